/**
 * The conservation of people, summed afresh from the ledgers: the engine's own assertion is not relied on.
 */
import { expect } from 'vitest'
import type { YearLedger } from '../../src/engine/index.ts'

const sumAt = (flows: ReadonlyMap<string, Float64Array> | undefined, cell: number): number =>
  [...(flows?.values() ?? [])].reduce((sum, cells) => sum + (cells[cell] as number), 0)

/** Expects opening − separations + those who joined = closing in every year and cell, in whole billionths of a person, of whom there are never fewer than none. */
export function expectConserved(ledgers: readonly YearLedger[]): void {
  ledgers.slice(1).forEach((after, index) => {
    const before = ledgers[index]
    after.stock.byCell.forEach((closing, cell) => {
      const opening = before?.stock.byCell[cell] ?? Number.NaN
      expect(closing).toBe(opening - sumAt(before?.separations, cell) + sumAt(after.joined?.flows, cell))
      expect(closing).toBeGreaterThanOrEqual(0)
      expect(Number.isInteger(closing)).toBe(true)
    })
  })
}
