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

/** The columns that the table stores (列); the birth year is the place of the row. */
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
] as const satisfies readonly Exclude<keyof MemberRow, 'birthYear'>[]

/** What is the same for everybody who has just joined unless it is said (新任者の既定値). */
export const NEWCOMER = { termEnds: 0, entryYear: 0, manager: 0, absence: 0, returns: 0, key: 0 } as const
