/** The field's words as types (F1): years, cohorts, employment types, causes, people, statuses. */
export * from './absence.ts'
export * from './birth-year.ts'
export * from './employment-type.ts'
export * from './fiscal-year.ts'
export * from './flow-cause.ts'
export { GLOSSARY, type GlossaryTerm } from './glossary.ts'
export * from './people.ts'
export * from './status.ts'
