/**
 * The words of settings (設定の言葉): what a setting is called, and how its value is printed, in report and terminal.
 */
import type { SettingDifference } from '../compare/index.ts'
import { NOT_APPLICABLE } from './format.ts'

/** Choices of the scenario language (選択肢) as printed; the file's own word follows in brackets. */
const CHOICES: Readonly<Record<string, string>> = {
  'replace-leavers': '前年度の退職者を補充',
  hold: '目標の人数まで採用',
  'two-year-average': '2年ごとに平均',
  level: '期間で平準化',
  'moving-average': '移動平均',
  'age-balance': '年齢構成平準化',
  'budget-cap': '財政上限',
  fixed: '年度別に指定',
  formula: '計算式',
  once: '期間の初めに一度',
  yearly: '毎年度',
  lost: '持ち越さない',
  carried: '翌年度に繰り越す',
}

/** Paths whose value is a word of {@link CHOICES}, of the main policy or of a job family's. */
const CHOICE_PATH = /^recruitment\.(?:byJobFamily\..+\.)?(?:policy|resolve|unfilled)$/u

/** What a setting is called (設定の名称): its title, with the path where two settings share one. */
export function settingTitle({ path, title }: SettingDifference, settings: readonly SettingDifference[]): string {
  const repeated = settings.some(other => other.path !== path && other.title === title)
  return repeated ? `${title}（${path}）` : title
}

/** A scenario's value of a setting (設定の値) as the list of assumptions prints it, choices with their Japanese name. */
export function settingValue({ path, values, words }: SettingDifference, scenario: string): string {
  const value = words?.[scenario] ?? values[scenario]
  if (value === undefined) return NOT_APPLICABLE
  const choice = CHOICE_PATH.test(path) ? CHOICES[value] : undefined
  return choice === undefined ? value : `${choice}（${value}）`
}
