/**
 * The loop over draws: it finds the keys whose draw lies below the rate of their group and block, neither more nor fewer.
 */
import { expect, test } from 'vitest'
import { draw32, limitOf, mixesBelow, personKey } from '../../src/random/index.ts'

const SHIFT = 3
const counts = [8, 0, 5, 1]
const rateOf = (group: number, block: number): number => [0, 0.5, 1, 0.03][(group + block) % 4] as number

/** Four blocks with room for eight keys, of two groups in turn. */
function blocks() {
  const key = Int32Array.from({ length: counts.length << SHIFT }, (_, at) => personKey(at))
  const rateGroup = Uint16Array.from(key, (_, at) => at % 2)
  return { key, rateGroup, count: Int32Array.from(counts), shift: SHIFT, noted: new Int32Array(key.length) }
}

/** Limits by group and (turn − block) modulo 256. */
function limitsFor(turn: number): Int32Array {
  const limits = new Int32Array(2 * 256)
  for (let group = 0; group < 2; group += 1) {
    counts.forEach((_, block) => {
      limits[group * 256 + ((turn - block) & 255)] = limitOf(rateOf(group, block))
    })
  }
  return limits
}

test('the places found are those whose draw as a fraction of 2^32 is below the rate, in order', () => {
  let seen = 0
  for (let salt = -50; salt < 50; salt += 1) {
    const turn = 2023 + salt
    const table = blocks()
    const found = [...table.noted.subarray(0, mixesBelow(table, salt * 7919, limitsFor(turn), turn))]
    const expected = counts.flatMap((count, block) =>
      Array.from({ length: count }, (_, index) => (block << SHIFT) + index).filter(
        at => draw32(salt * 7919, table.key[at] as number) / 2 ** 32 < rateOf(at % 2, block),
      ),
    )
    expect(found).toEqual(expected)
    seen += found.length
  }
  // 14 keys: 4 + 1 at a rate of 1 in each of 100 tables, 5 at a half, 4 at 0.03; whatever lies above 0.03 and 1 has been told apart.
  expect(seen).toBeGreaterThan(500)
})

test('the limit of a rate is the largest draw below it, as a signed number: 0 has none, 1 all', () => {
  expect(limitOf(0)).toBe(-(2 ** 31))
  expect(limitOf(1)).toBe(2 ** 31 - 1)
  expect(limitOf(0.5)).toBe(-1)
  expect(limitOf(2 ** -31)).toBe(-(2 ** 31) + 1)
})
