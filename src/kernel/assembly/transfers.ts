/**
 * Transfers (異動) carried out: people change department or job family on 1 April, keep everything else, and are booked in both cells.
 *
 * Regular staff at work and without a managerial post may move. In the expected run the people of a transfer are taken from all that may
 * move in proportion; in a sampled run whole persons are drawn, each with the same chance. Their posts move with them: later hires
 * follow (posts.ts). Not here: who decides on transfers.
 */
import { Column, clear } from './column'
import { bookFlow, turnTo } from './flows'
import { TRANSFER } from './kinds'
import { mixWithSalt } from './mix'
import { movePosts } from './posts'
import { putAside } from './row-list'
import { addRow, PERSON, removeFrom } from './rows'
import { Run } from './run'
import { REGULAR, Table } from './table'
import { ANY, Transfer } from './transfer-list'

function isMovable(table: Table, at: i32): bool {
  return table.employmentType[at] === <u8>REGULAR && table.people[at] !== 0 && table.absence[at] === 0 && table.manager[at] === 0
}

/** Counts how many may move (異動できる人数), by regular cell, in billionths. */
export function countMovable(table: Table, into: Column<f64>): void {
  clear<f64>(into, table.jobFamilies * table.departments)
  for (let cohort = 0; cohort < table.cohorts; cohort += 1) {
    const end = table.end(cohort)
    for (let at = table.start(cohort); at < end; at += 1)
      if (isMovable(table, at)) into[<i32>table.jobFamily[at] * table.departments + table.department[at]] += table.people[at]
  }
}

/**
 * Notes the rows that a transfer may take: those that may move and are not yet where it goes (対象の職員).
 * @param concerned by job family: who may move where the transfer does not say; none: everybody. @returns how many rows.
 */
export function noteMovable(run: Run, transfer: Transfer, concerned: Column<i32>): i32 {
  const table = run.table
  const year = run.year.year
  const noted = table.noted
  const from = transfer.from
  const end = table.bornUntil(year - transfer.youngest)
  let found = 0
  for (let cohort = table.bornUntil(year - transfer.oldest - 1); cohort < end; cohort += 1) {
    const last = table.end(cohort)
    for (let at = table.start(cohort); at < last; at += 1) {
      const department: i32 = table.department[at]
      if ((from !== ANY && department !== from) || !isMovable(table, at)) continue
      const family: i32 = table.jobFamily[at]
      if (!isConcerned(transfer, concerned, family)) continue
      const stays =
        (transfer.to === ANY || department === transfer.to) && (transfer.toJobFamily === ANY || family === transfer.toJobFamily)
      if (stays) continue
      noted[found] = at
      found += 1
    }
  }
  return found
}

function isConcerned(transfer: Transfer, concerned: Column<i32>, family: i32): bool {
  if (transfer.jobFamily !== ANY) return family === transfer.jobFamily
  return changetype<usize>(concerned) === 0 || concerned[family] !== 0
}

/** People of the rows that have been noted, in billionths. */
export function peopleNoted(table: Table, found: i32): f64 {
  let people: f64 = 0
  for (let index = 0; index < found; index += 1) people += table.people[table.noted[index]]
  return people
}

/** Carries out a transfer on the coming 1 April (異動の実施). @param found how many rows have been noted for it. */
export function carryOut(run: Run, transfer: Transfer, found: i32): void {
  if (run.chance.sampled) takeDrawn(run, transfer, found)
  else takeShares(run, transfer, found)
  joinElsewhere(run, transfer)
}

/** Takes groups out: the same share of every row, to the last billionth. */
function takeShares(run: Run, transfer: Transfer, found: i32): void {
  const table = run.table
  const all = peopleNoted(table, found)
  let seen: f64 = 0
  let gone: f64 = 0
  for (let index = 0; index < found; index += 1) {
    const at = table.noted[index]
    const own = table.people[at]
    seen += own
    const part = min(own, Math.round(<f64>transfer.people * PERSON * (seen / all)) - gone)
    gone += part
    if (part === 0) continue
    putAside(run.moving, table, at, part)
    removeFrom(table, at, part)
  }
}

/** Takes persons out: those with the lowest draws, the lowest first. */
function takeDrawn(run: Run, transfer: Transfer, found: i32): void {
  const table = run.table
  run.chance.turnTo(TRANSFER, run.year.year + 1)
  const going = lowest(table, run.chance.salt, found, transfer.people)
  for (let index = 0; index < going; index += 1) {
    const at = table.noted[index]
    putAside(run.moving, table, at, table.people[at])
    removeFrom(table, at, PERSON)
  }
}

/** Puts the noted rows with the lowest draws first, in their order. @returns how many there are: as many as are wanted, or all. */
function lowest(table: Table, salt: i32, found: i32, wanted: i32): i32 {
  const noted = table.noted
  let count = 0
  for (let index = 0; index < found; index += 1) {
    const at = noted[index]
    let before = count
    while (before > 0 && isLower(table, salt, at, noted[before - 1])) before -= 1
    if (before === wanted) continue
    for (let later = min(count, wanted - 1); later > before; later -= 1) noted[later] = noted[later - 1]
    noted[before] = at
    count = min(count + 1, wanted)
  }
  return count
}

/** Whether the draw of a row is below that of another; where draws are equal, the lower key is first. */
function isLower(table: Table, salt: i32, one: i32, other: i32): bool {
  const draw = mixWithSalt(salt, table.key[one])
  const drawOfOther = mixWithSalt(salt, table.key[other])
  return draw < drawOfOther || (draw === drawOfOther && table.key[one] < table.key[other])
}

/** Lets those who are put aside be in post at their new place, each with the post. */
function joinElsewhere(run: Run, transfer: Transfer): void {
  const table = run.table
  const moving = run.moving
  const pages = run.pages
  if (pages !== null) turnTo(pages, transfer.cause)
  for (let index = 0; index < moving.count; index += 1) {
    const row = moving.row(index)
    const people = moving.people[index]
    const from = row.jobFamily * table.departments + row.department
    if (transfer.to !== ANY) row.department = transfer.to
    if (transfer.toJobFamily !== ANY) row.jobFamily = transfer.toJobFamily
    const into = row.jobFamily * table.departments + row.department
    addRow(table, row, people)
    if (pages !== null) {
      bookFlow(pages, from, -people, -people)
      bookFlow(pages, into, people, people)
    }
    movePosts(run.posts, from, into, people / PERSON)
  }
  moving.count = 0
}
