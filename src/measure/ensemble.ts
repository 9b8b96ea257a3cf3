/**
 * The ensemble (試行の集まり): all sampled runs of one scenario, as spreads of every measure and, for the totals, run by run.
 *
 * Totals are kept run by run because goals and differences between scenarios are judged within a run: run 17 of two scenarios shares its
 * luck. Everything else is reduced to its spread, in parts that anybody may compute. Not here: who computes, which the host decides.
 */
import type { FiscalYear } from '../terms/index.ts'
import type { Column } from './column.ts'
import { type MeasureLayout, peopleIn, slotsOf } from './layout.ts'
import { type SampleValues, spreadsOf } from './sample.ts'
import { readSpread, SPREAD_NUMBERS, type Spread } from './spread.ts'
import { type TotalSlot, Totals } from './totals.ts'

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
 * @param sample its totals are copied, so that its memory may be used again. @param spreads those of all slots, one part after another.
 */
export function gather(
  layout: MeasureLayout,
  sample: SampleValues,
  spreads: readonly Float64Array[] = [spreadsOf(sample, peopleIn(layout), { from: 0, until: slotsOf(layout) })],
): Ensemble {
  const { plan, columns } = layout
  const bands: BandRow[] = []
  const totals: TotalSlot[] = []
  let slot = 0
  for (const part of spreads) {
    for (let at = 0; at < part.length; at += SPREAD_NUMBERS, slot += 1) {
      const column = columns[slot % columns.length] as Column
      const fiscalYear = (plan.from + Math.floor(slot / columns.length)) as FiscalYear
      const spread = readSpread(part, at)
      if (spread === undefined || isNobody(spread, column)) continue
      bands.push(bandOf(plan.scenario, fiscalYear, column, spread))
      if (column.dimension !== undefined) continue
      const unknown = column.unit === 'people' ? 0 : Number.NaN
      totals.push({ fiscalYear, measure: column.measure, slot, unknown, known: spread.runs })
    }
  }
  return { scenario: plan.scenario, runs: sample.runs, bands, totals: new Totals(sample, totals) }
}

/** An age that nobody has in any run needs no band. */
const isNobody = (spread: Spread, { dimension }: Column): boolean => dimension === 'age' && spread.constant && spread.mean === 0

/** Written out: a plan has thousands of bands, and to spread the column into each takes longer than all else. */
function bandOf(scenario: string, fiscalYear: FiscalYear, { measure, dimension, item, unit }: Column, spread: Spread): BandRow {
  return dimension === undefined || item === undefined
    ? { scenario, fiscalYear, measure, unit, spread }
    : { scenario, fiscalYear, measure, dimension, item, unit, spread }
}
