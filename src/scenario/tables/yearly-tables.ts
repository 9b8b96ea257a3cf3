/**
 * Tables by fiscal year (年度別の表): population, past strength, its composition, and past quotas.
 *
 * They are published statistics kept as printed, so columns that are not read may stand beside the declared ones. One row is
 * one fiscal year; rows may stand in any order and come out by year. Source of the shipped ones: data/README.md.
 */
import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import { hasErrors, inOrder } from '../../diagnostics/index.ts'
import { APPOINTEE, type FiscalYear } from '../../terms/index.ts'
import type { Municipality } from '../resolved.ts'
import { CellReader } from './cells.ts'
import { type ColumnSpec, checkHeader, columnsOf, type TableSpec } from './columns.ts'
import { type CsvRow, findingAt } from './csv-finding.ts'
import { readCsv } from './csv-table.ts'

type Population = Municipality['population'][number]
type History = Municipality['history'][number]
type Composition = Municipality['composition'][number]
type QuotaYear = Municipality['quotaHistory'][number]

interface YearlyTable<Id extends string, Row> {
  readonly columns: readonly ColumnSpec<Id>[]
  readonly optional: readonly Id[]
  /** One row; undefined when a cell of it was refused. */
  readonly read: (row: CsvRow, year: FiscalYear, reader: CellReader<Id | 'fiscalYear'>) => Row | undefined
}

/** Reads a population projection (人口推計): total and three age groups by fiscal year. A sum that differs is a warning. */
export const readPopulationTable = (file: string, text: string): Outcome<readonly Population[]> =>
  readYearly(file, text, {
    columns: [
      { id: 'total', headers: ['total', '総人口', '総数'] },
      { id: 'age0to14', headers: ['age_0_14', 'age0to14', '年少人口'] },
      { id: 'age15to64', headers: ['age_15_64', 'age15to64', '生産年齢人口'] },
      { id: 'age65plus', headers: ['age_65_plus', 'age65plus', '老年人口'] },
    ],
    optional: [],
    read: (row, fiscalYear, reader) => {
      const numbers = (['total', 'age0to14', 'age15to64', 'age65plus'] as const).map(id => reader.people(row, id))
      const [total, age0to14, age15to64, age65plus] = numbers
      if (total === undefined || age0to14 === undefined || age15to64 === undefined || age65plus === undefined) return undefined
      const sum = age0to14 + age15to64 + age65plus
      if (sum !== total) {
        const args = { year: reader.text(row, 'fiscalYear'), total, sum }
        reader.diagnostics.push(findingAt('W_TABLE_SUM', args, reader.place(row, 'total')))
      }
      return { fiscalYear, total, age0to14, age15to64, age65plus }
    },
  })

/** Reads past strength and plan (職員数の推移). The plan may be empty for a year, or absent. */
export const readHistoryTable = (file: string, text: string): Outcome<readonly History[]> =>
  readYearly(file, text, {
    columns: [
      { id: 'actual', headers: ['actual_headcount_apr1', 'actual', '現員', '職員数'] },
      { id: 'planned', headers: ['planned_headcount', 'planned', '計画'] },
    ],
    optional: ['planned'],
    read: (row, fiscalYear, reader) => {
      const actual = reader.people(row, 'actual')
      const planned = reader.text(row, 'planned') === '' ? undefined : reader.people(row, 'planned')
      return actual === undefined ? undefined : { fiscalYear, actual, ...(planned === undefined ? {} : { planned }) }
    },
  })

