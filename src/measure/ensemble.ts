/**
 * The ensemble (試行の集まり): all sampled runs of one scenario, as spreads of every measure and, for the totals, run by run.
 *
 * Totals are kept run by run because goals and differences between scenarios are judged within a run: run 17 of two scenarios shares its
 * luck. Everything else is reduced to its spread, in parts that anybody may compute. Not here: who computes, which the host decides.
 */
import type { RunPlan } from '../engine/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { Column } from './column.ts'
import { knownValues, type SampleValues } from './known-values.ts'
import { measureLayout } from './layout.ts'
import { readSpread, SPREAD_NUMBERS, type Spread, writeSpread } from './spread.ts'

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
  /** The value of a total in every run, in the order of the runs; undefined where it is not known. */
  readonly total: (year: FiscalYear, measure: string) => Float64Array | undefined
}

/** A part of the slots, from one up to, not including, another (値の一部). */
export interface SlotRange {
  readonly from: number
  readonly until: number
}

/** How many slots a plan has: columns × years (値の数). */
export const slotsOf = (plan: RunPlan): number => measureLayout(plan).columns.length * (plan.to - plan.from + 2)

/** Spreads of a part of the slots, as numbers (幅の集計): {@link SPREAD_NUMBERS} a slot. @param columns of the plan. */
export function spreadsOf(
  sample: SampleValues,
  columns: readonly Column[],
  { from, until }: SlotRange,
): Float64Array<ArrayBuffer> {
  const spreads = new Float64Array((until - from) * SPREAD_NUMBERS)
  const values = new Float64Array(sample.runs)
  for (let slot = from; slot < until; slot += 1) {
    const column = columns[slot % columns.length] as Column
    writeSpread(knownValues(sample, slot, column.unit === 'people', values), spreads, (slot - from) * SPREAD_NUMBERS)
  }
  return spreads
}

/**
 * Puts the runs of a plan together (試行の集まり).
 * @param sample its totals are copied, so that its memory may be used again. @param spreads those of all slots, one part after another.
 */
export function gather(
  plan: RunPlan,
  sample: SampleValues,
  spreads: readonly Float64Array[] = [spreadsOf(sample, measureLayout(plan).columns, { from: 0, until: slotsOf(plan) })],
): Ensemble {
  const { columns } = measureLayout(plan)
  const bands: BandRow[] = []
  const totals = new Map<string, Float64Array>()
  const values = new Float64Array(sample.runs)
  let slot = 0
  for (const part of spreads) {
    for (let at = 0; at < part.length; at += SPREAD_NUMBERS, slot += 1) {
      const column = columns[slot % columns.length] as Column
      const fiscalYear = (plan.from + Math.floor(slot / columns.length)) as FiscalYear
      const spread = readSpread(part, at)
      if (spread === undefined || isNobody(spread, column)) continue
      bands.push({ scenario: plan.scenario, fiscalYear, ...column, spread })
      if (column.dimension !== undefined) continue
      const known = knownValues(sample, slot, column.unit === 'people', values)
      if (known !== undefined) totals.set(`${fiscalYear}\n${column.measure}`, known.values.slice())
    }
  }
  return { scenario: plan.scenario, runs: sample.runs, bands, total: (year, measure) => totals.get(`${year}\n${measure}`) }
}

/** An age that nobody has in any run needs no band. */
const isNobody = (spread: Spread, { dimension }: Column): boolean => dimension === 'age' && spread.constant && spread.mean === 0
