/**
 * What the kernel reads of a year's flows and decisions is what is added up from the ledger: separations, inflows and hires by cause, by job family and
 * department, offers, leave, managerial posts, substitution, transfers and cost. Ledgers are written one after another, so nothing of the one before may stay.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectedChance, type LeavePlan, prepare, project, type RunPlan, simulate } from '../../src/engine/index.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { measure, measureLayout } from '../../src/measure/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES, INFLOW_CAUSES, LEAVES, SEPARATION_CAUSES } from '../../src/terms/index.ts'
import { aCostPlan } from '../support/a-cost.ts'
import { aPlan } from '../support/a-plan.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'
import { DEPARTMENTS, FAMILIES, type Some, sum, WEIGHT } from '../support/some-people.ts'
import { counted, departmentOf, familyOf, ledgerOf, outside, type SomeYear, someYear, total } from '../support/some-years.ts'

const base = aPlan({ from: 2022, to: 2022 })
const recruitment = base.recruitment[0] as RunPlan['recruitment'][number]
/** 土木 is hired for by a policy of its own, of whose offers a half is refused in 2023, and the others by another, a quarter of whose is. */
const plan: RunPlan = {
  ...base,
  jobFamilies: FAMILIES,
  departments: DEPARTMENTS,
  countingRules: [{ id: 'actual', weights: WEIGHT, sixtyPlusWeight: 1 }],
  recruitment: [
    { ...recruitment, jobFamilies: [1], counts: 'own-families', experienced: { share: [0, 0.5], ages: [] } },
    { ...recruitment, jobFamilies: [0, 2] },
  ],
  refusals: [
    [0, 0.5],
    [0, 0.25],
  ],
  leave: {} as LeavePlan,
  work: {
    fte: EMPLOYMENT_TYPES.map(type => (type === 'regular' ? [0.5, 0.5] : [0.75, 0.75])),
    substitutions: [
      { to: 'fixed-term', posts: [2, 3] },
      { to: 'reemployed-short-time', posts: [4, 5] },
      { to: 'fixed-term', posts: [6, 7] },
    ],
  },
  transfers: [],
  managers: {
    groups: [
      { jobFamilies: [2], posts: [3, 5] },
      { jobFamilies: [0, 1], posts: [8, 9] },
    ],
    limitAge: 60,
    eligible: { from: 45, to: 59 },
    exceptions: [
      { kind: 'extension', share: [0, 0], mostYears: 1 },
      { kind: 'group', share: [0, 0], mostYears: 1 },
    ],
  },
  cost: aCostPlan(
    { fullPay: FAMILIES.map(() => [0]), reducedFrom: [60, 60, 60], outsourcing: [5, 7], revenue: [1e9, 2e9] },
    0,
    2,
  ),
}

type Named = readonly (readonly [name: string, value: number])[]

const byCause = (measure: string, causes: readonly string[], people: readonly (readonly number[])[]): Named => [
  [measure, total(people.map(counted))],
  ...causes.map((cause, at): [string, number] => [`${measure} cause ${cause}`, counted(people[at] as number[])]),
  [`outside.${measure}`, total(people.map(outside))],
  ...causes.map((cause, at): [string, number] => [`outside.${measure} cause ${cause}`, outside(people[at] as number[])]),
]

const byPlace = (measure: string, people: readonly (readonly number[])[]): Named => {
  const of = (is: (cell: number) => boolean): number =>
    total(people.map(each => counted(each.map((one, cell) => (is(cell) ? one : 0)))))
  return [
    ...FAMILIES.map((item, at): [string, number] => [`${measure} jobFamily ${item}`, of(cell => familyOf(cell) === at)]),
    ...DEPARTMENTS.map((item, at): [string, number] => [`${measure} department ${item}`, of(cell => departmentOf(cell) === at)]),
  ]
}

