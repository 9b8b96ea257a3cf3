/**
 * A grid of years and age bands (濃淡表の格子): its five greys, and the broken lines that follow a generation through it.
 *
 * A person grows one year older a year, so a generation moves up by `step ÷ 5` of a band from column to column. The lines are cut
 * where numbers stand. Not here: which generation is followed.
 */
import { BAND_STARTS, BAND_YEARS } from './age-bands.ts'
import { INK } from './style.ts'

/** Where cells stand: columns of years left to right, bands from the youngest at the bottom to the oldest at the top. */
export interface CellGrid {
  readonly columns: number
  /** Years from one column to the next. */
  readonly step: number
  /** Size in pixels. */
  readonly width: number
  readonly height: number
  /** Indices of the bands, ascending without gaps. */
  readonly bands: readonly number[]
}

/** Five greys at L* 97, 80, 62, 44 and 25, each with the ink that can be read on it. */
const GREYS = [
  { shade: '#F7F7F7', ink: INK.text },
  { shade: '#C6C6C6', ink: INK.text },
  { shade: '#969696', ink: INK.text },
  { shade: '#686868', ink: '#FFFFFF' },
  { shade: '#3B3B3B', ink: '#FFFFFF' },
] as const

/** The grey (濃淡) of a share of the largest number, 0–1, and the ink on it. */
export function shadeOf(share: number): { readonly shade: string; readonly ink: string } {
  const index = Math.min(GREYS.length - 1, Math.floor(share * GREYS.length))
  return GREYS[index] ?? GREYS[0]
}

/** A piece of line in pixels. */
interface LinePiece {
  readonly x: number
  readonly y: number
  readonly x2: number
  readonly y2: number
}

/** Room between a number and a line, in pixels. */
const CLEAR = 4

/**
 * The broken lines under and over a generation (世代の線): the people who are of one band in the first column.
 * @param band index of that band. @param widest width of the widest number in pixels: lines are cut by that much.
 */
export function generationMarks(grid: CellGrid, band: number, widest: number): readonly LinePiece[] {
  const youngest = BAND_STARTS[band] ?? 0
  const isOpenBelow = band === 0
  const isOpenAbove = band === BAND_STARTS.length - 1
  const edges = [...(isOpenBelow ? [] : [youngest]), ...(isOpenAbove ? [] : [youngest + BAND_YEARS])]
  return edges.flatMap(age => edgeMarks(grid, age, widest))
}

function edgeMarks(grid: CellGrid, age: number, widest: number): readonly LinePiece[] {
  const column = grid.width / grid.columns
  const cut = widest / 2 + CLEAR
  const oldest = (BAND_STARTS[grid.bands.at(-1) ?? 0] ?? 0) + BAND_YEARS
  const place = (x: number) => {
    const years = (x / column - 0.5) * grid.step
    return ((oldest - age - years) / (BAND_YEARS * grid.bands.length)) * grid.height
  }
  const middles = Array.from({ length: grid.columns }, (_, index) => (index + 0.5) * column)
  const starts = [0, ...middles.map(middle => middle + cut)]
  const ends = [...middles.map(middle => middle - cut), grid.width]
  return starts
    .map((x, index) => ({ x, y: place(x), x2: ends[index] ?? x, y2: place(ends[index] ?? x) }))
    .filter(({ y, y2 }) => y2 >= 0 && y <= grid.height)
}
