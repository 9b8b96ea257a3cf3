/** Diagnostics (F1): findings as data, their catalogue of codes, and their rendering as text. */
export * from './codes.ts'
export * from './diagnostic.ts'
export type { Entry, Text } from './text.ts'
