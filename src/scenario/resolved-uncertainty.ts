/**
 * Uncertainty beyond single values (不確かさ), resolved: yearly shocks on separation rates, and correlations between levers.
 *
 * Absent where a scenario and its parents say nothing: every lever is then drawn on its own, and no year differs from another.
 */
/** The causes whose rates may be shaken, by the identifiers of the program. */
export const SHOCK_CAUSES = ['resignation', 'early-retirement', 'death'] as const
/** A cause with yearly shocks (年ごとの変動のある離職). */
export type ShockCause = (typeof SHOCK_CAUSES)[number]

/** A correlation between two uncertain levers (相関). */
export interface Correlation {
  /** What the draws of the levers are keyed by. */
  readonly between: readonly [string, string]
  /** From −0.99 to 0.99. */
  readonly r: number
}

/** Uncertainty beyond single values (不確かさ). */
export interface ResolvedUncertainty {
  /** Standard deviation of the yearly factor on the rates of a cause. Causes not named are not shaken. */
  readonly shocks: Readonly<Partial<Record<ShockCause, number>>>
  readonly correlations: readonly Correlation[]
}
