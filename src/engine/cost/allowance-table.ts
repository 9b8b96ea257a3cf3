/**
 * Retirement allowances made ready (退職手当の表): what the kernel reckons them from as people leave (kernel/assembly/allowance.ts).
 *
 * Pay by age and months by service are facts of the plan and written once; the series follow the plan.
 */
import type { Kernel, Place } from '../../kernel/index.ts'
import { SEPARATION_CAUSES } from '../../terms/index.ts'
import type { CostPlan } from '../cost-plan.ts'
import { BIRTH_SLOTS } from '../tally.ts'
import type { WrittenPlan } from '../written-plan.ts'

/** For how many whole years of service there are months and adjustments (勤続年数の上限). */
export const SERVICE_YEARS = 128

/**
 * Makes the allowances of a plan ready (退職手当の表の作成).
 * @param first where they begin in the pages of the flow book. @param known those of the same plan without draws, if there are: its facts are taken over.
 */
export function newAllowances(written: WrittenPlan, cost: CostPlan, first: number, known?: Place): Place {
  const { kernel } = written
  const { call } = kernel
  const place =
    known === undefined
      ? call.newAllowances(first, cost.reducedFrom.length, cost.level.length, SEPARATION_CAUSES.length)
      : call.likeAllowances(known, cost.level.length)
  kernel.settle()
  if (known === undefined) writeFacts(kernel, place, cost)
  written.write('cost', (drawn, part) => {
    const series = [drawn.level, drawn.basicPayShare, drawn.reducedBasicPay]
    series.forEach((numbers, field) => {
      part.copy(numbers, { place: kernel.int32[(place >>> 2) + 1 + field] as Place, count: numbers.length })
    })
  })
  return place
}

function writeFacts(kernel: Kernel, place: Place, cost: CostPlan): void {
  const { int32, float64 } = kernel
  const { allowance, fullPay, reducedFrom } = cost
  const column = (field: number): number => (int32[(place >>> 2) + field] as Place) >>> 3
  float64.set(reducedFrom, column(4))
  fullPay.forEach((curve, family) => {
    const last = Math.min((reducedFrom[family] as number) - 1, curve.length - 1)
    writeUntil(float64, curve, { at: column(5) + family * BIRTH_SLOTS, last, length: BIRTH_SLOTS })
  })
  allowance.months.forEach((months, year) => {
    writeByService(float64, months, column(6) + year * SERVICE_YEARS)
  })
  writeByService(float64, allowance.adjustmentYen, column(7))
  const adjusted = kernel.view(Uint8Array, int32[(place >>> 2) + 8] as Place, SEPARATION_CAUSES.length)
  SEPARATION_CAUSES.forEach((cause, index) => {
    adjusted[index] = allowance.adjusted.includes(cause) ? 1 : 0
  })
}

/** Writes the values by whole years of service: none below one year, beyond the table the last one. */
function writeByService(float64: Float64Array, table: readonly number[], at: number): void {
  writeUntil(float64, table, { at, last: table.length - 1, length: SERVICE_YEARS })
  float64[at] = 0
}

/** Writes the values of a table up to the last one that counts, which is that of all places after it; 0 where there is none. */
function writeUntil(
  float64: Float64Array,
  table: readonly number[],
  { at, last, length }: { readonly at: number; readonly last: number; readonly length: number },
): void {
  float64.fill(table[last] ?? 0, at, at + length)
  float64.set(table.slice(0, Math.max(0, Math.min(last, length))), at)
}
