/**
 * How verdicts are worded (判定の表し方): in words first, 達成 or 未達, since colour and symbols do not survive a copier.
 *
 * A goal that some years miss is 未達, however small the gap; one of which a probability is demanded, where sampled runs keep it more rarely. Not here: how a
 * verdict is reached (compare/).
 */
import { isMissed, type ScenarioComparison } from '../compare/index.ts'
import { NOT_APPLICABLE } from './format.ts'

/** The languages of labels (表示言語). */
export type Language = 'ja' | 'en'

const WORDS = { ja: { met: '達成', missed: '未達' }, en: { met: 'met', missed: 'missed' } } as const

/** A verdict in one word (判定). */
export const verdictWord = (met: boolean, language: Language = 'ja'): string => WORDS[language][met ? 'met' : 'missed']

/** All goals of a scenario in one cell: 達成, 未達, or 達成 2/3 when some of several are met; 「－」 when the study has no goals. */
export function goalsInShort(scenario: ScenarioComparison, language: Language = 'ja'): string {
  const met = scenario.goals.filter(goal => !isMissed(goal)).length
  const all = scenario.goals.length
  if (all === 0) return NOT_APPLICABLE
  if (met === all) return verdictWord(true, language)
  if (met === 0) return verdictWord(false, language)
  return language === 'ja' ? `達成 ${met}/${all}` : `${met}/${all} met`
}
