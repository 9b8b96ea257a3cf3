/**
 * What DX and reallocation remember (DXと再配置の経緯): the hours of the year, who was moved and who was hired lately.
 *
 * Effective manpower weighs people by the years since their hiring and their move; those who leave within these few years are not taken
 * off again. On the base date nobody is moved, because its strength is observed.
 */

import { type DxCells, dxCells } from './dx-cells.ts'
import { type DxYear, dxYear } from './dx-ledger.ts'
import { type DxMemory, openDxMemory } from './dx-memory.ts'
import type { TransformationPlan } from './manpower-plan.ts'
import type { TransformationYear } from './transformation-year.ts'

/** The memory of one run (DXと再配置の経緯). */
export interface TransformationState {
  readonly memory: DxMemory
  /** The departments and job families in which DX saves hours; absent without DX. */
  readonly cells?: DxCells | undefined
  /** The ledger of the fiscal year that begins on the coming 1 April; absent without DX. */
  dx?: DxYear
  /** People moved and hired on that 1 April and those before it, latest first. */
  movers: readonly number[]
  hires: readonly number[]
}

/** The memory on the base date. @param from the base year. */
export function openTransformation({ dx, manpower }: TransformationPlan, from: number): TransformationState {
  const { before, years } = manpower.newcomers
  const memory = openDxMemory()
  const cells = dx === undefined ? undefined : dxCells(dx)
  return {
    memory,
    ...(dx === undefined ? {} : { cells, dx: dxYear(dx, memory, { at: 0, fiscalYear: from }, { movable: () => 0, cells }) }),
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
  if (state !== undefined) state.hires = [filled, ...state.hires.slice(0, -1)]
}
