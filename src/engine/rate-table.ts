/**
 * Yearly rates made ready (離職率の表): what the draws of a year are held against, as whole numbers, and what shares of groups leave.
 *
 * Whoever has passed the age at which staying on is a choice has no rate here, see steps/after-60.ts.
 */
import { limitOf } from '../random/index.ts'
import type { RunPlan, SeparationPlan } from './run-plan.ts'
import { BIRTH_SLOTS } from './tally.ts'

/** Yearly probabilities of one cause, by year of the plan (離職率の表). */
export interface RateTable {
  readonly cause: SeparationPlan['cause']
  readonly years: readonly YearRates[]
}

/** The probabilities of a year (1年の離職率); years with the same rates share them. */
export interface YearRates {
  /** By job family and age on 1 April; up to {@link lastAge} of the family. */
  readonly families: readonly (readonly number[])[]
  /** By job family: the highest age with a rate. */
  readonly lastAge: readonly number[]
  /**
   * The largest draw that each rate strikes: index `job family × BIRTH_SLOTS + age`. In the last group, after all job families, nobody is
   * struck.
   */
  readonly limits: Int32Array<ArrayBuffer>
  /** The rates themselves, under the same indices. */
  readonly shares: Float64Array
  /** Whether anybody's rate is above 0. */
  readonly active: boolean
}

/** Makes the rates of a cause ready (表の作成). @param over a table of the same plan whose memory may be written over. */
export function rateTable(
  { cause, rates }: SeparationPlan,
  { choiceAge }: Pick<RunPlan, 'choiceAge'>,
  over?: RateTable,
): RateTable {
  const years: YearRates[] = []
  for (const [year, families] of rates.entries()) {
    const before = years[year - 1]
    const shared = before !== undefined && families === rates[year - 1]
    years.push(shared ? before : yearRates(families, choiceAge, unshared(over, year)))
  }
  return { cause, years }
}

/** The memory of a year that no other year of the table shares. */
function unshared(over: RateTable | undefined, year: number): Int32Array<ArrayBuffer> | undefined {
  const limits = over?.years[year]?.limits
  return limits === over?.years[year - 1]?.limits ? undefined : limits
}

function yearRates(
  families: readonly (readonly number[])[],
  choiceAge: readonly number[],
  limits = new Int32Array((families.length + 1) * BIRTH_SLOTS).fill(limitOf(0)),
): YearRates {
  const lastAge = families.map((ages, family) => Math.min(ages.length - 1, (choiceAge[family] as number) - 1))
  const shares = new Float64Array((families.length + 1) * BIRTH_SLOTS)
  let active = false
  for (let family = 0; family < families.length; family += 1) {
    const ages = families[family] as readonly number[]
    const last = lastAge[family] as number
    for (let age = 0; age <= last; age += 1) {
      const rate = ages[age] as number
      limits[family * BIRTH_SLOTS + age] = limitOf(rate)
      shares[family * BIRTH_SLOTS + age] = rate
      if (rate > 0) active = true
    }
  }
  return { families, lastAge, limits, shares, active }
}

/** The rate of a job family at an age on 1 April (離職率), 0–1; 0 where none is given. */
export const rateAt = ({ families, lastAge }: YearRates, family: number, age: number): number =>
  age < 0 || age > (lastAge[family] as number) ? 0 : (families[family]?.[age] as number)
