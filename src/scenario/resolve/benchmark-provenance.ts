/**
 * The rows of the benchmarks in the list of assumptions and sources (前提一覧): tables, population, type, and the planner's coefficients.
 *
 * Each is listed with the status and source that its section names. Not here: the rows of the tables.
 */
import type { Provenance } from '../resolved.ts'
import type { MunicipalitySpec } from '../schema/municipality.ts'
import { plainNumber } from '../schema/number-text.ts'
import type { ValuePath } from '../source-map.ts'

/** Makes the row of a value: its path, its text, and a name where the schema's own would not do. */
type Fact = (path: ValuePath, value: string, name?: string) => Provenance[]

/** The rows of a municipality's benchmarks and peers (前提一覧); none where it has neither. */
export function benchmarkRows({ benchmarks, peers }: MunicipalitySpec, fact: Fact): Provenance[] {
  const table = (section: string, key: string, named: { readonly table: string } | undefined): Provenance[] =>
    named === undefined ? [] : fact([section, key], named.table)
  const regression = benchmarks?.regression
  return [
    ...(benchmarks === undefined
      ? []
      : fact(['benchmarks', 'population'], `${benchmarks.population.people}人（${benchmarks.population.date}）`)),
    ...(benchmarks?.type === undefined ? [] : fact(['benchmarks', 'type'], benchmarks.type.name, '類似団体の類型')),
    ...table('benchmarks', 'sections', benchmarks?.sections),
    ...table('benchmarks', 'smallSections', benchmarks?.smallSections),
    ...(regression === undefined
      ? []
      : fact(
          ['benchmarks', 'regression'],
          `${plainNumber(regression.perThousandResidents)}×人口（千人）、${plainNumber(regression.perSquareKilometre)}×面積${plainNumber(regression.area)}、定数項${plainNumber(regression.constant)}`,
        )),
    ...table('benchmarks', 'model', benchmarks?.model),
    ...table('peers', 'cities', peers?.cities),
    ...table('peers', 'sections', peers?.sections),
  ]
}
