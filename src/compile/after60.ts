/**
 * The choice at 60 in a plan (60歳時の選択): whose share applies to whom, settled by job family and managerial post.
 *
 * A share that a group does not write is that of the next wider one: managers of the job family, the job family, managers, everybody.
 * Surveys stand before all of them. The hazard of leaving: the age band of the job family, the job family, the age band, everybody. Not
 * here: the general shares, see compile-plan.ts.
 */
import type { ChoicePlan, RunPlan, SurveyPlan } from '../engine/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import type { DatedQuantity, ResolvedChoices, ResolvedScenario, ResolvedShares, ResolvedSurvey } from '../scenario/index.ts'
import { type FiscalYear, shortYear } from '../terms/index.ts'
import { type LeversByAge, leversByAge, ratesByAge } from './rates-by-age.ts'
import { choiceAges } from './retirement.ts'
import { type Compilation, compileSeries, SHARE } from './series.ts'

const KEYS = ['stay', 'partialLeave', 'partTime'] as const

/** Shares such as 0.7 + 0.3 may exceed 1 by the rounding of binary fractions. */
export const ROUNDING = 1e-9

/** A group of people who choose alike. */
interface Group {
  readonly jobFamily: string
  readonly managers: boolean
  /** Where its shares may be written, the narrowest first. */
  readonly layers: readonly ResolvedShares[]
}

/** The finer forms of the choice, where a scenario has any (60歳時の選択); who leaves by which lever is found once, for all runs. */
export function choicesPlan(scenario: ResolvedScenario): (compilation: Compilation) => Pick<RunPlan['after60'], 'choices'> {
  const { choices } = scenario.after60
  if (choices === undefined) return () => ({})
  const groups = groupsOf(scenario)
  const leaving = leavingLevers(scenario, choices)
  return compilation => {
    const series = seriesOnce(compilation)
    const plans = groups.map(({ layers }): ChoicePlan => {
      const share = (key: keyof ResolvedShares): number[] =>
        series(layers.find(layer => layer[key] !== undefined)?.[key]) ?? compilation.years.map(() => 0)
      return withinEverybody(
        { stay: share('stay'), partialLeave: share('partialLeave'), partTime: share('partTime') },
        compilation,
      )
    })
    reportGroups(groups, plans, compilation)
    return {
      choices: {
        groups: plans,
        surveys: surveyPlans(scenario, choices.survey, compilation),
        leaving: ratesByAge(
          leaving,
          leaving.levers.map(lever => series(lever) ?? []),
          compilation,
        ),
        partialLeaveHours: series(choices.partialLeaveHours) ?? compilation.years.map(() => 0),
      },
    }
  }
}

/** Compiles each lever once, so that its findings are reported once. */
function seriesOnce(compilation: Compilation): (dated: DatedQuantity | undefined) => number[] | undefined {
  const known = new Map<string, number[]>()
  return dated => {
    if (dated === undefined) return undefined
    const found = known.get(dated.path) ?? compileSeries(compilation, dated, SHARE)
    known.set(dated.path, found)
    return found
  }
}

/** Every job family without and with managerial post, in the order of the plan's index. */
function groupsOf({ municipality, after60 }: ResolvedScenario): Group[] {
  const { stay, partTime, choices } = after60
  const everybody: ResolvedShares = {
    stay,
    partTime,
    ...(choices?.partialLeave === undefined ? {} : { partialLeave: choices.partialLeave }),
  }
  return municipality.jobFamilies.flatMap(({ id }): Group[] => {
    const own = choices?.byJobFamily.find(({ jobFamily }) => jobFamily === id)
    return [false, true].map(managers => ({
      jobFamily: id,
      managers,
      layers: [
        ...(managers && own ? [own.managers] : []),
        ...(own ? [own] : []),
        ...(managers && choices ? [choices.managers] : []),
        everybody,
      ],
    }))
  })
}

/** Reports groups whose shares exceed everybody, where something narrower than the general shares is to blame. */
function reportGroups(groups: readonly Group[], plans: readonly ChoicePlan[], compilation: Compilation): void {
  const reported = new Set<string>()
  groups.forEach(({ jobFamily, managers, layers }, index) => {
    const written = KEYS.flatMap(key => layers.find(layer => layer[key] !== undefined)?.[key] ?? [])
    const general = written.every(({ path }) => path === 'after60.stay' || path === 'after60.partTime')
    const blamed = written.toSorted((one, other) => narrowness(other) - narrowness(one))[0]
    const key = written.map(({ path }) => path).join()
    if (general || blamed === undefined || reported.has(key)) return
    reported.add(key)
    const family = blamed.path.includes('byJobFamily') ? { jobFamily } : {}
    reportOver(
      plans[index] as ChoicePlan,
      { ...family, managers: managers && blamed.path.includes('managers') },
      blamed,
      compilation,
    )
  })
}

