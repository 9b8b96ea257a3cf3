/**
 * Placement (配分) of the newly recruited.
 *
 * Hires go one by one to the cell (job family × department) of the policy's job families that is furthest below its share of their
 * regular staff on the base date, moved posts included, so the composition is kept where nothing else is decided. Their ages follow the plan's distribution: in
 * the expected run each hire is spread over it, in a sampled run each person draws an age. Not here: how many, see recruitment.ts.
 */
import { PERSON } from '../../terms/index.ts'
import { REGULAR } from '../lattice.ts'
import type { EntryAges } from '../run-plan.ts'
import { experiencedShareOf, placesOf, type Recruiter } from '../run-state.ts'
import type { SeatList } from '../seat-list.ts'

/** Places hires in their cells on the coming 1 April (採用者の配置). @param experienced how many of them, the last ones, are experienced. */
export function placeHires(recruiter: Recruiter, seats: SeatList, experienced: number): void {
  const { state } = recruiter
  if (seats.count === 0) return
  // A forecast asks nobody for the year of entry.
  seats.joinAfter(state.year, state.lattice === state.prepared.lattice ? state.year + 1 : 0)
  if (state.chance.sampled) placePersons(recruiter, seats, experienced)
  else seats.recruitGroups(state.members, state.book.recruiting(), entryAgesIn(recruiter))
}

/** Persons: each draws an age. The experienced are the last ones. */
function placePersons({ state, order }: Recruiter, seats: SeatList, experienced: number): void {
  const { chance, members, book, prepared, year } = state
  const ages = prepared.entryAges[order] as (typeof prepared.entryAges)[number]
  chance.turnTo('entry-age', year + 1)
  seats.drawBirthYears(0, ages.hires, chance.present)
  if (experienced > 0) seats.drawBirthYears(seats.count - experienced, ages.experienced, chance.present)
  seats.recruitPersons(members, book.recruiting())
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
  const { state, plan } = recruiter
  const { seatList, members, seats, chance, year } = state
  seatList.clear()
  if (hires <= 0) return seatList
  let total = hires * PERSON
  for (const family of plan.jobFamilies) total += members.tally.headsOf(REGULAR, family)
  seatList.fill(members, placesOf(recruiter), { wanted: hires, total })
  if (chance.sampled) seatList.number(seats, year + 1)
  return seatList
}
