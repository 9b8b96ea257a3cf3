/**
 * Where hires go once posts have been moved: held against a count of this file, which follows posts and people by what the ledgers say.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Chance, type RunPlan, simulate } from '../../src/engine/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'

const YEARS = Array.from({ length: 8 }, (_, index) => index)

/** A town: people by job family and department, two moves a year, and how many are hired each year. */
const town = fc.record({
  families: fc.integer({ min: 1, max: 3 }),
  departments: fc.integer({ min: 1, max: 4 }),
  people: fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }),
  moves: fc.array(fc.record({ to: fc.nat(3), toJobFamily: fc.nat(2), from: fc.option(fc.nat(3)), people: fc.nat(6) }), {
    minLength: 1,
    maxLength: 3,
  }),
  hires: fc.array(fc.nat(12), { minLength: 8, maxLength: 8 }),
  own: fc.boolean(),
})

type Town = typeof town extends fc.Arbitrary<infer T> ? T : never

function planOf({ families, departments, people, moves, hires, own }: Town): RunPlan {
  const opening = people.slice(0, families * departments).map((count, cell) => ({
    ...regulars(1990, count),
    jobFamily: Math.floor(cell / departments),
    department: cell % departments,
  }))
  const base = aPlan({ from: 2022, to: 2028, opening, resignation: age => (age < 60 ? 0.05 : 0) })
  const every = <T>([one]: readonly T[]): T[] => Array.from({ length: families }, () => one as T)
  const [hiring] = base.recruitment
  const part = (jobFamilies: number[], path: string) => [
    { ...(hiring as RunPlan['recruitment'][number]), path, jobFamilies, policy: { policy: 'fixed' as const, hires } },
  ]
  const all = Array.from({ length: families }, (_, family) => family)
  return {
    ...base,
    jobFamilies: all.map(family => `職種${family}`),
    departments: Array.from({ length: departments }, (_, index) => `部門${index}`),
    retirementAge: every(base.retirementAge),
    choiceAge: every(base.choiceAge),
    separations: base.separations.map(({ cause, rates }) => ({ cause, rates: rates.map(every) })),
    transfers: moves.map(({ to, toJobFamily, from, people: moved }, index) => ({
      path: `transfers[${index}]`,
      to: to % departments,
      ...(toJobFamily < families ? { toJobFamily } : {}),
      ...(from === null ? {} : { from: from % departments }),
      people: YEARS.map(() => moved),
    })),
    recruitment: own && families > 1 ? [...part([families - 1], 'own'), ...part(all.slice(0, -1), 'main')] : part(all, 'main'),
  }
}

/** Seats by cell, one by one where people are missing most, of equal cells in the first. */
function seatsOf(
  posts: readonly number[],
  have: readonly number[],
  cells: readonly number[],
  hires: number,
): Map<number, number> {
  const seats = new Map<number, number>()
  const all = cells.reduce((sum, cell) => sum + (posts[cell] as number), 0)
  const total = hires + cells.reduce((sum, cell) => sum + (have[cell] as number), 0)
  for (let left = hires; left > 0; left -= 1) {
    const missing = (cell: number): number =>
      ((posts[cell] as number) / all) * (total * PERSON) - ((have[cell] as number) + (seats.get(cell) ?? 0)) * PERSON
    const most = Math.max(...cells.map(missing))
    const cell = cells.find(candidate => missing(candidate) === most) as number
    seats.set(cell, (seats.get(cell) ?? 0) + 1)
  }
  return seats
}

it('hires go one by one to the cell that is furthest below its share of the posts, wherever these have been moved', () => {
  fc.assert(
    fc.property(town, fc.integer({ min: 1, max: 1000 }), (found, run) => {
      const plan = planOf(found)
      const { departments } = found
      const regular = found.families * departments
      const opening = found.people.slice(0, regular)
      const net = new Array<number>(regular).fill(0)
      const touched = new Set<number>()
      const { ledgers } = simulate(plan, new Chance(seedKey('places'), run))
      ledgers.slice(1).forEach(({ joined, stock }, year) => {
        const hired = Array.from(joined?.flows.get('recruitment')?.subarray(0, regular) ?? [], people => people / PERSON)
        const moved = Array.from(joined?.transfers.get('transfer')?.subarray(0, regular) ?? [], people => people / PERSON)
        moved.forEach((people, cell) => {
          net[cell] = (net[cell] as number) + people
          if (people !== 0) touched.add(cell)
        })
        const before = Array.from(stock.byCell.subarray(0, regular), (people, cell) => people / PERSON - (hired[cell] as number))
        const expected = new Array<number>(regular).fill(0)
        for (const { jobFamilies } of plan.recruitment) {
          const own = opening.map((_, cell) => cell).filter(cell => jobFamilies.includes(Math.floor(cell / departments)))
          const nobody = own.every(cell => opening[cell] === 0)
          // Where nobody ever was, hires go to the first cell; where all posts have been moved away, to where they once were.
          const base = opening.map((people, cell) => (nobody && cell === own[0] ? 1 : people))
          const first = own.filter(cell => (base[cell] as number) > 0)
          const places = own.filter(cell => (base[cell] as number) > 0 || touched.has(cell))
          const posts = base.map((people, cell) => Math.max(0, people + (net[cell] as number)))
          const emptied = places.every(cell => posts[cell] === 0)
          const hires = found.hires[year + 1] as number
          const seats = emptied ? seatsOf(base, before, first, hires) : seatsOf(posts, before, places, hires)
          for (const [cell, count] of seats) expected[cell] = count
        }
        expect(hired).toEqual(expected)
      })
    }),
    { seed: 7, numRuns: 150 },
  )
})
