/**
 * The comparison of sampled runs while they are sampled (試行の比較): each scenario is judged by itself as soon as it is known, and paired with the
 * reference as soon as both are; then nobody asks for its totals any more.
 *
 * Not here: what is judged and paired, see compare-runs.ts and paired-differences.ts.
 */
import type { GoalPlan } from '../compile/index.ts'
import type { Ensemble, Totals } from '../measure/index.ts'
import type { ResolvedStudy } from '../scenario/index.ts'
import { yearAfter, yearsBetween } from '../terms/index.ts'
import { type ComparedRuns, type JudgedRuns, judgeRuns } from './compare-runs.ts'
import type { Horizon } from './comparison.ts'
import { pairRuns } from './paired-differences.ts'

/** Who hears of it (結果の受け手). */
interface Listener {
  /** What a scenario says, as far as it is known. @param index its number, counted from 0. */
  readonly tell: (index: number, said: ComparedRuns) => void
  /** That the totals of a scenario are no longer needed. */
  readonly forget: (totals: Totals) => void
}

/** A scenario that waits for the reference. */
interface Waiting {
  readonly index: number
  readonly totals: Totals
  readonly judged: JudgedRuns
}

/** Compares scenarios one after another (試行の比較), in whichever order they are known. */
export class RunsComparison {
  private readonly study: ResolvedStudy
  private readonly goals: readonly GoalPlan[]
  private readonly listener: Listener
  private readonly horizon: Horizon
  private waiting: Waiting[] = []
  private reference: Totals | undefined
  /** Where the differences of one scenario after another are written, as many as the reference has totals. */
  private differences = new Float64Array(0)

  constructor(study: ResolvedStudy, goals: readonly GoalPlan[], listener: Listener) {
    const { scenarios, from, to } = study
    this.study = study
    this.goals = goals
    this.listener = listener
    this.horizon = { baseYear: scenarios[0]?.municipality.baseYear ?? from, from, closingYear: yearAfter(to) }
  }

  /** Adds the runs of a scenario (案の追加). @param index its number among those of the study, counted from 0. */
  add(index: number, ensemble: Ensemble): void {
    const judged = judgeRuns(ensemble, this.goals, this.horizon)
    this.listener.tell(index, judged)
    if (this.study.scenarios[index]?.id === this.study.reference) this.refer(ensemble.totals)
    else this.waiting.push({ index, totals: ensemble.totals, judged })
    if (this.reference !== undefined) this.pair(this.reference)
  }

  private refer(reference: Totals): void {
    this.reference = reference
    this.differences = new Float64Array(reference.values.length)
  }

  /** Pairs whoever waits with the reference. */
  private pair(reference: Totals): void {
    const years = yearsBetween(this.horizon.from, this.horizon.closingYear)
    for (const { index, totals, judged } of this.waiting) {
      this.listener.tell(index, { ...judged, paired: pairRuns(totals, reference, years, this.differences) })
      this.listener.forget(totals)
    }
    this.waiting = []
  }
}
