/**
 * Ensembles: parts that do not matter, totals, and goals and differences judged within a run.
 */
import { describe, expect, it } from 'vitest'
import { chancesOf } from '../../src/compare/goal-chances.ts'
import { pairRuns } from '../../src/compare/paired-differences.ts'
import { Chance, prepare, project, type RunPlan } from '../../src/engine/index.ts'
import {
  type Ensemble,
  gather,
  type MeasureLayout,
  type MeasureName,
  measureLayout,
  peopleIn,
  pickTotals,
  type RunNumbers,
  type SampleValues,
  slotsOf,
  spreadsOf,
  type Totals,
  totalsIn,
} from '../../src/measure/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { type FiscalYear, fiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'
import { totalsOf } from '../support/a-total.ts'
import { gathered } from '../support/run-numbers.ts'

const seed = seedKey('koganei')

/** The numbers of all runs, run by run, with their totals. */
function withTotals(layout: Pick<MeasureLayout, 'plan' | 'columns'>, { runs, values }: SampleValues): RunNumbers {
  const found = totalsIn(layout)
  const totals = new Float64Array(found.slots.length * runs)
  for (let run = 0; run < runs; run += 1)
    pickTotals(values.subarray(run * slotsOf(layout), (run + 1) * slotsOf(layout)), found, totals, run)
  return { runs, values, totals }
}

/** The numbers of all runs of a plan, run by run. */
function sampleOf(layout: MeasureLayout, runs: number): RunNumbers {
  const prepared = prepare(layout.plan)
  const reader = layout.readIn(prepared.kernel)
  const values = new Float64Array(slotsOf(layout) * runs)
  for (let run = 1; run <= runs; run += 1) {
    reader.begin(layout.plan)
    project(prepared, new Chance(seed, run), ledger => reader.read(ledger))
    values.set(reader.values, (run - 1) * slotsOf(layout))
  }
  return withTotals(layout, { runs, values })
}

function ensembleOf(plan: RunPlan, runs: number): Ensemble {
  const layout = measureLayout(plan)
  return gathered(layout, sampleOf(layout, runs))
}

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

/** A plan of one total of people and one share; what is not known is NaN. */
it('has totals as their spreads take them: nobody where people are unknown, a share only where it is known', () => {
  const column = (measure: MeasureName, unit: 'people' | 'share') => ({ measure, unit })
  const layout = {
    ...measureLayout({ ...city(5), to: fiscalYear(2022) }),
    columns: [column('strength', 'people'), column('share.sixtyPlus', 'share')],
  }
  const runs = [
    [4, 0.5, Number.NaN, 0.25],
    [Number.NaN, Number.NaN, Number.NaN, 0.75],
  ]
  const ensemble = gathered(layout, withTotals(layout, { runs: 2, values: Float64Array.from(runs.flat()) }))
  const totals = [2022, 2023].map(year =>
    ['strength', 'share.sixtyPlus'].map(measure => ensemble.totals.of(fiscalYear(year), measure)),
  )
  expect(totals).toEqual([
    [Float64Array.of(4, 0), Float64Array.of(0.5)],
    [undefined, Float64Array.of(0.25, 0.75)],
  ])
  expect([...ensemble.bands].map(({ spread }) => [spread.runs, spread.mean])).toEqual([
    [2, 2],
    [1, 0.5],
    [2, 0.5],
  ])
})

