/**
 * DX, moves and recent hires of a year (年度のDXと再配置), for the ledger and for the measures that weigh people.
 *
 * Not here: what they are made of, see dx-ledger.ts and transformation.ts.
 */
import { Column, column, nowhere } from './column'
import { make } from './memory'
import { newTransferList, TransferList } from './transfer-list'

/** What becomes of the hours of a row (時間の行方), in thousandths, and how many people have been moved away so far. */
export const SAVED: i32 = 0
export const MOVED: i32 = 1
export const FRAGMENTS: i32 = 2
export const KEPT: i32 = 3
export const GIVEN_UP: i32 = 4
export const MOVED_AWAY: i32 = 5
/** How many parts a row has. */
export const PARTS: i32 = 6

/** A year of it (年度のDXと再配置). engine/transformation-year.ts reads and writes its fields in this order. */
@unmanaged
export class TransformationYear {
  /** Yen (経費). */
  cost: f64
  /** Rows of the DX ledger: their department, and what becomes of their hours, index `part × rows + row`. */
  rows: i32
  department: Column<i32> = nowhere<i32>()
  parts: Column<f64> = nowhere<f64>()
  /** By department: hours tied up by side-by-side running, in thousandths (並行運用), and people received so far. */
  departments: i32
  effort: Column<f64> = nowhere<f64>()
  received: Column<f64> = nowhere<f64>()
  /** People moved and people hired on this 1 April and those before it, latest first, and how many years these are. */
  moverYears: i32
  movers: Column<f64> = nowhere<f64>()
  hireYears: i32
  hires: Column<f64> = nowhere<f64>()
  /** Who is moved on this 1 April. */
  transfers: TransferList = changetype<TransferList>(0)
}

/** Room for a year, to be written. @param moverYears for how many years moves are remembered, and @param hireYears hires. */
export function newTransformationYear(rows: i32, departments: i32, moverYears: i32, hireYears: i32): TransformationYear {
  const year = make<TransformationYear>()
  year.rows = rows
  year.department = column<i32>(rows)
  year.parts = column<f64>(rows * PARTS)
  year.departments = departments
  year.effort = column<f64>(departments)
  year.received = column<f64>(departments)
  year.moverYears = moverYears
  year.movers = column<f64>(moverYears)
  year.hireYears = hireYears
  year.hires = column<f64>(hireYears)
  year.transfers = newTransferList()
  return year
}
