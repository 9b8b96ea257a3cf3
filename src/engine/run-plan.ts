/**
 * The run plan (実行計画): everything one projection needs, with no choice left in it. The engine's only input.
 *
 * Plain data (it can be printed, stored and sent to a worker). Yearly series are dense arrays indexed by
 * `fiscalYear − from`, from the base year to the closing 1 April, and further where the policy looks beyond it. The engine owns
 * this type: the compiler fulfils it.
 */
import type { Expression } from '../numeric/index.ts'
import type { EmploymentType, FiscalYear, SeparationCause } from '../terms/index.ts'
import type { ChoicesPlan, ManagersPlan } from './after-60-plan.ts'
import type { AuthorityPlan } from './authority-plan.ts'
import type { CostPlan } from './cost-plan.ts'
import type { AbsentWeights } from './counting.ts'
import type { LeavePlan } from './leave-plan.ts'
import type { TransformationPlan } from './manpower-plan.ts'
import type { TransferPlan } from './transfer.ts'
import type { WorkPlan } from './work-plan.ts'
import type { YearSeries } from './year-series.ts'

export type { YearSeries } from './year-series.ts'

/** Whole people of one birth year in one cell on the base date. */
export interface OpeningRow {
  readonly birthYear: number
  /** Index into `jobFamilies`. */
  readonly jobFamily: number
  readonly employmentType: EmploymentType
  /** Index into `departments`. */
  readonly department: number
  readonly people: number
  /** Last fiscal year of the term, for employment types with one. */
  readonly termEnds?: number
  /** Fiscal year of joining the city (入庁年度); absent where it is not known. */
  readonly entryYear?: number
  /** Whether they hold managerial posts (管理監督職). */
  readonly manager?: boolean
}

/** A counting rule (数え方) as the engine uses it. */
export interface CountingRulePlan {
  readonly id: string
  readonly weights: Readonly<Record<EmploymentType, number>>
  /** Factor for regular staff aged 60 or more on 1 April. */
  readonly sixtyPlusWeight: number
  /** What the absent count; absent: like everybody. */
  readonly absent?: AbsentWeights
}

/** Yearly probability of a cause during the year, by year, job family and age on 1 April (index = age). Range 0–1. */
export interface SeparationPlan {
  readonly cause: Extract<SeparationCause, 'resignation' | 'early-retirement' | 'death'>
  readonly rates: readonly (readonly (readonly number[])[])[]
}

/** The limits every policy keeps (採用の上下限). A year without a limit holds −Infinity or Infinity. */
export interface RecruitmentBounds {
  readonly min: YearSeries
  readonly max: YearSeries
  readonly largestChange: YearSeries
}

/** What the policy aims at: people under a counting rule on each 1 April (目標). */
export interface RecruitmentTarget {
  /** Index into `countingRules`. */
  readonly rule: number
  /** By year; an expression is evaluated on that 1 April. NaN where no target was set. */
  readonly people: readonly (number | Expression)[]
  /** Weight with which regular staff past 60 count against the target. 1: like everybody else. */
  readonly sixtyPlusWeight: YearSeries
  /** How far strength may stand above the target; Infinity where no allowance was set. */
  readonly excess: YearSeries
  /** For how many years those who come back from leave stand outside the target, where its rule leaves the absent out. Default: 0. */
  readonly returnYears?: number
}

/** The policy by which the number of hires is decided (採用方針). */
export type PolicyPlan =
  | { readonly policy: 'replace-leavers'; readonly share: YearSeries }
  | { readonly policy: 'hold' }
  /** `pairStarts[year]`: nobody reaches the retirement age in this year, but a cohort does in the next (2年平均の組の1年目). */
  | { readonly policy: 'two-year-average'; readonly pairStarts: readonly boolean[] }
  | { readonly policy: 'level'; readonly from: FiscalYear; readonly to: FiscalYear; readonly resolve: 'once' | 'yearly' }
  | { readonly policy: 'moving-average'; readonly years: number; readonly centred: boolean }
  | { readonly policy: 'fixed'; readonly hires: YearSeries }
  | { readonly policy: 'budget-cap'; readonly budget: YearSeries }
  /** Ages on 1 April, both ends included; the largest share of experienced hires, by year. */
  | {
      readonly policy: 'age-balance'
      readonly fromAge: number
      readonly toAge: number
      readonly largestExperiencedShare: YearSeries
    }
  | { readonly policy: 'formula'; readonly formula: readonly Expression[]; readonly path: string }

/** Share of hires by age on 1 April (採用時の年齢); sums to 1. */
export type EntryAges = readonly { readonly age: number; readonly share: number }[]

