/**
 * The tables of peer cities (近隣の類似団体): population and staff of each city, and staff by section with one column a city.
 *
 * A city without population cannot be compared per head and is a finding. What the source prints as the mean of the cities and the
 * difference from it is read where it stands, and not corrected. Source of the shipped tables: the council paper, 別添５.
 */
import type { Outcome } from '../../diagnostics/index.ts'
import { hasErrors, inOrder } from '../../diagnostics/index.ts'
import type { PeerCity, PeerSection } from '../resolved-benchmarks.ts'
import { decimalOrBlank, isRepeated, sectionName } from './benchmark-cells.ts'
import { CellReader } from './cells.ts'
import { checkHeader, columnsOf, type TableSpec } from './columns.ts'
import { type CsvRow, findingAt } from './csv-finding.ts'
import { readCsv } from './csv-table.ts'

type CityColumn = 'city' | 'title' | 'population' | 'staff'

const CITIES: TableSpec<CityColumn> = {
  columns: [
    { id: 'city', headers: ['city', 'id'] },
    { id: 'title', headers: ['city_name', '市', 'city_ja'] },
    { id: 'population', headers: ['population', '人口', 'population_20210101'] },
    { id: 'staff', headers: ['staff', '職員数', 'staff_total_ordinary_account_r3'] },
  ],
  needs: [[['city']], [['title']], [['population']], [['staff']]],
  others: 'ignored',
}

/** Reads the cities (市の一覧): id, name, population, staff of 普通会計. */
export function readCityTable(file: string, text: string): Outcome<readonly PeerCity[]> {
  const { table, diagnostics } = readCsv(file, text, header => checkHeader(file, CITIES, header))
  if (table === undefined) return { diagnostics }
  const reader = new CellReader(file, CITIES, columnsOf(CITIES, table.header))
  const seen = new Map<string, CsvRow>()
  const cities = table.rows.flatMap((row): PeerCity[] => {
    const [id, title] = [reader.text(row, 'city'), reader.text(row, 'title')]
    const population = residents(reader, row, title)
    const staff = reader.people(row, 'staff')
    if (isRepeated(reader, seen, { row, id: 'city', name: id }) || population === undefined || staff === undefined) return []
    return [{ id, title, population, staff }]
  })
  const found = inOrder([...diagnostics, ...reader.diagnostics])
  return hasErrors(found) ? { diagnostics: found } : { value: cities, diagnostics: found }
}

/** The population of a city: neither blank nor 0, since staff are compared per head. */
function residents(reader: CellReader<CityColumn>, row: CsvRow, city: string): number | undefined {
  const found = reader.text(row, 'population')
  if (found !== '' && Number(found) !== 0) return reader.people(row, 'population')
  reader.diagnostics.push(findingAt('E_PEER_POPULATION', { city, found }, reader.place(row, 'population')))
  return undefined
}

/** The row of populations in the table by section (人口の行), and the total of 普通会計. */
const POPULATION_ROW = '人口'
const TOTAL_ROW = '合計'

/** Reads staff by section with one column a city (部門別職員数). @param cities those of the list; each must have its column. */
export function readPeerSectionTable(
  file: string,
  text: string,
  cities: readonly PeerCity[],
  own: string,
): Outcome<readonly PeerSection[]> {
  const spec: TableSpec<string> = {
    columns: [
      { id: '#section', headers: ['section', '部門', 'section_ja'] },
      ...cities.map(({ id, title }) => ({ id, headers: [id, title] })),
      { id: '#mean', headers: ['average', '平均', 'average_printed'] },
      { id: '#difference', headers: ['minus_average', '平均との差', `${own}_minus_average_printed`] },
    ],
    needs: [[['#section']], ...cities.map(({ id }) => [[id]])],
    others: 'ignored',
  }
  const { table, diagnostics } = readCsv(file, text, header => checkHeader(file, spec, header), 'kept')
  if (table === undefined) return { diagnostics }
  const reader = new CellReader(file, spec, columnsOf(spec, table.header))
  const seen = new Map<string, CsvRow>()
  const sections = table.rows.flatMap((row): PeerSection[] => {
    const section = sectionName(reader, row, '#section', [TOTAL_ROW, POPULATION_ROW])
    const values = cities.map(({ id }) => [id, reader.people(row, id)] as const)
    const printedMean = decimalOrBlank(reader, row, '#mean')
    const printedDifference = decimalOrBlank(reader, row, '#difference')
    if (section === undefined || isRepeated(reader, seen, { row, id: '#section', name: section })) return []
    return [
      {
        section,
        values: Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Record<string, number>,
        ...(printedMean === undefined ? {} : { printedMean }),
        ...(printedDifference === undefined ? {} : { printedDifference }),
      },
    ]
  })
  const found = inOrder([...diagnostics, ...reader.diagnostics, ...wrongTotals(reader, seen, { cities, sections })])
  return hasErrors(found) ? { diagnostics: found } : { value: sections, diagnostics: found }
}

/** Totals and populations of the table that differ from its own sections or from the list of cities. */
function wrongTotals(
  reader: CellReader<string>,
  rows: ReadonlyMap<string, CsvRow>,
  { cities, sections }: { readonly cities: readonly PeerCity[]; readonly sections: readonly PeerSection[] },
) {
  const valuesOf = (name: string) => sections.find(({ section }) => section === name)?.values ?? {}
  const parts = sections.filter(({ section }) => section !== TOTAL_ROW && section !== POPULATION_ROW)
  return cities.flatMap(city => {
    const check = (section: string, sum: number) => {
      const [printed, row] = [valuesOf(section)[city.id], rows.get(section)]
      if (printed === undefined || row === undefined || printed === sum) return []
      const args = { total: section, column: city.title, printed, sum }
      return [findingAt('W_BENCHMARK_SUM', args, reader.place(row, city.id))]
    }
    const sum = parts.reduce((total, { values }) => total + (values[city.id] ?? 0), 0)
    const staff = sum === city.staff ? [] : check(TOTAL_ROW, city.staff)
    return [...check(TOTAL_ROW, sum), ...staff, ...check(POPULATION_ROW, city.population)]
  })
}
