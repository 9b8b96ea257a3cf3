/**
 * The refusals of a plan (辞退率), by policy in the order in which they decide. A part of its own, because nothing but the offers needed
 * rests on them.
 */
import type { RunPlan } from '../engine/index.ts'
import type { ResolvedScenario } from '../scenario/index.ts'
import { type Compilation, numbersFromSecondYear } from './series.ts'

/** The range of a refusal: somebody accepts (辞退率). */
const REFUSAL = { min: 0, max: 0.99 }

/** The refusals by policy (辞退率); undefined where none is known. */
export function refusalSeries({ recruitment }: ResolvedScenario, compilation: Compilation): RunPlan['refusals'] {
  const policies = [...(recruitment.byJobFamily ?? []).map(({ hiring }) => hiring), recruitment]
  if (policies.every(({ refusal }) => refusal === undefined)) return undefined
  return policies.map(({ refusal }) => refusal && numbersFromSecondYear(compilation, refusal, REFUSAL))
}
