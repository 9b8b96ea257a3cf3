/**
 * Series (年次系列): dated values → one number for every year of the plan.
 *
 * A dated entry holds from its fiscal year until the next. The expected run takes the central value of what is uncertain, a sampled
 * run what was drawn. Formulas are evaluated here for every year unless they depend on the run; then the engine does it.
 */
import type { Code, Diagnostic } from '../diagnostics/index.ts'
import { type Expression, evaluate, namesIn } from '../numeric/index.ts'
import { centralValue, type Distribution } from '../random/index.ts'
import type { DatedQuantity, Quantity } from '../scenario/index.ts'
import { type FiscalYear, shortYear } from '../terms/index.ts'

/** What a compilation needs at hand: the years, the names of formulas, and the findings so far. */
export interface Compilation {
  readonly years: readonly FiscalYear[]
  readonly names: Readonly<Record<string, readonly number[]>>
  readonly findings: Diagnostic[]
  /** How uncertain values are read; absent: at their central values, as the expected run does. */
  readonly reader?: ValueReader
}

/** A value that stands in the scenario itself, or that is drawn. */
export type PlainQuantity = Exclude<Quantity, { readonly kind: 'formula' }>

/** How uncertain values are read (不確かな値の読み方), and what is told of it. */
export interface ValueReader {
  /** The value of a lever's entry in this run. */
  readonly valueOf: (dated: DatedQuantity, distribution: Distribution) => number
  /** A formula uses this name. */
  readonly nameUsed?: (name: string) => void
  /** The series of a lever without formulas, by its values year by year; absent or undefined: each is read by itself. */
  readonly seriesOf?: (dated: DatedQuantity, quantities: readonly PlainQuantity[]) => number[] | undefined
  /** Takes over to compute what rests on such series; absent: it is computed once, at once. */
  readonly derive?: (derived: Derived) => void
}

/** What rests on series (系列から計算するもの). */
export interface Derived {
  /** Writes it with the present numbers of the series. */
  fill(): void
}

/** The allowed range of a series' values. */
interface SeriesRange {
  readonly min: number
  readonly max: number
}

/** The range of a share or a yearly rate (割合). */
export const SHARE: SeriesRange = { min: 0, max: 1 }
/** The range of a number of people (人数). */
export const COUNT: SeriesRange = { min: 0, max: 1_000_000 }

/** The range of an amount of money in yen (金額). */
export const MONEY: SeriesRange = { min: 0, max: 9_000_000_000_000 }

/** One number a year (年次系列). Years before the first entry, values that are no number, and values out of range are findings. */
export function compileSeries(compilation: Compilation, dated: DatedQuantity, range: SeriesRange): number[] {
  if (isPlainFrom(dated, compilation.years[0])) return plainNumbers(compilation, dated)
  return onlyNumbers(compileFormulas(compilation, dated, range))
}

/** As {@link compileSeries}, from a year on (ある年度からの系列); before it nothing is needed, and the value is 0. */
export function compileSeriesFrom(
  compilation: Compilation,
  dated: DatedQuantity,
  from: FiscalYear,
  range: SeriesRange,
): number[] {
  const first = compilation.years.filter(year => year < from).length
  if (isPlainFrom(dated, compilation.years[first])) return plainNumbers(compilation, dated, first)
  return [...new Array<number>(first).fill(0), ...compileSeries(withoutFirst(compilation, first), dated, range)]
}

/**
 * As {@link compileSeries} for what is decided on a 1 April after the base date: the base year needs no value, and holds NaN
 * where none is written. Formulas over names of the run stay expressions (目標など).
 */
export function compileFromSecondYear(
  compilation: Compilation,
  dated: DatedQuantity,
  range: SeriesRange,
): (number | Expression)[] {
  if (isPlainFrom(dated, compilation.years[1])) return plainNumbers(compilation, dated)
  const base = quantityIn(dated, compilation.years[0] as FiscalYear)
  const first = base === undefined || base.kind === 'formula' ? Number.NaN : numberOf(compilation, dated, base)
  return [first, ...compileFormulas(withoutFirst(compilation, 1), dated, range)]
}

/** {@link compileFromSecondYear} where no name of the run is allowed. */
export function numbersFromSecondYear(compilation: Compilation, dated: DatedQuantity, range: SeriesRange): number[] {
  if (isPlainFrom(dated, compilation.years[1])) return plainNumbers(compilation, dated)
  return onlyNumbers(compileFromSecondYear(compilation, dated, range))
}

/** Computes what rests on series (系列からの計算): now, and again whenever their numbers are drawn anew. */
export function derive({ reader }: Compilation, derived: Derived): void {
  if (reader?.derive === undefined) derived.fill()
  else reader.derive(derived)
}

/** Whether a lever is given by a formula in any year (計算式の有無). */
export const hasFormula = ({ entries }: DatedQuantity): boolean => entries.some(({ quantity }) => quantity.kind === 'formula')

