/**
 * Placement (配分) of the newly recruited.
 *
 * Hires go one by one to the cell (job family × department) of the policy's job families that is furthest below its share of their
 * regular staff on the base date, moved posts included, so the composition is kept where nothing else is decided. Their ages follow the plan's distribution: in
 * the expected run each hire is spread over it, in a sampled run each person draws an age. Not here: how many, see ../steps/recruitment.ts.
 */
import { turnTo } from '../flows'
import { host, TOO_MANY_HIRES } from '../host'
import { ENTRY_AGE, RECRUITMENT } from '../kinds'
import { recruitGroups, recruitPersons } from '../recruit'
import { PERSON } from '../rows'
import { Run } from '../run'
import { drawBirthYears, EntryAges, numberSeats, seatByNeed } from '../seats'
import { REGULAR } from '../table'
import { headsInGroup } from '../tally'
import { placesAfter } from './places'
import { experiencedShareOf, hiringOf, Recruiter } from './recruiter'

/** More people than that nobody plans for (人数の上限). */
export const MOST_PEOPLE: f64 = 1000000

/** Lists one regular seat a hire, in the order of need: always in the cell furthest below its base share (配分). @param year on whose 1 April they join. */
export function seatsByShortage(recruiter: Recruiter, year: i32, hires: f64): void {
  const run = recruiter.run
  const plan = recruiter.plan
  const hiring = hiringOf(run)
  const seats = hiring.seats
  seats.count = 0
  // Nobody, or no number at all.
  if (!(hires > 0)) return
  if (hires > MOST_PEOPLE) host(TOO_MANY_HIRES, hires, 0, 0)
  let total = hires * PERSON
  for (let index = 0; index < plan.familyCount; index += 1)
    total += headsInGroup(run.table, REGULAR * run.table.jobFamilies + plan.families[index])
  seats.wanted = <i32>hires
  seatByNeed(run.table, placesAfter(run.looksAhead ? plan.placesAhead : plan.places, run.posts), seats, total)
  if (!run.chance.sampled) return
  hiring.numbers.year = year
  numberSeats(seats, hiring.numbers)
}

/** Places hires in their cells on a 1 April (採用者の配置). @param experienced how many of them, the last ones, are experienced. */
export function placeHires(recruiter: Recruiter, year: i32, experienced: i32): void {
  const run = recruiter.run
  const seats = hiringOf(run).seats
  if (seats.count === 0) return
  seats.year = year - 1
  // A forecast asks nobody for the year of entry.
  seats.entryYear = run.looksAhead ? 0 : year
  const pages = run.pages
  if (pages !== null) turnTo(pages, RECRUITMENT)
  if (run.chance.sampled) placePersons(run, recruiter, year, experienced)
  else recruitGroups(run.table, pages, seats, entryAgesIn(recruiter, year))
}

/** Persons: each draws an age. The experienced are the last ones. */
function placePersons(run: Run, recruiter: Recruiter, year: i32, experienced: i32): void {
  const plan = recruiter.plan
  const seats = hiringOf(run).seats
  const chance = run.chance
  chance.turnTo(ENTRY_AGE, year)
  drawBirthYears(seats, 0, plan.entry, chance.salt)
  if (experienced > 0) drawBirthYears(seats, seats.count - experienced, plan.experienced, chance.salt)
  recruitPersons(run.table, run.pages!, seats)
}

/** The ages of hires on a 1 April: (1 − share of the experienced) × entry ages + share × their ages (採用時の年齢). */
function entryAgesIn(recruiter: Recruiter, year: i32): EntryAges {
  const plan = recruiter.plan
  const share = experiencedShareOf(recruiter, year)
  if (share === 0) return plan.entry
  const mixed = plan.mixed
  mixed.count = 0
  mix(mixed, plan.entry, 1 - share)
  mix(mixed, plan.experienced, share)
  return mixed
}

function mix(into: EntryAges, ages: EntryAges, share: f64): void {
  for (let index = 0; index < ages.count; index += 1) {
    into.ages[into.count] = ages.ages[index]
    into.shares[into.count] = ages.shares[index] * share
    into.count += 1
  }
}
