/**
 * What the kernel reads of the work of people is what is counted from a list of them: FTE and working strength, effective manpower and its parts, hours of
 * DX, the demand that is left, and length of service. One layout reads several years, so nothing of a fuller one may stay.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DxRow, DxYear, LeavePlan, RunPlan, TransformationPlan, YearLedger } from '../../src/engine/index.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { measureLayout } from '../../src/measure/index.ts'
import { ABSENCES, type Absence, EMPLOYMENT_TYPES, LEAVES, PERSON } from '../../src/terms/index.ts'
import { aPlan } from '../support/a-plan.ts'
import { RUNS } from '../support/random-plan.ts'
import { actual, both, DEPARTMENTS, FAMILIES, regular, type Some, some, stockOf, sum, WEIGHT } from '../support/some-people.ts'

/** By employment type: FTE of a head, and how much of its work reaches the residents. Binary fractions, so that sums are the same in any order. */
const FTE = [0.875, 1, 1, 1, 0.5, 0.75]
const REACHES = [1, 0.75, 0.25, 1, 0.5, 0.25]
const NOT_WORKED = 0.25
const ON_LEAVE = 0.125
const HOURS_PER_FTE = 2048
const DEMANDS = [
  { department: 2, people: [30] },
  { department: 0, people: [4.5] },
]

const manpower: TransformationPlan['manpower'] = {
  types: REACHES.map(weight => [weight]),
  leave: [ON_LEAVE],
  newcomers: { start: [0.5], years: 2, before: [0] },
}
const dx: TransformationPlan['dx'] = {
  hoursPerFte: HOURS_PER_FTE,
  items: [],
  reallocation: { priorities: [], jobFamilies: [], threshold: [1], lag: 1, lagWeight: [0.25], ramp: 2 },
}

const plan: RunPlan = {
  ...aPlan({ from: 2022, to: 2022 }),
  jobFamilies: FAMILIES,
  departments: DEPARTMENTS,
  countingRules: [{ id: 'actual', weights: WEIGHT, sixtyPlusWeight: 1 }],
  work: { fte: FTE.map(fte => [fte]), appointees: { people: [8], fte: [0.5] }, substitutions: [] },
  transformation: { dx, manpower, demands: DEMANDS },
}
const after60: RunPlan['after60'] = {
  ...plan.after60,
  choices: { groups: [], surveys: [], leaving: [], partialLeaveHours: [NOT_WORKED] },
}

/** A plan in which people are on leave, some of them for a part of their hours. */
const withLeave: RunPlan = { ...plan, after60, leave: {} as LeavePlan }
/** A plan of no DX, of which nothing but the weights is said. */
const withoutDx: RunPlan = { ...plan, transformation: { manpower, demands: DEMANDS } }

/** Whole hours, in the engine's unit. */
const hours = fc.nat(9000).map(whole => whole * 1000)
const dxRow: fc.Arbitrary<DxRow> = fc.record({
  department: fc.nat(DEPARTMENTS.length - 1),
  jobFamily: fc.option(fc.nat(FAMILIES.length - 1), { nil: undefined }),
  saved: hours,
  moved: hours,
  fragments: hours,
  kept: hours,
  givenUp: hours,
  people: fc.nat(9),
  uncovered: hours,
})
const dxYear: fc.Arbitrary<DxYear> = fc.record({
  fiscalYear: fc.constant(2022),
  rows: fc.array(dxRow, { maxLength: 6 }),
  effort: fc.array(hours, { maxLength: DEPARTMENTS.length }),
  transfers: fc.constant([]),
  received: fc
    .option(fc.record({ department: fc.constant(1), people: fc.nat(9) }), { nil: undefined })
    .map(one => (one ? [one] : [])),
  cost: fc.nat(1_000_000),
})

/** A year: its people, its DX, whoever was hired and moved, and the time away by kind of leave, in quarters of a person-year. */
const year = fc.record({
  staff: fc.array(some, { maxLength: 40 }),
  dxOf: dxYear,
  hires: fc.array(fc.nat(20), { minLength: 2, maxLength: 2 }),
  movers: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  away: fc.array(fc.nat(40), { minLength: LEAVES.length, maxLength: LEAVES.length }),
})
type Year = typeof year extends fc.Arbitrary<infer One> ? One : never

const ledgerOf = ({ staff, dxOf, hires, movers, away }: Year, of: RunPlan): YearLedger => ({
  fiscalYear: 2022,
  stock: stockOf(staff, of),
  transformation: { dx: of.transformation?.dx && dxOf, movers, hires },
  leave: {
    started: new Float64Array(LEAVES.length),
    returned: new Float64Array(LEAVES.length),
    left: new Float64Array(LEAVES.length),
    personYears: Float64Array.from(away, quarters => (quarters * PERSON) / 4),
    women: 0,
  },
})

type Named = readonly (readonly [name: string, value: number])[]

const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const absent =
  (...kinds: Absence[]) =>
  ({ absence }: Some): boolean =>
    kinds.includes(ABSENCES[absence] as Absence)

/** FTE, and what of it is at work: a year has 8 appointees at a half. */
function ofWork({ staff, away }: Year, of: RunPlan): Named {
  const share = of.after60.choices === undefined ? 0 : NOT_WORKED
  const partial = sum(staff, absent('partial-leave')) * share
  const byType = FTE.map((fte, at) => (sum(staff, ({ type }) => type === at) - (at === 0 ? partial : 0)) * fte)
  const regularFte = FTE[0] as number
  const timeAway = of.leave === undefined ? 0 : total(away) / 4
  return [
    ['strength.fte', total(byType) + 4],
    ...byType.map((fte, at): [string, number] => [`strength.fte employmentType ${EMPLOYMENT_TYPES[at]}`, fte]),
    ['strength.present', total(byType) - sum(staff, absent(...LEAVES)) * regularFte],
    ['strength.working', total(byType) - timeAway * regularFte],
  ]
}

