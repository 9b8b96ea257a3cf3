/**
 * Conditions (条件): the numbers of a plan that the steps ask for in the kernel, year by year (kernel/assembly/year.ts).
 *
 * Facts are written once for a plan, series follow it. The order of the fields is that of the structures there. Whose shares apply at
 * the choice is settled here: the survey of the cohort in the job family, then of the cohort, then the shares of the group. What a series does not reach is not a number.
 * Not here: rates of leaving by age, see rate-table.ts, and allowances, see cost/allowance-table.ts.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { DECISIONS } from '../random/index.ts'
import type { ChoicesPlan } from './after-60-plan.ts'
import { LEFT } from './book-pages.ts'
import type { RateTable, YearRates } from './rate-table.ts'
import type { RunPlan } from './run-plan.ts'
import { BIRTH_SLOTS } from './tally.ts'
import type { Into, WrittenPart, WrittenPlan } from './written-plan.ts'

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

/** Writes the conditions of a plan, in every year that it and its rates reach (条件の書込み). */
export function newConditions(written: WrittenPlan, of: Conditioned): Conditions {
  const { kernel } = written
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
  writeSeries(written, places, of)
  return { years: places, list, reach: years + plan.fixedTerm.termYears + 1 }
}

/** The ages at which staying on is a choice, the lowest first (60歳時の選択の年齢). */
const choiceAgesOf = ({ choiceAge }: Pick<RunPlan, 'choiceAge'>): number[] =>
  [...new Set(choiceAge)].filter(Number.isFinite).sort((one, other) => one - other)

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

/** Has the series of the conditions follow the plan (条件の書込み). */
function writeSeries(written: WrittenPlan, years: readonly Place[], { plan, rates }: Conditioned): void {
  const { kernel } = written
  const share = inYears(years, years[0] ?? 0)
  const field = (index: number): Into => inYears(years, kernel.int32[((years[0] ?? 0) >>> 2) + 2 * SHARES + index] as Place)
  written.write('separations', () => writeCauses(kernel, years, rates))
  written.write('after60', (after60, part) => {
    part.copyAll([after60.leaving, after60.uptake, after60.fullTimeShare, after60.reemployedLeaving], share)
    writeChoices(part, field(8), after60, plan.choiceAge.length)
    const { choices } = after60
    if (choices === undefined) return
    if (choices.surveys.length > 0) part.compute(() => writeSurveys(kernel, years, plan, choices))
    part.compute(() => writeLeaving(kernel, years, plan.choiceAge, after60))
  })
  // What happens on a 1 April is that of the year which begins then.
  written.write('fixedTerm', ({ renewal, replacement }, part) => {
    part.copyAll([renewal, replacement], { ...from(share, 4), first: 1 })
  })
  const substitutes = { ...from(share, 6), first: 1 }
  if (plan.leave?.fillShare === undefined) written.write('leaveSubstitutes', (series, part) => part.copy(series, substitutes))
  else written.write('leave', ({ fillShare }, part) => part.copy(fillShare, substitutes))
  written.write('managers', ({ exceptions, groups }, part) => {
    const keeping = exceptions.map(exception => exception.share)
    part.copyAll(keeping, { ...field(10), first: 1 })
    const posts = groups.map(group => group.posts)
    part.copyAll(posts, { ...field(11), first: 1 })
  })
}

/** A number of every year, where it stands in the first (年度別の位置): years are made one after another, so they stand at equal distances. */
const inYears = (years: readonly Place[], place: Place): Into => ({
  place,
  count: years.length,
  stride: years.length < 2 ? 1 : ((years[1] as Place) - (years[0] as Place)) >>> 3,
})

/** The number that stands so many after another in every year. */
const from = (into: Into, numbers: number): Into => ({ ...into, place: into.place + numbers * Float64Array.BYTES_PER_ELEMENT })

/** How many shares stand before the other fields of a year. */
const SHARES = 7
/** How many fields a cause has. */
const CAUSE_FIELDS = 4

function writeCauses({ int32 }: Kernel, places: readonly Place[], rates: readonly RateTable[]): void {
  for (let year = 0; year < places.length; year += 1) {
    let at = (int32[((places[year] as Place) >>> 2) + 2 * SHARES + 3] as Place) >>> 2
    for (let index = 0; index < rates.length; index += 1, at += CAUSE_FIELDS) {
      const { cause, years } = rates[index] as RateTable
      const { limits, shares } = years[year] as YearRates
      int32[at] = DECISIONS[cause]
      int32[at + 1] = LEFT[cause]
      int32[at + 2] = limits
      int32[at + 3] = shares
    }
  }
}

/** How many shares a choice has. */
const CHOICE_SHARES = 3

/** Writes the shares of the choice by job family, of whoever is no manager and of managers. */
function writeChoices(part: WrittenPart, into: Into, { choices, stay, partTime }: RunPlan['after60'], families: number): void {
  for (let group = 0; group < 2 * families; group += 1) {
    const own = choices?.groups[group]
    const at = from(into, CHOICE_SHARES * group)
    part.copy(own?.stay ?? stay, at)
    part.copy(own?.partialLeave, { ...from(at, 1), otherwise: own === undefined ? 0 : Number.NaN })
    part.copy(own?.partTime ?? partTime, from(at, 2))
  }
}

/** Writes what cohorts have answered over the shares of their groups. */
function writeSurveys({ int32, float64 }: Kernel, years: readonly Place[], plan: RunPlan, choices: ChoicesPlan): void {
  years.forEach((place, year) => {
    const shares = (int32[(place >>> 2) + 2 * SHARES + 8] as Place) >>> 3
    plan.choiceAge.forEach((age, family) => {
      const survey = surveyOf(choices, plan.from + year - age, family)
      if (survey === undefined) return
      const { stay, partialLeave, partTime } = survey
      float64.set([stay, partialLeave, partTime, stay, partialLeave, partTime], shares + 2 * CHOICE_SHARES * family)
    })
  })
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
function writeLeaving(
  { int32, float64 }: Kernel,
  years: readonly Place[],
  choiceAge: readonly number[],
  { leaving, choices }: RunPlan['after60'],
): void {
  for (let year = 0; year < years.length; year += 1) {
    const byAge = choices?.leaving[year] ?? []
    let at = (int32[((years[year] as Place) >>> 2) + 2 * SHARES + 9] as Place) >>> 3
    for (let family = 0; family < choiceAge.length; family += 1, at += BIRTH_SLOTS) {
      const ages = byAge[family] ?? []
      const first = Math.min(choiceAge[family] as number, BIRTH_SLOTS)
      float64.fill(leaving[year] as number, at + first, at + BIRTH_SLOTS)
      for (let age = first; age < ages.length; age += 1) if (ages[age] !== undefined) float64[at + age] = ages[age] as number
    }
  }
}
