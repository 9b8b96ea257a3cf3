/** Compilation (F3): resolved scenario + tables → run plan. */
export { compilePlan } from './compile-plan.ts'
export { compileGoals, type GoalPlan } from './goals.ts'
