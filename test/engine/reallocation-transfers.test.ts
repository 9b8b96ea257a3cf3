/** Transfers between departments: headcount is conserved, in the expected run and in sampled ones, and posts stay where people went. */
import { describe, expect, test } from 'vitest'
import { compilePlan } from '../../src/compile/index.ts'
import { Chance, REGULAR, type RunPlan, simulate, type Trajectory } from '../../src/engine/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aScenario } from '../support/a-scenario.ts'
import { type CityWords, yearOf } from '../support/city-words.ts'

const TOWN: CityWords = {
  from: 'R4',
  to: 'R8',
  staff: [
    { born: '1980-1989', people: 2, department: '窓口' },
    { born: '1980-1989', people: 2, department: '福祉' },
  ],
  dx: { items: { a: { hours: 5760, start: 'R6', departments: { 窓口: '100%' } } } },
  reallocation: { priorities: { 福祉: '100%' } },
}

const planOf = (words: CityWords): RunPlan => {
  const { value, diagnostics } = compilePlan(aScenario(words), yearOf('R8'))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** People of each department on each 1 April. */
function departments({ plan, ledgers }: Trajectory): number[][] {
  return ledgers.map(({ stock }) =>
    plan.departments.map((_, department) => {
      let people = 0
      for (let cell = department; cell < stock.byCell.length; cell += plan.departments.length)
        people += stock.byCell[cell] as number
      return people / PERSON
    }),
  )
}

describe('5,760 hours in one department', () => {
  // 5760 ÷ 1920 = 3 people move on R6.4.1: 窓口 20 → 17, 福祉 20 → 23; 全庁, which the builder adds, has nobody
  const expected = [
    [0, 20, 20],
    [0, 20, 20],
    [0, 17, 23],
    [0, 17, 23],
    [0, 17, 23],
    [0, 17, 23],
  ]

  test('move three people in the expected run', () => {
    expect(departments(simulate(planOf(TOWN)))).toEqual(expected)
  })

  test('move three whole persons in a sampled run', () => {
    const run = simulate(planOf(TOWN), new Chance(seedKey('koganei'), 1))
    expect(departments(run)).toEqual(expected)
  })

  test('are booked as transfers that add up to nobody', () => {
    const { plan, ledgers } = simulate(planOf(TOWN))
    const booked = ledgers[2]?.joined?.transfers.get('reallocation') ?? new Float64Array()
    const cell = (department: number): number => REGULAR * plan.jobFamilies.length * plan.departments.length + department
    expect(booked[cell(1)]).toBe(-3 * PERSON)
    expect(booked[cell(2)]).toBe(3 * PERSON)
    expect(booked.reduce((sum, people) => sum + people, 0)).toBe(0)
  })
})

describe('posts', () => {
  test('stay moved: hires in later years go where the posts have gone', () => {
    // Nobody leaves; R7 hires 20 people: 60 posts in the proportion 17 : 23 are 25.5 and 34.5; without the move both would have 30.
    const words: CityWords = { ...TOWN, policy: 'fixed', hires: { R5: 0, R7: 20, R8: 0 } }
    const [, counter, welfare] = departments(simulate(planOf(words)))[3] as [number, number, number]
    expect(counter + welfare).toBe(60)
    expect([25, 26]).toContain(counter)
  })

  test('headcount is the same with and without DX', () => {
    const words: CityWords = { ...TOWN, policy: 'hold', target: 40, resignation: [{ ages: '20-59', rate: '3%' }] }
    const { dx: _dx, reallocation: _reallocation, ...without } = words
    const totals = (of: CityWords): number[] =>
      departments(simulate(planOf(of))).map(row => row.reduce((sum, people) => sum + people, 0))
    const [withDx, withoutDx] = [totals(words), totals(without)]
    // Every row is rounded to a billionth of a person, and people who moved stand in rows of their own.
    for (const [year, people] of withDx.entries()) expect(people).toBeCloseTo(withoutDx[year] as number, 6)
  })
})
