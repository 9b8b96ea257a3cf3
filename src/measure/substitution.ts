/**
 * Substitution as measures (任用形態の置換え): posts planned, given up, held by people of other types, and kept with the regular staff.
 *
 * Of each 1 April, in posts: planned until then = given up + unfilled, and given up = gained. Only re-employed people can be too few, so
 * for the other types nothing is unfilled. A post held by re-employed people is one FTE, however many share it.
 */
import { fteOfHeads, isHeldByRetired, type RunPlan, type Trajectory, type WorkPlan, type WrittenPart } from '../engine/index.ts'
import type { SubstituteType } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { numbersIn, wholeIn, YearTerms } from './in-kernel.ts'

/** Regular posts planned to be given up, given up and kept, and posts of the other types gained, until each 1 April (置換えの職). */
export function substitutionColumns(plan: RunPlan, { substitutions }: WorkPlan): KernelColumns {
  const types = [...new Set(substitutions.map(({ to }) => to))]
  const byType = (measure: Column['measure']): Column[] => [
    { measure, unit: 'people' },
    ...types.map((item): Column => ({ measure, dimension: 'employmentType', item, unit: 'people' })),
  ]
  return {
    columns: [
      { measure: 'substitution.givenUp', unit: 'people' },
      ...byType('substitution.gained'),
      { measure: 'substitution.givenUpFte', unit: 'people' },
      { measure: 'substitution.gainedFte', unit: 'people' },
      ...byType('substitution.planned'),
      ...byType('substitution.unfilled'),
    ],
    readIn: (kernel, written) => {
      const count = substitutions.length
      const terms = new YearTerms(kernel, plan, count + 1 + types.length)
      written.write('work', (work, part) => writePosts(work, part, types, terms))
      const typeOf = substitutions.map(({ to }) => types.indexOf(to))
      const unfilled = numbersIn(kernel, new Float64Array(count))
      return {
        reader: 'substitution',
        terms: wholeIn(kernel, [count, types.length, wholeIn(kernel, typeOf), terms.place, unfilled]),
      }
    },
  }
}

/** Writes the posts of each substitution, and the FTE of a regular head and of a post by type: what one head works, or a whole one where people are counted by that. */
function writePosts(work: WorkPlan, part: WrittenPart, types: readonly SubstituteType[], terms: YearTerms): void {
  const { substitutions } = work
  const replaced = substitutions.map(({ posts }) => posts)
  part.copyAll(replaced, terms.at(0))
  const factors = types.map(to => (isHeldByRetired({ to }) ? undefined : fteOfHeads(work, to)))
  part.copyAll([fteOfHeads(work, 'regular'), ...factors], terms.at(substitutions.length, 1))
}

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
  const heldIn = ledgers.map(({ held }) => held ?? [])
  return substitutions.flatMap(({ posts }, substitution) => {
    const short = heldIn.flatMap((held, at) => {
      const [planned, before, now] = [posts[at] as number, posts[at - 1] ?? 0, held[substitution] as number]
      return planned > before && now < planned ? [{ year: plan.from + at, planned, held: now }] : []
    })
    return short[0] === undefined ? [] : [{ substitution, ...short[0], years: short.length }]
  })
}
