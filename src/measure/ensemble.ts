/**
 * The ensemble (試行の集まり): all sampled runs of one scenario, as spreads of every measure and, for the totals, run by run.
 *
 * Totals are kept run by run because goals and differences between scenarios are judged within a run: run 17 of two scenarios shares its
 * luck. Everything else is reduced to its spread. Blocks are put together in the order of the runs, whoever computed them.
 * Not here: who computes the blocks, which the host decides.
 */
import type { RunPlan } from '../engine/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { Column } from './column.ts'
import { measureLayout } from './layout.ts'
import { type Spread, spreadOf } from './spread.ts'

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

/**
 * Puts the runs of a plan together (試行の集計).
 * @param blocks in the order of the runs; of each the numbers of its runs by year and column, run by run.
 */
export function gather(plan: RunPlan, runs: number, blocks: readonly Float64Array[]): Ensemble {
  const { columns } = measureLayout(plan)
  const bands: BandRow[] = []
  const totals = new Map<string, Float64Array>()
  const values = new Float64Array(runs)
  for (let year: number = plan.from; year <= plan.to + 1; year += 1) {
    const fiscalYear = year as FiscalYear
    columns.forEach((column, index) => {
      const at = (year - plan.from) * columns.length + index
      const known = knownOf(collect(blocks, at, columns.length * (plan.to - plan.from + 2), values), column)
      const spread = spreadOf(known)
      if (spread === undefined || isNobody(spread, column)) return
      bands.push({ scenario: plan.scenario, fiscalYear, ...column, spread })
      if (column.dimension === undefined) totals.set(`${year}\n${column.measure}`, known.slice())
    })
  }
  return { scenario: plan.scenario, runs, bands, total: (year, measure) => totals.get(`${year}\n${measure}`) }
}

/** The values of one column and year over all runs. */
function collect(blocks: readonly Float64Array[], at: number, slots: number, into: Float64Array): Float64Array {
  let next = 0
  for (const block of blocks) {
    const runs = block.length / slots
    into.set(block.subarray(at * runs, (at + 1) * runs), next)
    next += runs
  }
  return into
}

/**
 * The values that are known. A number of people that is unknown in some runs only (nobody of that age) is 0 there; an index whose
 * denominator is nobody in some runs is taken over the others.
 */
function knownOf(values: Float64Array, { unit }: Column): Float64Array {
  const first = values.findIndex(value => Number.isNaN(value))
  if (first < 0) return values
  if (values.every(value => Number.isNaN(value))) return values.subarray(0, 0)
  return unit === 'people' ? values.map(value => (Number.isNaN(value) ? 0 : value)) : values.filter(value => !Number.isNaN(value))
}

/** An age that nobody has in any run needs no band. */
const isNobody = (spread: Spread, { dimension }: Column): boolean => dimension === 'age' && spread.constant && spread.mean === 0
