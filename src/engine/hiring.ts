/**
 * The hiring of a run (採用) in the kernel: who was hired on the coming 1 April, and what the policies remember.
 *
 * The kernel decides and lets people join (kernel/assembly/hiring); read here is what the ledger and formulas ask for. The order of the fields is that of
 * Hiring and HiringMemory there.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import type { HiringPlans } from './hiring-plan.ts'
import type { KernelRun } from './kernel-run.ts'
import type { Hired } from './ledger.ts'
import type { SeatKeys } from './person-keys.ts'

/** The hiring of the runs of a table, one after another (採用). */
export class Hiring {
  readonly place: Place
  private readonly kernel: Kernel
  private numbers = new Float64Array(0)
  private byFamily = new Float64Array(0)

  constructor(kernel: Kernel, run: KernelRun, { plans, years }: HiringPlans) {
    this.kernel = kernel
    this.place = kernel.call.newHiring(run.place, plans.length, years)
    kernel.settle()
    kernel.keep(() => {
      this.numbers = kernel.view(Float64Array, this.place, NUMBERS)
      const byFamily = kernel.int32[(this.place >>> 2) + BY_FAMILY] as Place
      this.byFamily = kernel.view(Float64Array, byFamily, run.jobFamilies)
    })
  }

  /** Has the seats of the hires numbered (席の番号). */
  numberSeats(seats: SeatKeys): void {
    this.kernel.int32[(this.place >>> 2) + SEAT_NUMBERS] = seats.placeOf('recruitment')
  }

  /** Begins a new run: nothing is remembered (次の試行). */
  begin({ list }: HiringPlans): void {
    this.kernel.call.restartHiring(this.place, list)
  }

  /** Who was hired on the coming 1 April (採用の結果). */
  get hired(): Hired {
    const { numbers, byFamily } = this
    const plannedByJobFamily: number[] = []
    for (let family = 0; family < byFamily.length; family += 1) plannedByJobFamily.push(byFamily[family] as number)
    const [planned, filled, experienced] = [numbers[PLANNED], numbers[FILLED], numbers[EXPERIENCED]] as [number, number, number]
    return { planned, filled, experienced, plannedByJobFamily }
  }

  /** How many a policy hired on the last 1 April on which it decided; nobody before the first (前回の採用者数). */
  lastFilled(order: number): number {
    const { int32, float64 } = this.kernel
    const memories = (int32[(this.place >>> 2) + MEMORIES] as Place) >>> 2
    const memory = (int32[memories + order] as Place) >>> 2
    const decided = int32[memory + DECIDED] as number
    return decided === 0 ? 0 : (float64[((int32[memory + REMEMBERED_FILLED] as Place) >>> 3) + decided - 1] as number)
  }
}

const [PLANNED, FILLED, EXPERIENCED, NUMBERS] = [0, 1, 2, 3] as const
/** The fields of Hiring after its numbers. */
const [BY_FAMILY, SEAT_NUMBERS, MEMORIES] = [6, 7, 8] as const
/** The fields of HiringMemory after its numbers. */
const [DECIDED, REMEMBERED_FILLED] = [12, 15] as const
