/** What sampled runs add to the comparison of the expected ones, scenario by scenario. */
import { describe, expect, it } from 'vitest'
import { bandTable } from '../../src/compare/band-table.ts'
import { judgeRuns } from '../../src/compare/compare-runs.ts'
import { addRuns, type Comparison, judge } from '../../src/compare/index.ts'
import type { GoalPlan } from '../../src/compile/index.ts'
import type { BandRow, Ensemble } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { BENCHMARKS, withBenchmarks } from '../support/a-benchmark.ts'
import { aComparison } from '../support/a-comparison.ts'
import { aSpread, withRuns } from '../support/with-runs.ts'

describe('a comparison', () => {
  const expected = withBenchmarks(aComparison(2), { ...BENCHMARKS, rule: 'actual' })
  const [one, other] = expected.scenarios.map(({ id }) => id) as [string, string]
  const rows = [...withRuns(expected).bands.rows]

  it('stays what it is where nothing is sampled', () => {
    const written = (one: Comparison): string => JSON.stringify({ ...one, bands: [...one.bands.rows] })
    expect(written(addRuns(expected, new Map()))).toBe(written(expected))
  })

  it('finds the bands of each scenario', () => {
    const { bands } = addRuns(expected, new Map([one, other].map(id => [id, judged(id, rows)])))
    expect([...bands.rows].slice(0, rows.length)).toEqual(rows)
    const row = rows.find(({ scenario, fiscalYear }) => scenario === other && fiscalYear === expected.study.closingYear)
    const { fiscalYear, measure, spread } = row as BandRow
    expect(bands.spread(other, fiscalYear, measure)).toBe(spread)
    expect(bands.spread('nobody', fiscalYear, measure)).toBeUndefined()
    expect(bands.inYear(other, fiscalYear)).toContain(row)
    expect(bands.inYear('nobody', fiscalYear)).toEqual([])
  })

  it('has the band of headroom, that of the strength mirrored at the line, for every line, scenario and year', () => {
    const compared = addRuns(expected, new Map([one, other].map(id => [id, judged(id, rows)])))
    const added = [...compared.bands.rows].slice(rows.length).filter(({ measure }) => measure.startsWith('headroom.'))
    const held = expected.lines.filter(({ rule }) => rule === 'actual')
    expect(added).toHaveLength(2 * held.reduce((sum, { values }) => sum + values.length, 0))
    const [year, line] = [expected.study.closingYear, held[0]]
    const people = line?.values.find(({ fiscalYear }) => fiscalYear === year)?.value ?? Number.NaN
    const headroom = compared.bands.spread(other, year, `headroom.${line?.id}`)
    expect(headroom?.p10).toBe(people - (compared.bands.spread(other, year, 'strength.actual')?.p90 ?? 0))
    expect(compared.bands.inYear(other, year).map(({ measure }) => measure)).toContain(`headroom.${line?.id}`)
  })

  it('brings the bands of strength to those of similar cities, only where it is sampled', () => {
    const { bands, benchmarks } = addRuns(expected, new Map([[other, judged(other, rows)]]))
    const sampled = benchmarks?.years[other] ?? []
    expect(sampled.length).toBeGreaterThan(0)
    expect(benchmarks?.years[one]).toEqual(expected.benchmarks?.years[one])
    for (const year of sampled) {
      // The share of 普通会計 is staff ÷ strength.
      const share = year.staff / (expected.measures.value(other, year.fiscalYear, 'strength.actual') ?? Number.NaN)
      const strength = rows.find(
        row => row.scenario === other && row.fiscalYear === year.fiscalYear && row.measure === 'strength.actual',
      )
      expect(bands.spread(other, year.fiscalYear, 'benchmark.staff')).toEqual(year.bands?.staff)
      for (const [id, gap] of Object.entries(year.bands?.gaps ?? {}))
        expect(bands.spread(other, year.fiscalYear, `benchmark.gap.${id}`)).toEqual(gap)
      expect(year.bands?.staff.mean).toBeCloseTo((strength?.spread.mean ?? Number.NaN) * share, 9)
    }
  })

  it('takes the differences of a scenario, and leaves the reference without', () => {
    const band = {
      fiscalYear: expected.study.closingYear,
      measure: 'strength.actual',
      spread: aSpread(3, [-2, -1, 0, 1, 2], 100),
    }
    const paired = { differenceBands: [band], cumulativeBands: [] } as const
    const { scenarios } = addRuns(expected, new Map([[other, { ...judged(other, rows), paired } as never]]))
    expect(scenarios.map(({ differenceBands }) => differenceBands)).toEqual([[], [band]])
  })
})

/** The bands of one scenario, without goals. */
const judged = (id: string, rows: readonly BandRow[]) => ({
  bands: bandTable(rows.filter(({ scenario }) => scenario === id)),
  chances: [],
  summaryBands: {},
})

describe('the goals of a scenario', () => {
  const expected = aComparison(1)
  const [id] = expected.scenarios.map(scenario => scenario.id) as [string]
  const year = fiscalYear(2024)
  const goals: readonly GoalPlan[] = ['strength.unknown', 'strength.actual'].map(measure => {
    return { id: measure, title: measure, measure, from: year, to: year, atLeast: (): number => 658 }
  })
  /** One run of four misses 658 people. */
  const people = Float64Array.of(658, 657, 660, 661)
  const totals = {
    runs: 4,
    slotOf: () => undefined,
    of: (_: number, measure: string) => (measure === 'strength.actual' ? people : undefined),
  }
  const bands = { spread: () => undefined }
  const runs = judgeRuns({ scenario: id, runs: 4, bands, totals } as unknown as Ensemble, goals, expected.study)

  it('are judged in their order', () => {
    expect(runs.chances.map(chances => chances?.probability)).toEqual([undefined, 3 / 4])
  })

  it('keep their verdicts, and get the chances that are known', () => {
    const verdicts = goals.map(goal => judge(expected.measures, id, goal))
    const [scenario] = expected.scenarios.map(one => ({ ...one, goals: verdicts }))
    const compared = addRuns({ ...expected, scenarios: [scenario as never] }, new Map([[id, runs]]))
    expect(compared.scenarios[0]?.goals).toEqual([verdicts[0], { ...verdicts[1], chances: runs.chances[1] }])
    expect(compared.scenarios[0]?.goals[0]).not.toHaveProperty('chances')
  })
})
