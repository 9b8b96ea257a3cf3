/**
 * Substitution between employment types (任用形態の置換え): regular posts given up = posts held by people of the other types.
 *
 * On 1 April the plan's new posts of general fixed-term staff are filled, one person a post; appointees for a fiscal year stand beside the
 * table of members and are only numbers; re-employed people hold posts as far as they are there (posts-held.ts). A regular post that is
 * given up counts as filled when policies decide, so it is not hired for again. Not here: refilling ended fixed-term posts, see
 * kernel/assembly/steps/fixed-term.ts.
 */
import { REGULAR, typeIndex } from '../lattice.ts'
import { familiesOf, headFte, isHeldByRetired, postsHeld } from '../posts-held.ts'
import type { RunPlan } from '../run-plan.ts'
import type { Recruiter, RunState } from '../run-state.ts'
import type { SubstitutionPlan } from '../work-plan.ts'

/** Fills the fixed-term posts that newly stand for regular ones on the coming 1 April, at the ages of the regular staff (置換えの任用). */
export function substitutionAppointments({ plan, year, inKernel }: RunState): void {
  const at = year + 1 - plan.from
  for (const substitution of plan.work?.substitutions ?? []) {
    const posts = (substitution.posts[at] as number) - (substitution.posts[at - 1] as number)
    if (substitution.to === 'fixed-term' && posts > 0) inKernel.appointStandIns(familiesOf(plan, substitution), posts)
  }
}

/**
 * Regular posts given up until a 1 April, as far as the count of a policy does not see who holds them (採用から減る分).
 *
 * posts × (weight of the regular − weight of whoever holds the post). Never below 0: where a rule counts the holders for more than the
 * post, they lower the hires as people who are counted, not as posts.
 */
export function postsGivenUp({ state, plan, order }: Recruiter, year: number): number {
  const { work, recruitment, from } = state.plan
  if (work === undefined || work.substitutions.length === 0) return 0
  const weights = state.prepared.weights[plan.target.rule] ?? []
  const held = postsHeld(state.plan, state.members.tally.heads, year - from)
  const last = order === recruitment.length - 1
  return work.substitutions.reduce((sum, substitution, index) => {
    const { jobFamily } = substitution
    const own = jobFamily === undefined ? last : plan.jobFamilies.includes(jobFamily)
    if (plan.counts !== 'whole-staff' && !own) return sum
    const unseen = (weights[REGULAR] ?? 0) - weightOfHolder(state.plan, substitution, weights, year - from)
    return sum + (held[index] as number) * Math.max(0, unseen)
  }, 0)
}

/** What the people who hold one post count under a rule; appointees for a fiscal year stand outside every rule. */
function weightOfHolder(plan: RunPlan, substitution: SubstitutionPlan, weights: readonly number[], year: number): number {
  const { to } = substitution
  if (to === 'fiscal-year-appointee') return 0
  const fte = isHeldByRetired(substitution) ? headFte(plan, to, year) : 1
  return fte === 0 ? 0 : (weights[typeIndex(to)] ?? 0) / fte
}
