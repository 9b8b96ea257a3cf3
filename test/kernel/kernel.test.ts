/**
 * The kernel: its binary is what its sources compile to, and its memory may have to grow without anything being lost.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Lattice } from '../../src/engine/index.ts'
import { joinedRow } from '../../src/engine/member-row.ts'
import { Members } from '../../src/engine/members.ts'
import { StockTable } from '../../src/engine/stock.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { kernelBinary } from '../support/kernel-binary.ts'

test('the binary is what its sources compile to: npm run generate writes it', async () => {
  expect(readFileSync('src/kernel/binary.ts', 'utf8')).toBe(await kernelBinary())
})

test('whoever stands in a kernel is still there when its memory has grown', () => {
  const kernel = new Kernel()
  const lattice = new Lattice({ jobFamilies: ['一般行政'], departments: ['全庁'] })
  const stocks = new StockTable(kernel, lattice)
  const tables = [new Members(kernel, lattice, true), new Members(kernel, lattice, true)]
  const memory = kernel.int32
  const before = tables.map((members, table) => {
    for (let key = 1; key <= 20_000; key += 1)
      members.add(joinedRow({ birthYear: 1970 + table, jobFamily: 0, employmentType: 0, key, people: PERSON }))
    return members.row(members.start(members.bornUntil(1970 + table) - 1) + 19_999)
  })
  expect(memory.length).toBe(0)
  expect(before.map(({ key, people }) => [key, people])).toEqual([
    [20_000, PERSON],
    [20_000, PERSON],
  ])
  const [first, second] = tables as [Members, Members]
  expect(first.tally.byCell[0]).toBe(20_000 * PERSON)
  expect(stocks.take(second, 2021).byTypeFamilyAndAge[49]).toBe(20_000 * PERSON)
})
