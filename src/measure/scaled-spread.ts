/**
 * A spread in other terms (換算した幅): that of a value × a factor + a number, from that of the value.
 *
 * With a negative factor it is mirrored: the P10 of a number less a value is the number less the value's P90, as a reader would subtract, and so a value
 * that occurred in some run. Not here: the spread of a value, which is taken from the runs (spread.ts).
 */
import type { PercentileName, Spread } from './spread.ts'

/** Which percentile of a value the percentile of its mirror image comes from. */
const OPPOSITE: Readonly<Record<PercentileName, PercentileName>> = { p10: 'p90', p25: 'p75', p50: 'p50', p75: 'p25', p90: 'p10' }

/** The spread of a value × `times` + `plus` (換算した幅). */
export function scaledSpread({ mean, sd, standardError, runs, constant, ...known }: Spread, times: number, plus: number): Spread {
  const wide = Math.abs(times)
  const names = Object.keys(known) as PercentileName[]
  const percentiles = names.map(name => [name, (known[times < 0 ? OPPOSITE[name] : name] as number) * times + plus] as const)
  return {
    mean: mean * times + plus,
    ...(sd === undefined ? {} : { sd: sd * wide }),
    ...(standardError === undefined ? {} : { standardError: standardError * wide }),
    runs,
    constant,
    ...Object.fromEntries(percentiles),
  }
}
