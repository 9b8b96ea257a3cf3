/**
 * The staff on the base date (基準日の職員), as tables from which runs begin: the opening rows of a plan in one order.
 *
 * Not here: the run that begins, see workspace.ts.
 */
import type { Kernel } from '../kernel/index.ts'
import { PERSON } from '../terms/index.ts'
import { type Lattice, typeIndex } from './lattice.ts'
import { changedRow, type MemberRow } from './member-row.ts'
import { Members } from './members.ts'
import { openingKeys } from './person-keys.ts'
import type { OpeningRow } from './run-plan.ts'

/** The staff on the base date (基準日の職員); a class, so that all plans call the same functions, which V8 compiles once. */
export class OpeningStaff {
  private readonly kernel: Kernel
  private readonly lattice: Lattice
  private readonly rows: readonly MemberRow[]
  private asGroups: Members | undefined
  private asPersons: Members | undefined

  constructor(kernel: Kernel, lattice: Lattice, opening: readonly OpeningRow[]) {
    this.kernel = kernel
    this.lattice = lattice
    this.rows = [...opening].sort(byPlace).map(openingRow)
  }

  /** As the expected run begins with it: groups of like people (集団). */
  groups(): Members {
    this.asGroups ??= openingGroups(new Members(this.kernel, this.lattice, false), this.rows)
    return this.asGroups
  }

  /** As sampled runs begin with it: one person a row (個人). */
  persons(): Members {
    this.asPersons ??= openingPersons(new Members(this.kernel, this.lattice, true), this.rows)
    return this.asPersons
  }
}

function openingGroups(members: Members, opening: readonly MemberRow[]): Members {
  for (const row of opening) members.add(row)
  return members
}

function openingPersons(members: Members, opening: readonly MemberRow[]): Members {
  const keyOf = openingKeys()
  for (const row of opening) {
    for (let left = row.people; left > 0; left -= PERSON) members.add(changedRow(row, { key: keyOf(row), people: PERSON }))
  }
  return members
}

/** A row of the plan as one of the table, written out as all rows are (member-row.ts). */
const openingRow = (row: OpeningRow): MemberRow => ({
  birthYear: row.birthYear,
  jobFamily: row.jobFamily,
  employmentType: typeIndex(row.employmentType),
  department: row.department,
  termEnds: row.termEnds ?? 0,
  entryYear: row.entryYear ?? 0,
  manager: row.manager === true ? 1 : 0,
  absence: 0,
  returns: 0,
  key: 0,
  people: row.people * PERSON,
})

/** One order for the same people, in whatever order the plan lists them: ties in later shares then fall the same way. */
function byPlace(one: OpeningRow, other: OpeningRow): number {
  return (
    one.birthYear - other.birthYear ||
    typeIndex(one.employmentType) - typeIndex(other.employmentType) ||
    one.jobFamily - other.jobFamily ||
    one.department - other.department ||
    (one.entryYear ?? 0) - (other.entryYear ?? 0) ||
    (one.termEnds ?? 0) - (other.termEnds ?? 0) ||
    Number(one.manager ?? false) - Number(other.manager ?? false)
  )
}
