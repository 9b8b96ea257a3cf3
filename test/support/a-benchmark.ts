/**
 * A comparison with similar cities made by hand: a city of 100 staff and 20,000 residents beside two others, one section without staff.
 *
 * 税務 8 against 10 and 12; 教育 92 against 70 and 80; 消防 nobody against 20. Totals: 100 own, 100 単純値, 92 修正値.
 */
import { compareBenchmarks, withBenchmarkBands } from '../../src/compare/benchmarks/compare-benchmarks.ts'
import type { BenchmarkComparison, Comparison } from '../../src/compare/index.ts'
import type { Benchmarks, Peers, SectionFigures } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'

const row = (section: string, own?: number, simple?: number, adjusted?: number): SectionFigures => ({
  section,
  ...(own === undefined ? {} : { own }),
  ...(simple === undefined ? {} : { simple }),
  ...(adjusted === undefined ? {} : { adjusted }),
  printed: {},
})

/** Benchmarks by hand (類似団体の資料). */
export const BENCHMARKS: Benchmarks = {
  fiscalYear: fiscalYear(2021),
  population: { people: 20_000, date: 'R3.1.1' },
  rule: 'quota',
  outside: [],
  type: { name: 'I-1', min: 10_000, max: 24_999 },
  sections: [
    row('税務', 8, 10, 12),
    row('一般行政計', 8, 10, 12),
    row('教育', 92, 70, 80),
    row('消防', undefined, 20),
    row('普通会計計', 100, 100, 92),
    row('下水道', 5),
  ],
  smallSections: [
    { ...row('税務', 8, undefined, 12), medium: '税務', small: '税務' },
    { ...row('教育'), medium: '義務教育', small: '小学校' },
  ],
  model: [],
}

/** Peer cities by hand (近隣の市): the own one, one with more and one with as many staff per head. */
export const PEERS: Peers = {
  fiscalYear: fiscalYear(2021),
  own: 'own',
  cities: [
    { id: 'own', title: '本市', population: 20_000, staff: 100 },
    { id: 'north', title: '北市', population: 30_000, staff: 180 },
    { id: 'south', title: '南市', population: 10_000, staff: 50 },
  ],
  sections: [
    { section: '税務', values: { own: 8, north: 12, south: 4 }, printedMean: 8, printedDifference: 0 },
    { section: '教育', values: { own: 92, north: 168, south: 46 }, printedMean: 103, printedDifference: -11 },
    { section: '合計', values: { own: 100, north: 180, south: 50 }, printedMean: 111, printedDifference: -11 },
  ],
}

/** The comparison of these figures with the scenarios of another comparison (類似団体との比較). */
export function withBenchmarks(comparison: Comparison, benchmarks = BENCHMARKS, peers: Peers | undefined = PEERS): Comparison {
  const municipality = {
    ...comparison.municipality,
    benchmarks,
    ...(peers === undefined ? {} : { peers }),
    population: [
      { fiscalYear: fiscalYear(2022), total: 20_000, age0to14: 0, age15to64: 20_000, age65plus: 0 },
      { fiscalYear: fiscalYear(2023), total: 30_000, age0to14: 0, age15to64: 30_000, age65plus: 0 },
    ],
  }
  const { measures, study, bands } = comparison
  const scenarios = comparison.scenarios.map(({ id }) => id)
  const compared = compareBenchmarks({ municipality, measures, study, scenarios }) as BenchmarkComparison
  return { ...comparison, municipality, benchmarks: withBenchmarkBands(compared, measures, bands) }
}
