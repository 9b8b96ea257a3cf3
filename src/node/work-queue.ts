/**
 * The work queue (作業の割振り): things to compute, one after another, and who computes them.
 *
 * Whoever is free takes what comes next. What is for the first doer alone comes before all that. Not here: what is computed.
 */

/** Who computes one thing after another (担い手): this thread, or a worker. */
export interface Doer<Task> {
  readonly compute: (task: Task) => Promise<unknown>
  /** How many things may be handed over at once at most, so that the next one is there when one is done. */
  readonly handedOver: number
}

/** Something to be computed (作業). */
interface Work<Task> {
  readonly compute: (doer: Doer<Task>) => Promise<unknown>
  readonly done: (result: Promise<unknown>) => void
}

/** A doer at work. */
interface AtWork<Task> extends Doer<Task> {
  pending: number
}

/** Hands work to whoever is free (作業の割振り). */
export class WorkQueue<Task> {
  private readonly doers: readonly AtWork<Task>[]
  private readonly waiting: Work<Task>[] = []
  /** What waits for the first doer. */
  private readonly reserved: Work<Task>[] = []

  /** @param doers the first of them is who does what is reserved. */
  constructor(doers: readonly Doer<Task>[]) {
    this.doers = doers.map(doer => ({ ...doer, pending: 0 }))
  }

  /** Has something computed. @returns its result. */
  submit(task: Task): Promise<unknown> {
    return new Promise(done => {
      this.waiting.push({ compute: doer => doer.compute(task), done })
      this.handOver()
    })
  }

  /** Has a doer make ready (用意), before there is any work. @param doer which one, counted from 0. */
  begin(doer: number, task: Task): Promise<unknown> {
    return new Promise(done => {
      this.give(this.doers[doer] as AtWork<Task>, { compute: one => one.compute(task), done })
    })
  }

  /** Has something computed in the turn of the first doer, before anything else that waits for it. @returns its result. */
  reserve<T>(compute: () => Promise<T>): Promise<T> {
    return new Promise(done => {
      this.reserved.push({ compute, done: done as (result: Promise<unknown>) => void })
      this.handOver()
    })
  }

  /** Lets go whatever has not been handed over (作業の打切り): nobody waits for it any more. */
  clear(): void {
    this.waiting.length = 0
    this.reserved.length = 0
  }

  private handOver(): void {
    for (const doer of this.doers) {
      while (doer.pending < this.mostFor(doer)) {
        const work = this.next(doer)
        if (work === undefined) break
        this.give(doer, work)
      }
    }
  }

  private give(doer: AtWork<Task>, work: Work<Task>): void {
    doer.pending += 1
    const result = work.compute(doer).finally(() => {
      doer.pending -= 1
      // Whoever waited for the result first says what is to be done next.
      setImmediate(() => this.handOver())
    })
    work.done(result)
  }

  /** How much a doer may have: as much as it takes at once, but no more than its part of what waits, so that at the end nobody is idle. */
  private mostFor({ handedOver }: AtWork<Task>): number {
    return Math.max(1, Math.min(handedOver, Math.ceil(this.waiting.length / this.doers.length)))
  }

  /** Takes what a doer is to do next off the list; undefined: nothing. */
  private next(doer: AtWork<Task>): Work<Task> | undefined {
    return (doer === this.doers[0] ? this.reserved.shift() : undefined) ?? this.waiting.shift()
  }
}
