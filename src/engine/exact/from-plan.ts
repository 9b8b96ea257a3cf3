/**
 * The exact answer of a plan (厳密解): hires and strength on every 1 April as counts of independent people, without sampling.
 *
 * Each person's probability of still being counted comes from the engine itself: an expected run of those people alone, with nobody hired, so
 * that every rule of the yearly cycle holds. Fixed numbers of hires: strength counts whoever is still there. A constant number of posts: the
 * successors of a seat follow one another by the renewal equation, hires[t] = leaving of the first holder + Σ hires[s] × leaving of
 * the hire of s; each seat sees one hire a year at most. Fixed-term posts and substitutes are whole numbers that do not vary.
 * Leaves out: what obstacles.ts names.
 */
import { EMPLOYMENT_TYPES, type EmploymentType, PERSON } from '../../terms/index.ts'
import { typeIndex } from '../lattice.ts'
import type { CountingRulePlan, OpeningRow, RecruitmentPlan, RunPlan } from '../run-plan.ts'
import { simulate } from '../simulate.ts'
import { SIXTY } from '../sixty.ts'
import { OLDEST, type Stock } from '../stock.ts'
import type { Group } from './counts.ts'
import { countedRule, type Obstacle, obstacleIn } from './obstacles.ts'
import { type Cohort, strengthCounts } from './presence.ts'

/** The exact answer, or why there is none (厳密解). */
export type ExactAnswer =
  | {
      readonly kind: 'exact'
      /** Id of the counting rule under which strength is counted. */
      readonly rule: string
      /** Whether regular staff past 60 count under it. */
      readonly countsSixtyPlus: boolean
      /** By 1 April, from the base date (nobody is hired then) to the closing one; what is certain has probability 1. */
      readonly hires: readonly (readonly Group[])[]
      readonly strength: readonly (readonly Group[])[]
    }
  | { readonly kind: 'sampled-only'; readonly because: Obstacle }

/** Counts are kept in billionths of a person; sums over a staff may be off by some thousands of them. */
const ROUNDING = 1e-5

/** The exact answer of a plan, if it has one (厳密解). */
export function exactAnswer(plan: RunPlan): ExactAnswer {
  const obstacle = obstacleIn(plan)
  if (obstacle !== undefined) return { kind: 'sampled-only', because: obstacle }
  const rule = countedRule(plan)
  const opening = openingCohorts(plan, rule)
  const alone = strengthOf(closed(plan, plan.opening, plan.leaveSubstitutes), rule)
  const others = alone.map(
    (people, year) => people - sum(opening.map(cohort => cohort.people * (cohort.present[year] as number))),
  )
  if (others.some(people => Math.abs(people - Math.round(people)) > ROUNDING))
    return { kind: 'sampled-only', because: 'other-posts' }
  const certain = others.map((people): Group => ({ people: Math.round(people), probability: 1 }))
  const [main] = plan.recruitment
  if (main?.policy.policy === 'hold') return heldPosts(plan, main, { rule, opening, certain })
  const hired = fixedCohorts(plan, rule)
  return {
    kind: 'exact',
    ...namesOf(rule),
    hires: alone.map((_, year) => hired.filter(({ joins }) => joins === year).map(({ people }) => ({ people, probability: 1 }))),
    strength: strengthCounts([...opening, ...hired]).map((groups, year) => [...groups, certain[year] as Group]),
  }
}

const namesOf = (rule: CountingRulePlan) => ({ rule: rule.id, countsSixtyPlus: rule.sixtyPlusWeight !== 0 })

/** A constant number of posts: every seat has its first holder, and successors. */
function heldPosts(
  plan: RunPlan,
  main: RecruitmentPlan,
  { rule, opening, certain }: { rule: CountingRulePlan; opening: readonly Cohort[]; certain: readonly Group[] },
): ExactAnswer {
  const posts = main.target.people[1] as number
  const seats = opening.filter(({ present }) => present[0] === 1)
  if (sum(seats.map(({ people }) => people)) + (certain[0] as Group).people !== posts)
    return { kind: 'sampled-only', because: 'target' }
  if (certain.some(({ people }) => people !== certain[0]?.people)) return { kind: 'sampled-only', because: 'other-posts' }
  const later = certain.map((_, joins) => (joins === 0 ? [] : presenceOfHire(plan, rule, { order: 0, joins })))
  const holders = [...seats.map(({ present }) => present), ...later]
  if (holders.some(comesBack)) return { kind: 'sampled-only', because: 'returns' }
  const leaving = holders.map(losses)
  const hires = seats.map(({ people }, seat) => {
    const chances = [0]
    for (let year = 1; year < certain.length; year += 1) {
      const successors = chances.map((chance, joined) => chance * (leaving[seats.length + joined]?.[year - 1] ?? 0))
      chances.push((leaving[seat]?.[year - 1] as number) + sum(successors))
    }
    return { people, chances }
  })
  return {
    kind: 'exact',
    ...namesOf(rule),
    hires: certain.map((_, year) => hires.map(({ people, chances }) => ({ people, probability: chances[year] as number }))),
    strength: certain.map(() => [{ people: posts, probability: 1 }]),
  }
}

