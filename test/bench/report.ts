/**
 * What a program of the benchmark prints: its time, and the 75 means and standard deviations, as JSON.
 *
 * Timed is everything from the first draw to the last standard deviation, and the keeping of every replication's outputs; the start of the
 * process and the reading of the model are not.
 */
import type { Summary } from './exact.ts'
import { SERIES } from './reference-model.ts'

/** One replication: `[year][series]`. */
export type Replication = readonly (readonly number[])[]

/** What every program prints. */
export interface Printed extends Summary {
  readonly replications: number
  readonly seconds: number
}

/** Runs the replications, keeps their outputs, and prints time, means and standard deviations. */
export function report(years: number, replications: number, replicate: (run: number) => Replication): void {
  const start = performance.now()
  const kept = SERIES.map(() => Array.from({ length: years }, () => new Float64Array(replications)))
  for (let run = 0; run < replications; run += 1) {
    replicate(run + 1).forEach((outputs, year) => {
      outputs.forEach((value, series) => {
        const column = kept[series]?.[year]
        if (column !== undefined) column[run] = value
      })
    })
  }
  const mean = kept.map(columns => columns.map(average))
  const sd = kept.map(columns => columns.map(deviation))
  const seconds = (performance.now() - start) / 1000
  process.stdout.write(`${JSON.stringify({ replications, seconds, mean, sd } satisfies Printed)}\n`)
}

const average = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

function deviation(values: Float64Array): number {
  const centre = average(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1))
}
