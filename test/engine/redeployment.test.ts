/**
 * Whom DX makes free, and where they go, counted without the kernel: by whole people in whole departments, year by year.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DxPlan, type DxYear, simulate, type Transfer } from '../../src/engine/index.ts'
import { apportion } from '../../src/numeric/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { regulars } from '../support/a-plan.ts'
import { fromTheYearBefore, townWithDx } from '../support/dx-ledger.ts'
import { RUNS } from '../support/random-plan.ts'

const YEARS = [2023, 2024, 2025, 2026]
const HOURS = 1920
/** The cells of the items, by department and then by job family: the work of any family, of the first, of the second. */
const CELLS = [0, 1, 2].flatMap(department => [undefined, 0, 1].map(jobFamily => ({ department, jobFamily })))

/** By cell and year: how many hours are freed. Whole ones, so that each is a quotient without remainder. */
const freed = fc.array(fc.array(fc.nat(12_000), { minLength: YEARS.length, maxLength: YEARS.length }), {
  minLength: CELLS.length,
  maxLength: CELLS.length,
})

const town = fc.record({
  freed,
  /** How many people each department has, of the first job family and of the second. */
  staff: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 3, maxLength: 3 }),
  shares: fc.constantFrom<number[]>([1, 0], [0.5, 0.5], [0.625, 0.25], [0, 0]),
  threshold: fc.constantFrom(0, 1, 2, 2.5),
  jobFamilies: fc.constantFrom<number[]>([0], [1], [0, 1]),
})
type Town = typeof town extends fc.Arbitrary<infer One> ? One : never

function planOf({ freed: hours, shares, threshold, jobFamilies }: Town): DxPlan {
  const every = (value: number): number[] => YEARS.map(() => value)
  return {
    hoursPerFte: HOURS,
    items: CELLS.map(({ department, jobFamily }, cell) => ({
      id: `item ${cell}`,
      hours: (hours[cell] as number[]).map(whole => 2 * whole),
      realisation: every(0.5),
      start: fiscalYear(2023),
      ramp: { shape: 'linear', years: 1 },
      places: [{ department, share: 1, ...(jobFamily !== undefined && { jobFamily }) }],
      dualRunning: { hours: every(100), from: fiscalYear(2024), years: 1 },
      cost: every(1000),
    })),
    reallocation: {
      priorities: shares.map((share, index) => ({ department: index + 1, share })),
      jobFamilies,
      threshold: every(threshold),
      lag: 0,
      lagWeight: every(0),
      ramp: 1,
    },
  }
}

/** The years of a town, as far as people are concerned: who moves on each 1 April, and how many have left each cell by then. */
function* yearsOf({ freed: hours, staff, shares, threshold, jobFamilies }: Town): Generator<readonly [Transfer[], number[]]> {
  const there = staff.map(families => [...families])
  const considered = CELLS.map(() => 0)
  const left = CELLS.map(() => 0)
  const received = [0, 0, 0]
  for (const [year] of YEARS.entries()) {
    const promised = [0, 0, 0]
    const free = CELLS.map(({ department, jobFamily }, cell) => {
      const whole = hours[cell]?.[year] as number
      if ((jobFamily !== undefined && !jobFamilies.includes(jobFamily)) || whole < threshold * HOURS) return 0
      const families = jobFamily === undefined ? jobFamilies : [jobFamily]
      const people = families.reduce((sum, family) => sum + (there[department]?.[family] as number), 0)
      const more = Math.min(Math.floor(whole / HOURS) - (considered[cell] as number), people - (promised[department] as number))
      const granted = Math.max(0, more)
      promised[department] = (promised[department] as number) + granted
      considered[cell] = (considered[cell] as number) + granted
      return granted
    })
    const total = free.reduce((sum, people) => sum + people, 0)
    const everybody = total + received.reduce((sum, people) => sum + people, 0)
    const parts = [...shares, 1 - shares.reduce((sum, share) => sum + share, 0)]
    const seats = apportion(
      total,
      parts.map((share, seat) => Math.max(0, share * everybody - (received[seat] as number))),
    )
    const transfers = CELLS.flatMap(({ department, jobFamily }, cell) => {
      const own = new Map<number, number>()
      for (let person = 0; person < (free[cell] as number); person += 1) {
        const open = seats.map((count, seat) => (seat + 1 === department && seat < 2 ? 0 : count))
        const most = Math.max(...open)
        const seat = most > 0 ? open.indexOf(most) : 2
        seats[seat] = Math.max(0, (seats[seat] as number) - 1)
        received[seat] = (received[seat] as number) + 1
        if (seat === 2) continue
        own.set(seat + 1, (own.get(seat + 1) ?? 0) + 1)
        left[cell] = (left[cell] as number) + 1
      }
      const family = jobFamily === undefined ? {} : { jobFamily }
      return [...own].map(([to, people]): Transfer => ({ cause: 'reallocation', from: department, to, people, ...family }))
    })
    yield [transfers, [...left]] as const
    // Of whom the work of any family frees, it is not said which family they are of: the model stops where that matters.
    for (const { from, to, people, jobFamily } of transfers) {
      const family = jobFamily ?? (jobFamilies.length === 1 ? jobFamilies[0] : undefined)
      if (family === undefined) return
      ;(there[from as number] as number[])[family] = (there[from as number]?.[family] as number) - people
      ;(there[to as number] as number[])[family] = (there[to as number]?.[family] as number) + people
    }
  }
}

const HOUR = 1000

/** What becomes of the hours of a cell. */
const rowOf = (whole: number, people: number): Partial<DxYear['rows'][number]> => ({
  saved: 2 * whole * HOUR,
  givenUp: whole * HOUR,
  moved: Math.min(whole, people * HOURS) * HOUR,
  fragments: Math.min(whole % HOURS, Math.max(0, whole - people * HOURS)) * HOUR,
  people,
})

test('people are freed, granted and seated as they are when each is counted by hand', () => {
  fc.assert(
    fc.property(town, one => {
      const opening = one.staff.flatMap((families, department) =>
        families.map((people, jobFamily) => ({ ...regulars(1990, people), department, jobFamily })),
      )
      const { ledgers } = simulate(townWithDx(fromTheYearBefore(planOf(one)), YEARS, opening))
      const found = ledgers.flatMap(({ transformation }) => transformation?.dx ?? []).slice(1)
      let year = 0
      for (const [transfers, left] of yearsOf(one)) {
        const ledger = found[year] as DxYear
        expect(ledger.transfers).toEqual(transfers)
        expect(ledger.rows).toMatchObject(left.map((people, cell) => rowOf(one.freed[cell]?.[year] as number, people)))
        expect(ledger.effort).toEqual([0, 1, 2].map(() => (YEARS[year] === 2024 ? 3 * 100 * HOUR : 0)))
        expect(ledger.cost).toBe(CELLS.length * 1000)
        year += 1
      }
      expect(ledgers[1]?.transformation?.movers).toEqual(
        [(found[0] as DxYear).transfers.reduce((sum, { people }) => sum + people, 0), 0].slice(0, 2),
      )
    }),
    RUNS,
  )
})
