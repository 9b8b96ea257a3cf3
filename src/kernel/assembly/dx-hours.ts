/**
 * Hours of DX (DXの時間) of a year, and the demand that is left of them, by department: written into a row of measures.
 *
 * Hours are whole thousandths, so their sums are the same in any order. Not here: what becomes of which hour, see engine/dx-ledger.ts, and which columns
 * there are, see measure/dx.ts and workload.ts.
 */
import { Column, columnFrom, nowhere } from './column'
import { InPost } from './in-post'
import { PERSON } from './rows'
import { Stock } from './stock'

/** One hour. */
const HOUR: f64 = 1000

/** What stands by department in {@link DxHours.sums}: hours, of which side-by-side running is the last, then people. */
const SAVED: i32 = 0
const GIVEN_UP: i32 = 4
const EFFORT: i32 = 5
const MOVED_AWAY: i32 = 6
const RECEIVED: i32 = 7

/** Hours of DX (DXの時間). measure/dx-hours.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class DxHours {
  departments: i32
  /** Index `what it is × departments + department`. */
  sums: Column<f64> = nowhere<f64>()
  /** How many hours a full-time person works a year: one number. */
  hoursPerFte: Column<f64> = nowhere<f64>()

  of(what: i32, department: i32): f64 {
    return this.sums[what * this.departments + department]
  }

  /** Hours that are realised. */
  freed(department: i32): f64 {
    return this.of(SAVED, department) - this.of(GIVEN_UP, department)
  }

  /** Full-time people who work so many hours. */
  fte(hours: f64): f64 {
    return hours / HOUR / this.hoursPerFte[0]
  }
}

/** Hours that are realised in all departments, in full-time people; 0 without DX. */
export function freedFte(dx: DxHours): f64 {
  if (changetype<usize>(dx) === 0) return 0
  let hours: f64 = 0
  for (let department = 0; department < dx.departments; department += 1) hours += dx.freed(department)
  return dx.fte(hours)
}

/** Hours that side-by-side running ties up, in full-time people; 0 without DX. */
export function effortFte(dx: DxHours): f64 {
  if (changetype<usize>(dx) === 0) return 0
  let hours: f64 = 0
  for (let department = 0; department < dx.departments; department += 1) hours += dx.of(EFFORT, department)
  return dx.fte(hours)
}

/** Writes each measure of DX: its total, then by department. @param into where the first column stands. */
export function readDx(dx: DxHours, into: Column<f64>): void {
  const each = 1 + dx.departments
  for (let what = SAVED; what <= EFFORT; what += 1) writeHours(dx, what, columnFrom<f64>(into, what * each))
  writeFreed(dx, columnFrom<f64>(into, (EFFORT + 1) * each))
  for (let what = MOVED_AWAY; what <= RECEIVED; what += 1) writePeople(dx, what, columnFrom<f64>(into, (what + 1) * each))
}

function writeHours(dx: DxHours, what: i32, into: Column<f64>): void {
  for (let department = 0; department < dx.departments; department += 1) into[1 + department] = dx.of(what, department) / HOUR
  addUp(dx, into)
}

function writeFreed(dx: DxHours, into: Column<f64>): void {
  for (let department = 0; department < dx.departments; department += 1) into[1 + department] = dx.fte(dx.freed(department))
  addUp(dx, into)
}

function writePeople(dx: DxHours, what: i32, into: Column<f64>): void {
  for (let department = 0; department < dx.departments; department += 1) into[1 + department] = dx.of(what, department)
  addUp(dx, into)
}

/** Writes the total of what stands by department after it. */
function addUp(dx: DxHours, into: Column<f64>): void {
  let total: f64 = 0
  for (let department = 1; department <= dx.departments; department += 1) total += into[department]
  into[0] = total
}

/** Whose demand is known (業務量). measure/workload.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Demands {
  count: i32
  /** The department of each. */
  departments: Column<i32> = nowhere<i32>()
  /** Nowhere without DX. */
  dx: DxHours = changetype<DxHours>(0)
}

/**
 * Writes demand after DX, and after all of these the gap to the people in post. @param into where the demands stand, in people; what is written follows
 * them.
 */
export function readWorkload(inPost: InPost, stock: Stock, demands: Demands, into: Column<f64>): void {
  const dx = demands.dx
  const withDx = changetype<usize>(dx) !== 0
  for (let index = 0; index < demands.count; index += 1) {
    const department = demands.departments[index]
    const after = into[index] - (withDx ? dx.fte(dx.freed(department) - dx.of(EFFORT, department)) : 0)
    into[demands.count + index] = after
    into[2 * demands.count + index] = after - headsIn(inPost, stock, department)
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
