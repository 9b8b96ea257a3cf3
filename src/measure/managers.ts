/**
 * Managerial posts as measures (管理職の指標): posts, how many are filled and vacant, who keeps one past the age limit and by which
 * exception, and who could follow.
 *
 * Successors are regular staff of the eligible ages who hold no such post, whoever is on leave included. All of 1 April, after that day's
 * appointments; who stepped down, kept a post or was appointed did so on that day. Posts and vacancies are known for job families with posts
 * of their own. Not here: the succession ratios, which compare ages only.
 */
import { type ManagersPlan, OLDEST, REGULAR, type RunPlan, type Stock } from '../engine/index.ts'
import { PERSON, toPeople } from '../terms/index.ts'
import { type Column, type ColumnGroup, write } from './column.ts'

const TOTALS = ['posts', 'filled', 'pastLimit', 'successors', 'vacant'] as const
const MOVES = ['steppedDown', 'appointed'] as const

/** Managerial posts and successors (管理職); no columns where a plan does not tell managers apart. */
export function managerColumns(plan: RunPlan): ColumnGroup {
  const { managers, jobFamilies, from } = plan
  if (managers === undefined) return { columns: [], read: () => {} }
  const own = ownFamilies(managers)
  const sizes = [TOTALS.length, MOVES.length, jobFamilies.length * 2, managers.exceptions.length, own.length * 2]
  return {
    columns: columnsOf(managers, jobFamilies, own),
    read: ({ stock, fiscalYear, joined }, into, at, drawn) => {
      const { eligible, limitAge, groups } = drawn.managers ?? managers
      const oldest = stock.ageSpan[1] as number
      const filled = jobFamilies.map((_, family) => stock.managers[family] as number)
      const past = jobFamilies.map((_, family) => heldAt(stock, family, limitAge, oldest))
      const successors = jobFamilies.map(
        (_, family) =>
          regularAt(plan, stock, family, eligible) - heldAt(stock, family, eligible.from, Math.min(eligible.to, oldest)),
      )
      const posts = groups.map(group => (group.posts[fiscalYear - from] as number) * PERSON)
      const vacant = groups.map((group, index) =>
        Math.max(0, (posts[index] as number) - sum(group.jobFamilies.map(family => filled[family] as number))),
      )
      const moves = joined?.managerial
      const blocks: readonly (readonly number[] | undefined)[] = [
        [posts, filled, past, successors, vacant].map(sum),
        moves && [moves.steppedDown, moves.appointed],
        [...filled, ...successors],
        moves?.kept,
        [posts, vacant].flatMap(people => own.map(({ group }) => people[group] as number)),
      ]
      let next = at
      blocks.forEach((people, index) => {
        write(people?.map(toPeople), into, next)
        next += sizes[index] as number
      })
    },
  }
}

function columnsOf(
  { exceptions }: ManagersPlan,
  jobFamilies: readonly string[],
  own: readonly { readonly family: number }[],
): Column[] {
  const total = (name: (typeof TOTALS | typeof MOVES)[number]): Column => ({ measure: `managers.${name}`, unit: 'people' })
  const ofFamilies = (measure: Column['measure'], families: readonly string[]): Column[] =>
    families.map(item => ({ measure, dimension: 'jobFamily', item, unit: 'people' }))
  const owners = own.map(({ family }) => jobFamilies[family] as string)
  return [
    ...[...TOTALS, ...MOVES].map(total),
    ...ofFamilies('managers.filled', jobFamilies),
    ...ofFamilies('managers.successors', jobFamilies),
    ...exceptions.map(
      ({ kind }): Column => ({ measure: 'managers.pastLimit', dimension: 'exception', item: kind, unit: 'people' }),
    ),
    ...ofFamilies('managers.posts', owners),
    ...ofFamilies('managers.vacant', owners),
  ]
}

/** The job families that have a number of posts to themselves, and the groups that hold them (職種別のポスト). */
const ownFamilies = ({ groups }: ManagersPlan): { readonly family: number; readonly group: number }[] =>
  groups.flatMap(({ jobFamilies }, group) => (jobFamilies.length === 1 ? [{ family: jobFamilies[0] as number, group }] : []))

const sum = (people: readonly number[]): number => people.reduce((total, one) => total + one, 0)

/** Managerial posts held by people of some ages in a job family, in the engine's unit. */
function heldAt({ managersByFamilyAndAge }: Stock, family: number, from: number, to: number): number {
  const start = family * (OLDEST + 1)
  let sum = 0
  for (let slot = start + from; slot <= start + to; slot += 1) sum += managersByFamilyAndAge[slot] as number
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