/** Reads past strength by employment type (任用形態別職員数の推移). A type whose column is absent is unknown, not 0. */
export const readCompositionTable = (file: string, text: string): Outcome<readonly Composition[]> =>
  readYearly(file, text, {
    columns: [
      { id: 'regular', headers: ['regular', '正規'] },
      { id: 'fixed-term', headers: ['general_fixed_term', 'fixed-term', '一般任期付'] },
      { id: 'leave-substitute', headers: ['childcare_leave_substitute', 'leave-substitute', '育休代替任期付'] },
      { id: 'reemployed-full-time', headers: ['reemployed_fulltime', 'reemployed-full-time', 'フルタイム再任用'] },
      { id: 'reemployed-short-time', headers: ['reemployed_short_hours', 'reemployed-short-time', '短時間再任用'] },
      { id: 'fiscal-year-appointee', headers: ['fiscal_year_appointed', 'fiscal-year-appointee', '会計年度任用'] },
    ],
    optional: ['fixed-term', 'leave-substitute', 'reemployed-full-time', 'reemployed-short-time', APPOINTEE],
    read: (row, fiscalYear, reader) => {
      const types = ['regular', 'fixed-term', 'leave-substitute', 'reemployed-full-time', 'reemployed-short-time'] as const
      const people = types.filter(type => reader.has(type)).map(type => [type, reader.people(row, type)] as const)
      const appointees = reader.has(APPOINTEE) ? { appointees: reader.people(row, APPOINTEE) } : {}
      const unread = [...people.map(([, count]) => count), ...Object.values(appointees)].includes(undefined)
      return unread ? undefined : ({ fiscalYear, people: Object.fromEntries(people), ...appointees } as Composition)
    },
  })

/** Reads past planned quotas (定員の推移). */
export const readQuotaTable = (file: string, text: string): Outcome<readonly QuotaYear[]> =>
  readYearly(file, text, {
    columns: [{ id: 'planned', headers: ['plan_quota', 'planned', '定員'] }],
    optional: [],
    read: (row, fiscalYear, reader) => {
      const planned = reader.people(row, 'planned')
      return planned === undefined ? undefined : { fiscalYear, planned }
    },
  })

function readYearly<Id extends string, Row extends { readonly fiscalYear: FiscalYear }>(
  file: string,
  text: string,
  yearly: YearlyTable<Id, Row>,
): Outcome<readonly Row[]> {
  const required = yearly.columns.map(column => column.id).filter(id => !yearly.optional.includes(id))
  const spec: TableSpec<Id | 'fiscalYear'> = {
    columns: [{ id: 'fiscalYear', headers: ['fiscal_year', 'fiscalYear', '年度'] }, ...yearly.columns],
    needs: [[['fiscalYear']], ...required.map(id => [[id]])],
    others: 'ignored',
  }
  const { table, diagnostics } = readCsv(file, text, header => checkHeader(file, spec, header))
  if (table === undefined) return { diagnostics }
  const reader = new CellReader(file, spec, columnsOf(spec, table.header))
  const rows = table.rows.flatMap(row => {
    const year = reader.year(row, 'fiscalYear')
    const value = year === undefined ? undefined : yearly.read(row, year, reader)
    return value === undefined ? [] : [{ row, value }]
  })
  const found = inOrder([...diagnostics, ...reader.diagnostics, ...repeatedYears(reader, rows)])
  if (hasErrors(found)) return { diagnostics: found }
  return { value: rows.map(({ value }) => value).sort((one, other) => one.fiscalYear - other.fiscalYear), diagnostics: found }
}

function repeatedYears<Id extends string>(
  reader: CellReader<Id | 'fiscalYear'>,
  rows: readonly { readonly row: CsvRow; readonly value: { readonly fiscalYear: FiscalYear } }[],
): Diagnostic[] {
  const seen = new Map<FiscalYear, CsvRow>()
  return rows.flatMap(({ row, value }) => {
    const first = seen.get(value.fiscalYear)
    if (first === undefined) {
      seen.set(value.fiscalYear, row)
      return []
    }
    const args = { year: reader.text(row, 'fiscalYear'), line: first.line.number }
    return [findingAt('E_TABLE_DUPLICATE_YEAR', args, reader.place(row, 'fiscalYear'), reader.place(first, 'fiscalYear'))]
  })
}
