/**
 * The exit book (退職者の記録): regular staff who leave, by cause, job family, age and completed years of service, for what depends on them (退職手当).
 *
 * Kept only where a plan asks for it. Age is that of 1 April of the fiscal year, as everywhere. Years of service are whole years from the
 * 1 April of joining to the day of leaving: whoever leaves on 31 March has completed the year, whoever leaves during it has not.
 * Not here: other employment types, which leave with their terms, and what is paid.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { SEPARATION_CAUSES, type SeparationCause } from '../terms/index.ts'

/** Regular staff who left for one cause at one age after as many years (退職者). */
export interface Exit {
  readonly cause: SeparationCause
  /** Index into `jobFamilies`. */
  readonly jobFamily: number
  /** Age on 1 April of the fiscal year of leaving. */
  readonly age: number
  /** Completed years of service (勤続年数); absent where the year of joining is not known. */
  readonly serviceYears?: number
  /** Billionths of a person. */
  readonly people: number
}

/** How many fields an exit has in kernel/assembly/exit-list.ts. */
const FIELDS = 5

/**
 * Takes the exits of a year from the list in which the kernel has put them (退職者の取出し), which is empty then.
 * @returns those with all the same attributes together, in the order in which they first happened.
 */
export function takeExits({ int32, float64 }: Kernel, list: Place, year: number): readonly Exit[] {
  const exits = new Map<string, Exit>()
  const [count, people, fields] = int32.subarray(list >>> 2) as unknown as [number, Place, Place]
  for (let index = 0; index < count; index += 1) {
    const at = (fields >>> 2) + index * FIELDS
    const [birthYear, entryYear, jobFamily, column, completed] = int32.subarray(at) as unknown as number[]
    const cause = SEPARATION_CAUSES[column as number] as SeparationCause
    const age = year - (birthYear as number) - 1
    const served = entryYear === 0 ? {} : { serviceYears: year - (entryYear as number) + (completed as number) }
    const key = `${cause} ${jobFamily} ${age} ${served.serviceYears}`
    const before = exits.get(key)?.people ?? 0
    const own = float64[(people >>> 3) + index] as number
    exits.set(key, { cause, jobFamily: jobFamily as number, age, ...served, people: before + own })
  }
  int32[list >>> 2] = 0
  return [...exits.values()]
}
