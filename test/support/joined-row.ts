/**
 * Rows of people for tables that tests make by hand.
 */
import type { MemberRow } from '../../src/engine/member-row.ts'

/** What is known of people who join, or are gathered (任用された者): nobody of them is a manager or absent. */
type Joined = Pick<MemberRow, 'birthYear' | 'jobFamily' | 'employmentType' | 'people'> &
  Partial<Pick<MemberRow, 'department' | 'termEnds' | 'entryYear' | 'key'>>

/** The row of people who join, or are gathered (任用された者の行). */
export const joinedRow = (row: Joined): MemberRow => ({
  birthYear: row.birthYear,
  jobFamily: row.jobFamily,
  employmentType: row.employmentType,
  department: row.department ?? 0,
  termEnds: row.termEnds ?? 0,
  entryYear: row.entryYear ?? 0,
  manager: 0,
  absence: 0,
  returns: 0,
  key: row.key ?? 0,
  people: row.people,
})
