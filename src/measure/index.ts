/** Measures (F3): ledgers → tidy rows. */
export { AGE_BANDS, type AgeBand, INDEX_AGES, type NamedAgeBand } from './age-bands.ts'
export { MANPOWER_PARTS, type ManpowerPart } from './effective-manpower.ts'
export { measure } from './measure.ts'
export * from './measure-row.ts'
export * from './measure-table.ts'
