/**
 * The language of messages (表示の言語): Japanese where the locale is Japanese, else English; `--lang` overrides.
 *
 * LC_ALL, LC_MESSAGES and LANG decide, in this order; where none is set (Windows) the locale of the system. Charts and reports
 * are Japanese whatever is chosen here.
 */
import type { Language } from '../diagnostics/index.ts'

/** The language that the environment asks for. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^ja(?:$|[-_.])/i.test(locale) ? 'ja' : 'en'
}

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>
