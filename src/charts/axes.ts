/**
 * Axes (軸): round limits for people, years under their Japanese names, and the note that an axis does not start at zero.
 *
 * Limits and ticks are round numbers of people, at most six, so that grid lines can be read without a ruler. Not here: colours and
 * sizes, which are in `style.ts`.
 */
import { axisYear, type FiscalYear, fiscalYear } from '../terms/index.ts'
import { printedPeople } from './printed.ts'

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
  const from = Math.max(Math.floor((least - room) / limit) * limit, least >= 0 ? 0 : Number.NEGATIVE_INFINITY)
  const to = Math.max(Math.ceil((most + room) / limit) * limit, from + limit)
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

/** The note under a chart whose axis does not start at zero, or nothing. */
export function axisBreakNotes(scale: PeopleScale): readonly string[] {
  return scale.from === 0 ? [] : [`※縦軸は${printedPeople(scale.from)}人から（0から始まっていません）。`]
}

/** From this width of a panel on, the first and last year also carry the western one. */
const ROOM_FOR_WESTERN = 240

/**
 * The Vega expression that turns a tick's western year into its Japanese label. `values` are the ticks, ascending; in a wide
 * panel the first and last carry the western year on a second line.
 */
function yearLabels(values: readonly number[], width: number): string {
  const cases = values.map((year, index) => {
    const label = axisYear(fiscalYear(year))
    const outer = index === 0 || index === values.length - 1
    return `${year}: ${outer && width >= ROOM_FOR_WESTERN ? `['${label}', '(${year})']` : `'${label}'`}`
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
}

/** The years to label (目盛の年度): first, last and anchor always, others as close as labels of 34 px allow. */
function yearTicks(span: YearSpan): readonly number[] {
  const { from, to, width, anchor = to, isBanded = false } = span
  const perYear = width / Math.max(1, to - from)
  const step = [1, 2, 4, 5, 10, 20].find(candidate => candidate * perYear >= 34) ?? 40
  const outer = width >= ROOM_FOR_WESTERN ? 46 : 24
  const clear = ((isBanded ? outer / 2 : outer) + 17) / perYear
  const ticks = [from]
  for (let year = anchor - Math.floor((anchor - from) / step) * step; year < to; year += step) {
    if (year - from >= clear && to - year >= clear) ticks.push(fiscalYear(year))
  }
  return to > from ? [...ticks, to] : ticks
}

/** The horizontal channel of years (年度軸): a straight scale, so that rules and steps fall where they belong. */
export function yearChannel(span: YearSpan) {
  const ticks = yearTicks(span)
  return {
    field: 'fiscalYear',
    type: 'quantitative' as const,
    scale: { domain: [span.from, span.to], nice: false, zero: false },
    axis: { values: [...ticks], labelExpr: yearLabels(ticks, span.width), labelLineHeight: 13 },
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

/** The horizontal channel of years for bars (年度の帯): one band a year. `anchor` is labelled in any case; default: the last. */
export function yearBand(years: readonly FiscalYear[], width: number, anchor?: FiscalYear) {
  const first = years[0] ?? fiscalYear(0)
  const ticks = yearTicks({
    from: first,
    to: years.at(-1) ?? first,
    width: (width / years.length) * (years.length - 1),
    isBanded: true,
    ...(anchor === undefined ? {} : { anchor }),
  })
  return {
    field: 'fiscalYear',
    type: 'ordinal' as const,
    scale: { domain: [...years], paddingInner: 0.25, paddingOuter: 0.15 },
    axis: { values: [...ticks], ticks: false, labelPadding: 5, labelExpr: yearLabels(ticks, width), labelLineHeight: 13 },
  }
}
