/**
 * Ensembles: spreads by hand, blocks that do not matter, and goals and differences judged within a run.
 */
import { describe, expect, it } from 'vitest'
import { chancesOf } from '../../src/compare/goal-chances.ts'
import { pairRuns } from '../../src/compare/paired-differences.ts'
import { Chance, prepare, project, type RunPlan } from '../../src/engine/index.ts'
import { type Ensemble, gather, measureLayout, type SampleValues, slotsOf, spreadOf, spreadsOf } from '../../src/measure/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { type FiscalYear, fiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'

const seed = seedKey('koganei')

/** The numbers of all runs of a plan: by year, column and run. */
function sampleOf(plan: RunPlan, runs: number): SampleValues {
  const { columns, readIn } = measureLayout(plan)
  const prepared = prepare(plan)
  const read = readIn(prepared.kernel)
  const values = new Float64Array(slotsOf(plan) * runs)
  const row = new Float64Array(columns.length)
  for (let run = 1; run <= runs; run += 1) {
    let next = run - 1
    project(prepared, new Chance(seed, run), ledger => {
      read(ledger, row, 0, plan)
      for (const value of row) {
        values[next] = value
        next += runs
      }
    })
  }
  // One block of all runs.
  return { runs, runsPerBlock: runs, values }
}

const ensembleOf = (plan: RunPlan, runs: number): Ensemble => gather(plan, sampleOf(plan, runs))

describe('the spread of values', () => {
  /** 1 to 20: mean 10.5, Σ(x − 10.5)² = 665, variance 665 ÷ 19 = 35; the tenth percentile is the 2nd value, the 90th the 18th. */
  it('has the mean, the standard deviation, its error and percentiles that occurred', () => {
    const values = Float64Array.from({ length: 20 }, (_, index) => ((index * 7) % 20) + 1)
    expect(spreadOf(values)).toEqual({
      mean: 10.5,
      sd: Math.sqrt(35),
      standardError: Math.sqrt(35) / Math.sqrt(20),
      runs: 20,
      constant: false,
      p10: 2,
      p25: 5,
      p50: 10,
      p75: 15,
      p90: 18,
    })
  })

  it('is the same for fractions, which are sorted and not counted', () => {
    const values = Float64Array.from({ length: 20 }, (_, index) => (((index * 7) % 20) + 1) / 4)
    expect(spreadOf(values)).toMatchObject({ mean: 2.625, p10: 0.5, p90: 4.5 })
  })

  it('has no percentiles below 20 runs, and none at all of nothing', () => {
    expect(spreadOf(new Float64Array(19).fill(3))).toEqual({ mean: 3, sd: 0, standardError: 0, runs: 19, constant: true })
    expect(spreadOf(new Float64Array(0))).toBeUndefined()
  })

  it('says when a value does not vary', () => {
    expect(spreadOf(new Float64Array(30).fill(658))).toMatchObject({ constant: true, p10: 658, p90: 658, sd: 0 })
  })
})

const opening = Array.from({ length: 30 }, (_, index) => regulars(1970 + index, 10))
const city = (hires: number): RunPlan => ({
  ...aPlan({
    opening,
    resignation: () => 0.02,
    policy: { policy: 'fixed', hires: new Array<number>(12).fill(hires) },
    from: 2022,
    to: 2026,
  }),
  scenario: `hire-${hires}`,
})

