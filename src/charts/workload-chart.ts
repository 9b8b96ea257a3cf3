/**
 * C20 部門別の業務量と職員数: how many people each department lacks or has to spare, on the last 1 April with a known demand.
 *
 * Bars to the right are people missing, to the left people to spare; demand and people in post stand beside them as numbers. Demand is an
 * assumption about drivers. Not here: who should move, which the report proposes.
 */
import type { NonNormalizedSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import { type Comparison, type DepartmentGap, departmentGaps, lastDemandYear } from '../compare/index.ts'
import { stockDate } from '../terms/index.ts'
import { type PeopleScale, peopleScale } from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { shownForDx, signedDecimal } from './manpower-parts.ts'
import { printedDecimal, ROUNDING_NOTE } from './printed.ts'
import { shortTitle, sourceNote } from './series.ts'
import { FILL, INK, SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

/** Room to the right for demand and people in post. */
const RIGHT = 150
const ROW = 30

/** Builds C20 部門別の業務量と職員数; nothing where no demand is given. */
export function workloadChart(comparison: Comparison): ChartSpec | undefined {
  const scenario = shownForDx(comparison)[0]
  const year = scenario && lastDemandYear(comparison, scenario.id)
  if (scenario === undefined || year === undefined) return undefined
  const gaps = [...departmentGaps(comparison, scenario.id, year)].sort((one, other) => other.gap - one.gap)
  const left = Math.ceil(Math.max(...gaps.map(({ title }) => textWidth(title, SIZE.label)))) + 12
  const width = INNER_WIDTH - left - RIGHT
  const ends = gaps.map(({ gap }) => gap)
  const spread = Math.max(1, ...ends.map(Math.abs))
  const scale = peopleScale([...ends, Math.max(...ends) + spread * 0.3, Math.min(...ends) - spread * 0.3], true)
  const title = finding(gaps)
  return composeChart({
    id: 'C20',
    slug: 'c20-workload',
    title,
    subtitle: `業務量（DXによる削減後）と現員の差（人）、${stockDate(year)}、「${shortTitle(comparison, scenario)}」の場合。右は不足、左は余裕`,
    figure: figure(gaps, scale, width),
    left,
    data: {
      gaps: gaps.map(({ title: department, gap }) => ({ department, gap, kind: gap > 0 ? 'lacking' : 'spare' })),
      labels: gaps.map(({ title: department, gap }) => ({
        department,
        gap,
        text: signedDecimal(gap),
        side: gap < 0 ? 'left' : 'right',
      })),
      figures: gaps.map(({ title: department, demand, inPost }) => ({
        department,
        text: `${printedDecimal(demand, 1)} ／ ${printedDecimal(inPost, 1)}`,
      })),
      head: [{ text: '業務量 ／ 現員' }],
    },
    alt: `横棒グラフ。${stockDate(year)}の部門別の業務量と現員の差（人）。${title}。`,
    table: {
      columns: ['部門', '業務量（DX後、人）', '現員（人）', '差（人）'],
      rows: gaps.map(({ title: name, demand, inPost, gap }) => [
        name,
        printedDecimal(demand, 1),
        printedDecimal(inPost, 1),
        signedDecimal(gap),
      ]),
    },
    notes: [
      '※業務量は、基準日の業務量に人口・サービス水準・制度改正を見込んだ仮定値（前提一覧を参照）。',
      `※${ROUNDING_NOTE}`,
      sourceNote(comparison),
    ],
  })
}

function finding(gaps: readonly DepartmentGap[]): string {
  const lacking = gaps.filter(({ gap }) => gap >= 0.5)
  const most = lacking[0]
  if (most === undefined) return 'どの部門も、業務量に対して職員は足りている'
  const all = lacking.length === gaps.length ? '全ての部門' : `${gaps.length}部門のうち${lacking.length}部門`
  return `業務量に対して職員が足りないのは${all}で、最も足りないのは${most.title}（${printedDecimal(most.gap, 1)}人）である`
}

function figure(gaps: readonly DepartmentGap[], scale: PeopleScale, width: number): NonNormalizedSpec {
  const y = {
    field: 'department',
    type: 'nominal' as const,
    sort: null,
    scale: { domain: gaps.map(({ title }) => title), paddingInner: 0.35 },
    axis: { title: null, ticks: false, domain: false, grid: false, labelFontSize: SIZE.label, labelPadding: 8 },
  }
  const x = {
    field: 'gap',
    type: 'quantitative' as const,
    scale: { domain: [scale.from, scale.to], nice: false, zero: false },
    axis: {
      values: [...scale.ticks],
      grid: true,
      title: '（人）',
      titleAnchor: 'end' as const,
      labelExpr: "replace(format(datum.value, ',d'), /[-−]/, '△')",
    },
  }
  const beside = { value: width + RIGHT - 8 }
  return {
    width,
    height: ROW * gaps.length,
    layer: [
      gapBars(x, y),
      { data: { name: 'head' }, mark: { type: 'rule', strokeWidth: 0.8, color: INK.text }, encoding: { x: { datum: 0 } } },
      gapLabels('left', x, y),
      gapLabels('right', x, y),
      { data: { name: 'figures' }, mark: { type: 'text', align: 'right' }, encoding: { x: beside, y, text: { field: 'text' } } },
      {
        data: { name: 'head' },
        mark: { type: 'text', align: 'right', baseline: 'bottom', fontSize: SIZE.axis },
        encoding: { x: beside, y: { value: -4 }, text: { field: 'text' } },
      },
    ],
  }
}

function gapBars(x: object, y: object): UnitSpec<string> {
  return {
    data: { name: 'gaps' },
    mark: { type: 'bar', stroke: INK.text, strokeWidth: 0.8 },
    encoding: {
      x,
      y,
      fill: {
        field: 'kind',
        type: 'nominal',
        scale: { domain: ['lacking', 'spare'], range: [FILL.dark, FILL.white] },
        legend: null,
      },
    },
  } as UnitSpec<string>
}

/** Numbers beside the bars, on the side to which they point. */
function gapLabels(side: 'left' | 'right', x: object, y: object): UnitSpec<string> {
  const place = side === 'left' ? { align: 'right', dx: -5 } : { align: 'left', dx: 5 }
  return {
    data: { name: 'labels' },
    transform: [{ filter: `datum.side === '${side}'` }],
    mark: { type: 'text', ...place },
    encoding: { x, y, text: { field: 'text' } },
  } as UnitSpec<string>
}
