/**
 * The run pool (試行の分担): sampled runs shared out over worker threads.
 *
 * The result does not depend on the number of workers, because blocks carry their run numbers and are put together in order. With one
 * worker the blocks are computed in this thread, one a turn of its event loop, so that Ctrl-C is heard in between; a source tree that has not
 * been built has no worker to start and does the same. Not here: what is computed.
 */
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { serialize } from 'node:v8'
import { type BlockRunner, computeBlock, type RunBlock } from '../run-block.ts'
import type { SentBlock } from './run-worker.ts'

/** Who computes the runs of a study (試行の分担). `close` ends the workers. */
export interface RunPool {
  readonly run: BlockRunner
  readonly workers: number
  readonly close: () => Promise<void>
}

/** How a pool is made. */
interface PoolOptions {
  /** How many threads; absent: as many as the machine has cores. */
  readonly workers?: number | undefined
  /** Told after each block how many runs are done. */
  readonly done?: (runs: number) => void
}

const BUILT = import.meta.url.endsWith('.js')

/** Opens a pool of workers, or of none (試行の分担). */
export async function openPool({ workers = availableParallelism(), done = () => {} }: PoolOptions = {}): Promise<RunPool> {
  const threads = BUILT ? workers : 1
  const counted =
    (run: BlockRunner): BlockRunner =>
    async block => {
      const values = await run(block)
      done(block.lastRun - block.firstRun + 1)
      return values
    }
  if (threads === 1) return { run: counted(oneByOne()), workers: 1, close: async () => {} }
  const { Tinypool } = await import('tinypool')
  const filename = new URL('./run-worker.js', import.meta.url).href
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads, isolateWorkers: false })
  const send = sender()
  return { run: counted(block => pool.run(send(block))), workers: threads, close: () => pool.destroy() }
}

/** Computes block after block in this thread, one a turn. */
function oneByOne(): BlockRunner {
  let last: Promise<unknown> = Promise.resolve()
  return block => {
    const computed = last.then(() => turn()).then(() => computeBlock(block))
    last = computed.catch(() => {})
    return computed
  }
}

/** Turns blocks into messages; each scenario is written to shared memory once. */
function sender(): (block: RunBlock) => SentBlock {
  const sent = new Map<RunBlock['scenario'], Pick<SentBlock, 'scenarioNumber' | 'scenario'>>()
  return ({ scenario, ...block }) => {
    const known = sent.get(scenario) ?? { scenarioNumber: sent.size, scenario: shared(serialize(scenario)) }
    sent.set(scenario, known)
    return { ...block, ...known }
  }
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.byteLength)
  new Uint8Array(memory).set(bytes)
  return memory
}
