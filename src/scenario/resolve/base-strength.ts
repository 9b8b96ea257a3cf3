/**
 * Strength on the base date (基準日の人数): the staff table counted by a rule.
 *
 * The only count that needs no projection: it checks the table against the published total, and gives the goal of an ad-hoc
 * study. Later dates are counted by the engine.
 */
import { ageOnFirstApril, type EmploymentType, type FiscalYear } from '../../terms/index.ts'
import type { CountingRule, StaffRow } from '../resolved.ts'

/** Strength on the base date under a counting rule (基準日の人数). */
export function baseStrength(staff: readonly StaffRow[], rule: CountingRule, baseYear: FiscalYear): number {
  return staff.reduce(
    (sum, row) => sum + row.people * weightOf(rule, row.employmentType, ageOnFirstApril(row.birthYear, baseYear)),
    0,
  )
}

const weightOf = (rule: CountingRule, type: EmploymentType, age: number): number =>
  (rule.weights[type] ?? 0) * (type === 'regular' && age >= 60 ? rule.sixtyPlusWeight : 1)
