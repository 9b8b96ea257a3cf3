/**
 * People put aside (控え): rows that are in no table for the moment, because nobody may join while a step goes through the table.
 *
 * A list stands outside the kernel, whose memory must not move in the midst of a step; it is handed over when all of it joins at once
 * (kernel/assembly/row-list.ts), and is used again every year and run.
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
  count = 0
  /** How many people each row has, in billionths: the first {@link count} numbers. */
  people = new Float64Array(FIRST_ROOM)
  private fields = new Int32Array(FIRST_ROOM * ROW_FIELDS)
  private readonly kernel: Kernel
  /** Where the list stands in the kernel once it is handed over. */
  private readonly place: Place

  constructor(kernel: Kernel) {
    this.kernel = kernel
    this.place = kernel.call.allocate(HEAD * Int32Array.BYTES_PER_ELEMENT)
    kernel.settle()
  }

  /** Nobody is aside any more. */
  clear(): void {
    this.count = 0
  }

  /** Puts people with the attributes of a row aside, as the last of the list; they are still to be taken out of the row. */
  push(members: Members, at: number, people: number): this {
    const index = this.count
    if (index === this.people.length) this.grow()
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
    this.count = index + 1
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

  /** Lets all of them join a table, so that nobody is aside any more. @param pages where they are booked; 0: nobody comes or goes. */
  joinAll(members: Members, pages: Place = 0): void {
    this.handOver()
    this.kernel.call.joinRows(members.table, pages, this.place)
    this.clear()
    members.settle()
  }

  /** Writes the list into the kernel, whose memory may grow. The order of the fields is that of RowList in kernel/assembly/row-list.ts. */
  private handOver(): void {
    const { kernel, place, count } = this
    kernel.call.makeListRoom(place, count)
    kernel.settle()
    const { int32, float64 } = kernel
    const head = place >>> 2
    int32[head + COUNT] = count
    int32.set(this.fields.subarray(0, count * ROW_FIELDS), (int32[head + FIELDS] as Place) >>> 2)
    float64.set(this.people.subarray(0, count), (int32[head + PEOPLE] as Place) >>> 3)
  }

  private grow(): void {
    const { people, fields } = this
    this.people = new Float64Array(2 * people.length)
    this.people.set(people)
    this.fields = new Int32Array(2 * fields.length)
    this.fields.set(fields)
  }
}

const [COUNT, FIELDS, PEOPLE] = [0, 2, 3] as const
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
