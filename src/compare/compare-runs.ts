/**
 * What sampled runs add to a comparison (試行の比較): the bands of all measures and of the summary, the chances of the goals, the differences run by run.
 *
 * Each scenario is judged by itself, as soon as it is sampled, while others still are; what is left for the end is to put it all together.
 * Not here: the differences (paired-differences.ts).
 */
import type { GoalPlan } from '../compile/index.ts'
import type { Ensemble } from '../measure/index.ts'
import { yearsBetween } from '../terms/index.ts'
import { type BandTable, bandsOfRuns, joinBands, withBands } from './band-table.ts'
import { benchmarkBands } from './benchmarks/benchmark-rows.ts'
import { withBenchmarkBands } from './benchmarks/compare-benchmarks.ts'
import type { Comparison, Horizon, SummaryBands } from './comparison.ts'
import { costPerEffectivePersonBands } from './cost-rows.ts'
import { chancesOf, type GoalChances } from './goal-chances.ts'
import { headroomBands, limitsOfAuthorities, limitsOfLines } from './headroom.ts'
import type { PairedDifferences } from './paired-differences.ts'
import { summaryBands } from './summary-bands.ts'

/** What the sampled runs of one scenario say by themselves (案ごとの試行の評価). */
export interface JudgedRuns {
  readonly bands: BandTable
  /** The chances of each goal, in the order of the goals; undefined where its measure is not sampled. */
  readonly chances: readonly (GoalChances | undefined)[]
  readonly summaryBands: SummaryBands
}

/** Judges the sampled runs of a scenario (試行の評価). */
export function judgeRuns(ensemble: Ensemble, goals: readonly GoalPlan[], horizon: Horizon): JudgedRuns {
  const years = yearsBetween(horizon.baseYear, horizon.closingYear)
  const bands = withBands(bandsOfRuns(ensemble), costPerEffectivePersonBands(ensemble, years))
  return {
    bands,
    chances: goals.map(goal => chancesOf(ensemble.totals, goal)),
    summaryBands: summaryBands(ensemble, bands, horizon),
  }
}

/** The sampled runs of a scenario in a comparison (比較する試行). */
export interface ComparedRuns extends JudgedRuns {
  /** The differences from the reference, run by run; the reference differs from itself in nothing. */
  readonly paired?: PairedDifferences
}

/** Adds the sampled runs to the comparison of the expected ones (試行を加えた比較). @param sampled by scenario; none in a study of the expected run only. */
export function addRuns(expected: Comparison, sampled: ReadonlyMap<string, ComparedRuns>): Comparison {
  const counted = joinBands(new Map([...sampled].map(([scenario, runs]) => [scenario, runs.bands])))
  const { benchmarks, lines, measures, municipality, study } = expected
  const limits = [...limitsOfLines(lines), ...limitsOfAuthorities(municipality, yearsBetween(study.baseYear, study.closingYear))]
  const compared = benchmarks && withBenchmarkBands(benchmarks, measures, counted)
  const bands = withBands(counted, [
    ...headroomBands(counted, [...sampled.keys()], limits),
    ...(compared === undefined ? [] : benchmarkBands(compared)),
  ])
  return {
    ...expected,
    scenarios: expected.scenarios.map(scenario => {
      const { chances = [], summaryBands: summed, paired } = sampled.get(scenario.id) ?? {}
      const goals = scenario.goals.map((goal, index) => {
        const chance = chances[index]
        return chance === undefined ? goal : { ...goal, chances: chance }
      })
      return { ...scenario, ...(summed === undefined ? {} : { summaryBands: summed }), goals, ...paired }
    }),
    bands,
    ...(compared === undefined ? {} : { benchmarks: compared }),
  }
}
