/**
 * Managerial posts as measures (管理職の指標): posts, how many are filled, who keeps one past the age limit, and who could follow.
 *
 * Successors are regular staff of the eligible ages who hold no such post, whoever is on leave included. All of 1 April, after that day's
 * appointments; who stepped down or was appointed did so on that day. Not here: the succession ratios, which compare ages only.
 */
import { OLDEST, REGULAR, type RunPlan, type Stock } from '../engine/index.ts'
import { toPeople } from '../terms/index.ts'
import { type Column, type ColumnGroup, write } from './column.ts'

const TOTALS = ['managers.posts', 'managers.filled', 'managers.pastLimit', 'managers.successors'] as const
const MOVES = ['managers.steppedDown', 'managers.appointed'] as const

/** Managerial posts and successors (管理職); no columns where a plan does not tell managers apart. */
export function managerColumns(plan: RunPlan): ColumnGroup {
  const { managers, jobFamilies, from } = plan
  if (managers === undefined) return { columns: [], read: () => {} }
  const ofFamilies = (measure: Column['measure']): Column[] =>
    jobFamilies.map(item => ({ measure, dimension: 'jobFamily', item, unit: 'people' }))
  return {
    columns: [
      ...[...TOTALS, ...MOVES].map((measure): Column => ({ measure, unit: 'people' })),
      ...ofFamilies('managers.filled'),
      ...ofFamilies('managers.successors'),
    ],
    read: ({ stock, fiscalYear, joined }, into, at, drawn) => {
      const { eligible, limitAge } = managers
      const filled = jobFamilies.map((_, family) => heldAt(stock, family, 0, OLDEST))
      const past = jobFamilies.map((_, family) => heldAt(stock, family, limitAge, OLDEST))
      const successors = jobFamilies.map(
        (_, family) =>
          regularAt(plan, stock, family, eligible) - heldAt(stock, family, eligible.from, Math.min(eligible.to, OLDEST)),
      )
      const sum = (people: readonly number[]): number => toPeople(people.reduce((total, one) => total + one, 0))
      const moves = joined === undefined ? undefined : [joined.managerial.steppedDown, joined.managerial.appointed]
      write([drawn.managers?.posts[fiscalYear - from] ?? Number.NaN, sum(filled), sum(past), sum(successors)], into, at)
      write(moves?.map(toPeople), into, at + TOTALS.length)
      write([...filled, ...successors].map(toPeople), into, at + TOTALS.length + MOVES.length)
    },
  }
}

/** Managerial posts held by people of some ages in a job family, in the engine's unit. */
function heldAt({ managersByFamilyAndAge }: Stock, family: number, from: number, to: number): number {
  let sum = 0
  for (let age = from; age <= to; age += 1) sum += managersByFamilyAndAge[family * (OLDEST + 1) + age] as number
  return sum
}

function regularAt(
  { jobFamilies }: RunPlan,
  { byTypeFamilyAndAge }: Stock,
  family: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let sum = 0
  const start = (REGULAR * jobFamilies.length + family) * (OLDEST + 1)
  for (let age = from; age <= Math.min(to, OLDEST); age += 1) sum += byTypeFamilyAndAge[start + age] as number
  return sum
}
