/** Diagnostics (F1): findings as data, their catalogue of codes, and their rendering as text. */
export * from './codes.ts'
export * from './diagnostic.ts'
export * from './nearest.ts'
export * from './order.ts'
export * from './render.ts'
export type { Entry, Text } from './text.ts'
export * from './width.ts'
