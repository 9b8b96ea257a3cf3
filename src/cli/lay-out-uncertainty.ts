/**
 * The uncertain values of checked files (不確かな前提の表示), read out: 「普通退職率（18～24歳）  2%、10回中8回は1.69%～2.63%」.
 *
 * A value that several scenarios share is listed once. Not here: the distributions as written, which `explain` shows.
 */
import stringWidth from 'string-width'
import type { Language } from '../diagnostics/index.ts'
import type { Provenance, UncertainReading } from '../scenario/index.ts'
import { shortYear } from '../terms/index.ts'

/** The lines of a list of uncertain values; none when everything is certain. */
export function layOutUncertainty(rows: readonly Provenance[], language: Language): readonly string[] {
  const read = rows.flatMap(({ title, reading }) => (reading ?? []).map(entry => ({ title, text: readOut(entry, language) })))
  const distinct = read.filter(
    ({ title, text }, index) => read.findIndex(row => row.title === title && row.text === text) === index,
  )
  if (distinct.length === 0) return []
  const width = Math.max(...distinct.map(({ title }) => stringWidth(title)))
  const heading =
    language === 'ja'
      ? `不確かな前提 ${distinct.length} 件（期待値の計算に使う値と、試行10回中8回がその間に入る範囲）`
      : `${distinct.length} uncertain values (the one of the expected run, and what eight runs of ten lie between)`
  return [heading, ...distinct.map(({ title, text }) => `  ${title}${' '.repeat(width - stringWidth(title))}  ${text}`)]
}

function readOut({ from, central, low, high }: UncertainReading, language: Language): string {
  const since = from === undefined ? '' : language === 'ja' ? `${shortYear(from)}から` : `from ${shortYear(from)} `
  return language === 'ja'
    ? `${since}${central}、10回中8回は${low}～${high}`
    : `${since}${central}, eight of ten between ${low} and ${high}`
}
