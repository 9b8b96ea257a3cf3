/**
 * Yearly shocks (年ごとの変動): in a sampled run, all rates of a cause in a year are multiplied by one factor.
 *
 * The factor is a normal with mean 1, cut at 0 and 2 so that its mean stays 1; two causes, and two years, have factors of their own, and
 * scenarios share them. A rate that a factor lifts above 1 is 1: everybody leaves. Not here: the chance of the single person.
 */
import type { RunPlan } from '../engine/index.ts'
import { type SeedKey, samplerOf, shockUniform } from '../random/index.ts'
import type { ResolvedUncertainty } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** Shakes the rates of a run, year by year from the base year on. */
export type Shaker = (separations: RunPlan['separations'], from: FiscalYear, seed: SeedKey, run: number) => RunPlan['separations']

/** Prepares the shocks of a scenario (年ごとの変動の準備), or gives undefined where it has none. */
export function shakerOf(uncertainty: ResolvedUncertainty | undefined): Shaker | undefined {
  const factors = new Map(
    Object.entries(uncertainty?.shocks ?? {})
      .filter(([, sd]) => sd > 0)
      .map(([cause, sd]) => [cause, samplerOf({ kind: 'normal', mean: 1, sd, limits: { min: 0, max: 2 } })]),
  )
  if (factors.size === 0) return undefined
  return (separations, from, seed, run) =>
    separations.map(separation => {
      const factorOf = factors.get(separation.cause)
      if (factorOf === undefined) return separation
      const rates = separation.rates.map((families, year) =>
        multiplied(families, factorOf(shockUniform(seed, run, from + year, separation.cause))),
      )
      return { ...separation, rates }
    })
}

/** Rates times a factor, 1 at most. Job families with the same rates share a row, before and after. */
function multiplied(families: readonly (readonly number[])[], factor: number): number[][] {
  const rows = new Map([...new Set(families)].map(row => [row, row.map(rate => Math.min(1, rate * factor))]))
  return families.map(row => rows.get(row) as number[])
}
