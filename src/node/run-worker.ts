/**
 * A worker of the run pool (試行の作業者): computes blocks of runs in a thread of its own.
 *
 * A scenario arrives as shared bytes and is read once; later blocks of the same scenario name it by its number. The numbers go back without being
 * copied. Not here: anything about the model.
 */
import { deserialize } from 'node:v8'
import { Tinypool } from 'tinypool'
import { type BlockValues, computeBlock, type RunBlock } from '../run-block.ts'

/** A block as it is sent to a worker (作業者への依頼). */
export interface SentBlock extends Omit<RunBlock, 'scenario'> {
  /** Number of the scenario within its pool, and its bytes. */
  readonly scenarioNumber: number
  readonly scenario: SharedArrayBuffer
}

let known: { readonly number: number; readonly scenario: RunBlock['scenario'] } | undefined

/** Computes one block (試行の実行). */
export default function compute({ scenarioNumber, scenario, ...block }: SentBlock): BlockValues {
  if (known?.number !== scenarioNumber)
    known = { number: scenarioNumber, scenario: deserialize(new Uint8Array(scenario).slice()) }
  const found = computeBlock({ ...block, scenario: known.scenario })
  if ('values' in found) Tinypool.move(found.values.buffer)
  return found
}
