/** What goes wrong in a CSV table. */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export type TableArguments = {}

export const tableTexts: Part<TableArguments> = {}
