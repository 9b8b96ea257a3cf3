/**
 * The ensemble (試行の集まり): all sampled runs of one scenario, as spreads of every measure and, for the totals, run by run.
 *
 * Totals are kept run by run because goals and differences between scenarios are judged within a run: run 17 of two scenarios shares its
 * luck. Everything else is reduced to its spread, in parts that anybody may compute. Not here: who computes, which the host decides.
 */
import type { FiscalYear } from '../terms/index.ts'
import type { Column } from './column.ts'
import { type MeasureLayout, totalsIn } from './layout.ts'
import type { RunNumbers } from './sample.ts'
import { readSpread, SPREAD_NUMBERS, type Spread } from './spread.ts'
import { type KnownTotal, Totals } from './totals.ts'

/** A band of one measure in one year (幅). */
export interface BandRow extends Column {
  readonly scenario: string
  readonly fiscalYear: FiscalYear
  readonly spread: Spread
}

/** The sampled runs of a scenario (試行の集まり). */
export interface Ensemble {
  readonly scenario: string
  readonly runs: number
  readonly bands: readonly BandRow[]
  readonly totals: Totals
}

/**
 * Puts the runs of a plan together (試行の集まり).
 * @param numbers its totals are kept; the others are no longer looked at. @param spreads those of all slots, one part after another.
 */
export function gather(layout: MeasureLayout, { runs, totals }: RunNumbers, spreads: readonly Float64Array[]): Ensemble {
  const bySlot: (BandRow | undefined)[] = []
  for (const part of spreads) addBands(layout, part, bySlot)
  const known = knownTotals(totalsIn(layout).slots, bySlot)
  return {
    scenario: layout.plan.scenario,
    runs,
    bands: bySlot.filter(isKnown),
    totals: new Totals({ runs, values: totals }, known),
  }
}

const isKnown = (band: BandRow | undefined): band is BandRow => band !== undefined

/** The totals that some run knows. Loops stand apart from {@link gather}, which V8 would compile with all of them for a few calls. */
function knownTotals(slots: Int32Array, bySlot: readonly (BandRow | undefined)[]): KnownTotal[] {
  const known: KnownTotal[] = []
  for (let place = 0; place < slots.length; place += 1) {
    const band = bySlot[slots[place] as number]
    if (band !== undefined) known.push(totalOf(band, place))
  }
  return known
}

/** Adds the bands of the slots that come next. */
function addBands(layout: MeasureLayout, spreads: Float64Array, bySlot: (BandRow | undefined)[]): void {
  for (let at = 0; at < spreads.length; at += SPREAD_NUMBERS) bySlot.push(bandIn(layout, bySlot.length, spreads, at))
}

/** The band of a slot; none where nothing is known of it. */
function bandIn({ plan, columns }: MeasureLayout, slot: number, spreads: Float64Array, at: number): BandRow | undefined {
  const column = columns[slot % columns.length] as Column
  const spread = readSpread(spreads, at)
  if (spread === undefined || isNobody(spread, column)) return undefined
  return bandOf(plan.scenario, (plan.from + Math.floor(slot / columns.length)) as FiscalYear, column, spread)
}

const totalOf = ({ fiscalYear, measure, spread }: BandRow, place: number): KnownTotal => ({
  fiscalYear,
  measure,
  place,
  known: spread.runs,
})

/** An age that nobody has in any run needs no band. */
const isNobody = ({ constant, runs, mean }: Spread, { dimension }: Column): boolean =>
  dimension === 'age' && (constant || runs === 1) && mean === 0

/** Written out: a plan has thousands of bands, and to spread the column into each takes longer than all else. */
function bandOf(scenario: string, fiscalYear: FiscalYear, { measure, dimension, item, unit }: Column, spread: Spread): BandRow {
  return dimension === undefined || item === undefined
    ? { scenario, fiscalYear, measure, unit, spread }
    : { scenario, fiscalYear, measure, dimension, item, unit, spread }
}
