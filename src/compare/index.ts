/** The comparison (F4): measures × scenarios → summaries, verdicts, differences. */
export { compareScenarios } from './compare.ts'
export * from './comparison.ts'
export { summariseRecruitment, summariseStrength } from './summary.ts'
export { judge } from './verdict.ts'
