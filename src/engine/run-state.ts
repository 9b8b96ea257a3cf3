/**
 * The state of one run (実行状態): the members, the flow book, and what the city remembers for its decisions.
 *
 * Mutable, and only the steps and policies change it. A forecast works on a copy. Not here: the plan, which nobody changes, and
 * ages, which follow from the birth year.
 */
import type { Chance } from './chance.ts'
import { FlowBook } from './flow-book.ts'
import { type ForecastSpace, forecastSpace } from './forecast-space.ts'
import { KernelRun } from './kernel-run.ts'
import type { Lattice } from './lattice.ts'
import { LeaveBook } from './leave-book.ts'
import type { Hired } from './ledger.ts'
import { Members } from './members.ts'
import { MovedPosts } from './moved-posts.ts'
import { SeatKeys } from './person-keys.ts'
import type { Places, PreparedPlan } from './prepare.ts'
import type { RecruitmentPlan, RunPlan } from './run-plan.ts'
import { SeatList } from './seat-list.ts'
import { StockTable } from './stock.ts'

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
  /** Share of experienced hires that the policy itself chose for the coming 1 April; absent: the plan's. */
  experiencedShare?: number
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
  readonly prepared: PreparedPlan
  readonly plan: RunPlan
  /** The lattice of the members: the plan's, or, in a forecast, one without departments. */
  readonly lattice: Lattice
  readonly chance: Chance
  readonly members: Members
  readonly book: FlowBook
  /** The leave book; absent where the plan has no leave model. */
  readonly leave: LeaveBook | undefined
  readonly memories: readonly RecruitmentMemory[]
  /** Made when they are first asked for. */
  recruiters: readonly Recruiter[] | undefined
  /** The yearly cycle up to recruitment, which forecasts repeat for coming years. */
  readonly untilRecruitment: (state: RunState) => void
  /** The fiscal year being simulated. */
  year: number
  /** What of the run stands in the kernel: chance, the conditions of the year, who is in no table for the moment. */
  readonly inKernel: KernelRun
  /** Who was hired on the coming 1 April. */
  hired: Hired
  /** Posts moved by transfers: hires follow them (移った職). */
  readonly posts: MovedPosts
  /** Numbers the seats of the coming 1 April, so that persons who join have keys of their own. */
  readonly seats: SeatKeys
  /** The seats of the present decision. */
  readonly seatList: SeatList
  /** Where forecasts work. */
  readonly ahead: ForecastSpace
}

/** The policies of a run, in the order in which they decide (採用の担い手). */
export function recruitersOf(state: RunState): readonly Recruiter[] {
  state.recruiters ??= state.plan.recruitment.map((plan, order) => {
    return { state, plan, memory: state.memories[order] as RecruitmentMemory, order }
  })
  return state.recruiters
}

/** Where the hires of a policy go in this run or forecast (採用者の配置先): to the posts, wherever they have been moved. */
export function placesOf({ state, plan, order }: Recruiter): Places {
  const { full, coarse } = state.prepared.places[order] as PreparedPlan['places'][number]
  const places = state.lattice === state.prepared.lattice ? full : coarse
  return state.posts.placesOf(places, plan.jobFamilies)
}

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

/** What a run works in (作業域); the runs of a plan use it one after another. */
interface Workspace {
  readonly members: Members
  readonly book: FlowBook
  readonly stocks: readonly [StockTable, StockTable]
  readonly seats: SeatKeys
  readonly seatList: SeatList
  readonly inKernel: KernelRun
  readonly ahead: ForecastSpace
}

/** The workspace for the runs of a plan: of groups of like people, or of persons (作業域). A run begins when the one before is over. */
export function workspaceFor(prepared: PreparedPlan, persons: boolean): Workspace {
  const { known = prepared } = prepared
  const made = workspaces.get(known) ?? {}
  workspaces.set(known, made)
  const kind = persons ? 'persons' : 'groups'
  made[kind] ??= newWorkspace(prepared, persons)
  return made[kind]
}

const workspaces = new WeakMap<PreparedPlan, { groups?: Workspace; persons?: Workspace }>()

function newWorkspace({ kernel, lattice, coarse, plan, conditions }: PreparedPlan, persons: boolean): Workspace {
  const members = new Members(kernel, lattice, persons)
  const room = {
    exceptions: plan.managers?.exceptions.length,
    reach: conditions.reach,
    transfers: plan.transfers?.length ?? 0,
  }
  const seats = new SeatKeys(kernel, lattice)
  const inKernel = new KernelRun(members, room)
  inKernel.numberSeats(seats)
  return {
    members,
    book: new FlowBook(kernel, lattice),
    stocks: [new StockTable(kernel, lattice), new StockTable(kernel, lattice)],
    seats,
    seatList: new SeatList(kernel),
    inKernel,
    ahead: forecastSpace(kernel, coarse, room),
  }
}

/** The state on the base date (基準日の状態): groups of like people in the expected run, persons in a sampled one. */
export function openState(
  prepared: PreparedPlan,
  chance: Chance,
  untilRecruitment: RunState['untilRecruitment'],
  { members, book, seats, seatList, inKernel, ahead }: Workspace,
): RunState {
  const { plan, lattice } = prepared
  members.restore(chance.sampled ? prepared.persons() : prepared.groups())
  book.restart()
  seats.restart()
  inKernel.begin(chance, {
    allowances: prepared.allowances,
    listsExits: plan.listsExits === true,
    tellsCauses: true,
    transfers: prepared.moves.transfers.full,
    transformation: prepared.moves.transformation?.place ?? 0,
  })
  return newState({
    prepared,
    plan,
    lattice,
    chance,
    members,
    book,
    leave: plan.leave === undefined ? undefined : new LeaveBook(),
    memories: plan.recruitment.map(nothingRemembered),
    untilRecruitment,
    year: plan.from,
    inKernel,
    hired: nobodyHired(plan),
    posts: new MovedPosts(lattice, inKernel),
    seats,
    seatList,
    ahead,
  })
}

/** A state between two steps, when nobody is on the way from one group to another (手順の間の状態). */
type BetweenSteps = Omit<RunState, 'recruiters'>

/** A new state. Runs and forecasts are made here alike, field by field: the steps read objects of one form much faster than of several. */
export const newState = (of: BetweenSteps): RunState => ({
  prepared: of.prepared,
  plan: of.plan,
  lattice: of.lattice,
  chance: of.chance,
  members: of.members,
  book: of.book,
  leave: of.leave,
  memories: of.memories,
  recruiters: undefined,
  untilRecruitment: of.untilRecruitment,
  year: of.year,
  inKernel: of.inKernel,
  hired: of.hired,
  posts: of.posts,
  seats: of.seats,
  seatList: of.seatList,
  ahead: of.ahead,
})

/** The index of a year in the plan's series (`year − from`). */
export const offset = (state: RunState, year: number): number => year - state.plan.from

/** Share of experienced hires on the coming 1 April (経験者採用の割合): the policy's own choice, or the plan's. */
export const experiencedShareOf = ({ state, plan, memory }: Recruiter): number =>
  memory.experiencedShare ?? inYear(state, plan.experienced.share, state.year + 1)

/** The value of a series in a year. */
export const inYear = (state: RunState, series: readonly number[], year: number): number =>
  series[year - state.plan.from] as number
