/**
 * The part of a run that stands in the kernel (計算核の作業域): chance, the conditions of the year, and whoever is put aside between two steps.
 *
 * The runs of a table use it one after another. What the steps do with it: kernel/assembly/steps.
 */
import { KERNEL_STEPS, type Kernel, type KernelStep, type Place } from '../kernel/index.ts'
import { ABSENCES } from '../terms/index.ts'
import type { Chance } from './chance.ts'
import { type ManagerialMoves, noManagerialMoves } from './ledger.ts'
import type { Members } from './members.ts'

/** Who is aside (控え). */
export type Aside = 'endedTerms' | 'endedSubstitutes' | 'pattern'

/** What a run asks to be kept of those who leave (退職者の記録): where allowances are reckoned, whether exits are listed. */
interface Kept {
  readonly allowances: Place
  readonly listsExits: boolean
  /** Whether anybody asks who leaves for which cause. */
  readonly tellsCauses: boolean
}

/** Steps of the year that follow one another, written into the kernel (手順の並び). */
interface StepList {
  readonly place: Place
  readonly count: number
}

/** Writes steps that follow one another into a kernel (手順の並びの書込み). */
export function stepList(kernel: Kernel, steps: readonly KernelStep[]): StepList {
  const place = kernel.call.allocate(steps.length * Int32Array.BYTES_PER_ELEMENT)
  kernel.settle()
  kernel.int32.set(
    steps.map(step => KERNEL_STEPS.indexOf(step)),
    place >>> 2,
  )
  return { place, count: steps.length }
}

/** An appointment for a term (任用の条件), in the order of the fields of Appointment in kernel/assembly/steps/appointments.ts. */
interface Appointment {
  readonly employmentType: number
  readonly termEnds: number
  readonly entryYear: number
  readonly older: number
  /** The column of its cause in the flow book. */
  readonly cause: number
  /** Where the numbers of the seats stand from which persons have their keys. */
  readonly numbers: Place
  /** How many are like each row; absent: one like each. */
  readonly people: readonly number[] | undefined
}

/** A run in the kernel (計算核の作業域). */
export class KernelRun {
  readonly place: Place
  /** Where exits are listed. */
  readonly exits: Place
  private readonly kernel: Kernel
  private readonly members: Members
  /** Where an appointment is written, and the numbers that go with it. */
  private readonly appointed: Place
  private shares: Place = 0
  private room = 0
  private readonly managers: boolean
  private numbers = new Float64Array(0)
  private fields = new Int32Array(0)
  private chance = new Int32Array(0)
  private left = new Float64Array(0)
  private replaced = new Float64Array(0)
  private kept = new Float64Array(0)

  /** @param exceptions how many exceptions managers may have (特例任用); absent: there are no managers. */
  constructor(members: Members, exceptions?: number) {
    const { kernel, table } = members
    this.kernel = kernel
    this.members = members
    this.appointed = kernel.call.allocate(APPOINTMENT * Int32Array.BYTES_PER_ELEMENT)
    this.managers = exceptions !== undefined
    this.place = kernel.call.newRun(table, exceptions ?? 0)
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
  begin(chance: Chance, { allowances, listsExits, tellsCauses }: Kept): void {
    const { fields } = this
    this.kernel.call.restartRun(this.place)
    this.chance[0] = chance.sampled ? 1 : 0
    this.chance[1] = chance.ofRun?.first ?? 0
    this.chance[2] = chance.ofRun?.second ?? 0
    fields[ALLOWANCES] = allowances
    fields[EXITS] = listsExits ? this.exits : 0
    fields[FLAGS] = tellsCauses ? 1 : 0
  }

  /** Turns to a fiscal year. @param year its conditions. @param pages where it is booked; 0: nowhere. */
  turnTo(year: Place, pages: Place): void {
    this.fields[YEAR] = year
    this.fields[PAGES] = pages
  }

  /** Takes steps of the year one after another (手順の実行). */
  take({ place, count }: StepList): void {
    this.kernel.call.takeSteps(this.place, place, count)
    this.members.settle()
  }

  /** People whose fixed term was renewed on this 31 March, in billionths. */
  get renewed(): number {
    return this.numbers[RENEWED] as number
  }

  /** What happened to managerial posts on the coming 1 April (管理監督職の異動). */
  get managerial(): ManagerialMoves {
    if (!this.managers) return noManagerialMoves
    const { numbers } = this
    const kept: number[] = []
    for (let index = 0; index < this.kept.length; index += 1) kept.push(this.kept[index] as number)
    return { steppedDown: numbers[STEPPED_DOWN] as number, appointed: numbers[APPOINTED] as number, kept }
  }

  /** Where a list of people aside stands. */
  listOf(aside: Aside): Place {
    return this.field(LISTS[aside])
  }

  /** How many rows a list has. */
  count(aside: Aside): number {
    return this.kernel.int32[this.listOf(aside) >>> 2] as number
  }

  /** How many people each row of a list has, in billionths, as long as nobody is put aside. */
  people(aside: Aside): Float64Array {
    const { int32 } = this.kernel
    const at = this.listOf(aside) >>> 2
    return this.kernel.view(Float64Array, int32[at + 1] as Place, int32[at] as number)
  }

  /** Takes regular staff as a pattern for appointments (任用の見本). @param families only these, and only where people are; absent: all rows. */
  takePattern(families?: readonly number[]): void {
    const { kernel, place, members } = this
    const concerned =
      families === undefined
        ? 0
        : this.write(Array.from({ length: members.lattice.jobFamilies }, (_, family) => (families.includes(family) ? 1 : 0)))
    kernel.call.takePattern(place, concerned)
    members.settle()
  }

  /** Appoints people like those of a list (見本に沿った任用). */
  appointLike(like: Aside, appointment: Appointment): void {
    const { people } = appointment
    const shares = people === undefined ? 0 : this.write(people)
    const { kernel, appointed } = this
    const { int32 } = kernel
    const at = appointed >>> 2
    int32[at] = appointment.employmentType
    int32[at + 1] = appointment.termEnds
    int32[at + 2] = appointment.entryYear
    int32[at + 3] = appointment.older
    int32[at + 4] = appointment.cause
    int32[at + 5] = appointment.numbers
    int32[at + 6] = shares
    kernel.call.appointLike(this.place, this.listOf(like), appointed)
    this.members.settle()
  }

  /** Writes whole numbers where the kernel can read them until others are written. */
  private write(numbers: readonly number[]): Place {
    const { kernel } = this
    if (numbers.length > this.room) {
      this.room = 2 * numbers.length
      this.shares = kernel.call.allocate(this.room * Int32Array.BYTES_PER_ELEMENT)
      kernel.settle()
    }
    kernel.int32.set(numbers, this.shares >>> 2)
    return this.shares
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

/** The fields of Run in kernel/assembly/run.ts: first floating-point numbers, then four bytes each. */
const [RENEWED, STEPPED_DOWN, APPOINTED, NUMBERS] = [0, 1, 2, 3] as const
const [CHANCE, YEAR, PAGES, ALLOWANCES, EXITS, LEFT, REPLACED, KEPT, FLAGS] = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const LISTS = { endedTerms: 10, endedSubstitutes: 11, pattern: 16 } as const
const FIELDS = 17
const APPOINTMENT = 7
/** The fields of Chance in kernel/assembly/chance.ts that are written here. */
const CHANCE_FIELDS = 3
