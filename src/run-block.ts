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
  prepareDrawn,
  prepareInRoom,
  project,
  UndefinedFormula,
  type YearLedger,
} from './engine/index.ts'
import type { ExpectedTask } from './expected-run.ts'
import { type MeasureLayout, measureLayout, type Read, type SampleValues, type SlotRange, spreadsOf } from './measure/index.ts'
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
export interface SpreadTask extends ExpectedTask {
  readonly range: SlotRange
}

/** How many runs a block has at most: enough work to be worth sending, little enough to show progress. */
export const RUNS_PER_BLOCK = 40

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
  readonly columns: MeasureLayout['columns']
  readonly read: Read
  /** The numbers of some runs, one run after another, until they are written together. */
  readonly line: Float64Array
  /** The plan of the last run, whose memory the next one takes over. */
  drawn: PreparedPlan
  /** Leaves the room in which the runs work. */
  readonly leave: () => void
}

let last: (Prepared & ExpectedTask) | undefined

/** Computes a block of runs here and now, and writes their numbers at their places (試行の実行). */
export function computeBlock(block: RunBlock, into: SampleValues): BlockFailure | undefined {
  const prepared = preparedFor(block)
  if ('findings' in prepared) return prepared
  assertPlace(block, into)
  const { line } = prepared
  const slots = line.length / LINE
  for (let first = block.firstRun; first <= block.lastRun; first += LINE) {
    const count = Math.min(LINE, block.lastRun - first + 1)
    for (let run = first; run < first + count; run += 1) {
      const failure = computeRun(prepared, block.seed, run, line.subarray((run - first) * slots, (run - first + 1) * slots))
      if (failure !== undefined) return failure
    }
    writeLine(line, { block, first, count }, into)
  }
  return undefined
}

/** @throws RangeError unless a block is one of those of which the sample's numbers consist. */
function assertPlace({ firstRun, lastRun }: RunBlock, { runs, runsPerBlock }: SampleValues): void {
  const whole = (firstRun - 1) % runsPerBlock === 0 && lastRun === Math.min(runs, firstRun + runsPerBlock - 1)
  if (!whole) throw new RangeError(`Runs ${firstRun} to ${lastRun} are no block of ${runsPerBlock} runs of ${runs}`)
}

/** As many numbers fill a line of a processor's cache: so many runs are written together, slot by slot. */
const LINE = 8

interface Written {
  readonly block: RunBlock
  readonly first: number
  readonly count: number
}

function writeLine(line: Float64Array, { block, first, count }: Written, { values }: SampleValues): void {
  const slots = line.length / LINE
  const runs = block.lastRun - block.firstRun + 1
  const start = (block.firstRun - 1) * slots + first - block.firstRun
  if (count === LINE) writeWholeLine(line, values, start, runs)
  else
    for (let slot = 0, at = start; slot < slots; slot += 1, at += runs) {
      for (let run = 0; run < count; run += 1) values[at + run] = line[run * slots + slot] as number
    }
}

/** The same of a whole line, written out: it takes a third of the time. */
function writeWholeLine(line: Float64Array, values: Float64Array, start: number, runs: number): void {
  const slots = line.length / LINE
  for (let slot = 0, at = start; slot < slots; slot += 1, at += runs) {
    values[at] = line[slot] as number
    values[at + 1] = line[slot + slots] as number
    values[at + 2] = line[slot + 2 * slots] as number
    values[at + 3] = line[slot + 3 * slots] as number
    values[at + 4] = line[slot + 4 * slots] as number
    values[at + 5] = line[slot + 5 * slots] as number
    values[at + 6] = line[slot + 6 * slots] as number
    values[at + 7] = line[slot + 7 * slots] as number
  }
}

/** Computes one run and reads it into a row of numbers, year by year. */
function computeRun(prepared: Prepared, seed: SeedKey, run: number, into: Float64Array): BlockFailure | undefined {
  const { sampler, known, columns, read } = prepared
  const { value: plan, diagnostics } = sampler.planOf(seed, run)
  if (plan === undefined) return { findings: diagnostics }
  prepared.drawn = prepareDrawn(plan, known, prepared.drawn)
  let at = 0
  const see = (ledger: YearLedger): void => {
    read(ledger, into, at, plan)
    at += columns.length
  }
  try {
    project(prepared.drawn, new Chance(seed, run), see)
  } catch (error) {
    if (!(error instanceof UndefinedFormula)) throw error
    return { undefinedFormula: { path: error.path, year: error.year, names: error.names, value: error.value } }
  }
  return undefined
}

/** Reduces a part of the slots to spreads, as numbers, here and now (幅の集計). */
export function computeSpreads({ range, ...of }: SpreadTask, sample: SampleValues): Float64Array<ArrayBuffer> {
  const prepared = preparedFor(of)
  return 'findings' in prepared ? new Float64Array(0) : spreadsOf(sample, prepared.columns, range)
}

/** Compiles and prepares a scenario once for all its blocks. */
function preparedFor({ scenario, until }: ExpectedTask): Prepared | { readonly findings: readonly Diagnostic[] } {
  if (last?.scenario === scenario && last.until === until) return last
  const { value: sampler, diagnostics } = compileSampler(scenario, until)
  if (sampler === undefined) return { findings: diagnostics }
  last?.leave()
  last = undefined
  const { prepared: known, leave } = prepareInRoom(sampler.plan)
  const { columns, readIn } = measureLayout(sampler.plan)
  last = {
    scenario,
    until,
    sampler,
    known,
    columns,
    read: readIn(known.kernel),
    line: new Float64Array(LINE * (until - sampler.plan.from + 2) * columns.length),
    drawn: known,
    leave,
  }
  return last
}
