/**
 * The reader of years (年度の読取り): the columns of a plan as rows of numbers in a kernel, one a year, which are copied when a run is over.
 *
 * One reader of the kernel after another, in one call (kernel/assembly/measures). Not here: which columns there are, see layout.ts.
 */
import { LedgerInKernel, type RunPlan, WrittenPlan, type YearLedger, type YearReaders } from '../engine/index.ts'
import { type Kernel, MEASURE_READERS, type Place } from '../kernel/index.ts'
import type { KernelColumns } from './column.ts'
import { placeIn, Row, wholeIn, yearsOf } from './in-kernel.ts'
import { placeOfPeople } from './people-in-post.ts'

/** Reads years in a kernel (年度の読取り); a class, so that the runs of all plans call the same function, which V8 compiles once. */
export class YearReader {
  private readonly kernel: Kernel
  private readonly plan: RunPlan
  private readonly ledger: LedgerInKernel
  /** What of the plan the readers read. */
  private readonly written: WrittenPlan
  private readonly columns: number
  private readonly rows: Row
  /** Where the readers are listed. */
  private readonly readers: Place

  constructor(kernel: Kernel, plan: RunPlan, groups: readonly KernelColumns[]) {
    this.kernel = kernel
    this.plan = plan
    this.written = new WrittenPlan(kernel, plan)
    this.columns = groups.reduce((count, { columns }) => count + columns.length, 0)
    this.ledger = new LedgerInKernel(kernel, plan)
    this.rows = new Row(kernel, this.columns * yearsOf(plan))
    this.readers = this.placeReaders(groups)
  }

  /** What the years of the run came to (試行の値), year by year, as many numbers a year as there are columns. */
  get values(): Float64Array {
    return this.rows.values
  }

  /** The numbers of a year (年度の値). */
  rowOf(fiscalYear: number): Float64Array {
    const at = (fiscalYear - this.plan.from) * this.columns
    return this.values.subarray(at, at + this.columns)
  }

  /** Begins a run (試行の始め). @param plan its own, in which uncertain levers have been drawn: a part is another object than that of the plan then. */
  begin(plan: RunPlan): void {
    this.written.follow(plan)
  }

  /** Where whoever projects a run in the kernel finds the readers, and the rows of the years (計算核での読取り). */
  get inKernel(): YearReaders {
    return { readers: this.readers, rows: placeIn(this.values, 0), columns: this.columns }
  }

  /** Reads a year of the run (1年度の読取り). */
  read(ledger: YearLedger): void {
    this.ledger.write(ledger)
    this.kernel.call.readYear(this.readers, placeIn(this.values, (ledger.fiscalYear - this.plan.from) * this.columns))
  }

  /** Has each group give what it has to know a place, and lists the readers. */
  private placeReaders(groups: readonly KernelColumns[]): Place {
    const { kernel } = this
    const listed = [MEASURE_READERS.indexOf('beginning'), wholeIn(kernel, [this.columns]), 0]
    let first = 0
    for (const { columns, readIn } of groups) {
      const { reader, terms = 0 } = readIn(kernel, this.written)
      listed.push(MEASURE_READERS.indexOf(reader), terms, first)
      first += columns.length
    }
    const list = wholeIn(kernel, listed)
    return wholeIn(kernel, [placeOfPeople(kernel, this.plan), this.ledger.place, listed.length / 3, list])
  }
}
