/**
 * C13 類似団体・部門別の差: the city's staff and 修正値 of similar cities by section, a dumbbell a row, with the differences as numbers.
 *
 * Sections that 修正値 leaves blank, and totals, have numbers only: a blank is no zero, and a total would squash the other rows. No ratios
 * are drawn. Source of the form: 定員管理診断表 (別添４).
 */
import type { LayerSpec, NonNormalizedSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { BenchmarkComparison, Comparison, SectionComparison } from '../compare/index.ts'
import { isInTotal, ORDINARY_TOTAL, SURVEY_TOTALS, stockDate } from '../terms/index.ts'
import { type PeopleScale, peopleScale } from './axes.ts'
import type { ChartRow, ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { printedChange, printedPeople } from './printed.ts'
import { INK, SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

const COLUMN = 56
const ROW = 24
const GAP = 10
const HEADER = { type: 'text', baseline: 'bottom', lineBreak: '\n', lineHeight: 13, fontSize: SIZE.axis } as const
/** The headers' first line stands here, in pixels from the plot's top. */
const HEADER_PLACE = -22
const POINT = { type: 'point', size: 80, stroke: INK.text, strokeWidth: 1.4, opacity: 1 } as const
/** Printed where a table is blank (該当なし). */
const BLANK = '－'

const COLUMNS: readonly { readonly id: string; readonly header: string; cell(row: SectionComparison): string }[] = [
  { id: 'own_text', header: '本市', cell: row => count(row.own) },
  { id: 'adjusted_text', header: '修正値', cell: row => count(row.adjusted) },
  { id: 'adjusted_gap', header: '修正値\nとの差', cell: row => change(row.gapAdjusted) },
  { id: 'simple_gap', header: '単純値\nとの差', cell: row => change(row.gapSimple) },
]

const count = (people: number | undefined): string => (people === undefined ? BLANK : printedPeople(people))
const change = (people: number | undefined): string => (people === undefined ? BLANK : printedChange(people))

/** Builds C13 類似団体・部門別の差; nothing where the municipality names no benchmarks. */
export function benchmarkChart(comparison: Comparison): ChartSpec | undefined {
  const { benchmarks } = comparison
  if (benchmarks === undefined) return undefined
  const rows = rowsOf(benchmarks)
  if (rows.length === 0) return undefined
  const title = finding(benchmarks, rows)
  const left = Math.max(...rows.map(row => Math.ceil(textWidth(row.section, SIZE.label)))) + 12
  const width = INNER_WIDTH - left - COLUMN * COLUMNS.length - GAP
  return composeChart({
    id: 'C13',
    slug: 'c13-benchmarks',
    title,
    subtitle: `部門別の職員数（普通会計、${stockDate(benchmarks.fiscalYear)}、人）。●は本市、○は全国類似団体の修正値`,
    figure: figure(rows, left, width),
    left,
    data: { sections: rows.map(dataRow), headers: [Object.fromEntries(COLUMNS.map(({ id, header }) => [id, header]))] },
    alt: `ダンベル図。部門ごとに本市の職員数と全国類似団体の修正値を比べる。${title}。`,
    table: {
      columns: ['部門', '本市（人）', '修正値（人）', '修正値との差（人）', '単純値（人）', '単純値との差（人）'],
      rows: rows.map(row => [
        row.section,
        count(row.own),
        count(row.adjusted),
        change(row.gapAdjusted),
        count(row.simple),
        change(row.gapSimple),
      ]),
    },
    notes: notesOf(comparison, benchmarks),
  })
}

/** Sections of 普通会計 in which somebody works, here or elsewhere, and the totals up to 普通会計計. */
const rowsOf = ({ sections }: BenchmarkComparison): readonly SectionComparison[] =>
  sections.filter(({ section, isTotal, own, simple, adjusted }) => {
    const isOrdinary = isTotal ? !(SURVEY_TOTALS[section] ?? []).includes('enterprise') : isInTotal(section, ORDINARY_TOTAL)
    return isOrdinary && (own ?? simple ?? adjusted) !== undefined
  })

function dataRow(row: SectionComparison): ChartRow {
  const isDrawn = !row.isTotal && row.own !== undefined && row.adjusted !== undefined
  return {
    section: row.section,
    own: isDrawn ? (row.own ?? null) : null,
    adjusted: isDrawn ? (row.adjusted ?? null) : null,
    ...Object.fromEntries(COLUMNS.map(({ id, cell }) => [id, cell(row)])),
  }
}

/** How many people below or above 修正値 the city is, and where most. */
function finding({ sections }: BenchmarkComparison, rows: readonly SectionComparison[]): string {
  const total = sections.find(({ section }) => section === ORDINARY_TOTAL)?.gapAdjusted
  const parts = rows.filter(row => !row.isTotal && row.gapAdjusted !== undefined)
  const sorted = parts.toSorted((one, other) => (one.gapAdjusted ?? 0) - (other.gapAdjusted ?? 0))
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (total === undefined || least === undefined || most === undefined) return '部門別の職員数と類似団体の修正値'
  const whole =
    printedPeople(total) === '0'
      ? '職員数は類似団体の修正値と同じである'
      : `職員数は類似団体の修正値より${printedPeople(total < 0 ? -total : total)}人${total < 0 ? '少ない' : '多い'}`
  const part = (row: SectionComparison, word: string, size: number): string[] =>
    printedPeople(size) === '0' || size < 0 ? [] : [`${row.section}は${printedPeople(size)}人${word}`]
  const details = [...part(most, '多く', most.gapAdjusted ?? 0), ...part(least, '少ない', -(least.gapAdjusted ?? 0))]
  return details.length < 2 ? whole : `${whole}。${details.join('、')}`
}

function notesOf(comparison: Comparison, { population, absent }: BenchmarkComparison): readonly string[] {
  const without = absent.map(({ section }) => section).join('、')
  const source = comparison.provenance.find(({ path }) => path === 'benchmarks.sections')?.source
  return [
    '※修正値は、その部門に職員を置く団体だけの人口1万人当たり職員数に、市の人口を掛けた人数。差の△は、市の方が少ないことを示す。',
    ...(without === '' ? [] : [`※単純値は職員を置かない団体も含めた値で、市が職員を置かない${without}の人数を含む。`]),
    `※人口は${printedPeople(population.people)}人（${population.date}現在）。計の行は数字のみ示す。${BLANK}は該当なし。`,
    `出典：${source ?? `${comparison.municipality.name}の資料`}`,
  ]
}

function figure(rows: readonly SectionComparison[], left: number, width: number): NonNormalizedSpec {
  const scale = peopleScale(
    rows.flatMap(row => (row.isTotal ? [] : [row.own ?? 0, row.adjusted ?? 0])),
    true,
  )
  const y = {
    field: 'section',
    type: 'ordinal' as const,
    scale: { domain: rows.map(row => row.section) },
    axis: { title: null, labels: false, grid: true },
  }
  const data = { name: 'sections' }
  const center = (index: number) => width + GAP + COLUMN * (index + 0.5)
  return {
    width,
    height: rows.length * ROW,
    layer: [
      {
        data,
        mark: { type: 'text', align: 'left', baseline: 'middle' },
        encoding: { x: { value: -left }, y, text: { field: 'section' } },
      },
      ...dumbbell(scale, y),
      ...COLUMNS.map(({ id }, index) => ({
        data,
        mark: { type: 'text' as const, baseline: 'middle' as const },
        encoding: { x: { value: center(index) }, y, text: { field: id } },
      })),
      ...COLUMNS.map(({ id }, index) => ({
        data: { name: 'headers' },
        mark: HEADER,
        encoding: { x: { value: center(index) }, y: { value: HEADER_PLACE }, text: { field: id } },
      })),
    ],
  }
}

/** The rule between the two points, the open point of the similar cities, and the city's own filled one above it. */
function dumbbell({ from, to, ticks }: PeopleScale, y: Readonly<Record<string, unknown>>): LayerSpec<string>[] {
  const x = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [from, to], nice: false, zero: true },
    axis: { values: [...ticks], format: ',d', title: '（人）', titleAnchor: 'end' as const },
  })
  const layer = (mark: object, encoding: object): LayerSpec<string> =>
    ({
      data: { name: 'sections' },
      transform: [{ filter: 'datum.own !== null' }],
      layer: [{ mark, encoding: { y, ...encoding } }],
    }) as LayerSpec<string>
  return [
    layer({ type: 'rule', strokeWidth: 2, color: INK.muted }, { x: x('adjusted'), x2: { field: 'own' } }),
    layer({ ...POINT, fill: '#FFFFFF' }, { x: x('adjusted') }),
    layer({ ...POINT, fill: INK.text }, { x: x('own') }),
  ]
}
