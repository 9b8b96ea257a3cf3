/**
 * Memory that is used again: what one run, year or decision leaves behind must not reach the next.
 */
import { expect, it } from 'vitest'
import {
  Chance,
  expectedChance,
  OLDEST,
  type PolicyPlan,
  type PreparedPlan,
  prepare,
  prepareDrawn,
  project,
  REGULAR,
  type RunPlan,
  simulate,
  UndefinedFormula,
} from '../../src/engine/index.ts'
import { Members } from '../../src/engine/members.ts'
import { StockTable } from '../../src/engine/stock.ts'
import { BIRTH_SLOTS } from '../../src/engine/tally.ts'
import { openState, workspaceFor } from '../../src/engine/workspace.ts'
import type { Expression } from '../../src/numeric/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'
import { joinedRow } from '../support/joined-row.ts'
import { take, turnTo } from '../support/kernel-steps.ts'

/** Hires = 20 ÷ last year's resignations: no usable number where nobody resigned. */
const perResignation: Expression = {
  kind: 'binary',
  operator: '/',
  left: { kind: 'number', value: 20 },
  right: { kind: 'name', name: 'separations.resignation' },
}
const policy: PolicyPlan = {
  policy: 'formula',
  formula: new Array<Expression>(12).fill(perResignation),
  path: 'recruitment.formula',
}

it('a run that stops in the middle of a year leaves nothing to the runs after it', () => {
  // Ten people at 10% a year: in one run of three nobody resigns in the first (0.9¹⁰ = 0.35). Two retire and are booked before the formula is asked.
  const opening = [regulars(1990, 10), regulars(1962, 2)]
  const plan = aPlan({ from: 2022, to: 2023, opening, resignation: age => (age < 50 ? 0.1 : 0), policy })
  const prepared = prepare(plan)
  let [stopped, finished] = [0, 0]
  for (let run = 1; run <= 60; run += 1) {
    try {
      project(prepared, new Chance(seedKey('stops'), run), () => {})
      finished += 1
    } catch (error) {
      // Anything else, above all people who are not conserved, is a failure of this test.
      if (!(error instanceof UndefinedFormula)) throw error
      stopped += 1
    }
  }
  expect(stopped).toBeGreaterThan(5)
  expect(finished).toBeGreaterThan(5)
})

it('a run that stops lists no exits in the run after it', () => {
  // Twelve retire in 2022, and are listed before the formula is asked; where nobody resigns it has no value.
  const opening = [regulars(1990, 10), regulars(1962, 12)]
  const plan = { ...aPlan({ from: 2022, to: 2023, opening, resignation: age => (age < 50 ? 0.1 : 0), policy }), listsExits: true }
  const prepared = prepare(plan)
  const retired: number[] = []
  for (let run = 1; run <= 20; run += 1) {
    try {
      project(prepared, new Chance(seedKey('stops'), run), ({ fiscalYear, exits = [] }) => {
        const retiring = exits.filter(({ cause }) => cause === 'mandatory-retirement')
        if (fiscalYear === 2022) retired.push(retiring.reduce((sum, { people }) => sum + people, 0) / PERSON)
      })
    } catch (error) {
      if (!(error instanceof UndefinedFormula)) throw error
    }
  }
  expect(retired.length).toBeGreaterThan(5)
  expect(new Set(retired)).toEqual(new Set([12]))
})

it('a run is the same after other runs as in a workspace of its own, managers and their ages included', () => {
  // Birth years on either side of the eligible ages, and a job family without posts, so that decisions have more and fewer cohorts in turn.
  const opening = Array.from({ length: 12 }, (_, index) => regulars(1972 + index, index >= 8 ? 60 : 6)).flatMap(row => [
    row,
    { ...row, jobFamily: 1, people: 6 },
  ])
  const base = aPlan({ from: 2022, to: 2032, opening, resignation: () => 0.1 })
  const [ages = []] = base.retirementAge
  const plan = {
    ...base,
    jobFamilies: ['一般行政', '土木'],
    retirementAge: [ages, ages],
    choiceAge: [60, 60],
    separations: base.separations.map(({ cause, rates }) => ({ cause, rates: rates.map(([own = []]) => [own, own]) })),
    managers: {
      groups: [{ jobFamilies: [0], posts: ages.map((_, year) => 2 + year) }],
      limitAge: 60,
      eligible: { from: 43, to: 59 },
      exceptions: [],
    },
  }
  const managersIn = (prepared: PreparedPlan, run: number): number[][] => {
    const years: number[][] = []
    project(prepared, new Chance(seedKey('again'), run), ({ stock }) => years.push([...stock.managersByFamilyAndAge]))
    return years
  }
  const again = prepare(plan)
  for (let run = 1; run <= 20; run += 1) expect(managersIn(again, run)).toEqual(managersIn(prepare(plan), run))
})

