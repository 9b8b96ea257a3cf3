/**
 * The staff table (職員構成表): how many people of which age, job family, employment type and department.
 *
 * Aggregated counts only, never persons. Ages are ages on 1 April of the base year, given singly, as bands, or as birth years.
 * Two rows for the same people are an error, because nobody can tell whether they add up or repeat each other.
 * The form is described for planners in data/README.md. Leaves out: control totals, which the municipality file states.
 */
import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import { hasErrors, inOrder } from '../../diagnostics/index.ts'
import {
  ageOnFirstApril,
  bornAged,
  EMPLOYMENT_TYPE_TITLES,
  EMPLOYMENT_TYPES,
  type EmploymentType,
  type FiscalYear,
} from '../../terms/index.ts'
import type { StaffRow } from '../resolved.ts'
import { type AgeBand, bandText, OLDEST, parseAgeBand, YOUNGEST } from './age-band.ts'
import { CellReader } from './cells.ts'
import { checkHeader, columnsOf, type TableSpec } from './columns.ts'
import { type CsvRow, findingAt, placeOfLine } from './csv-finding.ts'
import { readCsv } from './csv-table.ts'
import { readEntryYear } from './entry-year.ts'
import { overlaps } from './overlaps.ts'
import { type Spread, spreadBands } from './spread-bands.ts'

/** What the municipality file says about its staff table (職員構成表の設定). */
export interface StaffTableOptions {
  readonly baseYear: FiscalYear
  readonly spread: Spread
  readonly jobFamilies: ReadonlySet<string>
  readonly departments: ReadonlySet<string>
  /** Stand for every row of a table without the column. */
  readonly defaults: { readonly jobFamily?: string; readonly department?: string; readonly employmentType?: EmploymentType }
}

type Column = 'age' | 'birthYear' | 'ageFrom' | 'ageTo' | 'people' | 'jobFamily' | 'employmentType' | 'department' | 'entryYear'

/** A row of the file, checked: people of an age band in one cell. */
export interface BandRow extends AgeBand {
  readonly row: CsvRow
  readonly people: number
  readonly jobFamily: string
  readonly employmentType: EmploymentType
  readonly department: string
  readonly entryYear?: FiscalYear
}

/** Reads a staff table (職員構成表). Rows come in the order of the file, younger ages first; cells of 0 people are left out. */
export function readStaffTable(file: string, text: string, options: StaffTableOptions): Outcome<readonly StaffRow[]> {
  const spec = specFor(options)
  const { table, diagnostics } = readCsv(file, text, header => [
    ...checkHeader(file, spec, header),
    ...checkAgeColumns(file, spec, header),
  ])
  if (table === undefined) return { diagnostics }
  const reader = new CellReader(file, spec, columnsOf(spec, table.header))
  const groups: Groups = { ...options, jobFamilies: same(options.jobFamilies), departments: same(options.departments) }
  const read = table.rows.map(row => readRow(row, reader, groups))
  const rows = read.filter(row => row !== undefined)
  const found: Diagnostic[] = inOrder([...diagnostics, ...reader.diagnostics, ...overlaps(file, rows)])
  if (!hasErrors(found) && rows.every(row => row.people === 0))
    found.push(findingAt('E_CSV_NO_ROWS', {}, placeOfLine(file, table.header.line)))
  return hasErrors(found) ? { diagnostics: found } : { value: staffRows(rows, options), diagnostics: found }
}

function specFor({ defaults }: StaffTableOptions): TableSpec<Column> {
  return {
    columns: [
      { id: 'age', headers: ['age', '年齢'] },
      { id: 'birthYear', headers: ['birthYear', '生年度'] },
      { id: 'ageFrom', headers: ['ageFrom', '年齢から'] },
      { id: 'ageTo', headers: ['ageTo', '年齢まで'] },
      { id: 'people', headers: ['people', 'count', '人数', '職員数'] },
      { id: 'jobFamily', headers: ['jobFamily', '職種'] },
      { id: 'employmentType', headers: ['employmentType', '任用形態'] },
      { id: 'department', headers: ['department', '部門', '部局'] },
      { id: 'entryYear', headers: ['entryYear', '入庁年度', '採用年度'] },
    ],
    needs: [
      [['age'], ['birthYear'], ['ageFrom', 'ageTo']],
      [['people']],
      ...(defaults.jobFamily === undefined ? ([[['jobFamily']]] as const) : []),
      ...(defaults.employmentType === undefined ? ([[['employmentType']]] as const) : []),
      ...(defaults.department === undefined ? ([[['department']]] as const) : []),
    ],
    others: 'refused',
    defaults: new Map((['jobFamily', 'employmentType', 'department'] as const).map(id => [id, `staff.defaults.${id}`])),
  }
}

