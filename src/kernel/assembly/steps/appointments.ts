/**
 * Appointments on 1 April other than recruitment (採用以外の任用): provisional re-employment 暫定再任用, short-time re-employment
 * before the retirement age 定年前再任用短時間, general fixed-term staff 一般任期付 and leave substitutes 育休代替任期付.
 *
 * Whoever is appointed to a fixed term is appointed like those of a list, in the same cells, at the age the predecessor had on appointment. Not here: how many
 * are appointed, see engine/steps/appointments.ts.
 */
import { Column, nowhere } from '../column'
import { bookFlow, turnTo } from '../flows'
import { FROM_REGULAR, REEMPLOYMENT } from '../kinds'
import { make } from '../memory'
import { admitRows, joinRows, putAside, RowList } from '../row-list'
import { addRow, PERSON, Row } from '../rows'
import { Run } from '../run'
import { nextKey, SeatNumbers } from '../seats'
import { REGULAR } from '../table'

/** Lets re-employed staff begin on the day after they retired (再任用). */
export function reemployment(run: Run): void {
  admitRows(run.table, run.pages, run.shortTime, FROM_REGULAR)
  admitRows(run.table, run.pages, run.reemployed, REEMPLOYMENT)
}

/** Lets those who were put aside with other attributes be in post again (身分の変更の発令). */
export function takeBack(run: Run): void {
  joinRows(run.table, run.changed)
}

/** An appointment for a term (任用の条件). engine/kernel-run.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Appointment {
  employmentType: i32
  /** Last fiscal year of the term, and the year of entry. */
  termEnds: i32
  entryYear: i32
  /** By how many years the birth year is later than that of the row which is followed. */
  older: i32
  /** See kinds.ts. */
  cause: i32
  /** The numbers of the seats, from which persons have their keys. */
  numbers: SeatNumbers = changetype<SeatNumbers>(0)
  /** How many people are appointed like each row of the list; none: one like each. */
  people: Column<i32> = nowhere<i32>()
}

const row = make<Row>()

/** Appoints whole people like those of a list (見本に沿った任用): groups in the expected run, one by one with keys of their own in a sampled run. */
export function appointLike(run: Run, list: RowList, appointment: Appointment): void {
  const pages = run.pages
  const people = appointment.people
  const each = changetype<usize>(people) === 0
  if (pages !== null) turnTo(pages, appointment.cause)
  row.employmentType = appointment.employmentType
  row.termEnds = appointment.termEnds
  row.entryYear = appointment.entryYear
  for (let index = 0; index < list.count; index += 1) {
    const like = list.row(index)
    const count = each ? 1 : people[index]
    row.birthYear = like.birthYear + appointment.older
    row.jobFamily = like.jobFamily
    row.department = like.department
    if (run.chance.sampled) appointOneByOne(run, appointment.numbers, count)
    else appoint(run, <f64>count * PERSON)
  }
}

function appointOneByOne(run: Run, numbers: SeatNumbers, count: i32): void {
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
