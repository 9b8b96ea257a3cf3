/**
 * The totals of all runs (合計の値): what is kept run by run of a scenario, because goals and differences are judged within a run.
 *
 * Not here: everything that is reduced to its spread, see ensemble.ts.
 */
import type { FiscalYear } from '../terms/index.ts'
import type { SampleValues } from './sample.ts'

/** A total of one year (年度の合計), where it stands in a sample, and what it is in a run that does not know it. */
export interface TotalSlot {
  readonly fiscalYear: FiscalYear
  readonly measure: string
  readonly slot: number
  /** 0 for people: nobody is there. NaN otherwise. */
  readonly unknown: number
  /** How many runs know it, those among them where nobody is there. */
  readonly known: number
}

/** The totals of all runs (合計の値), a slot each. */
export class Totals implements SampleValues {
  readonly runs: number
  readonly values: Float64Array
  /** How many totals a run has. */
  readonly count: number
  /** By slot: how many runs know it. */
  readonly known: readonly number[]
  private readonly slots: ReadonlyMap<string, number>

  /** @param sample is copied, so that its memory may be used again. */
  constructor({ runs, values }: SampleValues, totals: readonly TotalSlot[]) {
    this.runs = runs
    this.count = totals.length
    this.known = totals.map(({ known }) => known)
    this.slots = new Map(totals.map(({ fiscalYear, measure }, slot) => [keyOf(fiscalYear, measure), slot]))
    this.values = new Float64Array(runs * totals.length)
    const from = Int32Array.from(totals, ({ slot }) => slot)
    const unknown = Float64Array.from(totals, total => total.unknown)
    for (let run = 0; run < runs; run += 1) {
      const ofRun = values.subarray((run * values.length) / runs, ((run + 1) * values.length) / runs)
      copyTotals(ofRun, from, unknown, this.values.subarray(run * this.count, (run + 1) * this.count))
    }
  }

  /** Which slot a total has (合計の番号); undefined where no run knows it. */
  slotOf(year: FiscalYear, measure: string): number | undefined {
    return this.slots.get(keyOf(year, measure))
  }

  /** The values of a total that are known, in the order of the runs (既知の値); undefined where none is. */
  of(year: FiscalYear, measure: string): Float64Array | undefined {
    const slot = this.slotOf(year, measure)
    if (slot === undefined) return undefined
    const { runs, values, count } = this
    const found = new Float64Array(runs)
    let known = 0
    for (let run = 0; run < runs; run += 1) {
      const value = values[run * count + slot] as number
      if (Number.isNaN(value)) continue
      found[known] = value
      known += 1
    }
    return found.subarray(0, known)
  }
}

const keyOf = (year: FiscalYear, measure: string): string => `${year}\n${measure}`

/** Copies the totals of one run. */
function copyTotals(values: Float64Array, from: Int32Array, unknown: Float64Array, into: Float64Array): void {
  for (let slot = 0; slot < from.length; slot += 1) {
    const value = values[from[slot] as number] as number
    into[slot] = Number.isNaN(value) ? (unknown[slot] as number) : value
  }
}
