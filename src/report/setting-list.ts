/**
 * The settings in which scenarios differ (シナリオの違い), as a list for a terminal: a heading a setting, under it each scenario that
 * has it. Values can be long formulas, so they stand in lines of their own and not in columns.
 */
import type { Comparison } from '../compare/index.ts'
import type { Language } from './goal-words.ts'
import { type Naming, namerOf } from './naming.ts'
import { settingTitle, settingValue } from './setting-words.ts'

/** A list of settings (設定の一覧). */
export interface SettingList {
  readonly title: string
  readonly settings: readonly {
    readonly heading: string
    readonly values: readonly { readonly scenario: string; readonly value: string }[]
  }[]
}

/** The settings in which the scenarios of a comparison differ (シナリオの違い). */
export function settingList(comparison: Comparison, language: Language, naming: Naming = 'names'): SettingList {
  const label = namerOf(comparison, language, naming)
  const { settings, scenarios } = comparison
  return {
    title: language === 'ja' ? 'シナリオの違い' : 'settings in which the scenarios differ',
    settings: settings.map(setting => ({
      heading: language === 'ja' ? settingTitle(setting, settings) : setting.path,
      values: scenarios
        .filter(({ id }) => setting.values[id] !== undefined)
        .map(scenario => ({
          scenario: label(scenario),
          value: language === 'ja' ? settingValue(setting, scenario.id) : (setting.values[scenario.id] ?? ''),
        })),
    })),
  }
}
