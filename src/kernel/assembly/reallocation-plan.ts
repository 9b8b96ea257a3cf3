/**
 * The plan of reallocation (配置転換の計画) as numbers: who may move, from when on, and to which priorities.
 *
 * Not here: who moves, see redeployment.ts.
 */
import { Column, column, nowhere } from './column'
import { make } from './memory'

/** Reallocation of freed people (配置転換の計画). engine/kernel-transformation.ts reads and writes its fields in this order, all of four bytes. */
@unmanaged
export class ReallocationPlan {
  priorities: i32
  /** By priority: the department, and its share of the people moved (重点配分). */
  departments: Column<i32> = nowhere<i32>()
  shares: Column<f64> = nowhere<f64>()
  /** By job family: whether it may change departments (異動できる職種). */
  concerned: Column<i32> = nowhere<i32>()
  /** By year of the plan: a department gives people only from this many freed FTE on (放出の下限). */
  threshold: Column<f64> = nowhere<f64>()
}

/** Room for a plan, to be written. @param years how many years its series have. */
export function newReallocation(priorities: i32, jobFamilies: i32, years: i32): ReallocationPlan {
  const plan = make<ReallocationPlan>()
  plan.priorities = priorities
  plan.departments = column<i32>(priorities)
  plan.shares = column<f64>(priorities)
  plan.concerned = column<i32>(jobFamilies)
  plan.threshold = column<f64>(years)
  return plan
}
