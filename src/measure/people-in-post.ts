/**
 * The people in post on a 1 April (在職者), counted once for all measures that need them: by employment type, by absence, by job family and age
 * as the rule `actual` weighs them (現員), and what they are paid in full.
 *
 * The kernel counts them (kernel/assembly/in-post.ts), over the year before. Not here: what is made of the counts.
 */
import { firstReduced, fullPay, Lattice, OLDEST, type RunPlan } from '../engine/index.ts'
import type { Kernel, Place } from '../kernel/index.ts'
import { EMPLOYMENT_TYPES } from '../terms/index.ts'

/** How many ages a row of ages has. */
export const ROW = OLDEST + 1

/** Gives the people in post a place in a kernel (在職者の位置), and says how they are weighed and paid. */
export function placeOfPeople(kernel: Kernel, plan: RunPlan): Place {
  const { cost, jobFamilies } = plan
  const place = kernel.call.newInPost(new Lattice(plan).placeIn(kernel), Number(cost !== undefined))
  kernel.settle()
  const { int32, float64 } = kernel
  const field = (index: number): Place => (int32[(place >>> 2) + index] as Place) >>> 0
  float64.set(actualWeights(plan), field(WEIGHTS) >>> 3)
  if (cost === undefined) return place
  const [pay, reducedFrom] = [field(FULL_PAY) >>> 3, field(REDUCED_FROM) >>> 2]
  jobFamilies.forEach((_, family) => {
    int32[reducedFrom + family] = firstReduced(cost, family, ROW)
    for (let age = 0; age < ROW; age += 1) float64[pay + family * ROW + age] = fullPay(cost, family, age)
  })
  return place
}

/** The fields of InPost in kernel/assembly/in-post.ts that are written here, all of four bytes. */
const [WEIGHTS, FULL_PAY, REDUCED_FROM] = [0, 3, 4] as const

/** Weights of the rule `actual` (現員の数え方), by index of employment type. */
function actualWeights(plan: RunPlan): number[] {
  const rule = plan.countingRules[plan.actualRule]
  return EMPLOYMENT_TYPES.map(type => rule?.weights[type] ?? 0)
}
