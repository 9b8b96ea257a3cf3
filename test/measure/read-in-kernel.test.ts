/**
 * What the kernel reads from a stock is what is counted from a list of its people: strength under counting rules, ages, bands and indices, job families
 * and departments, authorities, cohorts past 60, managers, and pay. One layout reads several stocks, so nothing of a fuller one may stay.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { COST_COMPONENTS, type CostPlan, OLDEST, personnelCost, type RunPlan, type YearLedger } from '../../src/engine/index.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { AGE_BANDS, measureLayout } from '../../src/measure/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES, type EmploymentType, PERSON } from '../../src/terms/index.ts'
import { aCostPlan } from '../support/a-cost.ts'
import { aPlan } from '../support/a-plan.ts'
import { RUNS } from '../support/random-plan.ts'
import {
  actual,
  between,
  both,
  DEPARTMENTS,
  FAMILIES,
  regular,
  type Some,
  some,
  stockOf,
  sum,
  WEIGHT,
} from '../support/some-people.ts'

const LIMIT = 60
const ELIGIBLE = { from: 45, to: 59 }

const AUTHORITIES = [
  { id: '市長', departments: [0] },
  { id: '教育委員会', departments: [1] },
]

/** Pay of which all sums are whole numbers and a binary fraction, so that they are the same in any order. */
const COST: CostPlan = aCostPlan({
  fullPay: FAMILIES.map((_, family) => Array.from({ length: 80 }, (_, age) => 2_000_000 + 80_000 * age + 8 * family)),
  reducedFrom: [60, 57, Number.POSITIVE_INFINITY],
  reducedPay: [0.75, 0.75],
  employerShare: [0.125, 0.125],
  shareOfFullPay: {
    'fixed-term': [1, 1],
    'leave-substitute': [0.5, 0.5],
    'reemployed-full-time': [0.5, 0.5],
    'reemployed-short-time': [0.25, 0.25],
    'part-time-before-retirement-age': [0.25, 0.25],
  },
})

const plan: RunPlan = {
  ...aPlan({ from: 2022, to: 2022 }),
  jobFamilies: FAMILIES,
  departments: DEPARTMENTS,
  countingRules: [
    { id: 'actual', weights: WEIGHT, sixtyPlusWeight: 1 },
    { id: 'ordinance', weights: { ...WEIGHT, 'reemployed-short-time': 0.5 }, sixtyPlusWeight: 0.5 },
    { id: 'present', weights: { ...WEIGHT, regular: 0.5 }, sixtyPlusWeight: 0.25, absent: { 'childcare-leave': 0.25 } },
  ],
  authorities: { rule: 1, groups: AUTHORITIES },
  managers: { groups: [], limitAge: LIMIT, eligible: ELIGIBLE, exceptions: [] },
  cost: COST,
}

/** Not a number where the denominator is nobody. */
const ratio = (people: number, of: number): number => (of === 0 ? Number.NaN : people / of)

/** Some people of the staff, as columns name them (区分). */
interface Part {
  readonly name: string
  readonly is: (one: Some) => boolean
}

const WHOLE: Part = { name: '', is: () => true }
const BY_FAMILY: readonly Part[] = FAMILIES.map((item, at) => ({ name: ` jobFamily ${item}`, is: ({ family }) => family === at }))
const BY_DEPARTMENT: readonly Part[] = DEPARTMENTS.map((item, at) => ({
  name: ` department ${item}`,
  is: ({ department }) => department === at,
}))

type Named = readonly (readonly [name: string, value: number])[]

/** People by age, and what is an average or a share of all: not known of nobody. */
function ofAges(staff: readonly Some[]): Named {
  const total = sum(staff, WHOLE.is, actual)
  const share = (from: number, to: number): number => ratio(sum(staff, between(from, to), actual), total)
  return [
    [
      'age.mean',
      ratio(
        sum(staff, WHOLE.is, one => actual(one) * (one.age + 0.5)),
        total,
      ),
    ],
    ['share.sixtyPlus', share(60, OLDEST)],
    ['share.underThirty', share(0, 29)],
    ['share.sixtyOnePlus', share(61, OLDEST)],
    ...Array.from({ length: OLDEST + 1 }, (_, age): [string, number] => {
      const people = sum(staff, between(age, age), actual)
      return [`strength age ${age}`, people > 0 || (age >= 18 && age <= 69) ? people : Number.NaN]
    }),
    ...AGE_BANDS.map(({ id, from, to }): [string, number] => [`strength ageBand ${id}`, sum(staff, between(from, to), actual)]),
  ]
}

/** Bands, indices and managers, of the whole staff or of a job family. */
function ofPart(staff: readonly Some[], { name, is }: Part): Named {
  const aged = (from: number, to: number): number => sum(staff, both(is, between(from, to)), actual)
  const regulars = (from: number, to: number): number => sum(staff, both(both(is, regular), between(from, to)))
  const eligible = both(both(is, regular), between(ELIGIBLE.from, ELIGIBLE.to))
  return [
    ...AGE_BANDS.map(({ id, from, to }): [string, number] => [`ageBand.${id}${name}`, aged(from, to)]),
    [`age.dent${name}`, ratio(aged(35, 44), (aged(25, 34) + aged(45, 54)) / 2)],
    [`succession.supervisor${name}`, ratio(regulars(35, 44), regulars(45, 54))],
    [`succession.manager${name}`, ratio(regulars(45, 54), regulars(55, 64))],
    [
      `managers.filled${name}`,
      sum(
        staff,
        both(is, one => one.manager),
      ),
    ],
    [
      `managers.successors${name}`,
      sum(
        staff,
        both(eligible, one => !one.manager),
      ),
    ],
  ]
}

