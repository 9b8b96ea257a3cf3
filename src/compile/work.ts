/**
 * Work beside headcount in a plan (常勤換算、会計年度任用、置換え、任期): FTE by type, appointees, posts replaced until each 1 April, terms.
 *
 * Not here: who is appointed, see engine/steps.
 */
import type { RunPlan, SubstitutionPlan, WorkPlan } from '../engine/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import type { DatedQuantity, ResolvedScenario, ResolvedSubstitution } from '../scenario/index.ts'
import { APPOINTEE, EMPLOYMENT_TYPES, type FiscalYear, type PostType, shortYear } from '../terms/index.ts'
import { COUNT, type Compilation, compileSeries, SHARE } from './series.ts'

/** Terms, renewal and replacement of general fixed-term staff (一般任期付). */
export function fixedTermPlan({ fixedTerm }: ResolvedScenario): (compilation: Compilation) => RunPlan['fixedTerm'] {
  const { termYears, replacement, renewal, longestYears } = fixedTerm
  return compilation => ({
    termYears,
    replacement: compileSeries(compilation, replacement, SHARE),
    ...(renewal === undefined ? {} : { renewal: compileSeries(compilation, renewal, SHARE) }),
    ...(longestYears === undefined ? {} : { longestYears }),
  })
}

/** FTE, appointees and substitutions; nothing where nobody wrote any. */
export const workPlan =
  (scenario: ResolvedScenario) =>
  (compilation: Compilation): WorkPlan | undefined => {
    const { fte, fiscalYearAppointees, substitutions } = scenario.work
    if (fte === undefined && fiscalYearAppointees === undefined && substitutions.length === 0) return undefined
    const factor = (type: PostType): number[] => {
      const dated = fte?.[type]
      return dated === undefined ? compilation.years.map(() => 1) : compileSeries(compilation, dated, SHARE)
    }
    const people =
      fiscalYearAppointees === undefined
        ? compilation.years.map(() => 0)
        : compileSeries(compilation, fiscalYearAppointees, COUNT)
    const known = fiscalYearAppointees !== undefined || substitutions.some(({ to }) => to === APPOINTEE)
    return {
      ...(fte === undefined ? {} : { fte: EMPLOYMENT_TYPES.map(factor) }),
      ...(known ? { appointees: { people, fte: factor(APPOINTEE) } } : {}),
      substitutions: substitutions.map(substitution => substitutionPlan(scenario, substitution, compilation)),
    }
  }

function substitutionPlan(
  { municipality }: ResolvedScenario,
  { posts, to, jobFamily }: ResolvedSubstitution,
  compilation: Compilation,
): SubstitutionPlan {
  const perYear = compileSeries(compilation, fromZero(posts), COUNT)
  let sum = 0
  // What is replaced on the base date is in the staff table already.
  const until = perYear.map((count, year) => {
    // An uncertain number is drawn as a fraction; posts are whole.
    sum += year === 0 ? 0 : roundHalfAway(count)
    return sum
  })
  const staff = municipality.staff
    .filter(row => row.employmentType === 'regular' && (jobFamily === undefined || row.jobFamily === jobFamily))
    .reduce((people, row) => people + row.people, 0)
  const over = until.findIndex(count => count > staff)
  if (over >= 0) {
    const { path, place } = posts
    const args = {
      posts: until[over] as number,
      staff,
      year: shortYear(compilation.years[over] as FiscalYear),
      ...(jobFamily === undefined ? {} : { jobFamily }),
    }
    compilation.findings.push({
      code: 'E_SUBSTITUTION_TOO_MANY',
      severity: 'error',
      args,
      path,
      ...(place === undefined ? {} : { place }),
    })
  }
  const family = municipality.jobFamilies.findIndex(({ id }) => id === jobFamily)
  return { to, posts: until, ...(family < 0 ? {} : { jobFamily: family }) }
}

/** Before the first year that is written no post is replaced. */
const fromZero = (dated: DatedQuantity): DatedQuantity => ({
  ...dated,
  entries: dated.entries[0]?.from === undefined ? dated.entries : [{ quantity: { kind: 'fixed', value: 0 } }, ...dated.entries],
})
