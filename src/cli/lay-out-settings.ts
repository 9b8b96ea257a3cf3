/**
 * The layout of the settings that differ (シナリオの違いの表示): a heading a setting, the scenarios' values below it, aligned.
 */
import stringWidth from 'string-width'
import type { SettingList } from '../report/index.ts'

/** The lines of a list of settings; none when the scenarios do not differ. */
export function layOutSettings({ title, settings }: SettingList): readonly string[] {
  if (settings.length === 0) return []
  const labels = settings.flatMap(({ values }) => values.map(({ scenario }) => stringWidth(scenario)))
  const width = Math.max(...labels)
  const line = (scenario: string, value: string): string =>
    `    ${scenario}${' '.repeat(width - stringWidth(scenario))}  ${value}`
  return [
    title,
    ...settings.flatMap(({ heading, values }) => [`  ${heading}`, ...values.map(({ scenario, value }) => line(scenario, value))]),
  ]
}
