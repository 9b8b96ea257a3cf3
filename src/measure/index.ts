/** Measures (F3): ledgers → tidy rows. */
export { AGE_BANDS, type AgeBand, INDEX_AGES, type NamedAgeBand } from './age-bands.ts'
export { measure } from './measure.ts'
export * from './measure-row.ts'
export * from './measure-table.ts'
export { type TransferShortage, transferShortages } from './transfers.ts'
