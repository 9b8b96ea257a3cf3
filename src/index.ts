/**
 * The library's browser-safe door: resolve a study with sources of your own, run it, read its measures.
 */
export type { ChartSpec } from './charts/index.ts'
export type { Comparison, GoalVerdict, ScenarioComparison } from './compare/index.ts'
export { compilePlan } from './compile/index.ts'
export type { Diagnostic, Outcome } from './diagnostics/index.ts'
export { type RunPlan, simulate, type Trajectory } from './engine/index.ts'
export { type ExpectedRun, type ExpectedTask, projectExpected } from './expected-run.ts'
export { type MeasureRow, measure, type RunNumbers, type SampleValues, type SlotRange } from './measure/index.ts'
export { type BlockFailure, computeBlock, computeSpreads, type RunBlock, type SpreadTask } from './run-block.ts'
export { type RunHost, runHere } from './run-host.ts'
export * from './scenario/index.ts'
export { runStudy, type StudyOptions, type StudyResult } from './study.ts'
