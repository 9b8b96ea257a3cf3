/**
 * C4 年齢×年度の人数（濃淡表）: people by five-year age band on each 1 April, in the reference scenario.
 *
 * A Lexis diagram (レキシス図) in bands: a generation climbs one band in five years. Every cell prints its number, so the five
 * greys only guide the eye; numbers are whole people that add up to the total below. Two broken lines follow the generation
 * that is the largest today; they are drawn between the numbers, never over them.
 */
import type { LayerSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import { type Comparison, inWholePeople } from '../compare/index.ts'
import { type FiscalYear, longYear, yearsBetween } from '../terms/index.ts'
import { BAND_STARTS, banded, bandTitle } from './age-bands.ts'
import { yearBand } from './axes.ts'
import { type CellGrid, generationMarks, shadeOf } from './cell-grid.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { printedPeople } from './printed.ts'
import { assumedStaffNote, closingDate, peopleByAge, referenceScenario, shortTitle, sourceNote } from './series.ts'
import { BARS_LEFT, BARS_RIGHT, rowBelow, rowsBelow } from './stacked-bars.ts'
import { INK, SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

const WIDTH = INNER_WIDTH - BARS_LEFT - BARS_RIGHT
const CELL_HEIGHT = 23

/** Room that a cell's number needs beside itself, in pixels. */
const CELL_MARGIN = 8

/** One 1 April: whole people in each band. */
interface YearColumn {
  readonly fiscalYear: FiscalYear
  readonly people: readonly number[]
  readonly total: number
}

/** Builds C4 年齢×年度の人数. */
export function ageYearChart(comparison: Comparison): ChartSpec {
  const { study } = comparison
  const scenario = referenceScenario(comparison)
  const all = yearsBetween(study.baseYear, study.closingYear).map(year => columnOf(comparison, scenario.id, year))
  const bands = peopledBands(all)
  const widest = Math.max(...all.flatMap(({ people }) => people.map(count => textWidth(printedPeople(count), SIZE.label))))
  const step = yearStep(all.length, widest)
  const shown = all.filter((_, index) => index % step === 0)
  const peak = peakOf(all[0])
  const grid: CellGrid = { columns: shown.length, step, width: WIDTH, height: bands.length * CELL_HEIGHT, bands }
  const title = finding(comparison, all)
  return composeChart({
    id: 'C4',
    slug: 'c4-ages-by-year',
    title,
    subtitle: `5歳階級別の職員数（現員、人）、各年度4月1日現在。「${shortTitle(comparison, scenario)}」の場合。色が濃いほど多い。破線は現在${bandTitle(peak)}歳の世代`,
    figure: { width: WIDTH, height: grid.height, layer: layers(shown, grid) },
    left: BARS_LEFT,
    data: {
      cells: cellRows(shown, bands, Math.max(1, ...all.flatMap(({ people }) => people))),
      generation: generationMarks(grid, peak, widest).map(mark => ({ ...mark })),
      below: rowsBelow(
        shown.map(({ fiscalYear, total }) => ({ fiscalYear, text: printedPeople(total) })),
        WIDTH / shown.length,
      ),
      rowTitle: [{ text: '計' }],
    },
    alt: `濃淡表。${longYear(study.baseYear)}から${longYear(study.closingYear)}までの年齢階級別の職員数。${title}。`,
    table: {
      columns: ['年度', ...bands.map(band => `${bandTitle(band)}歳`), '計'],
      rows: all.map(({ fiscalYear, people, total }) => [
        longYear(fiscalYear),
        ...bands.map(band => printedPeople(people[band])),
        printedPeople(total),
      ]),
    },
    notes: [
      ...assumedStaffNote(comparison, '年齢別'),
      ...(step > 1 ? [`※${step}年度ごとに示す。すべての年度は表にある。`] : []),
      '※年齢は各年4月1日現在。期待値を、内訳の和が計と一致するように整数にした。',
      sourceNote(comparison),
    ],
  })
}

function columnOf(comparison: Comparison, scenario: string, fiscalYear: FiscalYear): YearColumn {
  const people = inWholePeople(banded(peopleByAge(comparison, scenario, fiscalYear)))
  return { fiscalYear, people, total: people.reduce((sum, count) => sum + count, 0) }
}

/** The bands from the youngest to the oldest that ever hold someone; all of them when nobody is known. */
function peopledBands(columns: readonly YearColumn[]): readonly number[] {
  const every = BAND_STARTS.map((_, band) => band)
  const held = every.filter(band => columns.some(({ people }) => (people[band] ?? 0) > 0))
  return held.length === 0 ? every : every.slice(held[0], (held.at(-1) ?? 0) + 1)
}

/** Every how many years a column stands: as many as leave room for the numbers. */
function yearStep(years: number, widest: number): number {
  const fits = (step: number) => WIDTH / Math.ceil(years / step) >= widest + CELL_MARGIN
  return [1, 2, 5].find(fits) ?? 10
}

/** The band with the most people on a 1 April (最も多い年齢層); the younger of equals. */
const peakOf = (column: YearColumn | undefined): number =>
  (column?.people ?? []).reduce((peak, count, band, people) => (count > (people[peak] ?? 0) ? band : peak), 0)

/** Where the largest age band stands now and at the closing date. */
function finding(comparison: Comparison, columns: readonly YearColumn[]): string {
  const [first, last] = [columns[0], columns.at(-1)]
  const [now, closing] = [peakOf(first), peakOf(last)]
  const [many, then] = [first?.people[now] ?? 0, last?.people[closing] ?? 0]
  const date = closingDate(comparison)
  if (many === 0) return '年齢別の職員数は分からない'
  if (now !== closing)
    return `最も多い年齢層は、現在の${bandTitle(now)}歳（${printedPeople(many)}人）から${date}には${bandTitle(closing)}歳（${printedPeople(then)}人）に移る`
  if (many === then) return `最も多い年齢層は${date}も現在と同じ${bandTitle(now)}歳の${printedPeople(many)}人である`
  return `最も多い年齢層は${date}も現在と同じ${bandTitle(now)}歳で、${printedPeople(many)}人から${printedPeople(then)}人に${then > many ? '増える' : '減る'}`
}

const cellRows = (columns: readonly YearColumn[], bands: readonly number[], most: number) =>
  columns.flatMap(({ fiscalYear, people }) =>
    bands.map(band => {
      const value = people[band] ?? 0
      return { fiscalYear, band: bandTitle(band), value, text: printedPeople(value), ...shadeOf(value / most) }
    }),
  )

function layers(columns: readonly YearColumn[], grid: CellGrid): (LayerSpec<string> | UnitSpec<string>)[] {
  const cells = { name: 'cells' }
  const banded = yearBand(
    columns.map(({ fiscalYear }) => fiscalYear),
    grid.width,
  )
  const x = { ...banded, scale: { ...banded.scale, paddingInner: 0, paddingOuter: 0 } }
  const y = {
    field: 'band',
    type: 'ordinal' as const,
    scale: { domain: grid.bands.map(bandTitle).reverse(), padding: 0 },
    axis: {
      grid: false,
      ticks: false,
      title: '（歳）',
      titleAngle: 0,
      titleAlign: 'right' as const,
      titleBaseline: 'bottom' as const,
      titleX: -2,
      titleY: -5,
    },
  }
  const at = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null })
  const line = { x: at('x'), y: at('y'), x2: { field: 'x2' }, y2: { field: 'y2' } }
  const generation = { name: 'generation' }
  return [
    {
      data: cells,
      mark: { type: 'rect', stroke: '#FFFFFF', strokeWidth: 1 },
      encoding: { x, y, fill: { field: 'shade', type: 'nominal', scale: null } },
    },
    { data: generation, mark: { type: 'rule', strokeWidth: 4.5, color: INK.text }, encoding: line },
    { data: generation, mark: { type: 'rule', strokeWidth: 2.5, color: '#FFFFFF' }, encoding: line },
    {
      data: cells,
      mark: { type: 'text', baseline: 'middle' },
      encoding: { x, y, text: { field: 'text' }, color: { field: 'ink', type: 'nominal', scale: null } },
    },
    ...rowBelow(grid.height, x),
  ]
}
