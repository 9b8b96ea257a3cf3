/**
 * Managers of groups of like people (区分ごとの昇任), in the expected run and in forecasts: a person at a time from the largest group of candidates.
 */
import { candidatesIn, largest, noteCandidates, Taken, takeCandidates } from '../candidates'
import { grown } from '../column'
import { joinRows, putAside } from '../row-list'
import { PERSON, removeFrom } from '../rows'
import { Run } from '../run'

const FIRST_ROOM: i32 = 32

/** Appoints groups, a person at a time. @param free posts, in billionths. @returns how many are appointed, in billionths. */
export function appointShares(run: Run, free: f64): f64 {
  const table = run.table
  const candidates = run.candidates
  const taken = run.taken
  taken.count = 0
  let appointed: f64 = 0
  while (appointed < free) {
    const group = largest(table, candidates)
    if (group < 0) break
    const people = min(min(free - appointed, PERSON), candidatesIn(candidates, group))
    takeCandidates(table, candidates, group, people)
    appointed += people
    addTo(taken, group, people)
  }
  for (let index = 0; index < taken.count; index += 1) {
    const found = noteCandidates(table, candidates, taken.group[index])
    takeShare(run, found, taken.people[index])
  }
  joinRows(table, run.changed)
  return appointed
}

/** Notes that people are taken from a group, of those taken before or not. */
function addTo(taken: Taken, group: i32, people: f64): void {
  let place = 0
  while (place < taken.count && taken.group[place] !== group) place += 1
  if (place === taken.count) {
    if (place === taken.room) makeRoom(taken)
    taken.group[place] = group
    taken.people[place] = 0
    taken.count += 1
  }
  taken.people[place] += people
}

function makeRoom(taken: Taken): void {
  const room = max(FIRST_ROOM, 2 * taken.room)
  taken.group = grown<i32>(taken.group, taken.count, room)
  taken.people = grown<f64>(taken.people, taken.count, room)
  taken.room = room
}

/** Of the rows that were noted last as many as are wanted, row by row: they are in post once nobody walks over the rows any more. */
function takeShare(run: Run, found: i32, people: f64): void {
  const table = run.table
  let left = people
  for (let index = 0; index < found; index += 1) {
    const at = table.noted[index]
    const part = min(left, table.people[at])
    left -= part
    if (part <= 0) continue
    putAside(run.changed, table, at, part).manager = 1
    removeFrom(table, at, part)
  }
}
