/**
 * The run pool (試行の分担): sampled runs shared out over worker threads that write into the same memory.
 *
 * The result does not depend on the number of workers, because every number has its place. With one
 * worker the blocks are computed in this thread, one a turn of its event loop, so that Ctrl-C is heard in between; a source tree that has not
 * been built has no worker to start and does the same. Not here: what is computed.
 */
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { serialize } from 'node:v8'
import type { ExpectedTask } from '../expected-run.ts'
import { type RunHost, runHere } from '../run-host.ts'
import type { SentScenario, WorkRequest } from './run-worker.ts'

/** Who computes the runs of a study (試行の分担). `close` ends the workers. */
export interface RunPool {
  readonly host: RunHost
  readonly workers: number
  readonly close: () => Promise<void>
}

/** How a pool is made. */
interface PoolOptions {
  /** How many threads; absent: as many as the machine has cores. */
  readonly workers?: number | undefined
}

const BUILT = import.meta.url.endsWith('.js')

/** A run makes little that outlives it: with a small nursery a worker takes 30 megabytes less, and hardly more time. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 }

/**
 * Opens a pool of workers, or of none (試行の分担). The workers start and load the program at once, while the caller does something else.
 */
export async function openPool({ workers = availableParallelism() }: PoolOptions = {}): Promise<RunPool> {
  const threads = BUILT ? workers : 1
  if (threads === 1) return { host: oneByOne(), workers: 1, close: async () => {} }
  const { Tinypool } = await import('tinypool')
  const filename = new URL('./run-worker.js', import.meta.url).href
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads, isolateWorkers: false, resourceLimits })
  const sent = sender()
  const ask = (scenario: ExpectedTask['scenario'], request: WorkRequest) => pool.run({ ...sent(scenario), ...request })
  const host: RunHost = {
    project: ({ scenario, ...expected }) => ask(scenario, { expected }),
    allocate: length => new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT)),
    compute: ({ scenario, ...block }, sample) => ask(scenario, { block, sample }),
    summarise: ({ scenario, ...spreads }, sample) => ask(scenario, { spreads, sample }),
  }
  return { host, workers: threads, close: () => pool.destroy() }
}

/** Computes one thing after another in this thread, one a turn. */
function oneByOne(): RunHost {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(() => turn()).then(work)
    last = done.catch(() => {})
    return done
  }
  return {
    project: task => inTurn(() => runHere.project(task)),
    allocate: runHere.allocate,
    compute: (block, into) => inTurn(() => runHere.compute(block, into)),
    summarise: (task, of) => inTurn(() => runHere.summarise(task, of)),
  }
}

/** Turns scenarios into messages; each is written to shared memory once. */
function sender(): (scenario: ExpectedTask['scenario']) => SentScenario {
  const sent = new Map<ExpectedTask['scenario'], SentScenario>()
  return scenario => {
    const known = sent.get(scenario) ?? { scenarioNumber: sent.size, scenario: shared(serialize(scenario)) }
    sent.set(scenario, known)
    return known
  }
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.byteLength)
  new Uint8Array(memory).set(bytes)
  return memory
}
