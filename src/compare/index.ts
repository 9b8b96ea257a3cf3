/** The comparison (F4): measures × scenarios → summaries, verdicts, differences. */
export type * from './benchmarks/benchmark-comparison.ts'
export { compareScenarios } from './compare.ts'
export * from './comparison.ts'
export { headsByType, typesInsideActual } from './heads-by-type.ts'
export { summariseRecruitment, summariseStrength } from './summary.ts'
export { judge } from './verdict.ts'
export { inWholePeople, type WholeBreakdown, type WholeLine, wholeBreakdown, wholeByType } from './whole-people.ts'
