/**
 * Effective manpower and workload (実質マンパワー、業務量) in a plan: weights and drivers by year, plain data.
 *
 * Weights say how much of a person's work reaches the residents; drivers say how a department's demand follows the population.
 * Nothing here moves people: both are read by measures, beside headcount and never mixed with it.
 */

import type { DxPlan } from './dx-plan.ts'

/** Weights of effective manpower (実質マンパワーの重み). Series by year. */
export interface ManpowerPlan {
  /** Weight of a person by employment type (in the order of EMPLOYMENT_TYPES) and year. */
  readonly types: readonly (readonly number[])[]
  /** Share of regular staff on leave (休業・休職の割合). */
  readonly leave: readonly number[]
  /**
   * Newly recruited people (新規採用者の習熟): weight in the first year, growing in equal steps to 1 after `years`; hires a year up to the
   * base date, which no ledger knows.
   */
  readonly newcomers: { readonly start: readonly number[]; readonly years: number; readonly before: readonly number[] }
}

/** The demand of one department (業務量), in people, before DX. NaN where the population is unknown. */
export interface DemandPlan {
  readonly department: number
  readonly people: readonly number[]
}

/** What has to do with DX and workload in a plan (DXと業務量の計画). */
export interface TransformationPlan {
  /** Absent: DX is not in force. */
  readonly dx?: DxPlan
  readonly manpower: ManpowerPlan
  readonly demands: readonly DemandPlan[]
}
