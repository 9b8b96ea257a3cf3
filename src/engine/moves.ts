/**
 * Who is moved by the plan (異動・配置転換の準備): the planner's transfers, and DX with its reallocation, in the kernel.
 *
 * What no draw changes is written once for a plan; in a run with drawn levers the rest is written over. Not here: who hires, see prepare.ts.
 */
import type { Kernel } from '../kernel/index.ts'
import { KernelTransformation } from './kernel-transformation.ts'
import type { Lattice } from './lattice.ts'
import { newPlannedTransfers, type PlannedTransfers, writePlannedTransfers } from './planned-transfers.ts'
import type { RunPlan } from './run-plan.ts'

/** Where it stands (異動・配置転換の位置). */
export interface Moves {
  /** Undefined where the plan has neither weights nor DX. */
  readonly transformation: KernelTransformation | undefined
  readonly transfers: PlannedTransfers
}

/** The plan of the expected run, and what was written of it (準備済みの計画). */
interface Known {
  readonly plan: RunPlan
  readonly kernel: Kernel
  readonly lattice: Lattice
  readonly conditions: { readonly reach: number }
  readonly moves: Moves
}

/** Writes it for the runs of a plan (異動・配置転換の書込み). @param reach for how many years since the base year something may be remembered. */
export const newMoves = (kernel: Kernel, plan: RunPlan, lattice: Lattice, reach: number): Moves => ({
  transformation: transformationOf(kernel, plan, lattice),
  transfers: newPlannedTransfers(kernel, plan.transfers, reach),
})

const transformationOf = (kernel: Kernel, plan: RunPlan, lattice: Lattice): KernelTransformation | undefined =>
  plan.transformation && new KernelTransformation(kernel, lattice, { ...plan, transformation: plan.transformation })

/** The same for runs in which levers are drawn (引いた前提での準備): parts that are not drawn are taken over. */
export const newDrawnMoves = (plan: RunPlan, { plan: known, kernel, lattice, conditions, moves }: Known): Moves => ({
  transformation: plan.transformation === known.transformation ? moves.transformation : transformationOf(kernel, plan, lattice),
  transfers: plan.transfers === known.transfers ? moves.transfers : newPlannedTransfers(kernel, plan.transfers, conditions.reach),
})

/** Writes what was drawn for a run (引いた前提の書込み). */
export function writeMoves({ plan, moves }: Pick<Known, 'plan' | 'moves'>, { plan: known, kernel }: Known): void {
  const { transformation, transfers } = plan
  if (transformation !== undefined && transformation !== known.transformation) moves.transformation?.write(transformation)
  if (transfers !== known.transfers) writePlannedTransfers(kernel, moves.transfers, transfers)
}
