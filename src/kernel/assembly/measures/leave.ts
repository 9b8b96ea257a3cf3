/**
 * Leave (休業) as measures: who is on leave on 1 April, who began, came back and left the service in the year, and the time away.
 *
 * Not here: which columns there are, see measure/leave.ts.
 */
import { Column, columnFrom, nowhere } from '../column'
import { InPost } from '../in-post'
import { PERSON } from '../rows'
import { LEAVE_FLOWS, YearLedger } from '../year-ledger'

/** The kinds of leave (休業の区分). measure/leave.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Leaves {
  kinds: i32
  /** Which absence each of them is. */
  absences: Column<i32> = nowhere<i32>()
}

/**
 * Writes, each in total and then by kind: on leave, begun, returned, left and person-years; the women among those who began childcare leave stand after
 * the begun. @param into where the first total stands.
 */
export function readLeave(inPost: InPost, ledger: YearLedger, leaves: Leaves, into: Column<f64>): void {
  const each = 1 + leaves.kinds
  let onLeave: f64 = 0
  for (let kind = 0; kind < leaves.kinds; kind += 1) {
    const people = inPost.byAbsence[leaves.absences[kind]]
    onLeave += people
    into[1 + kind] = people / PERSON
  }
  into[0] = onLeave / PERSON
  const flows = ledger.leave
  if (changetype<usize>(flows) === 0) return
  for (let flow = 0; flow < LEAVE_FLOWS; flow += 1) {
    const column = (flow + 1) * each + i32(flow > 0)
    writeKinds(columnFrom<f64>(flows, flow * leaves.kinds), leaves.kinds, columnFrom<f64>(into, column))
  }
  into[2 * each] = flows[LEAVE_FLOWS * leaves.kinds] / PERSON
}

/** Person-years away in the year, in billionths; not a number where that is not known (休業の時間). */
export function timeAway(ledger: YearLedger, kinds: i32): f64 {
  if (changetype<usize>(ledger.leave) === 0) return NaN
  const personYears = columnFrom<f64>(ledger.leave, (LEAVE_FLOWS - 1) * kinds)
  let sum: f64 = 0
  for (let kind = 0; kind < kinds; kind += 1) sum += personYears[kind]
  return sum
}

function writeKinds(people: Column<f64>, kinds: i32, into: Column<f64>): void {
  let total: f64 = 0
  for (let kind = 0; kind < kinds; kind += 1) {
    total += people[kind]
    into[1 + kind] = people[kind] / PERSON
  }
  into[0] = total / PERSON
}
