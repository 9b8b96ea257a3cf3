/**
 * The part of a run that stands in the kernel (計算核の作業域): chance, the conditions of the year, and whoever is put aside between two steps.
 *
 * The runs of a table use it one after another. What the steps do with it: kernel/assembly/steps.
 */
import { type Host, KERNEL_STEPS, type Kernel, type KernelStep, OUTSIDE, type Place } from '../kernel/index.ts'
import { ABSENCES } from '../terms/index.ts'
import type { Chance } from './chance.ts'
import { type ManagerialMoves, noManagerialMoves } from './managerial-moves.ts'
import type { Members } from './members.ts'
import type { SeatKeys } from './person-keys.ts'
import type { TransferOutcome } from './transfer.ts'

/** What a run asks to be kept of those who leave (退職者の記録): where allowances are reckoned, whether exits are listed. */
interface Kept {
  readonly allowances: Place
  readonly listsExits: boolean
  /** Whether anybody asks who leaves for which cause. */
  readonly tellsCauses: boolean
  /** The planner's transfers, and what DX and reallocation remember; 0 where there is none of it. */
  readonly transfers: Place
  readonly transformation: Place
}

/** Steps of the year that follow one another, written into the kernel (手順の並び). */
export interface StepList {
  readonly place: Place
  readonly count: number
}

/** A step that the kernel takes, or the number of one that it asks for, and whether the fiscal year is completed by then (手順とその時点). */
export interface DatedStep {
  readonly step: KernelStep | number
  readonly yearCompleted: boolean
}

/** Writes steps that follow one another into a kernel (手順の並びの書込み). */
export function stepList(kernel: Kernel, steps: readonly DatedStep[]): StepList {
  const place = kernel.call.allocate(steps.length * Int32Array.BYTES_PER_ELEMENT)
  kernel.settle()
  kernel.int32.set(
    steps.map(({ step, yearCompleted }) => 2 * numberOf(step) + (yearCompleted ? 1 : 0)),
    place >>> 2,
  )
  return { place, count: steps.length }
}

const numberOf = (step: KernelStep | number): number => (typeof step === 'number' ? OUTSIDE + step : KERNEL_STEPS.indexOf(step))

/** How much a run in the kernel has room for (作業域の大きさ). */
export interface KernelRoom {
  /** How many exceptions managers may have (特例任用); absent: there are no managers. */
  readonly exceptions: number | undefined
  /** For how many years since the base year something may be remembered. */
  readonly reach: number
  /** How many transfers the planner has written. */
  readonly transfers: number
}

/** A run in the kernel (計算核の作業域). */
export class KernelRun {
  readonly place: Place
  /** Where exits are listed. */
  readonly exits: Place
  /** Answers what the kernel asks while it takes steps; a forecast's is the run's. */
  host: Host | undefined
  private readonly kernel: Kernel
  private readonly members: Members
  /** Where job families are marked. */
  private readonly marks: Place
  private readonly managers: boolean
  private numbers = new Float64Array(0)
  private fields = new Int32Array(0)
  private chance = new Int32Array(0)
  private left = new Float64Array(0)
  private replaced = new Float64Array(0)
  private kept = new Float64Array(0)

  constructor(members: Members, { exceptions, reach, transfers }: KernelRoom) {
    const { kernel, table, lattice } = members
    this.kernel = kernel
    this.members = members
    this.managers = exceptions !== undefined
    this.place = kernel.call.newRun(table, exceptions ?? 0, reach, transfers)
    this.marks = kernel.call.allocate(lattice.jobFamilies * Int32Array.BYTES_PER_ELEMENT)
    this.exits = kernel.call.newExitList()
    kernel.keep(() => {
      this.numbers = kernel.view(Float64Array, this.place, NUMBERS)
      this.fields = kernel.view(Int32Array, this.place + NUMBERS * Float64Array.BYTES_PER_ELEMENT, FIELDS)
      this.chance = kernel.view(Int32Array, this.field(CHANCE), CHANCE_FIELDS)
      this.left = kernel.view(Float64Array, this.field(LEFT), ABSENCES.length)
      this.replaced = kernel.view(Float64Array, this.field(REPLACED), ABSENCES.length)
      this.kept = kernel.view(Float64Array, this.field(KEPT), exceptions ?? 0)
    })
    kernel.settle()
  }