describe('an ensemble', () => {
  it('does not depend on the parts in which its spreads are computed', () => {
    const layout = measureLayout(city(5))
    const sample = sampleOf(layout, 30)
    const edges = [0, 1, 100, 101, slotsOf(layout)]
    const parts = edges.slice(1).map((until, index) => {
      return spreadsOf(sample, peopleIn(layout), { from: edges[index] as number, until })
    })
    expect([...gather(layout, sample, parts).bands]).toEqual([...ensembleOf(city(5), 30).bands])
  })

  it('keeps its first runs when more are added', () => {
    const [few, many] = [ensembleOf(city(5), 30), ensembleOf(city(5), 60)]
    const closing = (ensemble: Ensemble): number[] => [...(ensemble.totals.of(fiscalYear(2027), 'strength.actual') ?? [])]
    expect(closing(many).slice(0, 30)).toEqual(closing(few))
  })

  it('has a band for every total in every year, on the base date a constant one', () => {
    const { bands } = ensembleOf(city(5), 40)
    const of = (measure: string, year: number) => bands.spread(fiscalYear(year), measure)
    expect(of('strength.actual', 2022)).toMatchObject({ constant: true, mean: 300 })
    expect(of('strength.actual', 2027)?.constant).toBe(false)
    expect(of('recruitment.filled', 2022)).toBeUndefined()
    expect(of('recruitment.filled', 2024)).toMatchObject({ constant: true, mean: 5 })
    expect(of('separations', 2027)).toBeUndefined()
  })

  it('has bands of its years only, a year after the other, and none of ages that nobody has', () => {
    const { bands } = ensembleOf(city(5), 20)
    const years = yearsBetween(fiscalYear(2022), fiscalYear(2027))
    expect([...bands]).toEqual(years.flatMap(year => bands.inYear(year)))
    for (const outside of [2021, 2028].map(fiscalYear)) {
      expect(bands.inYear(outside)).toEqual([])
      expect(bands.spread(outside, 'strength.actual')).toBeUndefined()
    }
    // Ten people of each birth year from 1970 to 1999.
    const ages = bands.inYear(fiscalYear(2022)).filter(({ dimension }) => dimension === 'age')
    expect(ages).toHaveLength(30)
    expect(ages.every(({ spread }) => spread.mean === 10 && spread.constant)).toBe(true)
  })
})

/** Totals of three runs written by hand: strength on two 1 Aprils, and hires. */
function byHand(strength: readonly (readonly number[])[], hires: readonly (readonly number[])[]): Totals {
  const of = (measure: MeasureName, years: readonly (readonly number[])[]) =>
    years.map((values, at) => ({ fiscalYear: fiscalYear(2023 + at), measure, values }))
  return totalsOf([...of('strength.actual', strength), ...of('recruitment.filled', hires)])
}

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
    [
      [9, 18, 31],
      [10, 20, 30],
    ],
    [
      [2, 3, 4],
      [2, 3, 4],
    ],
  )
  const found = pair(one, other, []).differenceBands
  expect(found.find(({ measure, fiscalYear: year }) => measure === 'strength.actual' && year === 2023)?.spread.mean).toBe(2 / 3)
  expect(found.find(({ measure, fiscalYear: year }) => measure === 'strength.actual' && year === 2024)?.spread).toMatchObject({
    mean: 0,
    constant: true,
  })
  const years = yearsBetween(fiscalYear(2023), fiscalYear(2024)) as FiscalYear[]
  expect(pair(one, other, years).cumulativeBands.map(({ spread }) => spread.mean)).toEqual([1, 2])
})

/** Pairs runs; whatever stood where the differences are written does not matter. */
const pair = (one: Totals, other: Totals, years: readonly FiscalYear[]) =>
  pairRuns(one, other, years, new Float64Array(other.values.length).fill(7))

/** Shares 0.5, 0.75, – against 0.25, –, 0.5: both know two runs, and have one in common. A third knows only one run, and is not paired. */
it('a difference is known in runs that both know', () => {
  const at = { fiscalYear: fiscalYear(2023), measure: 'share.sixtyPlus' as const }
  const totals = (...values: readonly number[]): Totals => totalsOf([{ ...at, unit: 'share', values }])
  const [one, other] = [totals(0.5, 0.75, Number.NaN), totals(0.25, Number.NaN, 0.5)]
  expect(pair(one, other, []).differenceBands.map(({ spread }) => [spread.runs, spread.mean])).toEqual([[1, 0.25]])
  expect(pair(one, totals(0.25, Number.NaN, Number.NaN), []).differenceBands).toEqual([])
})
