/**
 * The words of the worked rules (事例の言葉): a town, its staff and its policies in few words, and how a number, a year or a span of ages is read.
 *
 * Not here: what becomes of them, see a-scenario.ts.
 */
import { type ParsedFormula, parseFormula } from '../../src/scenario/formula.ts'
import type { DatedQuantity, Quantity, ResolvedHiring, TransferPlace } from '../../src/scenario/index.ts'
import { type EmploymentType, type FiscalYear, parseFiscalYear } from '../../src/terms/index.ts'
import type { ChoiceWords, ManagerWords } from './a-choice.ts'
import type { TransformationWords } from './transformation-words.ts'
import type { WorkWords } from './work-words.ts'

/** A number, `5%`, a quoted formula, or one of these by year: `{ R5: 650, R10: 640 }`. */
export type Words = number | string | Readonly<Record<string, number | string>>

export interface StaffWords {
  /** A date of birth (1963-04-02), a birth year, or a span of them (1962-1981). */
  readonly born: number | string
  readonly people: number
  readonly type?: EmploymentType
  readonly jobFamily?: string
  readonly department?: string
  /** Fiscal year of joining: R1, 1990. */
  readonly entered?: string | number
}

/** A recruitment policy in few words: the main one, or that of a job family. */
export interface HiringWords {
  readonly entryAges?: readonly { readonly ages: string | number; readonly share: string | number }[]
  readonly policy?: ResolvedHiring['policy']
  readonly target?: Words
  readonly share?: Words
  readonly window?: { readonly from: string; readonly to: string }
  readonly resolve?: 'once' | 'yearly'
  readonly years?: number
  readonly centred?: boolean
  readonly hires?: Words
  readonly formula?: string
  readonly bounds?: Readonly<Partial<Record<'min' | 'max' | 'largestChange', Words>>>
  readonly excess?: { readonly people: Words; readonly until: string }
  readonly sixtyPlusWeight?: Words
  readonly yield?: Words
  readonly refusal?: Words
  readonly balance?: { readonly fromAge: number; readonly toAge: number; readonly largestExperiencedShare?: Words }
  readonly unfilled?: 'lost' | 'carried'
  readonly experiencedShare?: Words
  readonly experiencedAges?: HiringWords['entryAges']
}

export interface CityWords extends HiringWords, TransformationWords, WorkWords {
  readonly byJobFamily?: Readonly<Record<string, HiringWords>>
  readonly from?: string
  readonly to?: string
  readonly staff?: readonly StaffWords[]
  /** Retirement class by job family; one word for a town with one family. */
  readonly retirement?: string | Readonly<Record<string, string>>
  readonly resignation?: readonly { readonly ages: string | number; readonly rate: Words }[]
  readonly after60?: Readonly<Partial<Record<'stay' | 'partTime' | 'leaving', Words>>> & ChoiceWords
  readonly managers?: ManagerWords
  readonly reemployment?: Readonly<Partial<Record<'uptake' | 'fullTimeShare' | 'leaving', Words>>>
  readonly fixedTerm?: {
    readonly termYears: number
    readonly replacement: Words
    readonly renewal?: Words
    readonly longestYears?: number
  }
  /** Assumed age of joining of staff whose year is not given. */
  readonly entryAge?: Words
  readonly transfers?: readonly {
    readonly from: TransferPlace
    readonly to: TransferPlace
    readonly people?: Words
    readonly share?: Words
    readonly ages?: string | number
  }[]
}

/** Names that formulas of the rules may use. */
const NAMES = new Set(['leavers', 'previous.recruitment', 'target', 'year', 'staff.regular', 'strength.actual', 'base.actual'])

/** The fiscal year of a planner's word; a mistake in a test is an error. */
export function yearOf(text: string): FiscalYear {
  const year = parseFiscalYear(text)
  if (year === undefined) throw new Error(`not a fiscal year: ${text}`)
  return year
}

export const numberOf = (value: number | string): number =>
  typeof value === 'number' ? value : value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value)

function quantity(value: number | string): Quantity {
  const number = numberOf(value)
  if (!Number.isNaN(number)) return { kind: 'fixed', value: number }
  const { expression, findings }: ParsedFormula = parseFormula(String(value), NAMES)
  if (expression === undefined) throw new Error(`not a formula: ${value} ${JSON.stringify(findings)}`)
  return { kind: 'formula', text: String(value), expression }
}

/** A lever as the resolver would give it. */
export function dated(path: string, value: Words): DatedQuantity {
  const entries =
    typeof value === 'object'
      ? Object.entries(value).map(([from, word]) => ({ from: yearOf(from), quantity: quantity(word) }))
      : [{ quantity: quantity(value) }]
  return { path, entries }
}

export function band(ages: string | number): { fromAge: number; toAge: number } {
  const [from = Number.NaN, to = from] = String(ages).split('-').map(Number)
  return { fromAge: from, toAge: to }
}
