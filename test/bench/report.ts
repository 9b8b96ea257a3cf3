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
  const kept = columns(SERIES.length, years, replications)
  for (let run = 0; run < replications; run += 1) keep(kept, run, replicate(run + 1))
  const { mean, sd } = momentsOf(kept)
  const seconds = (performance.now() - start) / 1000
  process.stdout.write(`${JSON.stringify({ replications, seconds, mean, sd } satisfies Printed)}\n`)
}

/** Means and standard deviations of replications, `[series][year]`. */
export function summarise(replications: readonly Replication[]): Summary {
  const [first = []] = replications
  const kept = columns(first[0]?.length ?? 0, first.length, replications.length)
  for (const [run, outputs] of replications.entries()) keep(kept, run, outputs)
  return momentsOf(kept)
}

/** `[series][year][run]` */
type Kept = readonly (readonly Float64Array[])[]

const columns = (series: number, years: number, runs: number): Kept =>
  Array.from({ length: series }, () => Array.from({ length: years }, () => new Float64Array(runs)))

function keep(kept: Kept, run: number, outputs: Replication): void {
  for (let series = 0; series < kept.length; series += 1) {
    const years = kept[series] as readonly Float64Array[]
    for (let year = 0; year < years.length; year += 1) (years[year] as Float64Array)[run] = outputs[year]?.[series] as number
  }
}

const momentsOf = (kept: Kept): Summary => ({
  mean: kept.map(years => years.map(average)),
  sd: kept.map(years => years.map(deviation)),
})

const average = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

function deviation(values: Float64Array): number {
  const centre = average(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1))
}
