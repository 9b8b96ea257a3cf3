/**
 * A row of the members (職員の1行): the attributes that tell one person, or one group of like people, from another.
 *
 * Not here: the table, see members.ts.
 */

/** The columns of a row (職員の1行). Their meaning stands at the columns of the table. */
export interface MemberRow {
  readonly birthYear: number
  readonly jobFamily: number
  readonly employmentType: number
  readonly department: number
  readonly termEnds: number
  readonly entryYear: number
  readonly manager: number
  readonly absence: number
  readonly returns: number
  readonly key: number
  readonly people: number
}

/** The columns that are read (列), in the order of the kernel's table; the birth year is the place of the row. */
export const COLUMNS = [
  'jobFamily',
  'employmentType',
  'department',
  'termEnds',
  'entryYear',
  'manager',
  'absence',
  'returns',
  'key',
  'people',
] as const satisfies readonly (keyof Rows)[]

/** The name of a column (列の名). */
export type ColumnName = (typeof COLUMNS)[number]

/** How many fields a row has that is handed over to the kernel: its birth year and all columns but its people. */
export const ROW_FIELDS = COLUMNS.length

/** The columns of a table of members (職員の列). */
export interface Rows {
  readonly jobFamily: Uint16Array
  readonly employmentType: Uint8Array
  readonly department: Uint16Array
  /** Last fiscal year of the term (任期の最終年度); 0 where there is none. */
  readonly termEnds: Int16Array
  /** Fiscal year of joining the city (入庁年度); 0 where it is not known. */
  readonly entryYear: Int16Array
  /** 1 for whoever holds a managerial post (管理監督職). */
  readonly manager: Uint8Array
  /** Index into ABSENCES, and the fiscal year on whose 1 April the absence is over; 0 for no end. */
  readonly absence: Uint8Array
  readonly returns: Int16Array
  /** Who the person is for draws; 0 in the expected run. */
  readonly key: Int32Array
  readonly people: Float64Array
}

/** The same row with other values in some columns (列の変更). */
export const changedRow = (row: MemberRow, to: Partial<MemberRow>): MemberRow => ({
  birthYear: to.birthYear ?? row.birthYear,
  jobFamily: to.jobFamily ?? row.jobFamily,
  employmentType: to.employmentType ?? row.employmentType,
  department: to.department ?? row.department,
  termEnds: to.termEnds ?? row.termEnds,
  entryYear: to.entryYear ?? row.entryYear,
  manager: to.manager ?? row.manager,
  absence: to.absence ?? row.absence,
  returns: to.returns ?? row.returns,
  key: to.key ?? row.key,
  people: to.people ?? row.people,
})
