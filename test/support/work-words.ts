/**
 * The words of worked rules about leave, FTE, appointees and replaced posts, and what they resolve to.
 *
 * Part of a-scenario.ts, which hands in how it reads levers and bands.
 */
import type { DatedQuantity, ResolvedScenario } from '../../src/scenario/index.ts'
import type { SubstituteType } from '../../src/terms/index.ts'

type Words = number | string | Readonly<Record<string, number | string>>

export interface RateWords {
  readonly ages: string | number
  readonly rate: Words
}

/** Who goes on leave; what is not said does not happen. */
export interface LeaveWords {
  /** Share of women. Default: 1. */
  readonly womenShare?: Words
  readonly women?: { readonly births?: readonly RateWords[]; readonly takeUp?: Words; readonly months?: Words }
  readonly men?: LeaveWords['women']
  readonly administrative?: { readonly begin?: readonly RateWords[]; readonly months?: Words }
  readonly fillShare?: Words
}

/** What a case may say of leave and of work beside headcount. */
export interface WorkWords {
  readonly substitutes?: Words
  readonly leave?: LeaveWords
  /** FTE of a head by type; absent: nobody said. */
  readonly fte?: Readonly<Record<string, Words>>
  readonly fiscalYearAppointees?: Words
  readonly substitution?: readonly { readonly to: SubstituteType; readonly posts: Words; readonly jobFamily?: string }[]
}

/** How the scenario reads levers and age bands. */
interface Readers {
  readonly dated: (path: string, value: Words) => DatedQuantity
  readonly band: (ages: string | number) => { fromAge: number; toAge: number }
}

/** FTE, appointees and substitutions, as far as the words say. */
export function workOf(
  { fte, fiscalYearAppointees, substitution = [] }: WorkWords,
  { dated }: Readers,
): ResolvedScenario['work'] {
  const factors = Object.entries(fte ?? {}).map(([type, factor]) => [type, dated(`fte.${type}`, factor)])
  const appointees = fiscalYearAppointees === undefined ? undefined : dated('fiscalYearAppointees.people', fiscalYearAppointees)
  return {
    ...(fte === undefined ? {} : { fte: Object.fromEntries(factors) }),
    ...(appointees === undefined ? {} : { fiscalYearAppointees: appointees }),
    substitutions: substitution.map(({ posts, ...rest }, index) => ({
      ...rest,
      posts: dated(`substitution[${index}].posts`, posts),
    })),
  }
}

const NOTHING = { births: [], takeUp: 0, months: 0 }

/** Substitutes by number or by share; leaves are counted where the words say who goes. */
export function leaveOf({ substitutes, leave }: WorkWords, { dated, band }: Readers): ResolvedScenario['leave'] {
  const number = { substitutes: dated('leave.substitutes', substitutes ?? 0) }
  if (leave === undefined) return number
  const rates = (path: string, bands: readonly RateWords[]) =>
    bands.map(({ ages, rate }, index) => ({ ...band(ages), rate: dated(`${path}[${index}].rate`, rate) }))
  const childcare = (sex: 'women' | 'men') => {
    const { births, takeUp, months } = { ...NOTHING, ...leave[sex] }
    return {
      births: rates(`leave.births.${sex}`, births),
      takeUp: dated(`leave.takeUp.${sex}`, takeUp),
      months: dated(`leave.months.${sex}`, months),
    }
  }
  const { begin = [], months = 0 } = leave.administrative ?? {}
  const share = dated('leave.womenShare.一般行政', leave.womenShare ?? 1)
  return {
    ...(leave.fillShare === undefined ? number : { fillShare: dated('leave.fillShare', leave.fillShare) }),
    model: {
      womenShare: [{ jobFamily: '一般行政', share }],
      women: childcare('women'),
      men: childcare('men'),
      administrative: {
        begin: rates('leave.administrative.begin', begin),
        months: dated('leave.administrative.months', months),
      },
    },
  }
}
