/**
 * Posts replaced in a plan (任用形態の置換え): how many until each 1 April, and whether anybody can hold them.
 *
 * Posts are whole. Re-employed people come from those who retire below the age to which re-employment is offered, so after the last
 * cohort nobody can hold a post newly given over.
 * Not here: how many of the planned posts are held in a year, see engine/posts-held.ts.
 */

import type { Arguments, Code, Diagnostic } from '../diagnostics/index.ts'
import { isHeldByRetired, type SubstitutionPlan } from '../engine/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import type { DatedQuantity, Municipality, ResolvedScenario, ResolvedSubstitution } from '../scenario/index.ts'
import { type EmploymentType, type FiscalYear, shortYear } from '../terms/index.ts'
import { ageInForce, classOf } from './retirement.ts'
import { COUNT, type Compilation, compileSeries } from './series.ts'

/** The posts of one substitution until each 1 April, and what cannot be (置換えの計画). */
export function substitutionPlan(
  scenario: ResolvedScenario,
  { posts, to, jobFamily }: ResolvedSubstitution,
  compilation: Compilation,
): SubstitutionPlan {
  const { municipality } = scenario
  const perYear = compileSeries(compilation, fromZero(posts), COUNT)
  // What is replaced on the base date is in the staff table already. An uncertain number is drawn as a fraction; posts are whole.
  const added = perYear.map((count, year) => (year === 0 ? 0 : roundHalfAway(count)))
  let sum = 0
  const until = added.map(count => {
    sum += count
    return sum
  })
  const family = jobFamily === undefined ? {} : { jobFamily }
  const report = <C extends Code>(code: C, args: Arguments[C]): void => {
    const place = posts.place === undefined ? {} : { place: posts.place }
    compilation.findings.push({ code, severity: 'error', args, path: posts.path, ...place } as Diagnostic)
  }
  const staff = regularStaff(municipality, jobFamily)
  const over = until.findIndex(count => count > staff)
  if (over >= 0) {
    const year = shortYear(compilation.years[over] as FiscalYear)
    report('E_SUBSTITUTION_TOO_MANY', { posts: until[over] as number, staff, year, ...family })
  }
  if (isHeldByRetired({ to })) {
    const nobody = added.findIndex(
      (count, at) => count > 0 && !anyReemployed(scenario, compilation.years[at] as number, jobFamily),
    )
    if (nobody >= 0) {
      const year = shortYear(compilation.years[nobody] as FiscalYear)
      const { lastYear, untilAge } = scenario.after60.reemployment
      const last = shortYear(lastYear)
      report('E_SUBSTITUTION_NOBODY_REEMPLOYED', { posts: added[nobody] as number, year, last, untilAge, ...family })
    }
  }
  const index = municipality.jobFamilies.findIndex(({ id }) => id === jobFamily)
  return { to, posts: until, ...(index < 0 ? {} : { jobFamily: index }) }
}

const regularStaff = ({ staff }: Municipality, jobFamily: string | undefined): number =>
  staff
    .filter(row => row.employmentType === 'regular' && (jobFamily === undefined || row.jobFamily === jobFamily))
    .reduce((people, row) => people + row.people, 0)

/**
 * Whether anybody can be re-employed on a 1 April (再任用の職員がいうるか): the scheme still runs, and somebody who retired before, or was
 * re-employed on the base date, is not yet past the age to which re-employment is offered.
 */
function anyReemployed({ municipality, after60 }: ResolvedScenario, year: number, jobFamily: string | undefined): boolean {
  const { untilAge, lastYear } = after60.reemployment
  if (year > lastYear) return false
  const concerned = (id: string): boolean => jobFamily === undefined || id === jobFamily
  const opening = municipality.staff.some(
    row => concerned(row.jobFamily) && isReemployed(row.employmentType) && row.birthYear + untilAge >= year,
  )
  if (opening) return true
  return municipality.jobFamilies.some(({ id, retirementClass }) => {
    if (!concerned(id)) return false
    const group = classOf(municipality, retirementClass)
    for (let retired = municipality.baseYear as number; retired < year; retired += 1) {
      const age = ageInForce(group, retired)
      // Born in retired − age, they may stay until the fiscal year in which they reach the last age.
      if (age !== undefined && age < untilAge && retired - age + untilAge >= year) return true
    }
    return false
  })
}

const isReemployed = (type: EmploymentType): boolean => type === 'reemployed-full-time' || type === 'reemployed-short-time'

/** Before the first year that is written no post is replaced. */
const fromZero = (dated: DatedQuantity): DatedQuantity => ({
  ...dated,
  entries: dated.entries[0]?.from === undefined ? dated.entries : [{ quantity: { kind: 'fixed', value: 0 } }, ...dated.entries],
})
