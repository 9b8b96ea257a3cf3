/**
 * Leave (休業): childcare leave 育児休業 by sex and age, and administrative leave 休職, beginning and ending during the year.
 *
 * Present regular staff begin a leave with the probability of their age; who has not come back by 1 April is on leave in the stock of that
 * day. A leave of ℓ years that begins on any day with equal chance covers whole(ℓ) or whole(ℓ) + 1 firsts of April, the latter with
 * probability ℓ − whole(ℓ), that is ℓ on average. It takes ℓ − ℓ²/2 of its first year (a half where ℓ ≥ 1). A leave changes no headcount.
 * Source: 地方公務員の育児休業等に関する法律, 地方公務員法 第28条. Not here: leave of fixed-term and re-employed staff, a second leave in the same year.
 */
import type { Decision } from '../../random/index.ts'
import { ABSENCES, LEAVES } from '../../terms/index.ts'
import { type AbsenceMove, changeAbsences } from '../absence-moves.ts'
import { REGULAR } from '../lattice.ts'
import { LEAVE_KIND, type LeaveBook } from '../leave-book.ts'
import type { LeaveKindPlan, LeavePlan } from '../leave-plan.ts'
import { inYear, offset, type RunState } from '../run-state.ts'
import { OLDEST } from '../stock.ts'

const CHILDCARE = 0
const ADMINISTRATIVE = 1
const absenceOf = (kind: number): number => ABSENCES.indexOf(LEAVES[kind] as (typeof LEAVES)[number])

/** Lets leaves begin and end during the fiscal year (休業の開始と復帰). */
export function leaves(state: RunState): void {
  const { plan, leave: book, year } = state
  if (plan.leave === undefined || book === undefined) return
  book.bookAbsences(state.inKernel)
  // Whoever left the service while on leave was not at work in this year either.
  for (let kind = 0; kind < LEAVES.length; kind += 1) book.personYears[kind] = book.left[kind] as number
  const moves = comeBack(state, book)
  for (const start of startsOf(state, plan.leave, { year, ratesOf: year })) {
    book.started[start.kind] = (book.started[start.kind] as number) + start.people
    if (start.woman) book.women += start.people
    const first = start.years < 1 ? start.years - (start.years * start.years) / 2 : 0.5
    book.personYears[start.kind] = (book.personYears[start.kind] as number) + Math.round(start.people * first)
    if (start.covers === 0) book.returned[start.kind] = (book.returned[start.kind] as number) + start.people
    else moves.push(beginning(book, start, year))
  }
  changeAbsences(state, moves)
}

/**
 * Lets those be on leave on the base date who began one before and are not back yet (基準日の休業者): the rates of the base year are taken
 * to have held in the years before it.
 */
export function leavesBefore(state: RunState): void {
  const { plan, leave: book } = state
  if (plan.leave === undefined || book === undefined) return
  const { women, men, administrative } = plan.leave
  const longest = Math.floor(Math.max(...[women, men, administrative].map(({ years }) => years[0] as number))) + 1
  for (let ago = longest; ago >= 1; ago -= 1) {
    const begun = startsOf(state, plan.leave, { year: plan.from - ago, ratesOf: plan.from })
    const away = begun.filter(({ covers }) => covers >= ago)
    changeAbsences(
      state,
      away.map(start => beginning(book, start, plan.from - ago)),
    )
    state.members.compact()
  }
}

/** Whoever is due comes back; the others stay away for the whole year. */
function comeBack({ members, year }: RunState, book: LeaveBook): AbsenceMove[] {
  const moves: AbsenceMove[] = []
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      const kind = LEAVE_KIND[members.absence[at] as number] as number
      const people = members.people[at] as number
      if (kind < 0 || people === 0) continue
      const due = (members.returns[at] as number) <= year + 1
      const away = due ? Math.round(people * book.partAway(kind, year)) : people
      book.personYears[kind] = (book.personYears[kind] as number) + away
      if (!due) continue
      book.comeBack(kind, members.jobFamily[at] as number, year, people)
      moves.push({ at, people, absence: 0, returns: 0 })
    }
  }
  return moves
}

/** People of a row who begin a leave. */
interface Start {
  readonly at: number
  readonly kind: number
  readonly woman: boolean
  readonly people: number
  /** Length, in years. */
  readonly years: number
  /** How many firsts of April it covers. */
  readonly covers: number
}

