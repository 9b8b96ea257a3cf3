/**
 * Preparation (準備): what every run of a plan needs and no run changes, computed once.
 *
 * Rates as dense tables, what policies decide by, and the staff on the base date. Not here: anything that depends on a
 * draw or a decision.
 */
import { Kernel, kernelOfThread, type Place } from '../kernel/index.ts'
import { EMPLOYMENT_TYPES } from '../terms/index.ts'
import type { ChoicePlan } from './after-60-plan.ts'
import { allowancesFrom } from './book-pages.ts'
import { type Conditions, newConditions } from './conditions.ts'
import { newAllowances } from './cost/allowance-table.ts'
import { absentFactors } from './counting.ts'
import { type HiringPlans, newHiringPlans } from './hiring-plan.ts'
import { Lattice } from './lattice.ts'
import { type Moves, newMoves } from './moves.ts'
import { OpeningStaff } from './opening-staff.ts'
import { followRates, type RateTable, rateTable, stayingByYear } from './rate-table.ts'
import { type RuleCounts, ruleCounts } from './rule-counts.ts'
import type { RunPlan } from './run-plan.ts'
import { WrittenPlan } from './written-plan.ts'

/** A plan made ready for its runs (準備済みの計画). */
export interface PreparedPlan {
  readonly plan: RunPlan
  /** What the city knows and forecasts with: in a run with drawn levers the plan of the expected run. Absent: this plan. */
  readonly known?: PreparedPlan | undefined
  /** What follows the series of the plan from run to run. */
  readonly written: WrittenPlan
  /** Where all runs of the plan work. */
  readonly kernel: Kernel
  readonly lattice: Lattice
  /** The lattice of forecasts, which do not tell departments apart. */
  readonly coarse: Lattice
  /** The staff on the base date. */
  readonly opening: OpeningStaff
  /** By cause of separation. In a run with drawn levers they are written over by the next. */
  readonly rates: RateTable[]
  /** Of each year with rates: where the shares stand that are left by all causes, as forecasts thin out groups by them. */
  readonly staying: readonly Place[]
  /** Where the numbers of the plan stand that the steps ask for, and what allowances are reckoned from; 0 where pay is not known. In a run with drawn levers they are written over by the next. */
  readonly conditions: Conditions
  readonly allowances: Place
  /** Whether managers choose otherwise than others, so that who is one changes the headcount. */
  readonly managersChooseApart: boolean
  /** What the policies decide by. In a run in which it was drawn it is written over by the next. */
  readonly hiring: HiringPlans
  /** The planner's transfers, DX and reallocation. In a run with drawn levers what is drawn is written over by the next. */
  readonly moves: Moves
  /** By policy and counting rule: how people are counted. */
  readonly counts: RuleCounts
  /** Indices of all job families. */
  readonly families: readonly number[]
  /** Weights of each counting rule by index of employment type. */
  readonly weights: readonly (readonly number[])[]
  /** By counting rule: what a head in each absence counts; undefined where like everybody. */
  readonly absent: readonly (readonly number[] | undefined)[]
}

/** Makes a plan ready for its runs (計画の準備). @param kernel where they work; absent: in one of their own. */
export function prepare(plan: RunPlan, kernel = new Kernel(bytesFor(plan))): PreparedPlan {
  const lattice = new Lattice(plan)
  const coarse = new Lattice({ jobFamilies: plan.jobFamilies, departments: [''] })
  const rates = plan.separations.map(separation => rateTable(separation, { kernel, choiceAge: plan.choiceAge }))
  const staying = stayingByYear(kernel, rates)
  const written = new WrittenPlan(kernel, plan)
  const conditions = newConditions(written, { plan, rates, staying })
  const absent = plan.countingRules.map(absentFactors)
  const weights = plan.countingRules.map(rule => EMPLOYMENT_TYPES.map(type => rule.weights[type]))
  const counts = ruleCounts(kernel, { plan, weights, absent })
  return inOneForm({
    plan,
    known: undefined,
    written,
    kernel,
    lattice,
    coarse,
    opening: new OpeningStaff(kernel, lattice, plan.opening),
    rates,
    staying,
    conditions,
    allowances: allowancesOf(written, plan, lattice),
    managersChooseApart: managersChooseApart(plan),
    hiring: newHiringPlans(written, { plan, lattice, coarse, conditions, counts, absent }),
    moves: newMoves(written, { plan, lattice, conditions }),
    families: plan.jobFamilies.map((_, family) => family),
    absent,
    weights,
    counts,
  })
}

