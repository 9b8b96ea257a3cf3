/**
 * Managerial posts as measures (管理職の指標): posts, how many are filled and vacant, who keeps one past the age limit and by which
 * exception, and who could follow.
 *
 * Successors are regular staff of the eligible ages who hold no such post, whoever is on leave included. All of 1 April, after that day's
 * appointments; who stepped down, kept a post or was appointed did so on that day. Posts and vacancies are known for job families with posts
 * of their own. Not here: the succession ratios, which compare ages only.
 */
import type { ManagersPlan, RunPlan, WrittenPlan } from '../engine/index.ts'
import type { Kernel } from '../kernel/index.ts'
import type { Column, KernelColumns, KernelReader } from './column.ts'
import { wholeIn, YearTerms } from './in-kernel.ts'
import { ROW } from './people-in-post.ts'

/** In the order of kernel/assembly/measures/managers.ts. */
const TOTALS = ['posts', 'filled', 'pastLimit', 'successors', 'vacant'] as const
const MOVES = ['steppedDown', 'appointed'] as const

/** Managerial posts and successors (管理職); no columns where a plan does not tell managers apart. */
export function managerColumns(plan: RunPlan): readonly KernelColumns[] {
  const { managers } = plan
  return managers === undefined
    ? []
    : [{ columns: columnsOf(managers, plan.jobFamilies), readIn: (kernel, written) => readerIn(kernel, plan, managers, written) }]
}

/** The ages are the same in every run; how many posts there are may be drawn. */
function readerIn(kernel: Kernel, plan: RunPlan, managers: ManagersPlan, written: WrittenPlan): KernelReader {
  const { eligible, limitAge, exceptions, groups } = managers
  const posts = new YearTerms(kernel, plan, groups.length)
  written.write('managers', (drawn, part) => {
    const drawnPosts = drawn.groups.map(group => group.posts)
    part.copyAll(drawnPosts, posts.at(0))
  })
  const groupOf = plan.jobFamilies.map((_, family) => groups.findIndex(({ jobFamilies }) => jobFamilies.includes(family)))
  const own = groups.map(group => Number(hasOwnPosts(group)))
  return {
    reader: 'managers',
    terms: wholeIn(kernel, [
      eligible.from,
      eligible.to,
      Math.min(limitAge, ROW),
      exceptions.length,
      groups.length,
      posts.place,
      wholeIn(kernel, own),
      groups.filter(hasOwnPosts).length,
      wholeIn(kernel, groupOf),
    ]),
  }
}

/** Whether a job family has a number of posts to itself (職種別のポスト). */
const hasOwnPosts = ({ jobFamilies }: ManagersPlan['groups'][number]): boolean => jobFamilies.length === 1

function columnsOf({ exceptions, groups }: ManagersPlan, jobFamilies: readonly string[]): Column[] {
  const total = (name: (typeof TOTALS | typeof MOVES)[number]): Column => ({ measure: `managers.${name}`, unit: 'people' })
  const ofFamilies = (measure: Column['measure'], families: readonly string[]): Column[] =>
    families.map(item => ({ measure, dimension: 'jobFamily', item, unit: 'people' }))
  const owners = groups.filter(hasOwnPosts).map(group => jobFamilies[group.jobFamilies[0] as number] as string)
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