/** Newcomers count for a half, then three quarters; those who moved for a quarter in the first year, then for five eighths, then in full. */
function ofManpower({ staff, dxOf, hires, movers }: Year, of: RunPlan): Named {
  const away = sum(staff, both(regular, absent('childcare-leave', 'administrative-leave')))
  const others = sum(staff, regular) - away
  const short = movers.map((people, since) => people * ([0.75, 0.375][since] ?? 0))
  const withDx = of.transformation?.dx !== undefined
  const parts: Named = [
    ['headcount', sum(staff, () => true, actual)],
    ['leave', 0 - (away + (of.leave === undefined ? others * ON_LEAVE : 0))],
    [
      'short-time',
      sum(
        staff,
        () => true,
        one => (REACHES[one.type] as number) - actual(one),
      ),
    ],
    ['newcomers', 0 - ((hires[0] as number) * 0.5 + (hires[1] as number) * 0.25)],
    ['retraining', withDx ? 0 - total(short) : 0],
    ['dx', withDx ? total(dxOf.rows.map(({ saved, givenUp }) => saved - givenUp)) / 1000 / HOURS_PER_FTE : 0],
    ['transition', withDx ? 0 - total(dxOf.effort) / 1000 / HOURS_PER_FTE : 0],
  ]
  return [
    ['effectiveManpower', total(parts.map(([, people]) => people))],
    ['effectiveManpower.growth', 0],
    ...parts.map(([part, people]): [string, number] => [`effectiveManpower part ${part}`, people]),
  ]
}

/** What the ledger says of DX in a department, or in all of them. */
function ofDx({ rows, effort, received }: DxYear, department?: number): Named {
  const named = department === undefined ? '' : ` department ${DEPARTMENTS[department]}`
  const own = rows.filter(row => department === undefined || row.department === department)
  const inHours = (of: (row: DxRow) => number): number => total(own.map(of)) / 1000
  const came = received.filter(one => department === undefined || one.department === department)
  return [
    [`dx.saved${named}`, inHours(row => row.saved)],
    [`dx.moved${named}`, inHours(row => row.moved)],
    [`dx.fragments${named}`, inHours(row => row.fragments)],
    [`dx.kept${named}`, inHours(row => row.kept)],
    [`dx.givenUp${named}`, inHours(row => row.givenUp)],
    [`dx.effort${named}`, (department === undefined ? total(effort) : (effort[department] ?? 0)) / 1000],
    [`dx.freedFte${named}`, inHours(row => row.saved - row.givenUp) / HOURS_PER_FTE],
    [`dx.people${named}`, total(own.map(row => row.people))],
    [`dx.received${named}`, total(came.map(({ people }) => people))],
  ]
}

/** The demand of each department, less what DX frees, plus what running side by side ties up, and less the people who are there. */
function ofDemand({ staff, dxOf }: Year, of: RunPlan): Named {
  return DEMANDS.flatMap(({ department, people: [demand = 0] }): Named => {
    const own = dxOf.rows.filter(row => row.department === department)
    const freed = total(own.map(({ saved, givenUp }) => saved - givenUp)) - (dxOf.effort[department] ?? 0)
    const after = demand - (of.transformation?.dx === undefined ? 0 : freed / 1000 / HOURS_PER_FTE)
    const there = sum(staff, one => one.department === department, actual)
    return [
      [`workload.demand department ${DEPARTMENTS[department]}`, demand],
      [`workload.afterDx department ${DEPARTMENTS[department]}`, after],
      [`workload.gap department ${DEPARTMENTS[department]}`, after - there],
    ]
  })
}

/** The mean length of service of regular staff; not known of nobody. */
function ofService(staff: readonly Some[]): Named {
  const mean = (of: readonly Some[]): number => {
    const people = sum(of, regular)
    return people === 0 ? Number.NaN : sum(of, regular, ({ served }) => served) / people
  }
  return [
    ['service.mean', mean(staff)],
    ...FAMILIES.map((item, at): [string, number] => [
      `service.mean jobFamily ${item}`,
      mean(staff.filter(({ family }) => family === at)),
    ]),
  ]
}

function expected(one: Year, of: RunPlan): Named {
  const dxNumbers = [undefined, 0, 1, 2].flatMap(department => ofDx(one.dxOf, department))
  return [
    ...ofWork(one, of),
    ...ofManpower(one, of),
    ...(of.transformation?.dx === undefined ? [] : dxNumbers),
    ...ofDemand(one, of),
    ...ofService(one.staff),
  ]
}

it.each([
  ['of a plan with DX', plan],
  ['of a plan with leave', withLeave],
  ['of a plan without DX', withoutDx],
])('is counted from the list of people, %s', (_, of) => {
  fc.assert(
    fc.property(fc.array(year, { minLength: 1, maxLength: 3 }), years => {
      const { columns, readIn } = measureLayout(of)
      const reader = readIn(new Kernel())
      const names = columns.map(({ measure, dimension, item }) => [measure, dimension, item].filter(Boolean).join(' '))
      for (const one of years) {
        reader.read(ledgerOf(one, of))
        const row = reader.rowOf(2022)
        const found = new Map(names.map((name, at) => [name, row[at]]))
        const wanted = expected(one, of)
        expect(wanted.map(([name]) => [name, found.get(name)])).toEqual(wanted)
      }
    }),
    RUNS,
  )
})
