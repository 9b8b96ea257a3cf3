/**
 * The counterfactual in which the retirement age was never raised (引上げがなかった場合).
 *
 * Everybody retires at the former age of their class, and re-employment goes on to its age without the end of the provisional scheme,
 * as 再任用 did before. Hires are those of the projection that it is held against, so that the difference is the raise alone. Meaningful
 * where nobody is past the former retirement age as regular staff on the base date. Not here: what a city would have hired instead.
 */
import { type FiscalYear, PERSON } from '../terms/index.ts'
import type { RunPlan, YearSeries } from './run-plan.ts'
import type { Trajectory } from './simulate.ts'

/** A plan whose retirement age stays where it was (定年を引き上げない計画). @param hires hires of each policy; absent: as the policies decide. */
export function withoutRaise(plan: RunPlan, hires?: readonly YearSeries[]): RunPlan {
  const retirementAge = plan.retirementAge.map((ages, family) => ages.map(age => Math.min(age, plan.choiceAge[family] as number)))
  const always = (plan.to + 2) as FiscalYear
  return {
    ...plan,
    retirementAge,
    after60: { ...plan.after60, lastYear: always },
    recruitment:
      hires === undefined ? plan.recruitment : plan.recruitment.map((own, index) => fixedHires(own, hires[index] ?? [])),
  }
}

const UNLIMITED = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY, largestChange: Number.POSITIVE_INFINITY }

function fixedHires(own: RunPlan['recruitment'][number], hires: YearSeries): RunPlan['recruitment'][number] {
  const all = (value: number): number[] => hires.map(() => value)
  return {
    ...own,
    policy: { policy: 'fixed', hires },
    bounds: { min: all(UNLIMITED.min), max: all(UNLIMITED.max), largestChange: all(UNLIMITED.largestChange) },
    target: { ...own.target, excess: all(Number.POSITIVE_INFINITY) },
    yield: all(1),
  }
}

/** The hires of each policy of a run (採用の実績), by year of the plan; years beyond the run have none. */
export function hiresOf({ plan, ledgers }: Trajectory): number[][] {
  const departments = plan.departments.length
  const years = plan.retirementAge[0]?.map((_, year) => year) ?? []
  return plan.recruitment.map(({ jobFamilies }) =>
    years.map(year => {
      const cells = ledgers[year]?.joined?.flows.get('recruitment') ?? new Float64Array()
      const people = cells.reduce(
        (sum, heads, cell) =>
          jobFamilies.includes(Math.floor(cell / departments) % plan.jobFamilies.length) ? sum + heads : sum,
        0,
      )
      return Math.round(people / PERSON)
    }),
  )
}
