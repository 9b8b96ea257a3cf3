/**
 * The look of every chart (図の体裁): sizes of a printed A4 plan, one font, and styles that survive grey printing.
 *
 * A picture is 640 px wide and printed 170 mm wide, so 11 px are 8.3 pt. Scenarios keep one order and one style everywhere;
 * colour is never the only difference (dash, marker and label say the same). Fills differ by at least 15 L* or by hatching.
 */
import type { Config } from 'vega-lite'

/** Width of a picture in pixels; printed 170 mm wide. */
export const PICTURE_WIDTH = 640

/** Font sizes in pixels: 11 px are 8.3 pt on paper. */
export const SIZE = { axis: 11, label: 12, strip: 12, title: 14.5, subtitle: 12, note: 11 } as const

/** The font of every picture, with what Windows and macOS have in its place. */
const FONT = '"BIZ UDPGothic","Yu Gothic UI","Noto Sans JP","Hiragino Sans",sans-serif'

/** Ink colours: text, grid, other scenarios in the background, the panel's own line. */
export const INK = { text: '#1A1A1A', muted: '#555555', grid: '#DDDDDD', others: '#B8B8B8', rule: '#555555' } as const

/** Fills by lightness (L* 14, 45, 71, 84, 90, 100), and white with a hatch. The hatch is defined by the renderer. */
export const FILL = {
  dark: '#0B2545',
  middle: '#1F6FA8',
  soft: '#8FB4CE',
  hatch: 'url(#hatch)',
  light: '#F3E3A1',
  pale: '#C9D3DC',
  white: '#FFFFFF',
} as const

/** How a scenario's line is drawn (シナリオの線種). */
interface LineStyle {
  readonly color: string
  readonly dash: readonly number[]
  readonly shape: 'circle' | 'square' | 'triangle-up' | 'diamond'
}

/** The styles in their fixed order; a panel never holds more scenarios than there are styles. */
export const LINE_STYLES: readonly LineStyle[] = [
  { color: '#1A1A1A', dash: [1, 0], shape: 'circle' },
  { color: '#0055A4', dash: [8, 4], shape: 'square' },
  { color: '#C94A00', dash: [4, 3], shape: 'triangle-up' },
  { color: '#8A8A8A', dash: [8, 3, 2, 3], shape: 'diamond' },
]

/** The Vega-Lite configuration every chart shares. */
export const CHART_CONFIG: Config = {
  font: FONT,
  background: '#FFFFFF',
  padding: 8,
  view: { stroke: null },
  concat: { spacing: 16 },
  axis: {
    labelFontSize: SIZE.axis,
    titleFontSize: SIZE.axis,
    titleFontWeight: 'normal',
    labelColor: INK.text,
    titleColor: INK.text,
    domainColor: INK.muted,
    tickColor: INK.muted,
    gridColor: INK.grid,
    labelLimit: 0,
    titleLimit: 0,
    labelOverlap: false,
  },
  axisX: { grid: false, labelAngle: 0, title: null },
  axisY: { grid: true, domain: false, ticks: false },
  title: { color: INK.text, subtitleColor: INK.muted, limit: 0, anchor: 'start' },
  text: { fontSize: SIZE.label, color: INK.text, limit: 0 },
  rule: { color: INK.rule },
}
