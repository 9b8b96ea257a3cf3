/**
 * A comparison with sampled runs (試行のある比較), with bands given by hand: no run is computed.
 *
 * Strength on every 1 April after the base date lies 10, 4, 1 below and 3, 6 above the expected run in its percentiles: P10 −10, P25 −4,
 * P50 −1, P75 +3, P90 +6; hires −3, −1, 0, +1, +3, as their total, −20, −10, 0, +10, +30, and the worst gap, −9, −4, −1, +3, +6, in the summary; cost, where there is any, as below. The first scenario does not vary in strength. Standard deviation 8, so the error of
 * `runs` runs is 8 ÷ √runs. Differences from the reference are the same bands around the expected difference. Every goal is kept in 83 of
 * 100 runs: R7 is missed first by 12 %, R9 by 5 %, and the smallest margin has a median of +2 between −6 and +9; a comparison without goals gets one.
 */
import { bandTable } from '../../src/compare/band-table.ts'
import type { Comparison, DifferenceBand, GoalChances, GoalVerdict, ScenarioComparison } from '../../src/compare/index.ts'
import type { BandRow, Spread } from '../../src/measure/index.ts'
import { type FiscalYear, fiscalYear, yearsBetween } from '../../src/terms/index.ts'

const SD = 8

/** A spread around a value; below 20 runs without percentiles, as the program has it. */
export function aSpread(around: number, steps: readonly [number, number, number, number, number], runs: number): Spread {
  const [p10, p25, p50, p75, p90] = steps.map(step => around + step) as [number, number, number, number, number]
  const all = { mean: around - 0.5, sd: SD, standardError: SD / Math.sqrt(runs), runs, constant: false }
  return runs < 20 ? all : { ...all, p10, p25, p50, p75, p90 }
}

/** A value that no run changes. */
export const aConstant = (value: number, runs: number): Spread => {
  const all = { mean: value, sd: 0, standardError: 0, runs, constant: true }
  return runs < 20 ? all : { ...all, p10: value, p25: value, p50: value, p75: value, p90: value }
}

/** The comparison with bands, chances and differences of so many runs. */
export function withRuns(comparison: Comparison, runs = 100): Comparison {
  const { study } = comparison
  const rows = comparison.scenarios.flatMap(({ id }, index) =>
    yearsBetween(study.baseYear, study.closingYear).flatMap((year): BandRow[] => {
      const strength = Math.round(comparison.measures.value(id, year, 'strength.actual') ?? 0)
      const hires = comparison.measures.value(id, year, 'recruitment.filled')
      const certain = index === 0 || year === study.baseYear
      const at = { scenario: id, fiscalYear: year, unit: 'people' as const }
      return [
        {
          ...at,
          measure: 'strength.actual',
          spread: certain ? aConstant(strength, runs) : aSpread(strength, [-10, -4, -1, 3, 6], runs),
        },
        ...(hires === undefined
          ? []
          : [{ ...at, measure: 'recruitment.filled' as const, spread: aSpread(Math.round(hires), [-3, -1, 0, 1, 3], runs) }]),
        ...costBands(comparison, id, year, runs),
      ]
    }),
  )
  return {
    ...comparison,
    study: { ...study, runs },
    bands: bandTable(rows),
    scenarios: comparison.scenarios.map(scenario => scenarioWithRuns(comparison, scenario, runs)),
  }
}

const MILLION = 1_000_000

/** The bands of cost, where it is known: personnel −30, −10, 0, +10, +40 million yen, the allowance −20, −10, 0, +10, +25. */
function costBands({ measures }: Comparison, scenario: string, year: FiscalYear, runs: number): BandRow[] {
  const steps = { 'cost.personnel': [-30, -10, 0, 10, 40], 'cost.retirementAllowance': [-20, -10, 0, 10, 25] } as const
  return (['cost.personnel', 'cost.retirementAllowance'] as const).flatMap(measure => {
    const value = measures.value(scenario, year, measure)
    const [p10, p25, p50, p75, p90] = steps[measure]
    const around = [p10 * MILLION, p25 * MILLION, p50 * MILLION, p75 * MILLION, p90 * MILLION] as const
    return value === undefined
      ? []
      : [{ scenario, fiscalYear: year, unit: 'yen' as const, measure, spread: aSpread(value, around, runs) }]
  })
}

function scenarioWithRuns(comparison: Comparison, scenario: ScenarioComparison, runs: number): ScenarioComparison {
  const bands = (of: 'strength' | 'recruitment' | 'cumulativeRecruitment'): DifferenceBand[] =>
    scenario.id === comparison.reference
      ? []
      : scenario.differences.map(difference => ({
          fiscalYear: difference.fiscalYear,
          measure: of === 'strength' ? 'strength.actual' : 'recruitment.filled',
          unit: 'people',
          spread: aSpread(Math.round(difference[of]), [-10, -4, -1, 3, 6], runs),
        }))
  const { recruitment, strength } = scenario.summary
  return {
    ...scenario,
    summaryBands: {
      'recruitment.total': aSpread(recruitment.total, [-20, -10, 0, 10, 30], runs),
      'strength.worstGap': aSpread(Math.min(0, strength.worstGap), [-9, -4, -1, 3, 6], runs),
    },
    goals: (scenario.goals.length === 0 ? [A_GOAL] : scenario.goals).map(goal => ({
      ...goal,
      chances: chances(comparison, runs),
    })),
    differenceBands: [...bands('strength'), ...bands('recruitment')],
    cumulativeBands: bands('cumulativeRecruitment'),
  }
}

/** The goal of comparisons that have none of their own. */
const A_GOAL: GoalVerdict = {
  id: 'maintain',
  title: '現員658人を毎年度維持する',
  met: true,
  firstMiss: null,
  worstGap: 0,
  worstYear: fiscalYear(2023),
  yearsMissed: 0,
}

function chances({ study }: Comparison, runs: number): GoalChances {
  return {
    probability: 0.83,
    // √(0.83 × 0.17 ÷ runs)
    standardError: Math.sqrt((0.83 * 0.17) / runs),
    runs,
    byYear: yearsBetween(study.from, study.closingYear).map(year => ({ fiscalYear: year, probability: 0.95 })),
    firstMiss: [
      { fiscalYear: fiscalYear(2025), share: 0.12 },
      { fiscalYear: fiscalYear(2027), share: 0.05 },
    ],
    worstGap: aSpread(3, [-9, -4, -1, 3, 6], runs),
  }
}
