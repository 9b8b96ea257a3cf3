/**
 * The ledger of a year (年度台帳) as the measures read it: the stock, who left and who joined, and what became of decisions on its 1 April.
 *
 * What the fields mean: engine/ledger.ts. Not here: what is read from them, see measures/.
 */
import { Column, column, nowhere } from './column'
import { Pages } from './flows'
import { make } from './memory'
import { Stock } from './stock'
import { Lattice } from './table'
import { TransformationYear } from './transformation-year'

/** A year (年度台帳). engine/ledger-in-kernel.ts writes its fields in this order. Where nothing is known of a part there is none, or it is nowhere. */
@unmanaged
export class YearLedger {
  /** Hires planned for the 1 April, and the experienced among the filled, in whole people. */
  planned: f64
  experienced: f64
  /** Managers who left their posts on it, and who were appointed, in billionths. */
  steppedDown: f64
  appointed: f64
  /** People who were to move by planned transfers, and who did, in whole people. */
  toMove: f64
  moved: f64

  /** Index into the series of the plan. */
  year: i32
  stock: Stock = changetype<Stock>(0)
  /** Who joined and moved on the 1 April; not known of the base date. */
  joined: Pages = changetype<Pages>(0)
  /** Who left during the year; not known of the closing 1 April. */
  left: Pages = changetype<Pages>(0)
  /** Retirement allowances of those who left, in yen, by cause. */
  allowances: Column<f64> = nowhere<f64>()
  /** The leaves of the year: begun, ended by returning, ended by leaving, and person-years away, by kind each; last the women who began childcare leave. */
  leave: Column<f64> = nowhere<f64>()
  /** Regular staff by absence and department, then those of 60 or more. */
  absent: Column<f64> = nowhere<f64>()
  /** By job family: hires planned. By exception: managers who keep their posts. */
  plannedByJobFamily: Column<f64> = nowhere<f64>()
  kept: Column<f64> = nowhere<f64>()
  /** By substitution: the posts of regular staff that are given up and held by others, in people. */
  held: Column<f64> = nowhere<f64>()
  /** DX and moves of the year, and recent hires; nowhere where the plan asks for none of it. */
  transformation: TransformationYear = changetype<TransformationYear>(0)
}

/** How many numbers there are of every kind of leave. */
export const LEAVE_FLOWS: i32 = 4

/** A ledger to be written (年度台帳). @param exceptions how many exceptions managers may have. @param substitutions how many a plan has. */
export function newYearLedger(lattice: Lattice, exceptions: i32, substitutions: i32): YearLedger {
  const ledger = make<YearLedger>()
  ledger.plannedByJobFamily = column<f64>(lattice.jobFamilies)
  ledger.kept = column<f64>(exceptions)
  ledger.held = column<f64>(substitutions)
  return ledger
}
