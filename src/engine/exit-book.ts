/**
 * The exit book (退職者の記録): regular staff who leave, by cause, job family, age and completed years of service, for what depends on them (退職手当).
 *
 * Kept only where a plan asks for it. Age is that of 1 April of the fiscal year, as everywhere. Years of service are whole years from the
 * 1 April of joining to the day of leaving: whoever leaves on 31 March has completed the year, whoever leaves during it has not.
 * Not here: other employment types, which leave with their terms, and what is paid.
 */
import type { SeparationCause } from '../terms/index.ts'

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

/** Who leaves, and when. */
export interface Leaver extends Omit<Exit, 'serviceYears' | 'age'> {
  readonly birthYear: number
  /** Fiscal year of joining; 0 where it is not known. */
  readonly entryYear: number
}

/** Lists the exits of a year (退職者の記録). */
export class ExitBook {
  private open = new Map<string, Exit>()

  /** Books regular staff who leave. @param yearCompleted whether they leave on 31 March. */
  book({ birthYear, entryYear, cause, jobFamily, people }: Leaver, year: number, yearCompleted: boolean): void {
    const age = year - birthYear - 1
    const served = entryYear === 0 ? {} : { serviceYears: year - entryYear + (yearCompleted ? 1 : 0) }
    const key = `${cause} ${jobFamily} ${age} ${served.serviceYears}`
    const before = this.open.get(key)?.people ?? 0
    this.open.set(key, { cause, jobFamily, age, ...served, people: before + people })
  }

  /** Closes the year: hands over its exits in the order in which they first happened, and starts afresh. */
  close(): readonly Exit[] {
    const exits = [...this.open.values()]
    this.open = new Map()
    return exits
  }
}
