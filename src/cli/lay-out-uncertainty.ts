/**
 * The uncertain values of checked files and of runs (不確かな前提の表示), read out: 「普通退職率（18～24歳）  2%、10回中8回は1.69%～2.63%」.
 *
 * A value that several scenarios share is listed once. Not here: the distributions as written, which `explain` shows.
 */
import stringWidth from 'string-width'
import type { Comparison } from '../compare/index.ts'
import { type RangesByUse, rangesByUse } from '../compile/index.ts'
import type { Language } from '../diagnostics/index.ts'
import type { SharedProvenance, UncertainReading } from '../scenario/index.ts'
import { shortYear } from '../terms/index.ts'

/** The lines of a list of uncertain values; none when everything is certain. */
export function layOutUncertainty({ drawn, atCentre, outside }: RangesByUse, language: Language): readonly string[] {
  const headings = HEADINGS[language]
  return [
    ...listed(drawn, headings.drawn, entry => readOut(entry, language)),
    ...listed(atCentre, headings.atCentre, entry => centralOf(entry, language)),
    ...listed(outside, headings.outside, entry => readOut(entry, language)),
  ]
}

/** Of sampled runs the ranges that no run draws (使われない幅), so that nobody takes them for part of the bands; none in an expected run. */
export const layOutUnusedRanges = ({ provenance, readAtCentre, yearsRead }: Comparison, language: Language): readonly string[] =>
  readAtCentre === undefined
    ? []
    : layOutUncertainty({ ...rangesByUse(provenance, yearsRead, readAtCentre), drawn: [] }, language)

const HEADINGS: Readonly<Record<Language, Readonly<Record<keyof RangesByUse, (values: number) => string>>>> = {
  ja: {
    drawn: values => `不確かな前提 ${values} 件（期待値の計算に使う値と、試行10回中8回がその間に入る範囲）`,
    atCentre: values => `幅を書いてあるが、どの試行でも中央の値を使う前提 ${values} 件`,
    outside: values => `幅を書いてあるが、この期間のどの年度にも効かない前提 ${values} 件`,
  },
  en: {
    drawn: values => `${values} uncertain values (the one of the expected run, and what eight runs of ten lie between)`,
    atCentre: values => `Written with a range, but used at the central value in every run: ${values}`,
    outside: values => `Written with a range, but not in force in any year of the horizon: ${values}`,
  },
}

/** A value by its title, and by the ids of its scenarios where others have another. */
const named = (title: string, only: SharedProvenance['only']): string =>
  only === undefined ? title : `${title}〔${only.map(({ id }) => id).join(', ')}〕`

/** Each value once below its heading; nothing where there are none. */
function listed(
  rows: readonly SharedProvenance[],
  heading: (values: number) => string,
  textOf: (entry: UncertainReading) => string,
): readonly string[] {
  const read = rows.flatMap(({ title, reading, only }) =>
    (reading ?? []).map(entry => ({ title: named(title, only), text: textOf(entry) })),
  )
  const distinct = read.filter(
    ({ title, text }, index) => read.findIndex(row => row.title === title && row.text === text) === index,
  )
  if (distinct.length === 0) return []
  const width = Math.max(...distinct.map(({ title }) => stringWidth(title)))
  return [
    heading(distinct.length),
    ...distinct.map(({ title, text }) => `  ${title}${' '.repeat(width - stringWidth(title))}  ${text}`),
  ]
}

function readOut(entry: UncertainReading, language: Language): string {
  const { low, high } = entry
  const central = centralOf(entry, language)
  return language === 'ja' ? `${central}、10回中8回は${low}～${high}` : `${central}, eight of ten between ${low} and ${high}`
}

function centralOf({ from, central }: UncertainReading, language: Language): string {
  const since = from === undefined ? '' : language === 'ja' ? `${shortYear(from)}から` : `from ${shortYear(from)} `
  return `${since}${central}`
}
