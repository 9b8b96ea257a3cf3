/** Exact answers beside sampled runs: the distance of their mean in standard errors, by hand. */
import { describe, expect, it } from 'vitest'
import { agreement, type BandTable, besideRuns } from '../../src/compare/index.ts'
import { type ExactMeasures, spreadOf } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'

type Bands = Pick<BandTable, 'spread'>

const percentiles = { p10: 1, p25: 1, p50: 1, p75: 2, p90: 2 }
const exact: ExactMeasures = {
  kind: 'exact',
  rule: 'actual',
  countsSixtyPlus: true,
  years: [
    {
      fiscalYear: fiscalYear(2023),
      recruitment: { mean: 1.5, sd: 0.5, ...percentiles },
      strength: { mean: 2, sd: 0, ...percentiles },
    },
  ],
}
/** The bands of runs with so many hires and people in the one year. */
const runs = (hires: readonly number[], strength: readonly number[]): Bands => ({
  spread: (scenario, year, measure) => {
    if (scenario !== 'a' || year !== fiscalYear(2023)) return undefined
    const values = { 'recruitment.filled': hires, 'strength.actual': strength }[measure]
    return values && spreadOf(Float64Array.from(values))
  },
})
const NOTHING: Bands = { spread: () => undefined }
const years = (measures: ExactMeasures, bands = NOTHING) => {
  const beside = besideRuns('a', measures, bands)
  return beside.kind === 'exact' ? beside.years : []
}

describe('four runs with 1, 2, 2 and 2 hires', () => {
  // Mean 7 ÷ 4 = 1.75; standard error 0.5 ÷ √4 = 0.25; z = (1.75 − 1.5) ÷ 0.25 = 1.
  const [year] = years(exact, runs([1, 2, 2, 2], [2, 2, 2, 2]))

  it('lie one standard error above the exact mean of 1.5', () => {
    expect(year?.recruitment?.sampled).toMatchObject({ mean: 1.75, runs: 4, z: 1 })
  })

  it('have no z where nothing varies, and meet that value', () => {
    expect(year?.strength.sampled).toMatchObject({ mean: 2, constant: true })
    expect(year?.strength.sampled).not.toHaveProperty('z')
    expect(agreement(year === undefined ? [] : [year])).toEqual({ z: 1, scores: 1, missed: 0 })
  })

  it('below the mean count as far as above it; a certain value that is not met is told', () => {
    const below = years(exact, runs([1, 1, 1, 2], [2, 2, 2, 3]))
    expect(agreement(below)).toEqual({ z: 1, scores: 1, missed: 1 })
  })
})

describe('where there is nothing to hold against', () => {
  it('without sampled runs the exact numbers stand alone', () => {
    expect(years(exact)).toEqual(exact.years)
    expect(agreement(years(exact))).toBeUndefined()
  })

  it('strength without the staff past 60 is no measure of the runs', () => {
    const [year] = years({ ...exact, countsSixtyPlus: false }, runs([1, 2], [2, 2]))
    expect(year?.strength.sampled).toBeUndefined()
    expect(year?.recruitment?.sampled).toBeDefined()
  })

  it('a scenario without an exact answer keeps its reason', () => {
    expect(besideRuns('a', { kind: 'sampled-only', because: 'policy' }, NOTHING)).toEqual({
      scenario: 'a',
      kind: 'sampled-only',
      because: 'policy',
    })
  })
})
