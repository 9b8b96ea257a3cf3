/** Compilation (F3): resolved scenario + tables → run plan. */
export { compilePlan } from './compile-plan.ts'
export { compileGoals, type GoalPlan } from './goals.ts'
export { type RangesByUse, rangesByUse, type YearSpan } from './ranges-in-force.ts'
export { compileSampler, type PlanSampler, type UncertainParameter } from './sampled-plan.ts'
export { formulaIn } from './series.ts'
export { readAtCentre, uncertainCounts, yearsRead } from './varies.ts'
