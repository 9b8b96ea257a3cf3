/**
 * Counting rules as resolved (解決済みの数え方): what a head of each employment type counts, past 60 and on leave.
 *
 * Part of the municipality (resolved.ts). Not here: who is on leave, which the run decides.
 */
import type { Absence, EmploymentType } from '../terms/index.ts'

/** A counting rule (数え方): how much one person of each employment type counts. Types not named count 0. */
export interface CountingRule {
  readonly id: string
  readonly title: string
  readonly weights: Readonly<Partial<Record<EmploymentType, number>>>
  /** Extra factor for regular staff aged 60 or more on 1 April. Default: 1. */
  readonly sixtyPlusWeight: number
  readonly absent?: AbsentCounts
}

/** What the absent count under a rule, 0–1 (休業者の重み). Absences not named count like everybody. */
export type AbsentCounts = Readonly<Partial<Record<Exclude<Absence, 'present'>, number>>>
