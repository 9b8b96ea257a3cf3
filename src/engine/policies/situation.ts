/**
 * The situation (採用判断の材料) as formulas and budget caps ask for it: what the city knows when it decides the hires of the coming 1 April.
 *
 * Never future draws. What the policies of the kernel know, and how it counts, see kernel/assembly/hiring/situation.ts; here stands what its count does not see.
 */
import { toPeople } from '../../terms/index.ts'
import { REGULAR } from '../lattice.ts'
import { countUnder } from '../rule-counts.ts'
import type { Recruiter } from '../run-state.ts'

/** What a decision is based on (採用判断の材料). */
export interface Situation {
  /** The fiscal year on whose 1 April the hires join. */
  readonly year: number
  /** Net outflow of the year that has just ended, under the target's counting rule (退職者数): strength a year ago − strength before recruitment. */
  readonly leavers: number
}

/** Those who have come back from a leave outside the rule so lately that they may still stand above the target (復帰による超過). */
export function backFromLeave(recruiter: Recruiter, year: number): number {
  const { state, plan } = recruiter
  const { rule, returnYears = 0 } = plan.target
  const absent = state.prepared.absent[rule]
  if (returnYears === 0 || absent === undefined || state.leave === undefined) return 0
  const families = countedBy(recruiter).jobFamilies ?? state.prepared.families
  const weight = state.prepared.weights[rule]?.[REGULAR] ?? 0
  return toPeople(state.leave.backSince(year - returnYears, year - 1, { families, absent })) * weight
}

/** The job families that a policy counts (数える職種): its own, or, for the policy of the whole staff, all of them. */
export const countedBy = ({ plan }: Recruiter): { readonly jobFamilies: readonly number[] | undefined } => ({
  jobFamilies: plan.counts === 'own-families' ? plan.jobFamilies : undefined,
})

/** Counts those whom a policy counts, on a 1 April under a rule (数え方による人数), in people; not a number where there is no such rule. */
export function countUnderRule({ state, order }: Recruiter, rule: number, year: number): number {
  const { plan, counts } = state.prepared
  const weight = plan.countingRules[rule]?.sixtyPlusWeight
  const count = counts[order]?.[rule]
  return weight === undefined || count === undefined ? Number.NaN : countUnder(state.members, count, year, weight)
}
