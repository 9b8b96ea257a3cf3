/**
 * The whiskers of C14 (費用のひげ): 10–90 % of personnel cost and of the retirement allowance in the sampled runs of one scenario.
 *
 * In the unit of the chart. Nothing without sampled runs. Not here: bands of single components, which stand in the result files.
 */
import type { Comparison } from '../compare/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { type BandPoint, bandPath } from './band-series.ts'
import type { CostFigures } from './cost-figures.ts'
import { inUnit } from './printed-money.ts'

/** The ends of a whisker (ひげの両端) in a fiscal year, in the unit of the chart. */
export interface CostWhisker {
  readonly fiscalYear: FiscalYear
  readonly p10: number
  readonly p90: number
  readonly constant: boolean
}

/** The whiskers of both panels (費用のひげ); empty lists without sampled runs. */
export interface CostWhiskers {
  readonly personnel: readonly CostWhisker[]
  readonly allowance: readonly CostWhisker[]
}

/** Reads the whiskers of a scenario (費用のひげ). */
export function costWhiskers(comparison: Comparison, scenario: string, { years, unit }: CostFigures): CostWhiskers {
  const path = (measure: string): readonly CostWhisker[] =>
    bandPath(
      comparison,
      scenario,
      years.map(({ fiscalYear }) => fiscalYear),
      measure,
    ).map(({ fiscalYear, p10, p90, constant }: BandPoint) => ({
      fiscalYear,
      p10: inUnit(p10, unit),
      p90: inUnit(p90, unit),
      constant,
    }))
  return { personnel: path('cost.personnel'), allowance: path('cost.retirementAllowance') }
}

/** The top of a bar's whisker (ひげの上端), or none. */
export const topsIn = (whiskers: readonly CostWhisker[], year: FiscalYear): readonly number[] =>
  whiskers.flatMap(({ fiscalYear, p90 }) => (fiscalYear === year ? [p90] : []))
