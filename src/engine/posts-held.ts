/**
 * Posts given up and who holds them (置換えの職を担う人): how many of the planned posts can be given over on a 1 April.
 *
 * Posts for 一般任期付 and 会計年度任用 are filled from outside, all of them. Nobody can be recruited as re-employed (再任用): whoever retired and
 * came back holds a post, in full-time equivalents, as far as they are there. A planned post that nobody can hold stays with the regular
 * staff, and a post whose holder leaves (at the age limit, or with the end of the scheme) goes back to them. So posts given up are the posts
 * held, in every year and run. Not here: by how much hires fall, see steps/substitution.ts.
 */
import { APPOINTEE, fromPeople, type PostType, toPeople } from '../terms/index.ts'
import { typeIndex } from './lattice.ts'
import type { RunPlan } from './run-plan.ts'
import { headsInGroup } from './tally.ts'
import type { SubstitutionPlan, WorkPlan } from './work-plan.ts'
import type { YearSeries } from './year-series.ts'

/** The types whose people come from those who retired (再任用). */
const FROM_THE_RETIRED: readonly PostType[] = ['reemployed-full-time', 'reemployed-short-time']

/** Whether the posts of a substitution are held by re-employed people (再任用への置換えか). */
export const isHeldByRetired = ({ to }: Pick<SubstitutionPlan, 'to'>): boolean => FROM_THE_RETIRED.includes(to)

/** The job families that a substitution concerns: one, or those of the main policy, which decides last. */
export const familiesOf = ({ recruitment }: RunPlan, { jobFamily }: SubstitutionPlan): readonly number[] =>
  jobFamily === undefined ? (recruitment.at(-1)?.jobFamilies ?? []) : [jobFamily]

/** FTE of one head of a type in a year (常勤換算); 1 where nobody said. @param year since the base year. */
export const headFte = ({ work }: RunPlan, to: SubstitutionPlan['to'], year: number): number =>
  (work && fteOfHeads(work, to)?.[year]) ?? 1

/** FTE of one head of a type, by year (常勤換算); none where nobody said. */
export const fteOfHeads = ({ appointees, fte }: WorkPlan, to: PostType | 'regular'): YearSeries | undefined =>
  to === APPOINTEE ? appointees?.fte : fte?.[typeIndex(to)]

/**
 * Posts that are given up and held (置き換わっている職), in people, by substitution of the plan.
 *
 * Re-employed people hold one post each time: substitutions of one job family come before those of several, then the order of the file.
 * @param heads people by employment type, job family and absence, in the engine's unit, as the tally and the stock keep them.
 * @param year since the base year. Past the plan nothing is replaced.
 */
export function postsHeld(plan: RunPlan, heads: Float64Array, year: number): readonly number[] {
  const substitutions = plan.work?.substitutions ?? []
  const held = substitutions.map(({ posts }) => posts[year] ?? 0)
  if (!substitutions.some(isHeldByRetired)) return held
  const left = new Map<number, number>()
  for (const index of narrowFirst(substitutions)) {
    const substitution = substitutions[index] as SubstitutionPlan
    if (!isHeldByRetired(substitution)) continue
    let wanted = fromPeople(held[index] as number)
    let taken = 0
    for (const family of familiesOf(plan, substitution)) {
      const group = typeIndex(substitution.to as 'reemployed-full-time') * plan.jobFamilies.length + family
      const there = left.get(group) ?? Math.round(headsInGroup(heads, group) * headFte(plan, substitution.to, year))
      const people = Math.min(wanted, there)
      left.set(group, there - people)
      wanted -= people
      taken += people
    }
    held[index] = toPeople(taken)
  }
  return held
}

/** The order in which people are taken: by one job family first. */
function narrowFirst(substitutions: readonly SubstitutionPlan[]): number[] {
  const all = substitutions.map((_, index) => index)
  const narrow = (index: number): boolean => substitutions[index]?.jobFamily !== undefined
  return [...all.filter(narrow), ...all.filter(index => !narrow(index))]
}
