/**
 * Small multiples (小図の並び): how many panels stand beside each other, how wide they are, and the strip above each.
 */
import { INNER_WIDTH } from './frame.ts'
import { SIZE } from './style.ts'
import { wrapText } from './text-width.ts'

/** Room for the labels of the first column's axis, in pixels. */
export const PANEL_LEFT = 40

/** Room to the right of the last panel for labels that stick out, in pixels. */
const PANEL_RIGHT = 14

const GAP = 18

/** A grid of equal panels. */
export interface PanelGrid {
  readonly columns: number
  readonly width: number
  readonly height: number
}

/** The grid for a number of panels: at most four beside each other. */
export function panelGrid(panels: number): PanelGrid {
  const columns = panels <= 3 ? Math.max(panels, 1) : panels === 4 ? 2 : panels <= 6 ? 3 : 4
  const width = Math.floor((INNER_WIDTH - PANEL_LEFT - PANEL_RIGHT - GAP * (columns - 1)) / columns)
  return { columns, width, height: columns === 1 ? 190 : 120 }
}

/** The gap between panels, in pixels. */
export const PANEL_GAP = GAP

/** A strip (小図の見出し): the scenario's title over one or two lines of figures. */
export interface Strip {
  readonly title: string
  readonly figures: string
}

/**
 * The strips of a grid as Vega-Lite titles. All get the same number of lines, so that the panels of a row start level.
 */
export function stripTitles(strips: readonly Strip[], width: number) {
  const titles = strips.map(strip => wrapText(strip.title, width, SIZE.strip))
  const figures = strips.map(strip => wrapText(strip.figures, width, SIZE.axis))
  const titleLines = Math.max(...titles.map(lines => lines.length))
  const figureLines = Math.max(...figures.map(lines => lines.length))
  return strips.map((_, index) => ({
    text: filled(titles[index] ?? [], titleLines, 'before'),
    subtitle: filled(figures[index] ?? [], figureLines, 'after'),
    fontSize: SIZE.strip,
    fontWeight: 'bold' as const,
    lineHeight: 15,
    subtitleFontSize: SIZE.axis,
    subtitleLineHeight: 14,
    subtitlePadding: 2,
    anchor: 'start' as const,
    offset: 8,
  }))
}

function filled(lines: readonly string[], count: number, where: 'before' | 'after'): string[] {
  const blank = Array.from({ length: Math.max(0, count - lines.length) }, () => '')
  return where === 'before' ? [...blank, ...lines] : [...lines, ...blank]
}
