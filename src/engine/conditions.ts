/**
 * Conditions (条件): the numbers of a plan that the steps ask for in the kernel, year by year (kernel/assembly/year.ts).
 *
 * Written once for a plan, and again for every run in which levers were drawn. The order of the fields is that of the structures there. Whose shares apply at
 * the choice is settled here: the survey of the cohort in the job family, then of the cohort, then the shares of the group. What a series does not reach is not a number.
 * Not here: rates of leaving by age, see rate-table.ts, and allowances, see cost/allowance-table.ts.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { DECISIONS } from '../random/index.ts'
import type { ChoicesPlan, ManagersPlan } from './after-60-plan.ts'
import { LEFT } from './book-pages.ts'
import type { RateTable, YearRates } from './rate-table.ts'
import type { RunPlan, YearSeries } from './run-plan.ts'
import { BIRTH_SLOTS } from './tally.ts'

/** Where the conditions of a plan stand in the kernel (条件の位置). */
export interface Conditions {
  /** For how many years since the base year something may be remembered: those of the plan, and the longest term that begins in them. */
  readonly reach: number
  /** By year since the base year; and where these places are listed. */
  readonly years: readonly Place[]
  readonly list: Place
}

/** A plan, its rates, and by year where the shares stand that all of them leave. */
interface Conditioned {
  readonly plan: RunPlan
  readonly rates: readonly RateTable[]
  readonly staying: readonly Place[]
}

/** An age that nobody reaches: where there is no limit. */
const NEVER = 1_000_000

/** Makes room for the conditions of a plan, in every year that it and its rates reach, and writes what is a fact (条件の作成). */
export function newConditions(kernel: Kernel, of: Conditioned): Conditions {
  const { plan, rates } = of
  const { retirementAge, managers, after60 } = plan
  const { newRules, newYear } = kernel.call
  const ages = choiceAgesOf(plan)
  const rules = newRules(retirementAge.length, ages.length, managers?.exceptions.length ?? 0, managers?.groups.length ?? 0)
  const years = Math.min(...[retirementAge[0] ?? [], ...rates.map(table => table.years)].map(series => series.length))
  const byAge = after60.choices === undefined ? 0 : 1
  const places = Array.from({ length: years }, () => newYear(rules, rates.length, byAge))
  const list = kernel.call.allocate(years * Int32Array.BYTES_PER_ELEMENT)
  kernel.settle()
  kernel.int32.set(places, list >>> 2)
  writeRules(kernel, rules, plan)
  places.forEach((place, year) => {
    writeFacts(kernel, place, of, year)
  })
  return { years: places, list, reach: years + plan.fixedTerm.termYears + 1 }
}

/** The ages at which staying on is a choice, the lowest first (60歳時の選択の年齢). */
const choiceAgesOf = ({ choiceAge }: Pick<RunPlan, 'choiceAge'>): number[] =>
  [...new Set(choiceAge)].filter(Number.isFinite).sort((one, other) => one - other)

/**
 * Writes the series that the plan now has (条件の書込み).
 * @param before the plan whose conditions stand there; absent: none. Parts that are still the same have the same numbers and are left as they are.
 */
export function writeConditions(kernel: Kernel, { years }: Conditions, of: Conditioned, before?: RunPlan): void {
  const { plan } = of
  const chosen = plan.after60 !== before?.after60
  const others = before === undefined || PARTS.some(part => plan[part] !== before[part])
  for (let year = 0; year < years.length; year += 1) {
    const place = years[year] as Place
    writeCauses(kernel, place, of, year)
    if (chosen) writeAfter60(kernel, place, plan, year)
    if (others) writeOthers(kernel, place, plan, year)
  }
}

/** The parts of a plan that conditions read besides causes of leaving and what is chosen at 60. */
const PARTS = ['fixedTerm', 'managers', 'leave', 'leaveSubstitutes'] as const

function writeRules({ int32, float64 }: Kernel, place: Place, { after60, fixedTerm, choiceAge, managers, leave }: RunPlan): void {
  const ages = choiceAgesOf({ choiceAge })
  const at = place >>> 2
  int32[at] = after60.untilAge
  int32[at + 1] = after60.lastYear
  int32[at + 2] = fixedTerm.termYears
  int32[at + 3] = fixedTerm.longestYears ?? fixedTerm.termYears
  int32[at + 4] = fixedTerm.renewal === undefined ? 0 : 1
  int32[at + 5] = leave?.fillShare === undefined ? 0 : 1
  float64.set(choiceAge, (int32[at + 6] as Place) >>> 3)
  int32.set(ages, (int32[at + 7] as Place) >>> 2)
  int32[at + 9] = ages[0] ?? NEVER
  int32[at + 10] = managers?.limitAge ?? NEVER
  int32[at + 11] = managers?.eligible.from ?? NEVER
  int32[at + 12] = managers?.eligible.to ?? NEVER
  if (managers === undefined) return
  const [mostYears, concerned] = [(int32[at + 13] as Place) >>> 2, (int32[at + 15] as Place) >>> 2]
  managers.exceptions.forEach((exception, index) => {
    int32[mostYears + index] = exception.mostYears
  })
  managers.groups.forEach(({ jobFamilies }, group) => {
    for (const family of jobFamilies) int32[concerned + group * (choiceAge.length + 1) + family] = 1
  })
}

