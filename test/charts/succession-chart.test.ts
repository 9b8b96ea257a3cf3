/** C18: two ratios for the whole staff and by job family, where there are enough people for a ratio to say something. */
import { describe, expect, test } from 'vitest'
import { type ChartSpec, chartsFor } from '../../src/charts/index.ts'
import type { Comparison } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { type FiscalYear, fiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { aComparison } from '../support/a-comparison.ts'

const YEARS = yearsBetween(fiscalYear(2022), fiscalYear(2033))

/** Where ratios are: the whole staff, or a job family with so many people in each band that a ratio is divided by. */
interface Group {
  readonly family?: string
  readonly perBand: number
}

function rowsOf({ family, perBand }: Group, year: FiscalYear): MeasureRow[] {
  const row = (measure: MeasureRow['measure'], value: number): MeasureRow => ({
    scenario: 'baseline',
    band: 'expected',
    fiscalYear: year,
    measure,
    value,
    unit: measure.startsWith('ageBand') ? 'people' : 'ratio',
    ...(family === undefined ? {} : { dimension: 'jobFamily' as const, item: family }),
  })
  return [
    ...['45-49', '50-54', '55-59', '60-64'].map(band => row(`ageBand.${band}`, perBand)),
    row('succession.supervisor', 1.25 - (year - 2022) / 22),
    row('succession.manager', 2 - (year - 2022) / 11),
  ]
}

function withGroups(groups: readonly Group[]): Comparison {
  const comparison = aComparison(1)
  const families = groups.flatMap(({ family }) => (family === undefined ? [] : [family]))
  return {
    ...comparison,
    municipality: {
      ...comparison.municipality,
      jobFamilies: families.map(id => ({ id, title: `${id}職`, retirementClass: 'general' })),
    },
    measures: measureTable([...comparison.measures.rows, ...groups.flatMap(group => YEARS.flatMap(year => rowsOf(group, year)))]),
  }
}

const made = (comparison: Comparison): ChartSpec => chartsFor(comparison, ['C18'])[0] as ChartSpec
const panels = (chart: ChartSpec): readonly string[] => [...new Set((chart.data.ratios ?? []).map(row => String(row.panel)))]

describe('C18 後継者の見通し', () => {
  const all: Group = { perBand: 50 }

  test('the title says how both ratios change: 1.25 − 11 ÷ 22 = 0.75, 2 − 11 ÷ 11 = 1', () => {
    expect(made(withGroups([all])).title).toBe('後継者比率は令和15年4月1日までに、係長1.25から0.75、課長2.00から1.00に下がる')
  })

  test('a family of five people a band, ten in the denominator, is drawn; one of four is not and is named in a note', () => {
    const chart = made(withGroups([all, { family: '事務', perBand: 5 }, { family: '建築', perBand: 4 }]))
    expect(panels(chart)).toEqual(['all', 'family:事務'])
    expect(chart.notes.join()).toContain('10人に満たない年度は示さない（建築職は全期間）')
    expect(chart.table.columns).toEqual([
      '年度',
      '全体 係長',
      '全体 課長',
      '事務職 係長',
      '事務職 課長',
      '建築職 係長',
      '建築職 課長',
    ])
    expect(chart.table.rows[0]).toEqual(['令和4年度', '1.25', '2.00', '1.25', '2.00', '－', '－'])
  })

  test('more than nine families leave the whole staff alone', () => {
    const many = Array.from({ length: 10 }, (_, index): Group => ({ family: `職種${index}`, perBand: 20 }))
    expect(panels(made(withGroups([all, ...many])))).toEqual(['all'])
    expect(panels(made(withGroups([all, ...many.slice(1)])))).toHaveLength(10)
  })

  test('without any ratio there is an empty panel, and no number in the title', () => {
    const chart = made(withGroups([]))
    expect(chart.title).toBe('後継者の見通し（係長と課長）')
    expect(chart.table.rows[0]).toEqual(['令和4年度', '…', '…'])
  })
})
