/**
 * The plan of hiring in the kernel (採用方針の計画): what the plan says of every policy, in numbers that the kernel decides by (kernel/assembly/hiring/plan.ts).
 *
 * Facts are written once for a plan, series follow it. The order of the fields is that of HiringPlan there. What a series does
 * not reach is not a number. Not here: what is decided.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { ageTable } from './age-table.ts'
import type { Conditions } from './conditions.ts'
import { placesOf } from './hiring-places.ts'
import type { Lattice } from './lattice.ts'
import type { RuleCounts } from './rule-counts.ts'
import type { PolicyPlan, RecruitmentPlan, RunPlan, YearSeries } from './run-plan.ts'
import type { WrittenPart, WrittenPlan } from './written-plan.ts'

/** The policies in the order of their numbers in kernel/assembly/kinds.ts (採用方針の番号). */
export const POLICIES: readonly PolicyPlan['policy'][] = [
  'replace-leavers',
  'hold',
  'two-year-average',
  'level',
  'moving-average',
  'age-balance',
  'fixed',
  'budget-cap',
  'formula',
]

/** The plans of all policies, in the order in which they decide (採用方針の計画). */
export interface HiringPlans {
  /** Where the places of the plans stand. */
  readonly list: Place
  readonly plans: readonly Place[]
  /** By policy: what no draw changes. */
  readonly facts: readonly HiringFacts[]
  /** How many years the series have: those with conditions, the 1 April after the last, and one more. */
  readonly years: number
}

/** What no draw changes: whom a policy hires, where, and whom it counts (採用の固定条件). */
interface HiringFacts {
  readonly entry: Place
  readonly experienced: Place
  readonly families: Place
  readonly places: Place
  readonly placesAhead: Place
  readonly count: Place
}

/** What is known of a plan when its hiring is made ready. */
interface Known {
  readonly plan: RunPlan
  readonly lattice: Lattice
  readonly coarse: Lattice
  readonly conditions: Conditions
  readonly counts: RuleCounts
  readonly absent: readonly (readonly number[] | undefined)[]
}

/** Writes the hiring of a plan into the kernel (採用方針の書込み). @param facts of the same plan without draws, if they have been written. */
export function newHiringPlans(written: WrittenPlan, known: Known, facts?: HiringPlans['facts']): HiringPlans {
  const { kernel } = written
  const { recruitment, countingRules } = known.plan
  const years = known.conditions.years.length + 2
  const whom = facts ?? recruitment.map((_, order) => newFacts(kernel, known, order))
  const plans = recruitment.map(({ entryAges, experienced }) =>
    kernel.call.newHiringPlan(years, entryAges.length + experienced.ages.length),
  )
  const list = kernel.call.allocate(plans.length * Int32Array.BYTES_PER_ELEMENT)
  kernel.settle()
  kernel.int32.set(plans, list >>> 2)
  plans.forEach((place, order) => {
    writeFacts(kernel, place, known, { ...(whom[order] as HiringFacts), order })
  })
  written.write('recruitment', (drawn, part) => {
    drawn.forEach((plan, order) => {
      const pastSixty = countingRules[plan.target.rule]?.sixtyPlusWeight ?? Number.NaN
      writeSeries(part, plan, { kernel, place: plans[order] as Place, years, pastSixty })
    })
  })
  return { list, plans, facts: whom, years }
}

function newFacts(kernel: Kernel, { plan, lattice, coarse, counts }: Known, order: number): HiringFacts {
  const { entryAges, experienced, jobFamilies, target } = plan.recruitment[order] as RecruitmentPlan
  const families = kernel.call.allocate(jobFamilies.length * Int32Array.BYTES_PER_ELEMENT)
  kernel.settle()
  kernel.int32.set(jobFamilies, families >>> 2)
  return {
    entry: ageTable(kernel, entryAges).place,
    experienced: ageTable(kernel, experienced.ages).place,
    families,
    places: placesOf(kernel, plan, jobFamilies, lattice),
    placesAhead: placesOf(kernel, plan, jobFamilies, coarse),
    count: counts[order]?.[target.rule] ?? 0,
  }
}

function writeFacts(kernel: Kernel, place: Place, { plan, absent }: Known, of: HiringFacts & { readonly order: number }): void {
  const { policy, target, unfilled, jobFamilies } = plan.recruitment[of.order] as RecruitmentPlan
  const { int32 } = kernel
  const at = place >>> 2
  const outside = (target.returnYears ?? 0) > 0 && absent[target.rule] !== undefined && plan.leave !== undefined
  const replaced = (plan.work?.substitutions ?? []).length > 0
  int32[at] = POLICIES.indexOf(policy.policy)
  int32[at + 15] = unfilled === 'carried' ? 1 : 0
  int32[at + 16] = of.count
  int32[at + 18] = outside ? 1 : 0
  int32[at + 19] = replaced ? 1 : 0
  const facts = [of.families, jobFamilies.length, of.entry, of.experienced, of.places, of.placesAhead, plan.from]
  int32.set(facts, at + 20)
  const own = [0, 0, 0, 0, 0]
  if (policy.policy === 'level') own.splice(0, 5, policy.from, policy.to, 0, 0, policy.resolve === 'yearly' ? 1 : 0)
  else if (policy.policy === 'age-balance') own.splice(0, 2, policy.fromAge, policy.toAge)
  else if (policy.policy === 'moving-average') own.splice(2, 2, policy.years, policy.centred ? 1 : 0)
  int32.set(own, at + 2)
}

/** Where the plan of a policy stands, how far its series go, and the weight of staff past 60 under the rule of its target. */
interface Written {
  readonly kernel: Kernel
  readonly place: Place
  readonly years: number
  readonly pastSixty: number
}

function writeSeries(part: WrittenPart, plan: RecruitmentPlan, { kernel: { int32 }, place, years, pastSixty }: Written): void {
  const { target, bounds } = plan
  const at = place >>> 2
  const copy = (field: number, series: YearSeries, factor = 1): void =>
    part.copy(series, { place: int32[at + field] as Place, count: years, factor })
  copy(1, seriesOf(plan.policy))
  // What a formula says is asked for on the day.
  const asked = target.people.map(people => typeof people === 'object')
  copy(7, asked.includes(true) ? target.people.map(numberOf) : (target.people as YearSeries))
  copy(9, target.excess)
  copy(10, bounds.min)
  copy(11, bounds.max)
  copy(12, bounds.largestChange)
  copy(13, plan.yield)
  copy(14, plan.experienced.share)
  copy(17, target.sixtyPlusWeight, pastSixty)
  for (let year = 0; year < years; year += 1) int32[((int32[at + 8] as Place) >>> 2) + year] = asked[year] === true ? 1 : 0
}

const numberOf = (people: RecruitmentPlan['target']['people'][number]): number =>
  typeof people === 'number' ? people : Number.NaN

/** The series of a policy's own; none where it has none, or stands outside the kernel. */
function seriesOf(policy: PolicyPlan): YearSeries {
  switch (policy.policy) {
    case 'replace-leavers':
      return policy.share
    case 'fixed':
      return policy.hires
    case 'two-year-average':
      return policy.pairStarts.map(Number)
    case 'age-balance':
      return policy.largestExperiencedShare
    default:
      return []
  }
}
