/**
 * Columns (指標の列): the measures of a plan in one fixed order, so that a year of a run is one row of numbers.
 *
 * Every run of a plan has the same columns, the expected one and the sampled ones; what a reader sees of run 0 and of the bands is
 * therefore read from the ledgers by the same code. A number that is not known is NaN. Not here: scenario, year and band.
 */
import type { WrittenPlan } from '../engine/index.ts'
import type { Kernel, MeasureReader, Place } from '../kernel/index.ts'
import type { MeasureRow } from './measure-row.ts'

/** What a column holds (列の見出し): breakdowns carry their dimension and item, totals neither. */
export interface Column extends Pick<MeasureRow, 'measure' | 'unit'> {
  readonly dimension?: MeasureRow['dimension'] | undefined
  readonly item?: MeasureRow['item'] | undefined
}

/** The same column with all its fields, in one order (列の整形): a plan has hundreds, and V8 compiles what reads them anew for every form. */
export const inOneForm = ({ measure, dimension, item, unit }: Column): Column => ({ measure, dimension, item, unit })

/** Some columns and how they are read (列の組). */
export interface KernelColumns {
  readonly columns: readonly Column[]
  /** Writes into a kernel what is the same in every run, and has series follow the plan. @returns how the columns are read there. */
  readonly readIn: (kernel: Kernel, written: WrittenPlan) => KernelReader
}

/** A reader of the kernel (計算核の読み手). */
export interface KernelReader {
  readonly reader: MeasureReader
  /** What it has to know: a structure of kernel/assembly/measures; absent: nothing. */
  readonly terms?: Place
}
