/**
 * Managerial posts in a plan (管理監督職): posts by year and job family, the age limit and its exceptions.
 *
 * Job families with posts of their own come first, the others share what is left of the city's. Not here: who holds them on the base date,
 * see opening-managers.ts; who is appointed later, see the engine.
 */
import type { ManagersPlan, PostGroup } from '../engine/index.ts'
import type { ResolvedManagers, ResolvedScenario } from '../scenario/index.ts'
import { type FiscalYear, shortYear } from '../terms/index.ts'
import { percent, ROUNDING } from './after60.ts'
import { COUNT, type Compilation, compileSeries, SHARE } from './series.ts'

/** The managerial posts of a plan, where a scenario has any (管理監督職). */
export function managersPlan(scenario: ResolvedScenario, compilation: Compilation): ManagersPlan | undefined {
  const { managers } = scenario
  if (managers === undefined) return undefined
  const { limitAge, eligible, exceptions } = managers
  const shares = exceptions.map(({ share, ...rest }) => ({ share: compileSeries(compilation, share, SHARE), ...rest }))
  reportExceptions(managers, shares, compilation)
  return {
    groups: postGroups(scenario, managers, compilation),
    limitAge,
    eligible: { from: eligible.fromAge, to: eligible.toAge },
    exceptions: shares,
  }
}

/** The posts by the job families that hold them (職種別のポスト). */
function postGroups({ municipality }: ResolvedScenario, managers: ResolvedManagers, compilation: Compilation): PostGroup[] {
  const { jobFamilies } = municipality
  const all = managers.posts === undefined ? undefined : compileSeries(compilation, managers.posts, COUNT)
  const own = jobFamilies.flatMap(({ id }, family) => {
    const posts = managers.byJobFamily.find(({ jobFamily }) => jobFamily === id)?.posts
    return posts === undefined ? [] : [{ jobFamilies: [family], posts: compileSeries(compilation, posts, COUNT) }]
  })
  if (all === undefined) return own
  const others = jobFamilies.map((_, family) => family).filter(family => !own.some(group => group.jobFamilies[0] === family))
  const rest = all.map((posts, year) => posts - own.reduce((sum, group) => sum + (group.posts[year] as number), 0))
  reportRest(rest, all, { managers, nobodyLeft: others.length === 0 }, compilation)
  return others.length === 0 ? own : [...own, { jobFamilies: others, posts: rest.map(posts => Math.max(0, posts)) }]
}

/** Reports the first year in which the job families have more posts than the city, or in which posts belong to no family. */
function reportRest(
  rest: readonly number[],
  all: readonly number[],
  { managers, nobodyLeft }: { readonly managers: ResolvedManagers; readonly nobodyLeft: boolean },
  { years, findings, reader }: Compilation,
): void {
  // Drawn numbers of posts may leave less than nothing to the others; only what is written can be a mistake.
  if (reader !== undefined) return
  const wrong = rest.findIndex(posts => posts < 0 || (nobodyLeft && posts > 0))
  const blamed = managers.byJobFamily.at(-1)?.posts
  if (wrong < 0 || blamed === undefined) return
  const { path, place } = blamed
  const [total, left] = [all[wrong] as number, rest[wrong] as number]
  const args = { total, sum: total - left, year: shortYear(years[wrong] as FiscalYear) }
  findings.push({ code: 'E_MANAGERS_POSTS_SUM', severity: 'error', args, path, ...(place === undefined ? {} : { place }) })
}

function reportExceptions(
  { exceptions }: ResolvedManagers,
  shares: ManagersPlan['exceptions'],
  { years, findings, reader }: Compilation,
): void {
  // Drawn shares above everybody keep everybody; only what is written can be a mistake.
  if (reader !== undefined) return
  const sums = years.map((_, year) => shares.reduce((sum, { share }) => sum + (share[year] as number), 0))
  const over = sums.findIndex(
    (sum, year) => sum > 1 + ROUNDING && shares.every(({ share }) => (share[year] as number) <= 1 + ROUNDING),
  )
  const blamed = exceptions.at(-1)?.share
  if (over < 0 || blamed === undefined) return
  const { path, place } = blamed
  const args = { sum: percent(sums[over] as number), year: shortYear(years[over] as FiscalYear) }
  findings.push({ code: 'E_EXCEPTIONS_OVER_ONE', severity: 'error', args, path, ...(place === undefined ? {} : { place }) })
}
