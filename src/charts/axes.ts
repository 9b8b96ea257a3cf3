/**
 * Axes (軸): round limits for people, years under their Japanese names, and the note that an axis does not start at zero.
 *
 * Limits and ticks are round numbers of people, at most six, so that grid lines can be read without a ruler. Not here: colours and
 * sizes, which are in `style.ts`.
 */
import { axisYear, type FiscalYear, fiscalYear } from '../terms/index.ts'
import { printedPeople } from './printed.ts'
import { SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

/** A scale of people (縦軸): round limits and at most six ticks. */
export interface PeopleScale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  /** Where a value stands, in pixels from the top of a panel of that height. */
  place(value: number, height: number): number
  /** The value that stands there. */
  valueAt(place: number, height: number): number
}

/**
 * A scale that holds all values with round limits. `fromZero` puts 0 on the axis, as bars need it; otherwise the axis starts
 * a little below the smallest value.
 */
export function peopleScale(values: readonly number[], fromZero: boolean): PeopleScale {
  const known = values.filter(Number.isFinite)
  const zero = fromZero || known.length === 0 ? [0] : []
  const [least, most] = [Math.min(...known, ...zero), Math.max(...known, ...zero)]
  const room = fromZero ? 0 : (most - least) * 0.04
  const { step, limit } = roundSteps(Math.max(most - least, fromZero ? 4 : 20))
  const lowest = least >= 0 ? 0 : Number.NEGATIVE_INFINITY
  let from = Math.max(Math.floor((least - room) / limit) * limit, lowest)
  let to = Math.max(Math.ceil((most + room) / limit) * limit, from + limit)
  // One tick alone shows no scale: values that hardly move get room on both sides.
  while (Math.floor(to / step) - Math.ceil(from / step) < 1) {
    from = Math.max(from - limit, lowest)
    to += limit
  }
  const ticks: number[] = []
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick)
  return {
    from,
    to,
    ticks,
    place: (value, height) => height - ((value - from) / (to - from)) * height,
    valueAt: (place, height) => from + ((height - place) / height) * (to - from),
  }
}

/** The tick step: the smallest of 1, 2, 5, 10, 20 … that covers the range in at most five; and the finer one for the limits. */
function roundSteps(range: number): { readonly step: number; readonly limit: number } {
  for (let unit = 1; ; unit *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = unit * factor
      if (range / step <= 5) return { step, limit: Math.max(1, factor === 2 ? step / 4 : step / 5) }
    }
  }
}

/** The room that the labels of a scale take beside the plot (目盛の幅), in pixels; at least `least`. */
export const scaleRoom = (scale: PeopleScale, least: number): number =>
  Math.max(least, ...scale.ticks.map(tick => Math.ceil(textWidth(printedPeople(tick), SIZE.axis)) + 4))

/** The note under a chart whose axis does not start at zero, or nothing. */
export function axisBreakNotes(scale: PeopleScale): readonly string[] {
  return scale.from === 0 ? [] : [`※縦軸は${printedPeople(scale.from)}人から（0から始まっていません）。`]
}

/** From this width of a panel on, the first and last year also carry the western one. */
const ROOM_FOR_WESTERN = 240

/** The width of a western year in its brackets, in pixels. */
const WESTERN = 46

/**
 * The Vega expression that turns a tick's western year into its Japanese label. `values` are the ticks, ascending; where
 * there is room the first and last carry the western year on a second line.
 */
function yearLabels(values: readonly number[], isWestern: boolean): string {
  const cases = values.map((year, index) => {
    const label = axisYear(fiscalYear(year))
    const outer = index === 0 || index === values.length - 1
    return `${year}: ${outer && isWestern ? `['${label}', '(${year})']` : `'${label}'`}`
  })
  return `{${cases.join(', ')}}[datum.value]`
}

/** The years an axis covers, and its length in pixels. */
interface YearSpan {
  readonly from: FiscalYear
  readonly to: FiscalYear
  readonly width: number
  /** A year that is labelled in any case, and from which the labels between are counted. Default: the last. */
  readonly anchor?: FiscalYear
  /** Bands centre their labels; on a straight scale the first and last label are drawn inwards. Default: false. */
  readonly isBanded?: boolean
  /** Whether the first and last carry the western year. */
  readonly isWestern: boolean
}

