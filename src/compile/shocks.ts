/**
 * Yearly shocks (年ごとの変動): in a sampled run, all rates of a cause in a year are multiplied by one factor.
 *
 * The factor is a normal with mean 1, cut at 0 and 2 so that its mean stays 1; two causes, and two years, have factors of their own, and
 * scenarios share them. A rate that a factor lifts above 1 is 1: everybody leaves. Not here: the chance of the single person; rates of which
 * that takes too much, see capped-rates.ts.
 */
import type { RunPlan, SeparationPlan } from '../engine/index.ts'
import { type Sampler, type SeedKey, samplerOf, shockUniform } from '../random/index.ts'
import type { ResolvedUncertainty } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** Shakes the rates of a run, year by year from the base year on. */
export type Shaker = (separations: RunPlan['separations'], from: FiscalYear, seed: SeedKey, run: number) => RunPlan['separations']

/** Prepares the shocks of a scenario (年ごとの変動の準備), or gives undefined where it has none. */
export function shakerOf(uncertainty: ResolvedUncertainty | undefined): Shaker | undefined {
  const causes = new Map(
    Object.entries(uncertainty?.shocks ?? {})
      .filter(([, sd]) => sd > 0)
      .map(([cause, sd]) => [cause, new ShakenCause(sd)]),
  )
  if (causes.size === 0) return undefined
  return (separations, from, seed, run) =>
    separations.map(separation => causes.get(separation.cause)?.shake(separation, from, seed, run) ?? separation)
}

/** The factor on the rates of a cause in a year (年ごとの倍率). @param sd its standard deviation. */
export const shockFactor = (sd: number): Sampler => samplerOf({ kind: 'normal', mean: 1, sd, limits: { min: 0, max: 2 } })

/** The rates of a cause, shaken (変動した率): all runs use its memory, one after another. */
class ShakenCause {
  private readonly factorOf: Sampler
  private own: SeparationPlan['rates'] = []
  private rates: number[][][] = []

  /** @param sd standard deviation of the factor. */
  constructor(sd: number) {
    this.factorOf = shockFactor(sd)
  }

  shake({ cause, rates }: SeparationPlan, from: FiscalYear, seed: SeedKey, run: number): SeparationPlan {
    if (rates !== this.own) {
      this.own = rates
      this.rates = rates.map(emptyRows)
    }
    for (let year = 0; year < rates.length; year += 1) {
      const factor = this.factorOf(shockUniform(seed, run, from + year, cause))
      multiply(rates[year] as readonly number[][], factor, this.rates[year] as number[][])
    }
    return { cause, rates: this.rates }
  }
}

/** Rows for as many rates. Job families with the same rates share a row, before and after. */
function emptyRows(families: readonly (readonly number[])[]): number[][] {
  const rows = new Map(families.map(row => [row, row.map(() => 0)]))
  return families.map(row => rows.get(row) as number[])
}

/** Rates times a factor, 1 at most. */
function multiply(families: readonly (readonly number[])[], factor: number, into: readonly number[][]): void {
  for (let family = 0; family < families.length; family += 1) {
    const row = into[family] as number[]
    if (family > 0 && row === into[family - 1]) continue
    const rates = families[family] as readonly number[]
    for (let age = 0; age < rates.length; age += 1) row[age] = Math.min(1, (rates[age] as number) * factor)
  }
}
