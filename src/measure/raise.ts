/**
 * What the raise of the retirement age does to the headcount (定年引上げの人数への影響), by the counterfactual without it.
 *
 * 現員 of the projection less 現員 of the same city, with the same hires, had the age stayed where it was and re-employment gone on as
 * before. For a cohort this is the share that stays less the share that would have been re-employed full time; both shares are read from
 * the two runs. Unknown where somebody is past the former age as regular staff on the base date. Not here: what a city would have hired.
 */
import {
  hiresOf,
  OLDEST,
  REGULAR,
  type RunPlan,
  type Stock,
  simulate,
  type Trajectory,
  typeIndex,
  withoutRaise,
} from '../engine/index.ts'
import { type FiscalYear, PERSON, toPeople } from '../terms/index.ts'
import { totalByYear } from './measure.ts'
import type { MeasureRow } from './measure-row.ts'

const FULL_TIME = typeIndex('reemployed-full-time')

/** Rows `raise.*` of every 1 April (引上げの影響); none where it cannot be told. */
export function raiseRows(trajectory: Trajectory): MeasureRow[] {
  const { plan } = trajectory
  if (!isRaised(plan) || someAlreadyPast(plan)) return []
  const counterfactual = simulate(withoutRaise(plan, hiresOf(trajectory)))
  const [withRaise, without] = [totalByYear(trajectory, 'strength.actual'), totalByYear(counterfactual, 'strength.actual')]
  const row = (fiscalYear: FiscalYear, name: MeasureRow['measure'], value: number, unit: MeasureRow['unit']): MeasureRow => ({
    scenario: plan.scenario,
    band: 'expected',
    fiscalYear,
    measure: name,
    value,
    unit,
  })
  return [...without].flatMap(([year, value]) => {
    const shares = sharesOf(trajectory, counterfactual, year)
    return [
      row(year, 'raise.strengthWithout', value, 'people'),
      row(year, 'raise.effect', difference(withRaise.get(year) ?? Number.NaN, value), 'people'),
      ...(shares === undefined
        ? []
        : [
            row(year, 'raise.stayShare', shares.stay, 'share'),
            row(year, 'raise.formerFullTimeShare', shares.formerFullTime, 'share'),
          ]),
    ]
  })
}

/** People less people, to the billionth. */
const difference = (people: number, less: number): number => toPeople(Math.round(people * PERSON) - Math.round(less * PERSON))

/**
 * Of those who reached the former retirement age in the year before a 1 April, under a limit above it: the share that is regular staff on
 * that day, and the share that would have been re-employed full time.
 */
function sharesOf({ plan, ledgers }: Trajectory, counterfactual: Trajectory, year: number) {
  const at = year - plan.from
  const [now, then] = [ledgers[at]?.stock, counterfactual.ledgers[at]?.stock]
  const retired = counterfactual.ledgers[at - 1]?.separations?.get('mandatory-retirement')
  if (now === undefined || then === undefined || retired === undefined) return undefined
  let [reached, staying, formerFullTime] = [0, 0, 0]
  plan.choiceAge.forEach((age, family) => {
    if ((plan.retirementAge[family]?.[at - 1] as number) <= age || age > OLDEST) return
    reached += inFamily(plan, retired, family)
    staying += aged(plan, now, { type: REGULAR, family, age })
    formerFullTime += aged(plan, then, { type: FULL_TIME, family, age })
  })
  return reached === 0 ? undefined : { stay: staying / reached, formerFullTime: formerFullTime / reached }
}

/** A flow out of the regular staff of a job family, in the engine's unit. */
function inFamily({ departments, jobFamilies }: RunPlan, cells: Float64Array, family: number): number {
  const start = (REGULAR * jobFamilies.length + family) * departments.length
  return cells.subarray(start, start + departments.length).reduce((sum, people) => sum + people, 0)
}

const aged = (
  { jobFamilies }: RunPlan,
  { byTypeFamilyAndAge }: Stock,
  { type, family, age }: { readonly type: number; readonly family: number; readonly age: number },
): number => byTypeFamilyAndAge[(type * jobFamilies.length + family) * (OLDEST + 1) + age] as number

/** Whether the limit rises above the former age for anybody in the years of the plan. */
const isRaised = ({ retirementAge, choiceAge }: RunPlan): boolean =>
  retirementAge.some((ages, family) => ages.some(age => age > (choiceAge[family] as number)))

const someAlreadyPast = ({ opening, choiceAge, from }: RunPlan): boolean =>
  opening.some(
    ({ employmentType, birthYear, jobFamily, people }) =>
      employmentType === 'regular' && people > 0 && from - birthYear > (choiceAge[jobFamily] as number),
  )
