/**
 * Retirement allowances made ready (退職手当の表): what the kernel reckons them from as people leave (kernel/assembly/allowance.ts).
 *
 * Pay by age and months by service are facts of the plan and written once; the series follow the plan.
 */
import type { Place } from '../../kernel/index.ts'
import { SEPARATION_CAUSES } from '../../terms/index.ts'
import type { CostPlan } from '../cost-plan.ts'
import { BIRTH_SLOTS } from '../tally.ts'
import type { WrittenPlan } from '../written-plan.ts'
import { fullPay } from './yearly-pay.ts'

/** For how many whole years of service there are months and adjustments (勤続年数の上限). */
export const SERVICE_YEARS = 128

/** Makes the allowances of a plan ready (退職手当の表の作成). @param first where they begin in the pages of the flow book. */
export function newAllowances(written: WrittenPlan, cost: CostPlan, first: number): Place {
  const { kernel } = written
  const { allowance, level, reducedFrom } = cost
  const place = kernel.call.newAllowances(first, reducedFrom.length, level.length, SEPARATION_CAUSES.length)
  kernel.settle()
  const { int32, float64 } = kernel
  const column = (field: number): number => (int32[(place >>> 2) + field] as Place) >>> 3
  float64.set(reducedFrom, column(4))
  reducedFrom.forEach((_, family) => {
    for (let age = 0; age < BIRTH_SLOTS; age += 1) float64[column(5) + family * BIRTH_SLOTS + age] = fullPay(cost, family, age)
  })
  allowance.months.forEach((months, year) => {
    float64.set(atService(months), column(6) + year * SERVICE_YEARS)
  })
  float64.set(atService(allowance.adjustmentYen), column(7))
  const adjusted = kernel.view(Uint8Array, int32[(place >>> 2) + 8] as Place, SEPARATION_CAUSES.length)
  SEPARATION_CAUSES.forEach((cause, index) => {
    adjusted[index] = allowance.adjusted.includes(cause) ? 1 : 0
  })
  written.write('cost', (drawn, part) => {
    const series = [drawn.level, drawn.basicPayShare, drawn.reducedBasicPay]
    series.forEach((numbers, field) => {
      part.copy(numbers, { place: int32[(place >>> 2) + 1 + field] as Place, count: numbers.length })
    })
  })
  return place
}

/** The values by whole years of service: none below one year, beyond the table the last one. */
const atService = (table: readonly number[]): number[] =>
  Array.from({ length: SERVICE_YEARS }, (_, years) => (years === 0 ? 0 : (table[Math.min(years, table.length - 1)] ?? 0)))
