/**
 * A worker of the run pool (試行の作業者): computes blocks of sampled runs, and their spreads, in a thread of its own.
 *
 * A scenario arrives as shared bytes and is read once; later messages name it by its number. Numbers are written into shared memory, each at
 * its own place. Not here: anything about the model.
 */
import { deserialize } from 'node:v8'
import type { ExpectedTask } from '../expected-run.ts'
import type { RunNumbers, SampleValues } from '../measure/index.ts'
import { type BlockFailure, computeBlock, computeSpreads, prepareBlocks, type RunBlock, type SpreadTask } from '../run-block.ts'
import type { SentScenario } from './sent-scenario.ts'

/** What a worker is asked to do (作業者への依頼): a block of runs, the spreads of a part of their numbers, or to be ready for a scenario. */
export type WorkRequest =
  | { readonly block: Omit<RunBlock, 'scenario'>; readonly into: RunNumbers }
  | { readonly spreads: Omit<SpreadTask, 'scenario'>; readonly sample: SampleValues }
  | { readonly until: ExpectedTask['until'] }

let known: { readonly number: number; readonly scenario: ExpectedTask['scenario'] } | undefined

/** Does what is asked (依頼の実行). */
export default function work({
  scenarioNumber,
  scenario: bytes,
  ...request
}: SentScenario & WorkRequest): BlockFailure | Float64Array | undefined {
  if ('spreads' in request) return computeSpreads(request.spreads, request.sample)
  if (known?.number !== scenarioNumber) known = { number: scenarioNumber, scenario: deserialize(new Uint8Array(bytes).slice()) }
  if ('until' in request) {
    prepareBlocks({ scenario: known.scenario, until: request.until })
    return undefined
  }
  return computeBlock({ ...request.block, scenario: known.scenario }, request.into)
}