/** Whether a lever is the same in every run (確定した前提): it has numbers only. */
export const isFixed = ({ entries }: DatedQuantity): boolean => entries.every(({ quantity }) => quantity.kind === 'fixed')

/** Whether a lever has a number without formula in a year and all that follow. */
const isPlainFrom = (dated: DatedQuantity, year: FiscalYear | undefined): boolean =>
  !hasFormula(dated) && year !== undefined && quantityIn(dated, year) !== undefined

/** The numbers of a lever without formulas: 0 before the index `first`, unknown where nothing is written yet. */
function plainNumbers(compilation: Compilation, dated: DatedQuantity, first = 0): number[] {
  const { years, reader } = compilation
  const quantities = years.map((year, index) => (index < first ? NOTHING : plainIn(dated, year)))
  return reader?.seriesOf?.(dated, quantities) ?? quantities.map(quantity => numberOf(compilation, dated, quantity))
}

function plainIn(dated: DatedQuantity, year: FiscalYear): PlainQuantity {
  const quantity = quantityIn(dated, year)
  return quantity === undefined || quantity.kind === 'formula' ? UNKNOWN : quantity
}

const NOTHING: PlainQuantity = { kind: 'fixed', value: 0 }
const UNKNOWN: PlainQuantity = { kind: 'fixed', value: Number.NaN }

/** Year by year, for levers with formulas and those that lack a value: formulas over names of the run stay expressions. */
function compileFormulas(compilation: Compilation, dated: DatedQuantity, range: SeriesRange): (number | Expression)[] {
  const report = onceEach(compilation, dated)
  return compilation.years.map((year, index) => {
    const quantity = quantityIn(dated, year)
    if (quantity === undefined) {
      report('E_YEAR_WITHOUT_VALUE', { year: shortYear(year), ...firstYear(dated) })
      return Number.NaN
    }
    if (quantity.kind !== 'formula') return numberOf(compilation, dated, quantity)
    const { text: formula, expression, place } = quantity
    const used = namesIn(expression)
    if (compilation.reader?.nameUsed !== undefined) used.forEach(compilation.reader.nameUsed)
    if (used.some(name => compilation.names[name] === undefined)) return expression
    const value = evaluate(expression, name => compilation.names[name]?.[index] ?? Number.NaN)
    const names = used.map(name => `${name} = ${compilation.names[name]?.[index]}`).join(', ')
    if (!Number.isFinite(value)) report('E_FORMULA_NOT_FINITE_IN_YEAR', { formula, year: shortYear(year), names }, place)
    else if (value < range.min || value > range.max)
      report('E_FORMULA_RANGE', { formula, year: shortYear(year), value, ...range }, place)
    return value
  })
}

const onlyNumbers = (values: readonly (number | Expression)[]): number[] =>
  values.map(value => (typeof value === 'number' ? value : Number.NaN))

/** The same compilation without its first years. */
function withoutFirst(compilation: Compilation, years: number): Compilation {
  const names = Object.fromEntries(Object.entries(compilation.names).map(([name, values]) => [name, values.slice(years)]))
  return { ...compilation, years: compilation.years.slice(years), names }
}

/** A rule of counting that begins with the first decision also counts the base date. */
export const fromTheFirst = ([base, ...later]: readonly number[]): number[] => [
  Number.isNaN(base) ? (later[0] as number) : (base as number),
  ...later,
]

/** The number that a value without a formula stands for in this run. */
function numberOf({ reader }: Compilation, dated: DatedQuantity, quantity: PlainQuantity): number {
  if (quantity.kind === 'fixed') return quantity.value
  return reader === undefined ? centralValue(quantity) : reader.valueOf(dated, quantity)
}

/** The quantity in force in a year (その年度に効いている値), or undefined before the first entry. */
export function quantityIn(dated: DatedQuantity, year: FiscalYear): Quantity | undefined {
  let current: Quantity | undefined
  for (const entry of dated.entries) if (entry.from === undefined || entry.from <= year) current = entry.quantity
  return current
}

/** The formula in force in a year (その年度に効いている計算式), as the planner wrote it; undefined where there is none. */
export function formulaIn(dated: DatedQuantity, year: FiscalYear): Extract<Quantity, { readonly kind: 'formula' }> | undefined {
  const quantity = quantityIn(dated, year)
  return quantity?.kind === 'formula' ? quantity : undefined
}

const firstYear = (dated: DatedQuantity): { first?: string } => {
  const first = dated.entries[0]?.from
  return first === undefined ? {} : { first: shortYear(first) }
}

/** Reports each kind of finding about a lever once, at the place of its formula or where its value was written. */
function onceEach({ findings }: Compilation, { path, place: whole }: DatedQuantity) {
  const reported = new Set<Code>()
  return <C extends Code>(code: C, args: Diagnostic<C>['args'], place = whole): void => {
    if (reported.has(code)) return
    reported.add(code)
    findings.push({ code, severity: 'error', args, path, ...(place === undefined ? {} : { place }) } as Diagnostic)
  }
}
