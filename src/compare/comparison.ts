/**
 * The comparison (比較): measures of all scenarios beside each other, with verdicts, summaries and differences. It holds
 * everything that charts, tables and reports print; they compute nothing of their own but layout.
 */
import type { YearSpan } from '../compile/index.ts'
import type { MeasureTable, Spread } from '../measure/index.ts'
import type { Municipality, SharedProvenance } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { BandTable } from './band-table.ts'
import type { BenchmarkComparison } from './benchmarks/benchmark-comparison.ts'
import type { CostFacts } from './cost-facts.ts'
import type { ExactComparison } from './exact-comparison.ts'
import type { GoalChances } from './goal-chances.ts'
import type { DifferenceBand } from './paired-differences.ts'

/** The study as far as results are concerned (比較の設定). */
export interface StudyFacts {
  readonly id: string
  readonly title: string
  /** First and last fiscal year of the horizon; results run from `baseYear` to `closingYear` = `to` + 1. */
  readonly from: FiscalYear
  readonly to: FiscalYear
  readonly baseYear: FiscalYear
  readonly closingYear: FiscalYear
  readonly seed: string
  readonly runs: number
}

/** The years of a study (計画期間): its base date, the first 1 April of the horizon and the closing one. */
export type Horizon = Pick<StudyFacts, 'baseYear' | 'from' | 'closingYear'>

/** How a scenario fares against one goal (目標の判定), in the expected run and in the sampled ones. */
export interface GoalVerdict {
  readonly id: string
  readonly title: string
  /** Decided on whole people: the expected value is rounded half away from zero first, as it is printed. */
  readonly met: boolean
  readonly firstMiss: FiscalYear | null
  /** Smallest distance to the bound over the years, in people; negative when the goal is missed. */
  readonly worstGap: number
  readonly worstYear: FiscalYear
  /** How many of the years miss it. */
  readonly yearsMissed: number
  /** The share of sampled runs that the planner wants to keep it, 0–1. */
  readonly demanded?: number
  /** In sampled runs: how surely it is kept. */
  readonly chances?: GoalChances
}

/** The hires of the horizon at a glance (採用の要約): 1 April of `from` to 1 April of `to` + 1. */
export interface RecruitmentSummary {
  readonly total: number
  readonly min: number
  readonly max: number
  readonly range: number
  /** Coefficient of variation: standard deviation (n in the denominator) ÷ mean; 0 when nobody is hired. */
  readonly cv: number
  /** Mean absolute change from one year to the next (ジグザグ指数), in people. */
  readonly zigzag: number
}

/** Strength at a glance (職員数の要約), under the rule `actual`, over 1 April of `from` … `to` + 1. */
export interface StrengthSummary {
  readonly closing: number
  readonly lowest: number
  readonly highest: number
  /** Strength on the base date, which 現員維持 means to keep. */
  readonly base: number
  /** Smallest strength − base. */
  readonly worstGap: number
  readonly yearsBelow: number
}

/** Age structure at a glance (年齢構成の要約), on the closing 1 April; of a city with nobody left nothing is known. */
export interface AgeSummary {
  readonly mean?: number
  readonly sixtyPlus?: number
  readonly underThirty?: number
  /** 年齢の谷指数; absent where nobody is of the ages it is held against, as are the two ratios. */
  readonly dent?: number
  /** 後継者比率（係長） and（課長）. */
  readonly successionSupervisor?: number
  readonly successionManager?: number
}

/** A scenario at a glance (要約): its hires, its strength and its ages. */
export interface ScenarioSummary {
  readonly recruitment: RecruitmentSummary
  readonly strength: StrengthSummary
  readonly age: AgeSummary
}

/** A figure of the summary that runs change (要約の項目), by the name it has there. */
export type SummaryFigure =
  | `recruitment.${keyof RecruitmentSummary}`
  | `strength.${Exclude<keyof StrengthSummary, 'base'>}`
  | `age.${keyof AgeSummary}`

/** The bands of the summary (要約の幅): each figure is summed up within each run. */
export type SummaryBands = Readonly<Partial<Record<SummaryFigure, Spread>>>

/** Difference from the reference scenario on one 1 April (基準案との差). */
export interface YearDifference {
  readonly fiscalYear: FiscalYear
  readonly strength: number
  readonly recruitment: number
  /** Hires since the base date. */
  readonly cumulativeRecruitment: number
}

/** One scenario among the others (案ごとの結果): summary, verdicts, and differences from the reference. */
export interface ScenarioComparison {
  readonly id: string
  readonly title: string
  readonly because: string
  readonly summary: ScenarioSummary
  /** In sampled runs: the bands of the summary's figures. */
  readonly summaryBands?: SummaryBands
  readonly goals: readonly GoalVerdict[]
  readonly differences: readonly YearDifference[]
  /** On which terms its cost is counted (費用の前提); absent where pay is not known. */
  readonly cost?: CostFacts
  /** In sampled runs: the bands of the differences of all totals, and of the hires since the base date; none for the reference. */
  readonly differenceBands: readonly DifferenceBand[]
  readonly cumulativeBands: readonly DifferenceBand[]
}

/** A line that strength is held against (基準線): 現員維持, 定員, 条例定数, with a value for each 1 April. */
export interface ReferenceLine {
  readonly id: 'maintain' | 'quota' | 'ordinance'
  readonly title: string
  readonly rule: string
  readonly values: readonly { readonly fiscalYear: FiscalYear; readonly value: number }[]
}

/** One setting in which the scenarios differ (シナリオの違い). */
export interface SettingDifference {
  readonly path: string
  readonly title: string
  /** The value as written, by scenario id; absent where the scenario has no such setting. */
  readonly values: Readonly<Record<string, string>>
  /** The value in words (値の言葉), by scenario id; absent where it is the same as written. */
  readonly words?: Readonly<Record<string, string>>
}

/** A comparison (比較): everything that charts, reports and files are made from. */
export interface Comparison {
  readonly study: StudyFacts
  readonly municipality: Municipality
  /** Id of the scenario that differences are taken against. */
  readonly reference: string
  readonly scenarios: readonly ScenarioComparison[]
  readonly measures: MeasureTable
  /** In sampled runs: the bands of every measure. */
  readonly bands: BandTable
  readonly lines: readonly ReferenceLine[]
  /** The comparison with similar cities (類似団体との比較); absent where the municipality names no benchmarks. */
  readonly benchmarks?: BenchmarkComparison
  /** The exact answers of all scenarios, or why there are none (厳密解); absent where nobody asked. */
  readonly exact?: readonly ExactComparison[]
  readonly settings: readonly SettingDifference[]
  readonly provenance: readonly SharedProvenance[]
  /** In sampled runs: the paths of values with a range that no run draws, because only their central value is used. */
  readonly readAtCentre?: ReadonlySet<string>
  /** In sampled runs: the years that plans read; ranges of other years are not used. */
  readonly yearsRead?: YearSpan
  /** Remarks every report prints (注記). */
  readonly notes: readonly string[]
}
