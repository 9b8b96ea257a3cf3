/**
 * The retirement ages of a plan (定年): each job family's class × fiscal year, and the years in which the age rises.
 *
 * Source: data/statute/retirement-age.yaml. The pair of the two-year average follows the largest job family, because one number
 * is decided for all. Not here: who retires, which follows from the birth year.
 */
import type { Municipality, RetirementClass } from '../scenario/index.ts'
import { type FiscalYear, shortYear } from '../terms/index.ts'
import type { Compilation } from './series.ts'

/** Retirement age by job family and year (職種別の定年). Years before a class's first age are findings. */
export function retirementAges(municipality: Municipality, { years, findings }: Compilation): number[][] {
  return municipality.jobFamilies.map(family => {
    const group = classOf(municipality, family.retirementClass)
    const first = group?.ages[0]
    const uncovered = years.find(year => ageInForce(group, year) === undefined)
    if (uncovered !== undefined) {
      const path = `classes.${family.retirementClass}.ages`
      findings.push({
        code: 'E_YEAR_WITHOUT_VALUE',
        severity: 'error',
        args: { year: shortYear(uncovered), ...(first === undefined ? {} : { first: shortYear(first.from) }) },
        path,
      })
    }
    return years.map(year => ageInForce(group, year) ?? Number.NaN)
  })
}

/** The age at which staying on is a choice, by job family; Infinity where it never is. */
export const choiceAges = (municipality: Municipality): number[] =>
  municipality.jobFamilies.map(family => classOf(municipality, family.retirementClass)?.choiceAge ?? Number.POSITIVE_INFINITY)

/**
 * Years in which the age of the largest job family rises, so that nobody reaches it, followed by one in which it stands still
 * (2年平均の組の1年目).
 */
export function pairStarts(municipality: Municipality, years: readonly FiscalYear[]): boolean[] {
  const people = (id: string): number =>
    municipality.staff
      .filter(row => row.jobFamily === id && row.employmentType === 'regular')
      .reduce((sum, row) => sum + row.people, 0)
  const largest = municipality.jobFamilies.reduce((best, family) => (people(family.id) > people(best.id) ? family : best))
  const group = classOf(municipality, largest.retirementClass)
  const rises = (year: number): boolean => {
    const now = ageInForce(group, year)
    const before = ageInForce(group, year - 1)
    return now !== undefined && before !== undefined && now > before
  }
  return years.map(year => rises(year) && !rises(year + 1))
}

/** The retirement class of an id (定年区分). */
export const classOf = (municipality: Municipality, id: string): RetirementClass | undefined =>
  municipality.retirementClasses.find(group => group.id === id)

/** The retirement age in force in a fiscal year (定年), or undefined before the first dated step. */
export function ageInForce(group: RetirementClass | undefined, year: number): number | undefined {
  let age: number | undefined
  for (const step of group?.ages ?? []) if (step.from <= year) age = step.age
  return age
}
