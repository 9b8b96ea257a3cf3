/**
 * A spread in other terms (換算した幅): that of a value × a factor + a number, from that of the value.
 *
 * Not here: the spread of a value, which is taken from the runs (spread.ts).
 */
import type { PercentileName, Spread } from './spread.ts'

/** The spread of a value × `times` + `plus` (換算した幅). @param times 0 or more, so that percentiles keep their order. */
export function scaledSpread({ mean, sd, standardError, runs, constant, ...known }: Spread, times: number, plus: number): Spread {
  const percentiles = Object.entries(known).map(([name, value]) => [name, value * times + plus] as const)
  return {
    mean: mean * times + plus,
    ...(sd === undefined ? {} : { sd: sd * times }),
    ...(standardError === undefined ? {} : { standardError: standardError * times }),
    runs,
    constant,
    ...(Object.fromEntries(percentiles) as Partial<Record<PercentileName, number>>),
  }
}