/** Job families that are hired for by one policy (採用の単位), and how it hires. */
export interface RecruitmentPlan {
  /** Where its settings stand in the scenario: `recruitment`, or `recruitment.byJobFamily.土木`. */
  readonly path: string
  /** The job families its hires are placed in, as indices into `jobFamilies`. Every family belongs to one plan at most. */
  readonly jobFamilies: readonly number[]
  /** Whom its target, its leavers and the names of its formulas count: the whole staff, or its own job families. */
  readonly counts: 'whole-staff' | 'own-families'
  readonly policy: PolicyPlan
  readonly target: RecruitmentTarget
  readonly bounds: RecruitmentBounds
  readonly entryAges: EntryAges
  /** Share of the planned hires that is filled (充足率), 0–1. */
  readonly yield: YearSeries
  /** Whether posts that were not filled are planned again a year later (未充足の扱い). */
  readonly unfilled: 'lost' | 'carried'
  /** Experienced hires (経験者採用): their share of all hires, 0–1, and their ages. */
  readonly experienced: { readonly share: YearSeries; readonly ages: EntryAges }
}

/** What happens from 60 on (60歳以後). Series by year. */
export interface After60Plan {
  readonly stay: YearSeries
  readonly partTime: YearSeries
  readonly leaving: YearSeries
  readonly uptake: YearSeries
  readonly fullTimeShare: YearSeries
  readonly reemployedLeaving: YearSeries
  /** Re-employment ends on 31 March of the fiscal year in which this age is reached. */
  readonly untilAge: number
  /** Nobody is re-employed after 31 March of this fiscal year. */
  readonly lastYear: FiscalYear
  /** Finer forms, by group, cohort and age; absent: everybody has the shares above. */
  readonly choices?: ChoicesPlan
}

/** The plan of one scenario (実行計画). */
export interface RunPlan {
  readonly scenario: string
  /** The base year: strength is given on its 1 April. */
  readonly from: FiscalYear
  /** The last fiscal year simulated; the projection closes on 1 April of the next. */
  readonly to: FiscalYear
  readonly jobFamilies: readonly string[]
  readonly departments: readonly string[]
  readonly countingRules: readonly CountingRulePlan[]
  /** Index of the rule `actual` (現員), by which flows are counted. */
  readonly actualRule: number
  readonly opening: readonly OpeningRow[]
  /** Retirement age by job family and year. */
  readonly retirementAge: readonly YearSeries[]
  /** Age at which staying on is a choice, by job family; Infinity where it never is. */
  readonly choiceAge: readonly number[]
  readonly separations: readonly SeparationPlan[]
  readonly after60: After60Plan
  /** Managerial posts (管理監督職); absent: nobody holds one. */
  readonly managers?: ManagersPlan | undefined
  readonly fixedTerm: {
    readonly termYears: number
    readonly replacement: YearSeries
    /** Share of ended terms that are renewed, while the years of service stay within `longestYears`. Default: none. */
    readonly renewal?: YearSeries
    readonly longestYears?: number
  }
  /** FTE, appointees for a fiscal year, and posts replaced; absent: nothing said. */
  readonly work?: WorkPlan | undefined
  /** Leave substitutes in post on each 1 April. */
  readonly leaveSubstitutes: YearSeries
  /** The leave model (休業); absent: nobody goes on leave. */
  readonly leave?: LeavePlan | undefined
  /** Who is hired by which policy, in the order in which they decide. */
  readonly recruitment: readonly RecruitmentPlan[]
  /** What people cost (費用); absent where pay is not known. */
  readonly cost?: CostPlan | undefined
  /** Whether every ledger also lists the exits of regular staff by cause, age and years of service. Default: no. */
  readonly listsExits?: boolean | undefined
  /** Share of those offered a post who refuse it (辞退率), 0–1, by policy; it decides how many offers are needed, not how many join. */
  readonly refusals?: readonly (YearSeries | undefined)[] | undefined
  /** The planner's own moves between departments and job families; absent where there are none. */
  readonly transfers?: readonly TransferPlan[] | undefined
  /** Which departments belong to which appointing authority; absent where that is not said. */
  readonly authorities?: AuthorityPlan | undefined
  /** DX, reallocation, effective manpower, workload; absent: no DX, and every weight is that of the rule `actual`. */
  readonly transformation?: TransformationPlan | undefined
  /** Values of the names that formulas may use and that do not depend on the run, by year. */
  readonly names: Readonly<Record<string, YearSeries>>
}

/**
 * The same plan with all its fields, also those that it has not, in one order (計画の整形). The steps read plans of one form much faster than of
 * several: V8 compiles them anew for every form that it meets.
 */
export const inOneForm = (plan: RunPlan): RunPlan => ({
  scenario: plan.scenario,
  from: plan.from,
  to: plan.to,
  jobFamilies: plan.jobFamilies,
  departments: plan.departments,
  countingRules: plan.countingRules,
  actualRule: plan.actualRule,
  opening: plan.opening,
  retirementAge: plan.retirementAge,
  choiceAge: plan.choiceAge,
  separations: plan.separations,
  after60: plan.after60,
  managers: plan.managers,
  fixedTerm: plan.fixedTerm,
  work: plan.work,
  leaveSubstitutes: plan.leaveSubstitutes,
  leave: plan.leave,
  recruitment: plan.recruitment,
  cost: plan.cost,
  listsExits: plan.listsExits,
  refusals: plan.refusals,
  transfers: plan.transfers,
  authorities: plan.authorities,
  transformation: plan.transformation,
  names: plan.names,
})
