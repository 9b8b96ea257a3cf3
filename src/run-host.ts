/**
 * Who computes the runs of a study (試行の担い手): this thread, or workers of the host that share its memory.
 *
 * What is asked and what is answered is plain data. The result does not depend on who computes.
 */
import type { Outcome } from './diagnostics/index.ts'
import { type ExpectedRun, type ExpectedTask, projectExpected } from './expected-run.ts'
import type { RunNumbers, SampleValues } from './measure/index.ts'
import { type BlockFailure, computeBlock, computeSpreads, type RunBlock, type SpreadTask } from './run-block.ts'

/** Who computes runs (試行の担い手). */
export interface RunHost {
  /** Whether it does one thing after another (単独): nobody else computes beside this thread. */
  readonly alone: boolean
  /** Lets others on this thread go on (順番を譲る): what takes long is done in several turns. */
  readonly turn: () => Promise<void>
  /** Projects a scenario in its expected run. */
  readonly project: (task: ExpectedTask) => Promise<Outcome<ExpectedRun>>
  /** Memory into which whoever computes can write. */
  readonly allocate: (length: number) => Float64Array
  /**
   * Computes a block of runs and writes their numbers at their places. @param wanted whether it still is, asked before it is handed over or begun; otherwise
   * nothing is computed. @returns what failed, if anything did.
   */
  readonly compute: (block: RunBlock, into: RunNumbers, wanted: () => boolean) => Promise<BlockFailure | undefined>
  /** Reduces a part of the slots to spreads, as numbers. */
  readonly summarise: (task: SpreadTask, of: SampleValues) => Promise<Float64Array>
}

/** Computes one thing after another, here and now (その場での試行). */
export const runHere: RunHost = {
  alone: true,
  turn: () => Promise.resolve(),
  project: task => Promise.resolve(projectExpected(task)),
  allocate: length => new Float64Array(length),
  compute: (block, into, wanted) => Promise.resolve(wanted() ? computeBlock(block, into) : undefined),
  summarise: (task, of) => Promise.resolve(computeSpreads(task, of)),
}
