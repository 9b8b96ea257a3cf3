/**
 * The retirement allowance of one person (退職手当), as the kernel reckons it.
 */
import { newAllowances } from '../../src/engine/cost/allowance-table.ts'
import { type CostPlan, WrittenPlan } from '../../src/engine/index.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { SEPARATION_CAUSES, type SeparationCause } from '../../src/terms/index.ts'
import { aPlan } from './a-plan.ts'

/** Somebody who leaves: age on 1 April of the year, and completed years of service. */
export interface Leaver {
  readonly cause: SeparationCause
  readonly jobFamily: number
  readonly age: number
  readonly serviceYears: number
  /** Whether the last year was completed: whoever leaves on 31 March. */
  readonly yearCompleted: boolean
  /** Index of the fiscal year into the plan's series. */
  readonly year: number
}

/** The allowance in whole yen. */
export function retirementAllowance(
  plan: CostPlan,
  { cause, jobFamily, age, serviceYears, yearCompleted, year }: Leaver,
): number {
  const kernel = new Kernel()
  const place = newAllowances(new WrittenPlan(kernel, { ...aPlan(), cost: plan }), plan, 0)
  const fields = [SEPARATION_CAUSES.indexOf(cause), jobFamily, age, year, serviceYears, yearCompleted ? 1 : 0]
  const leaver = kernel.call.allocate(fields.length * Int32Array.BYTES_PER_ELEMENT)
  kernel.settle()
  kernel.int32.set(fields, leaver >>> 2)
  return kernel.call.allowanceOf(place, leaver)
}
