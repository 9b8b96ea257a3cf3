/** What goes wrong between values and files: inheritance, unknown ids, shares, years without a value. */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface MeaningArguments {}

export const meaningTexts: Part<MeaningArguments> = {}
