/**
 * Builders of small plans: a plan in which nothing happens, and the stylised city with twelve people reaching 60 every year.
 */
import type { CountingRulePlan, EntryAges, OpeningRow, PolicyPlan, RecruitmentTarget, RunPlan } from '../../src/engine/index.ts'
import { EMPLOYMENT_TYPES, type EmploymentType, fiscalYear } from '../../src/terms/index.ts'

export interface PlanOptions {
  from?: number
  to?: number
  opening?: readonly OpeningRow[]
  policy?: PolicyPlan
  target?: number
  /** Yearly probability of resigning at each age on 1 April. */
  resignation?: (age: number, year: number) => number
  retirementAge?: (year: number) => number
  choiceAge?: number
  stay?: number
  partTime?: number
  leaving?: number
  uptake?: number
  fullTimeShare?: number
  reemployedLeaving?: number
  sixtyPlusWeight?: number
  excess?: (year: number) => number
  bounds?: { min?: number; max?: number; largestChange?: number }
  entryAges?: EntryAges
  /** Share of the planned hires that is filled, the same in every year. */
  yield?: number
  unfilled?: 'lost' | 'carried'
  experienced?: { share: number; ages: EntryAges }
  fixedTerm?: { termYears: number; replacement: number }
  substitutes?: number
  names?: Record<string, (year: number) => number>
}

/** The general retirement age of the Act (地方公務員法 第28条の6; 2023 to 2031 one year every two). */
export const generalAge = (year: number): number => Math.min(65, Math.max(60, 60 + Math.floor((year - 2021) / 2)))

const counts = (...types: EmploymentType[]): CountingRulePlan['weights'] =>
  Object.fromEntries(EMPLOYMENT_TYPES.map(type => [type, types.includes(type) ? 1 : 0])) as CountingRulePlan['weights']

/** A plan in which nothing happens unless the options say so. */
export function aPlan(options: PlanOptions = {}): RunPlan {
  const from = options.from ?? 2022
  const to = options.to ?? 2032
  const years = Array.from({ length: to - from + 2 }, (_, index) => from + index)
  const series = (value: number): number[] => years.map(() => value)
  const ages = Array.from({ length: 100 }, (_, age) => age)
  const target: RecruitmentTarget = {
    rule: 0,
    people: series(options.target ?? 0),
    sixtyPlusWeight: series(options.sixtyPlusWeight ?? 1),
    excess: years.map(year => options.excess?.(year) ?? Number.POSITIVE_INFINITY),
  }
  return {
    scenario: 'test',
    from: fiscalYear(from),
    to: fiscalYear(to),
    jobFamilies: ['一般行政'],
    departments: ['全庁'],
    countingRules: [
      { id: 'actual', weights: counts('regular', 'fixed-term', 'reemployed-full-time', 'leave-substitute'), sixtyPlusWeight: 1 },
      { id: 'quota', weights: counts('regular', 'fixed-term', 'reemployed-full-time'), sixtyPlusWeight: 1 },
    ],
    actualRule: 0,
    opening: options.opening ?? [],
    retirementAge: [years.map(options.retirementAge ?? generalAge)],
    choiceAge: [options.choiceAge ?? 60],
    separations: [{ cause: 'resignation', rates: years.map(year => [ages.map(age => options.resignation?.(age, year) ?? 0)]) }],
    after60: {
      stay: series(options.stay ?? 1),
      partTime: series(options.partTime ?? 0),
      leaving: series(options.leaving ?? 0),
      uptake: series(options.uptake ?? 0),
      fullTimeShare: series(options.fullTimeShare ?? 1),
      reemployedLeaving: series(options.reemployedLeaving ?? 0),
      untilAge: 65,
      lastYear: fiscalYear(2031),
    },
    fixedTerm: { termYears: options.fixedTerm?.termYears ?? 3, replacement: series(options.fixedTerm?.replacement ?? 1) },
    leaveSubstitutes: series(options.substitutes ?? 0),
    recruitment: [
      {
        path: 'recruitment',
        jobFamilies: [0],
        counts: 'whole-staff',
        policy: options.policy ?? { policy: 'fixed', hires: series(0) },
        target,
        bounds: {
          min: series(options.bounds?.min ?? Number.NEGATIVE_INFINITY),
          max: series(options.bounds?.max ?? Number.POSITIVE_INFINITY),
          largestChange: series(options.bounds?.largestChange ?? Number.POSITIVE_INFINITY),
        },
        entryAges: options.entryAges ?? [{ age: 35, share: 1 }],
        yield: series(options.yield ?? 1),
        unfilled: options.unfilled ?? 'lost',
        experienced: { share: series(options.experienced?.share ?? 0), ages: options.experienced?.ages ?? [] },
      },
    ],
    names: Object.fromEntries(Object.entries(options.names ?? {}).map(([name, value]) => [name, years.map(value)])),
  }
}

/** Regular staff of one birth year. */
export const regulars = (birthYear: number, people: number): OpeningRow => ({
  birthYear,
  jobFamily: 0,
  employmentType: 'regular',
  department: 0,
  people,
})

/**
 * A stylised city: 658 people of whom twelve reach 60 in every year from R4 to R15, and ten a year
 * leave before 60 (people who are 25 on 1 April; there are ten of each such cohort). Hires enter at 35 and stay.
 */
export function stylisedCity(options: PlanOptions = {}): RunPlan {
  const older = Array.from({ length: 20 }, (_, index) => regulars(1962 + index, 12))
  const younger = Array.from({ length: 14 }, (_, index) => regulars(2022 - 1 - 25 + index, 10))
  const rest = 658 - 20 * 12 - 14 * 10
  return aPlan({
    opening: [...older, regulars(1984, rest), ...younger],
    resignation: age => (age === 25 ? 1 : 0),
    target: 658,
    ...options,
  })
}
