/** Measures (F3): ledgers → tidy rows. */
export { measure } from './measure.ts'
export * from './measure-row.ts'
export * from './measure-table.ts'
