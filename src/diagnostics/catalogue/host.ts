/** What goes wrong with files and folders of the host. */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface HostArguments {}

export const hostTexts: Part<HostArguments> = {}
