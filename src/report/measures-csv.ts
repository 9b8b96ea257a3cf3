/**
 * The measures as tidy CSV (整然データ), `measures.csv`: one number a row, for Excel and for programs.
 *
 * UTF-8 with a byte order mark, so that Excel shows Japanese, and CRLF lines (RFC 4180). A text that a spreadsheet would take for
 * a formula gets a leading apostrophe; numbers do not, so negative numbers stay numbers. Not here: rounding; values are exact.
 */
import type { Comparison } from '../compare/index.ts'
import { type BandRow, PERCENTILES, type Spread } from '../measure/index.ts'
import { shortYear } from '../terms/index.ts'
import { jsonNumber } from './json-text.ts'

const COLUMNS = ['scenario', 'band', 'fiscal_year', 'fiscal_year_label', 'measure', 'dimension', 'item', 'value', 'unit'] as const

/** Leading characters (also after spaces, and in full width) that make a spreadsheet read a text as a formula. */
const FORMULA_LEAD = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^\p{Cc}/u

/** The tidy rows of all scenarios as CSV text. Empty `dimension` and `item` mean a total. */
export function measuresCsv(comparison: Comparison): string {
  const lines = [
    ...comparison.measures.rows.map(row => line(row, row.band, row.value)),
    ...comparison.bands.rows.flatMap(bandLines),
  ]
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}

/** The band of a measure, a row a number: mean, standard deviation, Monte Carlo error and the percentiles there are. */
const bandLines = (row: BandRow): string[] =>
  BANDS.flatMap(([name, read]) => {
    const value = read(row.spread)
    return value === undefined ? [] : [line(row, name, value)]
  })

const BANDS: readonly (readonly [string, (spread: Spread) => number | undefined])[] = [
  ['mean', spread => spread.mean],
  ['sd', spread => spread.sd],
  ['standard_error', spread => spread.standardError],
  ...PERCENTILES.map(([name]) => [name, (spread: Spread) => spread[name]] as const),
]

/** What a row of the file is about. */
type Subject = Pick<BandRow, 'scenario' | 'fiscalYear' | 'measure' | 'dimension' | 'item' | 'unit'>

const line = (row: Subject, band: string, value: number): string =>
  [
    textField(row.scenario),
    textField(band),
    String(row.fiscalYear),
    textField(shortYear(row.fiscalYear)),
    textField(row.measure),
    textField(row.dimension ?? ''),
    textField(row.item ?? ''),
    jsonNumber(value),
    textField(row.unit),
  ].join(',')

/** A text as a CSV field: made harmless for spreadsheets, and quoted where it has to be. */
export function textField(text: string): string {
  const harmless = FORMULA_LEAD.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
