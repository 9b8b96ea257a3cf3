/**
 * From a resolved scenario to a plan: dated values, ages, terms, pairs of years, and years without a value. What else is wrong
 * with a scenario (a missing target, shares that do not sum to 1) is found before, in src/scenario.
 */
import { describe, expect, it } from 'vitest'
import { compileGoals, compilePlan } from '../../src/compile/index.ts'
import type { RunPlan } from '../../src/engine/index.ts'
import type { ResolvedScenario, ResolvedStudy } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aScenario } from '../support/a-scenario.ts'
import { type CityWords, dated } from '../support/city-words.ts'

const TO = fiscalYear(2026)
const compiled = (scenario: ResolvedScenario, to = TO): RunPlan => {
  const { value, diagnostics } = compilePlan(scenario, to)
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}
const plan = (words: CityWords, to = TO): RunPlan => compiled(aScenario(words), to)
/** The only policy of a plan without policies of job families. */
const mainOf = ({ recruitment }: RunPlan) => recruitment[0] as RunPlan['recruitment'][number]
const codes = (words: CityWords): string[] => compilePlan(aScenario(words), TO).diagnostics.map(({ code }) => code)

describe('policies of job families', () => {
  const families = { retirement: { 一般事務: 'general', 土木: 'general', 建築: 'general' } }

  it('decide before the main policy, which hires for all other families', () => {
    const { recruitment } = plan({ ...families, byJobFamily: { 建築: { hires: 1 } } })
    expect(recruitment.map(({ path, jobFamilies, counts }) => [path, jobFamilies, counts])).toEqual([
      ['recruitment.byJobFamily.建築', [2], 'own-families'],
      ['recruitment', [0, 1], 'whole-staff'],
    ])
  })

  it('leave nothing to a main policy when every family has its own', () => {
    const byJobFamily = { 一般事務: { hires: 1 }, 土木: { hires: 1 }, 建築: { hires: 1 } }
    expect(plan({ ...families, byJobFamily }).recruitment.map(({ jobFamilies }) => jobFamilies)).toEqual([[0], [1], [2]])
  })

  it('look as far ahead as the one that looks furthest', () => {
    const window = { from: 'R6', to: 'R20' }
    const long = plan({ ...families, byJobFamily: { 土木: { policy: 'level', window, target: 10 } } })
    expect(long.recruitment[1]?.yield).toHaveLength(2038 - 2022 + 1)
  })

  it('fill every post and tell nobody apart unless they say so', () => {
    const { yield: filled, unfilled, experienced } = mainOf(plan({}))
    expect([new Set(filled), unfilled, new Set(experienced.share)]).toEqual([new Set([1]), 'lost', new Set([0])])
  })

  it('a yield needs no value in the base year, and a formula above 1 is found', () => {
    expect(codes({ yield: { R5: '50%' } })).toEqual([])
    expect(codes({ yield: { R6: '50%' } })).toEqual(['E_YEAR_WITHOUT_VALUE'])
    expect(codes({ ...families, byJobFamily: { 土木: { yield: '0.5 + (year - 2022)' } } })).toEqual(['E_FORMULA_RANGE'])
  })
})

describe('dated values', () => {
  it('an entry holds from its year until the next', () => {
    const { after60 } = plan({ after60: { stay: { R4: '70%', R6: '80%' } } })
    expect(after60.stay.slice(0, 5)).toEqual([0.7, 0.7, 0.8, 0.8, 0.8])
  })

  it('a year before the first entry has no value, and is found once per lever', () => {
    expect(codes({ after60: { stay: { R5: '70%' } } })).toEqual(['E_YEAR_WITHOUT_VALUE'])
  })

  it('what is decided on a 1 April needs no value in the base year', () => {
    expect(codes({ policy: 'fixed', hires: { R5: 10 } })).toEqual([])
    expect(codes({ policy: 'fixed', hires: { R6: 10 } })).toEqual(['E_YEAR_WITHOUT_VALUE'])
  })

  it('a range is taken at its mode', () => {
    const scenario = aScenario()
    const stay = { path: 'after60.stay', entries: [{ quantity: { kind: 'range', low: 0.7, mode: 0.78, high: 0.9 } as const }] }
    expect(compiled({ ...scenario, after60: { ...scenario.after60, stay } }).after60.stay[0]).toBe(0.78)
  })

  it('a share beyond 1 from a formula is a finding, and so is a formula without a value', () => {
    expect(codes({ after60: { stay: 'year / 1000' } })).toEqual(['E_FORMULA_RANGE'])
    expect(codes({ after60: { stay: '1 / max(0, year - 2023)' } })).toEqual(['E_FORMULA_NOT_FINITE_IN_YEAR'])
  })

  it('staying and moving to short time cannot exceed everybody in any year, also where a formula gives the share', () => {
    expect(codes({ after60: { stay: 'min(0.97, (year - 2022) / 2)', partTime: '5%' } })).toEqual(['E_SHARES_OVER_ONE'])
    expect(codes({ after60: { stay: 'min(0.95, (year - 2022) / 10)', partTime: '5%' } })).toEqual([])
  })

  it('a formula over the names of the run stays a formula', () => {
    const { target } = mainOf(plan({ policy: 'hold', target: 'leavers + 1' }))
    expect(target.people[1]).toMatchObject({ kind: 'binary' })
  })
})

