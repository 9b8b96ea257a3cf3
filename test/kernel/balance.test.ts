/**
 * The balance of the cells, as the kernel compares them: it holds for numbers that add up, and a billionth in any one cell is found.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Kernel } from '../../src/kernel/index.ts'
import { RUNS } from '../support/random-plan.ts'

const kernel = new Kernel()
const [opening, closing, net] = [0, 1, 2].map(() => kernel.call.allocate(64 * Float64Array.BYTES_PER_ELEMENT)) as [
  number,
  number,
  number,
]
kernel.settle()

/** Whether the kernel finds that opening + net = closing in every cell. */
function isBalanced(cells: readonly (readonly [people: number, change: number])[], error = new Map<number, number>()): boolean {
  cells.forEach(([people, change], cell) => {
    kernel.float64[(opening >>> 3) + cell] = people
    kernel.float64[(net >>> 3) + cell] = change
    kernel.float64[(closing >>> 3) + cell] = people + change + (error.get(cell) ?? 0)
  })
  return kernel.call.balances(opening, closing, net, cells.length) !== 0
}

/** People and how they change, in billionths; nobody is below zero afterwards. */
const cell = fc
  .tuple(fc.nat(9_000_000_000_000), fc.nat(9_000_000_000_000))
  .map(([people, later]) => [people, later - people] as const)
const cells = fc.array(cell, { minLength: 1, maxLength: 60 })

test('cells that add up are balanced, and no error of a billionth in any of them is overlooked', () => {
  fc.assert(
    fc.property(cells, of => {
      expect(isBalanced(of)).toBe(true)
      for (let at = 0; at < of.length; at += 1)
        for (const error of [1, -1]) expect(isBalanced(of, new Map([[at, error]]))).toBe(false)
    }),
    RUNS,
  )
})

test('fewer than nobody, or what is no number, is no balance although the sum agrees', () => {
  for (const wrong of [-1, Number.NaN])
    for (const at of [0, 1, 2]) {
      const of = [0, 1, 2].map(index => [5, index === at ? wrong - 5 : 1] as const)
      expect(isBalanced(of)).toBe(false)
    }
  expect(isBalanced([[5, 1]])).toBe(true)
})
