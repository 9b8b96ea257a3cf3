/** Measures (F3): ledgers → tidy rows. */
export * from './measure-row.ts'
export * from './measure-table.ts'
