/** What goes wrong in a CSV table. */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface TableArguments {}

export const tableTexts: Part<TableArguments> = {}
