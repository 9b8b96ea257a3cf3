/**
 * Cost as measures (費用の指標): personnel cost by component, retirement allowance of one year and of two, and the ratio to revenue.
 *
 * The cost of a fiscal year is that of the people in post on its 1 April, and of the allowances of those who leave until its end; the
 * closing 1 April has none. What is not known (会計年度任用 without their pay, revenue) has no number. Not here: differences between runs.
 */
import { COST_COMPONENTS, type CostComponent, costOfPay, OLDEST, payOfStock, type RunPlan, totalCost } from '../engine/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import type { Column, ColumnGroup } from './column.ts'

const TOTALS = [
  'cost.personnel',
  'cost.retirementAllowance',
  'cost.retirementAllowanceTwoYearMean',
  'cost.total',
  'cost.outsourcing',
] as const

/** The cost of each fiscal year (費用); no columns where pay is not known. */
export function costColumns(plan: RunPlan): ColumnGroup {
  const { cost } = plan
  if (cost === undefined) return { columns: [], read: () => {} }
  const pay = payOfStock(cost, { jobFamilies: plan.jobFamilies.length, ages: OLDEST + 1 })
  // Years come in order within a run, so last year's allowance is at hand; the base year has none before it.
  let lastAllowance = Number.NaN
  return {
    columns: [
      ...TOTALS.map((measure): Column => ({ measure, unit: 'yen' })),
      { measure: 'cost.personnelRatio', unit: 'share' },
      ...COST_COMPONENTS.map((item): Column => ({ measure: 'cost.personnel', dimension: 'component', item, unit: 'yen' })),
    ],
    read: ({ fiscalYear, stock, cost: ofRun }, into, at) => {
      if (ofRun === undefined) return
      const { plan: drawn, allowances } = ofRun
      const year = fiscalYear - plan.from
      const components = costOfPay(drawn, pay(drawn, stock, year), year)
      const personnel = totalCost(components)
      const allowance = roundHalfAway(allowances.reduce((sum, yen) => sum + yen, 0))
      const before = year === 0 ? Number.NaN : lastAllowance
      lastAllowance = allowance
      const total = personnel + allowance
      const mean = Number.isNaN(before) ? before : roundHalfAway((before + allowance) / 2)
      const known = [personnel, allowance, mean, total, drawn.outsourcing?.[year]]
      for (let index = 0; index < known.length; index += 1) into[at + index] = known[index] ?? Number.NaN
      into[at + TOTALS.length] = total / (drawn.revenue?.[year] ?? Number.NaN)
      const parts = at + TOTALS.length + 1
      for (let index = 0; index < COST_COMPONENTS.length; index += 1)
        into[parts + index] = components.get(COST_COMPONENTS[index] as CostComponent) ?? Number.NaN
    },
  }
}
