/**
 * The bands of a scenario (案の幅): the spread of every measure in every year, kept as columns of numbers.
 *
 * A plan has thousands of them, of which a comparison asks for few; a band is made of its numbers when somebody asks for it. Not here: the
 * bands of several scenarios, see compare/band-table.ts.
 */
import type { FiscalYear } from '../terms/index.ts'
import type { Column } from './column.ts'
import type { MeasureLayout } from './layout.ts'
import { readSpread, SPREAD_NUMBERS, type Spread } from './spread.ts'

/** A band of one measure in one year (幅). */
export interface BandRow extends Column {
  readonly scenario: string
  readonly fiscalYear: FiscalYear
  readonly spread: Spread
}

/** The bands of a scenario (案の幅), a year after the other, in the order of the columns; what no run knows has none. */
export class SampledBands implements Iterable<BandRow> {
  private readonly layout: MeasureLayout
  private readonly spreads: Float64Array
  /** By measure: which column its total is. */
  private readonly totals: ReadonlyMap<string, number>
  private readonly years: number

  /** @param spreads of every slot of the layout {@link SPREAD_NUMBERS}, as spreadsOf leaves them. */
  constructor(layout: MeasureLayout, spreads: Float64Array) {
    const { columns } = layout
    this.layout = layout
    this.spreads = spreads
    this.totals = new Map(
      columns.flatMap(({ measure, dimension }, column) => (dimension === undefined ? [[measure, column] as const] : [])),
    )
    this.years = spreads.length / (columns.length * SPREAD_NUMBERS)
  }

  /** The spread of a total in a year (合計の幅); undefined where no run knows it. */
  spread(year: FiscalYear, measure: string): Spread | undefined {
    const [index, column] = [year - this.layout.plan.from, this.totals.get(measure)]
    if (column === undefined || index < 0 || index >= this.years) return undefined
    return readSpread(this.spreads, (index * this.layout.columns.length + column) * SPREAD_NUMBERS)
  }

  /** How many runs know the value of a slot (値を知る試行の数), 0 or more. */
  runsKnowing(slot: number): number {
    const runs = this.spreads[slot * SPREAD_NUMBERS] as number
    return Number.isNaN(runs) ? 0 : runs
  }

  /** The bands of a year (年度の幅). */
  inYear(fiscalYear: FiscalYear): BandRow[] {
    const rows: BandRow[] = []
    const { plan, columns } = this.layout
    const index = fiscalYear - plan.from
    if (index < 0 || index >= this.years) return rows
    for (
      let column = 0, at = index * columns.length * SPREAD_NUMBERS;
      column < columns.length;
      column += 1, at += SPREAD_NUMBERS
    ) {
      const spread = readSpread(this.spreads, at)
      const of = columns[column] as Column
      if (spread !== undefined && !isNobody(spread, of)) rows.push(bandOf(plan.scenario, fiscalYear, of, spread))
    }
    return rows
  }

  *[Symbol.iterator](): Generator<BandRow> {
    const { from } = this.layout.plan
    for (let index = 0; index < this.years; index += 1) yield* this.inYear((from + index) as FiscalYear)
  }
}

/** An age that nobody has in any run needs no band. */
const isNobody = ({ constant, runs, mean }: Spread, { dimension }: Column): boolean =>
  dimension === 'age' && (constant || runs === 1) && mean === 0

/** Written out: to spread the column into each band takes longer than all else. */
function bandOf(scenario: string, fiscalYear: FiscalYear, { measure, dimension, item, unit }: Column, spread: Spread): BandRow {
  return dimension === undefined || item === undefined
    ? { scenario, fiscalYear, measure, unit, spread }
    : { scenario, fiscalYear, measure, dimension, item, unit, spread }
}
