/**
 * The frame of a chart (図の枠): title and subtitle above, notes below, all broken into lines by measured width.
 *
 * The finding is the title; what is counted, the unit and the date stand under it. Notes are part of the picture, so that a
 * picture pasted into another document keeps its source.
 */
import type { TopLevelSpec } from 'vega-lite'
import type { NonNormalizedSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { ChartRow, ChartSpec } from './chart-spec.ts'
import { wrapText } from './line-breaks.ts'
import { CHART_CONFIG, INK, PICTURE_WIDTH, SIZE } from './style.ts'

/** The width inside the picture's padding, in pixels. */
export const INNER_WIDTH = PICTURE_WIDTH - 16

const NOTE_LINE = 15

/** What a builder hands over: everything but the frame. */
interface ChartParts extends Omit<ChartSpec, 'spec'> {
  /** The drawing itself, reading the named data. */
  readonly figure: NonNormalizedSpec
  /** How far labels reach to the left of the first panel, in pixels: notes begin there. */
  readonly left: number
}

/** Puts the frame around a figure: title, subtitle and notes. */
export function composeChart(parts: ChartParts): ChartSpec {
  const { figure, left, ...rest } = parts
  const lines = parts.notes.flatMap(note => wrapText(note, INNER_WIDTH, SIZE.note))
  const notes: readonly ChartRow[] = lines.map((text, index) => ({ line: index + 1, text }))
  const spec: TopLevelSpec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    config: CHART_CONFIG,
    title: {
      text: wrapText(parts.title, INNER_WIDTH, SIZE.title),
      subtitle: wrapText(parts.subtitle, INNER_WIDTH, SIZE.subtitle),
      fontSize: SIZE.title,
      fontWeight: 'bold',
      lineHeight: 19,
      subtitleFontSize: SIZE.subtitle,
      subtitleLineHeight: 16,
      subtitlePadding: 4,
      offset: 12,
    },
    spacing: 10,
    vconcat: [figure, notesView(lines.length, left)],
  }
  return { ...rest, spec: { ...spec }, data: { ...parts.data, notes } }
}

function notesView(lines: number, left: number): NonNormalizedSpec {
  return {
    data: { name: 'notes' },
    width: INNER_WIDTH - left,
    height: lines * NOTE_LINE,
    mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: SIZE.note, color: INK.muted },
    encoding: {
      x: { value: -left },
      y: { field: 'line', type: 'ordinal', axis: null },
      text: { field: 'text' },
    },
  }
}
