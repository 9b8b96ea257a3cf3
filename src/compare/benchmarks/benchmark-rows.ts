/**
 * The comparison with similar cities as tidy rows (類似団体の指標): `benchmark.*`.
 *
 * Facts of the comparison year belong to no scenario; the row without item is 普通会計計. Gaps of years to come belong to a scenario and a
 * 1 April. Not here: small sections and the peers' sections, which are in the result file.
 */
import type { BandRow, MeasureName, MeasureRow, Spread } from '../../measure/index.ts'
import { ORDINARY_TOTAL } from '../../terms/index.ts'
import type { BenchmarkComparison, SectionComparison } from './benchmark-comparison.ts'

const FIGURES = ['own', 'simple', 'gapSimple', 'adjusted', 'gapAdjusted'] as const

/** The tidy rows of a comparison with similar cities (類似団体の指標). */
export function benchmarkRows(compared: BenchmarkComparison): readonly MeasureRow[] {
  return [...sectionRows(compared), ...cityRows(compared), ...yearRows(compared)]
}

function sectionRows({ fiscalYear, sections }: BenchmarkComparison): MeasureRow[] {
  const rowsOf = (row: SectionComparison): MeasureRow[] =>
    FIGURES.flatMap(figure => {
      const value = row[figure]
      if (value === undefined) return []
      const part = row.isTotal ? {} : { dimension: 'section' as const, item: row.section }
      return [{ scenario: '', band: 'expected', fiscalYear, measure: `benchmark.${figure}`, ...part, value, unit: 'people' }]
    })
  return sections.filter(({ isTotal, section }) => !isTotal || section === ORDINARY_TOTAL).flatMap(rowsOf)
}

function cityRows({ peers }: BenchmarkComparison): MeasureRow[] {
  if (peers === undefined) return []
  const { fiscalYear, others } = peers
  const row = (value: number, city?: string): MeasureRow => ({
    scenario: '',
    band: 'expected',
    fiscalYear,
    measure: city === undefined ? 'benchmark.perTenThousand.others' : 'benchmark.perTenThousand',
    ...(city === undefined ? {} : { dimension: 'city', item: city }),
    value,
    unit: 'people',
  })
  return [...peers.cities.map(({ id, perTenThousand }) => row(perTenThousand, id)), row(others.perTenThousand)]
}

function yearRows({ years }: BenchmarkComparison): MeasureRow[] {
  return Object.entries(years).flatMap(([scenario, list]) =>
    list.flatMap(({ fiscalYear, staff, gaps }) => {
      const row = (measure: MeasureName, value: number): MeasureRow => ({
        scenario,
        band: 'expected',
        fiscalYear,
        measure,
        value,
        unit: 'people',
      })
      return [row('benchmark.staff', staff), ...Object.entries(gaps).map(([id, gap]) => row(`benchmark.gap.${id}`, gap))]
    }),
  )
}

/** The bands of `benchmark.staff` and `benchmark.gap.*` (将来の差の幅), of the years that have them. */
export function benchmarkBands({ years }: BenchmarkComparison): readonly BandRow[] {
  return Object.entries(years).flatMap(([scenario, list]) =>
    list.flatMap(({ fiscalYear, bands }) => {
      if (bands === undefined) return []
      const row = (measure: MeasureName, spread: Spread): BandRow => ({ scenario, fiscalYear, measure, unit: 'people', spread })
      return [
        row('benchmark.staff', bands.staff),
        ...Object.entries(bands.gaps).map(([id, gap]) => row(`benchmark.gap.${id}`, gap)),
      ]
    }),
  )
}
