/**
 * The recruitment part of a plan (採用方針): who is hired by which policy, in the order of decisions, with yield and ages.
 *
 * Job families with a policy of their own come first, in the order of the municipality file; the main policy hires for all others and
 * comes last. Where no job family is left to it, it is not in the plan.
 */
import type { RecruitmentPlan } from '../engine/index.ts'
import type { DatedQuantity, EntryAgeBand, ResolvedHiring, ResolvedScenario } from '../scenario/index.ts'
import { policyPlan } from './policies.ts'
import { COUNT, type Compilation, compileFromSecondYear, fromTheFirst, numbersFromSecondYear, SHARE } from './series.ts'

/** The policies with their targets, limits, yields and ages, in the order in which they decide (採用計画). */
export function recruitmentPlans(scenario: ResolvedScenario, compilation: Compilation): RecruitmentPlan[] {
  const { recruitment, municipality } = scenario
  const index = (id: string): number => municipality.jobFamilies.findIndex(family => family.id === id)
  const own = (recruitment.byJobFamily ?? []).map(({ jobFamily, hiring }) => ({ families: [index(jobFamily)], hiring }))
  const managed = new Set(own.flatMap(({ families }) => families))
  const others = municipality.jobFamilies.map((_, family) => family).filter(family => !managed.has(family))
  return [
    ...own.map(({ families, hiring }) => ({
      jobFamilies: families,
      counts: 'own-families' as const,
      ...hiringPlan(scenario, hiring, compilation),
    })),
    ...(others.length === 0
      ? []
      : [{ jobFamilies: others, counts: 'whole-staff' as const, ...hiringPlan(scenario, recruitment, compilation) }]),
  ]
}

function hiringPlan(
  { municipality }: ResolvedScenario,
  hiring: ResolvedHiring,
  compilation: Compilation,
): Omit<RecruitmentPlan, 'jobFamilies' | 'counts'> {
  const { path, bounds, unfilled, experienced } = hiring
  const share = (dated: DatedQuantity | undefined, absent: number): number[] =>
    dated === undefined ? compilation.years.map(() => absent) : numbersFromSecondYear(compilation, dated, SHARE)
  return {
    path,
    policy: policyPlan(municipality, hiring, compilation),
    target: targetPlan(municipality, hiring, compilation),
    bounds: {
      min: limit(compilation, bounds.min, Number.NEGATIVE_INFINITY),
      max: limit(compilation, bounds.max, Number.POSITIVE_INFINITY),
      largestChange: limit(compilation, bounds.largestChange, Number.POSITIVE_INFINITY),
    },
    entryAges: hiring.entryAges.flatMap(singleAges),
    yield: share(hiring.yield, 1),
    unfilled,
    experienced: { share: share(experienced?.share, 0), ages: (experienced?.ages ?? []).flatMap(singleAges) },
  }
}

function targetPlan(
  municipality: ResolvedScenario['municipality'],
  { target, excess, sixtyPlusWeight, excessOnReturn }: ResolvedHiring,
  compilation: Compilation,
): RecruitmentPlan['target'] {
  const ruleId = target?.rule ?? 'actual'
  const allowance = excess === undefined ? undefined : numbersFromSecondYear(compilation, excess.people, COUNT)
  return {
    rule: municipality.countingRules.findIndex(rule => rule.id === ruleId),
    ...(excessOnReturn === undefined ? {} : { returnYears: excessOnReturn }),
    people:
      target === undefined ? compilation.years.map(() => Number.NaN) : compileFromSecondYear(compilation, target.path, COUNT),
    sixtyPlusWeight:
      sixtyPlusWeight === undefined
        ? compilation.years.map(() => 1)
        : fromTheFirst(numbersFromSecondYear(compilation, sixtyPlusWeight, SHARE)),
    excess: compilation.years.map((year, index) => {
      if (excess === undefined || allowance === undefined) return Number.POSITIVE_INFINITY
      return year < excess.until ? (allowance[index] as number) : 0
    }),
  }
}

const limit = (compilation: Compilation, dated: DatedQuantity | undefined, unlimited: number): number[] =>
  dated === undefined ? compilation.years.map(() => unlimited) : numbersFromSecondYear(compilation, dated, COUNT)

function singleAges({ fromAge, toAge, share }: EntryAgeBand): { age: number; share: number }[] {
  const ages = toAge - fromAge + 1
  return Array.from({ length: ages }, (_, index) => ({ age: fromAge + index, share: share / ages }))
}
