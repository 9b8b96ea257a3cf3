/**
 * Cost (費用) of a year as measures: personnel cost by component, the retirement allowances of one year and of two, and the ratio to revenue.
 *
 * Full pay by age is the same in every run of a plan, shares and levels may be drawn: people × full pay stands by group of people (in-post.ts), and each sum
 * is multiplied once. Each component is rounded once, to whole yen, and the total is their sum. Not here: which columns there are, see measure/cost.ts, and
 * whose pay is reduced, see engine/cost.
 */
import { Column, clear, columnFrom, nowhere } from '../column'
import { InPost } from '../in-post'
import { roundHalfAway } from '../rounding'
import { YearLedger } from '../year-ledger'

/** What cost follows from (費用の前提). measure/cost.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Cost {
  /** By year, {@link BEFORE_SHARES} numbers, and after them the share of full pay that each group of people is paid. */
  terms: Column<f64> = nowhere<f64>()
  /** By group of people, the employment types and then regular staff whose pay is reduced: which component their pay belongs to. */
  componentOf: Column<i32> = nowhere<i32>()
  /** How many components are pay; after them stand the employer's contributions and the fiscal-year appointees. */
  payComponents: i32
  /** How many causes of leaving have an allowance. */
  causes: i32
  /** The allowances of the year before: one number. Years come in their order within a run. */
  last: Column<f64> = nowhere<f64>()
}

/** Where the terms of a year stand: level of pay, share of the employer, pay of appointees, money for contracts, revenue. What is not known is not a number. */
const LEVEL: i32 = 0
const EMPLOYER: i32 = 1
const APPOINTEES: i32 = 2
const OUTSOURCING: i32 = 3
const REVENUE: i32 = 4
const BEFORE_SHARES: i32 = 5

/** How many columns stand before the components. */
const TOTALS: i32 = 6

/** Writes the totals, and after these the components; nothing of a year that is not paid for any more. @param into where the first stands. */
export function readCost(inPost: InPost, ledger: YearLedger, cost: Cost, into: Column<f64>): void {
  if (changetype<usize>(ledger.allowances) === 0) return
  const terms = columnFrom<f64>(cost.terms, ledger.year * (BEFORE_SHARES + inPost.types + 1))
  const personnel = writeComponents(inPost, cost, terms, columnFrom<f64>(into, TOTALS))
  let sum: f64 = 0
  for (let cause = 0; cause < cost.causes; cause += 1) sum += ledger.allowances[cause]
  const allowance = roundHalfAway(sum)
  const total = personnel + allowance
  into[0] = personnel
  into[1] = allowance
  into[2] = ledger.year === 0 ? NaN : roundHalfAway((cost.last[0] + allowance) / 2)
  into[3] = total
  into[4] = terms[OUTSOURCING]
  into[5] = total / terms[REVENUE]
  cost.last[0] = allowance
}

/** Writes the components in whole yen. @returns the sum of those that are known. */
function writeComponents(inPost: InPost, cost: Cost, terms: Column<f64>, into: Column<f64>): f64 {
  const components = cost.payComponents
  const shares = columnFrom<f64>(terms, BEFORE_SHARES)
  clear<f64>(into, components)
  for (let group = 0; group <= inPost.types; group += 1) {
    into[cost.componentOf[group]] += inPost.paid[group] * terms[LEVEL] * shares[group]
  }
  let pay: f64 = 0
  for (let component = 0; component < components; component += 1) {
    pay += into[component]
    into[component] = roundHalfAway(into[component])
  }
  into[components] = roundHalfAway(pay * terms[EMPLOYER])
  into[components + 1] = roundHalfAway(terms[APPOINTEES])
  let total: f64 = 0
  for (let component = 0; component < components + 2; component += 1) {
    if (!Number.isNaN(into[component])) total += into[component]
  }
  return total
}
