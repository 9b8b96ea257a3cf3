/**
 * Placement (配分) of the newly recruited.
 *
 * Hires go one by one to the cell (job family × department) of the policy's job families that is furthest below its share of their
 * regular staff on the base date, moved posts included, so the composition is kept where nothing else is decided. Their ages follow the plan's distribution: in
 * the expected run each hire is spread over it, in a sampled run each person draws an age. Not here: how many, see recruitment.ts.
 */
import { PERSON } from '../../terms/index.ts'
import { REGULAR } from '../lattice.ts'
import type { Places } from '../prepare.ts'
import type { EntryAges } from '../run-plan.ts'
import { experiencedShareOf, join, placesOf, type Recruiter } from '../run-state.ts'

/** Somebody to be hired: the cell, and the key for draws (採用の席). */
export interface Seat {
  readonly cell: number
  readonly key: number
}

/** Places hires in their cells on the coming 1 April (採用者の配置). @param experienced how many of them, the last ones, are experienced. */
export function placeHires(recruiter: Recruiter, seats: readonly Seat[], experienced: number): void {
  if (recruiter.state.chance.sampled) placePersons(recruiter, seats, experienced)
  else spreadOverAges(recruiter, seats)
}

/** Persons: each draws an age, the last ones from the ages of the experienced. */
function placePersons(recruiter: Recruiter, seats: readonly Seat[], experienced: number): void {
  const { state, plan } = recruiter
  state.chance.turnTo('entry-age', state.year + 1)
  for (let index = 0; index < seats.length; index += 1) {
    const { cell, key } = seats[index] as Seat
    const ages = index < seats.length - experienced ? plan.entryAges : plan.experienced.ages
    hire(recruiter, { cell, age: ageAt(ages, state.chance.uniform(key)), people: PERSON, key })
  }
}

/** The age below which a share `uniform` of hires is. */
function ageAt(ages: EntryAges, uniform: number): number {
  let share = 0
  for (const entry of ages) {
    share += entry.share
    if (uniform < share) return entry.age
  }
  return (ages.at(-1) as EntryAges[number]).age
}

/** Groups: the people of a cell are spread over all ages. */
function spreadOverAges(recruiter: Recruiter, seats: readonly Seat[]): void {
  const ages = entryAgesIn(recruiter)
  const perCell = new Map<number, number>()
  for (const { cell } of seats) perCell.set(cell, (perCell.get(cell) ?? 0) + 1)
  for (const [cell, people] of perCell) {
    const total = people * PERSON
    let placed = 0
    let share = 0
    for (const entry of ages) {
      share += entry.share
      const until = Math.min(total, Math.round(total * share))
      hire(recruiter, { cell, age: entry.age, people: until - placed, key: 0 })
      placed = until
    }
  }
}

function hire({ state }: Recruiter, { cell, age, people, key }: Seat & { readonly age: number; readonly people: number }): void {
  // Written out: this is the busiest place where rows are made, and spreading NEWCOMER takes ten times as long.
  const row = {
    birthYear: state.year + 1 - age - 1,
    jobFamily: state.lattice.jobFamilyOf(cell),
    employmentType: REGULAR,
    department: state.lattice.departmentOf(cell),
    termEnds: 0,
    entryYear: state.year + 1,
    manager: 0,
    absence: 0,
    returns: 0,
    key,
    people,
  }
  join(state, row, 'recruitment')
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
export function seatsByShortage(recruiter: Recruiter, hires: number): Seat[] {
  const { state } = recruiter
  const seats: Seat[] = []
  if (hires === 0) return seats
  const places = placesOf(recruiter)
  const { cells } = places
  const missing = missingByPlace(recruiter, places, hires)
  while (seats.length < hires) {
    let shortest = 0
    for (let index = 1; index < missing.length; index += 1) {
      if ((missing[index] as number) > (missing[shortest] as number)) shortest = index
    }
    missing[shortest] = (missing[shortest] as number) - PERSON
    const cell = cells[shortest] as number
    const family = state.lattice.jobFamilyOf(cell)
    seats.push({ cell, key: state.chance.sampled ? state.seats.next('recruitment', state.year + 1, family) : 0 })
  }
  return seats
}

/** How many people each place is below its base share, once the hires are in. */
function missingByPlace({ state, plan }: Recruiter, { cells, base, baseTotal }: Places, hires: number): number[] {
  const { tally } = state.members
  let total = hires * PERSON
  for (const family of plan.jobFamilies) total += tally.headsOf(REGULAR, family)
  return cells.map((cell, index) => ((base[index] as number) / baseTotal) * total - (tally.byCell[cell] as number))
}
