/**
 * Checks of intervals (interval の点検): whether eight runs of ten lie between the two values that are written.
 *
 * What is drawn is cut to the range where a value has a meaning, so near its limit an interval such as 90% to 100% is drawn from another
 * range than its ends say: a warning. Not here: normals, which are refused where too much of them is cut, see schema/uncertain.ts.
 */
import { eightOfTen } from '../../random/index.ts'
import type { LeverSpec } from '../schema/lever.ts'
import { isShare, percentText, plainNumber } from '../schema/number-text.ts'
import type { ValuePath } from '../source-map.ts'
import type { Layered, WrittenValue } from './layers.ts'
import { onceForEach } from './once-for-each.ts'
import type { Reading } from './reading.ts'
import { rounded } from './uncertain-text.ts'

/** How far the drawn P10 or P90 may lie from the one that is written, as a share of the width: less is not worth a word. */
const NEGLIGIBLE = 0.05

/** Warns of intervals that are not what they say (interval の点検), each where it is written. */
export function checkIntervals(reading: Reading, values: Layered): void {
  for (const [written] of values.values())
    for (const { path, args } of written === undefined ? [] : cutIntervals(written))
      reading.report((written as WrittenValue).layer, 'W_INTERVAL_CUT', args, path)
}

interface CutInterval {
  readonly path: ValuePath
  readonly args: { readonly low: string; readonly high: string; readonly drawnLow: string; readonly drawnHigh: string }
}

const cutIntervals = onceForEach((written: WrittenValue): readonly CutInterval[] =>
  leversIn(written.value, written.path).flatMap(({ lever, path }) =>
    lever.entries.flatMap(entry => cutInterval(entry, lever.unit, path)),
  ),
)

function cutInterval(
  { quantity, path: below }: LeverSpec['entries'][number],
  unit: LeverSpec['unit'],
  path: ValuePath,
): CutInterval[] {
  if (quantity.kind !== 'interval') return []
  const { whole: _, ...unrounded } = quantity
  const { low, high } = unrounded
  const drawn = eightOfTen(unrounded)
  const off = Math.max(Math.abs(drawn.low - low), Math.abs(drawn.high - high)) / (high - low)
  if (off <= NEGLIGIBLE) return []
  // As the planner writes them: without a unit.
  const shown = (value: number): string => (isShare(unit) ? percentText : plainNumber)(rounded(value))
  const args = { low: shown(low), high: shown(high), drawnLow: shown(drawn.low), drawnHigh: shown(drawn.high) }
  return [{ path: [...path, ...below, 'interval'], args }]
}

interface LeverAt {
  readonly lever: LeverSpec
  readonly path: ValuePath
}

/** The levers of a value, which may be one, or a list of rows that hold some. */
function leversIn(value: unknown, path: ValuePath): readonly LeverAt[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => leversIn(item, [...path, index]))
  if ('kind' in value && value.kind === 'lever') return [{ lever: value as LeverSpec, path }]
  return Object.entries(value).flatMap(([key, item]) => leversIn(item, [...path, key]))
}
