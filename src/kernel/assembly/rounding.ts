/**
 * Rounding to whole numbers (丸め), as numeric/ has it.
 */

/** To the nearest whole number, halves away from zero (四捨五入). */
export function roundHalfAway(value: f64): f64 {
  const rounded = Math.floor(Math.abs(value) + 0.5)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}
