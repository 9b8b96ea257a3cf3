/**
 * Ledgers in the kernel (計算核の年度台帳): where the measures find what a year's ledger says (kernel/assembly/year-ledger.ts).
 *
 * Stocks and flows of a run stand there already, those of a copied ledger are copied back; what is decided outside is written, a few numbers a year.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { ABSENCES, LEAVES, SEPARATION_CAUSES } from '../terms/index.ts'
import { BookPages, pagesOfFlows } from './book-pages.ts'
import { Lattice } from './lattice.ts'
import type { Joined, YearLedger } from './ledger.ts'
import type { RunPlan } from './run-plan.ts'
import { StockTable } from './stock.ts'
import type { TransferOutcome } from './transfer.ts'
import { placeOfYear } from './transformation-year.ts'

/** The fields of YearLedger in kernel/assembly/year-ledger.ts: floating-point numbers first, then four bytes each. */
const NUMBERS = 6
const [YEAR, STOCK, JOINED, LEFT, ALLOWANCES, LEAVE, ABSENT, PLANNED_BY_JOB_FAMILY, KEPT, HELD, TRANSFORMATION] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const

/** Where one ledger after another is written (年度台帳の位置). */
export class LedgerInKernel {
  readonly place: Place
  private readonly kernel: Kernel
  private readonly lattice: Lattice
  private readonly from: number
  private readonly stocks: StockTable
  private readonly allowances: Place
  private readonly leave: Place
  private readonly absent: Place
  /** Pages for flows that stand in no kernel; made when they are first needed. */
  private joined: BookPages | undefined
  private left: BookPages | undefined

  constructor(kernel: Kernel, plan: RunPlan) {
    const lattice = new Lattice(plan)
    const numbers = (count: number): Place => kernel.call.allocate(count * Float64Array.BYTES_PER_ELEMENT)
    this.kernel = kernel
    this.lattice = lattice
    this.from = plan.from
    this.stocks = new StockTable(kernel, lattice)
    const [exceptions, substitutions] = [plan.managers?.exceptions ?? [], plan.work?.substitutions ?? []]
    this.place = kernel.call.newYearLedger(lattice.placeIn(kernel), exceptions.length, substitutions.length)
    this.allowances = numbers(SEPARATION_CAUSES.length)
    this.leave = numbers(4 * LEAVES.length + 1)
    this.absent = numbers(2 * ABSENCES.length * lattice.departments)
    kernel.settle()
  }

  /** Writes a ledger over the one before (年度台帳の書込み). */
  write(ledger: YearLedger): void {
    const { fiscalYear, joined, cost, leave, absent, held } = ledger
    const stock = this.stocks.placeOf(ledger.stock)
    const whereJoined = joined === undefined ? 0 : this.pagesOfJoined(joined)
    const whereLeft = this.pagesOfLeft(ledger)
    const transformed = this.placeOfTransformation(ledger)
    const { int32 } = this.kernel
    const at = this.fields
    int32[at + YEAR] = fiscalYear - this.from
    int32[at + STOCK] = stock
    int32[at + JOINED] = whereJoined
    int32[at + LEFT] = whereLeft
    int32[at + ALLOWANCES] = cost === undefined ? 0 : this.allowances
    int32[at + LEAVE] = leave === undefined ? 0 : this.leave
    int32[at + ABSENT] = absent === undefined ? 0 : this.absent
    int32[at + TRANSFORMATION] = transformed
    if (joined !== undefined) this.writeJoined(joined)
    if (cost !== undefined) this.kernel.float64.set(cost.allowances, this.allowances >>> 3)
    if (leave !== undefined) this.writeLeave(leave)
    if (absent !== undefined) this.writeAbsent(absent)
    if (held !== undefined) this.kernel.float64.set(held, (int32[at + HELD] as Place) >>> 3)
  }

  /** Index of the first field of four bytes. */
  private get fields(): number {
    return (this.place >>> 2) + 2 * NUMBERS
  }

  /** What was decided for the 1 April, and what became of it. */
  private writeJoined({ planned, experienced, plannedByJobFamily, managerial, transferred }: Joined): void {
    const { int32, float64 } = this.kernel
    const at = this.place >>> 3
    float64[at] = planned
    float64[at + 1] = experienced
    float64[at + 2] = managerial.steppedDown
    float64[at + 3] = managerial.appointed
    float64[at + 4] = sumOf(transferred, 'planned')
    float64[at + 5] = sumOf(transferred, 'moved')
    const [ofFamilies, kept] = [int32[this.fields + PLANNED_BY_JOB_FAMILY] as Place, int32[this.fields + KEPT] as Place]
    for (let family = 0; family < plannedByJobFamily.length; family += 1)
      float64[(ofFamilies >>> 3) + family] = plannedByJobFamily[family] as number
    for (let index = 0; index < managerial.kept.length; index += 1)
      float64[(kept >>> 3) + index] = managerial.kept[index] as number
  }

  private writeLeave({ started, returned, left, personYears, women }: NonNullable<YearLedger['leave']>): void {
    const { float64 } = this.kernel
    const at = this.leave >>> 3
    float64.set(started, at)
    float64.set(returned, at + LEAVES.length)
    float64.set(left, at + 2 * LEAVES.length)
    float64.set(personYears, at + 3 * LEAVES.length)
    float64[at + 4 * LEAVES.length] = women
  }

  private writeAbsent({ all, pastSixty }: NonNullable<YearLedger['absent']>): void {
    this.kernel.float64.set(all, this.absent >>> 3)
    this.kernel.float64.set(pastSixty, (this.absent >>> 3) + all.length)
  }

  private placeOfTransformation({ transformation }: YearLedger): Place {
    return transformation === undefined ? 0 : placeOfYear(this.kernel, transformation, this.lattice.departments)
  }

  private pagesOfJoined({ flows, flowsByType, transfers }: Joined): Place {
    const where = pagesOfFlows(this.kernel, flows)
    if (where !== undefined) return where
    this.joined ??= new BookPages(this.kernel, this.lattice)
    this.joined.copy({ joined: flows, joinedByType: flowsByType, transfers })
    return this.joined.place
  }

  private pagesOfLeft({ separations, separationsByType }: YearLedger): Place {
    if (separations === undefined || separationsByType === undefined) return 0
    const where = pagesOfFlows(this.kernel, separations)
    if (where !== undefined) return where
    this.left ??= new BookPages(this.kernel, this.lattice)
    this.left.copy({ separations, separationsByType })
    return this.left.place
  }
}

function sumOf(outcomes: readonly TransferOutcome[], of: keyof TransferOutcome): number {
  let people = 0
  for (let index = 0; index < outcomes.length; index += 1) people += outcomes[index]?.[of] ?? 0
  return people
}
