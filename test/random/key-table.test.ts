/**
 * The loop over keys: it finds those whose draw lies below the rate of their group and block, neither more nor fewer, and is what its text says.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { draw32, KeyTable, limitOf, personKey } from '../../src/random/index.ts'
import { keysBelowBinary } from '../support/keys-below-binary.ts'

const SHIFT = 3
/** Full, empty, and cut within four keys. */
const counts = [8, 0, 5, 1, 7]
const rateOf = (group: number, block: number): number => [0, 0.5, 1, 0.03][(group + block) % 4] as number

/** Five blocks with room for eight keys, of two groups in turn; whatever stands beyond a block is of the first group too. */
function aTable(): KeyTable {
  const table = new KeyTable(counts.length, SHIFT, 2)
  table.key.forEach((_, at) => {
    table.key[at] = personKey(at)
    table.group[at] = at % 2
  })
  table.count.set(counts)
  return table
}

/** Limits by group and (turn − block) modulo 256. */
function limitsFor(turn: number): Int32Array {
  const limits = new Int32Array(2 * 256).fill(limitOf(0))
  for (let group = 0; group < 2; group += 1) {
    counts.forEach((_, block) => {
      limits[group * 256 + ((turn - block) & 255)] = limitOf(rateOf(group, block))
    })
  }
  return limits
}

test('the rows found are those whose draw as a fraction of 2^32 is below the rate, in order', () => {
  const table = aTable()
  let seen = 0
  for (let step = -150; step < 150; step += 1) {
    // Turns below 0 and beyond 255, as years and birth years give them.
    const turn = step * 3
    const salt = Math.imul(step, 0x9e3779b9)
    const found = [...table.noted.subarray(0, table.below(salt, limitsFor(turn), turn))]
    const expected = counts.flatMap((count, block) =>
      Array.from({ length: count }, (_, index) => (block << SHIFT) + index).filter(
        at => draw32(salt, table.key[at] as number) / 2 ** 32 < rateOf(at % 2, block),
      ),
    )
    expect(found).toEqual(expected)
    seen += found.length
  }
  // A table has 3 keys at a rate of 1, 7 at ½ and 3 at 0.03: 6.59 struck on average, 1,977 in 300; ±150 is six standard deviations.
  expect(Math.abs(seen - 1977)).toBeLessThan(150)
})

test('a rate of 0 strikes nobody and a rate of 1 everybody, whatever the salt', () => {
  const table = aTable()
  const all = (rate: number): Int32Array => new Int32Array(512).fill(limitOf(rate))
  for (let salt = -1000; salt < 1000; salt += 1) {
    expect(table.below(salt, all(0), 2023)).toBe(0)
    expect(table.below(salt, all(1), 2023)).toBe(21)
  }
})

test('the limit of a rate is the largest draw below it, as a signed number: 0 has none, 1 all', () => {
  expect(limitOf(0)).toBe(-(2 ** 31))
  expect(limitOf(1)).toBe(2 ** 31 - 1)
  expect(limitOf(0.5)).toBe(-1)
  expect(limitOf(2 ** -31)).toBe(-(2 ** 31) + 1)
})

test('the binary is what its text assembles to: npm run generate writes it', async () => {
  expect(readFileSync('src/random/keys-below-binary.ts', 'utf8')).toBe(await keysBelowBinary())
})
