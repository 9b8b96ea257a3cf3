/** The room of C14 人件費の推移: its numbers keep off the axes, the points of the mean and each other, in short and in long horizons. */
import { describe, expect, it } from 'vitest'
import type { CostFigures } from '../../src/charts/cost-figures.ts'
import { costLayout, personnelTotals } from '../../src/charts/cost-layout.ts'
import { chartsFor } from '../../src/charts/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aComparison } from '../support/a-comparison.ts'
import { withCost } from '../support/with-cost.ts'

const NO_RUNS = { personnel: [], allowance: [] }

/** Figures of so many years from R4 on; the amounts by the number of the year. */
function someYears(count: number, personnel: (index: number) => number, allowance: (index: number) => number): CostFigures {
  const years = Array.from({ length: count }, (_, index) => {
    const amounts = { personnel: personnel(index), allowance: allowance(index), total: personnel(index) + allowance(index) }
    return { fiscalYear: fiscalYear(2022 + index), parts: new Map(), ...amounts, yen: amounts }
  })
  return { unit: { title: '百万円', yen: 1_000_000 }, components: [], years }
}

/** C14 from R4 on: 5,001 of personnel cost every year, 400 and 100 of the allowance in turn. */
function chartUntil(to: number) {
  const { study, ...rest } = aComparison(1)
  return chartsFor(withCost({ ...rest, study: { ...study, to: fiscalYear(to) } }), ['C14'])[0]
}

interface Layer {
  readonly mark: { readonly type: string }
  readonly data: { readonly name: string }
  readonly encoding: { readonly y: { readonly value?: number; readonly axis?: { readonly labelPadding: number } } }
}

/** The layers of a panel of the chart: 0 personnel cost, 1 the allowance. */
function layersOf(chart: ReturnType<typeof chartUntil>, panel: number): readonly Layer[] {
  const spec = chart?.spec as unknown as
    | { readonly vconcat: readonly { readonly concat: readonly { readonly layer: readonly Layer[] }[] }[] }
    | undefined
  return spec?.vconcat[0]?.concat[panel]?.layer ?? []
}

describe('the numbers of the retirement allowance', () => {
  it('stand under the years, below the panel of 120 px, so that none is read as the value of the mean', () => {
    const chart = chartsFor(withCost(aComparison(1)), ['C14'])[0]
    const texts = layersOf(chart, 1).filter(({ mark }) => mark.type === 'text')
    expect(texts.map(({ data }) => data.name)).toEqual(['below', 'below', 'rowTitle'])
    for (const { encoding } of texts) expect(encoding.y.value).toBeGreaterThan(120)
    expect(chart?.data.below?.slice(0, 2)).toEqual([
      { fiscalYear: 2022, text: '400', row: 0 },
      { fiscalYear: 2023, text: '100', row: 0 },
    ])
    expect(chart?.data.rowTitle).toEqual([{ text: '単年度' }])
    expect(JSON.stringify(chart?.spec)).toContain('退職手当（百万円、年度の下は単年度の額）')
  })

  it('stand on two rows in turn where the years are narrow, so that no year goes without', () => {
    const { data, notes } = chartUntil(2047) ?? {}
    expect(data?.below).toHaveLength(26)
    expect(data?.below?.map(({ row }) => row).slice(0, 4)).toEqual([0, 1, 0, 1])
    expect(notes?.join('')).not.toContain('退職手当の数字')
  })

  it('are left out with the totals over R4–R54, and one note says so of both', () => {
    expect(chartUntil(2072)?.notes.filter(note => note.includes('年度ごと'))).toEqual([
      '※数字は5年度ごとに示す。すべての年度は表にある。',
    ])
  })

  it('push the title of their row to the left: 12,345 is 47.4 px, 13 px wider on either side than a year of R4–R29', () => {
    const { ends, left } = costLayout(
      someYears(
        26,
        () => 45_000,
        () => 12_345,
      ),
      NO_RUNS,
    )
    // The number reaches 47.4 ÷ 2 − 21.4 ÷ 2 = 13 px to the left of the plot; the title is 3 × 11 = 33 px wide.
    expect(ends.title).toBeGreaterThan(13 + 4)
    expect(left).toBeGreaterThan(ends.title + 33)
  })
})

describe('the totals of personnel cost', () => {
  it('never stand over the labels of the axis: 5,001 reaches 8.5 px to the left of the plot in R4–R29', () => {
    const chart = chartUntil(2047)
    const padding = layersOf(chart, 0)[0]?.encoding.y.axis?.labelPadding
    // 5,001 and 6,000 are (4 × 0.76 + 0.51) × 11 = 39.05 px wide; the first bar of 26 has its middle 11 px into 549 px.
    expect(padding).toBeGreaterThan(39.05 / 2 - 11 + 4)
    const { left } = costLayout(
      someYears(
        26,
        () => 5001,
        index => (index % 2 === 0 ? 400 : 100),
      ),
      NO_RUNS,
    )
    expect(left).toBeGreaterThan(39.05 + (padding ?? 0))
    expect(chart?.data.personnelTotals?.map(row => row.fiscalYear)).toEqual([2022, 2027, 2032, 2037, 2042, 2047])
    expect(chart?.notes).toContain('※人件費の数字は5年度ごとに示す。すべての年度は表にある。')
  })

  it('leave the axis where it was in R4–R14, whose years are wider than their numbers', () => {
    const { left, ends, step } = costLayout(
      someYears(
        11,
        () => 5001,
        () => 400,
      ),
      NO_RUNS,
    )
    expect({ left, labels: ends.labels, step }).toEqual({ left: 52, labels: 2, step: 1 })
  })

  it('stand over the higher bar beside theirs where they are wide enough to reach it', () => {
    const narrow = someYears(
      26,
      index => 5000 + 100 * index,
      () => 400,
    )
    const totals = personnelTotals(narrow, NO_RUNS, costLayout(narrow, NO_RUNS))
    expect(totals.slice(0, 2)).toEqual([
      { fiscalYear: 2022, value: 5100, text: '5,000' },
      { fiscalYear: 2027, value: 5600, text: '5,500' },
    ])
    const wide = someYears(
      11,
      index => 5000 + 100 * index,
      () => 400,
    )
    expect(personnelTotals(wide, NO_RUNS, costLayout(wide, NO_RUNS))[0]).toEqual({ fiscalYear: 2022, value: 5000, text: '5,000' })
  })

  it('stand over a whisker of the bar beside theirs too', () => {
    const figures = someYears(
      26,
      () => 5000,
      () => 400,
    )
    const whiskers = { personnel: [{ fiscalYear: fiscalYear(2023), p10: 4900, p90: 5300, constant: false }], allowance: [] }
    expect(personnelTotals(figures, whiskers, costLayout(figures, whiskers))[0]).toMatchObject({ value: 5300, text: '5,000' })
  })
})
