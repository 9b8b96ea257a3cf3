/** What goes wrong in a formula. */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface FormulaArguments {}

export const formulaTexts: Part<FormulaArguments> = {}
