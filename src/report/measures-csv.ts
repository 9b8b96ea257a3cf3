/**
 * The measures as tidy CSV (整然データ), `measures.csv`: one number a row, for Excel and for programs.
 *
 * UTF-8 with a byte order mark, so that Excel shows Japanese, and CRLF lines (RFC 4180). A text that a spreadsheet would take for
 * a formula gets a leading apostrophe; numbers do not, so negative numbers stay numbers. Not here: rounding; values are exact.
 */
import type { Comparison } from '../compare/index.ts'
import { shortYear } from '../terms/index.ts'
import { jsonNumber } from './json-text.ts'

const COLUMNS = ['scenario', 'band', 'fiscal_year', 'fiscal_year_label', 'measure', 'dimension', 'item', 'value', 'unit'] as const

/** Leading characters (also after spaces, and in full width) that make a spreadsheet read a text as a formula. */
const FORMULA_LEAD = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^\p{Cc}/u

/** The tidy rows of all scenarios as CSV text. Empty `dimension` and `item` mean a total. */
export function measuresCsv(comparison: Comparison): string {
  const lines = comparison.measures.rows.map(row =>
    [
      textField(row.scenario),
      textField(row.band),
      String(row.fiscalYear),
      textField(shortYear(row.fiscalYear)),
      textField(row.measure),
      textField(row.dimension ?? ''),
      textField(row.item ?? ''),
      jsonNumber(row.value),
      textField(row.unit),
    ].join(','),
  )
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}

/** A text as a CSV field: made harmless for spreadsheets, and quoted where it has to be. */
export function textField(text: string): string {
  const harmless = FORMULA_LEAD.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
