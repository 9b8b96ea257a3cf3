/** What goes wrong in the shape of a file: unknown keys, wrong types, values out of range. */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface SchemaArguments {}

export const schemaTexts: Part<SchemaArguments> = {}
