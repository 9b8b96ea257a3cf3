/**
 * The year of joining (入庁年度) of a row of the staff table, from which years of service count.
 *
 * An empty cell means that it is not known. Nobody joins before the age of 15, and nobody who is in post on the base date joined after it.
 */
import type { FiscalYear } from '../../terms/index.ts'
import { shortYear } from '../../terms/index.ts'
import { type AgeBand, bandText, YOUNGEST } from './age-band.ts'
import type { CellReader } from './cells.ts'
import { type CsvRow, findingAt } from './csv-finding.ts'

/** Reads the year of joining of a row (入庁年度), or reports. @param band the ages of the row; undefined where they were refused. */
export function readEntryYear<Id extends string>(
  row: CsvRow,
  reader: CellReader<Id | 'entryYear'>,
  band: AgeBand | undefined,
  baseYear: FiscalYear,
): { readonly entryYear?: FiscalYear } {
  if (!reader.has('entryYear') || reader.text(row, 'entryYear') === '') return {}
  const entryYear = reader.year(row, 'entryYear')
  if (entryYear === undefined || band === undefined) return {}
  const age = band.fromAge - (baseYear - entryYear)
  if (entryYear <= baseYear && age >= YOUNGEST) return { entryYear }
  const args = {
    found: shortYear(entryYear),
    base: shortYear(baseYear),
    band: bandText(band),
    youngest: YOUNGEST,
    ...(entryYear <= baseYear ? { age } : {}),
  }
  reader.diagnostics.push(findingAt('E_ROSTER_ENTRY_YEAR', args, reader.place(row, 'entryYear')))
  return {}
}