describe('an ensemble', () => {
  it('does not depend on the parts in which its spreads are computed', () => {
    const plan = city(5)
    const sample = sampleOf(plan, 30)
    const edges = [0, 1, 100, 101, slotsOf(plan)]
    const parts = edges.slice(1).map((until, index) => {
      return spreadsOf(sample, measureLayout(plan).columns, { from: edges[index] as number, until })
    })
    expect(gather(plan, sample, parts).bands).toEqual(ensembleOf(plan, 30).bands)
  })

  it('keeps its first runs when more are added', () => {
    const [few, many] = [ensembleOf(city(5), 30), ensembleOf(city(5), 60)]
    const closing = (ensemble: Ensemble): number[] => [...(ensemble.total(fiscalYear(2027), 'strength.actual') ?? [])]
    expect(closing(many).slice(0, 30)).toEqual(closing(few))
  })

  it('has a band for every total in every year, on the base date a constant one', () => {
    const { bands } = ensembleOf(city(5), 40)
    const of = (measure: string, year: number) =>
      bands.find(band => band.measure === measure && band.dimension === undefined && band.fiscalYear === year)?.spread
    expect(of('strength.actual', 2022)).toMatchObject({ constant: true, mean: 300 })
    expect(of('strength.actual', 2027)?.constant).toBe(false)
    expect(of('recruitment.filled', 2022)).toBeUndefined()
    expect(of('recruitment.filled', 2024)).toMatchObject({ constant: true, mean: 5 })
    expect(of('separations', 2027)).toBeUndefined()
  })
})

/** An ensemble of three runs written by hand: strength on two 1 Aprils, and hires. */
const byHand = (scenario: string, strength: readonly (readonly number[])[], hires: readonly (readonly number[])[]): Ensemble => ({
  scenario,
  runs: 3,
  bands: [2023, 2024].flatMap(year =>
    (['strength.actual', 'recruitment.filled'] as const).map(measure => ({
      scenario,
      fiscalYear: fiscalYear(year),
      measure,
      unit: 'people' as const,
      spread: { mean: 0, sd: 0, standardError: 0, runs: 3, constant: true },
    })),
  ),
  total: (year, measure) => {
    const values = (measure === 'strength.actual' ? strength : hires)[year - 2023]
    return values && Float64Array.from(values)
  },
})

describe('a goal over the runs', () => {
  const goal = {
    id: 'keep',
    title: '658人以上',
    measure: 'strength.actual',
    from: fiscalYear(2023),
    to: fiscalYear(2024),
    atLeast: (): number => 658,
  }
  const ensemble = byHand(
    'a',
    [
      [658, 657, 660],
      [657, 658, 658],
    ],
    [],
  )

  /** Run 1 misses in 2024, run 2 in 2023, run 3 never. Worst gaps −1, −1, 0. */
  it('is kept by one run of three, and each other one misses it first in a year of its own', () => {
    const chances = chancesOf(ensemble, goal)
    expect(chances?.probability).toBe(1 / 3)
    expect(chances?.standardError).toBe(Math.sqrt(((1 / 3) * (1 - 1 / 3)) / 3))
    expect(chances?.byYear.map(({ probability }) => probability)).toEqual([2 / 3, 2 / 3])
    expect(chances?.firstMiss).toEqual([
      { fiscalYear: 2023, share: 1 / 3 },
      { fiscalYear: 2024, share: 1 / 3 },
    ])
    expect(chances?.worstGap.mean).toBe(-2 / 3)
  })

  it('is unknown where the measure is not sampled', () => {
    expect(chancesOf(ensemble, { ...goal, measure: 'strength.unknown' })).toBeUndefined()
  })
})

/** Strength 10, 20, 30 against 9, 18, 31: differences 1, 2, −1, mean 2 ÷ 3. Hires one more each year in every run: 1, then 2 since the base date. */
it('differences are taken within each run', () => {
  const one = byHand(
    'b',
    [
      [10, 20, 30],
      [10, 20, 30],
    ],
    [
      [3, 4, 5],
      [3, 4, 5],
    ],
  )
  const other = byHand(
    'a',
    [
      [9, 18, 31],
      [10, 20, 30],
    ],
    [
      [2, 3, 4],
      [2, 3, 4],
    ],
  )
  const found = pairRuns(one, other, []).differenceBands
  expect(found.find(({ measure, fiscalYear: year }) => measure === 'strength.actual' && year === 2023)?.spread.mean).toBe(2 / 3)
  expect(found.find(({ measure, fiscalYear: year }) => measure === 'strength.actual' && year === 2024)?.spread).toMatchObject({
    mean: 0,
    constant: true,
  })
  const years = yearsBetween(fiscalYear(2023), fiscalYear(2024)) as FiscalYear[]
  expect(pairRuns(one, other, years).cumulativeBands.map(({ spread }) => spread.mean)).toEqual([1, 2])
})
