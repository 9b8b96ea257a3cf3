/**
 * The recruitment part of a plan (採用方針): policy, target, limits and entry ages.
 *
 * Limits and targets may be formulas of the year's state; the others are numbers. Not here: what a policy does, which the engine
 * knows, and hires, which are decided year by year.
 */
import type { PolicyPlan, RecruitmentPlan, RunPlan } from '../engine/index.ts'
import type { Expression } from '../numeric/index.ts'
import type { DatedQuantity, EntryAgeBand, ResolvedScenario } from '../scenario/index.ts'
import { type FiscalYear, fiscalYear, yearAfter } from '../terms/index.ts'
import { pairStarts } from './retirement.ts'
import { COUNT, type Compilation, compileFromSecondYear, numbersFromSecondYear, SHARE } from './series.ts'

/** The policy with its target, limits and entry ages (採用計画). */
export function recruitmentPlan(scenario: ResolvedScenario, compilation: Compilation): RecruitmentPlan {
  const { recruitment } = scenario
  return {
    policy: policyPlan(scenario, compilation),
    target: targetPlan(scenario, compilation),
    bounds: {
      min: limit(compilation, recruitment.bounds.min, Number.NEGATIVE_INFINITY),
      max: limit(compilation, recruitment.bounds.max, Number.POSITIVE_INFINITY),
      largestChange: limit(compilation, recruitment.bounds.largestChange, Number.POSITIVE_INFINITY),
    },
    entryAges: recruitment.entryAges.flatMap(singleAges),
  }
}

/**
 * How many years beyond the closing 1 April the policy looks when it decides (見通しの年数), so that a decision does not depend on
 * where the horizon ends.
 */
export function yearsAhead({ recruitment, municipality }: ResolvedScenario, closing: FiscalYear): number {
  const { policy, window, years, centred } = recruitment
  if (policy === 'level') return window === undefined || closing < window.from ? 0 : Math.max(0, window.to - closing)
  if (policy === 'moving-average') return centred === true && years !== undefined ? years - 1 - Math.floor((years - 1) / 2) : 0
  return policy === 'two-year-average' && pairStarts(municipality, [yearAfter(closing, -1)])[0] === true ? 1 : 0
}

function policyPlan({ recruitment, municipality }: ResolvedScenario, compilation: Compilation): PolicyPlan {
  const { policy, window } = recruitment
  switch (policy) {
    case 'hold':
      return { policy }
    case 'replace-leavers':
      return {
        policy,
        share: recruitment.share
          ? numbersFromSecondYear(compilation, recruitment.share, { min: 0, max: 10 })
          : compilation.years.map(() => 1),
      }
    case 'two-year-average':
      return { policy, pairStarts: pairStarts(municipality, compilation.years) }
    case 'level':
      return {
        policy,
        from: window?.from ?? fiscalYear(0),
        to: window?.to ?? fiscalYear(0),
        resolve: recruitment.resolve ?? 'once',
      }
    case 'moving-average':
      return { policy, years: recruitment.years ?? 1, centred: recruitment.centred ?? false }
    case 'fixed': {
      const hires = recruitment.hires
      return { policy, hires: hires ? numbersFromSecondYear(compilation, hires, COUNT) : none(compilation) }
    }
    case 'formula': {
      const dated = recruitment.formula
      const values = dated ? compileFromSecondYear(compilation, dated, COUNT) : []
      return { policy, path: 'recruitment.formula', formula: values.map(asExpression) }
    }
  }
}

const none = (compilation: Compilation): number[] => compilation.years.map(() => Number.NaN)

const asExpression = (value: number | Expression): Expression => (typeof value === 'number' ? { kind: 'number', value } : value)

function targetPlan({ recruitment, municipality }: ResolvedScenario, compilation: Compilation): RunPlan['recruitment']['target'] {
  const { target, excess, sixtyPlusWeight } = recruitment
  const ruleId = target?.rule ?? 'actual'
  const allowance = excess === undefined ? undefined : numbersFromSecondYear(compilation, excess.people, COUNT)
  return {
    rule: municipality.countingRules.findIndex(rule => rule.id === ruleId),
    people: target === undefined ? none(compilation) : compileFromSecondYear(compilation, target.path, COUNT),
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

/** A rule of counting that begins with the first decision also counts the base date. */
const fromTheFirst = ([base, ...later]: readonly number[]): number[] => [
  Number.isNaN(base) ? (later[0] as number) : (base as number),
  ...later,
]

const limit = (compilation: Compilation, dated: DatedQuantity | undefined, unlimited: number): number[] =>
  dated === undefined ? compilation.years.map(() => unlimited) : numbersFromSecondYear(compilation, dated, COUNT)

function singleAges({ fromAge, toAge, share }: EntryAgeBand): { age: number; share: number }[] {
  const ages = toAge - fromAge + 1
  return Array.from({ length: ages }, (_, index) => ({ age: fromAge + index, share: share / ages }))
}
