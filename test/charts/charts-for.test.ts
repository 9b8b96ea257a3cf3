/** Every chart says what its data say, in title, table and marks, for one, four and seven scenarios. */
import { describe, expect, test } from 'vitest'
import { CHART_IDS, type ChartSpec, chartsFor, expectedCharts } from '../../src/charts/index.ts'
import type { Comparison } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { fiscalYear, SEPARATION_CAUSES } from '../../src/terms/index.ts'
import { withBenchmarks } from '../support/a-benchmark.ts'
import { aComparison } from '../support/a-comparison.ts'
import { withTransformation } from '../support/transformation-measures.ts'
import { withCost } from '../support/with-cost.ts'
import { withManagers } from '../support/with-managers.ts'
import { withRuns } from '../support/with-runs.ts'

const chart = (id: string, comparison: Comparison): ChartSpec => {
  const found = chartsFor(comparison, [id])[0]
  if (found === undefined) throw new Error(`no chart ${id}`)
  return found
}

const number = (cell: string | undefined): number => Number((cell ?? '').replace(/,/gu, '').replace('△', '-'))

const column = (made: ChartSpec, title: string): number[] => {
  const index = made.table.columns.indexOf(title)
  return made.table.rows.map(row => number(row[index]))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The same comparison with some measures changed. */
const changed = (comparison: Comparison, change: (row: Comparison['measures']['rows'][number]) => number): Comparison => ({
  ...comparison,
  measures: measureTable(comparison.measures.rows.map(row => ({ ...row, value: change(row) }))),
})

describe('the catalogue', () => {
  test('charts come in the order of the catalogue, whatever the order wished', () => {
    expect(chartsFor(aComparison(1), ['C7', 'C1']).map(made => made.id)).toEqual(['C1', 'C7'])
  })

  test('without a wish all charts are made', () => {
    expect(
      chartsFor(withRuns(withCost(withManagers(withTransformation(withBenchmarks(aComparison(4))))))).map(made => made.id),
    ).toEqual(CHART_IDS)
    const first = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13']
    expect(CHART_IDS).toEqual([...first, 'C14', 'C17', 'C18', 'C19', 'C20', 'C21', 'C23'])
  })
})

describe('the charts of the expected runs alone', () => {
  const sampled = withRuns(withCost(withManagers(withTransformation(withBenchmarks(aComparison(4))))))
  const expected = { ...withCost(withManagers(withTransformation(withBenchmarks(aComparison(4))))), study: sampled.study }
  const printed = (comparison: Comparison, id: string): string => JSON.stringify(chartsFor(comparison, [id]))

  test.each(CHART_IDS)('%s is one of them if it is the same whether runs are sampled or not', id => {
    expect(expectedCharts().includes(id)).toBe(printed(sampled, id) === printed(expected, id))
  })

  test('are those wished for, in the order of the catalogue', () => {
    expect(expectedCharts(['C3', 'C2', 'C1'])).toEqual(['C1', 'C3'])
  })

  test('are not made again once they are there', () => {
    const made = chartsFor(expected, expectedCharts())
    const all = chartsFor(sampled, CHART_IDS, made)
    expect(all).toEqual(chartsFor(sampled))
    for (const one of made) expect(all).toContain(one)
  })
})

describe.each([
  [1, 'expected'],
  [2, 'expected'],
  [4, 'expected'],
  [7, 'expected'],
  [1, 'sampled'],
  [7, 'sampled'],
] as const)('with %i scenarios, %s', (count, runs) => {
  const expected = withTransformation(withBenchmarks(aComparison(count)))
  const charts = chartsFor(runs === 'sampled' ? withRuns(expected) : expected)

  test.each(charts.map(made => [made.id, made] as const))('%s holds no text that is not a number of people', (_, made) => {
    const text = JSON.stringify(made)
    for (const bad of ['NaN', 'undefined', 'Infinity', '△0"', '-0"', '"-0', '△0人', '△ 0']) expect(text).not.toContain(bad)
  })

  test.each(charts.map(made => [made.id, made] as const))(
    '%s has title, subtitle, text alternative, source and table',
    (_, made) => {
      expect(made.title.length).toBeGreaterThan(5)
      expect(made.subtitle).toMatch(/人|回/u)
      expect(made.alt).toContain(made.title)
      expect(made.notes.at(-1)).toMatch(/^出典：/u)
      for (const row of made.table.rows) expect(row).toHaveLength(made.table.columns.length)
    },
  )

  test.each(charts.map(made => [made.id, made] as const))('%s refers to named data only, and to data that exist', (_, made) => {
    expect(JSON.stringify(made.spec)).not.toContain('"values":[{')
    const names = [...JSON.stringify(made.spec).matchAll(/"data":\{"name":"([^"]+)"\}/gu)].map(match => match[1] ?? '')
    expect([...new Set(names)].sort()).toEqual(Object.keys(made.data).sort())
  })
})

describe('C1 職員数の推移', () => {
  test('the title gives the span of the scenarios at the closing date', () => {
    // reduction: 658 + 11 × (14 + 2) − 6 × 34.75 − 5 × 14.75 = 551.75; 60歳超は定員外: 5 × 30 + 6 × 20 hires → 667.75
    expect(chart('C1', aComparison(7)).title).toBe('職員数は現在の658人から、令和15年4月1日には案により552～668人に分かれる')
  })

  test('with one scenario the title says whether strength rises', () => {
    // 6 × 33 + 5 × 13 + 22 − 282.25 = +2.75
    expect(chart('C1', aComparison(1)).title).toBe('職員数は現在の658人から、令和15年4月1日には661人に増える')
  })

  test('an axis that does not start at zero says so', () => {
    expect(chart('C1', aComparison(4)).notes[0]).toMatch(/^※縦軸は\d+人から（0から始まっていません）。$/u)
  })

  test('the table runs from H6 to R15 with the counted strength up to the base date', () => {
    const { rows } = chart('C1', aComparison(1)).table
    expect(rows[0]?.slice(0, 3)).toEqual(['平成6年度', '1,024', '1,024'])
    expect(rows[28]?.slice(0, 3)).toEqual(['令和4年度', '658', '665'])
    expect(rows.at(-1)).toEqual(['令和15年度', '－', '－', '665', '661'])
  })
})

describe('C3 年齢構成', () => {
  test('the bands of the table add up to the people of the base date', () => {
    const made = chart('C3', aComparison(4))
    expect(sum(column(made, '現在').slice(0, -1))).toBeCloseTo(658, 0)
    expect(made.table.rows.at(-1)?.[1]).toBe('658.0')
  })

  test('marks and table show the same people', () => {
    const made = chart('C3', aComparison(1))
    const marks = sum((made.data.bands ?? []).map(row => Number(row.closing)))
    expect(made.table.rows.at(-1)?.[2]).toBe('660.8')
    expect(marks).toBeCloseTo(660.75, 6)
  })

  test('an assumed age table is named as an assumption', () => {
    const comparison = aComparison(1)
    const assumed = { path: 'staff', title: '職員構成表', value: '', status: 'assumed' as const, source: '', file: '', line: 1 }
    expect(chart('C3', { ...comparison, provenance: [assumed] }).notes[0]).toContain('仮定値')
    expect(chart('C3', comparison).notes.join()).not.toContain('仮定値')
  })
})

describe('C5 退職者数の内訳', () => {
  test('the title says that mandatory retirements come every second year, when they do', () => {
    expect(chart('C5', aComparison(1)).title).toBe('定年退職は令和14年度まで1年おきに集中する')
  })

  test('the title says nothing of the kind when they come every year', () => {
    const steady = changed(aComparison(1), row => (row.item === 'mandatory-retirement' ? 10 : row.value))
    expect(chart('C5', steady).title).toBe('退職者は年度平均25人、最も多いのは令和4年度の25人である')
  })

  test('the alternation ends where two years with retirements follow each other', () => {
    const early = changed(aComparison(1), row => (row.item === 'mandatory-retirement' && row.fiscalYear >= 2028 ? 20 : row.value))
    expect(chart('C5', early).title).toBe('定年退職は令和10年度まで1年おきに集中する')
  })

  test('every cause of separation is drawn, those that the plan does not have today included', () => {
    const one = aComparison(1)
    const rows = one.measures.rows.filter(row => row.dimension !== 'cause' || row.measure !== 'separations')
    const causes = [2022, 2023, 2024].flatMap(year =>
      SEPARATION_CAUSES.map(item => ({
        ...(one.measures.rows[0] as MeasureRow),
        fiscalYear: fiscalYear(year),
        measure: 'separations' as const,
        dimension: 'cause' as const,
        item,
        value: 1,
      })),
    )
    const made = chart('C5', { ...one, measures: measureTable([...rows, ...causes]) })
    expect(sum((made.data.separations ?? []).map(row => Number(row.value)))).toBe(3 * SEPARATION_CAUSES.length)
  })

  test('a mean of less than half a person is not printed as nobody', () => {
    // 2 people in R4, none in the ten years after it: 2 ÷ 11
    const few = changed(aComparison(1), row => {
      if (!row.measure.startsWith('separations')) return row.value
      return row.fiscalYear === 2022 && row.item === 'resignation' ? 2 : 0
    })
    expect(chart('C5', few).title).toBe('退職者は年度平均1人に満たず、最も多いのは令和4年度の2人である')
  })

  test('years without mandatory retirements print 0', () => {
    const below = chart('C5', aComparison(1)).data.below ?? []
    expect(below.map(row => row.text)).toEqual(['20', '0', '20', '0', '20', '0', '20', '0', '20', '0', '20'])
  })

  test('table and marks add up to the same leavers', () => {
    // 11 years × (9.25 + 2.5 + 3) + 6 × 20 = 282.25; the table rounds 34.75 to 34.8 and 14.75 to 14.8
    const made = chart('C5', aComparison(1))
    expect(sum((made.data.separations ?? []).map(row => Number(row.value)))).toBeCloseTo(282.25, 9)
    expect(sum(column(made, '計'))).toBeCloseTo(6 * 34.8 + 5 * 14.8, 9)
  })
})

describe('C6 採用と退職', () => {
  test('the difference is the change of strength', () => {
    const made = chart('C6', aComparison(1))
    expect(sum((made.data.net ?? []).map(row => Number(row.value)))).toBeCloseTo(2.75, 9)
    expect(made.title).toBe('11年間の採用等は退職を3人上回り、職員数は増える')
  })

  test('a reader is told why printed flows may miss the printed difference by one', () => {
    expect(chart('C6', aComparison(1)).notes).toContain(
      '※四捨五入のため、差や内訳の和は、表示した数の差や計と一致しないことがある。',
    )
  })

  test('leavers are printed as negative numbers', () => {
    expect(chart('C6', aComparison(1)).table.rows[0]).toEqual(['令和5年度', '33.0', '2.0', '△34.8', '0.3'])
  })
})

describe('C7 採用者数の平準化', () => {
  test('table and bars show the same hires', () => {
    const made = chart('C7', aComparison(7))
    const bars = (made.data.hires ?? []).filter(row => row.scenario === 'level-hiring')
    expect(sum(bars.map(row => Number(row.value)))).toBe(253)
    expect(sum(column(made, '採用平準化（R5–R14）').slice(0, 11))).toBe(253)
  })

  test('the title names the scenario with the smallest swing, or how many share it', () => {
    expect(chart('C7', aComparison(2)).title).toBe('採用者数の年ごとの差が最も小さいのは「2年平均」（毎年度22人）')
    expect(chart('C7', aComparison(4)).title).toBe('採用者数の年ごとの差が最も小さいのは「2年平均」など2案（変動係数0.00）')
  })
})

describe('C9 シナリオ比較', () => {
  test('the title counts the scenarios that keep the present strength', () => {
    expect(chart('C9', aComparison(7)).title).toBe('現員658人を毎年度保つのは7案のうち1案')
    expect(chart('C9', aComparison(1)).title).toBe('現員658人を毎年度下回らない')
  })

  test('every scenario has its own panel', () => {
    expect(JSON.stringify(chart('C9', aComparison(7)).spec).match(/"datum\.scenario === /gu)).toHaveLength(14)
  })
})

describe('C10 目標年度の比較', () => {
  test('differences are of printed people, each counted by the rule of its line', () => {
    // 定員 leaves out 4 people: 660.75 − 4 → 657 − 665, and 639.75 − 4 → 636 − 665
    expect(chart('C10', aComparison(2)).table.rows).toEqual([
      ['退職者補充（前年度の退職者を補充）', '661', '+3', '△8', '△129'],
      ['2年平均', '640', '△18', '△29', '△150'],
    ])
  })

  test('names take more room where it saves a line, and no more otherwise', () => {
    const named = (title: string): ChartSpec => {
      const comparison = aComparison(2)
      return chart('C10', { ...comparison, scenarios: comparison.scenarios.map(scenario => ({ ...scenario, title })) })
    }
    // Three lines in 140 px, where a year may not be parted from its 度; 161.5 px for the first of two.
    const long = named('採用平準化（R5～R14年度の退職を10年で等分）')
    expect(long.data.ends?.[0]?.name).toBe('採用平準化（R5～R14年度の\n退職を10年で等分）')
    type Figure = Readonly<Record<'width' | 'height', number>>
    const figure = (made: ChartSpec): Figure => (made.spec as unknown as { readonly vconcat: readonly [Figure] }).vconcat[0]
    const [short, twoLines] = [named('2年平均'), named('採用平準化＋DX再配置（効果が低い場合）')]
    expect(figure(short).width - figure(long).width).toBe(24)
    expect(figure(twoLines).width).toBe(figure(short).width)
    expect(figure(long).height).toBe(figure(twoLines).height)
  })

  test('the far-away 条例定数 stays off the axis', () => {
    const text = JSON.stringify(chart('C10', aComparison(7)).spec)
    const domains = [...text.matchAll(/"domain":\[(\d+),(\d+)\]/gu)].map(match => Number(match[2]))
    expect(Math.max(...domains)).toBeLessThan(700)
  })
})