/** How narrow the group is that a share was written for; partial leave is held against the shares that were there before it. */
const narrowness = ({ path }: DatedQuantity): number => path.split('.').length * 2 + (path.endsWith('partialLeave') ? 1 : 0)

/** Shares that were drawn and exceed everybody together are reduced in proportion; those that are written are findings. */
function withinEverybody(plan: ChoicePlan, { reader, years }: Compilation): ChoicePlan {
  if (reader === undefined) return plan
  const sums = years.map((_, year) => KEYS.reduce((sum, key) => sum + (plan[key][year] as number), 0))
  if (sums.every(sum => sum <= 1)) return plan
  const reduced = (key: (typeof KEYS)[number]): number[] =>
    plan[key].map((share, year) => share / Math.max(1, sums[year] as number))
  return { stay: reduced('stay'), partialLeave: reduced('partialLeave'), partTime: reduced('partTime') }
}

/** Reports the first year in which shares exceed everybody together. */
function reportOver(
  plan: ChoicePlan,
  who: { readonly jobFamily?: string; readonly managers: boolean; readonly cohort?: string },
  { path, place }: Pick<DatedQuantity, 'path' | 'place'>,
  { years, findings }: Compilation,
): void {
  const sums = years.map((_, year) => KEYS.reduce((sum, key) => sum + (plan[key][year] as number), 0))
  // A single share above 1 has been reported already.
  const over = sums.findIndex((sum, year) => sum > 1 + ROUNDING && KEYS.every(key => (plan[key][year] as number) <= 1 + ROUNDING))
  if (over < 0) return
  const sum = percent(sums[over] as number)
  const args = { ...who, sum, year: shortYear(years[over] as FiscalYear) }
  findings.push({ code: 'E_AFTER60_SHARES', severity: 'error', args, path, ...(place === undefined ? {} : { place }) })
}

/** A share as per cent with at most one decimal. */
export const percent = (share: number): string => `${roundHalfAway(share * 1000) / 10}%`

/** The surveys by job family, those of one family first; a cohort that chooses after the horizon has none. */
function surveyPlans(
  { municipality }: ResolvedScenario,
  surveys: readonly ResolvedSurvey[],
  compilation: Compilation,
): SurveyPlan[] {
  const choiceAge = choiceAges(municipality)
  const narrowFirst = [...surveys.filter(survey => survey.jobFamily), ...surveys.filter(survey => !survey.jobFamily)]
  return narrowFirst.flatMap(({ cohort, jobFamily, shares, path, place }) => {
    const written = {
      stay: compileSeries(compilation, shares.stay, SHARE),
      partialLeave: compileSeries(compilation, shares.partialLeave, SHARE),
      partTime: compileSeries(compilation, shares.partTime, SHARE),
    }
    const compiled = withinEverybody(written, compilation)
    const named = jobFamily === undefined ? {} : { jobFamily }
    reportOver(
      compiled,
      { ...named, managers: false, cohort: String(cohort) },
      { path, ...(place === undefined ? {} : { place }) },
      compilation,
    )
    return municipality.jobFamilies.flatMap(({ id }, family) => {
      const at = compilation.years.indexOf((cohort + (choiceAge[family] as number)) as FiscalYear)
      if (at < 0 || (jobFamily !== undefined && jobFamily !== id)) return []
      const of = (key: (typeof KEYS)[number]): number => compiled[key][at] as number
      return [
        { birthYear: cohort, jobFamily: family, stay: of('stay'), partialLeave: of('partialLeave'), partTime: of('partTime') },
      ]
    })
  })
}

/** Which hazard of leaving applies to whom (60歳以後の離職率): the age band of the job family, the job family, the age band, everybody. */
function leavingLevers({ municipality, after60 }: ResolvedScenario, choices: ResolvedChoices): LeversByAge {
  const bands = choices.leavingByAge
  const families = choices.byJobFamily.filter(({ leaving }) => leaving !== undefined)
  const levers = [...bands.map(({ rate }) => rate), after60.leaving, ...families.flatMap(({ leaving }) => leaving ?? [])]
  const general = bands.length
  const leverAt = (id: string, age: number): number => {
    const bandOf = (jobFamily: string | undefined): number =>
      bands.findIndex(band => band.jobFamily === jobFamily && age >= band.fromAge && age <= band.toAge)
    const ofFamily = families.findIndex(({ jobFamily }) => jobFamily === id)
    const [own, wide] = [bandOf(id), bandOf(undefined)]
    if (own >= 0) return own
    if (ofFamily >= 0) return general + 1 + ofFamily
    return wide >= 0 ? wide : general
  }
  return leversByAge(
    levers,
    municipality.jobFamilies.map(({ id }) => id),
    leverAt,
  )
}