describe('the staff table', () => {
  /** Seven people with terms of three years: 3, 2, 2 end on 31 March of R4, R5, R6. */
  it('spreads the ends of fixed terms evenly over a term', () => {
    const { opening } = plan({
      staff: [{ born: 1990, people: 7, type: 'fixed-term' }],
      fixedTerm: { termYears: 3, replacement: 1 },
    })
    const ends = (year: number): number => opening.filter(row => row.termEnds === year).reduce((sum, row) => sum + row.people, 0)
    expect([2022, 2023, 2024].map(ends)).toEqual([3, 2, 2])
  })

  it('keeps birth year, family, department and type', () => {
    const staff = [{ born: 1984, people: 3, jobFamily: '保育士', department: '民生' }] as const
    const { opening, jobFamilies, departments } = plan({ staff, retirement: { 一般事務: 'general', 保育士: 'general' } })
    expect(opening).toEqual([{ birthYear: 1984, jobFamily: 1, department: 1, employmentType: 'regular', people: 3 }])
    expect([jobFamilies[1], departments[1]]).toEqual(['保育士', '民生'])
  })
})

describe('rates', () => {
  it('cover the ages of their band, and are 0 elsewhere', () => {
    const [resignation] = plan({ resignation: [{ ages: '25-29', rate: '2%' }] }).separations
    const rates = resignation?.rates[0]?.[0] ?? []
    expect([rates[24], rates[25], rates[29], rates[30]]).toEqual([0, 0.02, 0.02, 0])
  })

  it('of a job family win over those of all families', () => {
    const scenario = aScenario({ retirement: { 一般事務: 'general', 保育士: 'general' } })
    const band = { fromAge: 20, toAge: 59 }
    const resignation = [
      { ...band, rate: dated('separation.resignation[0].rate', 0.01) },
      { ...band, jobFamily: '保育士', rate: dated('separation.resignation[1].rate', 0.05) },
    ]
    const [rates] = compiled({ ...scenario, separation: { ...scenario.separation, resignation } }).separations
    expect(rates?.rates[0]?.map(byAge => byAge[30])).toEqual([0.01, 0.05])
  })

  it('hires of a band of ages are spread evenly over its ages', () => {
    const { entryAges } = mainOf(
      plan({
        entryAges: [
          { ages: '22-23', share: '60%' },
          { ages: '30-33', share: '40%' },
        ],
      }),
    )
    expect(entryAges).toEqual([
      { age: 22, share: 0.3 },
      { age: 23, share: 0.3 },
      ...[30, 31, 32, 33].map(age => ({ age, share: 0.1 })),
    ])
  })
})

describe('the law', () => {
  it('gives each job family the ages of its class', () => {
    const found = plan({ retirement: { 一般事務: 'general', 医師: 'doctors', 用務員: 'manual-63' } }, fiscalYear(2032))
    // R4 … R15
    expect(found.retirementAge[0]).toEqual([60, 61, 61, 62, 62, 63, 63, 64, 64, 65, 65, 65])
    expect(found.retirementAge[1]).toEqual(new Array(12).fill(65))
    expect(found.retirementAge[2]).toEqual([63, 63, 63, 63, 63, 63, 63, 64, 64, 65, 65, 65])
    expect(found.choiceAge).toEqual([60, Number.POSITIVE_INFINITY, 63])
  })

  it('pairs of the two-year average begin in R5, R7, R9, R11 and R13, by the law of the largest family', () => {
    const words = {
      policy: 'two-year-average',
      target: 100,
      staff: [
        { born: 1984, people: 10, jobFamily: '一般事務' },
        { born: 1984, people: 2, jobFamily: '医師' },
      ],
    } as const
    const { policy } = mainOf(plan({ ...words, retirement: { 医師: 'doctors', 一般事務: 'general' } }, fiscalYear(2032)))
    const starts =
      policy.policy === 'two-year-average' ? policy.pairStarts.flatMap((start, index) => (start ? [2022 + index] : [])) : []
    expect(starts).toEqual([2023, 2025, 2027, 2029, 2031])
  })

  it('a class without an age for the base year is a finding', () => {
    const scenario = aScenario()
    const late = scenario.municipality.retirementClasses.map(group => ({ ...group, ages: group.ages.slice(1) }))
    const municipality = { ...scenario.municipality, retirementClasses: late }
    expect(compilePlan({ ...scenario, municipality }, TO).diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['E_YEAR_WITHOUT_VALUE', { year: 'R4', first: 'R5' }],
    ])
  })
})

describe('excess', () => {
  it('is allowed until the year before the deadline and is nothing from it on', () => {
    const { excess } = mainOf(plan({ policy: 'hold', target: 100, excess: { people: 8, until: 'R7' } })).target
    expect(excess.slice(1, 5)).toEqual([8, 8, 0, 0])
  })

  it('without an allowance there is no ceiling', () => {
    expect(mainOf(plan({ policy: 'hold', target: 100 })).target.excess[1]).toBe(Number.POSITIVE_INFINITY)
  })
})

it('the bounds of goals and the quota are found for every year they concern', () => {
  const scenario = { ...aScenario(), quota: { rule: 'quota', planned: dated('quota.planned', { R4: 665, R6: 660 }) } }
  const goal = { id: 'g', title: 'g', measure: 'strength.actual', from: fiscalYear(2024), to: fiscalYear(2026) }
  const atLeast = dated('goals[0].at-least', { R5: 658, R7: 650 })
  const study: ResolvedStudy = {
    id: 's',
    title: 's',
    file: 's.yaml',
    from: fiscalYear(2023),
    to: TO,
    seed: '1',
    runs: 0,
    reference: 'town',
    scenarios: [scenario],
    goals: [{ ...goal, atLeast }],
    charts: [],
    namesCharts: false,
    provenance: [],
    reports: [],
  }
  const { value } = compileGoals(study, scenario)
  expect([2024, 2025, 2026].map(year => value?.goals[0]?.atLeast?.(fiscalYear(year)))).toEqual([658, 650, 650])
  expect(value?.goals[0]?.atMost).toBeUndefined()
  expect(value?.quota.slice(1)).toEqual([665, 660, 660, 660, 660])
})
