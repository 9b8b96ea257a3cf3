/**
 * Measurement (指標の算出): a trajectory → tidy rows.
 *
 * Strength is counted under every counting rule; flows and breakdowns count heads under `actual` (現員), people of types that rule
 * leaves out stand under `outside`. A value that is not known (who joined on the base date) has no row.
 */
import { OLDEST, type RunPlan, SIXTY, type Stock, type Trajectory, typeIndex, type YearLedger } from '../engine/index.ts'
import { EMPLOYMENT_TYPES, type FiscalYear, toPeople } from '../terms/index.ts'
import { ageRows } from './ages.ts'
import { inflows, joinedOutside, separated } from './flows.ts'
import type { MeasureRow } from './measure-row.ts'
import { actualWeights, type Reading } from './reading.ts'
import { recruited } from './recruitment.ts'

/** All measures of one run (指標). */
export function measure({ plan, ledgers }: Trajectory): MeasureRow[] {
  return ledgers.flatMap(ledger => measureYear(plan, ledger))
}

function measureYear(plan: RunPlan, ledger: YearLedger): MeasureRow[] {
  const { separations, joined } = ledger
  const rows = [...strengthRows(plan, ledger.stock), ...ageRows(plan, ledger.stock), ...cellRows(plan, ledger.stock)]
  if (joined !== undefined)
    rows.push(...recruited(plan, joined), ...inflows(plan, joined.flows), ...joinedOutside(plan, joined.flows))
  if (separations !== undefined) rows.push(...separated(plan, separations))
  return rows.map(row => ({ scenario: plan.scenario, band: 'expected', fiscalYear: ledger.fiscalYear as FiscalYear, ...row }))
}

/** People of one employment type by age on 1 April, in the engine's unit. */
const ofAge = (stock: Stock, type: number, age: number): number => stock.byTypeAndAge[type * (OLDEST + 1) + age] as number

const AGES = Array.from({ length: OLDEST + 1 }, (_, age) => age)

/** Strength under each rule, and what stands outside 現員. */
function strengthRows(plan: RunPlan, stock: Stock): Reading[] {
  const regular = typeIndex('regular')
  const heads = EMPLOYMENT_TYPES.map((_, type) => AGES.reduce((sum, age) => sum + ofAge(stock, type, age), 0))
  const pastSixty = AGES.slice(SIXTY).reduce((sum, age) => sum + ofAge(stock, regular, age), 0)
  const rows: Reading[] = plan.countingRules.map(rule => {
    const weighted = EMPLOYMENT_TYPES.reduce((sum, type, index) => sum + (heads[index] as number) * rule.weights[type], 0)
    const discount = pastSixty * rule.weights.regular * (1 - rule.sixtyPlusWeight)
    return { measure: `strength.${rule.id}`, value: toPeople(weighted - discount), unit: 'people' }
  })
  EMPLOYMENT_TYPES.forEach((type, index) => {
    rows.push({
      measure: 'strength',
      dimension: 'employmentType',
      item: type,
      value: toPeople(heads[index] as number),
      unit: 'people',
    })
  })
  const weights = actualWeights(plan)
  const outside = heads.reduce((sum, people, type) => sum + (weights[type] === 0 ? people : 0), 0)
  rows.push({ measure: 'outside.strength', value: toPeople(outside), unit: 'people' })
  return rows
}

/** 現員 by job family and by department. */
function cellRows(plan: RunPlan, stock: Stock): Reading[] {
  const weights = actualWeights(plan)
  const families = plan.jobFamilies.map(() => 0)
  const departments = plan.departments.map(() => 0)
  stock.byCell.forEach((people, cell) => {
    const department = cell % plan.departments.length
    const family = Math.floor(cell / plan.departments.length) % plan.jobFamilies.length
    const type = Math.floor(cell / (plan.departments.length * plan.jobFamilies.length))
    const counted = people * (weights[type] as number)
    families[family] = (families[family] as number) + counted
    departments[department] = (departments[department] as number) + counted
  })
  return [
    ...plan.jobFamilies.map((item, index): Reading => part('jobFamily', item, families[index] as number)),
    ...plan.departments.map((item, index): Reading => part('department', item, departments[index] as number)),
  ]
}

const part = (dimension: 'jobFamily' | 'department', item: string, people: number): Reading => ({
  measure: 'strength',
  dimension,
  item,
  value: toPeople(people),
  unit: 'people',
})
