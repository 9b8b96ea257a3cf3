/**
 * What the raise of the retirement age does to the headcount (定年引上げの人数への影響), by the counterfactual without it.
 *
 * 現員 of the projection less 現員 of the same city, with the same hires, had the age stayed where it was and re-employment gone on as
 * before. For a cohort this is the share that stays less the share that would have been re-employed full time; both shares are read from
 * the two runs. Unknown where somebody is past the former age as regular staff on the base date. Not here: what a city would have hired.
 */
import {
  expectedChance,
  hiresOf,
  inOneForm,
  OLDEST,
  projectPlan,
  REGULAR,
  type RunPlan,
  type Stock,
  type Trajectory,
  typeIndex,
  withoutRaise,
  type YearLedger,
} from '../engine/index.ts'
import { type FiscalYear, PERSON, toPeople } from '../terms/index.ts'
import { totalReader } from './measure.ts'
import type { MeasureRow } from './measure-row.ts'

const FULL_TIME = typeIndex('reemployed-full-time')

/** Rows `raise.*` of every 1 April (引上げの影響); none where it cannot be told. */
export function raiseRows(trajectory: Trajectory): MeasureRow[] {
  const { plan, ledgers } = trajectory
  if (!isRaised(plan) || someAlreadyPast(plan)) return []
  // What it would have cost is not asked here, and takes time to compute.
  const counterfactual = inOneForm({ ...withoutRaise(plan, hiresOf(trajectory)), cost: undefined })
  const strengthOf = totalReader(plan, 'strength.actual')
  const rows: MeasureRow[] = []
  let retired: readonly number[] | undefined
  projectPlan(counterfactual, expectedChance, then => {
    const { fiscalYear } = then
    const now = ledgers[fiscalYear - plan.from] as YearLedger
    const add = (measure: MeasureRow['measure'], value: number, unit: MeasureRow['unit']): void => {
      rows.push({ scenario: plan.scenario, band: 'expected', fiscalYear: fiscalYear as FiscalYear, measure, value, unit })
    }
    const strength = strengthOf(then)
    add('raise.strengthWithout', strength, 'people')
    add('raise.effect', difference(strengthOf(now), strength), 'people')
    const shares = retired && sharesOf(plan, { now: now.stock, without: then.stock, retired, year: fiscalYear })
    if (shares !== undefined) {
      add('raise.stayShare', shares.stay, 'share')
      add('raise.formerFullTimeShare', shares.formerFullTime, 'share')
    }
    const cells = then.separations?.get('mandatory-retirement')
    retired = cells && plan.jobFamilies.map((_, family) => inFamily(plan, cells, family))
  })
  return rows
}

/** People less people, to the billionth. */
const difference = (people: number, less: number): number => toPeople(Math.round(people * PERSON) - Math.round(less * PERSON))

/** What the shares of a 1 April are read from. */
interface Retiring {
  /** The stocks of the two runs. */
  readonly now: Stock
  readonly without: Stock
  /** Who retired at the former age in the year before, by job family, in the engine's unit. */
  readonly retired: readonly number[]
  readonly year: number
}

/**
 * Of those who reached the former retirement age in the year before a 1 April, under a limit above it: the share that is regular staff on
 * that day, and the share that would have been re-employed full time.
 */
function sharesOf(plan: RunPlan, { now, without, retired, year }: Retiring) {
  let [reached, staying, formerFullTime] = [0, 0, 0]
  plan.choiceAge.forEach((age, family) => {
    if ((plan.retirementAge[family]?.[year - plan.from - 1] as number) <= age || age > OLDEST) return
    reached += retired[family] as number
    staying += aged(plan, now, { type: REGULAR, family, age })
    formerFullTime += aged(plan, without, { type: FULL_TIME, family, age })
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
