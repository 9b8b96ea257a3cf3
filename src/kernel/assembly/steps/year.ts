/**
 * A fiscal year (年度): all steps, recruitment among them, whose forecasts take the others.
 *
 * In which order they are taken, engine/year-cycle.ts says.
 */
import { Column } from '../column'
import { Run } from '../run'
import { takeStep } from './index'
import { recruitment } from './recruitment'

/** The place of recruitment in KERNEL_STEPS of kernel/steps.ts. */
const RECRUITMENT: i32 = 14

/** Takes steps one after another (手順の実行). @param steps as {@link takeStep} has them. */
export function takeSteps(run: Run, steps: Column<i32>, count: i32): void {
  for (let index = 0; index < count; index += 1) {
    if (steps[index] >> 1 === RECRUITMENT) recruitment(run)
    else takeStep(run, steps[index])
  }
}
