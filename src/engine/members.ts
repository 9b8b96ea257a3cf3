/**
 * Members (職員): the state of a run, cohort by cohort, as columns in the kernel's memory.
 *
 * The rows of a birth year stand side by side, so a step that concerns some ages reads these cohorts only, and ageing moves nobody. In
 * the expected run a row is whoever has the same attributes, in billionths of a person (terms/people.ts); in a sampled run it is one
 * person with a key of its own for draws. Rows are never moved while a step walks over them: whoever joins is added afterwards, and empty
 * rows are dropped once a year. Age is not stored. The kernel changes the table; what it holds is read here.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import type { Lattice } from './lattice.ts'
import { COLUMNS, type ColumnName, type MemberRow, ROW_FIELDS, type Rows } from './member-row.ts'
import { lengthsOf, type Sums, Tally } from './tally.ts'

/** The table of members (職員). */
export class Members implements Rows {
  readonly kernel: Kernel
  /** Where the table stands in the kernel. */
  readonly table: Place
  readonly lattice: Lattice
  /** Whether each row is a person with a key of its own; otherwise rows with the same attributes are one. */
  readonly persons: boolean
  /** Sums over the rows, always up to date. */
  readonly tally: Tally
  /** How many birth years the table spans; cohort 0 is the oldest. */
  cohorts = 0
  jobFamily = new Uint16Array(0)
  employmentType = new Uint8Array(0)
  department = new Uint16Array(0)
  termEnds = new Int16Array(0)
  entryYear = new Int16Array(0)
  manager = new Uint8Array(0)
  absence = new Uint8Array(0)
  returns = new Int16Array(0)
  key = new Int32Array(0)
  people = new Float64Array(0)
  private head = new Int32Array(0)
  private count = new Int32Array(0)
  /** The row that is handed over to the kernel. */
  private hand = new Int32Array(0)
  private readonly lengths: readonly (readonly [keyof Sums, number])[]
  private version = -1
  private first = 0
  /** Rows that every cohort has room for: 2 to the power of `shift`. */
  private shift = 0

  /** @param births whether sums by birth year are kept; forecasts need none. */
  constructor(kernel: Kernel, lattice: Lattice, persons: boolean, births = true) {
    this.kernel = kernel
    this.lattice = lattice
    this.persons = persons
    this.tally = new Tally(lattice)
    this.lengths = Object.entries(lengthsOf(lattice, births)) as [keyof Sums, number][]
    this.table = kernel.call.newTable(lattice.placeIn(kernel), persons ? 1 : 0, births ? 1 : 0)
    const hand = kernel.call.allocate(ROW_FIELDS * Int32Array.BYTES_PER_ELEMENT)
    kernel.keep(() => {
      this.hand = kernel.view(Int32Array, hand, ROW_FIELDS)
      this.head = kernel.view(Int32Array, this.table, HEAD)
      this.findColumns()
    })
    kernel.settle()
  }

  /** First row of a cohort. */
  start(cohort: number): number {
    return cohort << this.shift
  }

  /** One past the last row of a cohort. */
  end(cohort: number): number {
    return (cohort << this.shift) + (this.count[cohort] as number)
  }

  birthYearOf(cohort: number): number {
    return this.first + cohort
  }

  /** How many cohorts are born in a year or earlier: they have the indices below the result. */
  bornUntil(birthYear: number): number {
    return Math.max(0, Math.min(this.cohorts, birthYear - this.first + 1))
  }

  /** Birth year of a row. */
  birthYear(at: number): number {
    return this.first + (at >> this.shift)
  }

  /** A copy of one row. */
  row(at: number): MemberRow {
    return {
      birthYear: this.birthYear(at),
      jobFamily: this.jobFamily[at] as number,
      employmentType: this.employmentType[at] as number,
      department: this.department[at] as number,
      termEnds: this.termEnds[at] as number,
      entryYear: this.entryYear[at] as number,
      manager: this.manager[at] as number,
      absence: this.absence[at] as number,
      returns: this.returns[at] as number,
      key: this.key[at] as number,
      people: this.people[at] as number,
    }
  }

  /** Adds a row, or its people to the row with the same attributes; nobody is not kept. */
  add(row: MemberRow): void {
    const { hand } = this
    hand[0] = row.birthYear
    hand[1] = row.jobFamily
    hand[2] = row.employmentType
    hand[3] = row.department
    hand[4] = row.termEnds
    hand[5] = row.entryYear
    hand[6] = row.manager
    hand[7] = row.absence
    hand[8] = row.returns
    hand[9] = row.key
    this.kernel.call.addRow(this.table, hand.byteOffset, row.people)
    this.settle()
  }

  /** Takes people out of a row. */
  remove(at: number, people: number): void {
    this.kernel.call.removeFrom(this.table, at, people)
  }

  /** Changes the absence of a whole row, of a person, where it stands. */
  setAbsence(at: number, absence: number, returns: number): void {
    const { kernel, table } = this
    const people = this.people[at] as number
    kernel.call.book(table, at, -people)
    this.absence[at] = absence
    this.returns[at] = returns
    kernel.call.book(table, at, people)
  }

  /** Drops empty rows: groups keep their order, of persons the last of the cohort takes the place. */
  compact(): void {
    this.kernel.call.compact(this.table)
  }

  /** Lets everybody go and makes sure that the birth years of another table have a place (表を空にする). */
  clearFor(other: Members): void {
    this.kernel.call.clearFor(this.table, other.table)
    this.settle()
  }

  /** Makes this table equal to another one of the same kernel and lattice (表の写し); both then have room for the same rows. */
  restore(from: Members): void {
    this.kernel.call.restore(this.table, from.table)
    this.settle()
    from.settle()
  }

  /** To be called after the kernel has let people join: the columns may stand elsewhere. */
  settle(): void {
    this.kernel.settle()
    if (this.head[0] !== this.version) this.findColumns()
  }

  /** Reads where the columns stand. The order of the fields is that of Table in kernel/assembly/table.ts. */
  private findColumns(): void {
    const { head, kernel } = this
    const [version, first, cohorts, shift] = head as unknown as [number, number, number, number]
    this.version = version
    this.first = first
    this.cohorts = cohorts
    this.shift = shift
    const rows = cohorts << shift
    let field = 4
    for (const name of COLUMNS) {
      const type = this[name].constructor as typeof Int32Array
      Object.assign(this, { [name satisfies ColumnName]: kernel.view(type, head[field++] as number, rows) })
    }
    // The rate groups, which only the kernel reads.
    field += 1
    this.count = kernel.view(Int32Array, head[field++] as number, cohorts)
    // The rows that a search has noted, which only the kernel reads as well.
    field += 1
    for (const [name, length] of this.lengths) {
      this.tally[name] = kernel.view(Float64Array, head[field++] as number, length)
    }
  }
}

/** How many fields of the table are read. */
const HEAD = 4 + COLUMNS.length + 3 + 6
