/**
 * Retirement age and hiring with a fixed number of posts (Larson and Gomez Diaz 2012): hires a year = posts ÷ mean length of service.
 *
 * Without exits before the retirement age R, N posts filled at age a turn over in R − a years; with a yearly exit probability w they take
 * N w ÷ (1 − (1 − w)^(R − a)). The published 57 and 46 hires for 1000 posts are replayed with the lengths of service they imply.
 */
import { describe, expect, it } from 'vitest'
import { aPlan, regulars } from '../support/a-plan.ts'
import { readKeys, replay } from '../support/published-case.ts'

interface Posts {
  readonly posts: number
  readonly retireAt: number
  readonly years: number
  readonly entryAges: readonly { readonly age: number; readonly share: number }[]
  readonly leaving?: number
}

/** Hires of each 1 April of a long run in which the posts are held, from a workforce spread evenly over 25 to R − 1. */
function hires({ posts, retireAt, years, entryAges, leaving = 0 }: Posts): number[] {
  const ages = retireAt - 25
  const opening = Array.from({ length: ages }, (_, index) => {
    const until = (count: number): number => Math.floor((posts * count) / ages)
    return regulars(2022 - 25 - index - 1, until(index + 1) - until(index))
  })
  const plan = aPlan({
    from: 2022,
    to: 2022 + years - 1,
    opening,
    // The last year before the limit, everybody leaves by the law; the exit is tested in the years before.
    resignation: age => (age < retireAt - 1 ? leaving : 0),
    retirementAge: () => retireAt,
    choiceAge: Number.POSITIVE_INFINITY,
    policy: { policy: 'hold' },
    target: posts,
    entryAges,
  })
  return replay(plan).series('recruitment.filled').slice(1).map(Number)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]): number => sum(values) / values.length
const at25 = [{ age: 25, share: 1 }]

describe('without exits before the retirement age', () => {
  /** A generation is replaced exactly once in R − a years, whatever the waves inside it: 400 ÷ 35 = 11.43, 400 ÷ 40 = 10. */
  it.each([
    [60, 35],
    [65, 40],
  ])('400 posts filled at 25 take 400 hires in any %i − 25 = %i years', (retireAt, generation) => {
    const all = hires({ posts: 400, retireAt, years: generation * 4, entryAges: at25 })
    for (let first = 0; first + generation <= all.length; first += 1) {
      expect(sum(all.slice(first, first + generation)), `from year ${first}`).toBe(400)
    }
  })

  it('raising the limit from 60 to 65 lowers hires by an eighth', () => {
    const yearly = (retireAt: number): number => mean(hires({ posts: 400, retireAt, years: 280, entryAges: at25 }))
    expect(yearly(60)).toBe(400 / 35)
    expect(yearly(65)).toBe(400 / 40)
    expect(1 - yearly(65) / yearly(60)).toBeCloseTo(0.125, 12)
  })
})

describe('with an exit probability each year', () => {
  /** Survival by repeated multiplication: 0.95^35 = 0.16608… and 400 × 0.05 ÷ (1 − 0.16608…) = 23.98… hires a year. */
  const survival = (leaving: number, years: number): number =>
    Array.from({ length: years }).reduce<number>(p => p * (1 - leaving), 1)

  it.each([
    [60, 0.05],
    [65, 0.05],
    [60, 0.02],
  ])('400 posts with limit %i and exit probability %f settle at N w ÷ (1 − (1 − w)^(R − a))', (retireAt, leaving) => {
    const scale = 1000
    const years = 700
    const last = hires({ posts: 400 * scale, retireAt, years, entryAges: at25, leaving }).slice(-(retireAt - 25))
    const expected = (400 * leaving) / (1 - survival(leaving, retireAt - 25))
    // Whole hires: one person in a thousand for each published one.
    expect(Math.abs(mean(last) / scale - expected)).toBeLessThan(1 / scale)
  })
})

describe('the published 1000 posts', () => {
  const { positions, hires_per_year_before } = readKeys('mit-littles-law/inputs.csv') as Record<string, number>
  const { hires_per_year_after, reduction_pct } = readKeys('mit-littles-law/outputs.csv') as Record<string, number>

  /** Mean service W = posts ÷ hires lies between two whole lengths; hires enter at the two ages that serve them until 65. */
  const entryAges = (service: number): Posts['entryAges'] => {
    const longer = service - Math.floor(service)
    return [
      { age: 65 - Math.floor(service) - 1, share: longer },
      { age: 65 - Math.floor(service), share: 1 - longer },
    ]
  }
  const settled = (service: number): number =>
    mean(hires({ posts: positions as number, retireAt: 65, years: 900, entryAges: entryAges(service) }).slice(-600))

  it('take 57 hires a year with the mandatory retirement age and 46 without, 19 % fewer, as whole numbers are printed', () => {
    const before = settled((positions as number) / (hires_per_year_before as number))
    const after = settled((positions as number) / (hires_per_year_after as number))
    expect(Math.round(before)).toBe(hires_per_year_before)
    expect(Math.round(after)).toBe(hires_per_year_after)
    expect(Math.round((1 - after / before) * 100)).toBe(reduction_pct)
  })
})
