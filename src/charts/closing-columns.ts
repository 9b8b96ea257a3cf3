/**
 * The columns of numbers beside C10 (期末の比較の数字の列): strength with its range, and its distance from each line.
 *
 * Not here: the plot, see closing-chart.ts.
 */
import type { Comparison, ReferenceLine } from '../compare/index.ts'
import { type Band, closingBand, printedRange } from './band-series.ts'
import { LINE } from './closing-names.ts'
import { printedChange, printedPeople } from './printed.ts'
import { SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

/** How wide a column of numbers is; that of strengths is wider where its numbers are. */
export const COLUMN = 66
/** Between the plot and the first column. */
export const GAP = 14
const CELL = { type: 'text', baseline: 'middle' } as const

/** A reference line that has a value on the closing date (基準線). */
export interface KnownLine {
  readonly id: ReferenceLine['id']
  readonly short: string
  /** The counting rule by which strength is held against it. */
  readonly rule: string
  readonly value: number
}

/** A scenario at the closing date. */
export interface End {
  readonly scenario: string
  readonly title: string
  /** The title as it stands beside the plot. */
  readonly name: readonly string[]
  readonly value: number
  readonly band?: Band
}

/** A column of numbers beside the plot. */
export interface Column {
  readonly id: string
  readonly header: string
  readonly center: number
  cell(end: End): string
}

/** The head of a column, on as many lines as its width asks for. */
function header(line: KnownLine): string {
  const people = printedPeople(line.value)
  const isNarrow = textWidth(`${people}との差`, SIZE.axis) <= COLUMN - 4
  return `${line.short}\n${people}${isNarrow ? '' : '\n'}との差`
}

/** Strength with its range below it, where it is known. */
const peopleCell = ({ value, band }: End): string =>
  band === undefined ? printedPeople(value) : `${printedPeople(value)}\n${printedRange(band)}`

/** How wide the column of strengths has to be. */
export const columnWidth = (ends: readonly End[]): number =>
  Math.max(COLUMN, ...ends.flatMap(end => peopleCell(end).split('\n')).map(text => textWidth(text, SIZE.label) + 8))

/** Strength, and its distance from each line, counted by the rule of that line. */
export function columnsOf(
  comparison: Comparison,
  known: readonly KnownLine[],
  { width, peopleColumn }: { readonly width: number; readonly peopleColumn: number },
): readonly Column[] {
  const withBands = comparison.scenarios.some(scenario => closingBand(comparison, scenario) !== undefined)
  return [
    { id: 'people', header: withBands ? '職員数\n80%の幅' : '職員数', center: width + GAP + peopleColumn / 2, cell: peopleCell },
    ...known.map((line, index) => ({
      id: `from_${line.id}`,
      header: header(line),
      center: width + GAP + peopleColumn + COLUMN * (index + 0.5),
      cell: (end: End) => {
        const counted = comparison.measures.value(end.scenario, comparison.study.closingYear, `strength.${line.rule}`)
        return counted === undefined ? printedPeople(undefined) : printedChange(Math.round(counted) - Math.round(line.value))
      },
    })),
  ]
}

/** The number of people stands on two lines where it has a range, both centred on the row. */
export const cellMark = ({ id }: Column, withWhiskers: boolean) =>
  withWhiskers && id === 'people' ? ({ ...CELL, lineBreak: '\n', lineHeight: LINE, dy: -LINE / 2 } as const) : CELL
