/**
 * Managerial posts as measures (管理職の指標): posts, how many are filled and vacant, who keeps one past the age limit and by which
 * exception, and who could follow.
 *
 * Successors are regular staff of the eligible ages who hold no such post, whoever is on leave included. All of 1 April, after that day's
 * appointments; who stepped down, kept a post or was appointed did so on that day. Posts and vacancies are known for job families with posts
 * of their own. Not here: the succession ratios, which compare ages only.
 */
import type { ManagersPlan, RunPlan, Stock, YearLedger } from '../engine/index.ts'
import { PERSON, toPeople } from '../terms/index.ts'
import type { Column, ColumnGroup, KernelColumns } from './column.ts'
import { placeIn, wholeIn } from './in-kernel.ts'
import { type PeopleInPost, ROW } from './people-in-post.ts'

/** The kernel writes the three in the middle. */
const TOTALS = ['posts', 'filled', 'pastLimit', 'successors', 'vacant'] as const
const MOVES = ['steppedDown', 'appointed'] as const

/** Managerial posts and successors (管理職); no columns where a plan does not tell managers apart. */
export function managerColumns(plan: RunPlan, inPost: PeopleInPost): ColumnGroup | KernelColumns {
  const { managers, jobFamilies, from } = plan
  if (managers === undefined) return { columns: [], read: () => {} }
  const own = ownFamilies(managers)
  const families = jobFamilies.length
  const moved = TOTALS.length
  const ofFamilies = moved + MOVES.length
  const ofExceptions = ofFamilies + families * 2
  const ofOwners = ofExceptions + managers.exceptions.length
  return {
    columns: columnsOf(managers, jobFamilies, own),
    readIn: kernel => {
      // The ages are the same in every run; how many posts there are may be drawn.
      const { eligible, limitAge } = managers
      const ages = wholeIn(kernel, [eligible.from, eligible.to, Math.min(limitAge, ROW), ofFamilies - 1])
      return ({ stock, fiscalYear, joined }, into, at, drawn) => {
        const { groups } = drawn.managers ?? managers
        kernel.call.readManagers(inPost.place, inPost.stock, ages, placeIn(into, at + 1))
        let [owner, posts, vacant] = [at + ofOwners, 0, 0]
        for (let index = 0; index < groups.length; index += 1) {
          const group = groups[index] as ManagerialGroup
          const had = (group.posts[fiscalYear - from] as number) * PERSON
          const free = Math.max(0, had - filledIn(stock, group))
          posts += had
          vacant += free
          if (group.jobFamilies.length !== 1) continue
          into[owner] = toPeople(had)
          into[owner + own.length] = toPeople(free)
          owner += 1
        }
        into[at] = toPeople(posts)
        into[at + 4] = toPeople(vacant)
        readMoves(joined?.managerial, into, at + moved, at + ofExceptions)
      }
    },
  }
}

/** Who stepped down and was appointed, and who keeps a post by which exception; nothing of the base date, where it is not known. */
function readMoves(moves: ManagerialMoves | undefined, into: Float64Array, at: number, ofExceptions: number): void {
  if (moves === undefined) return
  into[at] = toPeople(moves.steppedDown)
  into[at + 1] = toPeople(moves.appointed)
  for (let index = 0; index < moves.kept.length; index += 1) into[ofExceptions + index] = toPeople(moves.kept[index] as number)
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

type ManagerialMoves = NonNullable<YearLedger['joined']>['managerial']

/** A group of job families that share their managerial posts (ポストを共にする職種). */
type ManagerialGroup = ManagersPlan['groups'][number]

/** Managerial posts that are filled in the job families of a group, in the engine's unit. */
function filledIn({ managers }: Stock, { jobFamilies }: ManagerialGroup): number {
  let sum = 0
  for (let index = 0; index < jobFamilies.length; index += 1) sum += managers[jobFamilies[index] as number] as number
  return sum
}