/** What is known of the year that begins: who leaves, and leave; and of a base date the posts of its year, 3 and 8. */
function ofYear({ staff, left, leave, women }: SomeYear): Named {
  const kinds = (measure: string, people: readonly number[]): Named => [
    [measure, total(people)],
    ...LEAVES.map((kind, at): [string, number] => [`${measure} absence ${kind}`, people[at] as number]),
  ]
  const onLeave = LEAVES.map(kind => sum(staff, ({ absence }) => ABSENCES[absence] === kind))
  const [started, returned, departed, away] = leave as [number[], number[], number[], number[]]
  return [
    ...byCause('separations', SEPARATION_CAUSES, left),
    ...byPlace('flows.separations', left),
    ...kinds('leave.onLeave', onLeave),
    ...kinds('leave.started', started),
    ['leave.startedByWomen', women],
    ...kinds('leave.returned', returned),
    ...kinds('leave.left', departed),
    ...kinds('leave.personYears', away),
  ]
}

/** Posts: the job family 保育 has its own, the two others share theirs. */
function ofPosts(staff: readonly Some[], own: number, shared: number): Named {
  const held = (is: (family: number) => boolean): number => sum(staff, one => one.manager && is(one.family))
  const free = Math.max(0, own - held(family => family === 2))
  return [
    ['managers.posts', own + shared],
    ['managers.vacant', free + Math.max(0, shared - held(family => family !== 2))],
    ['managers.posts jobFamily 保育', own],
    ['managers.vacant jobFamily 保育', free],
  ]
}

/** What is known of a 1 April after the base date. Offers: as many again of 土木, a third more of the others, rounded up. */
function ofAprilFirst(one: SomeYear): Named {
  const [first, civil, last] = one.planned as [number, number, number]
  const others = Math.ceil(((first + last) * 4) / 3 - 1e-9)
  const hires = byPlace('recruitment.filled', [one.hired]).slice(0, FAMILIES.length)
  const [steppedDown, appointed, extension, group] = one.moves as [number, number, number, number]
  return [
    ['recruitment.planned', first + civil + last],
    ['recruitment.filled', counted(one.hired)],
    ...FAMILIES.map((item, at): [string, number] => [`recruitment.planned jobFamily ${item}`, one.planned[at] as number]),
    ...hires,
    ['recruitment.experienced', one.experienced],
    ['recruitment.offers', 2 * civil + others],
    ['recruitment.offers jobFamily 土木', 2 * civil],
    ...byCause('inflows', INFLOW_CAUSES, one.came),
    ...byPlace('flows.recruitment', [one.hired]),
    ...byPlace('flows.inflows', one.came),
    ...byPlace('flows.transfers', [one.moved]),
    ['transfers.planned', total(one.outcomes.map(({ planned }) => planned))],
    ['transfers.moved', total(one.outcomes.map(({ moved }) => moved))],
    ['managers.steppedDown', steppedDown],
    ['managers.appointed', appointed],
    ['managers.pastLimit exception extension', extension],
    ['managers.pastLimit exception group', group],
  ]
}

/** Posts given up and kept. A post that re-employed people hold is one FTE, another what a head of the type works, and one of regular staff a half. */
function ofSubstitution({ held }: SomeYear, planned: readonly number[]): Named {
  const byType = (measure: string, [first, second, third]: readonly number[]): Named => [
    [measure, total([first as number, second as number, third as number])],
    [`${measure} employmentType fixed-term`, (first as number) + (third as number)],
    [`${measure} employmentType reemployed-short-time`, second as number],
  ]
  const [first, second, third] = held as [number, number, number]
  return [
    ['substitution.givenUp', total(held)],
    ...byType('substitution.gained', held),
    ['substitution.givenUpFte', total(held) / 2],
    ['substitution.gainedFte', (first + third) * 0.75 + second],
    ...byType('substitution.planned', planned),
    ...byType(
      'substitution.unfilled',
      planned.map((posts, at) => posts - (held[at] as number)),
    ),
  ]
}