/** The move into leave, with its end booked. */
function beginning(book: LeaveBook, { at, kind, people, years, covers }: Start, year: number): AbsenceMove {
  const part = years - Math.floor(years)
  // Of the year of return: uniform below `part` for the longer leaves, above it for the others.
  book.expectBack(kind, year + covers, people, covers > Math.floor(years) ? part / 2 : (1 + part) / 2)
  return { at, people, absence: absenceOf(kind), returns: year + covers + 1 }
}

/** The year in which leaves begin, and the year whose rates hold. */
interface When {
  readonly year: number
  readonly ratesOf: number
}

/** A kind of leave as it begins: its plan, whose it is, and by which draws it begins and lasts. */
interface Leave {
  readonly plan: LeaveKindPlan
  readonly kind: number
  readonly woman: boolean
  readonly begins: Decision
  readonly lasts: Decision
}

/** Everybody who begins a leave in a year: childcare leave first, then administrative leave of those who have not begun one. */
function startsOf(state: RunState, { administrative: plan, ...childcare }: LeavePlan, when: When): Start[] {
  const rows = presentRows(state, when)
  const parents = childcareStarts(state, childcare, when, rows)
  const gone = new Map<number, number>()
  for (const { at, people } of parents) gone.set(at, (gone.get(at) ?? 0) + people)
  const others = rows.map(({ at, people, age }) => ({ at, people: people - (gone.get(at) ?? 0), age }))
  const leave = {
    plan,
    kind: ADMINISTRATIVE,
    woman: false,
    begins: 'administrative-leave-start',
    lasts: 'administrative-leave-length',
  } as const
  return parents.concat(startsOfKind(state, leave, when, others))
}

/** People of a row who may begin a leave, with their age on 1 April. */
interface Candidate {
  readonly at: number
  readonly people: number
  readonly age: number
}

/** Present regular staff. */
function presentRows({ members }: RunState, { year }: When): Candidate[] {
  const rows: Candidate[] = []
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const age = Math.min(OLDEST, Math.max(0, year - members.birthYearOf(cohort) - 1))
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      if (members.employmentType[at] !== REGULAR || members.absence[at] !== 0 || members.people[at] === 0) continue
      rows.push({ at, people: members.people[at] as number, age })
    }
  }
  return rows
}

function childcareStarts(
  state: RunState,
  { women, men, womenShare }: Pick<LeavePlan, 'women' | 'men' | 'womenShare'>,
  when: When,
  rows: readonly Candidate[],
): Start[] {
  const { chance, members } = state
  const now = offset(state, when.ratesOf)
  const parents = rows.filter(({ age }) => (women.starts[now]?.[age] ?? 0) > 0 || (men.starts[now]?.[age] ?? 0) > 0)
  // A person's sex is drawn once and for all, so by no year's draw.
  chance.turnTo('sex', 0)
  const mothers = parents.map(({ at, people, age }) => {
    const share = womenShare[members.jobFamily[at] as number] as number
    return { at, people: chance.take(people, share, members.key[at] as number), age }
  })
  const fathers = parents.map(({ at, people, age }, index) => ({
    at,
    people: people - (mothers[index] as Candidate).people,
    age,
  }))
  const leave = { kind: CHILDCARE, begins: 'leave-start', lasts: 'leave-length' } as const
  const ofWomen = startsOfKind(state, { ...leave, plan: women, woman: true }, when, mothers)
  return ofWomen.concat(startsOfKind(state, { ...leave, plan: men, woman: false }, when, fathers))
}

/** Who of the candidates begins, and for how long: whole years, or one more. Written out, because forecasts begin a part of everybody every year. */
function startsOfKind(state: RunState, leave: Leave, { year, ratesOf }: When, rows: readonly Candidate[]): Start[] {
  const { chance, members } = state
  const rates = leave.plan.starts[offset(state, ratesOf)] ?? []
  const years = inYear(state, leave.plan.years, ratesOf)
  const whole = Math.floor(years)
  chance.turnTo(leave.begins, year)
  const begun: Pick<Start, 'at' | 'people'>[] = []
  for (const { at, people, age } of rows) {
    const rate = rates[age] ?? 0
    if (rate === 0 || people === 0) continue
    const starting = chance.take(people, rate, members.key[at] as number)
    if (starting > 0) begun.push({ at, people: starting })
  }
  chance.turnTo(leave.lasts, year)
  const { kind, woman } = leave
  const starts: Start[] = []
  for (const { at, people } of begun) {
    const longer = chance.take(people, years - whole, members.key[at] as number)
    if (longer > 0) starts.push({ at, kind, woman, people: longer, years, covers: whole + 1 })
    if (people > longer) starts.push({ at, kind, woman, people: people - longer, years, covers: whole })
  }
  return starts
}
