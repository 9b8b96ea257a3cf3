/** The charts of the staff by age and year, by job family and by employment type say what their data say. */
import { describe, expect, test } from 'vitest'
import { generationMarks, shadeOf } from '../../src/charts/cell-grid.ts'
import { type ChartSpec, chartsFor } from '../../src/charts/index.ts'
import type { Comparison } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { aComparison, aLongComparison } from '../support/a-comparison.ts'

const chart = (id: string, comparison: Comparison): ChartSpec => {
  const found = chartsFor(comparison, [id])[0]
  if (found === undefined) throw new Error(`no chart ${id}`)
  return found
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const changed = (comparison: Comparison, change: (row: MeasureRow) => number): Comparison => ({
  ...comparison,
  measures: measureTable(comparison.measures.rows.map(row => ({ ...row, value: change(row) }))),
})

/** Everyone of one age on the base date, and of another on the closing date. */
const aged = (now: number, closing: number): Comparison =>
  changed(aComparison(1), row => {
    if (row.dimension !== 'age') return row.value
    return Number(row.item) === (row.fiscalYear === 2033 ? closing : now) ? 100 : 0
  })

describe('C4 年齢×年度の人数', () => {
  test('the whole people of every year add up to the printed total', () => {
    const { columns, rows } = chart('C4', aComparison(1)).table
    expect(columns.at(-1)).toBe('計')
    for (const row of rows) expect(sum(row.slice(1, -1).map(Number))).toBe(Number(row.at(-1)))
    // 658 on the base date; 660.75 on the closing one
    expect([rows[0]?.at(-1), rows.at(-1)?.at(-1)]).toEqual(['658', '661'])
  })

  test('cells and table show the same people', () => {
    const made = chart('C4', aComparison(1))
    const cells = sum((made.data.cells ?? []).map(row => Number(row.value)))
    expect(cells).toBe(sum(made.table.rows.map(row => Number(row.at(-1)))))
  })

  test('the title says where the largest age band moves', () => {
    expect(chart('C4', aged(42, 53)).title).toBe(
      '最も多い年齢層は、現在の40～44歳（100人）から令和15年4月1日には50～54歳（100人）に移る',
    )
    expect(chart('C4', aged(42, 44)).title).toBe('最も多い年齢層は令和15年4月1日も現在と同じ40～44歳の100人である')
  })

  test('the title says whether the largest band grows where it stays the same', () => {
    const growing = changed(aged(42, 42), row =>
      row.dimension === 'age' && row.fiscalYear === 2033 ? row.value * 1.1 : row.value,
    )
    expect(chart('C4', growing).title).toBe('最も多い年齢層は令和15年4月1日も現在と同じ40～44歳で、100人から110人に増える')
  })

  test('bands that nobody ever belongs to are left out at both ends, and kept between', () => {
    expect(chart('C4', aged(42, 53)).table.columns).toEqual(['年度', '40～44歳', '45～49歳', '50～54歳', '計'])
  })

  test('where a number would not fit into its cell every second year is drawn and the table keeps all', () => {
    const made = chart('C4', aLongComparison(1))
    expect(made.table.rows).toHaveLength(23)
    expect(new Set((made.data.cells ?? []).map(row => row.fiscalYear)).size).toBe(12)
    expect(made.notes[0]).toBe('※2年度ごとに示す。すべての年度は表にある。')
  })

  test('numbers are white on the two darkest of five greys and dark on the others', () => {
    const inks = [0, 0.3, 0.5, 0.7, 1].map(share => shadeOf(share).ink)
    expect(inks).toEqual(['#1A1A1A', '#1A1A1A', '#1A1A1A', '#FFFFFF', '#FFFFFF'])
    expect(new Set([0, 0.3, 0.5, 0.7, 1].map(share => shadeOf(share).shade)).size).toBe(5)
  })

  test('the lines of a generation rise by one band in five years and leave the numbers free', () => {
    // 11 columns of 40 px and two bands of 20 px, 40–49: the generation of 40–44 has its lower edge at 40 in the middle of column 1
    const grid = { columns: 11, step: 1, width: 440, height: 40, bands: [5, 6] }
    const pieces = generationMarks(grid, 5, 12)
    // 40 years at x = 20 stand at the bottom (40 px); 45 years at x = 220 one band above (20 px): 0.1 px up for each px
    expect(pieces[0]).toEqual({ x: 30, x2: 50, y: 39, y2: 37 })
    for (const { x, x2 } of pieces) {
      const clear = (at: number) => Math.abs((at % 40) - 20) >= 10
      expect(clear(x) && clear(x2)).toBe(true)
    }
  })
})

describe('C11 職種別の推移', () => {
  test('the title names the family that loses most', () => {
    // 技能労務: 58 − 11 × 2
    expect(chart('C11', aComparison(1)).title).toBe(
      '令和15年4月1日までに4職種のうち1職種で減り、最も減るのは技能労務（58人から36人）である',
    )
  })

  test('the title follows the data where no family shrinks, where all do, and where none moves', () => {
    const steady = (factor: number) =>
      changed(aComparison(1), row => {
        if (row.dimension !== 'jobFamily') return row.value
        return row.fiscalYear === 2033 ? 50 * factor : 50
      })
    expect(chart('C11', steady(1.2)).title).toBe(
      '令和15年4月1日までに減る職種はなく、最も増えるのは児童厚生員・学童保育（50人から60人）である',
    )
    expect(chart('C11', steady(0.8)).title).toBe(
      '令和15年4月1日までに全ての職種で減り、最も減るのは一般事務（50人から40人）である',
    )
    expect(chart('C11', steady(1)).title).toBe('どの職種の職員数も、令和15年4月1日は現在と変わらない')
    expect(chart('C11', steady(1.02)).title).toBe('どの職種も、令和15年4月1日までの増減は1人以内である')
  })

  test('panels stand in the order of their change', () => {
    const text = JSON.stringify(chart('C11', aComparison(1)).spec)
    const places = ['技能労務', '保育士', '児童厚生員', '一般事務'].map(family => text.indexOf(`"${family}`))
    expect(places.every(place => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  test('more than nine families are drawn as the eight largest and その他, and the table lists all', () => {
    const made = chart('C11', aComparison(1, 12))
    expect(new Set((made.data.families ?? []).map(row => row.panel)).size).toBe(9)
    // 学芸員 3, 栄養士 5, 心理・福祉相談 7 and 電気・機械 4
    expect(JSON.stringify(made.spec)).toContain('19→19人（0）')
    expect(made.notes[0]).toBe('※「その他」は、現在の人数が少ない4職種の計。職種ごとの人数は表にある。')
    expect(made.table.columns).toHaveLength(14)
  })

  test('the lines of all panels add up to 現員, その他 included', () => {
    const made = chart('C11', aComparison(1, 12))
    const closing = (made.data.families ?? []).filter(row => row.fiscalYear === 2033)
    expect(sum(closing.map(row => Number(row.value)))).toBeCloseTo(660.75, 9)
  })

  test('a city of one job family has no such chart', () => {
    expect(chartsFor(aComparison(1, 1), ['C11'])).toEqual([])
  })

  test('the axis is said to be each family’s own', () => {
    expect(chart('C11', aComparison(1)).subtitle).toContain('縦軸は職種ごと')
  })
})

describe('C12 任用形態別の構成', () => {
  test('the title says what becomes of the staff other than 正規', () => {
    // 11 + 4 + 8 now; フルタイム再任用 is gone by R12
    expect(chart('C12', aComparison(1)).title).toBe(
      '現員のうち正規以外の職員は、現在の23人から令和15年4月1日には15人に減る（フルタイム再任用は0人になる）',
    )
  })

  test('the title says so when everyone is 正規, and when nothing changes', () => {
    const only = changed(aComparison(1), row =>
      row.dimension === 'employmentType' ? (row.item === 'regular' ? 658 : 0) : row.value,
    )
    const bare = { ...only, municipality: { ...only.municipality, composition: [] } }
    expect(chart('C12', bare).title).toBe('現員は、現在も令和15年4月1日もすべて正規職員である')
    const steady = changed(aComparison(1), row => (row.item === 'reemployed-full-time' ? 8 : row.value))
    expect(chart('C12', steady).title).toBe('現員のうち正規以外の職員は、令和15年4月1日も現在と同じ23人である')
  })

  test('the table runs from H26 to R15 in the order of the council paper, the past as printed there', () => {
    const { columns, rows } = chart('C12', aComparison(1)).table
    expect(columns).toEqual([
      '年度',
      '正規',
      '一般任期付',
      '育休代替任期付',
      'フルタイム再任用',
      '現員 計',
      '短時間再任用（現員の外）',
      '定年前再任用短時間（現員の外）',
    ])
    expect(rows[0]).toEqual(['平成26年度', '657', '0', '11', '4', '672', '55', '…'])
    expect(rows[4]).toEqual(['平成30年度', '651', '17', '13', '6', '687', '6', '…'])
    expect(rows[8]).toEqual(['令和4年度', '635', '11', '4', '8', '658', '7', '0'])
    // 660.75 − 15 = 645.75 → 646; 7 and 5.5 → 12.5 rounds to 13: 7.28 and 5.72 → 7 and 6
    expect(rows.at(-1)).toEqual(['令和15年度', '646', '11', '4', '0', '661', '7', '6'])
  })

  test('what does not count as 現員 stands in a panel of its own', () => {
    const { data } = chart('C12', aComparison(1))
    const groups = (name: string) => [...new Set((data[name] ?? []).map(row => row.group))]
    expect(groups('allBars')).toEqual(['正規', '正規以外'])
    expect(groups('othersBars')).toEqual(['一般任期付', '育休代替任期付', 'フルタイム再任用'])
    expect(groups('outsideBars')).toEqual(['短時間再任用', '定年前再任用短時間'])
  })

  test('bars and table show the same people', () => {
    const { data, table } = chart('C12', aComparison(1))
    const drawn = sum((data.allBars ?? []).map(row => Number(row.value)))
    expect(drawn).toBe(sum(table.rows.map(row => Number(row[5]))))
    expect(sum((data.outsideBars ?? []).map(row => Number(row.value)))).toBe(
      sum(table.rows.map(row => Number(row[6]) + (row[7] === '…' ? 0 : Number(row[7])))),
    )
  })

  test('会計年度任用 stands in a panel of its own where the scenario tells the number, the past as the table has it', () => {
    const plain = aComparison(1)
    const { composition } = plain.municipality
    const told: Comparison = {
      ...plain,
      municipality: {
        ...plain.municipality,
        // 別添１: H26 has 291, R3 334.
        composition: composition.map(row => (row.fiscalYear === 2021 ? { ...row, appointees: 334 } : row)),
        besides: [
          { title: '会計年度任用職員（月額）', people: 332 },
          { title: '特別職', people: 3 },
        ],
      },
      measures: measureTable([
        ...plain.measures.rows,
        ...[332, 331].map((value, year): MeasureRow => {
          const fiscalYear = (2022 + year) as MeasureRow['fiscalYear']
          return {
            scenario: plain.scenarios[0]?.id ?? '',
            band: 'expected',
            fiscalYear,
            measure: 'fiscalYearAppointees',
            value,
            unit: 'people',
          }
        }),
      ]),
    }
    const { table, data, notes } = chart('C12', told)
    expect(table.columns.at(-1)).toBe('会計年度任用（推計の外）')
    const column = (year: string) => table.rows.find(([label]) => label === year)?.at(-1)
    expect(['平成26年度', '令和3年度', '令和4年度', '令和5年度'].map(column)).toEqual(['…', '334', '332', '331'])
    expect((data.appointeesBars ?? []).map(row => row.value)).toEqual([334, 332, 331])
    // What is drawn is not said to be missing; what is missing still is.
    const said = notes.join('')
    expect(said).not.toContain('会計年度任用職員（月額）')
    expect(said).toContain('特別職3人')
    expect(Object.keys(chart('C12', plain).data)).not.toContain('appointeesBars')
  })

  test('a city without short-time staff has no panel for it', () => {
    const none = changed(aComparison(1), row =>
      row.item === 'reemployed-short-time' || row.item === 'part-time-before-retirement-age' ? 0 : row.value,
    )
    const { data } = chart('C12', { ...none, municipality: { ...none.municipality, composition: [] } })
    expect(Object.keys(data)).not.toContain('outsideBars')
  })
})
