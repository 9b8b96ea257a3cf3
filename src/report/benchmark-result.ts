/**
 * The comparison with similar cities in the result file (`benchmarks` of `teiin.result/1`): its type and how it is filled.
 *
 * People are unrounded, rates are ratios (−0.225 for ▲22.5 %), a blank of the source is absent. Its names are a contract of their own,
 * which does not follow the inner types.
 */
import type { BenchmarkComparison, BenchmarkYear, SectionComparison } from '../compare/index.ts'
import { bandOf, type ResultBands } from './result-bands.ts'

/** A section (部門) against 単純値 and 修正値. `total` marks a row that adds up others. */
interface ResultSection {
  readonly section: string
  readonly medium?: string
  readonly small?: string
  readonly total?: true
  readonly own?: number
  readonly simple?: number
  readonly gapSimple?: number
  readonly gapRateSimple?: number
  readonly adjusted?: number
  readonly gapAdjusted?: number
  readonly gapRateAdjusted?: number
}

/** The peer cities (近隣の類似団体). `others` are all but the own one; `gap` is own staff less their rate at the own population. */
interface ResultPeers {
  readonly fiscalYear: number
  readonly cities: readonly {
    readonly id: string
    readonly title: string
    readonly own?: true
    readonly population: number
    readonly staff: number
    readonly perTenThousand: number
    readonly rank: number
  }[]
  readonly sections: readonly {
    readonly section: string
    readonly values: Readonly<Record<string, number>>
    readonly mean: number
    readonly printedMean?: number
    readonly difference: number
    readonly printedDifference?: number
  }[]
  readonly others: {
    readonly count: number
    readonly staff: number
    readonly population: number
    readonly perTenThousand: number
    readonly people: number
    readonly gap: number
  }
}

/** The comparison with similar cities (類似団体との比較). */
export interface ResultBenchmarks {
  readonly fiscalYear: number
  readonly population: { readonly people: number; readonly date: string }
  /** The counting rule of projected staff, and the departments left out of it. */
  readonly rule: string
  readonly outside: readonly string[]
  readonly type?: string
  readonly sections: readonly ResultSection[]
  readonly smallSections: readonly ResultSection[]
  readonly peers?: ResultPeers
  /** Printed figures that the source's own numbers do not give. */
  readonly slips: readonly {
    readonly table: string
    readonly section: string
    readonly figure: string
    readonly printed: number
    readonly computed: number
  }[]
  /** What projected staff are held against: `simple`, `simpleWithoutLargestAbsent`, `adjusted`, `peers`. */
  readonly lines: readonly { readonly id: string; readonly people: number; readonly perTenThousand: number }[]
  /** By scenario id and 1 April: staff of 普通会計 and staff less each line. */
  readonly years: Readonly<
    Record<
      string,
      readonly {
        readonly fiscalYear: number
        readonly population: number
        readonly staff: number
        readonly gaps: Readonly<Record<string, number>>
        /** In sampled runs, by name: `staff`, `gaps.simple`. Only strength varies in them. */
        readonly bands?: ResultBands
      }[]
    >
  >
  readonly regression?: { readonly estimate: number; readonly gap?: number }
  readonly model?: readonly { readonly section: string; readonly estimate: number; readonly gap?: number }[]
}

/** The comparison as the result file holds it (結果ファイルの類似団体). */
export function resultBenchmarks(compared: BenchmarkComparison): ResultBenchmarks {
  const { fiscalYear, population, rule, outside, type, slips, lines, regression, model } = compared
  return {
    fiscalYear,
    population: { people: population.people, date: population.date },
    rule,
    outside: [...outside],
    ...(type === undefined ? {} : { type: type.name }),
    sections: compared.sections.map(sectionOf),
    smallSections: compared.smallSections.map(sectionOf),
    ...peersOf(compared),
    slips: slips.map(slip => ({ ...slip })),
    lines: lines.map(line => ({ ...line })),
    years: Object.fromEntries(
      Object.entries(compared.years).map(([scenario, list]) => [
        scenario,
        list.map(({ fiscalYear: year, population: residents, staff, gaps, bands }) => ({
          fiscalYear: year,
          population: residents,
          staff,
          gaps: { ...gaps },
          ...(bands === undefined ? {} : { bands: bandsOf(bands) }),
        })),
      ]),
    ),
    ...(regression === undefined ? {} : { regression: estimateOf(regression) }),
    ...(model.length === 0 ? {} : { model: model.map(row => ({ section: row.section, ...estimateOf(row) })) }),
  }
}

const bandsOf = ({ staff, gaps }: NonNullable<BenchmarkYear['bands']>): ResultBands => ({
  staff: bandOf(staff),
  ...Object.fromEntries(Object.entries(gaps).map(([id, gap]) => [`gaps.${id}`, bandOf(gap)])),
})

const estimateOf = ({ estimate, gap }: { readonly estimate: number; readonly gap?: number }) => ({
  estimate,
  ...(gap === undefined ? {} : { gap }),
})

function sectionOf({ isTotal, rateSimple, rateAdjusted, ...row }: SectionComparison): ResultSection {
  const { section, medium, small, ...figures } = row
  return {
    section,
    ...(medium === undefined ? {} : { medium }),
    ...(small === undefined ? {} : { small }),
    ...(isTotal ? { total: true as const } : {}),
    ...figures,
    ...(rateSimple === undefined ? {} : { gapRateSimple: rateSimple }),
    ...(rateAdjusted === undefined ? {} : { gapRateAdjusted: rateAdjusted }),
  }
}

function peersOf({ peers }: BenchmarkComparison): { readonly peers?: ResultPeers } {
  if (peers === undefined) return {}
  return {
    peers: {
      fiscalYear: peers.fiscalYear,
      cities: peers.cities.map(({ isOwn, ...city }) => ({ ...city, ...(isOwn ? { own: true as const } : {}) })),
      sections: peers.sections.map(({ ratios: _, ...section }) => section),
      others: { ...peers.others },
    },
  }
}