it('a stock that is written over keeps nobody of an age that nobody has any more', () => {
  const { kernel, lattice } = prepare(aPlan())
  const members = new Members(kernel, lattice, false)
  // A table begins with 64 birth years: whoever is born in the last of them has the lowest age there is, which rises with every year.
  // Birth years begin anew at the first place of the sums with 2047.
  for (const birthYear of [2004, 2046, 2047, 2048, 2004 + 63])
    members.add(joinedRow({ birthYear, jobFamily: 0, employmentType: REGULAR, people: 7 }))
  const stocks = new StockTable(kernel, lattice)
  const stock = stocks.take(members, 2085)
  const agesOf = (): number[] =>
    [...stock.byTypeFamilyAndAge.subarray(0, OLDEST + 1)].flatMap((people, age) => (people > 0 ? [age] : []))
  expect(agesOf()).toEqual([17, 36, 37, 38, 80])
  stocks.take(members, 2086)
  expect(agesOf()).toEqual([18, 37, 38, 39, 81])
})

it('appointing managers from a cohort whose rows are full moves nobody to another birth year', () => {
  // 32 rows fill the room of a cohort: as many years of entry, one person each, born 1975. Two posts are free.
  const opening = Array.from({ length: 32 }, (_, index) => ({ ...regulars(1975, 1), entryYear: 1995 + index - 20 }))
  const years = 12
  const managers = {
    eligible: { from: 45, to: 55 },
    limitAge: 60,
    exceptions: [],
    groups: [{ jobFamilies: [0], posts: new Array<number>(years).fill(2) }],
  }
  const plan = { ...aPlan({ from: 2022, opening: [...opening, ...[1974, 1976].map(born => regulars(born, 1))] }), managers }
  const prepared = prepare(plan)
  const state = openState(prepared, expectedChance, workspaceFor(prepared, false))
  turnTo(state.inKernel, prepared.kernel, prepared.conditions.years[0] as number, 0)
  take(state.inKernel, state.members, 'managerialAppointments')
  const { members } = state
  const found: number[] = []
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      if (members.manager[at] === 1 && members.people[at] !== 0)
        found.push(members.birthYearOf(cohort), (members.people[at] as number) / PERSON)
    }
  }
  // The largest group is that of 1975: both managers come from it, in two rows of one person.
  expect(found).toEqual([1975, 1, 1975, 1])
  expect(simulate(plan).ledgers[0]?.stock.byCell[0]).toBe(34 * PERSON)
})

/** What is held against draws, and what groups lose, by cause and year, as it stands in the kernel. */
const ratesIn = ({ rates, kernel, plan }: PreparedPlan): unknown =>
  rates.map(({ cause, years }) => ({
    cause,
    years: years.map(({ limits, shares, lastAge }) => {
      const length = (plan.jobFamilies.length + 1) * BIRTH_SLOTS
      return {
        lastAge,
        // After all groups the highest limits, and whether anybody's rate is above 0.
        limits: [...kernel.view(Int32Array, limits, length + BIRTH_SLOTS + 1)],
        shares: [...kernel.view(Float64Array, shares, length)],
      }
    }),
  }))

/** Whether the first cause strikes anybody in the first year, as it stands in the kernel. */
function isActive({ rates, kernel, plan }: PreparedPlan): boolean {
  const limits = rates[0]?.years[0]?.limits ?? 0
  return kernel.int32[(limits >>> 2) + (plan.jobFamilies.length + 2) * BIRTH_SLOTS] === 1
}

it('a plan into which a run has written other rates is made ready as if it were new', () => {
  // Two job families: with rates of their own in the first run, with the same in the second, and nobody resigns in the third.
  const one = aPlan({ from: 2022, to: 2024, resignation: age => (age < 40 ? 0.02 : 0.01) })
  const twice = <T>([own]: readonly T[]): T[] => [own as T, own as T]
  const separations = one.separations.map(({ cause, rates }) => ({ cause, rates: rates.map(twice) }))
  const plan: RunPlan = {
    ...one,
    separations,
    jobFamilies: ['甲', '乙'],
    choiceAge: twice(one.choiceAge),
    retirementAge: twice(one.retirementAge),
  }
  const known = prepare(plan)
  const rows = [0, 1].map(() => new Array<number>(76).fill(0))
  const drawn: RunPlan = {
    ...plan,
    separations: separations.map((own, cause) => (cause === 0 ? { ...own, rates: own.rates.map(() => rows) } : own)),
  }
  let before = known
  for (const [low, high] of [
    [0.03, 0.04],
    [0.05, 0.05],
    [0, 0],
  ] as const) {
    rows[0]?.fill(low, 18, 60)
    rows[1]?.fill(high, 18, 60)
    before = prepareDrawn(drawn, known, before)
    expect(ratesIn(before)).toEqual(ratesIn(prepare(drawn)))
    expect(isActive(before)).toBe(low > 0)
  }
  expect(ratesIn(known)).toEqual(ratesIn(prepare(plan)))
})
