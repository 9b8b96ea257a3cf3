/**
 * Who holds the managerial posts on the base date (基準日の管理職): the opening rows with managers told apart.
 *
 * The posts of the base date are taken to be filled. Those of each job family, or of several together, are split over the age bands that
 * concern it by largest remainder, and within a band over its regular staff in proportion to their number, in whole people.
 */
import type { ManagersPlan, OpeningRow, PostGroup } from '../engine/index.ts'
import { apportion, roundHalfAway } from '../numeric/index.ts'
import type { ManagerAgeBand, ResolvedScenario } from '../scenario/index.ts'
import { ageOnFirstApril } from '../terms/index.ts'
import type { Compilation } from './series.ts'

/** The opening rows with managers told apart (基準日の管理職). */
export function withManagers(
  rows: readonly OpeningRow[],
  scenario: ResolvedScenario,
  managers: ManagersPlan | undefined,
  compilation: Compilation,
): OpeningRow[] {
  if (managers === undefined || scenario.managers === undefined) return [...rows]
  const held = rows.map(() => 0)
  for (const group of managers.groups) holdPosts(group, { rows, held, scenario, compilation })
  return rows.flatMap((row, index) => {
    const people = held[index] as number
    if (people === 0) return [row]
    const post = { ...row, people, manager: true }
    return people === row.people ? [post] : [{ ...row, people: row.people - people }, post]
  })
}

/** What the posts are split over: the rows, and how many of each hold one so far. */
interface Splitting {
  readonly rows: readonly OpeningRow[]
  readonly held: number[]
  readonly scenario: ResolvedScenario
  readonly compilation: Compilation
}

/** Splits the posts of some job families over the ages and rows that are theirs (ポストの割り振り). */
function holdPosts({ jobFamilies, posts }: PostGroup, { rows, held, scenario, compilation }: Splitting): void {
  // A formula may give a fraction of a post; people are whole.
  const opening = roundHalfAway(posts[0] ?? Number.NaN)
  if (!(opening > 0)) return
  const names = jobFamilies.map(family => scenario.municipality.jobFamilies[family]?.id)
  const bands = (scenario.managers?.ages ?? []).map((band, index) => ({ band, index }))
  const concerned = bands.filter(({ band }) => band.jobFamily === undefined || names.includes(band.jobFamily))
  if (concerned.every(({ band }) => band.share === 0)) {
    const own = scenario.managers?.byJobFamily.find(({ jobFamily }) => jobFamily === names[0])?.posts
    const place = own?.place === undefined ? {} : { place: own.place }
    const args = { jobFamily: names.join('、'), posts: opening }
    compilation.findings.push({
      code: 'E_MANAGERS_AGES_MISSING',
      severity: 'error',
      args,
      path: own?.path ?? 'managers.ages',
      ...place,
    })
    return
  }
  const ofBand = apportion(
    opening,
    concerned.map(({ band }) => band.share),
  )
  concerned.forEach(({ band, index }, at) => {
    const inside = rows.map(row => (jobFamilies.includes(row.jobFamily) && isIn(row, band, scenario) ? row.people : 0))
    const staff = inside.reduce((sum, people) => sum + people, 0)
    const wanted = ofBand[at] as number
    const jobFamily =
      band.jobFamily ?? (names.length === 1 && scenario.municipality.jobFamilies.length > 1 ? names[0] : undefined)
    if (wanted > staff) reportTooMany(band, { wanted, staff, index, jobFamily }, compilation)
    else
      apportion(wanted, inside).forEach((people, row) => {
        held[row] = (held[row] as number) + people
      })
  })
}

function reportTooMany(
  { fromAge, toAge, place }: ManagerAgeBand,
  { wanted, staff, index, jobFamily }: { wanted: number; staff: number; index: number; jobFamily: string | undefined },
  { findings }: Compilation,
): void {
  const ages = fromAge === toAge ? `${fromAge}` : `${fromAge}-${toAge}`
  const args = { ages, managers: wanted, staff, ...(jobFamily === undefined ? {} : { jobFamily }) }
  const path = `managers.ages[${index}].share`
  findings.push({ code: 'E_MANAGERS_OVER_STAFF', severity: 'error', args, path, ...(place === undefined ? {} : { place }) })
}

function isIn(row: OpeningRow, { jobFamily, fromAge, toAge }: ManagerAgeBand, { municipality }: ResolvedScenario): boolean {
  const age = ageOnFirstApril(row.birthYear, municipality.baseYear)
  const family = municipality.jobFamilies[row.jobFamily]?.id
  return row.employmentType === 'regular' && age >= fromAge && age <= toAge && (jobFamily === undefined || jobFamily === family)
}
