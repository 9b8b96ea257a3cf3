/**
 * Budget cap (財政上限): the largest number of hires that keeps the coming year's personnel cost within a path.
 *
 * Hires = (budget − cost of everybody in post before recruitment) ÷ cost of one hire, rounded down, both with the employer's share and without
 * retirement allowances. A hire costs the mean over the entry ages, in the dearest job family that the policy hires for, so
 * that the cap holds wherever hires go. A policy of single job families counts their cost only. Source: 財政計画から採用を決める市の例
 * (岩見沢市). Below zero the bounds make it nobody.
 */
import { EMPLOYMENT_TYPES, toPeople } from '../../terms/index.ts'
import { type PaidGroup, personnelCost, totalCost } from '../cost/personnel-cost.ts'
import { yearlyPay } from '../cost/yearly-pay.ts'
import type { CostPlan } from '../cost-plan.ts'
import { inYear, offset, type Recruiter } from '../run-state.ts'
import { countedBy, type Situation } from './situation.ts'

/** Hires that the budget leaves room for (財政上限による採用数). @param budget yen a year. */
export function budgetCap(recruiter: Recruiter, { year }: Situation, budget: readonly number[]): number {
  const { state } = recruiter
  // What was drawn nobody in the city knows: it reckons with the plan that it has.
  const { cost } = (state.prepared.known ?? state.prepared).plan
  if (cost === undefined) return 0
  const { jobFamilies } = countedBy(recruiter)
  const whole = jobFamilies === undefined ? cost : withoutAppointees(cost)
  const before = totalCost(personnelCost(whole, groupsBefore(recruiter, year), offset(state, year)))
  return Math.floor((inYear(state, budget, year) - before) / costOfHire(recruiter, cost, year) + TIE)
}

/** Binary fractions may fall a hair below a whole number of people. */
const TIE = 1e-9

/** Fiscal-year appointees belong to no job family. */
function withoutAppointees({ fiscalYearAppointees: _, ...rest }: CostPlan): CostPlan {
  return rest
}

/** Everybody whom the policy counts, on the coming 1 April before recruitment. */
function* groupsBefore(recruiter: Recruiter, year: number): Generator<PaidGroup> {
  const { members } = recruiter.state
  const { jobFamilies } = countedBy(recruiter)
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const age = year - members.birthYearOf(cohort) - 1
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      const jobFamily = members.jobFamily[at] as number
      if (jobFamilies?.includes(jobFamily) === false) continue
      const type = EMPLOYMENT_TYPES[members.employmentType[at] as number] as PaidGroup['type']
      yield { type, jobFamily, age, people: toPeople(members.people[at] as number) }
    }
  }
}

/** What one hire costs in the coming year, in the dearest job family. */
function costOfHire({ state, plan }: Recruiter, cost: CostPlan, year: number): number {
  const at = offset(state, year)
  const share = inYear(state, plan.experienced.share, year)
  const mean = (ages: typeof plan.entryAges, jobFamily: number): number =>
    ages.reduce((sum, entry) => sum + entry.share * yearlyPay(cost, { type: 'regular', jobFamily, age: entry.age }, at), 0)
  const pays = plan.jobFamilies.map(
    family => mean(plan.entryAges, family) * (1 - share) + (share === 0 ? 0 : mean(plan.experienced.ages, family) * share),
  )
  return Math.max(...pays) * (1 + (cost.employerShare[at] as number))
}
