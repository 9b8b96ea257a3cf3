/**
 * The run pool (試行の分担): the runs of a study shared out over this thread and worker threads, which write into the same memory.
 *
 * The result does not depend on the number of workers, because every number has its place. This thread is one of the workers: it computes
 * a little a turn of its event loop, so that Ctrl-C and the other workers are heard in between. It computes all expected runs, before it samples: what V8 compiles for them,
 * the other threads never need. A source tree that has not been built has no other. Not here: what is computed.
 */
import { availableParallelism, totalmem } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import type { ExpectedTask } from '../expected-run.ts'
import type { RunNumbers } from '../measure/index.ts'
import type { BlockFailure, RunBlock } from '../run-block.ts'
import { type RunHost, runHere } from '../run-host.ts'
import { hostError } from './host-error.ts'
import type { WorkRequest } from './run-worker.ts'
import { type Sender, type SentScenario, sender } from './sent-scenario.ts'
import { type Doer, WorkQueue } from './work-queue.ts'
import { HAS_THREADS, startThread } from './worker-thread.ts'

/** Who computes the runs of a study (試行の分担). `close` ends the workers. */
export interface RunPool {
  readonly host: RunHost
  readonly workers: number
  /**
   * Makes ready for the scenarios of a study, told in their order before it is run (案の用意): all workers begin with the first of them. Nothing depends
   * on it.
   */
  readonly prepare: (task: ExpectedTask) => void
  readonly close: () => Promise<void>
}

/** How a pool is made. */
interface PoolOptions {
  /** How many threads, this one included; absent: as many as the machine has cores. */
  readonly workers?: number | undefined
  /** How much memory the computer has, in bytes; absent: what it says. */
  readonly memory?: number | undefined
}

/** A run makes little that outlives it: with a small nursery a worker takes 30 megabytes less, and hardly more time. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 }

/** What a worker thread is handed over at once at most: this thread may be busy for a while, with an expected run for instance, before it hands over more. */
const HANDED_OVER = 8

/** Something to compute, here or in a worker, if it is still wanted then. */
interface Task {
  readonly here: () => Promise<unknown>
  readonly request: () => SentScenario & WorkRequest
  readonly wanted?: () => boolean
}

/** Opens a pool of workers (試行の分担), which start and load the program at once, while the caller does something else. */
export async function openPool({ workers = availableParallelism(), memory = totalmem() }: PoolOptions = {}): Promise<RunPool> {
  const threads = HAS_THREADS ? workers : 1
  const others = await Promise.all(Array.from({ length: threads - 1 }, startWorker))
  const queue = new WorkQueue<Task>([{ compute: ({ here }) => turn().then(here), handedOver: 1 }, ...others])
  const close = async (): Promise<void> => {
    queue.clear()
    await Promise.all(others.map(other => other.close()))
  }
  const sent = sender()
  let prepared = false
  const prepare = ({ scenario, until }: ExpectedTask): void => {
    if (prepared) return
    prepared = true
    const known = sent(scenario)
    const ready = { here: turn, request: () => ({ ...known, until }) }
    // What goes wrong goes wrong again with the first block, where somebody hears of it.
    for (let thread = 1; thread < threads; thread += 1) queue.begin(thread, ready).catch(() => undefined)
  }
  const host = hostOf(queue, sent, { alone: threads === 1, allocate: sharedMemory(memory) })
  return { host, workers: threads, prepare, close }
}

function hostOf(queue: WorkQueue<Task>, sent: Sender, room: Pick<RunHost, 'alone' | 'allocate'>): RunHost {
  return {
    ...room,
    turn,
    project: task => queue.reserve(() => turn().then(() => runHere.project(task))),
    compute: (task, into, wanted) => {
      const { scenario, ...block } = task
      const known = sent(scenario)
      const here = () => computeByTurns(task, into, wanted)
      return queue.submit({ here, request: () => ({ ...known, block, into }), wanted }) as Promise<never>
    },
    summarise: (task, sample) => {
      const { scenario, ...spreads } = task
      const known = sent(scenario)
      const here = () => runHere.summarise(task, sample)
      return queue.submit({ here, request: () => ({ ...known, spreads, sample }) }) as Promise<never>
    },
  }
}

/** How much of the memory of a computer the numbers of runs may take: the rest is for all else. */
const MOST_OF_MEMORY = 0.75

/** Gives memory that all threads share (共有メモリー). @throws HostError where a computer has not enough: the system would end the program on the way. */
function sharedMemory(total: number): RunHost['allocate'] {
  let taken = 0
  return length => {
    const bytes = length * Float64Array.BYTES_PER_ELEMENT
    taken += bytes
    if (taken > total * MOST_OF_MEMORY) throw hostError('E_MEMORY', { needed: gigabytes(taken), total: gigabytes(total) })
    return new Float64Array(new SharedArrayBuffer(bytes))
  }
}

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1)

/** Runs that this thread computes in a turn: as long as it computes, it neither hears that a worker has done everything, nor Ctrl-C. */
const RUNS_A_TURN = 10

/** Computes a block here, some of its runs a turn of the event loop. */
async function computeByTurns(
  { firstRun, lastRun, ...of }: RunBlock,
  into: RunNumbers,
  wanted: () => boolean,
): Promise<BlockFailure | undefined> {
  for (let first = firstRun; first <= lastRun; first += RUNS_A_TURN) {
    if (first > firstRun) await turn()
    const failure = await runHere.compute(
      { ...of, firstRun: first, lastRun: Math.min(lastRun, first + RUNS_A_TURN - 1) },
      into,
      wanted,
    )
    if (failure !== undefined) return failure
  }
  return undefined
}

/** Starts a worker (作業者の開始). */
async function startWorker(): Promise<Doer<Task> & { readonly close: () => Promise<void> }> {
  const thread = await startThread({ file: 'run-worker.js', atOnce: HANDED_OVER, resourceLimits })
  const compute = async ({ request, wanted }: Task): Promise<unknown> =>
    wanted?.() === false ? undefined : thread.ask(request())
  return { compute, handedOver: HANDED_OVER, close: thread.close }
}
