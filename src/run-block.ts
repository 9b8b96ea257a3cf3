/**
 * A block of runs (試行の組): some sampled runs of one scenario, read into numbers. It is what a worker is given to do.
 *
 * Run numbers stand in the block, and a draw depends on nothing but seed, run, year, decision and person, so it does not matter which
 * worker computes which block, or in which order. Every run has a plan of its own, in which uncertain levers are drawn; what the city
 * forecasts it forecasts with the plan of the expected run. Not here: what is made of the numbers, see measure/ensemble.ts.
 */
import { compileSampler, type PlanSampler } from './compile/index.ts'
import type { Diagnostic } from './diagnostics/index.ts'
import {
  Chance,
  type PreparedPlan,
  prepare,
  prepareDrawn,
  project,
  UndefinedFormula,
  type Workspace,
  workspaceFor,
  type YearLedger,
} from './engine/index.ts'
import { type MeasureLayout, measureLayout } from './measure/index.ts'
import type { SeedKey } from './random/index.ts'
import type { ResolvedScenario } from './scenario/index.ts'
import type { FiscalYear } from './terms/index.ts'

/** What a worker computes (依頼する試行): some runs of a scenario, counted from 1, the last included. */
export interface RunBlock {
  readonly scenario: ResolvedScenario
  /** The last fiscal year simulated. */
  readonly until: FiscalYear
  readonly seed: SeedKey
  readonly firstRun: number
  readonly lastRun: number
}

/**
 * The numbers of a block (試行の値): index `(year × columns + column) × runs of the block + run`. Or, where a formula of the planner has no
 * usable value in a run, what is to be said about it.
 */
export type BlockValues =
  | { readonly values: Float64Array<ArrayBuffer> }
  | { readonly undefinedFormula: Pick<UndefinedFormula, 'path' | 'year' | 'names'> }
  | { readonly findings: readonly Diagnostic[] }

/** Computes a block of runs (試行の実行). */
export type BlockRunner = (block: RunBlock) => Promise<BlockValues>

/** How many runs a block has at most: enough work to be worth sending, little enough to show progress. */
const RUNS_PER_BLOCK = 50

/** The blocks of a number of runs, in their order (試行の組分け). */
export function blocksOf(runs: number, of: Pick<RunBlock, 'scenario' | 'until' | 'seed'>): RunBlock[] {
  const blocks: RunBlock[] = []
  for (let firstRun = 1; firstRun <= runs; firstRun += RUNS_PER_BLOCK) {
    blocks.push({ ...of, firstRun, lastRun: Math.min(runs, firstRun + RUNS_PER_BLOCK - 1) })
  }
  return blocks
}

/** What is the same for all blocks of a scenario. */
interface Prepared {
  readonly sampler: PlanSampler
  readonly known: PreparedPlan
  readonly layout: MeasureLayout
  readonly workspace: Workspace
}

let last: (Prepared & Pick<RunBlock, 'scenario' | 'until'>) | undefined

/** Computes a block of runs here and now (試行の実行). */
export function computeBlock(block: RunBlock): BlockValues {
  const prepared = preparedFor(block)
  if ('findings' in prepared) return prepared
  const { sampler, known, layout, workspace } = prepared
  const runs = block.lastRun - block.firstRun + 1
  const slots = (known.plan.to - known.plan.from + 2) * layout.columns.length
  const byRun = new Float64Array(slots * runs)
  let drawn: PreparedPlan | undefined
  for (let run = block.firstRun; run <= block.lastRun; run += 1) {
    const { value: plan, diagnostics } = sampler.planOf(block.seed, run)
    if (plan === undefined) return { findings: diagnostics }
    let at = (run - block.firstRun) * slots
    drawn = prepareDrawn(plan, known, drawn)
    const see = (ledger: YearLedger): void => {
      layout.read(ledger, byRun, at, plan)
      at += layout.columns.length
    }
    try {
      project(drawn, new Chance(block.seed, run), see, workspace)
    } catch (error) {
      if (!(error instanceof UndefinedFormula)) throw error
      return { undefinedFormula: { path: error.path, year: error.year, names: error.names } }
    }
  }
  return { values: transposed(byRun, runs, slots) }
}

/** Numbers of as many fill one line of a processor's cache, so that a line is read and written once. */
const LINE = 8

/** From run by run to slot by slot (並べ替え). */
function transposed(byRun: Float64Array, runs: number, slots: number): Float64Array<ArrayBuffer> {
  const values = new Float64Array(slots * runs)
  for (let first = 0; first < slots; first += LINE) {
    const until = Math.min(slots, first + LINE)
    for (let run = 0; run < runs; run += 1) {
      for (let slot = first; slot < until; slot += 1) values[slot * runs + run] = byRun[run * slots + slot] as number
    }
  }
  return values
}

/** Compiles and prepares a scenario once for all its blocks. */
function preparedFor({ scenario, until }: RunBlock): Prepared | { readonly findings: readonly Diagnostic[] } {
  if (last?.scenario === scenario && last.until === until) return last
  const { value: sampler, diagnostics } = compileSampler(scenario, until)
  if (sampler === undefined) return { findings: diagnostics }
  const known = prepare(sampler.plan)
  last = { scenario, until, sampler, known, layout: measureLayout(sampler.plan), workspace: workspaceFor(known, true) }
  return last
}
