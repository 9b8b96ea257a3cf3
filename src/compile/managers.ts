/**
 * Managerial posts in a plan (管理監督職): posts by year, the age limit and its exceptions, and who holds them on the base date.
 *
 * The posts of the base date are taken to be filled. They are split over the age bands by largest remainder, and within a band over its
 * regular staff in proportion to their number, in whole people. Not here: who is appointed later, see the engine.
 */
import type { ManagersPlan, OpeningRow } from '../engine/index.ts'
import { apportion, roundHalfAway } from '../numeric/index.ts'
import type { ManagerAgeBand, ResolvedManagers, ResolvedScenario } from '../scenario/index.ts'
import { ageOnFirstApril, type FiscalYear, shortYear } from '../terms/index.ts'
import { percent, ROUNDING } from './after60.ts'
import { COUNT, type Compilation, compileSeries, SHARE } from './series.ts'

/** The managerial posts of a plan, where a scenario has any (管理監督職). */
export function managersPlan({ managers }: ResolvedScenario, compilation: Compilation): ManagersPlan | undefined {
  if (managers === undefined) return undefined
  const { posts, limitAge, eligible, exceptions } = managers
  const shares = exceptions.map(({ share, mostYears }) => ({ share: compileSeries(compilation, share, SHARE), mostYears }))
  reportExceptions(managers, shares, compilation)
  return {
    posts: compileSeries(compilation, posts, COUNT),
    limitAge,
    eligible: { from: eligible.fromAge, to: eligible.toAge },
    exceptions: shares,
  }
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

/** The opening rows with managers told apart (基準日の管理職). */
export function withManagers(
  rows: readonly OpeningRow[],
  scenario: ResolvedScenario,
  managers: ManagersPlan | undefined,
  { findings }: Compilation,
): OpeningRow[] {
  const bands = scenario.managers?.ages ?? []
  const posts = managers?.posts[0] ?? Number.NaN
  if (bands.length === 0 || Number.isNaN(posts)) return [...rows]
  // A formula may give a fraction of a post; people are whole.
  const ofBand = apportion(
    roundHalfAway(posts),
    bands.map(({ share }) => share),
  )
  const held = rows.map(() => 0)
  bands.forEach((band, index) => {
    const inside = rows.map(row => (isIn(row, band, scenario) ? row.people : 0))
    const staff = inside.reduce((sum, people) => sum + people, 0)
    const wanted = ofBand[index] as number
    if (wanted > staff) report(band, wanted, staff, index)
    else
      apportion(wanted, inside).forEach((people, row) => {
        held[row] = (held[row] as number) + people
      })
  })
  return rows.flatMap((row, index) => {
    const people = held[index] as number
    if (people === 0) return [row]
    const post = { ...row, people, manager: true }
    return people === row.people ? [post] : [{ ...row, people: row.people - people }, post]
  })

  function report({ fromAge, toAge, jobFamily, place }: ManagerAgeBand, wanted: number, staff: number, index: number): void {
    const ages = fromAge === toAge ? `${fromAge}` : `${fromAge}-${toAge}`
    const args = { ages, managers: wanted, staff, ...(jobFamily === undefined ? {} : { jobFamily }) }
    const path = `managers.ages[${index}].share`
    findings.push({ code: 'E_MANAGERS_OVER_STAFF', severity: 'error', args, path, ...(place === undefined ? {} : { place }) })
  }
}

function isIn(row: OpeningRow, { jobFamily, fromAge, toAge }: ManagerAgeBand, { municipality }: ResolvedScenario): boolean {
  const age = ageOnFirstApril(row.birthYear, municipality.baseYear)
  const family = municipality.jobFamilies[row.jobFamily]?.id
  return row.employmentType === 'regular' && age >= fromAge && age <= toAge && (jobFamily === undefined || jobFamily === family)
}
