/**
 * 実質マンパワーとDX: effective manpower beside headcount, the DX ledger, break-even, and workload against people in post.
 *
 * Answers 「現員を維持しながら実質増」: how much, when, and what stands behind it. Hours are assumptions, as every table says. Nothing is
 * printed where effective manpower is headcount and no demand is given.
 */
import { type ChartSpec, MANPOWER_PART_TITLES, ROUNDING_NOTE, shortTitle, signedDecimal } from '../../charts/index.ts'
import {
  type Comparison,
  departmentGaps,
  dxScenarios,
  dxSummary,
  effectiveManpower,
  hasManpower,
  lastDemandYear,
  manpowerGrowth,
  proposedMoves,
  type ScenarioComparison,
} from '../../compare/index.ts'
import type { ManpowerPart } from '../../measure/index.ts'
import { axisYear, longYear, stockDate } from '../../terms/index.ts'
import { decimal, NOT_APPLICABLE, people } from '../format.ts'
import { strengthYears } from '../measure-reading.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { addYearTable } from '../year-table.ts'
import { addDxItems } from './dx-items.ts'

/** Adds 実質マンパワーとDX. */
export function addManpower(writer: SectionWriter, comparison: Comparison, charts: readonly ChartSpec[]): void {
  if (!hasManpower(comparison) && charts.length === 0) return
  const chart = (id: string): void => charts.filter(found => found.id === id).forEach(found => void writer.figure(found))
  writer.heading('実質マンパワー')
  writer.paragraph(
    '実質マンパワーは、現員から休業・休職と習熟の途中の分を引き、短時間職員とDXで空く時間を足し、並行運用に取られる分を引いた、働きに換算した人数である。現員・定員とは別の物差しで、定員管理の人数には使わない。',
  )
  chart('C21')
  if (hasManpower(comparison)) {
    addByYear(writer, comparison)
    addParts(writer, comparison)
  }
  chart('C8')
  if (dxScenarios(comparison).length > 0) {
    writer.heading('DXで空く時間と再配置')
    chart('C19')
    addDx(writer, comparison)
    addDxItems(writer, comparison)
  }
  addWorkload(writer, comparison, () => chart('C20'))
}

function addByYear(writer: SectionWriter, comparison: Comparison): void {
  addYearTable(
    writer,
    {
      caption: '実質マンパワー（各年度4月1日現在）',
      unit: '人分',
      notes: ['重みは仮定値である（前提一覧を参照）。採用・異動から数年以内に退職した人は、習熟の計算から除いていない。'],
    },
    strengthYears(comparison),
    comparison.scenarios.map(scenario => ({
      id: scenario.id,
      label: shortTitle(comparison, scenario),
      at: year => decimal(effectiveManpower(comparison, scenario.id, year)),
    })),
  )
}

/** What has changed since the base date, part by part. */
function addParts(writer: SectionWriter, comparison: Comparison): void {
  const { baseYear, closingYear } = comparison.study
  const growth = comparison.scenarios.map(scenario => ({
    scenario,
    growth: manpowerGrowth(comparison, scenario.id, closingYear),
  }))
  const parts = [...(growth[0]?.growth?.parts.keys() ?? [])] as ManpowerPart[]
  const width = 0.72 / (parts.length + 1)
  writer.table({
    caption: `実質増の内訳（${axisYear(baseYear)}.4.1から${axisYear(closingYear)}.4.1まで）`,
    unit: '人分',
    columns: [
      { label: '案', align: 'left', width: 0.28 },
      ...parts.map(part => ({ label: MANPOWER_PART_TITLES[part], align: 'right' as const, width })),
      { label: '実質増', align: 'right', width },
    ],
    headingColumns: 1,
    rows: growth.map(({ scenario, growth: found }) => ({
      cells: [
        cell(shortTitle(comparison, scenario)),
        ...parts.map(part => cell(signedDecimal(found?.parts.get(part)))),
        cell(signedDecimal(found?.total)),
      ],
    })),
    notes: ['△は実質マンパワーを減らす変化。', ROUNDING_NOTE],
  })
}