/** Writes what no draw changes: which year it is, the retirement age, and what all causes of the expected plan leave. */
function writeFacts({ int32, float64 }: Kernel, place: Place, { plan, staying }: Conditioned, year: number): void {
  const at = (place >>> 2) + 2 * SHARES
  const ages = plan.retirementAge.map(series => series[year] as number)
  int32[at] = plan.from + year
  int32[at + 1] = year
  int32[at + 5] = staying[year] ?? 0
  float64.set(ages, (int32[at + 6] as Place) >>> 3)
  int32[at + 7] = Math.min(NEVER, ...ages)
}

/** Writes the shares of those who choose, stay, are re-employed and leave (60歳以後). */
function writeAfter60(kernel: Kernel, place: Place, plan: RunPlan, year: number): void {
  const { after60 } = plan
  const { int32, float64 } = kernel
  const [shares, at] = [place >>> 3, (place >>> 2) + 2 * SHARES]
  float64[shares] = inYear(after60.leaving, year)
  float64[shares + 1] = inYear(after60.uptake, year)
  float64[shares + 2] = inYear(after60.fullTimeShare, year)
  float64[shares + 3] = inYear(after60.reemployedLeaving, year)
  writeChoices(kernel, int32[at + 8] as Place, plan, year)
  if (after60.choices !== undefined) writeLeaving(kernel, int32[at + 9] as Place, plan, year)
}

/** Writes the shares of posts with a term that are filled again, and what concerns managers. */
function writeOthers(
  kernel: Kernel,
  place: Place,
  { fixedTerm, managers, leave, leaveSubstitutes }: RunPlan,
  year: number,
): void {
  const { int32, float64 } = kernel
  const [shares, at] = [place >>> 3, (place >>> 2) + 2 * SHARES]
  float64[shares + 4] = inYear(fixedTerm.renewal ?? [], year + 1)
  float64[shares + 5] = inYear(fixedTerm.replacement, year + 1)
  float64[shares + 6] = inYear(leave?.fillShare ?? leaveSubstitutes, year + 1)
  if (managers !== undefined) writeManagers(kernel, [int32[at + 10] as Place, int32[at + 11] as Place], managers, year + 1)
}

/** How many shares stand before the other fields of a year. */
const SHARES = 7
/** How many fields a cause has. */
const CAUSE_FIELDS = 5

function writeCauses({ int32 }: Kernel, place: Place, { rates }: Conditioned, year: number): void {
  const causes = (int32[(place >>> 2) + 2 * SHARES + 3] as Place) >>> 2
  for (let index = 0; index < rates.length; index += 1) {
    const { cause, years } = rates[index] as RateTable
    const { active, limits, shares } = years[year] as YearRates
    const at = causes + index * CAUSE_FIELDS
    int32[at] = active ? 1 : 0
    int32[at + 1] = DECISIONS[cause]
    int32[at + 2] = LEFT[cause]
    int32[at + 3] = limits
    int32[at + 4] = shares
  }
}

/** Writes the shares of the choice by job family, of whoever is no manager and of managers. */
function writeChoices({ float64 }: Kernel, place: Place, { from, after60, choiceAge }: RunPlan, year: number): void {
  const { choices, stay, partTime } = after60
  for (let group = 0; group < 2 * choiceAge.length; group += 1) {
    const at = (place >>> 3) + 3 * group
    const family = group >>> 1
    const survey = choices && surveyOf(choices, from + year - (choiceAge[family] as number), family)
    const own = choices?.groups[group]
    float64[at] = survey?.stay ?? inYear(own?.stay ?? stay, year)
    float64[at + 1] = survey?.partialLeave ?? (own === undefined ? 0 : inYear(own.partialLeave, year))
    float64[at + 2] = survey?.partTime ?? inYear(own?.partTime ?? partTime, year)
  }
}

/** What those of a cohort and job family answered, if they were asked. */
function surveyOf({ surveys }: ChoicesPlan, born: number, family: number): ChoicesPlan['surveys'][number] | undefined {
  for (let index = 0; index < surveys.length; index += 1) {
    const survey = surveys[index] as ChoicesPlan['surveys'][number]
    if (survey.birthYear === born && (survey.jobFamily === undefined || survey.jobFamily === family)) return survey
  }
  return undefined
}

/** Writes the yearly probability of leaving after the choice by job family and age; where none is given that of all holds. */
function writeLeaving({ float64 }: Kernel, place: Place, { after60, choiceAge }: RunPlan, year: number): void {
  const byAge = after60.choices?.leaving[year] ?? []
  for (let family = 0; family < choiceAge.length; family += 1) {
    const at = (place >>> 3) + family * BIRTH_SLOTS
    const ages = byAge[family] ?? []
    const first = Math.min(choiceAge[family] as number, BIRTH_SLOTS)
    float64.fill(after60.leaving[year] as number, at + first, at + BIRTH_SLOTS)
    for (let age = first; age < ages.length; age += 1) if (ages[age] !== undefined) float64[at + age] = ages[age] as number
  }
}

/** Writes who keeps a managerial post, and how many posts there are, on a 1 April. */
function writeManagers(
  { float64 }: Kernel,
  places: readonly [keeping: Place, posts: Place],
  plan: ManagersPlan,
  year: number,
): void {
  const [keeping, posts] = places
  for (let index = 0; index < plan.exceptions.length; index += 1)
    float64[(keeping >>> 3) + index] = inYear(plan.exceptions[index]?.share ?? [], year)
  for (let group = 0; group < plan.groups.length; group += 1)
    float64[(posts >>> 3) + group] = inYear(plan.groups[group]?.posts ?? [], year)
}

const inYear = (series: YearSeries, year: number): number => series[year] ?? Number.NaN