  /** Begins a new run (次の試行): whatever a run that failed had put aside is let go. */
  begin(chance: Chance, { allowances, listsExits, tellsCauses, transfers, transformation }: Kept): void {
    const { fields } = this
    this.chance[0] = chance.sampled ? 1 : 0
    this.chance[1] = chance.ofRun?.first ?? 0
    this.chance[2] = chance.ofRun?.second ?? 0
    fields[ALLOWANCES] = allowances
    this.kernel.int32[this.exits >>> 2] = 0
    fields[EXITS] = listsExits ? this.exits : 0
    fields[FLAGS] = tellsCauses ? 1 : 0
    fields[PLANNED_TRANSFERS] = transfers
    fields[TRANSFORMATION] = transformation
    this.kernel.call.restartRun(this.place)
  }

  /** Has this run answer what the kernel asks from now on. */
  turnToHost(): void {
    if (this.host !== undefined) this.kernel.host = this.host
  }

  /** Projects this run (推計). @param course where it does. */
  project(course: Place): void {
    this.turnToHost()
    this.kernel.call.project(this.place, course)
    this.members.settle()
  }

  /** The pages of the flow book in which the present year is booked (異動簿の頁). */
  get pages(): Place {
    return this.field(PAGES)
  }

  /** What happened to managerial posts on the coming 1 April (管理監督職の異動). */
  get managerial(): ManagerialMoves {
    if (!this.managers) return noManagerialMoves
    const { numbers } = this
    const kept: number[] = []
    for (let index = 0; index < this.kept.length; index += 1) kept.push(this.kept[index] as number)
    return { steppedDown: numbers[STEPPED_DOWN] as number, appointed: numbers[APPOINTED] as number, kept }
  }

  /** What became of the planner's transfers on the coming 1 April (異動の結果). */
  get transferred(): readonly TransferOutcome[] {
    if (this.fields[PLANNED_TRANSFERS] === 0) return NO_TRANSFERS
    const { float64, int32 } = this.kernel
    const at = this.field(TRANSFERRED) >>> 2
    const [count, planned, moved] = [int32[at] as number, (int32[at + 1] as Place) >>> 3, (int32[at + 2] as Place) >>> 3]
    return Array.from({ length: count }, (_, index) => ({
      planned: float64[planned + index] as number,
      moved: float64[moved + index] as number,
    }))
  }

  /** Has the seats of those who are appointed for a term numbered (席の番号). */
  numberSeats(seats: SeatKeys): void {
    this.fields[FIXED_TERM_NUMBERS] = seats.placeOf('fixed-term')
    this.fields[SUBSTITUTE_NUMBERS] = seats.placeOf('leave-substitute')
  }

  get jobFamilies(): number {
    return this.members.lattice.jobFamilies
  }

  /** Fills fixed-term posts that newly stand for regular ones of some job families (置換えの任用). */
  appointStandIns(families: readonly number[], posts: number): void {
    const { kernel, members, marks } = this
    const at = marks >>> 2
    for (let family = 0; family < members.lattice.jobFamilies; family += 1)
      kernel.int32[at + family] = families.includes(family) ? 1 : 0
    kernel.call.appointStandIns(this.place, marks, posts)
    members.settle()
  }

  /** Hands over who of the absent has left the service and who is absent for another reason since it was last asked, by index of ABSENCES. */
  takeAbsences(see: (absence: number, left: number, replaced: number) => void): void {
    for (let absence = 0; absence < ABSENCES.length; absence += 1)
      see(absence, this.left[absence] as number, this.replaced[absence] as number)
    this.kernel.call.forgetAbsences(this.place)
  }

  private field(index: number): Place {
    return (this.fields[index] as Place) >>> 0
  }
}

const NO_TRANSFERS: readonly TransferOutcome[] = []

/** The fields of Run in kernel/assembly/run.ts: first floating-point numbers, then four bytes each. */
const [STEPPED_DOWN, APPOINTED, NUMBERS] = [1, 2, 4] as const
const [CHANCE, PAGES, ALLOWANCES, EXITS, LEFT, REPLACED, KEPT, FLAGS] = [1, 3, 4, 5, 6, 7, 8, 9] as const
const [FIXED_TERM_NUMBERS, SUBSTITUTE_NUMBERS] = [20, 21] as const
const [PLANNED_TRANSFERS, TRANSFERRED, TRANSFORMATION, FIELDS] = [25, 26, 27, 28] as const
/** The fields of Chance in kernel/assembly/chance.ts that are written here. */
const CHANCE_FIELDS = 3
