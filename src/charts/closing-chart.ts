/**
 * C10 目標年度の比較（点と基準線）: where each scenario stands on the closing date, against 現員維持 and 定員.
 *
 * 条例定数 lies far away from everything else and would squash the dots; it stands as a column of numbers beside them instead.
 * Filled dot: at or above the strength of the base date; open dot: below it. With sampled runs a whisker spans 10–90 %, the median across it.
 */
import type { PositionFieldDef } from 'vega-lite/types_unstable/channeldef.js'
import type { LayerSpec, NonNormalizedSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison, ReferenceLine } from '../compare/index.ts'
import { axisBreakNotes, type PeopleScale, peopleScale } from './axes.ts'
import { bandedSourceNote, bandNotes, closingBand, expectedFinding } from './band-series.ts'
import type { ChartSpec } from './chart-spec.ts'
import { COLUMN, type Column, cellMark, columnsOf, columnWidth, type End, GAP, type KnownLine } from './closing-columns.ts'
import { LINE, NAME_MARGIN, nameLayers, nameRoom } from './closing-names.ts'
import { whiskerLayers } from './closing-whiskers.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { wrapText } from './line-breaks.ts'
import { stackLabels } from './place-labels.ts'
import { printedPeople } from './printed.ts'
import { closingDate, closingStrength, lineValue, referenceLine, shortTitle } from './series.ts'
import { INK, SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

const ROW = 34
/** The headers' last line stands here, in pixels from the plot's top. */
const HEADER_PLACE = -20
const HEADER = { type: 'text', baseline: 'bottom', lineBreak: '\n', lineHeight: 13, fontSize: SIZE.axis } as const
const COUNTING_NOTE = '※点は現員。右の列の差は、それぞれの数え方（現員、定員、条例定数）による職員数との差。'
const LINES: readonly { readonly id: ReferenceLine['id']; readonly short: string }[] = [
  { id: 'maintain', short: '現員維持' },
  { id: 'quota', short: '定員' },
  { id: 'ordinance', short: '条例定数' },
]

/** A rule and its label, so many pixels above the plot; the label ends at the rule where it would lie on the columns. */
type RuleRow = {
  readonly id: string
  readonly value: number
  readonly text: string
  readonly above: number
  readonly endsAtRule?: true
}

/** Builds C10 目標年度の比較. */
export function closingChart(comparison: Comparison): ChartSpec {
  const known = knownLines(comparison)
  const room = nameRoom(comparison.scenarios)
  const left = room + NAME_MARGIN
  const ends = endsOf(comparison, room)
  const whiskers = whiskersOf(ends)
  const drawn = known.filter(line => line.id !== 'ordinance')
  const scale = peopleScale(
    [...[...ends, ...drawn].map(row => row.value), ...whiskers.flatMap(({ p10, p90 }) => [p10, p90])],
    false,
  )
  const peopleColumn = columnWidth(ends)
  const width = INNER_WIDTH - left - peopleColumn - COLUMN * known.length - GAP
  const columns = columnsOf(comparison, known, { width, peopleColumn })
  const rules = ruleRows(drawn, scale, width)
  const bar = known.find(line => line.id === 'maintain')?.value
  const title = expectedFinding(comparison, finding(comparison, ends, known))
  return composeChart({
    id: 'C10',
    slug: 'c10-closing',
    title,
    subtitle: `${closingDate(comparison)}の職員数（現員、人）。●は現員維持以上、○は下回る案${whiskers.length > 0 ? '、ひげは80%の幅、縦棒は中央値' : ''}`,
    figure: figure(ends, rules, columns, { scale, width, left, withWhiskers: whiskers.length > 0 }),
    left,
    data: {
      ends: ends.map(end => ({
        scenario: end.scenario,
        name: end.name.join('\n'),
        lines: end.name.length,
        value: end.value,
        reaches: bar === undefined || Math.round(end.value) >= Math.round(bar),
        ...Object.fromEntries(columns.map(column => [column.id, column.cell(end)])),
      })),
      rules,
      headers: [Object.fromEntries(columns.map(column => [column.id, column.header]))],
      ...(whiskers.length === 0 ? {} : { whiskers }),
    },
    alt: `点の図。案ごとの${closingDate(comparison)}の職員数を基準線と比べる。${title}。`,
    table: {
      columns: ['案', ...columns.map(column => column.header.replace('\n', ' ').replace('\n', ''))],
      rows: ends.map(end => [end.title, ...columns.map(column => column.cell(end).replaceAll('\n', ' '))]),
    },
    notes: notesOf(comparison, known, scale),
  })
}

/** Where the axis begins, what is left out, what stands where, and the source. */
const notesOf = (comparison: Comparison, known: readonly KnownLine[], scale: PeopleScale): readonly string[] => [
  ...axisBreakNotes(scale).map(note => note.replace('縦軸', '横軸')),
  ...ordinanceNote(known),
  COUNTING_NOTE,
  ...bandNotes(comparison, 'ひげ'),
  bandedSourceNote(comparison),
]

/** Where the scenarios stand on the closing date, under names that are broken to fit a room. */
const endsOf = (comparison: Comparison, room: number): readonly End[] =>
  comparison.scenarios.flatMap(scenario => {
    const { id, title } = scenario
    const value = closingStrength(comparison, id)
    const band = closingBand(comparison, scenario)
    const name = wrapText(title, room, SIZE.label)
    return value === undefined ? [] : [{ scenario: id, title, name, value, ...(band && { band }) }]
  })

/** The lines that have a value on the closing date. */
function knownLines(comparison: Comparison): readonly KnownLine[] {
  return LINES.flatMap(line => {
    const found = referenceLine(comparison, line.id)
    const value = lineValue(found, comparison.study.closingYear)
    return found === undefined || value === undefined ? [] : [{ ...line, rule: found.rule, value }]
  })
}

/** The whiskers of the scenarios whose bands are known. */
const whiskersOf = (ends: readonly End[]) =>
  ends.flatMap(({ scenario, band }) => (band === undefined ? [] : [{ scenario, ...band }]))

const ordinanceNote = (known: readonly KnownLine[]): readonly string[] =>
  known.some(line => line.id === 'ordinance') ? ['※条例定数の線は図に描かず、差を右の列に示す。'] : []

/** How many scenarios reach the strength of the base date at the closing date, and which is lowest. */
function finding(comparison: Comparison, ends: readonly End[], known: readonly KnownLine[]): string {
  const maintain = known.find(line => line.id === 'maintain')
  const date = closingDate(comparison)
  const lowest = [...ends].sort((a, b) => a.value - b.value)[0]
  if (maintain === undefined || lowest === undefined) return `${date}の職員数`
  const reaching = ends.filter(end => Math.round(end.value) >= Math.round(maintain.value)).length
  const base = `現員維持${printedPeople(maintain.value)}人`
  const people = printedPeople(lowest.value)
  if (ends.length === 1) return `${date}の職員数は${people}人で、${base}${reaching === 1 ? 'に届く' : 'に届かない'}`
  if (reaching === ends.length) return `${date}には${ends.length}案とも${base}に届く`
  const who = reaching === 0 ? `${base}に届く案はない` : `${base}に届くのは${ends.length}案のうち${reaching}案`
  const scenario = comparison.scenarios.find(candidate => candidate.id === lowest.scenario)
  const name = scenario === undefined ? lowest.title : shortTitle(comparison, scenario)
  const alike = ends.filter(end => printedPeople(end.value) === people).length
  return `${date}に${who}。最も少ないのは「${name}」${alike > 1 ? `など${alike}案` : ''}の${people}人`
}

/** Rules with their labels above the plot, on as many rows as keep them apart. */
function ruleRows(rules: readonly KnownLine[], scale: PeopleScale, width: number): readonly RuleRow[] {
  const labels = rules.map(rule => ({ id: rule.id, value: rule.value, text: `${rule.short}${printedPeople(rule.value)}` }))
  const placed = labels.map(label => {
    const at = ((label.value - scale.from) / (scale.to - scale.from)) * width
    const size = textWidth(label.text, SIZE.label) + 10
    const endsAtRule = at + size / 2 > width + GAP
    return { at: endsAtRule ? at - size / 2 : at, size, endsAtRule }
  })
  const rows = stackLabels(placed)
  return labels.map((label, index) => ({
    ...label,
    above: -6 - (rows[index] ?? 0) * LINE,
    ...(placed[index]?.endsAtRule === true ? { endsAtRule: true as const } : {}),
  }))
}

/** The vertical channel: one row a scenario; its title is a text of its own, because axis labels of two lines hang low. */
const rowChannel = (ends: readonly End[]) => ({
  field: 'scenario',
  type: 'ordinal' as const,
  scale: { domain: ends.map(end => end.scenario) },
  axis: { title: null, labels: false },
})

/** Every row is as high as the longest title needs. */
const rowHeight = (ends: readonly End[]): number => Math.max(ROW, ...ends.map(({ name }) => name.length * LINE + 8))

/** The ticks (目盛) whose numbers keep clear of each other: all, or those at every second, fifth or tenth step. */
function clearTicks({ from, to, ticks }: PeopleScale, width: number): number[] {
  const step = (ticks[1] ?? to) - (ticks[0] ?? from)
  const widest = Math.max(...ticks.map(tick => textWidth(printedPeople(tick), SIZE.axis)))
  // A number at an end of the axis stands inside it, half its width nearer to its neighbour.
  const isClear = (times: number): boolean => {
    const shown = ticks.filter(tick => tick % (step * times) === 0)
    const room = shown.includes(from) || shown.includes(to) ? widest * 1.5 : widest
    return (step * times * width) / (to - from) >= room + 6
  }
  const factor = [1, 2, 5].find(isClear) ?? 10
  return ticks.filter(tick => tick % (step * factor) === 0)
}

function figure(
  ends: readonly End[],
  rules: readonly RuleRow[],
  columns: readonly Column[],
  plot: { readonly scale: PeopleScale; readonly width: number; readonly left: number; readonly withWhiskers: boolean },
): NonNormalizedSpec {
  const { scale, width, left, withWhiskers } = plot
  const y = rowChannel(ends)
  const x = {
    field: 'value',
    type: 'quantitative' as const,
    scale: { domain: [scale.from, scale.to], nice: false, zero: false },
    axis: { values: clearTicks(scale, width), format: ',d', title: '（人）', titleAnchor: 'end' as const },
  }
  const fill = {
    field: 'reaches',
    type: 'nominal' as const,
    scale: { domain: [true, false], range: [INK.text, '#FFFFFF'] },
    legend: null,
  }
  const data = { name: 'ends' }
  const at = (column: Column) => ({ x: { value: column.center }, text: { field: column.id } })
  return {
    width,
    height: ends.length * rowHeight(ends),
    layer: [
      ...rules.map(rule => ruleLayer(rule, x)),
      ...nameLayers(
        ends.map(({ name }) => name.length),
        left,
        y,
      ),
      ...(withWhiskers ? whiskerLayers(x, y) : []),
      { data, mark: { type: 'point', size: 90, stroke: INK.text, strokeWidth: 1.4, opacity: 1 }, encoding: { x, y, fill } },
      ...columns.map(column => ({ data, mark: cellMark(column, withWhiskers), encoding: { ...at(column), y } })),
      ...columns.map(column => ({
        data: { name: 'headers' },
        mark: HEADER,
        encoding: { ...at(column), y: { value: HEADER_PLACE } },
      })),
    ],
  }
}

function ruleLayer(rule: RuleRow, x: PositionFieldDef<string>): LayerSpec<string> {
  return {
    data: { name: 'rules' },
    transform: [{ filter: `datum.id === '${rule.id}'` }],
    encoding: { x },
    layer: [
      { mark: { type: 'rule', strokeWidth: 1, strokeDash: rule.id === 'maintain' ? [1, 0] : [4, 3] } },
      {
        mark: { type: 'text', baseline: 'bottom', ...(rule.endsAtRule ? { align: 'right' as const } : {}) },
        encoding: { y: { value: rule.above }, text: { field: 'text' } },
      },
    ],
  }
}
