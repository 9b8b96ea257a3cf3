/**
 * The kernel: its binary is what its sources compile to, and its memory may have to grow without anything being lost.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SERVICE_YEARS } from '../../src/engine/cost/allowance-table.ts'
import {
  Chance,
  expectedChance,
  Lattice,
  OLDEST,
  type PreparedPlan,
  prepare,
  prepareInRoom,
  project,
  REGULAR,
  SIXTY,
  typeIndex,
} from '../../src/engine/index.ts'
import { Members } from '../../src/engine/members.ts'
import { StockTable } from '../../src/engine/stock.ts'
import { BIRTH_SLOTS, ENTRY_ORIGIN } from '../../src/engine/tally.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'
import { joinedRow } from '../support/joined-row.ts'
import { kernelBinary } from '../support/kernel-binary.ts'
import { withManagers } from '../support/random-choices.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'

const FULL_TIME = typeIndex('reemployed-full-time')

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
  const known = { OLDEST, SIXTY, REGULAR, BIRTH_SLOTS, ENTRY_ORIGIN, PERSON, SERVICE_YEARS }
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

test('a run in a room where another plan has worked before is the run in a kernel of its own', () => {
  const plans = fc.sample(randomPlan.chain(withManagers), { seed: RUNS.seed, numRuns: 20 })
  for (const plan of plans) {
    const { prepared: outer, leave } = prepareInRoom(plan)
    const drawn = (prepared: PreparedPlan): number[][] => peopleIn(prepared, new Chance(seedKey('rooms'), 1))
    const alone = prepare(plan)
    expect(drawn(outer)).toEqual(drawn(alone))
    // The expected run has a room above that of the sampled ones, which go on when it is over.
    const inner = prepareInRoom(plan)
    expect(peopleIn(inner.prepared, expectedChance)).toEqual(peopleIn(prepare(plan), expectedChance))
    inner.leave()
    expect(drawn(outer)).toEqual(drawn(alone))
    leave()
  }
})

test('memory that was taken back is handed out again, as zeros; views of it are made no more', () => {
  const kernel = new Kernel()
  const leave = kernel.enter()
  const before = kernel.call.allocate(64)
  kernel.view(Float64Array, before, 8).fill(7)
  let made = 0
  kernel.keep(() => {
    made += 1
  })
  leave()
  expect(kernel.call.allocate(128)).toBe(before)
  expect([...kernel.view(Float64Array, before, 16)]).toEqual(new Array(16).fill(0))
  kernel.call.allocate(kernel.int32.byteLength)
  kernel.settle()
  expect(made).toBe(1)
})

test('rooms are left in the reverse order', () => {
  const kernel = new Kernel()
  const leaveFirst = kernel.enter()
  const leaveSecond = kernel.enter()
  expect(leaveFirst).toThrow('Room 1 of a kernel is left before room 2')
  leaveSecond()
  expect(leaveFirst).not.toThrow()
})

test('people who are put aside when the memory has to grow are all there, in the year in which they retire', () => {
  // 200 people turn 60 in R5 (2023) and retire; all of them are re-employed on full time the day after. A list of people put aside has room for 64.
  const opening = [{ ...regulars(1963, 200), entryYear: 1985 }]
  const plan = aPlan({
    from: 2022,
    to: 2026,
    opening,
    retirementAge: () => 60,
    choiceAge: Number.POSITIVE_INFINITY,
    uptake: 1,
    fullTimeShare: 1,
  })
  const reemployedIn = (chance: Chance): unknown[] => {
    const prepared = prepare(plan)
    const { kernel } = prepared
    const seen: unknown[] = []
    project(prepared, chance, ({ fiscalYear, stock }) => {
      seen.push([fiscalYear, (stock.byGroup[REGULAR] as number) / PERSON, (stock.byGroup[FULL_TIME] as number) / PERSON])
      // From now on there is nearly nothing left: the list has to grow in the midst of the step.
      if (fiscalYear === 2022) kernel.call.allocate(kernel.int32.byteLength - (kernel.call.beginningOfFree() >>> 0) - 16)
    })
    return seen
  }
  const expected = [
    [2022, 200, 0],
    [2023, 200, 0],
    [2024, 0, 200],
  ]
  expect(reemployedIn(new Chance(seedKey('grows'), 1)).slice(0, 3)).toEqual(expected)
  expect(reemployedIn(expectedChance).slice(0, 3)).toEqual(expected)
})
