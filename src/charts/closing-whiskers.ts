/**
 * The whiskers of C10 (期末の幅): a line from 10 to 90 % with a bar across each end, and a taller bar at the median.
 *
 * Not here: the dot, which is the expected run and need not stand at the median.
 */
import type { PositionFieldDef } from 'vega-lite/types_unstable/channeldef.js'
import type { UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import { INK } from './style.ts'

/** The layers of the whiskers, reading the data `whiskers`. @param y the channel of the rows. */
export function whiskerLayers(x: PositionFieldDef<string>, y: PositionFieldDef<string>): UnitSpec<string>[] {
  const data = { name: 'whiskers' }
  const ends = ([field, size]: readonly [string, number]): UnitSpec<string> => ({
    data,
    mark: { type: 'tick', orient: 'vertical', size, thickness: 1.2, color: INK.text, opacity: 1 },
    encoding: { x: { ...x, field } as PositionFieldDef<string>, y },
  })
  return [
    {
      data,
      mark: { type: 'rule', strokeWidth: 1.2, color: INK.text },
      encoding: { x: { ...x, field: 'p10' } as PositionFieldDef<string>, x2: { field: 'p90' }, y },
    },
    ...(
      [
        ['p10', 8],
        ['p50', 18],
        ['p90', 8],
      ] as const
    ).map(ends),
  ]
}
