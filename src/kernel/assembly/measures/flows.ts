/**
 * Flows (異動) as measures: people of some causes by cause, and by job family and department, in heads as the rule `actual` weighs them (現員).
 *
 * Not here: which columns there are, see measure/flows.ts and cell-flows.ts.
 */
import { Column, clear, columnFrom } from '../column'
import { cellsOfCause, Pages, typesOfCause } from '../flows'
import { InPost } from '../in-post'
import { PERSON } from '../rows'
import { YearLedger } from '../year-ledger'

/** Causes that follow one another in the flow book (事由の並び). measure/flows.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Causes {
  /** Whether people join or move by them on the 1 April, or leave during the year. */
  joining: i32
  /** The column of the first, see kinds.ts, and how many there are. */
  first: i32
  count: i32
}

/** Where some causes are booked; none where that is not known. */
function pagesOf(ledger: YearLedger, causes: Causes): Pages {
  return causes.joining !== 0 ? ledger.joined : ledger.left
}

/**
 * Writes people in total and by cause; after these whole heads of the types that the rule leaves out, likewise.
 * @param into where the total stands.
 */
export function readByCause(inPost: InPost, ledger: YearLedger, causes: Causes, into: Column<f64>): void {
  const pages = pagesOf(ledger, causes)
  if (changetype<usize>(pages) === 0) return
  const outside = columnFrom<f64>(into, 1 + causes.count)
  let allCounted: f64 = 0
  let allOthers: f64 = 0
  for (let cause = 0; cause < causes.count; cause += 1) {
    const heads = typesOfCause(pages, causes.first + cause)
    let counted: f64 = 0
    let others: f64 = 0
    for (let type = 0; type < inPost.types; type += 1) {
      const weight = inPost.weights[type]
      if (weight === 0) others += heads[type]
      else counted += heads[type] * weight
    }
    allCounted += counted
    allOthers += others
    into[1 + cause] = counted / PERSON
    outside[1 + cause] = others / PERSON
  }
  into[0] = allCounted / PERSON
  outside[0] = allOthers / PERSON
}

/** Writes the people of all causes together by job family and, after these, by department. @param into where the first stands. */
export function readByPlace(inPost: InPost, ledger: YearLedger, causes: Causes, into: Column<f64>): void {
  const pages = pagesOf(ledger, causes)
  if (changetype<usize>(pages) === 0) return
  const columns = inPost.jobFamilies + inPost.departments
  clear<f64>(into, columns)
  for (let cause = 0; cause < causes.count; cause += 1) addCells(inPost, cellsOfCause(pages, causes.first + cause), into)
  for (let index = 0; index < columns; index += 1) into[index] /= PERSON
}

function addCells(inPost: InPost, cells: Column<f64>, into: Column<f64>): void {
  const ofDepartments = columnFrom<f64>(into, inPost.jobFamilies)
  let cell = 0
  for (let type = 0; type < inPost.types; type += 1) {
    const weight = inPost.weights[type]
    for (let family = 0; family < inPost.jobFamilies; family += 1) {
      for (let department = 0; department < inPost.departments; department += 1, cell += 1) {
        const people = cells[cell]
        if (people === 0) continue
        into[family] += people * weight
        ofDepartments[department] += people * weight
      }
    }
  }
}
