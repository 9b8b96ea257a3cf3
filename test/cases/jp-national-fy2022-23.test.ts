/**
 * The first year of the raised retirement age, FY2022 → FY2023: national civil service (人事院) and public-school teachers (文部科学省).
 *
 * The general limit rises from 60 to 61, so in FY2023 nobody retires by it; the 109 who do stand under other limits (66, say). A cohort
 * that reaches 60 in that year stays or leaves by choice. The figures of FY2022 are derived in the published table (value − change), and
 * how its 5,797 retirements split over the limits is not published: all are taken as general here. Birth years are exact, other ages ours.
 * Left out: the 15 January stocks as such (the projection counts on 1 April) and the spread between prefectures, which needs sampled runs.
 */
import { describe, expect, it } from 'vitest'
import type { OpeningRow, RunPlan } from '../../src/engine/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'
import { readCase, replay } from '../support/published-case.ts'

const FROM = 2022
const NATIONAL = 'national_civil_service'
const rows = [...readCase('jp-national-fy2022-23/inputs.csv'), ...readCase('jp-national-fy2022-23/outputs.csv')]

/** A published figure; a name that is not in the tables is NaN and fails. */
const figure = (population: string, year: number, key: string): number =>
  Number(rows.find(row => row.population === population && row.fiscal_year === String(year) && row.key === key)?.value)
const national = (year: number, key: string): number => figure(NATIONAL, year, key)
const limit = (year: number): number => national(year > 2022 ? 2023 : 2022, 'retirement_age')

describe.each([
  ['public_school_teachers', 26156, 0.3019],
  ['public_school_teachers_akita', 362, 0.3646],
])('%s: %i who reach 60 in FY2023', (population, people, leaving) => {
  const published = (key: string): number => figure(population, 2023, key)
  const cohort = (retirementAge: (year: number) => number) =>
    replay(aPlan({ from: 2023, to: 2023, opening: [regulars(1963, people)], retirementAge, stay: 1 - leaving }))

  it('stay or leave by choice in the published numbers', () => {
    const run = cohort(limit)
    // The share is printed to the hundredth of a percent: half of that, of the cohort.
    const printed = people * 0.00005
    expect(published('persons_aged_60_at_2024-03-31')).toBe(people)
    expect(run.causes('separations', 'mandatory-retirement')[0]).toBe(0)
    const left = run.causes('separations', 'after-60')[0] ?? Number.NaN
    expect(Math.abs(left - published('left_at_60'))).toBeLessThanOrEqual(printed)
    const stayed = run.table.breakdown('test', fiscalYear(2024), 'strength', 'age').get('60') ?? Number.NaN
    expect(Math.abs(stayed - published('stayed_after_60'))).toBeLessThanOrEqual(printed)
  })

  it('would all have left by the limit of the year before', () => {
    const run = cohort(() => limit(2022))
    expect(run.causes('separations', 'mandatory-retirement')[0]).toBe(people)
    expect(run.series('strength.actual')[1]).toBe(0)
  })
})

/** The service with two limits: family 0 the general one, family 1 the 66 of special posts. */
function service(opening: readonly OpeningRow[], hires: readonly number[] = [0, 0, 0]): RunPlan {
  const plan = aPlan({ from: FROM, to: 2023, opening, retirementAge: limit, policy: { policy: 'fixed', hires } })
  const [general = []] = plan.retirementAge
  return {
    ...plan,
    jobFamilies: ['一般', '特例定年'],
    retirementAge: [general, general.map(() => 66)],
    choiceAge: [60, Number.POSITIVE_INFINITY],
  }
}
const bornUnderSpecialLimit = (birthYear: number, people: number): OpeningRow => ({
  ...regulars(birthYear, people),
  jobFamily: 1,
})
const special = bornUnderSpecialLimit(2023 - 66, national(2023, 'mandatory_retirements'))

it('mandatory retirements fall from 5,797 to the 109 of other limits, however many reach 60 in FY2023', () => {
  const reaching60 = national(2022, 'mandatory_retirements')
  for (const next of [0, reaching60, 20_000]) {
    const run = replay(service([regulars(2022 - 60, reaching60), regulars(2023 - 60, next), special]))
    expect(run.causes('separations', 'mandatory-retirement').slice(0, 2)).toEqual([reaching60, 109])
  }
})

describe('leavers and hires of the whole service', () => {
  /** Regular staff who leave in a year otherwise than by a limit: whoever is 25 on 1 April of that year leaves during it. */
  const others = (year: number): number => national(year, 'leavers_total') - national(year, 'mandatory_retirements')
  const hires = [0, national(2023, 'hires'), 0]
  const rest = national(2022, 'stock_january_15') - national(2022, 'leavers_total') - others(2023) - special.people
  const plan = service(
    [
      regulars(2022 - 60, national(2022, 'mandatory_retirements')),
      regulars(2022 - 26, others(2022)),
      regulars(2023 - 26, others(2023)),
      regulars(1985, rest),
      special,
    ],
    hires,
  )
  const years = plan.retirementAge[0] ?? []
  const at25 = Array.from({ length: 100 }, (_, age) => (age === 25 ? 1 : 0))
  const run = replay({ ...plan, separations: [{ cause: 'resignation', rates: years.map(() => [at25, []]) }] })
  const [opening = 0, april2023 = 0, april2024 = 0] = run.series('strength.actual')

  it('leavers are 21,873 and 19,435', () => {
    expect(run.series('separations').slice(0, 2)).toEqual([21873, 19435])
  })

  /**
   * Two windows, two numbers. 31 March to 31 March holds the hires and leavers of one fiscal year: 23,315 − 19,435 = +3,880. From one
   * 1 April to the next the retirements of 31 March 2023 stand against the hires of the day after: 23,315 − 21,873 = +1,442. The
   * published +451, 15 January to 15 January, also holds that 31 March; it is neither, and is not to be compared with +3,880.
   */
  it('hires minus leavers of FY2023, +3,880, is the change from 31 March to 31 March; from 1 April to 1 April it is +1,442', () => {
    const march2023 = april2023 - (run.series('recruitment.filled')[1] ?? 0)
    expect(april2024 - march2023).toBe(3880)
    expect(april2023 - opening).toBe(1442)
  })
})

it('the leavers of FY2023 by cause are the published ones, without 1,491 whose extended service ended and 31 of no listed cause', () => {
  const expired = national(2023, 'fixed_term_expired')
  const reemployed = national(2023, 'reemployment_expired')
  const opening: OpeningRow[] = [
    regulars(1996, national(2023, 'resignations')),
    regulars(1985, national(2023, 'deaths')),
    special,
    { ...regulars(1990, expired), employmentType: 'fixed-term', termEnds: 2023 },
    { ...regulars(2023 - 65, reemployed), employmentType: 'reemployed-full-time' },
  ]
  const base = service(opening)
  const only = (age: number): number[] => Array.from({ length: 100 }, (_, at) => (at === age ? 1 : 0))
  const run = replay({
    ...base,
    separations: [
      { cause: 'resignation', rates: [[], [only(2023 - 1996 - 1), []], []] },
      { cause: 'death', rates: [[], [only(2023 - 1985 - 1), []], []] },
    ],
  })
  const left = (cause: string): number | undefined => run.causes('separations', cause)[1]
  expect(left('resignation')).toBe(13039)
  expect(left('death')).toBe(251)
  expect(left('mandatory-retirement')).toBe(109)
  expect(left('term-expiry')).toBe(2437 + 2077)
  expect(run.series('separations')[1]).toBe(national(2023, 'leavers_total') - national(2023, 'extended_service_expired') - 31)
})
