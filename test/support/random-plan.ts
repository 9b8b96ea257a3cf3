/**
 * Random plans for the properties: towns of up to three job families and departments, all employment types, laws, rates and policies.
 *
 * Series run on for forty years, so that the horizon of a plan can be moved without touching anything else. Shares and rates are
 * whole thousandths, as planners write them.
 */
import fc from 'fast-check'
import type { EntryAges, OpeningRow, PolicyPlan, RunPlan, SeparationPlan } from '../../src/engine/index.ts'
import { EMPLOYMENT_TYPES, fiscalYear } from '../../src/terms/index.ts'
import { aPlan, generalAge } from './a-plan.ts'

export const FROM = 2022
const YEARS = Array.from({ length: 40 }, (_, index) => FROM + index)
const AGES = Array.from({ length: 100 }, (_, age) => age)
const all = (value: number): number[] => YEARS.map(() => value)

/** The laws a job family may stand under, with the age at which staying is a choice. */
const LAWS: readonly { readonly limit: (year: number) => number; readonly choiceAge: number }[] = [
  { limit: generalAge, choiceAge: 60 },
  { limit: () => 65, choiceAge: Number.POSITIVE_INFINITY },
  { limit: year => generalAge(year) + 5, choiceAge: 65 },
  { limit: year => Math.max(63, generalAge(year)), choiceAge: 63 },
]

const share = (most = 1000): fc.Arbitrary<number> => fc.integer({ min: 0, max: most }).map(thousandths => thousandths / 1000)

/** Rates by decade of age, at most 30 % a year. */
const ratesByAge = fc
  .array(share(300), { minLength: 10, maxLength: 10 })
  .map(tens => AGES.map(age => tens[Math.floor(age / 10)] as number))

export const openingRow = (families: number, departments: number): fc.Arbitrary<OpeningRow> =>
  fc
    .record({
      birthYear: fc.integer({ min: FROM - 66, max: FROM - 19 }),
      jobFamily: fc.nat(families - 1),
      employmentType: fc.constantFrom('regular', 'regular', 'regular', ...EMPLOYMENT_TYPES),
      department: fc.nat(departments - 1),
      people: fc.integer({ min: 0, max: 40 }),
      term: fc.nat(2),
    })
    .map(({ term, ...row }) => (row.employmentType === 'fixed-term' ? { ...row, termEnds: FROM + term } : row))

const series = (most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(most), { minLength: YEARS.length, maxLength: YEARS.length })

export const policy: fc.Arbitrary<PolicyPlan> = fc.oneof(
  share().map((part): PolicyPlan => ({ policy: 'replace-leavers', share: all(part) })),
  fc.constant<PolicyPlan>({ policy: 'hold' }),
  fc.constant<PolicyPlan>({
    policy: 'two-year-average',
    pairStarts: YEARS.map(year => generalAge(year) > generalAge(year - 1)),
  }),
  fc.record({ start: fc.integer({ min: 1, max: 4 }), length: fc.integer({ min: 1, max: 12 }), once: fc.boolean() }).map(
    ({ start, length, once }): PolicyPlan => ({
      policy: 'level',
      from: fiscalYear(FROM + start),
      to: fiscalYear(FROM + start + length - 1),
      resolve: once ? 'once' : 'yearly',
    }),
  ),
  fc
    .record({ years: fc.integer({ min: 1, max: 6 }), centred: fc.boolean() })
    .map((window): PolicyPlan => ({ policy: 'moving-average', ...window })),
  series(30).map((hires): PolicyPlan => ({ policy: 'fixed', hires })),
  fc.constantFrom(0.3, 0.5, 1.1).map(
    (factor): PolicyPlan => ({
      policy: 'formula',
      path: 'recruitment.formula',
      formula: YEARS.map(() => ({
        kind: 'binary',
        operator: '*',
        left: { kind: 'name', name: 'leavers' },
        right: { kind: 'number', value: factor },
      })),
    }),
  ),
)

const entryAges = fc.constantFrom<EntryAges>(
  [{ age: 25, share: 1 }],
  [
    { age: 22, share: 0.7 },
    { age: 30, share: 0.3 },
  ],
  [22, 23, 24, 31, 42, 57].map(age => ({ age, share: 1 / 6 })),
)

const after60 = fc
  .record({
    stay: share(),
    partTime: share(),
    leaving: share(300),
    uptake: share(),
    fullTimeShare: share(),
    reemployedLeaving: share(300),
  })
  .map(({ stay, partTime, leaving, uptake, fullTimeShare, reemployedLeaving }) => ({
    stay: all(stay),
    partTime: all(Math.min(partTime, 1 - stay)),
    leaving: all(leaving),
    uptake: all(uptake),
    fullTimeShare: all(fullTimeShare),
    reemployedLeaving: all(reemployedLeaving),
    untilAge: 65,
    lastYear: fiscalYear(2031),
  }))

const bounds = fc.record({
  min: fc.constantFrom(Number.NEGATIVE_INFINITY, 0, 3, 7.5),
  max: fc.constantFrom(Number.POSITIVE_INFINITY, 9.25, 20, 60),
  largestChange: fc.constantFrom(Number.POSITIVE_INFINITY, 2, 4.5, 10),
})

/** One rate table per cause, the same in every year. */
function separations(byFamily: readonly (readonly number[][])[]): SeparationPlan[] {
  const causes = ['resignation', 'early-retirement', 'death'] as const
  return causes.map((cause, index) => ({ cause, rates: YEARS.map(() => byFamily.map(rates => rates[index] as number[])) }))
}