/** The years to label (目盛の年度): first, last and anchor always, others as close as labels of 34 px allow. */
function yearTicks(span: YearSpan): readonly number[] {
  const { from, to, width, anchor = to, isBanded = false, isWestern } = span
  const perYear = width / Math.max(1, to - from)
  const step = [1, 2, 4, 5, 10, 20].find(candidate => candidate * perYear >= 34) ?? 40
  const outer = isWestern ? WESTERN : 24
  const clear = ((isBanded ? outer / 2 : outer) + 17) / perYear
  const ticks = [from]
  for (let year = anchor - Math.floor((anchor - from) / step) * step; year < to; year += step) {
    if (year - from >= clear && to - year >= clear) ticks.push(fiscalYear(year))
  }
  return to > from ? [...ticks, to] : ticks
}

/** The horizontal channel of years (年度軸): a straight scale, so that rules and steps fall where they belong. */
export function yearChannel(span: Omit<YearSpan, 'isBanded' | 'isWestern'>) {
  const isWestern = span.width >= ROOM_FOR_WESTERN
  const ticks = yearTicks({ ...span, isWestern })
  return {
    field: 'fiscalYear',
    type: 'quantitative' as const,
    scale: { domain: [span.from, span.to], nice: false, zero: false },
    axis: { values: [...ticks], labelExpr: yearLabels(ticks, isWestern), labelLineHeight: 13 },
  }
}

/** The channel of years (年度軸), as {@link yearChannel} makes it. */
export type YearChannel = ReturnType<typeof yearChannel>

/** The vertical channel of people (人数軸); the unit stands above the labels, left. Without labels only the grid is drawn. */
export function peopleChannel(field: string, scale: PeopleScale, withLabels = true) {
  return {
    field,
    type: 'quantitative' as const,
    scale: { domain: [scale.from, scale.to], nice: false, zero: false },
    axis: {
      values: [...scale.ticks],
      labels: withLabels,
      labelExpr: "replace(format(datum.value, ',d'), /[-−]/, '△')",
      title: withLabels ? '（人）' : null,
      titleAngle: 0,
      titleAlign: 'right' as const,
      titleBaseline: 'bottom' as const,
      titleX: -2,
      titleY: -11,
    },
  }
}

/** The channel of people (人数軸), as {@link peopleChannel} makes it. */
export type PeopleChannel = ReturnType<typeof peopleChannel>

/** How far the first and the last year of a band stand out beside the plot (年度のはみ出し), in pixels together: bars may be narrower than their labels. */
export function yearOverhang(years: readonly FiscalYear[], width: number): number {
  const outer = [years[0], years.at(-1)].flatMap(year => (year === undefined ? [] : [textWidth(axisYear(year), SIZE.axis)]))
  return outer.reduce((sum, label) => sum + Math.max(0, (label - width / years.length) / 2), 0)
}

/** What the labels of a year band may do. */
interface BandLabels {
  /** A year that is labelled in any case. Default: the last. */
  readonly anchor?: FiscalYear
  /** How far labels may stand out beside the plot, in pixels. Default: as far as the widest does. */
  readonly overhang?: number
}

/** The horizontal channel of years for bars (年度の帯): one band a year. */
export function yearBand(years: readonly FiscalYear[], width: number, { anchor, overhang = WESTERN }: BandLabels = {}) {
  const first = years[0] ?? fiscalYear(0)
  const isWestern = width >= ROOM_FOR_WESTERN && (WESTERN - width / years.length) / 2 <= overhang
  const ticks = yearTicks({
    from: first,
    to: years.at(-1) ?? first,
    width: (width / years.length) * (years.length - 1),
    isBanded: true,
    isWestern,
    ...(anchor === undefined ? {} : { anchor }),
  })
  return {
    field: 'fiscalYear',
    type: 'ordinal' as const,
    scale: { domain: [...years], paddingInner: 0.25, paddingOuter: 0.15 },
    axis: { values: [...ticks], ticks: false, labelPadding: 5, labelExpr: yearLabels(ticks, isWestern), labelLineHeight: 13 },
  }
}
