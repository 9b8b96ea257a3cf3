/**
 * A worker of the run pool (試行の作業者): computes blocks of runs in a thread of its own.
 *
 * A plan arrives as shared bytes and is read once; later blocks of the same plan name it by its number. The numbers go back without being
 * copied. Not here: anything about the model.
 */
import { deserialize } from 'node:v8'
import { Tinypool } from 'tinypool'
import { type BlockValues, computeBlock, type RunBlock } from '../measure/index.ts'

/** A block as it is sent to a worker (作業者への依頼). */
export interface SentBlock extends Omit<RunBlock, 'plan'> {
  /** Number of the plan within its pool, and its bytes. */
  readonly planId: string
  readonly plan: SharedArrayBuffer
}

let known: { readonly id: string; readonly plan: RunBlock['plan'] } | undefined

/** Computes one block (試行の実行). */
export default function compute({ planId, plan, ...block }: SentBlock): BlockValues {
  if (known?.id !== planId) known = { id: planId, plan: deserialize(Buffer.from(plan.slice(0) as unknown as ArrayBuffer)) }
  const found = computeBlock({ ...block, plan: known.plan })
  if ('values' in found) Tinypool.move(found.values.buffer)
  return found
}
