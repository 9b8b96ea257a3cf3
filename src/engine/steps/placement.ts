/**
 * Placement (配分) of the newly recruited.
 *
 * Hires go one by one to the cell (job family × department) of the policy's job families that is furthest below its share of their
 * regular staff on the base date, moved posts included, so the composition is kept where nothing else is decided. Their ages follow the plan's distribution: in
 * the expected run each hire is spread over it, in a sampled run each person draws an age. Not here: how many, see recruitment.ts.
 */
import { PERSON } from '../../terms/index.ts'
import { ageAt } from '../age-table.ts'
import { REGULAR } from '../lattice.ts'
import { WAYS } from '../person-keys.ts'
import type { Places } from '../prepare.ts'
import type { EntryAges } from '../run-plan.ts'
import { experiencedShareOf, placesOf, type Recruiter } from '../run-state.ts'
import type { SeatList } from '../seat-list.ts'

/** Places hires in their cells on the coming 1 April (採用者の配置). @param experienced how many of them, the last ones, are experienced. */
export function placeHires(recruiter: Recruiter, seats: SeatList, experienced: number): void {
  if (recruiter.state.chance.sampled) placePersons(recruiter, seats, experienced)
  else spreadOverAges(recruiter, seats)
}

/** Persons: each draws an age, and those of neighbouring seats in the same cell join together. */
function placePersons(recruiter: Recruiter, seats: SeatList, experienced: number): void {
  const { members, book, lattice, year } = recruiter.state
  const { cell, count } = seats
  drawBirthYears(recruiter, seats, count - experienced)
  for (let first = 0; first < count; ) {
    const place = cell[first] as number
    let end = first + 1
    while (end < count && cell[end] === place) end += 1
    const jobFamily = lattice.jobFamilyOf(place)
    members.recruit(seats, { first, end, jobFamily, department: lattice.departmentOf(place), entryYear: year + 1 })
    book.join('recruitment', place, (end - first) * PERSON)
    first = end
  }
}

/** Draws when the persons on the seats are born, by their ages on 1 April. @param firstExperienced the first seat of the experienced, who are the last ones. */
function drawBirthYears({ state, order }: Recruiter, { count, key, birthYear }: SeatList, firstExperienced: number): void {
  const { chance, year } = state
  const { hires, experienced } = state.prepared.entryAges[order] as (typeof state.prepared.entryAges)[number]
  chance.turnTo('entry-age', year + 1)
  for (let seat = 0; seat < count; seat += 1) {
    birthYear[seat] = year - ageAt(seat < firstExperienced ? hires : experienced, chance.uniform(key[seat] as number))
  }
}

/** Groups: the people of a cell are spread over all ages. A forecast asks nobody for the year of entry. */
function spreadOverAges(recruiter: Recruiter, seats: SeatList): void {
  const { lattice, members, book, prepared, year } = recruiter.state
  const ages = entryAgesIn(recruiter)
  for (const [cell, people] of perCell(seats)) {
    const total = people * PERSON
    const entryYear = lattice === prepared.lattice ? year + 1 : 0
    const place = { jobFamily: lattice.jobFamilyOf(cell), department: lattice.departmentOf(cell), entryYear }
    let placed = 0
    let share = 0
    for (let index = 0; index < ages.length; index += 1) {
      const entry = ages[index] as EntryAges[number]
      share += entry.share
      const until = Math.min(total, Math.round(total * share))
      members.addPresent(year - entry.age, place, until - placed)
      placed = until
    }
    if (placed > 0) book.join('recruitment', cell, placed)
  }
}

/** How many seats each cell has, in the order in which they first come. */
function perCell({ count, cell }: SeatList): Map<number, number> {
  const seats = new Map<number, number>()
  for (let index = 0; index < count; index += 1) {
    const place = cell[index] as number
    seats.set(place, (seats.get(place) ?? 0) + 1)
  }
  return seats
}

/** The ages of hires on the coming 1 April: (1 − share of the experienced) × entry ages + share × their ages (採用時の年齢). */
function entryAgesIn(recruiter: Recruiter): EntryAges {
  const { plan } = recruiter
  const share = experiencedShareOf(recruiter)
  if (share === 0) return plan.entryAges
  return [
    ...plan.entryAges.map(entry => ({ age: entry.age, share: entry.share * (1 - share) })),
    ...plan.experienced.ages.map(entry => ({ age: entry.age, share: entry.share * share })),
  ]
}

/** One regular seat a hire, in the order of need: always in the cell furthest below its base share (配分). */
export function seatsByShortage(recruiter: Recruiter, hires: number): SeatList {
  const { state } = recruiter
  const { seatList, lattice, seats, chance, year } = state
  seatList.clear()
  if (hires <= 0) return seatList
  const places = placesOf(recruiter)
  const { cells } = places
  const missing = missingByPlace(recruiter, places, hires)
  while (seatList.count < hires) {
    let shortest = 0
    for (let index = 1; index < missing.length; index += 1) {
      if ((missing[index] as number) > (missing[shortest] as number)) shortest = index
    }
    missing[shortest] = (missing[shortest] as number) - PERSON
    const cell = cells[shortest] as number
    seatList.add(cell, chance.sampled ? seats.next(WAYS.recruitment, year + 1, lattice.jobFamilyOf(cell)) : 0)
  }
  return seatList
}

/** How many people each place is below its base share, once the hires are in. */
function missingByPlace({ state, plan }: Recruiter, { cells, base, baseTotal }: Places, hires: number): number[] {
  const { tally } = state.members
  let total = hires * PERSON
  for (const family of plan.jobFamilies) total += tally.headsOf(REGULAR, family)
  const missing: number[] = []
  for (let index = 0; index < cells.length; index += 1) {
    missing.push(((base[index] as number) / baseTotal) * total - (tally.byCell[cells[index] as number] as number))
  }
  return missing
}
