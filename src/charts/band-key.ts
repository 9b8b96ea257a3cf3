/**
 * The key of a fan chart (幅の凡例): bands, median and reference lines, drawn in the picture above the panels.
 *
 * Bands carry outlines and lines differ by dash and width, so the key is read in grey too. Not here: the panels.
 */
import type { NonNormalizedSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { ChartRow } from './chart-spec.ts'
import { INK, SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

/** The fan's colours, dark to light: median, 50 % and 80 % (L* 24, 73, 90). */
export const FAN = { median: '#0B3C5D', half: '#8DB8D6', most: '#D3E5F1', edge: '#3E7CA6' } as const

/** How the lines of a fan chart are drawn (線種). */
export const FAN_LINES = {
  median: { strokeWidth: 1.8, color: FAN.median },
  maintain: { strokeWidth: 0.8, color: INK.muted },
  quota: { strokeWidth: 0.8, strokeDash: [1.5, 2.5], color: INK.text },
} as const

const BANDS = { most: FAN.most, half: FAN.half } as const
const SWATCH = 22
const ROW = 18

/** An entry of the key (凡例の項目). */
interface KeyEntry {
  readonly kind: keyof typeof BANDS | keyof typeof FAN_LINES
  readonly text: string
}

/** The rows of the key's data, set from left to right and broken where they would leave the width, in pixels. */
export function keyRows(entries: readonly KeyEntry[], width: number): readonly ChartRow[] {
  let [at, row] = [0, 0]
  return entries.map(({ kind, text }) => {
    const size = SWATCH + 5 + textWidth(text, SIZE.axis) + 16
    if (at > 0 && at + size > width) [at, row] = [0, row + 1]
    const placed = {
      kind,
      text,
      x: at,
      x2: at + SWATCH,
      label: at + SWATCH + 5,
      y: row * ROW + 8,
      top: row * ROW + 3,
      bottom: row * ROW + 13,
    }
    at += size
    return placed
  })
}

/** The view of the key, reading the data `key`; `left` is the room of the panels' axis labels, in pixels. */
export function keyView(rows: readonly ChartRow[], width: number, left: number): NonNormalizedSpec {
  const lines = rows.reduce((most, { y }) => Math.max(most, Number(y)), 0)
  const height = lines + ROW - 8
  const place = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [left, width], nice: false, zero: false },
    axis: null,
  })
  const down = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [height, 0], nice: false, zero: false },
    axis: null,
  })
  const only = (kind: string) => [{ filter: `datum.kind === '${kind}'` }]
  return {
    data: { name: 'key' },
    width: width - left,
    height,
    layer: [
      ...Object.entries(BANDS).map(([kind, color]) => ({
        transform: only(kind),
        mark: { type: 'rect' as const, color, stroke: FAN.edge, strokeWidth: 0.6 },
        encoding: { x: place('x'), x2: { field: 'x2' }, y: down('top'), y2: { field: 'bottom' } },
      })),
      ...Object.entries(FAN_LINES).map(([kind, { color, ...line }]) => ({
        transform: only(kind),
        mark: {
          type: 'rule' as const,
          color,
          ...('strokeDash' in line ? { strokeDash: [...line.strokeDash] } : {}),
          strokeWidth: line.strokeWidth,
        },
        encoding: { x: place('x'), x2: { field: 'x2' }, y: down('y') },
      })),
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: SIZE.axis },
        encoding: { x: place('label'), y: down('y'), text: { field: 'text' } },
      },
    ],
  }
}
