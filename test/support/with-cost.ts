/**
 * A comparison with cost (費用): amounts that are easy to add up, the same in every scenario.
 *
 * Each fiscal year costs 4,000.4 million yen of pay and 1,000.4 of the employer's share; the retirement allowance is 400.2 million in even years
 * and 100.2 million in odd ones, so 250.2 on average of two.
 */
import type { Comparison } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { yearsBetween } from '../../src/terms/index.ts'

const MILLION = 1_000_000

/** Adds cost to a comparison. */
export function withCost(comparison: Comparison): Comparison {
  const { study } = comparison
  const rows = comparison.scenarios.flatMap(({ id: scenario }) =>
    yearsBetween(study.baseYear, study.to).flatMap(fiscalYear => {
      const row = (measure: MeasureRow['measure'], millions: number, item?: string): MeasureRow => ({
        scenario,
        band: 'expected',
        fiscalYear,
        measure,
        value: millions * MILLION,
        unit: 'yen',
        ...(item === undefined ? {} : { dimension: 'component' as const, item }),
      })
      const allowance = fiscalYear % 2 === 0 ? 400.2 : 100.2
      return [
        row('cost.personnel', 5000.8),
        row('cost.personnel', 4000.4, 'pay'),
        row('cost.personnel', 1000.4, 'employer'),
        row('cost.retirementAllowance', allowance),
        ...(fiscalYear === study.baseYear ? [] : [row('cost.retirementAllowanceTwoYearMean', 250.2)]),
        row('cost.total', 5000.8 + allowance),
        row('cost.fromRaise', -10),
      ]
    }),
  )
  return {
    ...comparison,
    measures: measureTable([...comparison.measures.rows, ...rows]),
    scenarios: comparison.scenarios.map(scenario => ({
      ...scenario,
      cost: { prices: 'nominal', hasGrowth: true, countsAppointees: false },
    })),
  }
}
