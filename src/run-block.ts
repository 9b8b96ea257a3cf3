/**
 * A block of runs (試行の組): some sampled runs of one scenario, read into numbers. It is what a worker is given to do.
 *
 * Run numbers stand in the block, and a draw depends on nothing but seed, run, year, decision and person, so it does not matter which
 * worker computes which block, or in which order. Every run has a plan of its own, in which uncertain levers are drawn; what the city
 * forecasts it forecasts with the plan of the expected run. Not here: what is made of the numbers, see measure/ensemble.ts.
 */
import { compileSampler, type PlanSampler } from './compile/index.ts'
import type { Diagnostic } from './diagnostics/index.ts'
import { Chance, type PreparedPlan, prepareDrawn, prepareInRoom, project, UndefinedFormula } from './engine/index.ts'
import type { ExpectedTask } from './expected-run.ts'
import {
  measureLayout,
  pickTotals,
  type RunNumbers,
  type SampleValues,
  type SlotRange,
  slotsOf,
  spreadsOf,
  type TotalSlots,
  totalsIn,
  type YearReader,
} from './measure/index.ts'
import type { SeedKey } from './random/index.ts'
import type { FormulaFailure } from './undefined-formula.ts'

/** What a worker computes (依頼する試行): some runs of a scenario, counted from 1, the last included. */
export interface RunBlock extends ExpectedTask {
  readonly seed: SeedKey
  readonly firstRun: number
  readonly lastRun: number
}

/** What is to be said where a formula of the planner has no usable value in a run, or a plan cannot be made (試行の失敗). */
export type BlockFailure = { readonly undefinedFormula: FormulaFailure } | { readonly findings: readonly Diagnostic[] }

/** What is to be reduced to spreads (依頼する集計): a part of the slots of a scenario whose runs are all computed. */
export interface SpreadTask extends Pick<ExpectedTask, 'scenario'> {
  readonly range: SlotRange
  /** By column, 1 where it is a number of people. */
  readonly people: Uint8Array
}

/** How many runs a block has at most: enough work to be worth sending, little enough that all who compute a scenario end at about the same time. */
const RUNS_PER_BLOCK = 40

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
  /** Who reads the years of a run, and how many numbers a run has. */
  readonly reader: YearReader
  readonly slots: number
  readonly totals: TotalSlots
  /** The plan of the last run, whose memory the next one takes over. */
  drawn: PreparedPlan
  /** Leaves the room in which the runs work. */
  readonly leave: () => void
}

let last: (Prepared & ExpectedTask) | undefined

/** Computes a block of runs here and now, and writes their numbers at their places (試行の実行). */
export function computeBlock(block: RunBlock, into: RunNumbers): BlockFailure | undefined {
  const prepared = preparedFor(block)
  if ('findings' in prepared) return prepared
  for (let run = block.firstRun; run <= block.lastRun; run += 1) {
    const failure = computeRun(prepared, block.seed, run, into)
    if (failure !== undefined) return failure
  }
  return undefined
}

/** Computes one run and writes its numbers at their places. @throws RangeError where there is no place for such a run. */
function computeRun(prepared: Prepared, seed: SeedKey, run: number, into: RunNumbers): BlockFailure | undefined {
  const { sampler, known, slots, totals, reader } = prepared
  const { value: plan, diagnostics } = sampler.planOf(seed, run)
  if (plan === undefined) return { findings: diagnostics }
  prepared.drawn = prepareDrawn(plan, known, prepared.drawn)
  reader.begin(plan)
  try {
    project(prepared.drawn, new Chance(seed, run), ledger => reader.read(ledger), reader.inKernel)
  } catch (error) {
    if (!(error instanceof UndefinedFormula)) throw error
    return { undefinedFormula: { path: error.path, year: error.year, names: error.names, value: error.value } }
  }
  const { values } = reader
  into.values.set(values, (run - 1) * slots)
  pickTotals(values, totals, into.totals, run - 1)
  return undefined
}

/** Reduces a part of the slots to spreads, as numbers, here and now (幅の集計). */
export const computeSpreads = (
  { range, people }: Omit<SpreadTask, 'scenario'>,
  sample: SampleValues,
): Float64Array<ArrayBuffer> => spreadsOf(sample, people, range)

/** Compiles and prepares a scenario before its first block is asked for (案の用意). What is wrong with it, the block tells. */
export function prepareBlocks(task: ExpectedTask): void {
  preparedFor(task)
}

/** Compiles and prepares a scenario once for all its blocks. */
function preparedFor({ scenario, until }: ExpectedTask): Prepared | { readonly findings: readonly Diagnostic[] } {
  if (last?.scenario === scenario && last.until === until) return last
  const { value: sampler, diagnostics } = compileSampler(scenario, until)
  if (sampler === undefined) return { findings: diagnostics }
  const layout = measureLayout(sampler.plan)
  last?.leave()
  last = undefined
  const { prepared: known, leave } = prepareInRoom(sampler.plan)
  last = {
    scenario,
    until,
    sampler,
    known,
    reader: layout.readIn(known.kernel),
    slots: slotsOf(layout),
    totals: totalsIn(layout),
    drawn: known,
    leave,
  }
  return last
}
