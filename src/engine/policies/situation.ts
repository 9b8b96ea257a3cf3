/**
 * The situation (採用判断の材料): what the city knows when it decides the hires of the coming 1 April.
 *
 * It knows the stock after the separations of 31 March and the appointments of 1 April, counted by the rule of its target, last
 * year's net outflow under that rule, the law, and expected rates (by forecast.ts). Never future draws.
 */
import { toPeople } from '../../terms/index.ts'
import { REGULAR } from '../lattice.ts'
import type { Members } from '../members.ts'
import type { PreparedPlan } from '../prepare.ts'
import { inYear, type Recruiter } from '../run-state.ts'
import { SIXTY } from '../sixty.ts'
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
  const counted = countUnderRule(state.prepared, members, {
    rule,
    year,
    sixtyPlus: inYear(state, sixtyPlusWeight, year),
    jobFamilies: countedBy(recruiter).jobFamilies,
  })
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
  /** Undefined: all job families. */
  readonly jobFamilies: readonly number[] | undefined
}

/** Counts members on a 1 April under a rule (数え方による人数), in people. */
export function countUnderRule(prepared: PreparedPlan, members: Members, by: Count): number {
  const rule = prepared.plan.countingRules[by.rule]
  if (rule === undefined) return Number.NaN
  const weights = prepared.weights[by.rule] as readonly number[]
  const families = by.jobFamilies ?? prepared.families
  const factor = rule.sixtyPlusWeight * by.sixtyPlus
  const absent = prepared.absent[by.rule]
  const pastSixty = factor === 1 ? 0 : regularPastSixty(members, by, absent)
  let sum = 0
  for (let type = 0; type < weights.length; type += 1) {
    const weight = weights[type] as number
    if (weight === 0) continue
    let heads = type === REGULAR ? -pastSixty : 0
    for (const family of families) heads += members.tally.headsOf(type, family, absent)
    sum += toPeople(heads) * weight
  }
  return sum + toPeople(pastSixty) * (weights[REGULAR] as number) * factor
}

/** Regular staff aged 60 or more on a 1 April. */
function regularPastSixty(members: Members, { year, jobFamilies }: Count, absent: readonly number[] | undefined): number {
  const { employmentType, jobFamily, absence, people } = members
  const regular = REGULAR
  const cohorts = members.bornUntil(year - SIXTY - 1)
  let heads = 0
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      if (employmentType[at] !== regular) continue
      if (jobFamilies?.includes(jobFamily[at] as number) !== false)
        heads += (people[at] as number) * (absent?.[absence[at] as number] ?? 1)
    }
  }
  return heads
}
