/**
 * The reader of years (年度の読取り): the columns of a plan as rows of numbers in a kernel, one a year, which are copied when a run is over.
 *
 * One reader of the kernel after another, in one call (kernel/assembly/measures); groups that are still read outside stand between them in the order of
 * the columns. Not here: which columns there are, see layout.ts.
 */
import { LedgerInKernel, type RunPlan, type YearLedger } from '../engine/index.ts'
import { type Kernel, MEASURE_READERS, type Place } from '../kernel/index.ts'
import type { Begin, KernelColumns, KernelReader, Read } from './column.ts'
import { placeIn, Row, wholeIn, yearsOf } from './in-kernel.ts'
import type { PeopleInPost } from './people-in-post.ts'

/** Something that reads a part of a year (読取りの一部): readers of the kernel that follow one another, or one outside it. */
type Part = { readonly readers: Place } | { readonly read: Read; readonly first: number }

/** Reads years in a kernel (年度の読取り); a class, so that the runs of all plans call the same function, which V8 compiles once. */
export class YearReader {
  private readonly kernel: Kernel
  private readonly plan: RunPlan
  private readonly inPost: PeopleInPost
  private readonly ledger: LedgerInKernel
  private readonly begins: Begin[] = []
  private readonly parts: Part[] = []
  private readonly columns: number
  private readonly rows: Row
  /** The plan of the present run. */
  private drawn: RunPlan

  constructor(kernel: Kernel, plan: RunPlan, inPost: PeopleInPost, groups: readonly KernelColumns[]) {
    this.kernel = kernel
    this.plan = plan
    this.inPost = inPost
    this.drawn = plan
    this.columns = groups.reduce((count, { columns }) => count + columns.length, 0)
    inPost.standIn(kernel)
    this.ledger = new LedgerInKernel(kernel, plan)
    this.rows = new Row(kernel, this.columns * yearsOf(plan))
    this.placeReaders(groups)
    for (const { write } of this.begins) write(plan)
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
    const { begins, plan: known, drawn: last } = this
    this.drawn = plan
    for (let index = 0; index < begins.length; index += 1) {
      const { part, write } = begins[index] as Begin
      if (plan[part] !== known[part] || last[part] !== known[part]) write(plan)
    }
  }

  /** Reads a year of the run (1年度の読取り). */
  read(ledger: YearLedger): void {
    const { kernel, parts } = this
    this.ledger.write(ledger)
    this.inPost.stock = this.ledger.stock
    const year = (ledger.fiscalYear - this.plan.from) * this.columns
    const row = placeIn(this.values, year)
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index] as Part
      if ('readers' in part) kernel.call.readYear(part.readers, row)
      else part.read(ledger, this.values, year + part.first, this.drawn)
    }
  }

  /** Has each group give what it has to know a place, and lists the readers. */
  private placeReaders(groups: readonly KernelColumns[]): void {
    let following = [MEASURE_READERS.indexOf('beginning'), wholeIn(this.kernel, [this.columns]), 0]
    let first = 0
    for (const { columns, readIn } of groups) {
      const reader = readIn(this.kernel)
      if (typeof reader === 'function') {
        this.addReaders(following)
        this.parts.push({ read: reader, first })
        following = []
      } else following.push(...this.listed(reader, first))
      first += columns.length
    }
    this.addReaders(following)
  }

  private listed({ reader, terms = 0, begins = [] }: KernelReader, first: number): readonly number[] {
    this.begins.push(...begins)
    return [MEASURE_READERS.indexOf(reader), terms, first]
  }

  private addReaders(numbers: readonly number[]): void {
    if (numbers.length === 0) return
    const list = wholeIn(this.kernel, numbers)
    this.parts.push({ readers: wholeIn(this.kernel, [this.inPost.place, this.ledger.place, numbers.length / 3, list]) })
  }
}
