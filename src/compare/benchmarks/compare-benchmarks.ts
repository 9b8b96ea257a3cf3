/**
 * The comparison with similar cities (類似団体との比較), put together from a municipality's tables and the projected strength.
 *
 * Nothing here moves a projection. Printed figures of the source that the arithmetic does not give are collected and not repaired. Not
 * here: the wording of what a reader must beware of.
 */
import type { MeasureTable } from '../../measure/index.ts'
import type { Municipality } from '../../scenario/index.ts'
import { EMPLOYMENT_TYPES, isInTotal, ORDINARY_TOTAL, yearsBetween } from '../../terms/index.ts'
import type { BandTable } from '../band-table.ts'
import type { StudyFacts } from '../comparison.ts'
import type { BenchmarkComparison, SectionComparison } from './benchmark-comparison.ts'
import { benchmarkLines, benchmarkYears, withBands } from './benchmark-years.ts'
import { modelEstimates, regressionEstimate } from './instruments.ts'
import { comparePeers, peerSlips } from './peer-comparison.ts'
import { compareSections, sectionSlips } from './section-comparison.ts'

/** What the comparison is made of (比較の材料). */
interface BenchmarkInput {
  readonly municipality: Municipality
  readonly measures: MeasureTable
  readonly study: StudyFacts
  readonly scenarios: readonly string[]
}

/** Compares a municipality and its scenarios with similar cities (類似団体との比較); undefined where its file has no benchmarks. */
export function compareBenchmarks({ municipality, measures, study, scenarios }: BenchmarkInput): BenchmarkComparison | undefined {
  const { benchmarks } = municipality
  if (benchmarks === undefined) return undefined
  const sections = compareSections(benchmarks.sections)
  const smallSections = compareSections(benchmarks.smallSections)
  const peers = municipality.peers === undefined ? undefined : comparePeers(municipality.peers)
  const absent = absentSections(sections)
  const lines = benchmarkLines(benchmarks, { sections, absent, ...(peers === undefined ? {} : { peers }) })
  const regression = regressionEstimate(benchmarks, sections)
  const years = yearsBetween(study.baseYear, study.closingYear)
  const yearsOf = (scenario: string) => benchmarkYears(measures, scenario, years, { municipality, benchmarks, lines })
  const { fiscalYear, population, rule, outside, type } = benchmarks
  return {
    fiscalYear,
    population,
    rule,
    outside,
    ...(type === undefined ? {} : { type }),
    sections,
    smallSections,
    absent,
    ...(peers === undefined ? {} : { peers }),
    slips: [
      ...sectionSlips('sections', benchmarks.sections, sections),
      ...sectionSlips('smallSections', benchmarks.smallSections, smallSections),
      ...peerSlips(peers?.sections ?? []),
    ],
    lines,
    years: Object.fromEntries(scenarios.map(scenario => [scenario, yearsOf(scenario)])),
    ...(regression === undefined ? {} : { regression }),
    model: modelEstimates(benchmarks, sections),
    countedThen: countedThen(municipality),
  }
}

/** The same comparison with the bands of sampled runs (将来の差の幅). */
export const withBenchmarkBands = (
  compared: BenchmarkComparison,
  measures: MeasureTable,
  bands: BandTable,
): BenchmarkComparison => ({
  ...compared,
  years: Object.fromEntries(
    Object.entries(compared.years).map(([scenario, years]) => [
      scenario,
      withBands(years, scenario, { benchmarks: compared, measures, bands }),
    ]),
  ),
})

/** Sections of 普通会計 in which the city has nobody though 単純値 has people (職員を置かない部門), the largest first. */
const absentSections = (sections: readonly SectionComparison[]): readonly SectionComparison[] =>
  sections
    .filter(({ section, own = 0, simple = 0 }) => isInTotal(section, ORDINARY_TOTAL) && own === 0 && simple > 0)
    .toSorted((one, other) => (other.simple ?? 0) - (one.simple ?? 0))

/** Staff of the comparison year under each rule that does not weigh by age, from the past by employment type. */
function countedThen({ benchmarks, composition, countingRules }: Municipality): Readonly<Record<string, number>> {
  const heads = composition.find(({ fiscalYear }) => fiscalYear === benchmarks?.fiscalYear)?.people
  if (heads === undefined) return {}
  return Object.fromEntries(
    countingRules
      .filter(({ sixtyPlusWeight }) => sixtyPlusWeight === 1)
      .map(({ id, weights }) => [id, EMPLOYMENT_TYPES.reduce((sum, type) => sum + (heads[type] ?? 0) * (weights[type] ?? 0), 0)]),
  )
}
