/**
 * The whole DX ledger (DX台帳) when there is always somebody to move: what the plan alone says.
 */
import { DxItems } from '../../src/engine/dx-items.ts'
import { DxBook } from '../../src/engine/dx-ledger.ts'
import type { DxPlan, DxYear } from '../../src/engine/index.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'

/** @param years consecutive ones, with the first of which the series of the plan begin. */
export function dxLedger(plan: DxPlan, years: readonly number[]): DxYear[] {
  const book = new DxBook(plan, new DxItems(new Kernel(), plan, fiscalYear(years[0] as number)))
  return years.map((year, at) => book.write(year, at, (_department, _jobFamily, wanted) => wanted))
}
