/** What goes wrong on the command line. */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface UsageArguments {}

export const usageTexts: Part<UsageArguments> = {}
