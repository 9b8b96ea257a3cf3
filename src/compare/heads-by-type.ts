/**
 * Heads by employment type (任用形態別の人数): which types count as 現員, and which stand beside it.
 *
 * What counts is data of the municipality (its counting rule `actual`), so the same type can stand inside in one city and outside
 * in another. Heads are not weighted: a type that counts by half is still a number of people.
 */
import { EMPLOYMENT_TYPES, type EmploymentType, type FiscalYear } from '../terms/index.ts'
import type { Comparison } from './comparison.ts'

/** The employment types (任用形態) that count as 現員, and the others, in the order of the list of types. */
export function typesInsideActual(comparison: Pick<Comparison, 'municipality'>): {
  readonly inside: readonly EmploymentType[]
  readonly outside: readonly EmploymentType[]
} {
  const weights = comparison.municipality.countingRules.find(rule => rule.id === 'actual')?.weights ?? {}
  const counts = (type: EmploymentType) => (weights[type] ?? 0) > 0
  return { inside: EMPLOYMENT_TYPES.filter(counts), outside: EMPLOYMENT_TYPES.filter(type => !counts(type)) }
}

/** Heads by employment type (任用形態別の人数) on a 1 April: the types that count as 現員, and those that stand outside it. */
export function headsByType(
  comparison: Comparison,
  scenario: string,
  year: FiscalYear,
): { readonly inside: ReadonlyMap<EmploymentType, number>; readonly outside: ReadonlyMap<EmploymentType, number> } {
  const listed = comparison.measures.breakdown(scenario, year, 'strength', 'employmentType')
  const apart = comparison.measures.breakdown(scenario, year, 'outside.strength', 'employmentType')
  const { inside, outside } = typesInsideActual(comparison)
  const known = (types: readonly EmploymentType[], heads: (type: EmploymentType) => number | undefined) =>
    new Map(
      types.flatMap(type => {
        const people = heads(type)
        return people === undefined ? [] : [[type, people] as const]
      }),
    )
  return {
    inside: known(inside, type => listed.get(type)),
    outside: known(outside, type => apart.get(type) ?? listed.get(type)),
  }
}
