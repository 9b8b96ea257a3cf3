/**
 * Demand of departments (業務量), what is left of it after DX, and the gap to the people in post: written into a row of measures.
 *
 * Not here: which columns there are, see measure/workload.ts.
 */
import { Column, columnFrom, nowhere } from '../column'
import { InPost } from '../in-post'
import { PERSON } from '../rows'
import { Stock } from '../stock'
import { YearLedger } from '../year-ledger'
import { DxHours } from './dx-hours'

/** Whose demand is known (業務量). measure/workload.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Demands {
  count: i32
  /** The department of each. */
  departments: Column<i32> = nowhere<i32>()
  /** By year of the plan, each of them, in people. */
  people: Column<f64> = nowhere<f64>()
  /** Of the year that is read. */
  dx: DxHours = changetype<DxHours>(0)
}

/** Writes each demand, then each after DX, and after all of these the gaps to the people in post. @param into where the first demand stands. */
export function readWorkload(inPost: InPost, ledger: YearLedger, demands: Demands, into: Column<f64>): void {
  const dx = demands.dx
  const withDx = dx.inForce !== 0
  const people = columnFrom<f64>(demands.people, dx.index * demands.count)
  for (let index = 0; index < demands.count; index += 1) {
    const department = demands.departments[index]
    const after = people[index] - (withDx ? dx.fte(dx.freed(department) - dx.effort(department)) : 0)
    into[index] = people[index]
    into[demands.count + index] = after
    into[2 * demands.count + index] = after - headsIn(inPost, ledger.stock, department)
  }
}

/** Weighed people of a department. */
function headsIn(inPost: InPost, stock: Stock, department: i32): f64 {
  const perType = inPost.jobFamilies * inPost.departments
  let sum: f64 = 0
  for (let type = 0; type < inPost.types; type += 1) {
    const weight = inPost.weights[type]
    if (weight === 0 || inPost.byType[type] === 0) continue
    const end = (type + 1) * perType
    let people: f64 = 0
    for (let cell = type * perType + department; cell < end; cell += inPost.departments) people += stock.byCell[cell]
    sum += people * weight
  }
  return sum / PERSON
}
