/**
 * DX at a glance (DXの要約): hours and people of every year, and the break-even.
 *
 * One hire that is not made costs one person's hours a year; only realised hours make up for them, so hours on paper have to be larger
 * by the realisation. The effort is repaid in the first year in which the freed hours so far reach the hours tied up so far. Hours only;
 * money stands in the cost.
 */
import { type FiscalYear, yearsBetween } from '../terms/index.ts'
import type { Comparison } from './comparison.ts'

/** One year of the DX ledger (DX台帳の年度). Hours a year, people moved so far. */
export interface DxSummaryYear {
  readonly fiscalYear: FiscalYear
  readonly saved: number
  readonly moved: number
  readonly fragments: number
  readonly kept: number
  readonly givenUp: number
  readonly effort: number
  readonly freedFte: number
  readonly people: number
}

/** DX of one scenario (DXの要約). */
export interface DxSummary {
  readonly years: readonly DxSummaryYear[]
  /** Hours on paper a year that offset one missing hire, at the last year's realisation; absent while nothing is freed. */
  readonly hoursForOneHire?: number
  /** Missing hires that the last year's freed hours offset. */
  readonly hiresOffset: number
  /** The first fiscal year in which the effort so far is repaid; absent: not within the years. */
  readonly repaidIn?: FiscalYear
}

/** Summarises DX (DXの要約); undefined where it is not in force. */
export function dxSummary(comparison: Comparison, scenario: string): DxSummary | undefined {
  const { baseYear, closingYear } = comparison.study
  const read = (year: FiscalYear, key: string): number | undefined => comparison.measures.value(scenario, year, `dx.${key}`)
  const years = yearsBetween(baseYear, closingYear).flatMap(fiscalYear => {
    const known = KEYS.map(key => [key, read(fiscalYear, key)] as const)
    if (known.some(([, value]) => value === undefined)) return []
    return [{ fiscalYear, ...(Object.fromEntries(known) as Omit<DxSummaryYear, 'fiscalYear'>) }]
  })
  const last = years.at(-1)
  if (last === undefined) return undefined
  const repaidIn = yearRepaid(years)
  return {
    years,
    ...(last.freedFte > 0 ? { hoursForOneHire: last.saved / last.freedFte } : {}),
    hiresOffset: last.freedFte,
    ...(repaidIn === undefined ? {} : { repaidIn }),
  }
}

const KEYS = ['saved', 'moved', 'fragments', 'kept', 'givenUp', 'effort', 'freedFte', 'people'] as const

/** The first year in which freed hours so far reach effort so far, once there has been either. */
function yearRepaid(years: readonly DxSummaryYear[]): FiscalYear | undefined {
  let balance = 0
  let begun = false
  for (const { fiscalYear, saved, givenUp, effort } of years) {
    const freed = saved - givenUp
    balance += freed - effort
    begun ||= freed > 0 || effort > 0
    if (begun && balance >= 0) return fiscalYear
  }
  return undefined
}
