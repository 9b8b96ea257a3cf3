/**
 * Cells of benchmark tables (比較の表のセル): blanks that mean "does not apply", decimals, and names of sections.
 *
 * A blank is kept apart from 0: the paper leaves 消防 blank where a city has no fire department. Anything else that is no number is
 * refused as in the other tables.
 */
import { suggestion } from '../../diagnostics/index.ts'
import { SURVEY_SECTIONS, SURVEY_TOTALS } from '../../terms/index.ts'
import type { CellReader } from './cells.ts'
import { type CsvRow, findingAt, placeOfLine } from './csv-finding.ts'

/** People, or undefined for a blank (空欄) or a column that is absent. A negative number, a dash or a unit is a finding. */
export const peopleOrBlank = <Id extends string>(reader: CellReader<Id>, row: CsvRow, id: Id): number | undefined =>
  reader.text(row, id) === '' ? undefined : reader.people(row, id)

/** A plain decimal of any sign (係数、差、率), or undefined for a blank or a column that is absent. */
export function decimalOrBlank<Id extends string>(reader: CellReader<Id>, row: CsvRow, id: Id): number | undefined {
  const found = reader.text(row, id)
  if (found === '') return undefined
  if (/^[+-]?\d{1,9}(?:\.\d{1,9})?$/u.test(found)) return Number(found)
  reader.diagnostics.push(findingAt('E_BENCHMARK_NUMBER', { column: reader.title(id), found }, reader.place(row, id)))
  return undefined
}

/** A decimal that must be there; where it is not, the whole line is shown, since an empty last cell has no characters. */
export function decimal<Id extends string>(reader: CellReader<Id>, row: CsvRow, id: Id): number | undefined {
  if (reader.text(row, id) !== '') return decimalOrBlank(reader, row, id)
  reader.diagnostics.push(
    findingAt('E_BENCHMARK_NUMBER', { column: reader.title(id), found: '' }, placeOfLine(reader.file, row.line)),
  )
  return undefined
}

/** The name of a big section (大部門) or of one of the given totals; another name is a finding. */
export function sectionName<Id extends string>(
  reader: CellReader<Id>,
  row: CsvRow,
  id: Id,
  totals: readonly string[] = Object.keys(SURVEY_TOTALS),
): string | undefined {
  const value = reader.text(row, id)
  const known = [...SURVEY_SECTIONS.map(section => section.id), ...totals]
  if (known.includes(value)) return value
  const args = { value, known, ...suggestion(value, known) }
  reader.diagnostics.push(findingAt('E_BENCHMARK_SECTION', args, reader.place(row, id)))
  return undefined
}

/** Reports a row that an earlier one already stands for (重複). Gives whether there is one. */
export function isRepeated<Id extends string>(
  reader: CellReader<Id>,
  seen: Map<string, CsvRow>,
  { row, id, name }: { readonly row: CsvRow; readonly id: Id; readonly name: string },
): boolean {
  const first = seen.get(name)
  if (first === undefined) {
    seen.set(name, row)
    return false
  }
  const args = { name, line: first.line.number }
  reader.diagnostics.push(findingAt('E_BENCHMARK_ROW_TWICE', args, reader.place(row, id), reader.place(first, id)))
  return true
}
