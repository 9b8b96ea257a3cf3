/**
 * Small multiples (小図の並び): how many panels stand beside each other, how wide they are, and the strip above each.
 *
 * Panels stand in the order of the scenarios, as many beside each other as stay readable at the printed width. Not here: what a
 * panel shows.
 */
import { INNER_WIDTH } from './frame.ts'
import { wrapText } from './line-breaks.ts'
import { SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

/** Room for the labels of the first column's axis, in pixels. */
export const PANEL_LEFT = 40

/** Room to the right of the last panel for labels that stick out, in pixels. */
export const PANEL_RIGHT = 14

/** The gap between panels of which the first labels the axis, in pixels. */
export const GAP = 18

/** What is left between panels that each label their own axis, in pixels. */
const LABELLED_GAP = 2

/** A grid of equal panels. */
export interface PanelGrid {
  /** Which panels label the vertical axis. */
  readonly labels: 'first column' | 'every panel'
  /** The gap between columns, in pixels. */
  readonly gap: number
  readonly columns: number
  readonly width: number
  readonly height: number
}

/**
 * The grid for a number of panels: at most four beside each other, and nine in a square where each carries its own labels.
 * @param labels which panels label the vertical axis. Default: the first column, for all.
 * @param left room for those labels, in pixels.
 * @param between the gap between panels of which the first labels the axis, in pixels.
 */
export function panelGrid(
  panels: number,
  labels: PanelGrid['labels'] = 'first column',
  left: number = PANEL_LEFT,
  between: number = GAP,
): PanelGrid {
  const most = labels === 'every panel' && panels > 8 ? 3 : 4
  const columns = panels <= 3 ? Math.max(panels, 1) : panels === 4 ? 2 : panels <= 6 ? 3 : most
  const gap = labels === 'first column' ? between : left + LABELLED_GAP
  const width = Math.floor((INNER_WIDTH - left - PANEL_RIGHT - gap * (columns - 1)) / columns)
  return { labels, columns, gap, width, height: columns === 1 ? 190 : 120 }
}

/** A strip (小図の見出し): the scenario's title over lines of figures. */
export interface Strip {
  readonly title: string
  readonly figures: readonly string[]
}

const STRIP_OFFSET = 2
const TITLE_LINE = 15
const FIGURE_LINE = 14

/** The unit above the first column's axis lifts a strip by this much, in pixels; the others are lifted to stand level. */
const UNIT_HEIGHT = 22

/** The strips as Vega-Lite titles, standing on the panels' left edge, level in each row. */
export function stripTitles(strips: readonly Strip[], grid: Pick<PanelGrid, 'columns' | 'width'>) {
  const { columns, width } = grid
  return strips.map((strip, index) => ({
    text: wrapText(strip.title, width, SIZE.strip),
    subtitle: figureLines(strip.figures, width),
    fontSize: SIZE.strip,
    fontWeight: 'bold' as const,
    lineHeight: TITLE_LINE,
    subtitleFontSize: SIZE.axis,
    subtitleLineHeight: FIGURE_LINE,
    subtitlePadding: 2,
    anchor: 'start' as const,
    frame: 'group' as const,
    offset: index % columns === 0 ? STRIP_OFFSET : STRIP_OFFSET + UNIT_HEIGHT,
  }))
}

/** All figures on one line where they fit, else each on its own. */
function figureLines(figures: readonly string[], width: number): string[] {
  const together = figures.join('、')
  return textWidth(together, SIZE.axis) <= width ? [together] : figures.flatMap(line => wrapText(line, width, SIZE.axis))
}

/** The gaps between panels: fixed across, and down as much as the highest strip and the axis labels need. */
export function panelSpacing(strips: ReturnType<typeof stripTitles>, axisLabels: number, gap: number = GAP) {
  const heights = strips.map(strip => strip.text.length * TITLE_LINE + strip.subtitle.length * FIGURE_LINE)
  return { column: gap, row: axisLabels + STRIP_OFFSET + UNIT_HEIGHT + 10 + Math.max(...heights) }
}
