/**
 * Values of cells (セルの値): whole numbers, years and ids, each refused with the reason a person would give.
 *
 * Nothing is guessed: a dash is not 0, `12人` is not 12, `1,024` in quotes is not 1024. A refused cell has no value.
 */
import type { Diagnostic, Place } from '../../diagnostics/index.ts'
import { suggestion } from '../../diagnostics/index.ts'
import { type FiscalYear, parseFiscalYear } from '../../terms/index.ts'
import { type Columns, type TableSpec, titleOf } from './columns.ts'
import { type CsvRow, findingAt, placeOfCell, placeOfLine } from './csv-finding.ts'

/** Reads the cells of one table, collecting what is wrong with them. */
export class CellReader<Id extends string> {
  readonly diagnostics: Diagnostic[] = []
  readonly file: string
  readonly #spec: TableSpec<Id>
  readonly #columns: Columns<Id>

  constructor(file: string, spec: TableSpec<Id>, columns: Columns<Id>) {
    this.file = file
    this.#spec = spec
    this.#columns = columns
  }

  has(id: Id): boolean {
    return this.#columns.has(id)
  }

  /** The text of a cell; empty when the column is absent. */
  text(row: CsvRow, id: Id): string {
    return row.cells[this.#columns.get(id) ?? -1]?.value ?? ''
  }

  place(row: CsvRow, id: Id): Place {
    const cell = row.cells[this.#columns.get(id) ?? -1]
    return cell === undefined ? placeOfLine(this.file, row.line) : placeOfCell(this.file, row, cell)
  }

  title(id: Id): string {
    return titleOf(this.#spec, id)
  }

  /** A whole number of people, 0 or more (人数). */
  people(row: CsvRow, id: Id): number | undefined {
    const found = this.text(row, id)
    if (/^\d{1,9}$/u.test(found)) return Number(found)
    const place = this.place(row, id)
    const column = this.title(id)
    const plain = found.normalize('NFKC')
    const write = plain.replace(/[,\s人名歳円]/gu, '')
    if (/^[-−–—―ー─…*＊‐・･.]*$/u.test(plain)) this.diagnostics.push(findingAt('E_CSV_MISSING_VALUE', { column, found }, place))
    else if (/^[-−▲△]\s*\d+(?:\.\d+)?$/u.test(plain)) this.diagnostics.push(findingAt('E_CSV_NEGATIVE', { column, found }, place))
    else if (/^\d*\.\d+$|^\d+\.$/u.test(plain)) this.diagnostics.push(findingAt('E_NOT_INTEGER', { column, found }, place))
    else {
      const kind =
        found !== plain
          ? 'fullwidth'
          : /^\d{1,3}(?:,\d{3})+$/u.test(plain)
            ? 'thousands'
            : /^[\d,]+\s*\D+$/u.test(plain)
              ? 'unit'
              : 'other'
      const repair = /^\d+$/u.test(write) ? { write } : {}
      this.diagnostics.push(findingAt('E_CSV_TYPE', { column, found, kind, ...repair }, place))
    }
    return undefined
  }

  /** A fiscal year (年度), in any of the forms a planner writes. */
  year(row: CsvRow, id: Id): FiscalYear | undefined {
    const found = this.text(row, id)
    const year = parseFiscalYear(found)
    if (year !== undefined) return year
    const code = found === '' ? 'E_CSV_MISSING_VALUE' : 'E_CSV_YEAR'
    this.diagnostics.push(findingAt(code, { column: this.title(id), found }, this.place(row, id)))
    return undefined
  }

  /** One of the declared ids; `fallback` stands for every row when the table has no such column. */
  id(row: CsvRow, id: Id, known: ReadonlyMap<string, string>, fallback: string | undefined): string | undefined {
    if (!this.has(id)) return fallback
    const found = this.text(row, id)
    const meant = known.get(found)
    if (meant !== undefined) return meant
    const column = this.title(id)
    this.diagnostics.push(
      found === ''
        ? findingAt('E_CSV_MISSING_VALUE', { column, found }, this.place(row, id))
        : findingAt(
            'E_ROSTER_CODE',
            { column, value: found, known: [...known.keys()], ...suggestion(found, known.keys()) },
            this.place(row, id),
          ),
    )
    return undefined
  }
}
