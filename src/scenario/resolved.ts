/**
 * The resolved scenario (解決済みシナリオ): what a scenario says after inheritance and defaults, with nothing left implicit.
 *
 * Made by `resolve/` from the municipality file and the chain of `extends`; read by `compile/`, which turns it into a run
 * plan. Every lever keeps its path, by which `teiin explain`, the assumption list and later the random draws name it.
 */
import type { BirthYear, EmploymentType, FiscalYear, Status } from '../terms/index.ts'
import type { DatedQuantity } from './quantity.ts'
import type { ResolvedChoices, ResolvedManagers } from './resolved-after60.ts'
import type { AuthorityGroup } from './resolved-authorities.ts'
import type { Benchmarks, Peers } from './resolved-benchmarks.ts'
import type { PayRules, ResolvedCost } from './resolved-cost.ts'
import type { CountingRule } from './resolved-counting.ts'
import type { ActionPlanItem, ResolvedTransformation } from './resolved-dx.ts'
import type { ResolvedLeave } from './resolved-leave.ts'
import type { Origin, Provenance } from './resolved-origins.ts'
import type { ResolvedService } from './resolved-service.ts'
import type { ResolvedTransfer } from './resolved-transfers.ts'
import type { ResolvedUncertainty } from './resolved-uncertainty.ts'
import type { ResolvedFixedTerm, ResolvedWork } from './resolved-work.ts'

export type { DatedQuantity, Quantity } from './quantity.ts'
export type { CountingRule } from './resolved-counting.ts'
export type * from './resolved-origins.ts'

/** Yearly probability of one cause of separation for the people of an age band (離職率). Ages are ages on 1 April. */
export interface SeparationBand {
  readonly jobFamily?: string
  readonly fromAge: number
  readonly toAge: number
  readonly rate: DatedQuantity
}

/** Share of the newly recruited in an age band (採用時年齢). Ages are ages on 1 April; a band is spread evenly over its ages. */
export interface EntryAgeBand {
  readonly fromAge: number
  readonly toAge: number
  readonly share: number
}

/** The recruitment policies (採用方針), in the order they are listed to a planner. */
export const RECRUITMENT_POLICIES = [
  'replace-leavers',
  'hold',
  'two-year-average',
  'level',
  'moving-average',
  'age-balance',
  'fixed',
  'budget-cap',
  'formula',
] as const
/** The name of a recruitment policy (採用方針). */
export type RecruitmentPolicyName = (typeof RECRUITMENT_POLICIES)[number]

/** What becomes of planned hires that were not filled (未充足の扱い). */
export const UNFILLED_RULES = ['lost', 'carried'] as const

/** The recruitment policy (採用方針) of a scenario. Fields that the policy does not use are absent. */
export interface ResolvedRecruitment extends ResolvedHiring {
  /** Job families that are hired for by a policy of their own (職種別の採用方針), in the order of the municipality file. */
  readonly byJobFamily?: readonly { readonly jobFamily: string; readonly hiring: ResolvedHiring }[]
}

