/**
 * The result document (結果ファイル), `teiin.result/1`: what `--json` prints and `result.json` holds.
 *
 * Its names are a contract that other programs read: a field that exists keeps its name and meaning, new ones are added. Zero is a
 * value and an absent field is unknown; null stands only for "never missed". All people are those of the expected run.
 */

import type { ResultBenchmarks } from './benchmark-result.ts'
import type { ResultAfter60, ResultManagers, ResultRaise } from './result-after60.ts'
import type { ResultBand, ResultBands } from './result-bands.ts'
import type { Breakdown } from './result-breakdown.ts'
import type { ResultExact } from './result-exact.ts'

import type { ResultFlows } from './result-flows.ts'
import type { ResultTransformation, ResultTransformationSummary } from './result-transformation.ts'
import type { ResultWork } from './result-work.ts'

export type { Breakdown } from './result-breakdown.ts'

/** Strength (職員数) on 1 April after that day's hires: one number per counting rule, and the breakdowns of 現員. */
export interface ResultStrength {
  readonly [rule: string]: number | Breakdown | undefined
  readonly byEmploymentType: Breakdown
  readonly byJobFamily: Breakdown
  readonly byDepartment: Breakdown
  readonly byAge: Breakdown
  /** Five-year bands `18-19` (with everyone younger), `20-24` … `65+`; they add up to 現員. */
  readonly byAgeBand: Breakdown
  /** By appointing authority (任命権者), under the rule of 条例定数; present where departments have one. Authorities that share a department are one. */
  readonly byAuthority?: Breakdown
}

/** Recruitment (採用) of a 1 April: as decided, and as it came about. */
export interface ResultRecruitment {
  readonly planned?: number
  readonly filled?: number
  /** How many must be offered a post so that the planned ones accept (必要な合格者数); present where a refusal is known. */
  readonly offers?: number
  /** Experienced among the filled (経験者採用); present where the scenario hires experienced people. */
  readonly experienced?: number
  /** Present where some job families have a policy of their own; the parts add up to the totals. */
  readonly byJobFamily?: Readonly<Record<string, { readonly planned?: number; readonly filled?: number }>>
}

/** Stocks and flows of people outside 現員 (短時間再任用など). */
export interface ResultOutside {
  readonly strength?: Breakdown
  readonly separations?: Breakdown
  readonly inflows?: Breakdown
}

/**
 * Headroom (余裕) on 1 April: a reference line less the strength under its own counting rule; negative when strength is above it.
 * `maintain` is held against the strength of the base date.
 */
export interface ResultHeadroom {
  readonly quota?: number
  readonly ordinance?: number
  readonly maintain?: number
  /** 条例定数 less strength, by appointing authority. */
  readonly byAuthority?: Breakdown
}

/** Cost (費用) of a fiscal year, in whole yen; what is not known is absent. */
export interface ResultCost {
  /** 人件費 without the retirement allowance; the parts of `byComponent` add up to it. */
  readonly personnel: number
  readonly retirementAllowance: number
  /** Mean of this year's and last year's allowance. */
  readonly retirementAllowanceTwoYearMean?: number
  /** personnel + retirementAllowance. */
  readonly total: number
  readonly byComponent: Breakdown
  /** Contracts with others, beside personnel. */
  readonly outsourcing?: number
  /** total ÷ revenue, 0–1. */
  readonly personnelRatio?: number
  /** total less that of the same scenario had the retirement age stayed as it was. */
  readonly fromRaise?: number
  /** personnel ÷ effective manpower of the year's 1 April. */
  readonly perEffectivePerson?: number
}

/**
 * One fiscal year of a scenario (年度). The identity
 * `strength.actual[t+1] = strength.actual[t] − separations.total[t] + recruitment.filled[t+1] + Σ inflows[t+1]` holds from these rows alone.
 */
