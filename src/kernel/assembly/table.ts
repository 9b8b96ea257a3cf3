/**
 * The table of members and its sums (職員の表と集計): where the columns stand.
 *
 * The rows of a birth year stand side by side, `1 << shift` of them at most; cohort 0 is the oldest. A row is a person, or a group of like
 * people, in billionths of a person. The sums are kept up to date with every change (tally.ts).
 */
import { Column, column, nowhere } from './column'
import { make } from './memory'

/** How many birth years are told apart: their last eight binary digits, which differ within 256 years. */
export const BIRTH_SLOTS: i32 = 256
/** Index of regular staff (正規) among the employment types. */
export const REGULAR: i32 = 0
/** Rows are noted before it is known whether they belong there: so many beyond the last. */
export const AHEAD: i32 = 4
/** Rows a cohort to begin with, as a power of two: 32, or 8 where departments are not told apart. */
const FIRST_SHIFT: i32 = 5
const FIRST_SHIFT_COARSE: i32 = 3

/** The table (職員の表). engine/members.ts reads its fields in this order, all of four bytes. */
@unmanaged
export class Table {
  /** Changes whenever columns stand elsewhere than before. */
  version: i32
  /** Birth year of cohort 0. */
  first: i32
  cohorts: i32
  shift: i32

  jobFamily: Column<u16> = nowhere<u16>()
  employmentType: Column<u8> = nowhere<u8>()
  department: Column<u16> = nowhere<u16>()
  termEnds: Column<i16> = nowhere<i16>()
  entryYear: Column<i16> = nowhere<i16>()
  manager: Column<u8> = nowhere<u8>()
  absence: Column<u8> = nowhere<u8>()
  returns: Column<i16> = nowhere<i16>()
  key: Column<i32> = nowhere<i32>()
  people: Column<f64> = nowhere<f64>()
  /** The job family of regular staff; of all others, and of an empty row, the number of job families. */
  rateGroup: Column<u16> = nowhere<u16>()
  /** Rows of each cohort. */
  count: Column<i32> = nowhere<i32>()
  /** Rows that a search has found (search.ts). */
  noted: Column<i32> = nowhere<i32>()

  byCell: Column<f64> = nowhere<f64>()
  heads: Column<f64> = nowhere<f64>()
  byBirth: Column<f64> = nowhere<f64>()
  entryYears: Column<f64> = nowhere<f64>()
  managers: Column<f64> = nowhere<f64>()
  managersByBirth: Column<f64> = nowhere<f64>()

  // From here on nobody else reads.
  /** Whether each row is a person with a key of its own. */
  persons: bool
  /** Whether the sums by birth year are kept. */
  births: bool
  types: i32
  jobFamilies: i32
  departments: i32
  kinds: i32
  /** By job family: people who are reckoned together before they are added or booked (forecast.ts). */
  together: Column<f64> = nowhere<f64>()
  /** Cohorts in which there is, or was, somebody who is not of the regular staff. */
  mixed: Column<u8> = nowhere<u8>()
  /** Cohorts with empty rows of groups. */
  emptied: Column<u8> = nowhere<u8>()
  /** Empty rows of persons, in the order in which they fell empty. */
  holes: Column<i32> = nowhere<i32>()
  holeCount: i32
  /** Where people are counted by birth year once more (recount.ts). */
  recounted: Column<f64> = nowhere<f64>()

  /** First row of a cohort. */
  @inline
  start(cohort: i32): i32 {
    return cohort << this.shift
  }

  /** One past the last row of a cohort. */
  @inline
  end(cohort: i32): i32 {
    return (cohort << this.shift) + this.count[cohort]
  }

  /** Birth year of a row. */
  @inline
  birthYear(at: i32): i32 {
    return this.first + (at >> this.shift)
  }

  /** How many cohorts are born in a year or earlier: they have the indices below the result. */
  @inline
  bornUntil(birthYear: i32): i32 {
    return max(0, min(this.cohorts, birthYear - this.first + 1))
  }

  /** Employment type and job family of a row. */
  @inline
  group(at: i32): i32 {
    return <i32>this.employmentType[at] * this.jobFamilies + this.jobFamily[at]
  }

  get groups(): i32 {
    return this.types * this.jobFamilies
  }
}

/** What a table tells apart (区分の数). */
@unmanaged
export class Lattice {
  types: i32
  jobFamilies: i32
  departments: i32
  /** Kinds of absence, being at work among them. */
  kinds: i32
}

/** An empty table (空の表). @param births whether sums by birth year are kept, which forecasts do not need. */
export function newTable(lattice: Lattice, persons: bool, births: bool): Table {
  const table = make<Table>()
  table.persons = persons
  table.births = births
  table.shift = lattice.departments === 1 ? FIRST_SHIFT_COARSE : FIRST_SHIFT
  table.types = lattice.types
  table.jobFamilies = lattice.jobFamilies
  table.departments = lattice.departments
  table.kinds = lattice.kinds
  const groups = table.groups
  table.byCell = column<f64>(groups * lattice.departments)
  table.heads = column<f64>(groups * lattice.kinds)
  if (births) table.byBirth = column<f64>(groups * BIRTH_SLOTS)
  if (births) table.recounted = column<f64>(BIRTH_SLOTS)
  table.entryYears = column<f64>(groups)
  table.managers = column<f64>(lattice.jobFamilies)
  table.together = column<f64>(lattice.jobFamilies)
  if (births) table.managersByBirth = column<f64>(lattice.jobFamilies * BIRTH_SLOTS)
  return table
}
