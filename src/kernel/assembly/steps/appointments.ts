/**
 * Appointments on 1 April (任用): the re-employed begin, and whoever is appointed for a term is appointed like those of a list, in the same cells.
 *
 * Not here: how many are appointed, see fixed-term.ts.
 */
import { apportion } from '../apportion'
import { Column } from '../column'
import { bookFlow, turnTo } from '../flows'
import { FIXED_TERM, FROM_REGULAR, JOINED_AS_FIXED_TERM, JOINED_AS_SUBSTITUTE, REEMPLOYMENT } from '../kinds'
import { make } from '../memory'
import { admitRows, areSingle, joinRows, putAside, RowList } from '../row-list'
import { addRow, PERSON, Row } from '../rows'
import { Run } from '../run'
import { nextKey, SeatNumbers } from '../seats'
import { REGULAR } from '../table'

/** Lets re-employed staff begin on the day after they retired (再任用): provisional re-employment 暫定再任用, and short time before the retirement age. */
export function reemployment(run: Run): void {
  admitRows(run.table, run.pages, run.shortTime, FROM_REGULAR)
  admitRows(run.table, run.pages, run.reemployed, REEMPLOYMENT)
}

/** Lets those who were put aside with other attributes be in post again (身分の変更の発令). */
export function takeBack(run: Run): void {
  joinRows(run.table, run.changed)
}

/** The terms of an appointment (任用の条件). */
@unmanaged
export class Terms {
  employmentType: i32
  /** Last fiscal year of the term. */
  termEnds: i32
  /** By how many years the birth year is later than that of the row which is followed. */
  older: i32
}

const row = make<Row>()

/** Appoints a whole number of people like those of a list, in proportion to their people (見本に沿った任用): groups in the expected run, one by one in a sampled run. */
export function appointLike(run: Run, list: RowList, total: i32, terms: Terms): void {
  if (list.count === 0 || total <= 0) return
  const pages = run.pages
  const fixed = terms.employmentType === FIXED_TERM
  // One each, as it is among persons whose posts are all filled again.
  const each = total === list.count && areSingle(list)
  if (!each) apportion(run.apportioned, list.people, list.count, total)
  if (pages !== null) turnTo(pages, fixed ? JOINED_AS_FIXED_TERM : JOINED_AS_SUBSTITUTE)
  const numbers = fixed ? run.fixedTermNumbers : run.substituteNumbers
  const coming = run.year.year + 1
  if (run.chance.sampled) numbers.year = coming
  row.employmentType = terms.employmentType
  row.termEnds = terms.termEnds
  row.entryYear = coming
  for (let index = 0; index < list.count; index += 1) {
    const like = list.row(index)
    row.birthYear = like.birthYear + terms.older
    row.jobFamily = like.jobFamily
    row.department = like.department
    appointSome(run, numbers, each ? 1 : run.apportioned.shares[index])
  }
}

function appointSome(run: Run, numbers: SeatNumbers, count: i32): void {
  if (!run.chance.sampled) {
    appoint(run, <f64>count * PERSON)
    return
  }
  for (let left = count; left > 0; left -= 1) {
    row.key = nextKey(numbers, row.jobFamily)
    appoint(run, PERSON)
  }
  row.key = 0
}

/** Lets people with the attributes of the row join, and books why. */
function appoint(run: Run, people: f64): void {
  const table = run.table
  const pages = run.pages
  if (people === 0) return
  addRow(table, row, people)
  const group = row.employmentType * table.jobFamilies + row.jobFamily
  if (pages !== null) bookFlow(pages, group * table.departments + row.department, people, people)
}

/**
 * Takes regular staff as the pattern of a run, where nobody served before (任用の見本).
 * @param concerned by job family whether it is taken, and then only where people are; none: all rows.
 */
export function takePattern(run: Run, concerned: Column<i32>): void {
  const table = run.table
  const all = changetype<usize>(concerned) === 0
  run.pattern.count = 0
  for (let cohort = 0; cohort < table.cohorts; cohort += 1) {
    const end = table.end(cohort)
    for (let at = table.start(cohort); at < end; at += 1) {
      if (table.employmentType[at] !== <u8>REGULAR) continue
      const people = table.people[at]
      if (all || (people > 0 && concerned[table.jobFamily[at]] !== 0)) putAside(run.pattern, table, at, people)
    }
  }
}
