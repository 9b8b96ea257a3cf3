/**
 * Whether people are conserved from one 1 April to the next (人の保存), cell by cell: opening + net flow = closing, to the billionth, and never below nobody.
 *
 * Not here: what is said where they are not, see engine/ledger.ts, and when it is asked: every year of every run.
 */
import { Column } from './column'

/** Whether every cell balances. @param net whoever came into each cell less whoever went out of it. */
export function balances(opening: Column<f64>, closing: Column<f64>, net: Column<f64>, cells: i32): bool {
  const nobody = f64x2.splat(0)
  let cell = 0
  for (; cell + 2 <= cells; cell += 2) {
    const counted = closing.pair(cell)
    const expected = f64x2.add(opening.pair(cell), net.pair(cell))
    if (!i64x2.all_true(v128.and(f64x2.eq(expected, counted), f64x2.ge(counted, nobody)))) return false
  }
  return cell === cells || (opening[cell] + net[cell] === closing[cell] && closing[cell] >= 0)
}
