/**
 * The kernel: its binary is what its sources compile to, and its memory may have to grow without anything being lost.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  Chance,
  expectedChance,
  Lattice,
  OLDEST,
  type PreparedPlan,
  prepare,
  project,
  REGULAR,
  type RunPlan,
  SIXTY,
} from '../../src/engine/index.ts'
import { joinedRow } from '../../src/engine/member-row.ts'
import { Members } from '../../src/engine/members.ts'
import { StockTable } from '../../src/engine/stock.ts'
import { BIRTH_SLOTS, ENTRY_ORIGIN } from '../../src/engine/tally.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { kernelBinary } from '../support/kernel-binary.ts'
import { withManagers } from '../support/random-choices.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'

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

test('what the kernel and the engine both know is the same: ages, slots, a person', () => {
  const known = { OLDEST, SIXTY, REGULAR, BIRTH_SLOTS, ENTRY_ORIGIN, PERSON }
  const exported = new Kernel().call as unknown as Readonly<Record<string, { readonly value: number }>>
  expect(Object.fromEntries(Object.keys(known).map(name => [name, exported[name]?.value]))).toEqual(known)
})

/** Everybody in post and every flow of a run, in the order in which its years are closed. */
function peopleIn(prepared: PreparedPlan, chance: Chance): number[][] {
  const seen: number[][] = []
  project(prepared, chance, ({ stock, joined, separations }) => {
    const flows = [...(joined?.flows.values() ?? []), ...(joined?.transfers.values() ?? []), ...(separations?.values() ?? [])]
    seen.push(
      [stock, ...flows].flatMap(part =>
        part instanceof Float64Array ? [...part] : Object.values(part).flatMap(sums => [...sums]),
      ),
    )
  })
  return seen
}

test('a run in a kernel whose memory grows while it goes on is the run in one that is large enough', () => {
  const plans = fc.sample(randomPlan.chain(withManagers), { seed: RUNS.seed, numRuns: 20 })
  for (const plan of plans) {
    for (const chance of [expectedChance, new Chance(seedKey('grows'), 1)]) {
      const roomy = peopleIn(prepare(plan), chance)
      const prepared = prepare(plan)
      const { call, int32 } = prepared.kernel
      // All but a page is taken: the tables of the run, and every row for which one has to become larger, need more.
      call.allocate(int32.byteLength - call.allocate(0) - 65_536)
      expect(peopleIn(prepared, chance)).toEqual(roomy)
      expect(int32.length).toBe(0)
    }
  }
})

test('a run in a memory that another plan has given back is the run in a new one', () => {
  const plans = fc.sample(randomPlan.chain(withManagers), { seed: RUNS.seed, numRuns: 20 })
  const chances = [expectedChance, new Chance(seedKey('given back'), 1)]
  let before = prepare(plans[0] as RunPlan)
  for (const plan of plans) {
    const { buffer } = before.kernel.int32
    for (const chance of chances) peopleIn(before, chance)
    before.kernel.release()
    const [again, anew] = [prepare(plan), prepare(plan)]
    expect([again, anew].map(({ kernel }) => kernel.int32.buffer === buffer)).toEqual([true, false])
    for (const chance of chances) expect(peopleIn(again, chance)).toEqual(peopleIn(anew, chance))
    before = again
  }
})

test('a memory that has grown is not given back', () => {
  const grown = new Kernel()
  grown.call.allocate(grown.int32.byteLength)
  grown.settle()
  const { buffer } = grown.int32
  grown.release()
  expect(new Kernel().int32.buffer).not.toBe(buffer)
})
