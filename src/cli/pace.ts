/**
 * The pace of sampled runs (試行の速さ): how much time is left, once that can be said.
 *
 * Until the first runs are done, workers start and compile; that happens once and says nothing of the runs to come. So the pace is that of the
 * runs done since, over at least a second, because workers that started together finish together. Not here: how it is shown.
 */

/** How far the runs are (試行の進み): how many are done, and the seconds left, where they are known. */
export interface Standing {
  readonly runs: number
  readonly secondsLeft?: number
}

const LEAST_MILLISECONDS = 1000

/** Follows the pace of so many runs (試行の速さ): told of runs done and of the time in milliseconds, it says how far they are. */
export function paceOf(total: number): (more: number, now: number) => Standing {
  let runs = 0
  let first: { readonly runs: number; readonly at: number } | undefined
  return (more, now) => {
    runs += more
    first ??= { runs, at: now }
    const spent = now - first.at
    const done = runs - first.runs
    if (spent < LEAST_MILLISECONDS || done === 0) return { runs }
    return { runs, secondsLeft: Math.round((spent * (total - runs)) / done / 1000) }
  }
}
