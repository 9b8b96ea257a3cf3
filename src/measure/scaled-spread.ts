/**
 * A spread in other terms (換算した幅): that of a value × a factor + a number, and that of a number less a value, from that of the value.
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

/** Which percentile of a value the percentile of a number less it comes from. */
const OPPOSITE: Readonly<Record<PercentileName, PercentileName>> = { p10: 'p90', p25: 'p75', p50: 'p50', p75: 'p25', p90: 'p10' }

/**
 * The spread of `from` less a value (差し引いた幅), mirrored: its P10 is `from` less the value's P90, as a reader would subtract, and so a value that
 * occurred in some run.
 */
export function mirroredSpread(from: number, { mean, sd, standardError, runs, constant, ...known }: Spread): Spread {
  const names = Object.keys(known) as PercentileName[]
  const percentiles = names.map(name => [name, from - (known[OPPOSITE[name]] as number)] as const)
  return {
    mean: from - mean,
    ...(sd === undefined ? {} : { sd }),
    ...(standardError === undefined ? {} : { standardError }),
    runs,
    constant,
    ...Object.fromEntries(percentiles),
  }
}
