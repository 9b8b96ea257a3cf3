/**
 * Substitution as measures (任用形態の置換え): posts planned, given up, held by people of other types, and kept with the regular staff.
 *
 * Of each 1 April, in posts: planned until then = given up + unfilled, and given up = gained. Only re-employed people can be too few, so
 * for the other types nothing is unfilled. A post held by re-employed people is one FTE, however many share it.
 */
import { headFte, isHeldByRetired, postsHeld, type RunPlan, type Trajectory, type WorkPlan } from '../engine/index.ts'
import { EMPLOYMENT_TYPES, fromPeople, type SubstituteType, toPeople } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'

/** Regular posts planned to be given up, given up and kept, and posts of the other types gained, until each 1 April (置換えの職). */
export function substitutionColumns({ substitutions }: WorkPlan): KernelColumns {
  const types = [...new Set(substitutions.map(({ to }) => to))]
  const byType = (measure: Column['measure']): Column[] => [
    { measure, unit: 'people' },
    ...types.map((item): Column => ({ measure, dimension: 'employmentType', item, unit: 'people' })),
  ]
  const sumsByType = (posts: readonly number[]): number[] =>
    types.map(type => sumOf(posts.filter((_, index) => substitutions[index]?.to === type)))
  return {
    columns: [
      { measure: 'substitution.givenUp', unit: 'people' },
      ...byType('substitution.gained'),
      { measure: 'substitution.givenUpFte', unit: 'people' },
      { measure: 'substitution.gainedFte', unit: 'people' },
      ...byType('substitution.planned'),
      ...byType('substitution.unfilled'),
    ],
    readIn:
      () =>
      ({ fiscalYear, stock }, into, at, plan) => {
        const year = fiscalYear - plan.from
        const planned = (plan.work?.substitutions ?? []).map(({ posts }) => posts[year] as number)
        const held = postsHeld(plan, stock.byTypeFamilyAndAbsence, year)
        const unfilled = planned.map((posts, index) => toPeople(fromPeople(posts - (held[index] as number))))
        const regular = plan.work?.fte?.[EMPLOYMENT_TYPES.indexOf('regular')]?.[year] ?? 1
        const gained = sumsByType(held)
        const gainedFte = sumOf(types.map((type, index) => (gained[index] as number) * postFte(plan, type, year)))
        const values = [
          [sumOf(held)],
          withTotal(gained),
          [toPeople(fromPeople(sumOf(held) * regular)), gainedFte],
          withTotal(sumsByType(planned)),
          withTotal(sumsByType(unfilled)),
        ]
        values.flat().forEach((value, index) => {
          into[at + index] = value
        })
      },
  }
}

/** FTE of one post: what one head of the type works, or a whole one where people are counted by what they work. */
const postFte = (plan: RunPlan, to: SubstituteType, year: number): number =>
  isHeldByRetired({ to }) ? 1 : headFte(plan, to, year)

/** A sum of posts; kept in billionths, so that it is the same in any order. */
const sumOf = (posts: readonly number[]): number => toPeople(posts.reduce((sum, people) => sum + fromPeople(people), 0))

const withTotal = (parts: readonly number[]): number[] => [sumOf(parts), ...parts]

/**
 * A substitution that found too few people in years in which it gives posts over (担う人の不足): the first of these years, how many there
 * are, and the posts planned and held until then.
 */
export interface SubstitutionShortage {
  /** Index into the substitutions of the plan. */
  readonly substitution: number
  readonly year: number
  readonly years: number
  readonly planned: number
  readonly held: number
}

/** The substitutions that found too few people for the posts of a year; that posts go back later is how the plan works (担う人の不足). */
export function substitutionShortages({ plan, ledgers }: Trajectory): SubstitutionShortage[] {
  const substitutions = plan.work?.substitutions ?? []
  if (!substitutions.some(isHeldByRetired)) return []
  const heldIn = ledgers.map(({ fiscalYear, stock }) => postsHeld(plan, stock.byTypeFamilyAndAbsence, fiscalYear - plan.from))
  return substitutions.flatMap(({ posts }, substitution) => {
    const short = heldIn.flatMap((held, at) => {
      const [planned, before, now] = [posts[at] as number, posts[at - 1] ?? 0, held[substitution] as number]
      return planned > before && now < planned ? [{ year: plan.from + at, planned, held: now }] : []
    })
    return short[0] === undefined ? [] : [{ substitution, ...short[0], years: short.length }]
  })
}
