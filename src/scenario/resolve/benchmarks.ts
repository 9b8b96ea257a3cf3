/**
 * Benchmarks as resolved (類似団体との比較の解決): the diagnosis tables, the population behind them, the peer cities, each checked.
 *
 * Names are checked against the file's own rules and departments; the population against the type of cities it is compared with. Not
 * here: years that the population projection does not cover, which only a horizon brings to light.
 */
import { suggestion } from '../../diagnostics/index.ts'
import { ORDINARY_TOTAL } from '../../terms/index.ts'
import type { Municipality } from '../resolved.ts'
import type { Benchmarks, Peers, RegressionIndicator } from '../resolved-benchmarks.ts'
import type { MunicipalitySpec } from '../schema/municipality.ts'
import { placeOfPath } from '../source-map.ts'
import { readCityTable, readModelTable, readPeerSectionTable, readSectionTable, readSmallSectionTable } from '../tables/index.ts'
import type { ValidatedAs } from '../validate.ts'
import { checkKnown } from './check-known.ts'
import { tableOf } from './named-table.ts'
import type { Asker, Reading } from './reading.ts'

type MunicipalityFile = ValidatedAs<'municipality'>

/** The benchmarks of a municipality and the cities near by (類似団体との比較), or nothing where its file has none. */
export async function similarCitiesOf(
  reading: Reading,
  file: MunicipalityFile,
  spec: MunicipalitySpec,
): Promise<Pick<Municipality, 'benchmarks' | 'peers'>> {
  if (spec.peers !== undefined && spec.benchmarks === undefined)
    reading.reportAtKey(file, 'E_SCHEMA_REQUIRED', { key: 'benchmarks', section: '', because: 'peers' }, ['peers'])
  const { benchmarks } = await benchmarksOf(reading, file, spec)
  const { peers } = await peersOf(reading, file, spec)
  if (benchmarks !== undefined && peers !== undefined) checkOwnFigures(reading, file, benchmarks, peers)
  return { ...(benchmarks === undefined ? {} : { benchmarks }), ...(peers === undefined ? {} : { peers }) }
}

/** Warns where the list of cities gives the own city another population or staff than the diagnosis of the same date. */
function checkOwnFigures(reading: Reading, file: MunicipalityFile, benchmarks: Benchmarks, peers: Peers): void {
  const own = peers.cities.find(({ id }) => id === peers.own)
  const staff = benchmarks.sections.find(({ section }) => section === ORDINARY_TOTAL)?.own
  if (own === undefined || peers.fiscalYear !== benchmarks.fiscalYear) return
  const figures = [
    { figure: 'population', listed: own.population, stated: benchmarks.population.people },
    { figure: 'staff', listed: own.staff, stated: staff ?? own.staff },
  ] as const
  for (const args of figures)
    if (args.listed !== args.stated) reading.report(file, 'W_PEER_FIGURES', { city: own.title, ...args }, ['peers', 'own'])
}

/** The benchmarks of a municipality (類似団体との比較), or nothing where its file has none. */
async function benchmarksOf(
  reading: Reading,
  file: MunicipalityFile,
  spec: MunicipalitySpec,
): Promise<Pick<Municipality, 'benchmarks'>> {
  const written = spec.benchmarks
  if (written === undefined) return {}
  checkNames(reading, file, spec)
  checkType(reading, file, written)
  const at = (key: string): Asker => ({ file, path: ['benchmarks', key, 'table'] })
  const diagnosis =
    (read: typeof readSectionTable) =>
    (name: string, text: string): ReturnType<typeof readSectionTable> =>
      read(name, text, spec.id)
  const { source, map } = file.parsed
  return {
    benchmarks: {
      fiscalYear: written.date,
      population: { people: written.population.people, date: written.population.date },
      rule: written.rule,
      outside: written.outside ?? [],
      ...typeOf(written.type),
      sections: await tableOf(reading, at('sections'), written.sections.table, diagnosis(readSectionTable)),
      smallSections: await tableOf(reading, at('smallSections'), written.smallSections?.table, diagnosis(readSmallSectionTable)),
      ...regressionOf(written.regression),
      model: await tableOf(reading, at('model'), written.model?.table, readModelTable),
      ...(spec.population === undefined ? {} : { populationPlace: placeOfPath(source, map, ['population', 'table'], 'value') }),
    },
  }
}

type BenchmarksSpec = NonNullable<MunicipalitySpec['benchmarks']>

function typeOf(written: BenchmarksSpec['type']): Pick<Benchmarks, 'type'> {
  if (written === undefined) return {}
  const { name, min, max } = written
  return { type: { name, min, ...(max === undefined ? {} : { max }) } }
}

function regressionOf(written: BenchmarksSpec['regression']): { readonly regression?: RegressionIndicator } {
  if (written === undefined) return {}
  const { perThousandResidents, perSquareKilometre, constant, area } = written
  return { regression: { perThousandResidents, perSquareKilometre, constant, area } }
}

function checkNames(reading: Reading, file: MunicipalityFile, spec: MunicipalitySpec): void {
  const { rule, outside = [] } = spec.benchmarks ?? {}
  const rules = Object.keys(spec.countingRules)
  if (rule !== undefined) checkKnown(reading, file, ['benchmarks', 'rule'], { group: 'counting-rule', value: rule, known: rules })
  const known = Object.keys(spec.departments)
  outside.forEach((value, index) => {
    checkKnown(reading, file, ['benchmarks', 'outside', index], { group: 'department', value, known })
  })
}

/** A population outside its own type of cities compares with the wrong ones. */
function checkType(reading: Reading, file: MunicipalityFile, { type, population }: BenchmarksSpec): void {
  if (type === undefined || (population.people >= type.min && population.people <= (type.max ?? population.people))) return
  const { name, min, max } = type
  const args = { type: name, people: population.people, min, ...(max === undefined ? {} : { max }) }
  reading.report(file, 'E_BENCHMARK_TYPE', args, ['benchmarks', 'population', 'people'])
}

/** The peer cities of a municipality (近隣の類似団体), or nothing where its file has none. */
async function peersOf(reading: Reading, file: MunicipalityFile, spec: MunicipalitySpec): Promise<Pick<Municipality, 'peers'>> {
  const written = spec.peers
  if (written === undefined) return {}
  const { own, date } = written
  const at = (key: string): Asker => ({ file, path: ['peers', key, 'table'] })
  const cities = await tableOf(reading, at('cities'), written.cities.table, readCityTable)
  const known = cities.map(({ id }) => id)
  if (known.length === 0) return {}
  if (!known.includes(own)) reading.report(file, 'E_PEER_OWN', { value: own, known, ...suggestion(own, known) }, ['peers', 'own'])
  const sections = await tableOf(reading, at('sections'), written.sections?.table, (name, text) =>
    readPeerSectionTable(name, text, cities, own),
  )
  return { peers: { fiscalYear: date, own, cities, sections } }
}