export interface ResultYear extends ResultFlows, ResultTransformation, ResultWork {
  readonly fiscalYear: number
  readonly label: string
  /** True on the last row, the 1 April after the horizon: strength, headroom, recruitment and inflows only. */
  readonly closing?: true
  readonly strength: ResultStrength
  readonly headroom?: ResultHeadroom
  readonly recruitment?: ResultRecruitment
  readonly separations?: Breakdown
  readonly inflows?: Breakdown
  readonly outside?: ResultOutside
  readonly cost?: ResultCost
  /** Mean age on 1 April, in years: half a year is added to the age in whole years, so a person aged 42 counts 42.5. */
  readonly meanAge?: number
  /** Shares of 現員 on 1 April, 0–1. */
  readonly shareSixtyPlus?: number
  readonly shareUnderThirty?: number
  readonly shareSixtyOnePlus?: number
  /** 平均勤続年数: mean of completed years of service of regular staff on 1 April, and by job family; absent where years of joining are not known. */
  readonly meanServiceYears?: number
  readonly meanServiceYearsByJobFamily?: Breakdown
  /** 年齢の谷指数: people aged 35–44 ÷ the mean of those aged 25–34 and 45–54. */
  readonly dent?: number
  /** 後継者比率 of regular staff: 35–44 ÷ 45–54 (係長), 45–54 ÷ 55–64 (課長). */
  readonly successionSupervisor?: number
  readonly successionManager?: number
  /** Staff past 60, the effect of the raise, and managerial posts, on 1 April. */
  readonly after60?: ResultAfter60
  readonly raise?: ResultRaise
  readonly managers?: ResultManagers
  /** In sampled runs: the spread of every measure of this year. */
  readonly bands?: ResultBands
}

/** A verdict on a goal (目標の判定). Everything about probability is absent without sampled runs. */
export interface ResultGoal {
  readonly id: string
  readonly title: string
  readonly met: boolean
  /** Share of the runs that keep the goal in every year, its Monte Carlo error, and the share that was demanded. */
  readonly probability?: number
  readonly probabilityError?: number
  readonly demanded?: number
  readonly probabilityByYear?: Readonly<Record<string, number>>
  /** Share of the runs that miss it in a year for the first time. */
  readonly firstMissShares?: Readonly<Record<string, number>>
  readonly worstGapBand?: ResultBand
  readonly firstMiss: number | null
  readonly worstGap?: number
  readonly worstYear: number
  readonly yearsMissed: number
}

/** Summaries of a scenario (要約) over the horizon; see the types of the comparison for each number's definition. */
export interface ResultSummary extends ResultTransformationSummary {
  readonly recruitment: {
    readonly total: number
    readonly min: number
    readonly max: number
    readonly range: number
    readonly cv: number
    readonly zigzag: number
  }
  readonly strength: {
    readonly base: number
    readonly closing: number
    readonly lowest: number
    readonly highest: number
    readonly worstGap: number
    readonly yearsBelow: number
  }
  /** On the closing 1 April. An index that nobody can be counted for is absent. */
  readonly age: {
    readonly mean?: number
    readonly sixtyPlus?: number
    readonly underThirty?: number
    readonly dent?: number
    readonly successionSupervisor?: number
    readonly successionManager?: number
  }
  /** In sampled runs, by name: `recruitment.total`, `strength.worstGap`, `age.mean`; each is summed up within each run. */
  readonly bands?: ResultBands
}

/** A scenario and its years (シナリオ). */
export interface ResultScenario {
  readonly id: string
  readonly title: string
  readonly because: string
  readonly years: readonly ResultYear[]
  readonly summary: ResultSummary
  /** Against the reference scenario, by 1 April; absent for the reference itself. */
  readonly differences?: readonly {
    readonly fiscalYear: number
    readonly strength: number
    readonly recruitment: number
    readonly cumulativeRecruitment: number
    /** In sampled runs: the difference within each run, of every total, and of the hires since the base date. */
    readonly bands?: ResultBands
  }[]
  readonly goals: readonly ResultGoal[]
  /** Present where `--exact` was asked: the exact answer, or why there is none. */
  readonly exact?: ResultExact
}

/** A finding of the run (指摘), with its place where it has one. */
export interface ResultDiagnostic {
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** What is wrong, in one sentence: Japanese in the file, the chosen language on the terminal. */
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly path?: string
}

/** The whole document (結果). */
export interface ResultDocument {
  readonly schema: 'teiin.result/1'
  readonly study: {
    readonly id: string
    readonly title: string
    readonly from: number
    readonly to: number
    readonly seed: string
    readonly runs: number
    /** Id of the scenario that differences are taken against. */
    readonly reference: string
  }
  readonly scenarios: readonly ResultScenario[]
  /** Present where the municipality names benchmarks. */
  readonly benchmarks?: ResultBenchmarks
  readonly diagnostics: readonly ResultDiagnostic[]
}
