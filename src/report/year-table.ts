/**
 * Tables of years (年度別の表) for the report, by scenario or by part of the staff, cut into blocks that fit the width of A4.
 */

import type { FiscalYear } from '../terms/index.ts'
import { axisYear } from '../terms/index.ts'
import { cell } from './report-document.ts'
import type { SectionWriter, UnnumberedTable } from './section-writer.ts'
import { type YearLine, yearBlocks } from './year-rows.ts'

/** What a table of years is about (表題など). */
interface YearTableText {
  readonly caption: string
  readonly unit: string
  /** What the rows are. Default: 案. */
  readonly heading?: string
  readonly notes: readonly string[]
}

/** Share of the table's width that the titles of the rows take. */
const LABEL_WIDTH = 0.25

/** Adds the lines as one table a block of years; the notes stand under the last. */
export function addYearTable(
  writer: SectionWriter,
  text: YearTableText,
  years: readonly FiscalYear[],
  lines: readonly YearLine[],
): void {
  const blocks = yearBlocks(years, lines)
  blocks.forEach((block, index) => {
    const width = (1 - LABEL_WIDTH) / block.years.length
    const table: UnnumberedTable = {
      caption: blocks.length === 1 ? text.caption : `${text.caption}（${index + 1}／${blocks.length}）`,
      unit: text.unit,
      columns: [
        { label: text.heading ?? '案', align: 'left', width: LABEL_WIDTH },
        ...block.years.map(year => ({ label: axisYear(year), align: 'right' as const, width })),
      ],
      headingColumns: 1,
      rows: block.rows.map(row => ({
        cells: [cell(row.label), ...row.cells.map(value => cell(value))],
        ...(row.reference ? { kind: 'reference' as const } : {}),
      })),
      notes: index === blocks.length - 1 ? text.notes : [],
    }
    writer.table(table)
  })
}
