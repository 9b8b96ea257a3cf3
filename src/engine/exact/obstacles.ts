/**
 * Obstacles (厳密解の条件): when a plan has an exact answer, and what stands in the way when it has none.
 *
 * Two kinds of plan keep people independent of one another: numbers of hires fixed in advance, and a constant number of posts in which every
 * vacancy is filled at once. Whatever reacts to how many have left, other than seat for seat, ties people together and must be sampled.
 * Not here: the answer itself, see from-plan.ts.
 */
import type { CountingRulePlan, RecruitmentPlan, RunPlan } from '../run-plan.ts'

/** Why a plan has no exact answer (厳密解がない理由). */
export type Obstacle =
  /** A policy other than `fixed` and `hold` decides. */
  | 'policy'
  /** `hold` beside another policy. */
  | 'several-policies'
  /** `hold` with a target that changes, is a formula, or is not the strength of the base date. */
  | 'target'
  /** A limit, an allowance or a yield that may leave posts vacant or depends on strength. */
  | 'limits'
  /** Experienced hires have ages of their own. */
  | 'experienced'
  /** People who count with a weight other than 0 and 1. */
  | 'weights'
  /** Hires, or transfers, go to job families with different rates or retirement ages, by where people are missing. */
  | 'job-families'
  /** The number of fixed-term staff or substitutes changes while a constant total is held. */
  | 'other-posts'
  /** Somebody who had left the count comes back into it. */
  | 'returns'

/** What stands in the way of an exact answer by the settings of a plan; undefined: nothing. */
export function obstacleIn(plan: RunPlan): Obstacle | undefined {
  const { recruitment } = plan
  if (!recruitment.every(({ policy }) => policy.policy === 'fixed' || policy.policy === 'hold')) return 'policy'
  const holding = recruitment.filter(({ policy }) => policy.policy === 'hold')
  if (holding.length > 0 && recruitment.length > 1) return 'several-policies'
  if (recruitment.some(({ experienced }) => experienced.share.some(share => share > 0))) return 'experienced'
  if (!wholeWeights(plan, countedRule(plan)) || countedRule(plan).absent !== undefined) return 'weights'
  if (othersFollow(plan)) return 'other-posts'
  if (recruitment.some(one => !alike(plan, one.jobFamilies))) return 'job-families'
  if (plan.transfers?.some(({ toJobFamily }) => toJobFamily !== undefined) && !alike(plan, allFamilies(plan)))
    return 'job-families'
  if (recruitment.some(one => !(one.policy.policy === 'hold' ? leavesNoVacancy(one) : ignoresStrength(one)))) return 'limits'
  return holding.every(steady) ? undefined : 'target'
}

/** Whether posts are replaced, terms renewed, or substitutes follow those on leave: then other people's fates decide how many are appointed. */
const othersFollow = ({ work, fixedTerm, leave }: RunPlan): boolean =>
  (work !== undefined && work.substitutions.length > 0) || fixedTerm.renewal !== undefined || leave?.fillShare !== undefined

/** The counting rule of the answer: that of the target under `hold`, without staff past 60 where the target leaves them out; else 現員. */
export function countedRule(plan: RunPlan): CountingRulePlan {
  const target = plan.recruitment.find(({ policy }) => policy.policy === 'hold')?.target
  const rule = plan.countingRules[target?.rule ?? plan.actualRule] as CountingRulePlan
  return { ...rule, sixtyPlusWeight: rule.sixtyPlusWeight * (target?.sixtyPlusWeight[0] ?? 1) }
}

const wholeWeights = (plan: RunPlan, rule: CountingRulePlan): boolean =>
  [...Object.values(rule.weights), rule.sixtyPlusWeight].every(weight => weight === 0 || weight === 1) &&
  plan.recruitment.every(
    ({ policy, target }) =>
      policy.policy === 'fixed' || target.sixtyPlusWeight.every(weight => weight === target.sixtyPlusWeight[0]),
  )

const allFamilies = ({ jobFamilies }: RunPlan): number[] => jobFamilies.map((_, family) => family)

/** Whether the job families leave and retire alike, so that it does not matter in which of them somebody is hired. */
function alike(plan: RunPlan, jobFamilies: readonly number[]): boolean {
  const terms = jobFamilies.map(family =>
    JSON.stringify([
      plan.separations.map(({ rates }) => rates.map(families => families[family])),
      plan.retirementAge[family],
      plan.choiceAge[family],
    ]),
  )
  return new Set(terms).size <= 1
}

/** Whether every vacancy is filled: no limit can bind. */
const leavesNoVacancy = ({ bounds, target, yield: filled, counts }: RecruitmentPlan): boolean =>
  counts === 'whole-staff' &&
  bounds.min.every(number => number <= 0) &&
  bounds.max.every(number => number === Number.POSITIVE_INFINITY) &&
  bounds.largestChange.every(number => number === Number.POSITIVE_INFINITY) &&
  target.excess.every(people => people >= 0) &&
  filled.every(share => share === 1)

/** Whether fixed numbers stay what they are: bounds and yield are fixed in advance too, the ceiling of strength is not. */
const ignoresStrength = ({ target }: RecruitmentPlan): boolean =>
  target.excess.every(people => people === Number.POSITIVE_INFINITY)

const steady = ({ target }: RecruitmentPlan): boolean => {
  const [, first] = target.people
  return typeof first === 'number' && target.people.slice(1).every(people => people === first)
}
