/**
 * Columns of a table (列): which header cell stands for which declared column.
 *
 * Headers may be English or Japanese and stand in any order. In a staff table an unknown column is an error, because a misspelt
 * optional column would otherwise vanish; a published statistic may have columns that are not read.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { suggestion } from '../../diagnostics/index.ts'
import { type CsvCell, type CsvRow, findingAt, placeOfCell, placeOfLine } from './csv-finding.ts'

/** A declared column (列の宣言): the headers it may have; the first is the one messages name. */
export interface ColumnSpec<Id extends string = string> {
  readonly id: Id
  readonly headers: readonly string[]
}

/** Where the columns stand, counted from 0; a column that is absent is not in the map. */
export type Columns<Id extends string = string> = ReadonlyMap<Id, number>

/** What is read of a table: its declared columns, and whether others may stand beside them. */
export interface TableSpec<Id extends string = string> {
  readonly columns: readonly ColumnSpec<Id>[]
  /** Sets of columns; every set must have one whose columns are all there. */
  readonly needs: readonly (readonly (readonly Id[])[])[]
  readonly others: 'refused' | 'ignored'
  /** Columns whose value for all rows may be written elsewhere, and where. */
  readonly defaults?: ReadonlyMap<Id, string>
}

/** The declared column that a header stands for. Blanks around it and the width of its characters do not matter. */
const columnNamed = <Id extends string>(spec: TableSpec<Id>, header: string): ColumnSpec<Id> | undefined =>
  spec.columns.find(column => column.headers.includes(plainHeader(header)))

const plainHeader = (header: string): string => header.normalize('NFKC').trim()

/** Finds the declared columns in a header. */
export function columnsOf<Id extends string>(spec: TableSpec<Id>, header: CsvRow): Columns<Id> {
  const found = new Map<Id, number>()
  header.cells.forEach((cell, index) => {
    const column = columnNamed(spec, cell.value)
    if (column !== undefined && !found.has(column.id)) found.set(column.id, index)
  })
  return found
}

/** Checks a header: forbidden, empty, repeated, personal, unknown and missing columns. */
export function checkHeader<Id extends string>(file: string, spec: TableSpec<Id>, header: CsvRow): Diagnostic[] {
  const personal = header.cells.filter(cell => spec.others === 'refused' && isPersonal(cell.value))
  if (personal.length > 0) {
    return personal.map(cell => findingAt('E_ROSTER_PERSONAL_DATA', { column: cell.value }, placeOfCell(file, header, cell)))
  }
  const cells = header.cells.flatMap((cell, index) => checkHeaderCell(cell, index, { file, spec, header }))
  return cells.length > 0 ? cells : missingColumns(file, spec, header)
}

interface HeaderContext {
  readonly file: string
  readonly spec: TableSpec
  readonly header: CsvRow
}

function checkHeaderCell(cell: CsvCell, index: number, { file, spec, header }: HeaderContext): Diagnostic[] {
  const name = cell.value
  const place = placeOfCell(file, header, cell)
  if (name === '') return [findingAt('E_CSV_EMPTY_HEADER', { column: index + 1 }, place)]
  if (['__proto__', 'constructor', 'prototype'].includes(name)) return [findingAt('E_CSV_FORBIDDEN_HEADER', { name }, place)]
  const key = columnNamed(spec, name)?.id ?? plainHeader(name)
  const first = header.cells.findIndex(other => (columnNamed(spec, other.value)?.id ?? plainHeader(other.value)) === key)
  const earlier = header.cells[first]
  if (first < index && earlier !== undefined) {
    const args = { name, first: first + 1, again: index + 1 }
    return [findingAt('E_CSV_DUPLICATE_HEADER', args, place, placeOfCell(file, header, earlier))]
  }
  if (spec.others === 'ignored' || columnNamed(spec, name) !== undefined) return []
  const known = spec.columns.flatMap(column => column.headers)
  return [findingAt('E_CSV_UNKNOWN_COLUMN', { name, known, ...suggestion(name, known) }, place)]
}

function missingColumns<Id extends string>(file: string, spec: TableSpec<Id>, header: CsvRow): Diagnostic[] {
  const columns = columnsOf(spec, header)
  return spec.needs
    .filter(choices => !choices.some(choice => choice.every(id => columns.has(id))))
    .map(choices => {
      const wanted = choices.map(choice => choice.map(id => titleOf(spec, id)).join(' + '))
      const elsewhere = choices.flatMap(choice => choice.flatMap(id => spec.defaults?.get(id) ?? []))[0]
      const args = elsewhere === undefined ? { wanted } : { wanted, instead: elsewhere }
      return findingAt('E_CSV_MISSING_COLUMN', args, placeOfLine(file, header.line))
    })
}

/** How a column is called in messages: `people（人数）`. */
export function titleOf<Id extends string>(spec: TableSpec<Id>, id: Id): string {
  const headers = spec.columns.find(column => column.id === id)?.headers ?? [id]
  const japanese = headers.find(header => /[\p{Script=Han}\p{Script=Kana}]/u.test(header))
  return japanese === undefined || headers[0] === japanese ? (headers[0] ?? id) : `${headers[0]}（${japanese}）`
}

const PERSONAL = /氏名|名前|職員番号|生年月日|個人番号|マイナンバー|住所|電話|フリガナ|ふりがな|採用年月日|メール/u
const PERSONAL_ENGLISH =
  /^(?:name|full_?name|staff_?(?:id|no|number)|employee_?(?:id|no|number)|birth_?da(?:te|y)|date_?of_?birth|dob|address|e_?mail|phone)$/iu

/** Whether a header belongs to a roster of persons. */
const isPersonal = (header: string): boolean => PERSONAL.test(plainHeader(header)) || PERSONAL_ENGLISH.test(plainHeader(header))
