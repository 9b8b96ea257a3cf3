/**
 * The room of C14 (図の割付): how wide its panels are, how high their scales reach, and how their numbers keep off lines and axes.
 *
 * Personnel cost has its totals over the bars; over narrow bars they stand in some years only, and the labels of the axis make way for the first. The
 * retirement allowance has its numbers under the years: over a low bar they would stand at the point of the two-year mean and be read as its value.
 * Not here: what is drawn.
 */
import { type PeopleScale, peopleScale, scaleRoom } from './axes.ts'
import type { CostFigures } from './cost-figures.ts'
import { type CostWhiskers, topsIn } from './cost-whiskers.ts'
import { INNER_WIDTH } from './frame.ts'
import { printedPeople } from './printed.ts'
import { BARS_LEFT, BARS_RIGHT, firstOverhang, numberStep, ROW_TITLE_END } from './stacked-bars.ts'
import { SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

/** What the numbers under the years are (行の見出し). */
export const ROW_TITLE = '単年度'

/** The room of both panels (図の割付), in pixels. */
export interface CostLayout {
  /** Beside the panels, for the labels of the axes and the title of the row. */
  readonly left: number
  readonly width: number
  /** From one year to the next. */
  readonly band: number
  readonly scales: { readonly personnel: PeopleScale; readonly allowance: PeopleScale }
  /** Every how many years the totals of personnel cost stand. */
  readonly step: number
  /** How far left of the plot the labels of the axes end, and the title of the row. */
  readonly ends: { readonly labels: number; readonly title: number }
}

/** Clear space between the first number and what stands left of it: a space between words, in pixels. */
const CLEAR = 6

/** The share of a panel over its highest mark: for a number over a bar, and for half a point or the end of a whisker. */
const TOP_ROOM = { personnel: 0.14, allowance: 0.05 } as const

const scaleTo = (values: readonly number[], room: number): PeopleScale => peopleScale([Math.max(1, ...values) / (1 - room)], true)

/** Lays out both panels (図の割付). */
export function costLayout({ years }: CostFigures, whiskers: CostWhiskers): CostLayout {
  const of = (panel: keyof CostWhiskers): PeopleScale =>
    scaleTo([...years.map(year => year[panel]), ...whiskers[panel].map(({ p90 }) => p90)], TOP_ROOM[panel])
  const scales = { personnel: of('personnel'), allowance: of('allowance') }
  const room = INNER_WIDTH - BARS_RIGHT
  const widest = (room - BARS_LEFT) / years.length
  const overhang = (panel: keyof CostWhiskers): number =>
    firstOverhang(
      years.slice(0, 1).map(year => printedPeople(year[panel])),
      widest,
      SIZE.axis,
    )
  const ends = {
    labels: Math.max(2, CLEAR + overhang('personnel')),
    title: Math.max(ROW_TITLE_END, CLEAR + overhang('allowance')),
  }
  const labels = Math.max(scaleRoom(scales.personnel, 0), scaleRoom(scales.allowance, 0)) + ends.labels
  const left = Math.ceil(Math.max(BARS_LEFT, labels, textWidth(ROW_TITLE, SIZE.axis) + ends.title))
  const band = (room - left) / years.length
  const totals = years.map(({ personnel }) => printedPeople(personnel))
  return { left, width: room - left, band, scales, ends, step: numberStep(totals, band, SIZE.axis) }
}

/** The share of the band of a year that half its bar takes. */
const HALF_BAR = 0.375

/** Where the totals stand (計の位置): over their bar and its whisker, and over those of the neighbours that they are wide enough to reach. */
export function personnelTotals({ years }: CostFigures, { personnel: whiskers }: CostWhiskers, { band, step }: CostLayout) {
  const tops = years.map(({ fiscalYear, personnel }) => Math.max(personnel, ...topsIn(whiskers, fiscalYear)))
  return years.flatMap(({ fiscalYear, personnel }, index) => {
    if (index % step !== 0) return []
    const text = printedPeople(personnel)
    const reach = textWidth(text, SIZE.axis) / 2 / band + HALF_BAR
    const near = tops.filter((_, other) => other === index || Math.abs(other - index) < reach)
    return [{ fiscalYear, value: Math.max(...near), text }]
  })
}
