/**
 * The comparison with similar cities in one line (類似団体との差), for the terminal; the report has the tables.
 *
 * People are those of the comparison year, not projected. Nothing where the municipality names no benchmarks.
 */
import type { BenchmarkComparison, BenchmarkLine, Comparison } from '../compare/index.ts'
import { ORDINARY_TOTAL, shortYear } from '../terms/index.ts'
import { people, signed } from './format.ts'
import type { Language } from './goal-words.ts'

const NAMES_OF_LINES = {
  ja: { simple: '単純値', adjusted: '修正値', peers: '近隣の市' },
  en: { simple: 'simple', adjusted: 'adjusted', peers: 'peers' },
} as const

/** What a line is called (基準の名): 単純値, 修正値, 近隣の市. */
export const lineTitle = ({ absent }: BenchmarkComparison, { id }: BenchmarkLine): string =>
  ({
    simple: '単純値',
    simpleWithoutLargestAbsent: `単純値（${absent[0]?.section ?? ''}を除く）`,
    adjusted: '修正値',
    peers: '近隣の市',
  })[id]

/** The lines that the terminal prints: at most one (類似団体との差). */
export function benchmarkLines({ benchmarks }: Comparison, language: Language): readonly string[] {
  const own = benchmarks?.sections.find(({ section }) => section === ORDINARY_TOTAL)?.own
  if (benchmarks === undefined || own === undefined) return []
  const names = NAMES_OF_LINES[language]
  const gaps = (['simple', 'adjusted', 'peers'] as const).flatMap(id => {
    const line = benchmarks.lines.find(found => found.id === id)
    return line === undefined ? [] : [`${names[id]} ${signed(own - line.people)}`]
  })
  const year = `${shortYear(benchmarks.fiscalYear)}.4.1`
  return [
    language === 'ja'
      ? `類似団体との差（${year}、普通会計${people(own)}人）: ${gaps.join('、')}`
      : `gap to similar cities (${year}, own ${people(own)}): ${gaps.join(', ')}`,
  ]
}
