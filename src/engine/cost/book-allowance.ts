/**
 * Booking retirement allowances (退職手当の計上) as regular staff leave, in the year in which they leave.
 *
 * Service is counted in whole years from 1 April of the year of entry: whoever leaves on 31 March has completed the year, whoever leaves
 * during it has not. Without a year of entry no service is known, and no allowance; the language asks for one. Not here: forecasts.
 */
import { type SeparationCause, toPeople } from '../../terms/index.ts'
import type { FlowBook } from '../flow-book.ts'
import type { Lattice } from '../lattice.ts'
import { REGULAR } from '../lattice.ts'
import type { Members } from '../members.ts'
import type { RunPlan } from '../run-plan.ts'
import { retirementAllowance } from './retirement-allowance.ts'

/** What is needed of a run (実行状態の一部). */
interface LeavingState {
  readonly plan: RunPlan
  /** The lattice of the plan, and the one in use: a forecast has another. */
  readonly prepared: { readonly lattice: Lattice }
  readonly lattice: Lattice
  readonly members: Members
  readonly book: FlowBook
  readonly year: number
  readonly when: string
}

/** Books the allowances of people who leave a row (退職手当の計上); nothing where pay is not known. */
export function bookAllowance(state: LeavingState, at: number, people: number, cause: SeparationCause): void {
  const { plan, prepared, members, year } = state
  const { cost } = plan
  if (cost === undefined || state.lattice !== prepared.lattice || members.employmentType[at] !== REGULAR) return
  const birthYear = members.birthYear(at)
  const entryYear = members.entryYear[at] as number
  if (entryYear === 0) return
  const yearCompleted = state.when === '31 March'
  const each = retirementAllowance(cost, {
    cause,
    jobFamily: members.jobFamily[at] as number,
    age: year - birthYear - 1,
    serviceYears: year - entryYear + (yearCompleted ? 1 : 0),
    yearCompleted,
    year: year - plan.from,
  })
  state.book.payAllowance(cause, toPeople(people) * each)
}
