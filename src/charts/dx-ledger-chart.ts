/**
 * C19 DXの台帳: what becomes of the hours that DX saves each year, and how many people they let move.
 *
 * One panel for each scenario with DX: hours of people moved, hours kept in the department, fragments below one person, and hours that are
 * not realised. The strip leads from hours to people: saved, freed, moved. Fragments of departments do not add up to a post.
 */
import {
  type Comparison,
  type DxSummary,
  type DxSummaryYear,
  dxScenarios,
  dxSummary,
  type ScenarioComparison,
} from '../compare/index.ts'
import { axisYear, longYear } from '../terms/index.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart } from './frame.ts'
import { printedDecimal, printedPeople } from './printed.ts'
import { closingDate, shortTitle, sourceNote } from './series.ts'
import { BARS_LEFT } from './stacked-bars.ts'
import { FILL, INK } from './style.ts'
import { type BarPanel, PANEL_GAP, panelData, panelFigure } from './year-bar-panel.ts'

/** What becomes of the hours (時間の行方), from the axis up. */
const GROUPS = [
  { key: 'moved', title: '異動した人の時間', fill: FILL.dark, ink: '#FFFFFF' },
  { key: 'kept', title: '部門に残る時間', fill: FILL.soft, ink: INK.text },
  { key: 'fragments', title: '1人に満たない端数', fill: FILL.light, ink: INK.text },
  { key: 'givenUp', title: '実現しない時間', fill: FILL.white, ink: INK.text },
] as const

/** At most this many panels; the report's table has every scenario. */
const MOST_PANELS = 3

/** Builds C19 DXの台帳; nothing where no scenario has DX. */
export function dxLedgerChart(comparison: Comparison): ChartSpec | undefined {
  const shown = dxScenarios(comparison)
    .slice(0, MOST_PANELS)
    .flatMap((scenario, index) => {
      const summary = dxSummary(comparison, scenario.id)
      return summary === undefined ? [] : [{ scenario, summary, index }]
    })
  const first = shown[0]
  if (first === undefined) return undefined
  const years = first.summary.years.map(({ fiscalYear }) => ({ fiscalYear, people: {} }))
  const panels = shown.map(({ scenario, summary, index }) => panelOf(comparison, scenario, summary, index))
  const { baseYear, closingYear } = comparison.study
  const title = finding(comparison, first.summary)
  return composeChart({
    id: 'C19',
    slug: 'c19-dx-ledger',
    title,
    subtitle: '1年間の削減時間の行方（時間）、各年度。異動した人の時間は、異動した人数×1人あたりの年間時間',
    figure: {
      columns: 1,
      bounds: 'flush',
      spacing: PANEL_GAP,
      concat: panels.map(panel => panelFigure(panel, years, baseYear)),
      resolve: { scale: { fill: 'independent' }, legend: { fill: 'independent' } },
    },
    left: BARS_LEFT,
    data: Object.assign({}, ...panels.map(panel => panelData(panel, years, baseYear))),
    alt: `積み上げ棒の小図${panels.length}枚。${longYear(baseYear)}から${longYear(closingYear)}までの、DXによる削減時間の行方と異動した人数。${title}。`,
    table: {
      columns: ['案', '年度', ...GROUPS.map(group => group.title), '計（時間）', '空く時間（人分）', '異動した人（累計、人）'],
      rows: shown.flatMap(({ scenario, summary }) => summary.years.map(year => tableRow(shortTitle(comparison, scenario), year))),
    },
    notes: [
      '※削減時間・実現率・立上がりは資料にない仮定値。端数は部門と職種ごとのもので、足し合わせて1人にすることはできない。',
      sourceNote(comparison),
    ],
  })
}

function panelOf(comparison: Comparison, scenario: ScenarioComparison, summary: DxSummary, index: number): BarPanel {
  const last = summary.years.at(-1)
  const chain = [
    `${axisYear(comparison.study.closingYear)}年度 ${printedPeople(last?.saved)}時間`,
    `空くのは${printedDecimal(last?.freedFte, 1)}人分`,
    `異動は${printedPeople(last?.people)}人`,
  ].join(' → ')
  return {
    name: `dx${index}`,
    title: `${shortTitle(comparison, scenario)}　${chain}`,
    height: 150,
    unit: '（時間）',
    groups: GROUPS.map(({ key, title, fill, ink }) => ({
      title,
      fill,
      ink,
      at: ({ fiscalYear }) => summary.years.find(year => year.fiscalYear === fiscalYear)?.[key],
    })),
  }
}

function tableRow(name: string, year: DxSummaryYear): readonly string[] {
  const hours = GROUPS.map(({ key }) => printedPeople(year[key]))
  return [
    name,
    longYear(year.fiscalYear),
    ...hours,
    printedPeople(year.saved),
    printedDecimal(year.freedFte, 1),
    printedPeople(year.people),
  ]
}

function finding(comparison: Comparison, { years }: DxSummary): string {
  const last = years.at(-1)
  const freed = printedDecimal(last?.freedFte, 1)
  if (last === undefined || last.saved === 0) return 'DXによる削減時間はない'
  return `${closingDate(comparison)}にはDXで年${printedPeople(last.saved)}時間を減らし、${freed}人分が空くが、異動できるのは${printedPeople(last.people)}人である`
}
