/**
 * The hours of digital items (DXの削減時間), added up by department and job family: what is saved, what of it becomes free, and what side-by-side running ties up.
 *
 * Hours are whole thousandths, so that nothing is lost in sharing them out. Not here: what becomes of the hours, see dx-ledger.ts.
 */
import { Column, clear, column, nowhere, place } from './column'
import { make } from './memory'

/** One hour, in the ledger's unit (千分の一時間). */
const HOUR: f64 = 1000

/** A digital item (DXの取組). engine/dx-items.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class DxItem {
  /** Its places: from the first one up to, not including, the end. */
  firstPlace: i32
  endPlace: i32
  /** By year of the plan: the share of maturity that is reached (立上がり), hours saved a year at maturity, the share of them that becomes free time, and hours tied up. */
  maturity: Column<f64> = nowhere<f64>()
  hours: Column<f64> = nowhere<f64>()
  realisation: Column<f64> = nowhere<f64>()
  dual: Column<f64> = nowhere<f64>()
}

/** The items of a plan (DXの計画), and the hours of the year at hand. engine/dx-items.ts reads and writes its fields in this order, all of four bytes. */
@unmanaged
export class Dx {
  items: Column<i32> = nowhere<i32>()
  itemCount: i32
  cells: i32
  departments: i32
  /** By place: its cell, its department, and its share of the item's hours. */
  cellOfPlace: Column<i32> = nowhere<i32>()
  departmentOfPlace: Column<i32> = nowhere<i32>()
  shareOfPlace: Column<f64> = nowhere<f64>()
  /** By cell: hours saved, and hours that are free; by department: hours tied up. In thousandths. */
  saved: Column<f64> = nowhere<f64>()
  freed: Column<f64> = nowhere<f64>()
  effort: Column<f64> = nowhere<f64>()
  /** By cell: its department, and its job family; −1 where it is the work of any. */
  department: Column<i32> = nowhere<i32>()
  jobFamily: Column<i32> = nowhere<i32>()
  /** By year of the plan: yen (経費). */
  cost: Column<f64> = nowhere<f64>()
  /** Hours that one full-time person works a year, in thousandths. */
  hoursPerPerson: i32
}

const FIELDS: i32 = offsetof<DxItem>() / sizeof<i32>()

/** Room for the items of a plan, to be written; then {@link newDxPlaces}. @param years how many years their series have. */
export function newDx(items: i32, cells: i32, departments: i32, years: i32): Dx {
  const dx = make<Dx>()
  dx.items = column<i32>(items * FIELDS)
  dx.itemCount = items
  dx.cells = cells
  dx.departments = departments
  dx.saved = column<f64>(cells)
  dx.freed = column<f64>(cells)
  dx.effort = column<f64>(departments)
  dx.department = column<i32>(cells)
  dx.jobFamily = column<i32>(cells)
  dx.cost = column<f64>(years)
  for (let index = 0; index < items; index += 1) {
    const item = itemAt(dx, index)
    item.maturity = column<f64>(years)
    item.hours = column<f64>(years)
    item.realisation = column<f64>(years)
    item.dual = column<f64>(years)
  }
  return dx
}

/** Room for as many places of all items. */
export function newDxPlaces(dx: Dx, places: i32): void {
  dx.cellOfPlace = column<i32>(places)
  dx.departmentOfPlace = column<i32>(places)
  dx.shareOfPlace = column<f64>(places)
}

function itemAt(dx: Dx, index: i32): DxItem {
  return changetype<DxItem>(place<i32>(dx.items, index * FIELDS))
}

/** Adds the hours of all items up for a year (時間の集計). @param at its index in the plan's series. */
export function addHours(dx: Dx, at: i32): void {
  clear<f64>(dx.saved, dx.cells)
  clear<f64>(dx.freed, dx.cells)
  clear<f64>(dx.effort, dx.departments)
  for (let index = 0; index < dx.itemCount; index += 1) {
    const item = itemAt(dx, index)
    const hours = item.hours[at] * item.maturity[at]
    shareOut(dx, item, Math.round(hours * HOUR), dx.saved)
    shareOut(dx, item, Math.round(hours * item.realisation[at] * HOUR), dx.freed)
    shareOut(dx, item, Math.round(item.dual[at] * HOUR), dx.effort)
  }
}

/** Shares hours out over the places of an item (時間の配分), and adds them up; the last place takes the rounding. */
function shareOut(dx: Dx, item: DxItem, hours: f64, sums: Column<f64>): void {
  if (hours === 0) return
  const targets = sums === dx.effort ? dx.departmentOfPlace : dx.cellOfPlace
  const last = item.endPlace - 1
  let left = hours
  for (let at = item.firstPlace; at <= last; at += 1) {
    const part = at === last ? left : Math.round(hours * dx.shareOfPlace[at])
    left -= part
    sums[targets[at]] += part
  }
}