/** Probability of leaving the count between a 1 April and the next, by the first of the two. */
const losses = (present: readonly number[]): number[] =>
  present.slice(1).map((chance, year) => Math.max(0, (present[year] as number) - chance))

/** Whether somebody who was counted may be counted again after having left. */
const comesBack = (present: readonly number[]): boolean =>
  present.some((chance, year) => chance > 0 && (present[year + 1] ?? 0) > chance + ROUNDING)

/** Whoever is in post on the base date and leaves by chance, one cohort for each birth year, job family and employment type. */
function openingCohorts(plan: RunPlan, rule: CountingRulePlan): Cohort[] {
  const leavesByChance = (type: EmploymentType): boolean => type !== 'fixed-term' && type !== 'leave-substitute'
  return EMPLOYMENT_TYPES.filter(leavesByChance).flatMap(type => {
    const rows = plan.opening.filter(row => row.employmentType === type && row.people > 0)
    if (rows.length === 0) return []
    const run = simulate(closed(plan, rows))
    const people = new Map<string, { row: OpeningRow; people: number }>()
    for (const row of rows) {
      const key = `${row.birthYear}/${row.jobFamily}`
      people.set(key, { row, people: (people.get(key)?.people ?? 0) + row.people })
    }
    return [...people.values()].map(({ row, people }) => ({
      people,
      present: run.ledgers.map(({ stock, fiscalYear }) => {
        const age = fiscalYear - row.birthYear - 1
        return counted(stock, rule, [row.jobFamily], age) / people
      }),
    }))
  })
}

/** The hires of a plan with fixed numbers, one cohort for each policy and 1 April. */
function fixedCohorts(plan: RunPlan, rule: CountingRulePlan): (Cohort & { readonly joins: number })[] {
  return plan.recruitment.flatMap((recruitment, order) => {
    const alone = { ...closed(plan, []), recruitment: [recruitment] }
    return simulate(alone).ledgers.flatMap(({ joined }, joins) =>
      joined === undefined || joined.filled === 0
        ? []
        : [{ joins, people: joined.filled, present: presenceOfHire(plan, rule, { order, joins }) }],
    )
  })
}

/** The presence of one person hired by a policy on a 1 April. */
function presenceOfHire(
  plan: RunPlan,
  rule: CountingRulePlan,
  { order, joins }: { readonly order: number; readonly joins: number },
): number[] {
  const nobody = closed(plan, [])
  const recruitment = nobody.recruitment.map((one, index) =>
    index === order
      ? fixedAt(
          one,
          nobody.leaveSubstitutes.map((_, year) => (year === joins ? 1 : 0)),
        )
      : one,
  )
  return strengthOf({ ...nobody, recruitment }, rule)
}

/**
 * A plan of some of its people, in which nobody is hired. DX, transfers, managerial posts and pay are left out: they change nobody's stay and no count
 * here (obstacles.ts asks).
 */
function closed(plan: RunPlan, opening: readonly OpeningRow[], leaveSubstitutes?: RunPlan['leaveSubstitutes']): RunPlan {
  const none = plan.leaveSubstitutes.map(() => 0)
  const { transformation: _dx, transfers: _moves, managers: _posts, cost: _pay, ...rest } = plan
  return {
    ...rest,
    opening,
    leaveSubstitutes: leaveSubstitutes ?? none,
    recruitment: plan.recruitment.map(recruitment => fixedAt(recruitment, none)),
  }
}

/** A policy with fixed numbers and without limits. */
function fixedAt(recruitment: RecruitmentPlan, hires: readonly number[]): RecruitmentPlan {
  const every = (value: number): number[] => hires.map(() => value)
  return {
    ...recruitment,
    policy: { policy: 'fixed', hires },
    target: { ...recruitment.target, excess: every(Number.POSITIVE_INFINITY) },
    bounds: {
      min: every(Number.NEGATIVE_INFINITY),
      max: every(Number.POSITIVE_INFINITY),
      largestChange: every(Number.POSITIVE_INFINITY),
    },
    yield: every(1),
    unfilled: 'lost',
  }
}

/** Strength of the expected run on each 1 April under the rule of the answer. */
const strengthOf = (plan: RunPlan, rule: CountingRulePlan): number[] =>
  simulate(plan).ledgers.map(({ stock }) => counted(stock, rule, plan.jobFamilies.keys()))

/** People of a stock under a rule. @param at only those of this age on 1 April; absent: of every age. */
function counted({ byTypeFamilyAndAge }: Stock, rule: CountingRulePlan, families: Iterable<number>, at?: number): number {
  const jobFamilies = byTypeFamilyAndAge.length / (EMPLOYMENT_TYPES.length * (OLDEST + 1))
  let people = 0
  for (const family of families) {
    for (const type of EMPLOYMENT_TYPES) {
      if (rule.weights[type] === 0) continue
      const start = (typeIndex(type) * jobFamilies + family) * (OLDEST + 1)
      for (let age = at ?? 0; age <= Math.min(at ?? OLDEST, OLDEST); age += 1) {
        const counts = type !== 'regular' || age < SIXTY || rule.sixtyPlusWeight !== 0
        if (counts) people += byTypeFamilyAndAge[start + age] as number
      }
    }
  }
  return people / PERSON
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
