/**
 * Axes (軸): round limits for people, years under their Japanese names, and the note that an axis does not start at zero.
 */
import { axisYear, type FiscalYear, fiscalYear } from '../terms/index.ts'

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
 * near the smallest value.
 */
export function peopleScale(values: readonly number[], fromZero: boolean): PeopleScale {
  const known = values.filter(Number.isFinite)
  const least = Math.min(...known, ...(fromZero || known.length === 0 ? [0] : []))
  const most = Math.max(...known, ...(fromZero || known.length === 0 ? [0] : []))
  const step = roundStep(Math.max(most - least, fromZero ? 5 : 10))
  const from = Math.floor(least / step) * step
  const to = Math.max(Math.ceil(most / step) * step, from + step)
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
  return {
    from,
    to,
    ticks,
    place: (value, height) => height - ((value - from) / (to - from)) * height,
    valueAt: (place, height) => from + ((height - place) / height) * (to - from),
  }
}

/** The smallest of 1, 2, 5, 10, 20 … that covers the range in at most five steps, counting one for rounding outwards. */
function roundStep(range: number): number {
  let unit = 1
  for (;;) {
    for (const factor of [1, 2, 5]) if (range / (unit * factor) <= 4.5) return unit * factor
    unit *= 10
  }
}

/** The note under a chart whose axis does not start at zero, or nothing. */
export function axisBreakNotes(scale: PeopleScale): readonly string[] {
  return scale.from === 0 ? [] : [`※縦軸は${scale.from}人から（0から始まっていません）。`]
}

/** A tick label of a year: R5; with the western year under it when asked. */
export const yearLabel = (year: FiscalYear, withWestern: boolean): string | string[] =>
  withWestern ? [axisYear(year), `(${year})`] : axisYear(year)

/**
 * The Vega expression that turns a tick's western year into its label; first and last year also carry the western one.
 * `values` are the ticks, ascending.
 */
export function yearLabelExpression(values: readonly number[]): string {
  const labels = values.map((year, index) => yearLabel(fiscalYear(year), index === 0 || index === values.length - 1))
  const cases = values.map((year, index) => `${year}: ${JSON.stringify(labels[index]).replaceAll('"', "'")}`)
  return `{${cases.join(', ')}}[datum.value]`
}

/**
 * The years to label (目盛の年度): first and last always, and between them every so many years counted back from the last, as
 * close as labels of 34 px allow.
 */
export function yearTicks(from: FiscalYear, to: FiscalYear, width: number): readonly number[] {
  const perYear = width / Math.max(1, to - from)
  const step = [1, 2, 4, 5, 10, 20].find(candidate => candidate * perYear >= 34) ?? 40
  const outer = 46 / perYear
  const ticks: number[] = [from]
  for (let year = to - Math.ceil((to - from) / step) * step; year < to; year += step) {
    if (year - from >= outer * 0.85 && to - year >= outer * 0.85) ticks.push(year)
  }
  return to > from ? [...ticks, to] : ticks
}

/** The horizontal channel of years (年度軸): a straight scale, so that rules and steps fall where they belong. */
export function yearChannel(from: FiscalYear, to: FiscalYear, width: number) {
  const ticks = yearTicks(from, to, width)
  return {
    field: 'fiscalYear',
    type: 'quantitative' as const,
    scale: { domain: [from, to], nice: false, zero: false },
    axis: { values: [...ticks], labelExpr: yearLabelExpression(ticks), labelLineHeight: 13 },
  }
}
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
      titleY: -8,
    },
  }
}
export type PeopleChannel = ReturnType<typeof peopleChannel>

/**
 * The horizontal channel of years for bars (年度の帯): one band a year.
 * `below` gives each year a second or third label line, for numbers that belong under the bars.
 */
export function yearBand(years: readonly FiscalYear[], width: number, below?: ReadonlyMap<FiscalYear, string>) {
  const first = years[0] ?? fiscalYear(0)
  const last = years.at(-1) ?? first
  const ticks = below ? years : yearTicks(first, last, (width / years.length) * (years.length - 1)).map(fiscalYear)
  return {
    field: 'fiscalYear',
    type: 'ordinal' as const,
    scale: { domain: [...years], paddingInner: 0.25, paddingOuter: 0.15 },
    axis: { values: [...ticks], ticks: false, labelPadding: 5, labelExpr: bandLabels(ticks, below), labelLineHeight: 13 },
  }
}

function bandLabels(ticks: readonly FiscalYear[], below?: ReadonlyMap<FiscalYear, string>): string {
  if (below === undefined) return yearLabelExpression(ticks)
  const cases = ticks.map((year, index) => {
    const outer = index === 0 || index === ticks.length - 1
    const lines = [axisYear(year), outer ? `(${year})` : '', below.get(year) ?? '']
    return `${year}: ${JSON.stringify(lines).replaceAll('"', "'")}`
  })
  return `{${cases.join(', ')}}[datum.value]`
}
