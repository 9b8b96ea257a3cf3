/**
 * The early start (先行準備): who makes ready for which scenario of a study, while the others are still read.
 *
 * As many workers as there are lanes begin with a scenario of their own, any others help with the first (work-queue.ts). The first thread
 * is busy reading, and then with the expected runs.
 */

/** Which threads take part (先行準備の分担). */
interface Threads {
  /** How many there are, the first included. */
  readonly threads: number
  /** How many scenarios are computed at a time. */
  readonly lanes: number
}

/** Gives whom a study is told to, one scenario after another. @param begin has a thread, counted from 0, make ready for a scenario. */
export function startEarly<Scenario>(
  { threads, lanes }: Threads,
  begin: (thread: number, scenario: Scenario) => void,
): (scenario: Scenario) => void {
  let told = 0
  return scenario => {
    for (let thread = 1; thread < threads; thread += 1) {
      if ((thread <= lanes ? thread - 1 : 0) === told) begin(thread, scenario)
    }
    told += 1
  }
}
