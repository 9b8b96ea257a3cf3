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
  /** Managers choose otherwise at 60, and who is appointed depends on the posts that others leave. */
  | 'managers'
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
  if (plan.managers !== undefined && managersDiffer(plan)) return 'managers'
  if (recruitment.some(one => !alike(plan, one.jobFamilies))) return 'job-families'
  if (plan.transfers?.some(({ toJobFamily }) => toJobFamily !== undefined) && !alike(plan, allFamilies(plan)))
    return 'job-families'
  if (recruitment.some(one => !(one.policy.policy === 'hold' ? leavesNoVacancy(one) : ignoresStrength(one)))) return 'limits'
  if (!holding.every(steady)) return 'target'
  return holding.length > 0 && mayReturn(plan, countedRule(plan)) ? 'returns' : undefined
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

/** Whether managers and others have different shares at 60 in some job family. */
const managersDiffer = ({ after60, jobFamilies }: RunPlan): boolean =>
  jobFamilies.some((_, family) => {
    const [others, managers] = [family * 2, family * 2 + 1].map(group => JSON.stringify(after60.choices?.groups[group]))
    return others !== managers
  })

/** Transfers between departments change nobody's stay; those into another job family change nothing where all families are alike. */
const allFamilies = ({ jobFamilies }: RunPlan): number[] => jobFamilies.map((_, family) => family)

/** Whether the job families leave and retire alike, so that it does not matter in which of them somebody is hired. */
function alike(plan: RunPlan, jobFamilies: readonly number[]): boolean {
  const terms = jobFamilies.map(family =>
    JSON.stringify([
      plan.separations.map(({ rates }) => rates.map(families => families[family])),
      plan.retirementAge[family],
      plan.choiceAge[family],
      choicesIn(plan, family),
    ]),
  )
  return new Set(terms).size <= 1
}

/** What a job family's staff choose at 60, and how they leave after it, where that is not the same for all. */
function choicesIn({ after60: { choices } }: RunPlan, family: number): unknown {
  if (choices === undefined) return []
  const { groups, surveys, leaving } = choices
  const answers = surveys.filter(({ jobFamily }) => jobFamily === family).map(({ jobFamily: _, ...answer }) => answer)
  return [groups[family * 2], groups[family * 2 + 1], answers, leaving.map(families => families[family])]
}

/** Whether every vacancy is filled: no limit can bind. */
const leavesNoVacancy = ({ bounds, target, yield: filled, counts }: RecruitmentPlan): boolean =>
  counts === 'whole-staff' &&
  bounds.min.every(number => number <= 0) &&
  bounds.max.every(number => number === Number.POSITIVE_INFINITY) &&
  bounds.largestChange.every(number => number === Number.POSITIVE_INFINITY) &&
  target.excess.every(people => people >= 0) &&
  filled.every(share => share === 1)

/**
 * Whether fixed numbers stay what they are: bounds are fixed in advance too, the ceiling of strength is not. Below a yield of 100 % chance decides
 * post by post, and posts carried over tie the years together.
 */
const ignoresStrength = ({ target, yield: filled }: RecruitmentPlan): boolean =>
  target.excess.every(people => people === Number.POSITIVE_INFINITY) && filled.every(share => share === 1)

/**
 * Whether somebody outside the count may come back into it, by full-time re-employment after the retirement age: from short time before that age, or
 * as staff past 60 whom the target leaves out. Seats would then be filled twice.
 */
function mayReturn({ after60, opening }: RunPlan, { weights, sixtyPlusWeight }: CountingRulePlan): boolean {
  const { uptake, fullTimeShare, partTime, choices } = after60
  const rehired = uptake.some((share, year) => share > 0 && (fullTimeShare[year] as number) > 0)
  if (weights['reemployed-full-time'] === 0 || !rehired) return false
  if (weights.regular > 0 && sixtyPlusWeight === 0) return true
  if (weights['part-time-before-retirement-age'] > 0) return false
  return (
    [partTime, ...(choices?.groups ?? []).map(group => group.partTime)].some(shares => shares.some(share => share > 0)) ||
    (choices?.surveys ?? []).some(survey => survey.partTime > 0) ||
    opening.some(({ employmentType }) => employmentType === 'part-time-before-retirement-age')
  )
}

const steady = ({ target }: RecruitmentPlan): boolean => {
  const [, first] = target.people
  return typeof first === 'number' && target.people.slice(1).every(people => people === first)
}
