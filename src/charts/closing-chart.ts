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
import { type Band, bandedSourceNote, bandNotes, closingBand, expectedFinding, printedRange } from './band-series.ts'
import type { ChartSpec } from './chart-spec.ts'
import { LINE, NAME_MARGIN, nameLayers, nameRoom } from './closing-names.ts'
import { whiskerLayers } from './closing-whiskers.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { wrapText } from './line-breaks.ts'
import { stackLabels } from './place-labels.ts'
import { printedChange, printedPeople } from './printed.ts'
import { closingDate, closingStrength, lineValue, referenceLine, shortTitle } from './series.ts'
import { INK, SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

const COLUMN = 66
const ROW = 34
/** The headers' last line stands here, in pixels from the plot's top. */
const HEADER_PLACE = -20
const HEADER = { type: 'text', baseline: 'bottom', lineBreak: '\n', lineHeight: 13, fontSize: SIZE.axis } as const
const COUNTING_NOTE = '※点は現員。右の列の差は、それぞれの数え方（現員、定員、条例定数）による職員数との差。'
const CELL = { type: 'text', baseline: 'middle' } as const
const LINES: readonly { readonly id: ReferenceLine['id']; readonly short: string }[] = [
  { id: 'maintain', short: '現員維持' },
  { id: 'quota', short: '定員' },
  { id: 'ordinance', short: '条例定数' },
]

interface KnownLine {
  readonly id: ReferenceLine['id']
  readonly short: string
  /** The counting rule by which strength is held against it. */
  readonly rule: string
  readonly value: number
}

/** A scenario at the closing date. */
interface End {
  readonly scenario: string
  readonly title: string
  /** The title as it stands beside the plot. */
  readonly name: readonly string[]
  readonly value: number
  readonly band?: Band
}

/** A rule and its label, so many pixels above the plot. */
type RuleRow = { readonly id: string; readonly value: number; readonly text: string; readonly above: number }

/** A column of numbers beside the plot. */
interface Column {
  readonly id: string
  readonly header: string
  readonly center: number
  cell(end: End): string
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
  const width = INNER_WIDTH - left - COLUMN * (known.length + 1) - 14
  const columns = columnsOf(comparison, known, width)
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

/** The head of a column, on as many lines as its width asks for. */
function header(line: KnownLine): string {
  const people = printedPeople(line.value)
  const isNarrow = textWidth(`${people}との差`, SIZE.axis) <= COLUMN - 4
  return `${line.short}\n${people}${isNarrow ? '' : '\n'}との差`
}

/** Strength with its range below it, where it is known. */
const peopleCell = ({ value, band }: End): string =>
  band === undefined ? printedPeople(value) : `${printedPeople(value)}\n${printedRange(band)}`

/** The whiskers of the scenarios whose bands are known. */
const whiskersOf = (ends: readonly End[]) =>
  ends.flatMap(({ scenario, band }) => (band === undefined ? [] : [{ scenario, ...band }]))

/** Strength, and its distance from each line, counted by the rule of that line. */
function columnsOf(comparison: Comparison, known: readonly KnownLine[], width: number): readonly Column[] {
  const withBands = comparison.scenarios.some(scenario => closingBand(comparison, scenario) !== undefined)
  const center = (index: number) => width + COLUMN * (index + 0.5) + 14
  return [
    { id: 'people', header: withBands ? '職員数\n80%の幅' : '職員数', center: center(0), cell: peopleCell },
    ...known.map((line, index) => ({
      id: `from_${line.id}`,
      header: header(line),
      center: center(index + 1),
      cell: (end: End) => {
        const counted = comparison.measures.value(end.scenario, comparison.study.closingYear, `strength.${line.rule}`)
        return counted === undefined ? printedPeople(undefined) : printedChange(Math.round(counted) - Math.round(line.value))
      },
    })),
  ]
}

/** The number of people stands on two lines where it has a range, both centred on the row. */
const cellMark = ({ id }: Column, withWhiskers: boolean) =>
  withWhiskers && id === 'people' ? ({ ...CELL, lineBreak: '\n', lineHeight: LINE, dy: -LINE / 2 } as const) : CELL

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
  return `${date}に${who}。最も少ないのは「${name}」の${people}人`
}

/** Rules with their labels above the plot, on as many rows as keep them apart. */
function ruleRows(rules: readonly KnownLine[], scale: PeopleScale, width: number): readonly RuleRow[] {
  const labels = rules.map(rule => ({ id: rule.id, value: rule.value, text: `${rule.short}${printedPeople(rule.value)}` }))
  const wanted = labels.map(label => ({
    at: ((label.value - scale.from) / (scale.to - scale.from)) * width,
    size: textWidth(label.text, SIZE.label) + 10,
  }))
  const rows = stackLabels(wanted)
  return labels.map((label, index) => ({ ...label, above: -6 - (rows[index] ?? 0) * LINE }))
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

/** The ticks (目盛) whose numbers keep clear of each other: all, or those at every second or fifth step. */
function clearTicks({ from, to, ticks }: PeopleScale, width: number): number[] {
  const step = (ticks[1] ?? to) - (ticks[0] ?? from)
  const widest = Math.max(...ticks.map(tick => textWidth(printedPeople(tick), SIZE.axis)))
  const factor = [1, 2].find(times => (step * times * width) / (to - from) >= widest + 6) ?? 5
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
      { mark: { type: 'text', baseline: 'bottom' }, encoding: { y: { value: rule.above }, text: { field: 'text' } } },
    ],
  }
}
