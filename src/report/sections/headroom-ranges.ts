/**
 * The ranges of headroom (余裕の幅) on the last 1 April that has one, by scenario: to each line, or to the 条例定数 of each appointing authority.
 *
 * Nothing below 20 sampled runs. Not here: the other years, which stand in the result files.
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import { stockDate } from '../../terms/index.ts'
import { people } from '../format.ts'
import { strengthYears } from '../measure-reading.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { rangeText } from '../spread-text.ts'

/** What headroom is shown of (余裕の対象). */
interface HeadroomColumn {
  readonly title: string
  readonly measure: string
}

/** Adds the ranges of 80 % of headroom (余裕の80%の幅); nothing where none are known. */
export function addHeadroomRanges(
  writer: SectionWriter,
  comparison: Comparison,
  { of, columns }: { readonly of: string; readonly columns: readonly HeadroomColumn[] },
): void {
  const { bands, scenarios } = comparison
  const year = strengthYears(comparison).findLast(one =>
    scenarios.some(({ id }) => columns.some(({ measure }) => bands.spread(id, one, measure)?.p10 !== undefined)),
  )
  if (year === undefined) return
  writer.table({
    caption: `${of}に対する余裕の80%の幅（${stockDate(year)}）`,
    unit: '人',
    columns: [
      { label: '案', align: 'left', width: 0.28 },
      ...columns.map(({ title }) => ({ label: title, align: 'right' as const, width: 0.72 / columns.length })),
    ],
    headingColumns: 1,
    rows: scenarios.map(scenario => ({
      cells: [
        shortTitle(comparison, scenario),
        ...columns.map(({ measure }) => rangeText(bands.spread(scenario.id, year, measure), people)),
      ].map(text => cell(text)),
    })),
    notes: [
      '乱数による試算のうち、100回中80回はこの範囲。職員数の幅を定員または条例定数から引いたもので、下端は職員数の多い側。各年度の幅は result.json と measures.csv にある。',
    ],
  })
}
