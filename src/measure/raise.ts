/**
 * What the raise of the retirement age does to the headcount (定年引上げの人数への影響), by the counterfactual without it.
 *
 * 現員 of the projection less 現員 of the same city, with the same hires, had the age stayed where it was and re-employment gone on as
 * before. For a cohort this is the share that stays less the share that would have been re-employed full time. Unknown where somebody
 * is past the former age as regular staff on the base date. Not here: what a city would have hired instead.
 */
import { hiresOf, type RunPlan, simulate, type Trajectory, withoutRaise } from '../engine/index.ts'
import { type FiscalYear, PERSON, toPeople } from '../terms/index.ts'
import { measure } from './measure.ts'
import type { MeasureRow } from './measure-row.ts'

/** Rows `raise.strengthWithout` and `raise.effect` of every 1 April (引上げの影響); none where it cannot be told. */
export function raiseRows(trajectory: Trajectory): MeasureRow[] {
  const { plan } = trajectory
  if (!isRaised(plan) || someAlreadyPast(plan)) return []
  const actual = (of: Trajectory): ReadonlyMap<number, number> =>
    new Map(
      measure(of)
        .filter(row => row.measure === 'strength.actual')
        .map(row => [row.fiscalYear, row.value]),
    )
  const [withRaise, without] = [actual(trajectory), actual(simulate(withoutRaise(plan, hiresOf(trajectory))))]
  const row = (fiscalYear: number, name: MeasureRow['measure'], value: number): MeasureRow => ({
    scenario: plan.scenario,
    band: 'expected',
    fiscalYear: fiscalYear as FiscalYear,
    measure: name,
    value,
    unit: 'people',
  })
  return [...without].flatMap(([year, value]) => [
    row(year, 'raise.strengthWithout', value),
    row(year, 'raise.effect', difference(withRaise.get(year) ?? Number.NaN, value)),
  ])
}

/** People less people, to the billionth. */
const difference = (people: number, less: number): number => toPeople(Math.round(people * PERSON) - Math.round(less * PERSON))

/** Whether the limit rises above the former age for anybody in the years of the plan. */
const isRaised = ({ retirementAge, choiceAge }: RunPlan): boolean =>
  retirementAge.some((ages, family) => ages.some(age => age > (choiceAge[family] as number)))

const someAlreadyPast = ({ opening, choiceAge, from }: RunPlan): boolean =>
  opening.some(
    ({ employmentType, birthYear, jobFamily, people }) =>
      employmentType === 'regular' && people > 0 && from - birthYear > (choiceAge[jobFamily] as number),
  )
