/**
 * The course of a run in the kernel (計算核の推移): its stocks and flow books, which take turns, and who sees its years (kernel/assembly/course.ts).
 *
 * A year is seen when it is over: with the stock of its 1 April, with what was booked for that day, which stands in the book of the year before, and with its own. So two
 * stocks and three books are enough, and sampled runs need no new ones. Not here: how a year goes by, see kernel/assembly/project.ts.
 */
import type { Place } from '../kernel/index.ts'
import { allowancesFrom, BookPages } from './book-pages.ts'
import { InvariantError } from './invariant-error.ts'
import type { KernelRun, StepList } from './kernel-run.ts'
import type { PreparedPlan } from './prepare.ts'
import { StockTable } from './stock.ts'

/** Who reads years in the kernel (計算核の読み手): into which rows, one a year, and how many numbers a row has. */
export interface YearReaders {
  readonly readers: Place
  readonly rows: Place
  readonly columns: number
}

/** The course of the runs of a plan (推移の作業域), one run after another. */
export class Course {
  private readonly place: Place
  private readonly stocks: readonly StockTable[]
  private readonly books: readonly BookPages[]

  constructor({ kernel, lattice, plan }: PreparedPlan, steps: StepList) {
    const { newCourse, allocate } = kernel.call
    this.stocks = [0, 1].map(() => new StockTable(kernel, lattice))
    this.books = [0, 1, 2].map(() => new BookPages(kernel, lattice))
    this.place = newCourse()
    const [stocks, books] = [this.stocks, this.books].map(turns => allocate(turns.length * Int32Array.BYTES_PER_ELEMENT)) as [
      Place,
      Place,
    ]
    kernel.settle()
    const place = ({ place: at }: { readonly place: Place }): Place => at
    kernel.int32.set(this.stocks.map(place), stocks >>> 2)
    kernel.int32.set(this.books.map(place), books >>> 2)
    const allowances = plan.cost === undefined ? 0 : allowancesFrom(lattice)
    const fields = [plan.from, plan.to - plan.from + 1, 0, steps.place, steps.count, stocks, books, allowances, 0, 0, 0, 0]
    kernel.int32.set(fields, this.place >>> 2)
  }

  /** The stock of a 1 April (4月1日の現在員). @param index years since the base date. */
  stockOf(index: number): StockTable['stock'] {
    return (this.stocks[index % this.stocks.length] as StockTable).stock
  }

  /** What is booked in a fiscal year and on the 1 April after it (年度の異動簿). @param index years since the base date. */
  bookOf(index: number): BookPages {
    return this.books[index % this.books.length] as BookPages
  }

  /** The book of which these are the pages (頁の異動簿). */
  bookAt(pages: Place): BookPages {
    return this.books.find(({ place }) => place === pages) as BookPages
  }

  /**
   * Projects a run that is on its base date (推計). @param readers who reads its years; absent: it is told of every year outside.
   * @throws what is thrown by whoever answers the kernel; InvariantError where conditions are missing.
   */
  project(run: KernelRun, { kernel, plan, conditions }: PreparedPlan, readers: YearReaders | undefined): void {
    const { scenario, from, to } = plan
    if (conditions.years.length <= to - from)
      throw new InvariantError('A run goes beyond the rates of the plan', { scenario, year: from + conditions.years.length })
    const at = this.place >>> 2
    kernel.int32[at + CONDITIONS] = conditions.list
    kernel.int32[at + TOLD] = readers === undefined ? 1 : 0
    kernel.int32[at + READERS] = readers?.readers ?? 0
    kernel.int32[at + READERS + 1] = readers?.rows ?? 0
    kernel.int32[at + READERS + 2] = readers?.columns ?? 0
    run.project(this.place)
  }
}

/** Fields of Course in kernel/assembly/course.ts. */
const [CONDITIONS, TOLD, READERS] = [2, 8, 9] as const