/** Nobody is paid, so that cost is the allowances; those of the year before are known but for the base date. */
function ofCost(
  { allowances }: SomeYear,
  before: SomeYear | undefined,
  [outsourcing, revenue]: readonly [number, number],
): Named {
  const now = total(allowances)
  return [
    ['cost.personnel', 0],
    ['cost.retirementAllowance', now],
    ['cost.retirementAllowanceTwoYearMean', before === undefined ? Number.NaN : Math.round((total(before.allowances) + now) / 2)],
    ['cost.total', now],
    ['cost.outsourcing', outsourcing],
    ['cost.personnelRatio', now / revenue],
  ]
}

it('is added up from the ledger', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(someYear, someYear), { minLength: 1, maxLength: 2 }), runs => {
      const { columns, readIn } = measureLayout(plan, 'expected')
      const reader = readIn(new Kernel())
      const names = columns.map(({ measure, dimension, item }) => [measure, dimension, item].filter(Boolean).join(' '))
      const holds = (fiscalYear: number, wanted: Named): void => {
        const row = reader.rowOf(fiscalYear)
        // Offers for nobody are −0.
        const found = new Map(names.map((name, at) => [name, (row[at] as number) + 0]))
        expect(wanted.map(([name]) => [name, found.get(name)])).toEqual(wanted)
      }
      for (const [first, second] of runs) {
        reader.begin(plan)
        reader.read(ledgerOf(first, 2022, plan))
        reader.read(ledgerOf(second, 2023, plan))
        const unknown = ofAprilFirst(first).map(([name]): [string, number] => [name, Number.NaN])
        holds(2022, [
          ...unknown,
          ...ofSubstitution(first, [2, 4, 6]),
          ...ofYear(first),
          ...ofPosts(first.staff, 3, 8),
          ...ofCost(first, undefined, [5, 1e9]),
        ])
        holds(2023, [
          ...ofAprilFirst(second),
          ...ofSubstitution(second, [3, 5, 7]),
          ...ofYear(second),
          ...ofPosts(second.staff, 5, 9),
          ...ofCost(second, first, [7, 2e9]),
        ])
      }
    }),
    RUNS,
  )
})

it('is what the plan of the run says, and of the plan itself again when nothing is drawn', () => {
  const [one] = fc.sample(someYear, { seed: RUNS.seed, numRuns: 1 }) as [SomeYear]
  const { columns, readIn } = measureLayout(plan)
  const reader = readIn(new Kernel())
  const offers = columns.findIndex(({ measure: name }) => name === 'recruitment.offers')
  const offersOf = (drawn: RunPlan): number => {
    reader.begin(drawn)
    reader.read(ledgerOf({ ...one, planned: [6, 6, 6] }, 2023, plan))
    return reader.rowOf(2023)[offers] as number
  }
  const shares = [0.25, 0.5]
  const drawn = { ...plan, refusals: [shares, shares] }
  // 6 of 土木 and 12 others, and a half or a quarter refuses.
  expect(offersOf(plan)).toBe(12 + 16)
  expect(offersOf(drawn)).toBe(12 + 24)
  // The next run draws new numbers into the same plan.
  shares[1] = 0.75
  expect(offersOf(drawn)).toBe(24 + 48)
  expect(offersOf(plan)).toBe(12 + 16)
})

it('is the same of ledgers that are read as they are closed, and of copies', () => {
  fc.assert(
    fc.property(randomPlan, of => {
      const { columns, readIn } = measureLayout(of, 'expected')
      const prepared = prepare(of)
      const reader = readIn(prepared.kernel)
      reader.begin(of)
      project(prepared, expectedChance, ledger => reader.read(ledger))
      const known = [...reader.values].filter(value => !Number.isNaN(value))
      expect(reader.values.length % columns.length).toBe(0)
      expect(measure(simulate(of)).map(({ value }) => value)).toEqual(known)
    }),
    RUNS,
  )
})