/** A plan made ready in a room of this thread's kernel (作業室で準備した計画). */
interface PreparedInRoom {
  readonly prepared: PreparedPlan
  /** To be called when its runs are over, the last room entered first; nothing of the plan may be read afterwards. */
  readonly leave: () => void
}

/** Makes a plan ready in a room of the kernel of this thread (作業室での準備). */
export function prepareInRoom(plan: RunPlan): PreparedInRoom {
  const kernel = kernelOfThread(bytesFor(plan))
  const leave = kernel.enter()
  try {
    return { prepared: prepare(plan, kernel), leave }
  } catch (error) {
    leave()
    throw error
  }
}

/**
 * Makes ready the plan of a run in which levers were drawn (引いた前提の計画の準備). What no draw changes is taken over: people, places, ages.
 * @param before the run before, if it is over: its memory is used again. Where it had the same plan, with other numbers written into it, what was written follows
 * them: a sampler hands out one plan for all runs. With another one all that is drawn is made ready anew. Retirement ages, rules, ramps, pay
 * by age and months of the allowance are facts, and written once.
 */
export function prepareDrawn(plan: RunPlan, known: PreparedPlan, before: PreparedPlan = known): PreparedPlan {
  if (plan === known.plan) return known
  if (plan !== before.plan) return drawnFrom(known, plan)
  before.written.follow(plan)
  return before
}

/** The first prepared plan of runs in which levers are drawn, with conditions of its own. */
function drawnFrom(known: PreparedPlan, plan: RunPlan): PreparedPlan {
  const { kernel, lattice, hiring, allowances } = known
  const written = new WrittenPlan(kernel, plan, known.plan)
  const rates = [...known.rates]
  followRates(written, rates, known.plan)
  const conditions = newConditions(written, { ...known, plan, rates })
  const isKnown = (part: keyof RunPlan): boolean => plan[part] === known.plan[part]
  return inOneForm({
    ...known,
    plan,
    known,
    written,
    rates,
    conditions,
    hiring: isKnown('recruitment') ? hiring : newHiringPlans(written, { ...known, plan, conditions }, hiring.facts),
    allowances: isKnown('cost') ? allowances : allowancesOf(written, plan, lattice, allowances),
    moves: newMoves(written, { plan, lattice, conditions }, known),
  })
}

const allowancesOf = (written: WrittenPlan, { cost }: RunPlan, lattice: Lattice, known?: Place): Place =>
  cost === undefined ? 0 : newAllowances(written, cost, allowancesFrom(lattice), known)

/** All prepared plans are made here: V8 compiles once what reads objects of one form. */
const inOneForm = (of: PreparedPlan): PreparedPlan => ({
  plan: of.plan,
  known: of.known,
  written: of.written,
  kernel: of.kernel,
  lattice: of.lattice,
  coarse: of.coarse,
  opening: of.opening,
  rates: of.rates,
  staying: of.staying,
  conditions: of.conditions,
  allowances: of.allowances,
  managersChooseApart: of.managersChooseApart,
  hiring: of.hiring,
  moves: of.moves,
  families: of.families,
  absent: of.absent,
  weights: of.weights,
  counts: of.counts,
})

/**
 * About how much memory the runs of a plan take in the kernel, in bytes: tables whose cohorts grow, each with its sums; stocks, the flow
 * book and the rates of every year. Too little costs time, too much nothing: memory that nobody touches is not there.
 */
function bytesFor(plan: RunPlan): number {
  const { opening, retirementAge, separations } = plan
  const { size, departments } = new Lattice(plan)
  const people = opening.reduce((sum, row) => sum + row.people, 0)
  const groups = size / departments
  const years = retirementAge[0]?.length ?? 0
  const conditions = 2 * years * retirementAge.length * 2048
  return (
    people * 4096 + groups * 32768 + size * 2048 + separations.length * years * (retirementAge.length + 1) * 4096 + conditions
  )
}

/** Whether managers of some job family have other shares at 60 than the others of it. */
function managersChooseApart({ managers, after60 }: RunPlan): boolean {
  const groups = after60.choices?.groups ?? []
  return (
    managers !== undefined &&
    groups.some((group, index) => {
      const others = groups[index - (index % 2)] as ChoicePlan
      return (['stay', 'partialLeave', 'partTime'] as const).some(key =>
        group[key].some((share, year) => share !== others[key][year]),
      )
    })
  )
}
