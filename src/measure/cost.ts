/**
 * Cost as measures (費用の指標): personnel cost by component, retirement allowance of one year and of two, and the ratio to revenue.
 *
 * The cost of a fiscal year is that of the people in post on its 1 April, and of the allowances of those who leave until its end; the
 * closing 1 April has none. What is not known (会計年度任用 without their pay, revenue) has no number. Not here: differences between runs.
 */
import { COST_COMPONENTS, costOfPay, payOfSums, type RunPlan, totalCost } from '../engine/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import type { Column, ColumnGroup } from './column.ts'
import type { PeopleInPost } from './people-in-post.ts'

const TOTALS = [
  'cost.personnel',
  'cost.retirementAllowance',
  'cost.retirementAllowanceTwoYearMean',
  'cost.total',
  'cost.outsourcing',
] as const

/** The cost of each fiscal year (費用); no columns where pay is not known. */
export function costColumns(plan: RunPlan, inPost: PeopleInPost): ColumnGroup {
  if (plan.cost === undefined) return { columns: [], read: () => {} }
  // Years come in order within a run, so last year's allowance is at hand; the base year has none before it.
  let lastAllowance = Number.NaN
  return {
    columns: [
      ...TOTALS.map((measure): Column => ({ measure, unit: 'yen' })),
      { measure: 'cost.personnelRatio', unit: 'share' },
      ...COST_COMPONENTS.map((item): Column => ({ measure: 'cost.personnel', dimension: 'component', item, unit: 'yen' })),
    ],
    read: ({ fiscalYear, cost: ofRun }, into, at) => {
      if (ofRun === undefined) return
      const { plan: drawn, allowances } = ofRun
      const year = fiscalYear - plan.from
      const components = costOfPay(drawn, payOfSums(drawn, inPost.paid, year), year)
      const personnel = totalCost(components)
      const allowance = roundHalfAway(sumOf(allowances))
      const mean = year === 0 ? Number.NaN : roundHalfAway((lastAllowance + allowance) / 2)
      lastAllowance = allowance
      const total = personnel + allowance
      into[at] = personnel
      into[at + 1] = allowance
      into[at + 2] = mean
      into[at + 3] = total
      into[at + 4] = drawn.outsourcing?.[year] ?? Number.NaN
      into[at + TOTALS.length] = total / (drawn.revenue?.[year] ?? Number.NaN)
      const parts = at + TOTALS.length + 1
      for (let index = 0; index < components.length; index += 1) into[parts + index] = components[index] as number
    },
  }
}

function sumOf(amounts: Float64Array): number {
  let sum = 0
  for (let index = 0; index < amounts.length; index += 1) sum += amounts[index] as number
  return sum
}
