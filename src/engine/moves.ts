/**
 * Who is moved by the plan (異動・配置転換の準備): the planner's transfers, and DX with its reallocation, in the kernel.
 *
 * What no draw changes is written once for a plan; the rest follows it. Not here: who hires, see prepare.ts.
 */
import { KernelTransformation } from './kernel-transformation.ts'
import type { Lattice } from './lattice.ts'
import { newPlannedTransfers, type PlannedTransfers } from './planned-transfers.ts'
import type { RunPlan } from './run-plan.ts'
import type { WrittenPlan } from './written-plan.ts'

/** Where it stands (異動・配置転換の位置). */
export interface Moves {
  /** Undefined where the plan has neither weights nor DX. */
  readonly transformation: KernelTransformation | undefined
  readonly transfers: PlannedTransfers
}

/** The plan, where people are, and for how many years since the base year something may be remembered. */
interface Moving {
  readonly plan: RunPlan
  readonly lattice: Lattice
  readonly conditions: { readonly reach: number }
}

/** Writes it for the runs of a plan (異動・配置転換の書込み). @param known what was written for the plan without draws: parts that are not drawn are taken over. */
export function newMoves(
  written: WrittenPlan,
  { plan, lattice, conditions }: Moving,
  known?: { readonly plan: RunPlan; readonly moves: Moves },
): Moves {
  const { transformation, transfers } = plan
  const same = (part: 'transformation' | 'transfers'): boolean => plan[part] === known?.plan[part]
  return {
    transformation:
      known && same('transformation')
        ? known.moves.transformation
        : transformation && new KernelTransformation(written, lattice, { ...plan, transformation }),
    transfers: known && same('transfers') ? known.moves.transfers : newPlannedTransfers(written, transfers, conditions.reach),
  }
}
