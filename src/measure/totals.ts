/**
 * The totals of all runs (合計の値): what is kept run by run of a scenario, because goals and differences are judged within a run.
 *
 * Not here: everything that is reduced to its spread, see ensemble.ts.
 */
import type { FiscalYear } from '../terms/index.ts'
import type { Column } from './column.ts'
import type { SampleValues } from './sample.ts'

/** The totals among the numbers of a run (合計の位置), a year after the other. */
export interface TotalSlots {
  /** Which slot each has in a run. */
  readonly slots: Int32Array
  /** What each is in a run that does not know it: 0 for people, because nobody is there, NaN otherwise. */
  readonly unknown: Float64Array
}

/** Finds the totals of a plan (合計の位置): the columns without a dimension. @param years how many 1 Aprils it has. */
export function totalSlots(columns: readonly Column[], years: number): TotalSlots {
  const totals = columns.flatMap(({ dimension, unit }, column) => (dimension === undefined ? [{ column, unit }] : []))
  const each = Array.from({ length: years }, (_, year) => totals.map(({ column }) => year * columns.length + column))
  const unknown = totals.map(({ unit }) => (unit === 'people' ? 0 : Number.NaN))
  return {
    slots: Int32Array.from(each.flat()),
    unknown: Float64Array.from({ length: years * totals.length }, (_, at) => unknown[at % unknown.length] as number),
  }
}

/** Picks the totals out of the numbers of a run (合計の取出し). @param into where those of all runs stand, run by run. @param run counted from 0. */
export function pickTotals(values: Float64Array, { slots, unknown }: TotalSlots, into: Float64Array, run: number): void {
  for (let total = 0, at = run * slots.length; total < slots.length; total += 1, at += 1) {
    const value = values[slots[total] as number] as number
    into[at] = Number.isNaN(value) ? (unknown[total] as number) : value
  }
}

/** A total of one year that some run knows (既知の合計): its place among those of a run, and how many runs know it, those among them where nobody is there. */
export interface KnownTotal extends Pick<Column, 'measure' | 'unit'> {
  readonly fiscalYear: FiscalYear
  readonly place: number
  readonly known: number
}

/** The totals of all runs (合計の値), a slot each. */
export class Totals implements SampleValues {
  readonly runs: number
  readonly values: Float64Array
  /** How many totals a run has. */
  readonly count: number
  /** Those that some run knows, a year after the other. */
  readonly each: readonly KnownTotal[]
  private readonly byKey: ReadonlyMap<string, KnownTotal>

  /** @param values run by run, as {@link pickTotals} leaves them. */
  constructor({ runs, values }: SampleValues, totals: readonly KnownTotal[]) {
    this.runs = runs
    this.values = values
    this.count = values.length / runs
    this.each = totals
    this.byKey = new Map(totals.map(total => [keyOf(total.fiscalYear, total.measure), total]))
  }

  /** A total (合計の検索); undefined where no run knows it. */
  find(year: FiscalYear, measure: string): KnownTotal | undefined {
    return this.byKey.get(keyOf(year, measure))
  }

  /** Which slot a total has (合計の番号); undefined where no run knows it. */
  slotOf(year: FiscalYear, measure: string): number | undefined {
    return this.find(year, measure)?.place
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
