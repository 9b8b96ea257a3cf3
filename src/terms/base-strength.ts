/**
 * Strength on the base date (基準日の人数): the staff table counted by a rule.
 *
 * The only count that needs no projection: it checks the table against the published total, gives the goal of an ad-hoc study, and is a name
 * in formulas. Later dates are counted by the engine.
 */
import { ageOnFirstApril, type BirthYear } from './birth-year.ts'
import type { EmploymentType } from './employment-type.ts'
import type { FiscalYear } from './fiscal-year.ts'

/** People of one birth year and employment type (職員表の行), as far as a count needs them. */
interface CountedStaff {
  readonly birthYear: BirthYear
  readonly employmentType: EmploymentType
  readonly people: number
}

/** How much a person counts (人数の数え方): by employment type, and regular staff of 60 and over by a weight of their own. */
interface CountingWeights {
  readonly weights: Readonly<Partial<Record<EmploymentType, number>>>
  readonly sixtyPlusWeight: number
}

/** Strength on the base date under a counting rule (基準日の人数). */
export function baseStrength(staff: readonly CountedStaff[], rule: CountingWeights, baseYear: FiscalYear): number {
  return staff.reduce(
    (sum, row) => sum + row.people * weightOf(rule, row.employmentType, ageOnFirstApril(row.birthYear, baseYear)),
    0,
  )
}

const weightOf = (rule: CountingWeights, type: EmploymentType, age: number): number =>
  (rule.weights[type] ?? 0) * (type === 'regular' && age >= 60 ? rule.sixtyPlusWeight : 1)
