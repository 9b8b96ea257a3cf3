/**
 * Cost as measures (費用の指標): personnel cost by component, retirement allowance of one year and of two, and the ratio to revenue.
 *
 * The cost of a fiscal year is that of the people in post on its 1 April, and of the allowances of those who leave until its end; the
 * closing 1 April has none. What is not known (会計年度任用 without their pay, revenue) has no number. Not here: differences between runs.
 */
import { COST_COMPONENTS, type Group, OLDEST, personnelCost, type RunPlan, type Stock, totalCost } from '../engine/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import { EMPLOYMENT_TYPES, toPeople } from '../terms/index.ts'
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
  // Years come in order within a run, so last year's allowance is at hand; the base year has none before it.
  let lastAllowance = Number.NaN
  return {
    columns: [
      ...TOTALS.map((measure): Column => ({ measure, unit: 'yen' })),
      { measure: 'cost.personnelRatio', unit: 'share' },
      ...COST_COMPONENTS.map((item): Column => ({ measure: 'cost.personnel', dimension: 'component', item, unit: 'yen' })),
    ],
    read: ({ fiscalYear, stock, allowances }, into, at) => {
      if (allowances === undefined) return
      const year = fiscalYear - plan.from
      const components = personnelCost(cost, groupsOf(plan, stock), year)
      const personnel = totalCost(components)
      const allowance = roundHalfAway(allowances.reduce((sum, yen) => sum + yen, 0))
      const before = year === 0 ? Number.NaN : lastAllowance
      lastAllowance = allowance
      const total = personnel + allowance
      const mean = Number.isNaN(before) ? before : roundHalfAway((before + allowance) / 2)
      const known = [personnel, allowance, mean, total, cost.outsourcing?.[year]]
      known.forEach((value, index) => {
        into[at + index] = value ?? Number.NaN
      })
      into[at + TOTALS.length] = total / (cost.revenue?.[year] ?? Number.NaN)
      COST_COMPONENTS.forEach((component, index) => {
        into[at + TOTALS.length + 1 + index] = components.get(component) ?? Number.NaN
      })
    },
  }
}

/** The people of a stock by employment type, job family and age. */
function* groupsOf({ jobFamilies }: RunPlan, { byTypeFamilyAndAge }: Stock): Generator<Group> {
  for (let slot = 0; slot < byTypeFamilyAndAge.length; slot += 1) {
    const people = byTypeFamilyAndAge[slot] as number
    if (people === 0) continue
    const group = Math.floor(slot / (OLDEST + 1))
    const type = EMPLOYMENT_TYPES[Math.floor(group / jobFamilies.length)] as Group['type']
    yield { type, jobFamily: group % jobFamilies.length, age: slot % (OLDEST + 1), people: toPeople(people) }
  }
}
