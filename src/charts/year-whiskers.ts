/**
 * Whiskers over the years (ひげ): 10–90 % of the sampled runs as a rule with a bar across each end, in a panel of bars by fiscal year.
 *
 * What no run changes has none. Not here: the whiskers of a single date, which lie (closing-whiskers.ts).
 */
import type { UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { PeopleChannel, yearBand } from './axes.ts'
import { INK } from './style.ts'

/** Which rows of which data are drawn, and on which channels (ひげの描き方). */
interface Whiskers {
  readonly name: string
  /** Rows of this panel only; rows without a spread are left out in any case. */
  readonly own?: readonly { readonly filter: string }[]
  readonly x: ReturnType<typeof yearBand>
  readonly y: (field: string) => Omit<PeopleChannel, 'axis'>
}

/** The layers of whiskers (ひげ), over rows with `fiscalYear`, `p10`, `p90` and `constant`. */
export function yearWhiskers({ name, own = [], x, y }: Whiskers): UnitSpec<string>[] {
  const whiskers = { data: { name }, transform: [...own, { filter: '!datum.constant' }] }
  return [
    { ...whiskers, mark: { type: 'rule', strokeWidth: 1, color: INK.text }, encoding: { x, y: y('p10'), y2: { field: 'p90' } } },
    ...['p10', 'p90'].map(
      (end): UnitSpec<string> => ({
        ...whiskers,
        mark: { type: 'tick', size: 4, thickness: 1, color: INK.text, opacity: 1 },
        encoding: { x, y: y(end) },
      }),
    ),
  ]
}