/** Hours, people and break-even of every scenario with DX. */
function addDx(writer: SectionWriter, comparison: Comparison): void {
  const { closingYear } = comparison.study
  const scenarios = dxScenarios(comparison)
  const columns = scenarios.map(scenario => dxColumn(comparison, scenario))
  const labels = [
    '計画上の削減時間',
    'うち異動した人の時間',
    'うち部門に残る時間（職種の壁など）',
    'うち1人に満たない端数',
    'うち実現しない時間',
    '空く時間（人分）',
    '異動した人（累計、人）',
    '採用1人の減を補うのに要る削減時間',
    '取られた時間を取り戻す年度',
  ]
  writer.table({
    caption: `DXの台帳（${longYear(closingYear)}）`,
    unit: '時間',
    columns: [
      { label: '項目', align: 'left', width: 0.4 },
      ...scenarios.map(scenario => ({
        label: shortTitle(comparison, scenario),
        align: 'right' as const,
        width: 0.6 / scenarios.length,
      })),
    ],
    headingColumns: 1,
    rows: labels.map((label, row) => ({ cells: [cell(label), ...columns.map(column => cell(column[row] ?? NOT_APPLICABLE))] })),
    notes: [
      '削減時間、実現率、並行運用の時間は資料に記載がなく、すべて仮定値である。目安は、宇城市の年22,654時間（2017年の洗い出し）、武蔵野市の年1,555時間（R4のAI・RPA）。',
      '計画上の削減時間＝異動した人の時間＋部門に残る時間＋端数＋実現しない時間。人数への換算は部門と職種ごとに切り捨て、端数は足し合わせない。',
      'DXは職員数を減らさない。空いた人手のうち、異動した人だけが重点業務に就き、残りはもとの部門の余力となる。',
    ],
  })
}

function dxColumn(comparison: Comparison, scenario: ScenarioComparison): readonly string[] {
  const summary = dxSummary(comparison, scenario.id)
  const last = summary?.years.at(-1)
  if (summary === undefined || last === undefined) return []
  const { hoursForOneHire, repaidIn } = summary
  return [
    ...[last.saved, last.moved, last.kept, last.fragments, last.givenUp].map(people),
    decimal(last.freedFte),
    people(last.people),
    hoursForOneHire === undefined ? NOT_APPLICABLE : people(hoursForOneHire),
    repaidIn === undefined ? '期間内になし' : longYear(repaidIn),
  ]
}

/** Demand against people in post, and where reallocation should go. */
function addWorkload(writer: SectionWriter, comparison: Comparison, chart: () => void): void {
  const scenario = dxScenarios(comparison)[0] ?? comparison.scenarios.find(({ id }) => id === comparison.reference)
  const year = scenario && lastDemandYear(comparison, scenario.id)
  if (scenario === undefined || year === undefined) return
  writer.heading('業務量と職員数')
  chart()
  const gaps = departmentGaps(comparison, scenario.id, year)
  const free = Math.floor(dxSummary(comparison, scenario.id)?.years.at(-1)?.people ?? 0)
  const proposal = proposedMoves(gaps, free)
  writer.table({
    caption: `部門別の業務量と現員（${stockDate(year)}、${shortTitle(comparison, scenario)}）`,
    unit: '人',
    columns: ['部門', '業務量（DX後）', '現員', '過不足', '再配置の提案'].map((label, index) => ({
      label,
      align: index === 0 ? ('left' as const) : ('right' as const),
      width: 0.2,
    })),
    headingColumns: 1,
    rows: gaps.map(({ department, title, demand, inPost, gap }) => ({
      cells: [title, decimal(demand), decimal(inPost), signedDecimal(gap), people(proposal.get(department) ?? 0)].map(text =>
        cell(text),
      ),
    })),
    notes: [
      '過不足は業務量から現員を引いた人数で、＋は不足、△は余裕。業務量は、基準日の業務量に人口・サービス水準・制度改正を見込んだ仮定値である。',
      `再配置の提案は、この案で異動できる${people(free)}人を、不足する部門に不足の大きさで配分した人数。案の重点配分とは別の目安である。`,
    ],
  })
}
