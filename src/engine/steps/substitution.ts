/**
 * Substitution between employment types (任用形態の置換え): regular posts given up = posts of the other types gained.
 *
 * On 1 April the plan's new posts of general fixed-term staff are filled, one person a post; appointees for a fiscal year stand beside the
 * table of members and are only numbers. A regular post that is given up counts as filled when policies decide, so it is not hired for again.
 * Not here: refilling ended fixed-term posts, see appointments.ts; posts for re-employed staff, who come from those who retire.
 */
import { typeIndex } from '../lattice.ts'
import { type Recruiter, type RunState, recruitersOf } from '../run-state.ts'
import type { SubstitutionPlan } from '../work-plan.ts'

/** The job families that a substitution concerns: one, or those of the main policy. */
export function familiesOf(state: RunState, { jobFamily }: SubstitutionPlan): readonly number[] {
  return jobFamily === undefined ? (recruitersOf(state).at(-1)?.plan.jobFamilies ?? []) : [jobFamily]
}

/** New fixed-term posts of the coming 1 April, by substitution, with the job families they are in. */
export function newFixedTermPosts(state: RunState): { readonly posts: number; readonly families: readonly number[] }[] {
  const { plan, year } = state
  const at = year + 1 - plan.from
  return (plan.work?.substitutions ?? []).flatMap(substitution => {
    const posts = (substitution.posts[at] as number) - (substitution.posts[at - 1] as number)
    if (substitution.to !== 'fixed-term' || posts <= 0) return []
    return [{ posts, families: familiesOf(state, substitution) }]
  })
}

/** Regular posts given up until a 1 April, as far as the count of a policy no longer sees them: by the weight of the type less that of the new one. */
export function postsGivenUp({ state, plan, order }: Recruiter, year: number): number {
  const { work } = state.plan
  if (work === undefined || work.substitutions.length === 0) return 0
  const weights = state.prepared.weights[plan.target.rule] ?? []
  const last = state.plan.recruitment.length - 1
  let people = 0
  for (const { to, jobFamily, posts } of work.substitutions) {
    const concerned =
      plan.counts === 'whole-staff' || order === last || (jobFamily !== undefined && plan.jobFamilies.includes(jobFamily))
    if (!concerned) continue
    const gained = to === 'fixed-term' ? (weights[typeIndex('fixed-term')] ?? 0) : 0
    people += (posts[year - state.plan.from] ?? 0) * ((weights[typeIndex('regular')] ?? 0) - gained)
  }
  return people
}
