/** The comparison (F4): measures × scenarios → summaries, verdicts, differences. */
export * from './comparison.ts'