/** Yield and experienced hires. Most cities fill their posts and tell nobody apart. */
const filling = fc.oneof(
  fc.constant({ yield: 1, unfilled: 'lost' as const, experienced: 0 }),
  fc.record({ yield: share(), unfilled: fc.constantFrom('lost' as const, 'carried' as const), experienced: share() }),
)

const ownPolicy = fc.record({ policy, target: fc.nat(80), bounds })

const EXPERIENCED = [32, 41].map(age => ({ age, share: 0.5 }))

interface FoundHiring {
  readonly families: number
  readonly policy: PolicyPlan
  readonly target: number
  readonly weight: number
  readonly excess: number
  readonly bounds: { readonly min: number; readonly max: number; readonly largestChange: number }
  readonly entryAges: readonly { readonly age: number; readonly share: number }[]
  readonly filling: { readonly yield: number; readonly unfilled: 'lost' | 'carried'; readonly experienced: number }
  readonly ownFilling: FoundHiring['filling']
  readonly own: Pick<FoundHiring, 'policy' | 'target' | 'bounds'> | undefined
}

/** The main policy and, in some towns of several job families, one of the last family's own. */
function recruitmentOf(found: FoundHiring): RunPlan['recruitment'] {
  const last = found.families - 1
  const main = hiringOf(found, found.filling)
  const families = Array.from({ length: found.families }, (_, family) => family)
  if (found.own === undefined || last === 0)
    return [{ path: 'recruitment', jobFamilies: families, counts: 'whole-staff', ...main }]
  const own = hiringOf({ ...found, ...found.own }, found.ownFilling)
  return [
    { path: `recruitment.byJobFamily.職種${last}`, jobFamilies: [last], counts: 'own-families', ...own },
    { path: 'recruitment', jobFamilies: families.slice(0, last), counts: 'whole-staff', ...main },
  ]
}

function hiringOf(
  found: FoundHiring,
  { yield: filled, unfilled, experienced }: FoundHiring['filling'],
): Omit<RunPlan['recruitment'][number], 'path' | 'jobFamilies' | 'counts'> {
  return {
    policy: found.policy,
    target: { rule: 0, people: all(found.target), sixtyPlusWeight: all(found.weight), excess: all(found.excess) },
    bounds: { min: all(found.bounds.min), max: all(found.bounds.max), largestChange: all(found.bounds.largestChange) },
    entryAges: found.entryAges,
    yield: all(filled),
    unfilled,
    experienced: { share: all(experienced), ages: EXPERIENCED },
  }
}

/** A random plan (任意の実行計画). */
export const randomPlan: fc.Arbitrary<RunPlan> = fc
  .record({ families: fc.integer({ min: 1, max: 3 }), departments: fc.integer({ min: 1, max: 3 }) })
  .chain(({ families, departments }) =>
    fc
      .record({
        length: fc.integer({ min: 0, max: 12 }),
        opening: fc.array(openingRow(families, departments), { minLength: 1, maxLength: 25 }),
        laws: fc.array(fc.constantFrom(...LAWS), { minLength: families, maxLength: families }),
        rates: fc.array(fc.array(ratesByAge, { minLength: 3, maxLength: 3 }), { minLength: families, maxLength: families }),
        after60,
        replacement: share(),
        substitutes: fc.nat(4),
        policy,
        target: fc.nat(500),
        weight: fc.constantFrom(0, 0.5, 1),
        excess: fc.constantFrom(Number.POSITIVE_INFINITY, 0, 5),
        bounds,
        entryAges,
        own: fc.option(ownPolicy, { freq: 2, nil: undefined }),
        filling,
        ownFilling: filling,
      })
      .map(found => ({ ...found, families, departments })),
  )
  .map(found => {
    const base = aPlan({ from: FROM, to: FROM + found.length })
    return {
      ...base,
      jobFamilies: Array.from({ length: found.families }, (_, index) => `職種${index}`),
      departments: Array.from({ length: found.departments }, (_, index) => `部門${index}`),
      opening: found.opening,
      retirementAge: found.laws.map(law => YEARS.map(law.limit)),
      choiceAge: found.laws.map(law => law.choiceAge),
      separations: separations(found.rates),
      after60: found.after60,
      fixedTerm: { termYears: 3, replacement: all(found.replacement) },
      leaveSubstitutes: all(found.substitutes),
      recruitment: recruitmentOf(found),
    }
  })

/** The same plan without hiring of any kind: no recruits, no fixed-term or leave appointments. */
export const withoutHiring = (plan: RunPlan): RunPlan => ({
  ...plan,
  fixedTerm: { ...plan.fixedTerm, replacement: all(0) },
  leaveSubstitutes: all(0),
  recruitment: plan.recruitment.map(part => ({
    ...part,
    policy: { policy: 'fixed', hires: all(0) },
    bounds: { min: all(0), max: all(0), largestChange: all(0) },
  })),
})

/** The same plan with a factor and addend on every separation rate. */
export const withRates = (plan: RunPlan, change: (rate: number) => number): RunPlan => ({
  ...plan,
  separations: plan.separations.map(({ cause, rates }) => ({
    cause,
    rates: rates.map(byFamily => byFamily.map(byAge => byAge.map(change))),
  })),
})

/** Freezes a plan to the bottom, so that a write into it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}

/** Every property runs this often, from this seed: the same plans on every computer. */
export const RUNS = { seed: 20230327, numRuns: 100 } as const
