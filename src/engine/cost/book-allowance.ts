/**
 * Booking retirement allowances (退職手当の計上) as regular staff leave, in the year in which they leave.
 *
 * Service is counted in whole years from 1 April of the year of entry to the end of this year. Where the year of entry is not known the
 * assumed entry age stands for it, but nobody of the base date joined later than it. Not here: forecasts, which know no service.
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
}

/** Books the allowances of people who leave a row (退職手当の計上); nothing where pay is not known. */
export function bookAllowance(state: LeavingState, at: number, people: number, cause: SeparationCause): void {
  const { plan, prepared, members, year } = state
  const { cost } = plan
  if (cost === undefined || state.lattice !== prepared.lattice || members.employmentType[at] !== REGULAR) return
  const birthYear = members.birthYear(at)
  const known = members.entryYear[at] as number
  const entryYear = known === 0 ? Math.min(birthYear + 1 + cost.allowance.entryAge, plan.from) : known
  const each = retirementAllowance(cost, {
    cause,
    jobFamily: members.jobFamily[at] as number,
    age: year - birthYear - 1,
    serviceYears: year + 1 - entryYear,
    year: year - plan.from,
  })
  state.book.payAllowance(cause, toPeople(people) * each)
}
