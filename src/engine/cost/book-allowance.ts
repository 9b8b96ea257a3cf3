/**
 * Booking retirement allowances (退職手当の計上) as regular staff leave, in the year in which they leave.
 *
 * Service is counted in whole years from 1 April of the year of entry to the end of this year. Where the year of entry is not known the
 * assumed entry age stands for it, but nobody of the base date joined later than it. What one person gets is computed once a plan and
 * kept, because the same question comes in every run. Not here: forecasts, which know no service.
 */
import { type SeparationCause, toPeople } from '../../terms/index.ts'
import type { CostPlan } from '../cost-plan.ts'
import { REGULAR } from '../lattice.ts'
import type { PreparedPlan } from '../prepare.ts'
import type { RunState } from '../run-state.ts'
import { type Leaver, retirementAllowance } from './retirement-allowance.ts'

/** Books the allowances of people who leave a row (退職手当の計上); nothing where pay is not known. */
export function bookAllowance(state: RunState, at: number, people: number, cause: SeparationCause): void {
  const { plan, prepared, members, year } = state
  const { cost } = plan
  if (cost === undefined || state.lattice !== prepared.lattice || members.employmentType[at] !== REGULAR) return
  const birthYear = members.birthYear(at)
  const known = members.entryYear[at] as number
  const entryYear = known === 0 ? Math.min(birthYear + 1 + cost.allowance.entryAge, plan.from) : known
  const each = allowanceOf(prepared, cost, {
    cause,
    jobFamily: members.jobFamily[at] as number,
    age: year - birthYear - 1,
    serviceYears: year + 1 - entryYear,
    year: year - plan.from,
  })
  state.book.payAllowance(cause, toPeople(people) * each)
}

/** Ages and years of service that are kept: from 0 to one below. */
const AGES = 80
const SERVICES = 64

/** The allowance of one person, computed the first time it is asked for. */
function allowanceOf({ allowances, plan }: PreparedPlan, cost: CostPlan, leaver: Leaver): number {
  const { jobFamily, age, serviceYears, year } = leaver
  if (age < 0 || age >= AGES || serviceYears < 0 || serviceYears >= SERVICES) return retirementAllowance(cost, leaver)
  const kept = allowances[year] ?? new Float64Array(plan.jobFamilies.length * AGES * SERVICES * 2).fill(Number.NaN)
  allowances[year] = kept
  const adjusted = cost.allowance.adjusted.includes(leaver.cause) ? 1 : 0
  const slot = ((jobFamily * AGES + age) * SERVICES + serviceYears) * 2 + adjusted
  const found = kept[slot] as number
  if (!Number.isNaN(found)) return found
  const yen = retirementAllowance(cost, leaver)
  kept[slot] = yen
  return yen
}
