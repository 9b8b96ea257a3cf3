/**
 * Hours of DX and people moved for it (DXの時間) in a year, by department, added up once for all measures that need them.
 *
 * They stand in the kernel, whose measures read them (kernel/assembly/dx-hours.ts). Not here: what becomes of which hour, see engine/dx-ledger.ts.
 */
import type { DxRow, DxYear, RunPlan, YearLedger } from '../engine/index.ts'
import type { Kernel, Place } from '../kernel/index.ts'
import { numbersIn, placeIn, Row, wholeIn } from './in-kernel.ts'

/** What is added up by department (部局別の集計), in this order: hours in the engine's unit, of which effort is the last, then people. */
const SUMS = ['saved', 'moved', 'fragments', 'kept', 'givenUp', 'effort', 'people', 'received'] as const
const EFFORT = SUMS.indexOf('effort')
const PEOPLE = SUMS.indexOf('people')
const RECEIVED = SUMS.indexOf('received')

/** Hours of DX and people moved for it in one year (DXの時間). */
export class DxHours {
  /** Where they stand in the kernel; 0 where DX is not in force. */
  place: Place = 0
  private readonly plan: RunPlan

  constructor(plan: RunPlan) {
    this.plan = plan
  }

  /** Gives the hours a place in a kernel (計算核への配置). @returns how those of a ledger are added up there. */
  standIn(kernel: Kernel): (ledger: YearLedger) => void {
    const { departments, transformation } = this.plan
    if (transformation?.dx === undefined) return () => {}
    const sums = new Row(kernel, SUMS.length * departments.length)
    const hoursPerFte = numbersIn(kernel, [transformation.dx.hoursPerFte])
    this.place = wholeIn(kernel, [departments.length, placeIn(sums.values, 0), hoursPerFte])
    return ledger => addUp(ledger.transformation?.dx as DxYear, departments.length, sums.values)
  }
}

/** Adds a year up: index `what it is × departments + department`. */
function addUp({ rows, effort, received }: DxYear, departments: number, sums: Float64Array): void {
  sums.fill(0)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as DxRow
    let at = row.department
    sums[at] = (sums[at] as number) + row.saved
    at += departments
    sums[at] = (sums[at] as number) + row.moved
    at += departments
    sums[at] = (sums[at] as number) + row.fragments
    at += departments
    sums[at] = (sums[at] as number) + row.kept
    at += departments
    sums[at] = (sums[at] as number) + row.givenUp
    at = PEOPLE * departments + row.department
    sums[at] = (sums[at] as number) + row.people
  }
  for (let department = 0; department < effort.length; department += 1) {
    sums[EFFORT * departments + department] = effort[department] as number
  }
  for (const { department, people } of received) sums[RECEIVED * departments + department] = people
}
