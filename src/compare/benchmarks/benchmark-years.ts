/**
 * Gaps to similar cities in years to come (将来の差): projected staff of 普通会計 less a benchmark per 10,000 residents × population.
 *
 * Two assumptions, both labelled in the report: the benchmark per 10,000 residents stays as it was on the comparison date; and strength,
 * which is projected by counting rule and by department but not by both at once, is brought to 普通会計 by the departments' share of
 * 現員. A year without population in the municipality's own projection has no gap. With sampled runs the
 * gap has a band: that of strength, brought to 普通会計 by the same share. Not here: how uncertain population and similar cities are.
 */
import { atPopulation, type MeasureTable, perTenThousand, type Spread, scaledSpread } from '../../measure/index.ts'
import type { Benchmarks, Municipality } from '../../scenario/index.ts'
import { type FiscalYear, ORDINARY_TOTAL } from '../../terms/index.ts'
import type { BandTable } from '../band-table.ts'
import type { BenchmarkLine, BenchmarkYear, PeerComparison, SectionComparison } from './benchmark-comparison.ts'

/** The lines that staff are held against (比較の基準), each with its people on the comparison date. */
export function benchmarkLines({ population }: Benchmarks, { sections, absent, peers }: Compared): readonly BenchmarkLine[] {
  const total = sections.find(({ section }) => section === ORDINARY_TOTAL)
  const without = total?.simple === undefined ? undefined : total.simple - (absent[0]?.simple ?? 0)
  const line = (id: BenchmarkLine['id'], people: number | undefined): BenchmarkLine[] => {
    const rate = people === undefined ? undefined : perTenThousand(people, population.people)
    return people === undefined || rate === undefined ? [] : [{ id, people, perTenThousand: rate }]
  }
  return [
    ...line('simple', total?.simple),
    ...(absent.length === 0 ? [] : line('simpleWithoutLargestAbsent', without)),
    ...line('adjusted', total?.adjusted),
    ...(peers === undefined
      ? []
      : [{ id: 'peers' as const, people: peers.others.people, perTenThousand: peers.others.perTenThousand }]),
  ]
}

interface Compared {
  readonly sections: readonly SectionComparison[]
  readonly absent: readonly SectionComparison[]
  readonly peers?: PeerComparison
}

/** A scenario's staff against the lines on every 1 April that has a population (将来の差). */
export function benchmarkYears(
  measures: MeasureTable,
  scenario: string,
  years: readonly FiscalYear[],
  { municipality, benchmarks, lines }: YearsInput,
): readonly BenchmarkYear[] {
  return years.flatMap((fiscalYear): BenchmarkYear[] => {
    const population = municipality.population.find(row => row.fiscalYear === fiscalYear)?.total
    const share = ordinaryShare(measures, scenario, fiscalYear, benchmarks)
    const strength = measures.value(scenario, fiscalYear, `strength.${benchmarks.rule}`)
    if (population === undefined || share === undefined || strength === undefined) return []
    const staff = (strength * share.inside) / share.all
    const people = lines.map(({ id, perTenThousand: rate }) => [id, atPopulation(rate, population)] as const)
    return [
      {
        fiscalYear,
        population,
        staff,
        people: Object.fromEntries(people),
        gaps: Object.fromEntries(people.map(([id, value]) => [id, staff - value])),
      },
    ]
  })
}

interface YearsInput {
  readonly municipality: Municipality
  readonly benchmarks: Benchmarks
  readonly lines: readonly BenchmarkLine[]
}

/** The same years with the bands of sampled runs (将来の差の幅), where they are known. */
export const withBands = (
  years: readonly BenchmarkYear[],
  scenario: string,
  { benchmarks, measures, bands }: BandsInput,
): readonly BenchmarkYear[] =>
  years.map(year => {
    const share = ordinaryShare(measures, scenario, year.fiscalYear, benchmarks)
    const spread = bands.spread(scenario, year.fiscalYear, `strength.${benchmarks.rule}`)
    if (share === undefined || spread === undefined) return year
    return { ...year, bands: bandsOf(spread, share.inside / share.all, Object.entries(year.people)) }
  })

interface BandsInput {
  readonly benchmarks: Pick<Benchmarks, 'rule' | 'outside'>
  readonly measures: MeasureTable
  readonly bands: BandTable
}

/** The bands of staff and gaps (差の幅): those of strength × share − people of a line. */
const bandsOf = (
  strength: Spread,
  share: number,
  people: readonly (readonly [string, number])[],
): NonNullable<BenchmarkYear['bands']> => ({
  staff: scaledSpread(strength, share, 0),
  gaps: Object.fromEntries(people.map(([id, value]) => [id, scaledSpread(strength, share, -value)])),
})

/** The departments inside 普通会計 among 現員 (普通会計の割合), as people inside and in all; undefined where nobody is known. */
function ordinaryShare(
  measures: MeasureTable,
  scenario: string,
  year: FiscalYear,
  { outside }: Pick<Benchmarks, 'outside'>,
): { readonly inside: number; readonly all: number } | undefined {
  const departments = [...measures.breakdown(scenario, year, 'strength', 'department')]
  const all = departments.reduce((sum, [, people]) => sum + people, 0)
  const inside = departments.reduce((sum, [id, people]) => (outside.includes(id) ? sum : sum + people), 0)
  return all > 0 ? { inside, all } : undefined
}
