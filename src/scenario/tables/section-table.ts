/**
 * The diagnosis by section (定員管理診断表): own staff and the benchmarks 単純値 and 修正値, by big or by small section.
 *
 * Totals may stand in the table and are held against the sum of their parts; a difference is told and nothing is repaired. What the
 * source prints as 超過数 and 超過率 is read where it stands. Source of the shipped tables: the council paper, 別添４.
 */
import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import { hasErrors, inOrder } from '../../diagnostics/index.ts'
import { isInTotal, SURVEY_TOTALS } from '../../terms/index.ts'
import type { SectionFigures } from '../resolved-benchmarks.ts'
import { decimalOrBlank, isRepeated, peopleOrBlank, sectionName } from './benchmark-cells.ts'
import { CellReader } from './cells.ts'
import { checkHeader, columnsOf, type TableSpec } from './columns.ts'
import { type CsvRow, findingAt } from './csv-finding.ts'
import { readCsv } from './csv-table.ts'

type SectionColumn =
  | 'section'
  | 'medium'
  | 'small'
  | 'own'
  | 'simple'
  | 'adjusted'
  | 'gapSimple'
  | 'rateSimple'
  | 'gapAdjusted'
  | 'rateAdjusted'

interface ReadRow {
  readonly row: CsvRow
  readonly figures: SectionFigures
}

/** Reads the diagnosis of big sections (大部門). @param city id of the municipality, which may head the column of its own staff. */
export const readSectionTable = (file: string, text: string, city: string): Outcome<readonly SectionFigures[]> =>
  readDiagnosis(file, text, tableSpec(city, 'big'))

/** Reads the diagnosis of small sections (中・小部門). */
export const readSmallSectionTable = (file: string, text: string, city: string): Outcome<readonly SectionFigures[]> =>
  readDiagnosis(file, text, tableSpec(city, 'small'))

function tableSpec(city: string, level: 'big' | 'small'): TableSpec<SectionColumn> {
  const isSmall = level === 'small'
  return {
    columns: [
      { id: 'section', headers: ['section', '大部門', '部門', isSmall ? 'big_section_ja' : 'section_ja'] },
      { id: 'medium', headers: ['medium_section', '中部門', 'medium_section_ja'] },
      { id: 'small', headers: ['small_section', '小部門', 'small_section_ja'] },
      { id: 'own', headers: ['own_staff', '本市職員数', `${city}_staff_b`] },
      { id: 'simple', headers: ['peer_simple', '単純値', 'peer_simple_d'] },
      { id: 'adjusted', headers: ['peer_adjusted', '修正値', isSmall ? 'peer_adjusted_d' : 'peer_adjusted_f'] },
      { id: 'gapSimple', headers: ['gap_simple', '単純値の超過数', 'excess_simple_e'] },
      { id: 'rateSimple', headers: ['excess_rate_simple_pct', '単純値の超過率'] },
      {
        id: 'gapAdjusted',
        headers: ['gap_adjusted', '修正値の超過数', isSmall ? 'excess_b_minus_d' : 'excess_adjusted_g'],
      },
      { id: 'rateAdjusted', headers: ['excess_rate_adjusted_pct', '修正値の超過率'] },
    ],
    needs: isSmall
      ? [[['section']], [['small']], [['own']], [['adjusted']]]
      : [[['section']], [['own']], [['simple']], [['adjusted']]],
    others: 'ignored',
  }
}

function readDiagnosis(file: string, text: string, spec: TableSpec<SectionColumn>): Outcome<readonly SectionFigures[]> {
  const { table, diagnostics } = readCsv(file, text, header => checkHeader(file, spec, header), 'kept')
  if (table === undefined) return { diagnostics }
  const reader = new CellReader(file, spec, columnsOf(spec, table.header))
  const seen = new Map<string, CsvRow>()
  const rows = table.rows.flatMap((row): ReadRow[] => {
    const figures = figuresOf(reader, row)
    if (figures === undefined) return []
    const small = figures.small ?? ''
    const name = small === '' ? figures.section : `${figures.section}・${small}`
    return isRepeated(reader, seen, { row, id: small === '' ? 'section' : 'small', name }) ? [] : [{ row, figures }]
  })
  const found = inOrder([...diagnostics, ...reader.diagnostics, ...wrongSums(reader, rows)])
  return hasErrors(found) ? { diagnostics: found } : { value: rows.map(({ figures }) => figures), diagnostics: found }
}

function figuresOf(reader: CellReader<SectionColumn>, row: CsvRow): SectionFigures | undefined {
  const section = sectionName(reader, row, 'section')
  const people = (id: SectionColumn) => peopleOrBlank(reader, row, id)
  const printed = (id: SectionColumn) => decimalOrBlank(reader, row, id)
  const names = { medium: reader.text(row, 'medium'), small: reader.text(row, 'small') }
  const figures = {
    ...(names.medium === '' ? {} : { medium: names.medium }),
    ...(names.small === '' ? {} : { small: names.small }),
    ...known({ own: people('own'), simple: people('simple'), adjusted: people('adjusted') }),
    printed: known({
      gapSimple: printed('gapSimple'),
      rateSimple: printed('rateSimple'),
      gapAdjusted: printed('gapAdjusted'),
      rateAdjusted: printed('rateAdjusted'),
    }),
  }
  return section === undefined ? undefined : { section, ...figures }
}

/** The entries that have a value. */
const known = <K extends string>(entries: Readonly<Record<K, number | undefined>>): { readonly [key in K]?: number } =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as { readonly [key in K]?: number }

/** Totals that are not the sum of their parts (合計の不一致). A part without staff of the city is left out of 修正値. */
function wrongSums(reader: CellReader<SectionColumn>, rows: readonly ReadRow[]): Diagnostic[] {
  return rows.flatMap(({ row, figures }) =>
    (['own', 'simple', 'adjusted'] as const).flatMap(id => {
      const printed = figures[id]
      if (printed === undefined || SURVEY_TOTALS[figures.section] === undefined) return []
      const parts = rows.filter(part => isInTotal(part.figures.section, figures.section))
      const sum = parts.reduce((total, part) => total + (part.figures[id] ?? 0), 0)
      const args = { total: figures.section, column: reader.title(id), printed, sum }
      return sum === printed || parts.length === 0 ? [] : [findingAt('W_BENCHMARK_SUM', args, reader.place(row, id))]
    }),
  )
}
