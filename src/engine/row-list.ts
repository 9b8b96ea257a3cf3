/**
 * People put aside (控え): rows that are in no table for the moment, because nobody may join while a step goes through the table.
 *
 * A list stands in the kernel, which lets all of them join at once (kernel/assembly/row-list.ts), and is used again every year and run.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { ROW_FIELDS } from './member-row.ts'
import type { Members } from './members.ts'

/** The fields of a row, but for its people, in the order of Row in kernel/assembly/rows.ts (行の項目). */
export const FIELD = {
  birthYear: 0,
  jobFamily: 1,
  employmentType: 2,
  department: 3,
  termEnds: 4,
  entryYear: 5,
  manager: 6,
  absence: 7,
  returns: 8,
  key: 9,
} as const

/** How many rows there is room for to begin with. */
const FIRST_ROOM = 64

/** A list of rows (控えの一覧). */
export class RowList {
  /** Where the list stands in the kernel. */
  readonly place: Place
  /** How many people each row has, in billionths: the first {@link count} numbers. */
  people = new Float64Array(0)
  private readonly kernel: Kernel
  private head = new Int32Array(0)
  private fields = new Int32Array(0)
  private room = 0

  constructor(kernel: Kernel) {
    this.kernel = kernel
    this.place = kernel.call.newRowList(FIRST_ROOM)
    kernel.keep(() => this.findColumns())
    kernel.settle()
  }

  get count(): number {
    return this.head[COUNT] as number
  }

  /** Nobody is aside any more. */
  clear(): void {
    this.head[COUNT] = 0
  }

  /**
   * Puts people with the attributes of a row aside, as the last of the list; they are still to be taken out of the row. The kernel's memory may grow: a
   * step reads the columns of the table anew afterwards.
   */
  push(members: Members, at: number, people: number): this {
    const index = this.count
    if (index === this.room) this.grow()
    const { fields } = this
    const row = index * ROW_FIELDS
    fields[row + FIELD.birthYear] = members.birthYear(at)
    fields[row + FIELD.jobFamily] = members.jobFamily[at] as number
    fields[row + FIELD.employmentType] = members.employmentType[at] as number
    fields[row + FIELD.department] = members.department[at] as number
    fields[row + FIELD.termEnds] = members.termEnds[at] as number
    fields[row + FIELD.entryYear] = members.entryYear[at] as number
    fields[row + FIELD.manager] = members.manager[at] as number
    fields[row + FIELD.absence] = members.absence[at] as number
    fields[row + FIELD.returns] = members.returns[at] as number
    fields[row + FIELD.key] = members.key[at] as number
    this.people[index] = people
    this.head[COUNT] = index + 1
    return this
  }

  /** Changes a field of the last row. @param field one of {@link FIELD}. */
  set(field: number, value: number): this {
    this.fields[(this.count - 1) * ROW_FIELDS + field] = value
    return this
  }

  /** A field of a row of the list. @param field one of {@link FIELD}. */
  get(index: number, field: number): number {
    return this.fields[index * ROW_FIELDS + field] as number
  }

  /** People of all rows, in billionths. */
  total(): number {
    let sum = 0
    for (let index = 0; index < this.count; index += 1) sum += this.people[index] as number
    return sum
  }

  private grow(): void {
    this.kernel.call.growRowList(this.place)
    this.kernel.settle()
    this.findColumns()
  }

  /** The order of the fields is that of RowList in kernel/assembly/row-list.ts. */
  private findColumns(): void {
    this.head = this.kernel.view(Int32Array, this.place, HEAD)
    const [, room, fields, people] = this.head as unknown as [number, number, Place, Place]
    this.room = room
    this.fields = this.kernel.view(Int32Array, fields, room * ROW_FIELDS)
    this.people = this.kernel.view(Float64Array, people, room)
  }
}

const COUNT = 0
const HEAD = 4

/** Who is aside in the course of a year (年度中の控え). */
export interface Aside {
  /** Whose fixed term, or appointment as a leave substitute, ended on 31 March: to be appointed again or not. */
  readonly endedTerms: RowList
  readonly endedSubstitutes: RowList
  /** Whose fixed term was renewed on that day. */
  readonly renewed: RowList
  /** Who is re-employed on 1 April, before the retirement age or after it (定年前再任用短時間・暫定再任用). */
  readonly shortTime: RowList
  readonly reemployed: RowList
  /** People of the same cell with other attributes from the coming 1 April on: a leave, a post (身分の変更). */
  readonly changed: RowList
  /** Like whom others are appointed (任用の見本). */
  readonly pattern: RowList
}

/** Empty lists (空の控え). */
export const newAside = (kernel: Kernel): Aside => ({
  endedTerms: new RowList(kernel),
  endedSubstitutes: new RowList(kernel),
  renewed: new RowList(kernel),
  shortTime: new RowList(kernel),
  reemployed: new RowList(kernel),
  changed: new RowList(kernel),
  pattern: new RowList(kernel),
})

/** Lets whatever a run that failed had put aside go (控えを空にする). */
export function clearAside(aside: Aside): void {
  aside.endedTerms.clear()
  aside.endedSubstitutes.clear()
  aside.renewed.clear()
  aside.shortTime.clear()
  aside.reemployed.clear()
  aside.changed.clear()
}
