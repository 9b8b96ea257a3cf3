/**
 * The situation (採用判断の材料): what the city knows when it decides the hires of the coming 1 April.
 *
 * It knows the stock after the separations of 31 March and the appointments of 1 April, counted by the rule of its target, last
 * year's net outflow under that rule, the law, and expected rates (by forecast.ts). Never future draws.
 */
import { toPeople } from '../../terms/index.ts'
import { REGULAR } from '../lattice.ts'
import type { Members } from '../members.ts'
import { countUnder } from '../rule-counts.ts'
import { inYear, type Recruiter } from '../run-state.ts'
import { postsGivenUp } from '../steps/substitution.ts'

/** What a decision is based on. People under the target's counting rule. */
export interface Situation {
  /** The fiscal year on whose 1 April the hires join. */
  readonly year: number
  /** Strength on that day before recruitment (採用前の人数). */
  readonly before: number
  /** Net outflow of the year that has just ended (退職者数): strength a year ago − strength before recruitment. */
  readonly leavers: number
  /** People whom other policies hired on this day, counted in `before` (同日の他の採用). */
  readonly already: number
}

/** Counts the coming 1 April before recruitment (採用前の集計). */
export function countBeforeRecruitment(recruiter: Recruiter): Situation {
  const { state, memory } = recruiter
  const year = state.year + 1
  const before = countUnderTarget(recruiter, state.members, year)
  return { year, before, leavers: memory.openingCount - before, already: 0 }
}

/** Counts members on a 1 April under the target's rule, with the weight of staff past 60 (目標の数え方による人数). */
export function countUnderTarget(recruiter: Recruiter, members: Members, year: number): number {
  const { state, plan } = recruiter
  const { rule, sixtyPlusWeight } = plan.target
  const counted = countUnderRule(recruiter, members, { rule, year, sixtyPlus: inYear(state, sixtyPlusWeight, year) })
  return counted - backFromLeave(recruiter, year) + postsGivenUp(recruiter, members, year)
}

/** Those who have come back from a leave outside the rule so lately that they may still stand above the target (復帰による超過). */
function backFromLeave(recruiter: Recruiter, year: number): number {
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

/** By what people are counted (集計の条件). */
interface Count {
  readonly rule: number
  readonly year: number
  readonly sixtyPlus: number
}

/** Counts those whom a policy counts, on a 1 April under a rule (数え方による人数), in people; not a number where there is no such rule. */
export function countUnderRule({ state, order }: Recruiter, members: Members, { rule, year, sixtyPlus }: Count): number {
  const { plan, counts } = state.prepared
  const weight = plan.countingRules[rule]?.sixtyPlusWeight
  const count = counts[order]?.[rule]
  return weight === undefined || count === undefined ? Number.NaN : countUnder(members, count, year, weight * sixtyPlus)
}
