/**
 * The policies of a plan (採用方針): the numbers that each needs, and how far ahead it looks.
 */
import type { PolicyPlan } from '../engine/index.ts'
import type { Expression } from '../numeric/index.ts'
import type { Municipality, ResolvedHiring, ResolvedScenario } from '../scenario/index.ts'
import { type FiscalYear, fiscalYear, yearAfter } from '../terms/index.ts'
import { pairStarts } from './retirement.ts'
import { COUNT, type Compilation, compileFromSecondYear, MONEY, numbersFromSecondYear, SHARE } from './series.ts'

/**
 * How many years beyond the closing 1 April the policies look when they decide (見通しの年数), so that a decision does not depend on
 * where the horizon ends.
 */
export function yearsAhead({ recruitment, municipality }: ResolvedScenario, closing: FiscalYear): number {
  const own = (recruitment.byJobFamily ?? []).map(({ hiring }) => hiring)
  return Math.max(...[recruitment, ...own].map(hiring => lookAhead(municipality, hiring, closing)))
}

function lookAhead(municipality: Municipality, { policy, window, years, centred }: ResolvedHiring, closing: FiscalYear): number {
  if (policy === 'level') return window === undefined || closing < window.from ? 0 : Math.max(0, window.to - closing)
  if (policy === 'moving-average') return centred === true && years !== undefined ? years - 1 - Math.floor((years - 1) / 2) : 0
  return policy === 'two-year-average' && pairStarts(municipality, [yearAfter(closing, -1)])[0] === true ? 1 : 0
}

/** The policy with the numbers it needs (採用方針). */
export function policyPlan(municipality: Municipality, hiring: ResolvedHiring, compilation: Compilation): PolicyPlan {
  const { policy, window } = hiring
  switch (policy) {
    case 'hold':
      return { policy }
    case 'replace-leavers':
      return {
        policy,
        share: hiring.share
          ? numbersFromSecondYear(compilation, hiring.share, { min: 0, max: 10 })
          : compilation.years.map(() => 1),
      }
    case 'two-year-average':
      return { policy, pairStarts: pairStarts(municipality, compilation.years) }
    case 'level':
      return { policy, from: window?.from ?? fiscalYear(0), to: window?.to ?? fiscalYear(0), resolve: hiring.resolve ?? 'once' }
    case 'moving-average':
      return { policy, years: hiring.years ?? 1, centred: hiring.centred ?? false }
    case 'age-balance': {
      const { balance } = hiring
      const largest = balance?.largestExperiencedShare
      return {
        policy,
        fromAge: balance?.fromAge ?? 0,
        toAge: balance?.toAge ?? 0,
        largestExperiencedShare: largest ? numbersFromSecondYear(compilation, largest, SHARE) : compilation.years.map(() => 1),
      }
    }
    case 'fixed': {
      const { hires } = hiring
      return {
        policy,
        hires: hires ? numbersFromSecondYear(compilation, hires, COUNT) : compilation.years.map(() => Number.NaN),
      }
    }
    case 'budget-cap': {
      const { budget } = hiring
      return {
        policy,
        budget: budget ? numbersFromSecondYear(compilation, budget, MONEY) : compilation.years.map(() => Number.NaN),
      }
    }
    case 'formula': {
      const values = hiring.formula ? compileFromSecondYear(compilation, hiring.formula, COUNT) : []
      return { policy, path: `${hiring.path}.formula`, formula: values.map(asExpression) }
    }
  }
}

const asExpression = (value: number | Expression): Expression => (typeof value === 'number' ? { kind: 'number', value } : value)
