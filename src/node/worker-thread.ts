/**
 * A worker thread (作業スレッド): another thread of this process that loads one file of the built program and does what that file is asked.
 *
 * A source tree that has not been built has none. Not here: what is asked.
 */

/** Whether there are worker threads: not in a source tree that has not been built. */
export const HAS_THREADS = import.meta.url.endsWith('.js')

/** How a worker thread is started (作業スレッドの条件). */
interface ThreadOptions {
  /** The file that it loads, in this folder of the built program; it exports what it does. */
  readonly file: `${string}.js`
  /** How many things it may be asked at once. */
  readonly atOnce: number
  readonly resourceLimits?: { readonly maxYoungGenerationSizeMb: number }
}

/** A worker thread (作業スレッド). */
export interface WorkerThread {
  readonly ask: (request: unknown) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Starts a worker thread (作業スレッドの開始), which loads the program at once, while the caller does something else. */
export async function startThread({ file, atOnce, ...limits }: ThreadOptions): Promise<WorkerThread> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: new URL(`../node/${file}`, import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
    concurrentTasksPerWorker: atOnce,
    isolateWorkers: false,
    ...limits,
  })
  return { ask: request => pool.run(request), close: () => pool.destroy() }
}
