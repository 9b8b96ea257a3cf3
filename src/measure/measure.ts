/**
 * Measurement (指標の算出): the expected run → tidy rows.
 *
 * Strength is counted under every counting rule; flows and breakdowns count heads under `actual` (現員), people of types that rule
 * leaves out stand under `outside`. A value that is not known (who joined on the base date) has no row. Not here: sampled runs.
 */
import type { RunPlan, Trajectory, YearLedger } from '../engine/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { Column } from './column.ts'
import { costColumns } from './cost.ts'
import { inRoom } from './in-kernel.ts'
import { measureLayout } from './layout.ts'
import type { MeasureRow } from './measure-row.ts'
import { strengthColumns } from './strength.ts'
import { YearReader } from './year-reader.ts'

/** All measures of one run (指標). */
export function measure({ plan, ledgers }: Trajectory): MeasureRow[] {
  const { columns, readIn } = measureLayout(plan, 'expected')
  const rows: MeasureRow[] = []
  inRoom(ROOM_BYTES, kernel => {
    const reader = readIn(kernel)
    for (const ledger of ledgers) {
      reader.read(ledger)
      const of = { scenario: plan.scenario, fiscalYear: ledger.fiscalYear as FiscalYear }
      addRows(rows, of, columns, reader.rowOf(ledger.fiscalYear))
    }
  })
  return rows
}

/** Adds the rows of a year, of what is known. */
function addRows(
  rows: MeasureRow[],
  of: Pick<MeasureRow, 'scenario' | 'fiscalYear'>,
  columns: readonly Column[],
  values: Float64Array,
): void {
  for (let index = 0; index < columns.length; index += 1) {
    const value = values[index] as number
    if (!Number.isNaN(value)) rows.push(rowOf(of, columns[index] as Column, value))
  }
}

/** About how much memory the measures of a run take in a kernel, in bytes. */
const ROOM_BYTES = 1 << 22

/** Written out: a plan has thousands of rows, and to spread the column into each takes longer than to read its number. */
function rowOf(
  { scenario, fiscalYear }: Pick<MeasureRow, 'scenario' | 'fiscalYear'>,
  { measure, dimension, item, unit }: Column,
  value: number,
): MeasureRow {
  return dimension === undefined || item === undefined
    ? { scenario, band: 'expected', fiscalYear, measure, unit, value }
    : { scenario, band: 'expected', fiscalYear, measure, dimension, item, unit, value }
}

/** The totals that are read on their own (合計), and the groups of columns in which they stand. */
const TOTALS = { 'strength.actual': (plan: RunPlan) => [strengthColumns(plan)], 'cost.total': costColumns } as const

/** Reads one total of a ledger (合計の読取り); NaN where it is not known. */
export type TotalReader = (ledger: YearLedger) => number

/** Reads one total of a plan from its ledgers (合計の読取り), year by year. @param use is given the reader, which is of no use afterwards. */
export function readTotal(plan: RunPlan, total: keyof typeof TOTALS, use: (read: TotalReader) => void): void {
  const groups = TOTALS[total](plan)
  const columns = groups.flatMap(group => group.columns)
  const place = columns.findIndex(({ measure, dimension }) => measure === total && dimension === undefined)
  inRoom(ROOM_BYTES, kernel => {
    const reader = new YearReader(kernel, plan, groups)
    use(ledger => {
      reader.read(ledger)
      return reader.rowOf(ledger.fiscalYear)[place] ?? Number.NaN
    })
  })
}
