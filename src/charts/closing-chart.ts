/**
 * C10 目標年度の比較（点と基準線）: where each scenario stands on the closing date, against 現員維持 and 定員.
 *
 * 条例定数 lies far away from everything else and would squash the dots; it stands as a column of numbers beside them instead.
 * Filled dot: at or above the strength of the base date; open dot: below it.
 */
import type { NonNormalizedSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison, ReferenceLine } from '../compare/index.ts'
import { axisBreakNotes, type PeopleScale, peopleScale } from './axes.ts'
import type { ChartRow, ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { stackLabels } from './place-labels.ts'
import { printedChange, printedPeople } from './printed.ts'
import { closingDate, closingStrength, lineValue, referenceLine, sourceNote } from './series.ts'
import { INK, SIZE } from './style.ts'
import { textWidth, wrapText } from './text-width.ts'

const LEFT = 150
const COLUMN = 66
const ROW = 34
const LINE = 14
const LINES: readonly { readonly id: ReferenceLine['id']; readonly short: string }[] = [
  { id: 'maintain', short: '現員維持' },
  { id: 'quota', short: '定員' },
  { id: 'ordinance', short: '条例定数' },
]

interface Column {
  readonly header: string
  readonly center: number
  readonly line?: number
}

/** Builds C10 目標年度の比較. */
export function closingChart(comparison: Comparison): ChartSpec {
  const { study } = comparison
  const known = LINES.flatMap(line => {
    const value = lineValue(referenceLine(comparison, line.id), study.closingYear)
    return value === undefined ? [] : [{ ...line, value }]
  })
  const rules = known.filter(line => line.id !== 'ordinance')
  const ends = comparison.scenarios.flatMap(scenario => {
    const value = closingStrength(comparison, scenario.id)
    return value === undefined ? [] : [{ scenario: scenario.id, value }]
  })
  const scale = peopleScale(
    [...ends, ...rules].map(row => row.value),
    false,
  )
  const width = INNER_WIDTH - LEFT - COLUMN * (known.length + 1)
  const columns: readonly Column[] = [
    { header: '職員数', center: width + COLUMN * 0.5 + 10 },
    ...known.map((line, index) => ({
      header: `${line.short}\n${printedPeople(line.value)}との差`,
      center: width + COLUMN * (index + 1.5) + 10,
      line: line.value,
    })),
  ]
  const title = finding(
    comparison,
    ends.map(end => end.value),
    known,
  )
  const cell = (value: number, column: Column) =>
    column.line === undefined ? printedPeople(value) : printedChange(Math.round(value) - Math.round(column.line))
  return composeChart({
    id: 'C10',
    slug: 'c10-closing',
    title,
    subtitle: `${closingDate(comparison)}の職員数（現員、人）。●は現員維持以上、○は下回る案`,
    figure: figure(comparison, scale, width),
    left: LEFT,
    data: {
      ends: ends.map(end => ({ ...end, reaches: Math.round(end.value) >= Math.round(rules[0]?.value ?? end.value) })),
      rules: ruleRows(rules, scale, width),
      headers: columns.map(column => ({ place: column.center, text: column.header })),
      cells: ends.flatMap(end =>
        columns.map(column => ({ scenario: end.scenario, place: column.center, text: cell(end.value, column) })),
      ),
    },
    alt: `点の図。案ごとの${closingDate(comparison)}の職員数を基準線と比べる。${title}。`,
    table: {
      columns: ['案', ...columns.map(column => column.header.replace('\n', ' '))],
      rows: comparison.scenarios.map(scenario => {
        const end = ends.find(candidate => candidate.scenario === scenario.id)
        return [scenario.title, ...columns.map(column => (end === undefined ? '…' : cell(end.value, column)))]
      }),
    },
    notes: [...axisBreakNotes(scale).map(note => note.replace('縦軸', '横軸')), ...ordinanceNote(known), sourceNote(comparison)],
  })
}

interface KnownLine {
  readonly id: ReferenceLine['id']
  readonly short: string
  readonly value: number
}

const ordinanceNote = (known: readonly KnownLine[]): readonly string[] =>
  known.some(line => line.id === 'ordinance')
    ? ['※条例定数は図の範囲から離れているため、差を右の列に示す。数え方は定員・現員と異なる。']
    : []

/** How many scenarios reach the strength of the base date at the closing date, and which is lowest. */
function finding(comparison: Comparison, ends: readonly number[], known: readonly KnownLine[]): string {
  const maintain = known.find(line => line.id === 'maintain')
  const date = closingDate(comparison)
  if (maintain === undefined || ends.length === 0) return `${date}の職員数`
  const reaching = ends.filter(end => Math.round(end) >= Math.round(maintain.value)).length
  const base = `現員維持${printedPeople(maintain.value)}人`
  if (ends.length === 1)
    return `${date}の職員数は${printedPeople(ends[0])}人で、${base}${reaching === 1 ? 'に届く' : 'に届かない'}`
  if (reaching === ends.length) return `${date}には${ends.length}案とも${base}に届く`
  const lowest = Math.min(...ends)
  const title = comparison.scenarios.find(scenario => closingStrength(comparison, scenario.id) === lowest)?.title ?? ''
  const who = reaching === 0 ? `${base}に届く案はない` : `${base}に届くのは${ends.length}案のうち${reaching}案`
  return `${date}に${who}。最も少ないのは「${title}」の${printedPeople(lowest)}人`
}

/** Rules with their labels above the plot, on as many rows as keep them apart. */
function ruleRows(rules: readonly KnownLine[], scale: PeopleScale, width: number): readonly ChartRow[] {
  const labels = rules.map(rule => ({ ...rule, text: `${rule.short}${printedPeople(rule.value)}` }))
  const wanted = labels.map(label => ({
    at: ((label.value - scale.from) / (scale.to - scale.from)) * width,
    size: textWidth(label.text, SIZE.label) + 8,
  }))
  const rows = stackLabels(wanted)
  return labels.map((label, index) => ({
    id: label.id,
    value: label.value,
    text: label.text,
    above: -6 - (rows[index] ?? 0) * LINE,
  }))
}

function figure(comparison: Comparison, scale: PeopleScale, width: number): NonNormalizedSpec {
  const height = comparison.scenarios.length * ROW
  const names = comparison.scenarios.map(scenario => {
    const lines = wrapText(scenario.title, LEFT - 12, SIZE.label)
    return `'${scenario.id}': ${JSON.stringify(lines.map(line => line.replaceAll("'", '’'))).replaceAll('"', "'")}`
  })
  const y = {
    field: 'scenario',
    type: 'ordinal' as const,
    scale: { domain: comparison.scenarios.map(scenario => scenario.id) },
    axis: {
      title: null,
      ticks: false,
      grid: true,
      labelFontSize: SIZE.label,
      labelLineHeight: LINE,
      labelPadding: 8,
      labelExpr: `{${names.join(', ')}}[datum.value]`,
    },
  }
  const x = {
    field: 'value',
    type: 'quantitative' as const,
    scale: { domain: [scale.from, scale.to], nice: false, zero: false },
    axis: { values: [...scale.ticks], format: ',d', title: '（人）', titleAnchor: 'end' as const },
  }
  const data = { name: 'ends' }
  return {
    width,
    height,
    layer: [
      ...rules.map(rule => ({ data: { name: 'rules' }, transform: [{ filter: `datum.id === '${rule.id}'` }], ...ruleLayer(rule, x) })),
      {
        data,
        mark: { type: 'point', size: 90, stroke: INK.text, strokeWidth: 1.4, opacity: 1 },
        encoding: { x, y, fill: { field: 'reaches', type: 'nominal', scale: { domain: [true, false], range: [INK.text, '#FFFFFF'] }, legend: null } },
      },
      ...columns.map(column => ({
        data,
        mark: { type: 'text' as const, baseline: 'middle' as const },
        encoding: { x: { value: column.center }, y, text: { field: column.id } },
      })),
      ...columns.map(column => ({
        data: { name: 'headers' },
        mark: { ...HEADER },
        encoding: { x: { value: column.center }, y: { value: HEADER_PLACE }, text: { field: column.id } },
      })),
    ],
  }
}
