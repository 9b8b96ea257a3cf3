/**
 * Counts under the rules of a plan (数え方による集計): what the kernel needs to count people for a policy (kernel/assembly/count.ts).
 *
 * A policy counts the whole staff or its own job families. Written once for a plan; only the year and the weight of those past 60 change.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES } from '../terms/index.ts'
import type { Members } from './members.ts'
import type { RunPlan } from './run-plan.ts'

/** What is known of the rules (数え方). */
interface CountingRules {
  readonly plan: RunPlan
  /** Weights of each rule by index of employment type, and what a head in each absence counts; undefined where like everybody. */
  readonly weights: readonly (readonly number[])[]
  readonly absent: readonly (readonly number[] | undefined)[]
}

/** The counts of a plan (集計の条件), by policy and then by rule. */
export type RuleCounts = readonly (readonly Place[])[]

/** Makes the counts of a plan ready (集計の準備). */
export const ruleCounts = (kernel: Kernel, rules: CountingRules): RuleCounts =>
  rules.plan.recruitment.map(({ counts, jobFamilies }) => {
    const all = rules.plan.jobFamilies.map((_, family) => family)
    return rules.plan.countingRules.map((_, rule) => newCount(kernel, rules, rule, counts === 'own-families' ? jobFamilies : all))
  })

function newCount(kernel: Kernel, { plan, weights, absent }: CountingRules, rule: number, families: readonly number[]): Place {
  const factors = absent[rule]
  const kinds = factors === undefined ? 0 : ABSENCES.length
  const place = kernel.call.newCount(EMPLOYMENT_TYPES.length, kinds, families.length, plan.jobFamilies.length)
  kernel.settle()
  const { int32, float64 } = kernel
  const at = (place >>> 2) + YEAR
  float64.set(weights[rule] ?? [], (int32[at + 1] as Place) >>> 3)
  float64.set(factors ?? [], (int32[at + 3] as Place) >>> 3)
  int32.set(families, (int32[at + 4] as Place) >>> 2)
  for (const family of families) int32[((int32[at + 6] as Place) >>> 2) + family] = 1
  return place
}

/** Counts people on a 1 April (集計), in people. @param factor what regular staff of 60 or more count against the others. */
export function countUnder({ kernel, table }: Members, count: Place, year: number, factor: number): number {
  kernel.float64[count >>> 3] = factor
  kernel.int32[(count >>> 2) + YEAR] = year
  return kernel.call.countUnder(table, count)
}

/** Where the year stands among the fields of Count, after the factor. */
const YEAR = 2
