/**
 * Hours of DX (DXの時間) of a year by department: written into a row of measures.
 *
 * Hours are whole thousandths, so their sums are the same in any order. Not here: what becomes of which hour, see dx-ledger.ts, and which columns
 * there are, see measure/dx.ts.
 */
import { Column, clear, columnFrom, nowhere } from '../column'
import { MOVED_AWAY as PART_MOVED_AWAY, TransformationYear } from '../transformation-year'
import { YearLedger } from '../year-ledger'

/** One hour. */
const HOUR: f64 = 1000

/** What stands by department in {@link DxHours.sums}: hours, of which side-by-side running is the last, then people. */
const SAVED: i32 = 0
const GIVEN_UP: i32 = 4
const EFFORT: i32 = 5
const MOVED_AWAY: i32 = 6
const RECEIVED: i32 = 7
const SUMS: i32 = 8

/** Hours of DX (DXの時間) in the year that is read. measure/dx-hours.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class DxHours {
  departments: i32
  /** Whether DX is in force, and whether it costs anything. */
  inForce: i32
  withCost: i32
  /** Index `what it is × departments + department`. */
  sums: Column<f64> = nowhere<f64>()
  /** How many hours a full-time person works a year: one number. */
  hoursPerFte: Column<f64> = nowhere<f64>()
  /** The year, and its index in the series of the plan. */
  year: TransformationYear = changetype<TransformationYear>(0)
  index: i32

  of(what: i32, department: i32): f64 {
    return this.sums[what * this.departments + department]
  }

  /** Hours that are realised. */
  freed(department: i32): f64 {
    return this.of(SAVED, department) - this.of(GIVEN_UP, department)
  }

  /** Hours that side-by-side running ties up. */
  effort(department: i32): f64 {
    return this.of(EFFORT, department)
  }

  /** Full-time people who work so many hours. */
  fte(hours: f64): f64 {
    return hours / HOUR / this.hoursPerFte[0]
  }
}

/** Turns to the year of a ledger, and adds its rows up by department (部局別の集計), for the readers that follow. */
export function takeDxHours(ledger: YearLedger, dx: DxHours): void {
  const year = ledger.transformation
  dx.year = year
  dx.index = ledger.year
  if (dx.inForce === 0) return
  const sums = dx.sums
  const departments = dx.departments
  clear<f64>(sums, SUMS * departments)
  for (let row = 0; row < year.rows; row += 1) {
    const department = year.department[row]
    for (let part = SAVED; part <= GIVEN_UP; part += 1)
      sums[part * departments + department] += year.parts[part * year.rows + row]
    sums[MOVED_AWAY * departments + department] += year.parts[PART_MOVED_AWAY * year.rows + row]
  }
  for (let department = 0; department < year.departments; department += 1) {
    sums[EFFORT * departments + department] = year.effort[department]
    sums[RECEIVED * departments + department] = year.received[department]
  }
}

/** Hours that are realised in all departments, in full-time people; 0 without DX. */
export function freedFte(dx: DxHours): f64 {
  if (dx.inForce === 0) return 0
  let hours: f64 = 0
  for (let department = 0; department < dx.departments; department += 1) hours += dx.freed(department)
  return dx.fte(hours)
}

/** Hours that side-by-side running ties up, in full-time people; 0 without DX. */
export function effortFte(dx: DxHours): f64 {
  if (dx.inForce === 0) return 0
  let hours: f64 = 0
  for (let department = 0; department < dx.departments; department += 1) hours += dx.effort(department)
  return dx.fte(hours)
}

/** Writes each measure of DX: its total, then by department; last what it costs. @param into where the first column stands. */
export function readDx(dx: DxHours, into: Column<f64>): void {
  const each = 1 + dx.departments
  for (let what = SAVED; what <= EFFORT; what += 1) writeHours(dx, what, columnFrom<f64>(into, what * each))
  writeFreed(dx, columnFrom<f64>(into, (EFFORT + 1) * each))
  for (let what = MOVED_AWAY; what <= RECEIVED; what += 1) writePeople(dx, what, columnFrom<f64>(into, (what + 1) * each))
  if (dx.withCost !== 0) into[(SUMS + 1) * each] = Math.round(dx.year.cost)
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
