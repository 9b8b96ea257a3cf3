/**
 * What DX and reallocation remember (DXと再配置の経緯): the hours of the year, who was moved and who was hired lately.
 *
 * Effective manpower weighs people by the years since their hiring and their move; those who leave within these few years are not taken
 * off again. On the base date nobody is moved, because its strength is observed.
 */

import type { DxItems } from './dx-items.ts'
import { DxBook, type DxYear } from './dx-ledger.ts'
import type { ReallocationPlan } from './dx-plan.ts'
import type { RunPlan } from './run-plan.ts'
import type { TransformationYear } from './transformation-year.ts'

/** The memory of one run (DXと再配置の経緯). */
export interface TransformationState {
  /** The DX ledger, and its year that begins on the coming 1 April; undefined without DX. */
  readonly book: DxBook | undefined
  dx: DxYear | undefined
  /** People moved and hired on that 1 April and those before it, latest first. */
  movers: readonly number[]
  hires: readonly number[]
}

/** A plan, and the hours that its DX saves. */
interface PlanWithItems {
  readonly plan: RunPlan
  readonly dxItems: DxItems | undefined
}

/** The memory on the base date; nothing where the plan has neither weights nor DX. */
export function openTransformation({ plan, dxItems }: PlanWithItems): TransformationState | undefined {
  if (plan.transformation === undefined) return undefined
  const { dx, manpower } = plan.transformation
  const { before, years } = manpower.newcomers
  const book = dx && dxItems && new DxBook(dx, dxItems)
  return {
    book,
    dx: book?.write(plan.from, 0, () => 0),
    movers: [0],
    hires: new Array<number>(years).fill(before[0] ?? 0),
  }
}

/** The part of a year's ledger (DXと再配置の年度); nothing where the plan asks for none. */
export function transformationOf(state: TransformationState | undefined): TransformationYear | undefined {
  if (state === undefined) return undefined
  const { dx, movers, hires } = state
  return { dx, movers, hires }
}

/** Remembers the hires of the coming 1 April (採用の記録), once the year is over. */
export function rememberHires(state: TransformationState | undefined, filled: number): void {
  if (state !== undefined) state.hires = latestFirst(filled, state.hires, state.hires.length)
}

/** Remembers the people moved on the coming 1 April (異動の記録), as long as they still learn. */
export function rememberMovers(state: TransformationState, people: number, { lag, ramp }: ReallocationPlan): void {
  state.movers = latestFirst(people, state.movers, lag + ramp + 1)
}

/** A count before those of earlier years; the ledgers of those years keep theirs. */
function latestFirst(count: number, earlier: readonly number[], most: number): number[] {
  const counts = [count]
  for (let year = 1; year < most && year <= earlier.length; year += 1) counts.push(earlier[year - 1] as number)
  return counts
}
