/**
 * Members (職員): the state of a run, one row a cohort (expected run) or a person (sampled run), as typed arrays.
 *
 * `people` is a whole number of billionths (see terms/people.ts). A row is never moved while a step walks over the table; empty
 * rows are dropped once a year. Age is not stored: it follows from the birth year.
 */

/** The columns of a row (職員の1行). */
export interface MemberRow {
  readonly birthYear: number
  readonly jobFamily: number
  readonly employmentType: number
  readonly department: number
  /** Last fiscal year of the term (任期の最終年度); 0 where there is none. */
  readonly termEnds: number
  readonly people: number
}

/** The table of members (職員). */
export class Members {
  size = 0
  birthYear: Int16Array
  jobFamily: Uint16Array
  employmentType: Uint8Array
  department: Uint16Array
  termEnds: Int16Array
  people: Float64Array

  constructor(capacity = 1024) {
    this.birthYear = new Int16Array(capacity)
    this.jobFamily = new Uint16Array(capacity)
    this.employmentType = new Uint8Array(capacity)
    this.department = new Uint16Array(capacity)
    this.termEnds = new Int16Array(capacity)
    this.people = new Float64Array(capacity)
  }

  /** Appends a row; rows without people are not kept. */
  add(row: MemberRow): void {
    if (row.people === 0) return
    if (this.size === this.people.length) this.grow()
    const at = this.size
    this.birthYear[at] = row.birthYear
    this.jobFamily[at] = row.jobFamily
    this.employmentType[at] = row.employmentType
    this.department[at] = row.department
    this.termEnds[at] = row.termEnds
    this.people[at] = row.people
    this.size += 1
  }

  /** A copy of one row. */
  row(at: number): MemberRow {
    return {
      birthYear: this.birthYear[at] as number,
      jobFamily: this.jobFamily[at] as number,
      employmentType: this.employmentType[at] as number,
      department: this.department[at] as number,
      termEnds: this.termEnds[at] as number,
      people: this.people[at] as number,
    }
  }

  /** Drops empty rows and joins rows that differ in nothing but their people, keeping the order of first appearance. */
  compact(): void {
    const first = new Map<number, number>()
    let kept = 0
    for (let at = 0; at < this.size; at += 1) {
      const people = this.people[at] as number
      if (people === 0) continue
      const key = this.keyOf(at)
      const earlier = first.get(key)
      if (earlier !== undefined) {
        this.people[earlier] = (this.people[earlier] as number) + people
        continue
      }
      first.set(key, kept)
      this.birthYear[kept] = this.birthYear[at] as number
      this.jobFamily[kept] = this.jobFamily[at] as number
      this.employmentType[kept] = this.employmentType[at] as number
      this.department[kept] = this.department[at] as number
      this.termEnds[kept] = this.termEnds[at] as number
      this.people[kept] = people
      kept += 1
    }
    this.size = kept
  }

  /** An independent copy (for forecasts). */
  copy(): Members {
    const copy = new Members(Math.max(64, this.size * 2))
    copy.birthYear.set(this.birthYear.subarray(0, this.size))
    copy.jobFamily.set(this.jobFamily.subarray(0, this.size))
    copy.employmentType.set(this.employmentType.subarray(0, this.size))
    copy.department.set(this.department.subarray(0, this.size))
    copy.termEnds.set(this.termEnds.subarray(0, this.size))
    copy.people.set(this.people.subarray(0, this.size))
    copy.size = this.size
    return copy
  }

  /** One number for all that tells two rows apart: 10 bits each for family and department, 4 for type, 12 + 12 for years. */
  private keyOf(at: number): number {
    const cell =
      ((this.jobFamily[at] as number) * 1024 + (this.department[at] as number)) * 16 + (this.employmentType[at] as number)
    return (cell * 4096 + (this.birthYear[at] as number)) * 4096 + (this.termEnds[at] as number)
  }

  private grow(): void {
    const capacity = this.people.length * 2
    const wider = <T extends Int16Array | Uint8Array | Uint16Array | Float64Array>(column: T, empty: T): T => {
      empty.set(column)
      return empty
    }
    this.birthYear = wider(this.birthYear, new Int16Array(capacity))
    this.jobFamily = wider(this.jobFamily, new Uint16Array(capacity))
    this.employmentType = wider(this.employmentType, new Uint8Array(capacity))
    this.department = wider(this.department, new Uint16Array(capacity))
    this.termEnds = wider(this.termEnds, new Int16Array(capacity))
    this.people = wider(this.people, new Float64Array(capacity))
  }
}
