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
import { inParts } from './text-parts.ts'

const COLUMNS = ['scenario', 'band', 'fiscal_year', 'fiscal_year_label', 'measure', 'dimension', 'item', 'value', 'unit'] as const

/** Leading characters (also after spaces, and in full width) that make a spreadsheet read a text as a formula. */
const FORMULA_LEAD = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^\p{Cc}/u

/** The tidy rows of all scenarios as CSV (整然データの書き出し), in parts. Empty `dimension` and `item` mean a total. */
export const measuresParts = (comparison: Comparison): Iterable<string> => inParts(linesOf(comparison))

function* linesOf({ measures, bands }: Comparison): Generator<string> {
  yield `\uFEFF${COLUMNS.join(',')}\r\n`
  for (const row of measures.rows) yield lineOf(row)(row.band, row.value)
  for (const row of bands.rows) {
    const line = lineOf(row)
    for (const [name, read] of BANDS) {
      const value = read(row.spread)
      if (value !== undefined) yield line(name, value)
    }
  }
}

/** The numbers of a band, a row each: mean, standard deviation, Monte Carlo error and the percentiles there are. */
const BANDS: readonly (readonly [string, (spread: Spread) => number | undefined])[] = [
  ['mean', spread => spread.mean],
  ['sd', spread => spread.sd],
  ['standard_error', spread => spread.standardError],
  ...PERCENTILES.map(([name]) => [name, (spread: Spread) => spread[name]] as const),
]

/** What a row of the file is about. */
type Subject = Pick<BandRow, 'scenario' | 'fiscalYear' | 'measure' | 'dimension' | 'item' | 'unit'>

/** The lines of the numbers of one subject. */
function lineOf(row: Subject): (band: string, value: number) => string {
  const before = textField(row.scenario)
  const about = [shortYear(row.fiscalYear), row.measure, row.dimension ?? '', row.item ?? ''].map(textField).join(',')
  const after = textField(row.unit)
  return (band, value) => `${before},${textField(band)},${row.fiscalYear},${about},${jsonNumber(value)},${after}\r\n`
}

/** A text as a CSV field: made harmless for spreadsheets, and quoted where it has to be. */
export function textField(text: string): string {
  const harmless = FORMULA_LEAD.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