/** One recruitment policy (採用方針) with its conditions: the main one, or that of a job family. */
export interface ResolvedHiring {
  /** Where its settings stand: `recruitment`, or `recruitment.byJobFamily.土木`. */
  readonly path: string
  readonly policy: RecruitmentPolicyName
  /** replace-leavers: share of last year's leavers that is replaced. */
  readonly share?: DatedQuantity
  /** The headcount aimed at, and the counting rule it is counted by. */
  readonly target?: { readonly rule: string; readonly path: DatedQuantity }
  /** level: first and last fiscal year whose 1 April hires are levelled, and whether the number is re-solved every year. */
  readonly window?: { readonly from: FiscalYear; readonly to: FiscalYear }
  readonly resolve?: 'once' | 'yearly'
  /** moving-average: how many years, and whether they end with last year or are centred on it. */
  readonly years?: number
  readonly centred?: boolean
  /** age-balance: ages on 1 April that are to hold equally many people, and the largest share of experienced hires. */
  readonly balance?: { readonly fromAge: number; readonly toAge: number; readonly largestExperiencedShare?: DatedQuantity }
  /** fixed: hires on 1 April of each year. */
  readonly hires?: DatedQuantity
  /** budget-cap: personnel cost of each year at most, in yen. */
  readonly budget?: DatedQuantity
  /** formula: an expression over the names of the year. */
  readonly formula?: DatedQuantity
  readonly bounds: { readonly min?: DatedQuantity; readonly max?: DatedQuantity; readonly largestChange?: DatedQuantity }
  readonly entryAges: readonly EntryAgeBand[]
  /** How far strength may stand above the target, through the last 1 April before `until` (暫定超過). */
  readonly excess?: { readonly people: DatedQuantity; readonly until: FiscalYear }
  /** Weight with which regular staff past 60 count against the target: 0 puts them on top of it (60歳超は定員外). */
  readonly sixtyPlusWeight?: DatedQuantity
  /** For how many years those back from leave stand outside the target (復帰による超過). */
  readonly excessOnReturn?: number
  /** Share of planned hires that is filled (充足率); absent: all. */
  readonly yield?: DatedQuantity
  readonly unfilled: (typeof UNFILLED_RULES)[number]
  /** Share of those offered a post who refuse it (辞退率); absent: not known. */
  readonly refusal?: DatedQuantity
  /** Experienced hires (経験者採用): share of all hires, and their ages; absent: none are told apart. */
  readonly experienced?: { readonly share: DatedQuantity; readonly ages: readonly EntryAgeBand[] }
}

/** One row of the staff table (職員構成表): whole people of one birth year in one cell. */
export interface StaffRow {
  readonly birthYear: BirthYear
  readonly jobFamily: string
  readonly employmentType: EmploymentType
  readonly department: string
  readonly people: number
  /** Fiscal year of joining the city (入庁年度); absent where the table does not say. */
  readonly entryYear?: FiscalYear
}

/** A retirement class (定年区分): its dated retirement age, and the age from which leaving early is a choice. */
export interface RetirementClass {
  readonly id: string
  readonly title: string
  readonly ages: readonly {
    readonly from: FiscalYear
    readonly age: number
    readonly status: Status
    readonly reference: string
  }[]
  /** The former retirement age, at which the choice of staying arises; absent where the age never rose. */
  readonly choiceAge?: number
}

/** A named number that formulas may use (前提値). */
export interface NamedAssumption {
  readonly id: string
  readonly title: string
  readonly value: DatedQuantity
  readonly status: Status
  readonly source: string
}

/** The municipality (自治体): the city's own figures, and the defaults of every lever. */
export interface Municipality {
  readonly id: string
  readonly name: string
  /** Strength is known on 1 April of this fiscal year; it is the first year simulated. */
  readonly baseYear: FiscalYear
  readonly staff: readonly StaffRow[]
  readonly jobFamilies: readonly { readonly id: string; readonly title: string; readonly retirementClass: string }[]
  readonly departments: readonly { readonly id: string; readonly title: string }[]
  readonly countingRules: readonly CountingRule[]
  readonly retirementClasses: readonly RetirementClass[]
  /** Staff beside the projection, as of the base date (会計年度任用職員など). */
  readonly besides: readonly { readonly title: string; readonly people: number }[]
  readonly ordinance: {
    readonly rule: string
    readonly authorities: readonly { readonly title: string; readonly people: number }[]
    readonly total: number
    /** Authorities that the departments tell apart; absent where departments have no authority. */
    readonly groups?: readonly AuthorityGroup[]
  }
  readonly population: readonly {
    readonly fiscalYear: FiscalYear
    readonly total: number
    readonly age0to14: number
    readonly age15to64: number
    readonly age65plus: number
  }[]
  /** What the city is held against (類似団体との比較), and the cities beside it; absent where the file names none. */
  readonly benchmarks?: Benchmarks
  readonly peers?: Peers
  /** Past strength and plan (職員数の推移). */
  readonly history: readonly { readonly fiscalYear: FiscalYear; readonly actual: number; readonly planned?: number }[]
  /** Past strength by employment type, and the planned quota on its own basis (定員と現員). */
  readonly composition: readonly {
    readonly fiscalYear: FiscalYear
    readonly people: Readonly<Partial<Record<EmploymentType, number>>>
    /** Appointees for a fiscal year (会計年度任用), where the table counts them. */
    readonly appointees?: number
  }[]
  readonly quotaHistory: readonly { readonly fiscalYear: FiscalYear; readonly planned: number }[]
  /** The rules of pay (給与の規則); absent where the municipality says nothing of pay, and then there is no cost. */
  readonly payRules?: PayRules
  /** The published DX action plan (アクションプラン); empty where none is named. */
  readonly dxActionPlan: readonly ActionPlanItem[]
  /** Remarks on the figures that every report prints (注記). */
  readonly notes: readonly string[]
}

