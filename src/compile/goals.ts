/**
 * The goals of a study with a bound for every year (目標), and the planned quota by year.
 *
 * A bound is compiled like a lever, by year, so that a goal may follow a formula or a dated path. Not here: the verdicts.
 */
import type { Diagnostic, Outcome } from '../diagnostics/index.ts'
import { hasErrors } from '../diagnostics/index.ts'
import type { DatedQuantity, ResolvedScenario, ResolvedStudy } from '../scenario/index.ts'
import { type FiscalYear, yearAfter, yearsBetween } from '../terms/index.ts'
import { planNames } from './names.ts'
import { COUNT, type Compilation, compileSeries, numbersFromSecondYear } from './series.ts'

/** A goal with a bound for every year it concerns (年度ごとの目標). */
export interface GoalPlan {
  readonly id: string
  readonly title: string
  readonly measure: string
  readonly from: FiscalYear
  readonly to: FiscalYear
  readonly atLeast?: (year: FiscalYear) => number
  readonly atMost?: (year: FiscalYear) => number
  /** The share of sampled runs that has to keep it, 0–1. */
  readonly probability?: number
}

/** The goals, and the quota of the reference scenario from its base year on (目標と定員). */
export function compileGoals(study: ResolvedStudy, reference: ResolvedScenario): Outcome<{ goals: GoalPlan[]; quota: number[] }> {
  const findings: Diagnostic[] = []
  const years = yearsBetween(reference.municipality.baseYear, yearAfter(study.to))
  const names = planNames(reference, years, { findings })
  const whole: Compilation = { years, names, findings }
  const goals = study.goals.map(({ id, title, measure, from, to, atLeast, atMost, probability }): GoalPlan => {
    const bound = (dated: DatedQuantity): ((year: FiscalYear) => number) => {
      const span = within(whole, from, to)
      const values = compileSeries(span, dated, COUNT)
      return year => values[year - from] ?? Number.NaN
    }
    return {
      id,
      title,
      measure,
      from,
      to,
      ...(atLeast === undefined ? {} : { atLeast: bound(atLeast) }),
      ...(atMost === undefined ? {} : { atMost: bound(atMost) }),
      ...(probability === undefined ? {} : { probability }),
    }
  })
  const quota = numbersFromSecondYear(whole, reference.quota.planned, COUNT)
  return hasErrors(findings) ? { diagnostics: findings } : { value: { goals, quota }, diagnostics: findings }
}

/** The same compilation for the years from … to only. */
function within({ years, names, findings }: Compilation, from: FiscalYear, to: FiscalYear): Compilation {
  const start = from - (years[0] ?? from)
  const end = to - (years[0] ?? from) + 1
  const cut = Object.fromEntries(Object.entries(names).map(([name, values]) => [name, values.slice(start, end)]))
  return { years: years.slice(start, end), names: cut, findings }
}
