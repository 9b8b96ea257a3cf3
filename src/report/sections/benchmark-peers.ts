/**
 * The peer cities as tables (近隣の類似団体): staff by section with ratios to the own city, and staff per 10,000 residents with ranks.
 *
 * The mean is printed as the source prints it where it does, and its difference from the arithmetic is a note elsewhere. A ratio on a base
 * of fewer than ten people is 「－」. Source of the form: the council paper, 別添５.
 */
import type { BenchmarkComparison, Comparison, PeerComparison, PeerSectionComparison } from '../../compare/index.ts'
import { stockDate } from '../../terms/index.ts'
import { decimal, NOT_APPLICABLE, people } from '../format.ts'
import { cell, type ReportRow } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { slipNotes, sourceOf } from './benchmark-notes.ts'
import { ratioOf } from './benchmark-sections.ts'

/** Adds the tables of peer cities (近隣の類似団体); nothing where the municipality names none. */
export function addPeers(writer: SectionWriter, comparison: Comparison, benchmarks: BenchmarkComparison): void {
  const { peers } = benchmarks
  if (peers === undefined) return
  addRates(writer, comparison, peers)
  if (peers.sections.length > 0) addStaff(writer, comparison, benchmarks, peers)
}

function addRates(writer: SectionWriter, comparison: Comparison, { cities, others, fiscalYear }: PeerComparison): void {
  const own = cities.find(({ isOwn }) => isOwn)
  writer.table({
    caption: `近隣の類似団体の人口1万人当たり職員数（普通会計、${stockDate(fiscalYear)}）`,
    columns: [
      { label: '市', align: 'left', width: 0.3 },
      { label: '人口（人）', align: 'right', width: 0.2 },
      { label: '職員数（人）', align: 'right', width: 0.2 },
      { label: '1万人当たり（人）', align: 'right', width: 0.2 },
      { label: '順位', align: 'right', width: 0.1 },
    ],
    headingColumns: 1,
    rows: [
      ...cities.map(city => ({
        cells: [city.title, people(city.population), people(city.staff), decimal(city.perTenThousand, 2), people(city.rank)].map(
          text => cell(text),
        ),
        ...(city.isOwn ? { kind: 'reference' as const } : {}),
      })),
      {
        cells: [
          `${own?.title ?? ''}を除く${others.count}市`,
          people(others.population),
          people(others.staff),
          decimal(others.perTenThousand, 2),
          NOT_APPLICABLE,
        ].map(text => cell(text)),
      },
    ],
    notes: ['順位は、人口1万人当たり職員数の多い順。', ...sourceOf(comparison, 'peers.cities')],
  })
}

function addStaff(writer: SectionWriter, comparison: Comparison, benchmarks: BenchmarkComparison, peers: PeerComparison): void {
  const { cities, sections } = peers
  const width = 0.84 / (cities.length + 2)
  writer.table({
    caption: `近隣の類似団体との職員数の比較（普通会計、${stockDate(peers.fiscalYear)}）`,
    unit: '人（比率は%）',
    columns: [
      { label: '部門', align: 'left', width: 0.16 },
      ...[...cities.map(({ title }) => title), '平均', '平均との差'].map(label => ({ label, align: 'right' as const, width })),
    ],
    headingColumns: 1,
    rows: sections.flatMap(section => staffRows(section, peers)),
    notes: [
      `下の段は本市を100とする比率。本市が10人未満の部門の比率は${NOT_APPLICABLE}とする。`,
      '平均は資料の値で、本市を含む。平均との差は、本市から平均を引いた数。',
      ...slipNotes({ ...benchmarks, slips: benchmarks.slips.filter(({ table }) => table === 'peers') }),
      ...sourceOf(comparison, 'peers.sections'),
    ],
    dense: true,
  })
}

/** A section's people, and below them the ratios to the own city. */
function staffRows(section: PeerSectionComparison, { cities }: PeerComparison): readonly ReportRow[] {
  const own = cities.find(({ isOwn }) => isOwn)?.id ?? ''
  const counts = cities.map(({ id }) => people(section.values[id]))
  const mean = people(section.printedMean ?? section.mean)
  const difference = people(section.printedDifference ?? section.difference)
  const ratios = cities.map(({ id }) => ratioOf(section.ratios[id], section.values[own]))
  return [
    { cells: [section.section, ...counts, mean, difference].map(text => cell(text)) },
    ...(section.section === '人口' ? [] : [{ cells: ['', ...ratios, '', ''].map(text => cell(text)) }]),
  ]
}
