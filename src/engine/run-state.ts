/**
 * The state of one run (実行状態): the members, the flow book, and what the city remembers for its decisions.
 *
 * Mutable, and only the steps and policies change it. A forecast works on a copy. Not here: the plan, which nobody changes, and
 * ages, which follow from the birth year.
 */
import { type EmploymentType, PERSON } from '../terms/index.ts'
import type { Chance } from './chance.ts'
import { Lattice, typeIndex } from './lattice.ts'
import { FlowBook, type Hired } from './ledger.ts'
import { type MemberRow, Members } from './members.ts'
import type { OpeningRow, RecruitmentPlan, RunPlan } from './run-plan.ts'

/** Somebody who joins on the coming 1 April by another way than recruitment (翌日付けの任用). */
interface Joiner {
  readonly cause: 're-employment' | 'part-time-before-retirement-age'
  readonly row: MemberRow
}

/** What a policy remembers from one year to the next (採用の経緯). */
interface RecruitmentMemory {
  /** People under the target's rule on the 1 April on which the year began. */
  openingCount: number
  /** Net outflow under the target's rule, by year since the base year, in people (退職者数). */
  leavers: number[]
  /** Hires planned and filled on each 1 April since the base date (採用予定数、採用者数). */
  planned: number[]
  filled: number[]
  /** Planned hires that were not filled and are to be planned again (未充足の繰越). */
  unfilled: number
  /** Fractions of a person left over from rounding: of the policy, of the yield, of experienced hires (端数の繰越). */
  carry: { policy: number; filled: number; experienced: number }
  /** Hires already settled for coming years by a policy that plans ahead, first year first (決定済みの採用). */
  settled: number[]
}

/** A policy at work (採用の担い手): the run, its part of the plan, and what it remembers. */
export interface Recruiter {
  readonly state: RunState
  readonly plan: RecruitmentPlan
  readonly memory: RecruitmentMemory
  /** Its place in the order of decisions, from 0. */
  readonly order: number
}

/** The state of one run (実行状態). */
export interface RunState {
  readonly plan: RunPlan
  readonly lattice: Lattice
  readonly chance: Chance
  readonly members: Members
  readonly book: FlowBook
  readonly memories: readonly RecruitmentMemory[]
  /** The yearly cycle up to recruitment, which forecasts repeat for coming years. */
  readonly untilRecruitment: (state: RunState) => void
  /** The fiscal year being simulated. */
  year: number
  /** People of each employment type whose term ended on this 31 March, to be appointed again or not. */
  ended: MemberRow[]
  joiners: Joiner[]
  /** Who was hired on the coming 1 April. */
  hired: Hired
}

/** The policies of a run, in the order in which they decide (採用の担い手). */
export const recruitersOf = (state: RunState): Recruiter[] =>
  state.plan.recruitment.map((plan, order) => ({ state, plan, memory: state.memories[order] as RecruitmentMemory, order }))

const nothingRemembered = (): RecruitmentMemory => ({
  openingCount: 0,
  leavers: [],
  planned: [],
  filled: [],
  unfilled: 0,
  carry: { policy: 0, filled: 0, experienced: 0 },
  settled: [],
})

/** Before anybody is hired (採用前). */
export const nobodyHired = (plan: RunPlan): Hired => ({
  planned: 0,
  filled: 0,
  experienced: 0,
  plannedByJobFamily: plan.jobFamilies.map(() => 0),
})

/** One order for the same people, in whatever order the plan lists them: ties in later shares then fall the same way. */
function byPlace(one: OpeningRow, other: OpeningRow): number {
  return (
    one.birthYear - other.birthYear ||
    typeIndex(one.employmentType) - typeIndex(other.employmentType) ||
    one.jobFamily - other.jobFamily ||
    one.department - other.department ||
    (one.termEnds ?? 0) - (other.termEnds ?? 0)
  )
}

/** The state on the base date (基準日の状態). */
export function openState(plan: RunPlan, chance: Chance, untilRecruitment: RunState['untilRecruitment']): RunState {
  const lattice = new Lattice(plan)
  const members = new Members(Math.max(256, plan.opening.length * 2))
  for (const row of [...plan.opening].sort(byPlace)) {
    members.add({
      birthYear: row.birthYear,
      jobFamily: row.jobFamily,
      employmentType: typeIndex(row.employmentType),
      department: row.department,
      termEnds: row.termEnds ?? 0,
      people: row.people * PERSON,
    })
  }
  members.compact()
  return {
    plan,
    lattice,
    chance,
    members,
    book: new FlowBook(lattice),
    memories: plan.recruitment.map(nothingRemembered),
    untilRecruitment,
    year: plan.from,
    ended: [],
    joiners: [],
    hired: nobodyHired(plan),
  }
}

/** A copy for a forecast: expected, with a book of its own that nobody reads. */
export function copyForForecast(state: RunState, chance: Chance): RunState {
  return {
    ...state,
    chance,
    members: state.members.copy(),
    book: new FlowBook(state.lattice),
    ended: [],
    joiners: [],
  }
}

/** The index of a year in the plan's series (`year − from`). */
export const offset = (state: RunState, year: number): number => year - state.plan.from

/** The value of a series in a year. */
export const inYear = (state: RunState, series: readonly number[], year: number): number =>
  series[year - state.plan.from] as number

/** Whether a row is of an employment type (任用形態). */
export const isType = (members: Members, at: number, type: EmploymentType): boolean =>
  members.employmentType[at] === typeIndex(type)

/** Takes people out of a row and books why (離職). */
export function leave(state: RunState, at: number, people: number, cause: Parameters<FlowBook['separate']>[0]): void {
  if (people === 0) return
  const { members, lattice } = state
  members.people[at] = (members.people[at] as number) - people
  const cell = lattice.index(
    members.employmentType[at] as number,
    members.jobFamily[at] as number,
    members.department[at] as number,
  )
  state.book.separate(cause, cell, people)
}

/** Lets people join on the coming 1 April and books why (任用・採用). */
export function join(state: RunState, row: MemberRow, cause: Parameters<FlowBook['join']>[0]): void {
  if (row.people === 0) return
  state.members.add(row)
  state.book.join(cause, state.lattice.index(row.employmentType, row.jobFamily, row.department), row.people)
}