/** A scenario with nothing optional left out (解決済みシナリオ). */
export interface ResolvedScenario extends ResolvedTransformation {
  readonly id: string
  readonly title: string
  readonly because: string
  /** The scenario's own file and its parents, nearest first. */
  readonly lineage: readonly string[]
  readonly municipality: Municipality
  readonly recruitment: ResolvedRecruitment
  readonly separation: {
    readonly resignation: readonly SeparationBand[]
    readonly earlyRetirement: readonly SeparationBand[]
    readonly death: readonly SeparationBand[]
  }
  readonly after60: {
    /** Share that stays as regular staff past the former retirement age. */
    readonly stay: DatedQuantity
    /** Share that moves to short-time re-employment before the retirement age; the rest leaves. */
    readonly partTime: DatedQuantity
    /** Yearly probability of leaving after that, before the retirement age. */
    readonly leaving: DatedQuantity
    /** Finer forms; absent where nobody wrote one. */
    readonly choices?: ResolvedChoices
    readonly reemployment: {
      /** Share of those who retire below `untilAge` that is re-employed (暫定再任用). */
      readonly uptake: DatedQuantity
      readonly fullTimeShare: DatedQuantity
      /** Yearly probability of leaving re-employment before its end. */
      readonly leaving: DatedQuantity
      readonly untilAge: number
      readonly lastYear: FiscalYear
    }
  }
  /** Managerial posts (管理監督職); absent where they are not told apart. */
  readonly managers?: ResolvedManagers
  /** General fixed-term staff (一般任期付): length of a term in years, and the share of ended terms that is filled again. */
  readonly fixedTerm: ResolvedFixedTerm
  readonly leave: ResolvedLeave
  readonly work: ResolvedWork
  readonly quota: { readonly rule: string; readonly planned: DatedQuantity }
  /** Pay and cost (給与と費用); absent where the municipality says nothing of pay. */
  readonly cost?: ResolvedCost
  readonly service: ResolvedService
  readonly transfers: readonly ResolvedTransfer[]
  readonly assumptions: readonly NamedAssumption[]
  /** Yearly shocks and correlations; absent where none are written. */
  readonly uncertainty?: ResolvedUncertainty
  /** One row per leaf value. */
  readonly origins: readonly Origin[]
  readonly provenance: readonly Provenance[]
}

/** A goal of the study (目標): a measure, a predicate, years, and a probability. */
export interface Goal {
  readonly id: string
  readonly title: string
  /** `strength.<counting rule>`, `authority.<appointing authority>` or `recruitment`. */
  readonly measure: string
  readonly atLeast?: DatedQuantity
  readonly atMost?: DatedQuantity
  readonly from: FiscalYear
  readonly to: FiscalYear
  readonly probability?: number
}

/** A study (比較の設定): which scenarios, over which years, against which goals. */
export interface ResolvedStudy {
  readonly id: string
  readonly title: string
  readonly file: string
  readonly from: FiscalYear
  readonly to: FiscalYear
  readonly seed: string
  readonly runs: number
  /** The scenario that differences are taken against: the first unless named. */
  readonly reference: string
  readonly scenarios: readonly ResolvedScenario[]
  readonly goals: readonly Goal[]
  /** What the study itself assumes, beside its scenarios: the probabilities that goals demand. */
  readonly provenance: readonly Provenance[]
  readonly charts: readonly string[]
  /** Whether the study names its charts (図の指定); otherwise all are meant that have something to show. */
  readonly namesCharts: boolean
  readonly reports: readonly string[]
}
