/**
 * The resolved DX, reallocation, effective manpower and workload (解決済みのDX・再配置・実質マンパワー・業務量).
 *
 * Part of the resolved scenario, with nothing left implicit: an item's own values or those of the section around it. A scenario in
 * which DX is not in force has neither `dx` nor `reallocation`.
 */
import type { EmploymentType, FiscalYear } from '../terms/index.ts'
import type { DatedQuantity } from './quantity.ts'

/** An item of the DX action plan in force (DXの取組). */
export interface ResolvedDxItem {
  readonly id: string
  readonly title: string
  /** Hours saved a year at maturity, before realisation. */
  readonly hours: DatedQuantity
  readonly realisation: DatedQuantity
  readonly start: FiscalYear
  readonly ramp: { readonly shape: 'linear' | 'logistic'; readonly years: number }
  /** Shares of the hours by department id; they sum to 1. */
  readonly departments: Readonly<Record<string, number>>
  readonly jobFamily?: string
  readonly dualRunning?: { readonly hours: DatedQuantity; readonly from: FiscalYear; readonly years: number }
  readonly cost?: DatedQuantity
}

/** DX savings in force (DXによる業務削減). */
export interface ResolvedDx {
  readonly hoursPerFte: number
  readonly items: readonly ResolvedDxItem[]
}

/** Reallocation of freed people (再配置). Absent levers have their defaults. */
export interface ResolvedReallocation {
  /** Shares by department id; they sum to 1 at most. */
  readonly priorities: Readonly<Record<string, number>>
  /** Ids of the job families that may move. */
  readonly jobFamilies: readonly string[]
  readonly threshold?: DatedQuantity
  readonly lag: number
  readonly lagWeight?: DatedQuantity
  readonly ramp: number
}

/** Weights of effective manpower (実質マンパワーの重み). Absent levers have their defaults. */
export interface ResolvedManpower {
  readonly types: Readonly<Partial<Record<EmploymentType, DatedQuantity>>>
  readonly leave?: DatedQuantity
  readonly newcomers: { readonly start?: DatedQuantity; readonly years: number; readonly before?: DatedQuantity }
}

/** The demand of one department (部門の業務量). Absent levers have their defaults. */
export interface ResolvedDemand {
  readonly department: string
  readonly base?: DatedQuantity
  readonly groups: Readonly<Partial<Record<'total' | 'age0to14' | 'age15to64' | 'age65plus', DatedQuantity>>>
  readonly serviceLevel?: DatedQuantity
  readonly additions?: DatedQuantity
}

/** The parts of a scenario that this file declares (DXと業務量). */
export interface ResolvedTransformation {
  /** Absent: DX is not in force. */
  readonly dx?: ResolvedDx
  /** Absent: nobody is moved. */
  readonly reallocation?: ResolvedReallocation
  readonly effectiveManpower: ResolvedManpower
  /** Departments whose demand is given; others are not compared. */
  readonly workload: readonly ResolvedDemand[]
}

/** An item of the published action plan (アクションプランの取組), as printed. */
export interface ActionPlanItem {
  readonly id: string
  readonly title: string
  readonly pillar: string
  readonly lead: string
  readonly related: string
  readonly from: FiscalYear
  readonly to: FiscalYear
  readonly outputs: string
  readonly outcomes: string
}
