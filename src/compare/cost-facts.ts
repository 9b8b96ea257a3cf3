/**
 * What a reader of cost must know (費用の前提): whether amounts are real or nominal, whether pay grows, and what is left out.
 */
import type { ResolvedScenario } from '../scenario/index.ts'

/** The terms on which a scenario's cost is counted (費用の前提). */
export interface CostFacts {
  readonly prices: 'real' | 'nominal'
  /** Whether a growth of pay was entered; otherwise the level of the base year holds. */
  readonly hasGrowth: boolean
  /** Whether the pay of fiscal-year appointees is known and counted. */
  readonly countsAppointees: boolean
}

/** The terms of a scenario's cost (費用の前提); undefined where pay is not known. */
export const costFacts = ({ cost }: ResolvedScenario): CostFacts | undefined =>
  cost && {
    prices: cost.prices,
    hasGrowth: cost.growth !== undefined,
    countsAppointees: cost.fiscalYearAppointees !== undefined,
  }