/** Under the rule of 条例定数: short-time people, and regular staff of 60 or more, at half. */
function underOrdinance(one: Some): number {
  if (EMPLOYMENT_TYPES[one.type] === 'reemployed-short-time') return 0.5
  return regular(one) && one.age >= 60 ? 0.5 : actual(one)
}

/** On childcare leave at a quarter; regular staff at a half, and of 60 or more at an eighth. */
function underPresent(one: Some): number {
  const weight = regular(one) ? (one.age >= 60 ? 0.125 : 0.5) : actual(one)
  return ABSENCES[one.absence] === 'childcare-leave' ? weight / 4 : weight
}

/** Strength under each rule, by employment type, and of the types that do not count as 現員. */
function ofRules(staff: readonly Some[]): Named {
  return [
    ['strength.actual', sum(staff, WHOLE.is, actual)],
    ['strength.ordinance', sum(staff, WHOLE.is, underOrdinance)],
    ['strength.present', sum(staff, WHOLE.is, underPresent)],
    ...EMPLOYMENT_TYPES.map((item, at): [string, number] => [
      `strength employmentType ${item}`,
      sum(staff, ({ type }) => type === at),
    ]),
    ['outside.strength', sum(staff, ({ type }) => EMPLOYMENT_TYPES[type] === 'reemployed-short-time')],
  ]
}

/** Whoever was born in a school year and is past sixty, or re-employed; nothing where nobody is. @param age on 1 April 2022. */
function ofCohort(staff: readonly Some[], birthYear: number): Named {
  const born = between(2021 - birthYear, 2021 - birthYear)
  const pastSixty = sum(
    staff,
    both(both(regular, born), one => one.age >= 60),
  )
  const reemployed = sum(
    staff,
    both(born, ({ type }) => EMPLOYMENT_TYPES[type]?.startsWith('reemployed') === true),
  )
  return [
    [`after60.regular birthYear ${birthYear}`, pastSixty > 0 ? pastSixty : Number.NaN],
    [`after60.reemployed birthYear ${birthYear}`, reemployed > 0 ? reemployed : Number.NaN],
  ]
}

/** What the staff is paid, group by group. */
function ofPay(staff: readonly Some[]): Named {
  const groups = staff.map(({ type, family, age, people }) => ({
    type: EMPLOYMENT_TYPES[type] as EmploymentType,
    jobFamily: family,
    age,
    people: people / PERSON,
  }))
  const cost = personnelCost(COST, groups, 0)
  return COST_COMPONENTS.map((part, at) => [`cost.personnel component ${part}`, cost[at] as number])
}

/** All that is expected of some people; what is not known is NaN. */
const expected = (staff: readonly Some[]): ReadonlyMap<string, number> =>
  new Map([
    ...ofRules(staff),
    ...ofAges(staff),
    ...[WHOLE, ...BY_FAMILY].flatMap(part => ofPart(staff, part)),
    ...[...BY_FAMILY, ...BY_DEPARTMENT].map(({ name, is }): [string, number] => [`strength${name}`, sum(staff, is, actual)]),
    [
      'managers.pastLimit',
      sum(
        staff,
        both(one => one.manager, between(LIMIT, OLDEST)),
      ),
    ],
    ...AUTHORITIES.map(({ id, departments }): [string, number] => [
      `authority.${id}`,
      sum(staff, ({ department }) => departments.includes(department), underOrdinance),
    ]),
    ...Array.from({ length: 11 }, (_, index) => ofCohort(staff, 1952 + index)).flat(),
    ...ofPay(staff),
  ])

/** Reads the measures of stocks in a kernel, one after another, and holds them against what is counted from their people. */
function holdsFor(kernel: Kernel): (staff: readonly Some[]) => void {
  const { columns, readIn } = measureLayout(plan)
  const reader = readIn(kernel)
  const named = columns.map(({ measure, dimension, item }) =>
    dimension === undefined ? measure : `${measure} ${dimension} ${item}`,
  )
  return staff => {
    const cost = { plan: COST, allowances: new Float64Array(8) }
    reader.read({ fiscalYear: plan.from, stock: stockOf(staff, plan), cost } as YearLedger)
    const row = reader.rowOf(plan.from)
    const wanted = expected(staff)
    const found = new Map(named.map((name, at): [string, number] => [name, row[at] as number]))
    expect([...wanted.keys()].map(name => [name, found.get(name)])).toEqual([...wanted])
  }
}

it('is counted from the list of people', () => {
  fc.assert(
    fc.property(fc.array(fc.array(some, { maxLength: 60 }), { minLength: 1, maxLength: 3 }), staffs => {
      staffs.forEach(holdsFor(new Kernel()))
    }),
    RUNS,
  )
})

it('is so when the memory of the kernel has grown in between', () => {
  const kernel = new Kernel()
  const holds = holdsFor(kernel)
  const memory = kernel.int32
  for (const staff of fc.sample(fc.array(some, { minLength: 30, maxLength: 60 }), { seed: RUNS.seed, numRuns: 2 })) {
    holds(staff)
    kernel.call.allocate(kernel.int32.byteLength)
    kernel.settle()
  }
  expect(memory.length).toBe(0)
})
