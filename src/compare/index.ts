/** The comparison (F4): measures × scenarios → summaries, verdicts, differences. */
export { compareScenarios } from './compare.ts'
export * from './comparison.ts'
export type { CostFacts } from './cost-facts.ts'
export { headsByType, typesInsideActual } from './heads-by-type.ts'
export { summariseRecruitment, summariseStrength } from './summary.ts'
export { judge } from './verdict.ts'
export { inWholePeople, type WholeBreakdown, type WholeLine, wholeBreakdown, wholeByType } from './whole-people.ts'
