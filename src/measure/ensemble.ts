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
import { SampledBands } from './sampled-bands.ts'
import { type KnownTotal, Totals } from './totals.ts'

/** The sampled runs of a scenario (試行の集まり). */
export interface Ensemble {
  readonly scenario: string
  readonly runs: number
  readonly bands: SampledBands
  readonly totals: Totals
}

/**
 * Puts the runs of a plan together (試行の集まり).
 * @param numbers its totals are kept; the others are no longer looked at. @param spreads those of all slots, one part after another.
 */
export function gather(layout: MeasureLayout, { runs, totals }: RunNumbers, spreads: readonly Float64Array[]): Ensemble {
  const bands = new SampledBands(layout, joined(spreads))
  return {
    scenario: layout.plan.scenario,
    runs,
    bands,
    totals: new Totals({ runs, values: totals }, knownTotals(layout, bands)),
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0))
  let next = 0
  for (const part of parts) {
    whole.set(part, next)
    next += part.length
  }
  return whole
}

/** The totals that some run knows. */
function knownTotals(layout: MeasureLayout, bands: SampledBands): KnownTotal[] {
  const { plan, columns } = layout
  const known: KnownTotal[] = []
  totalsIn(layout).slots.forEach((slot, place) => {
    const runs = bands.runsKnowing(slot)
    if (runs === 0) return
    const { measure, unit } = columns[slot % columns.length] as Column
    const fiscalYear = (plan.from + Math.floor(slot / columns.length)) as FiscalYear
    known.push({ fiscalYear, measure, unit, place, known: runs })
  })
  return known
}
