/**
 * A block of runs (試行の組): some sampled runs of one plan, read into numbers. It is what a worker is given to do.
 *
 * Run numbers stand in the block, and a draw depends on nothing but seed, run, year, decision and person, so it does not matter which
 * worker computes which block, or in which order. Not here: what is made of the numbers, see bands.ts.
 */
import { Chance, type PreparedPlan, prepare, project, type RunPlan, UndefinedFormula, workspaceFor } from '../engine/index.ts'
import type { SeedKey } from '../random/index.ts'
import { type MeasureLayout, measureLayout } from './layout.ts'

/** What a worker computes (依頼する試行): runs `from` to `to` of a plan, both included, counted from 1. */
export interface RunBlock {
  readonly plan: RunPlan
  readonly seed: SeedKey
  readonly from: number
  readonly to: number
}

/**
 * The numbers of a block (試行の値): index `(year × columns + column) × runs of the block + run`. Or, where a formula of the planner has no
 * value in a run, which one.
 */
export type BlockValues =
  | { readonly values: Float64Array<ArrayBuffer> }
  | { readonly undefinedFormula: Pick<UndefinedFormula, 'path' | 'year' | 'names'> & { readonly run: number } }

/** Computes a block of runs (試行の実行). */
export type BlockRunner = (block: RunBlock) => Promise<BlockValues>

/** What is the same for all blocks of a plan, kept from the last block. */
let last: { readonly plan: RunPlan; readonly prepared: PreparedPlan; readonly layout: MeasureLayout } | undefined

/** Computes a block of runs here and now (試行の実行). */
export function computeBlock(block: RunBlock): BlockValues {
  const { plan, seed, from, to } = block
  if (last?.plan !== plan) last = { plan, prepared: prepare(plan), layout: measureLayout(plan) }
  const { prepared, layout } = last
  const columns = layout.columns.length
  const runs = to - from + 1
  const values = new Float64Array((plan.to - plan.from + 2) * columns * runs)
  const row = new Float64Array(columns)
  const workspace = workspaceFor(prepared, true)
  let run = from
  try {
    for (; run <= to; run += 1) {
      let next = run - from
      const see = (ledger: Parameters<MeasureLayout['read']>[0]): void => {
        layout.read(ledger, row)
        for (let column = 0; column < columns; column += 1, next += runs) values[next] = row[column] as number
      }
      project(prepared, new Chance(seed, run), see, workspace)
    }
  } catch (error) {
    if (!(error instanceof UndefinedFormula)) throw error
    return { undefinedFormula: { path: error.path, year: error.year, names: error.names, run } }
  }
  return { values }
}
