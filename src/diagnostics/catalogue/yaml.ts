/** What goes wrong before a file has a shape: text encoding, YAML syntax, forbidden YAML features. */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface YamlArguments {}

export const yamlTexts: Part<YamlArguments> = {}
