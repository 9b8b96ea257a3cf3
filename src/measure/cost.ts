/**
 * Cost as measures (費用の指標): personnel cost by component, retirement allowance of one year and of two, and the ratio to revenue.
 *
 * The cost of a fiscal year is that of the people in post on its 1 April, and of the allowances of those who leave until its end; the
 * closing 1 April has none. What is not known (会計年度任用 without their pay, revenue) has no number. Not here: differences between runs.
 */
import {
  COST_COMPONENTS,
  type CostPlan,
  componentsOfGroups,
  PAY_COMPONENTS,
  type RunPlan,
  sharesOfPay,
  type WrittenPart,
  type WrittenPlan,
} from '../engine/index.ts'
import type { Kernel } from '../kernel/index.ts'
import { SEPARATION_CAUSES } from '../terms/index.ts'
import type { Column, KernelColumns, KernelReader } from './column.ts'
import { numbersIn, wholeIn, YearTerms } from './in-kernel.ts'

/** In the order of kernel/assembly/measures/cost.ts. */
const TOTALS = [
  'cost.personnel',
  'cost.retirementAllowance',
  'cost.retirementAllowanceTwoYearMean',
  'cost.total',
  'cost.outsourcing',
] as const

/** The cost of each fiscal year (費用); no columns where pay is not known. */
export function costColumns(plan: RunPlan): readonly KernelColumns[] {
  const { cost } = plan
  if (cost === undefined) return []
  const columns = [
    ...TOTALS.map((measure): Column => ({ measure, unit: 'yen' })),
    { measure: 'cost.personnelRatio', unit: 'share' } as const,
    ...COST_COMPONENTS.map((item): Column => ({ measure: 'cost.personnel', dimension: 'component', item, unit: 'yen' })),
  ]
  return [{ columns, readIn: (kernel, written) => readerIn(kernel, plan, written) }]
}

/** Where the shares of full pay begin after the other terms of a year, in the order of Cost in kernel/assembly/measures/cost.ts. */
const SHARES = 5

function readerIn(kernel: Kernel, plan: RunPlan, written: WrittenPlan): KernelReader {
  const terms = new YearTerms(kernel, plan, SHARES + componentsOfGroups.length)
  written.write('cost', (cost, part) => writeTerms(cost, part, terms))
  return {
    reader: 'cost',
    terms: wholeIn(kernel, [
      terms.place,
      wholeIn(kernel, componentsOfGroups),
      PAY_COMPONENTS.length,
      SEPARATION_CAUSES.length,
      numbersIn(kernel, [Number.NaN]),
    ]),
  }
}

/** The share of whoever has no other. */
const IN_FULL = 1

function writeTerms(cost: CostPlan, part: WrittenPart, terms: YearTerms): void {
  const { level, employerShare, fiscalYearAppointees, outsourcing, revenue } = cost
  part.copyAll([level, employerShare, fiscalYearAppointees, outsourcing, revenue], terms.at(0))
  const shares = componentsOfGroups.map((_, group) => sharesOfPay(cost, group))
  part.copyAll(shares, terms.at(SHARES, IN_FULL))
}