/** An age stated twice could contradict itself. */
function checkAgeColumns(file: string, spec: TableSpec<Column>, header: CsvRow): Diagnostic[] {
  const columns = columnsOf(spec, header)
  const stated = (['age', 'birthYear', 'ageFrom'] as const).filter(id => columns.has(id))
  if (stated.length < 2) return []
  return [findingAt('E_ROSTER_AGE_COLUMNS', { columns: stated }, placeOfLine(file, header.line))]
}

const TYPES_AS_WRITTEN: ReadonlyMap<string, EmploymentType> = new Map(
  EMPLOYMENT_TYPES.flatMap(type => [[type, type] as const, [EMPLOYMENT_TYPE_TITLES[type], type] as const]),
)
const same = (ids: ReadonlySet<string>): ReadonlyMap<string, string> => new Map([...ids].map(id => [id, id]))

/** The groups that cells may name, each under every way of writing it. */
interface Groups extends Pick<StaffTableOptions, 'baseYear' | 'defaults'> {
  readonly jobFamilies: ReadonlyMap<string, string>
  readonly departments: ReadonlyMap<string, string>
}

function readRow(row: CsvRow, reader: CellReader<Column>, groups: Groups): BandRow | undefined {
  const { defaults } = groups
  const band = readBand(row, reader, groups.baseYear)
  const people = reader.people(row, 'people')
  const jobFamily = reader.id(row, 'jobFamily', groups.jobFamilies, defaults.jobFamily)
  const written = reader.id(row, 'employmentType', TYPES_AS_WRITTEN, defaults.employmentType)
  const department = reader.id(row, 'department', groups.departments, defaults.department)
  const employmentType = EMPLOYMENT_TYPES.find(type => type === written)
  const entry = readEntryYear(row, reader, band, groups.baseYear)
  if (!band || people === undefined || jobFamily === undefined || !employmentType || department === undefined) return undefined
  return { ...band, row, people, jobFamily, employmentType, department, ...entry }
}

function readBand(row: CsvRow, reader: CellReader<Column>, baseYear: FiscalYear): AgeBand | undefined {
  if (reader.has('age')) {
    const found = reader.text(row, 'age')
    const band = parseAgeBand(found)
    if (typeof band !== 'string') return withinAges(row, reader, 'age', band)
    const finding =
      found === ''
        ? findingAt('E_CSV_MISSING_VALUE', { column: reader.title('age'), found }, reader.place(row, 'age'))
        : findingAt('E_ROSTER_AGE_BAND', { found, kind: band }, reader.place(row, 'age'))
    reader.diagnostics.push(finding)
    return undefined
  }
  if (reader.has('birthYear')) {
    const born = reader.year(row, 'birthYear')
    if (born === undefined) return undefined
    const age = ageOnFirstApril(born, baseYear)
    return withinAges(row, reader, 'birthYear', { fromAge: age, toAge: age })
  }
  const [fromAge, toAge] = [reader.people(row, 'ageFrom'), reader.people(row, 'ageTo')]
  if (fromAge === undefined || toAge === undefined) return undefined
  if (fromAge <= toAge) return withinAges(row, reader, 'ageFrom', { fromAge, toAge })
  reader.diagnostics.push(
    findingAt('E_ROSTER_AGE_BAND', { found: `${fromAge}-${toAge}`, kind: 'reversed' }, reader.place(row, 'ageFrom')),
  )
  return undefined
}

function withinAges(row: CsvRow, reader: CellReader<Column>, id: Column, band: AgeBand): AgeBand | undefined {
  if (band.fromAge >= YOUNGEST && band.toAge <= OLDEST) return band
  const args = { found: bandText(band), youngest: YOUNGEST, oldest: OLDEST }
  reader.diagnostics.push(findingAt('E_ROSTER_AGE_RANGE', args, reader.place(row, id)))
  return undefined
}

function staffRows(rows: readonly BandRow[], { baseYear, spread }: StaffTableOptions): StaffRow[] {
  const shares = spreadBands(
    rows.map(({ fromAge, toAge, people, employmentType }) => ({ fromAge, toAge, people, pool: employmentType })),
    spread,
  )
  return rows.flatMap(({ fromAge, jobFamily, employmentType, department, entryYear }, index) =>
    (shares[index] ?? []).flatMap((people, offset) => {
      if (people === 0) return []
      const cell = { birthYear: bornAged(fromAge + offset, baseYear), jobFamily, employmentType, department, people }
      return [entryYear === undefined ? cell : { ...cell, entryYear }]
    }),
  )
}
