/**
 * シナリオの違い: the settings in which the scenarios differ, as the planner wrote them, with the Japanese names of the choices.
 *
 * The difference between the files is the statement of the alternatives. Not here: the results, which stand in the tables before.
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import { NOT_APPLICABLE } from '../format.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { settingTitle, settingValue } from '../setting-words.ts'

/** At most this many scenarios stand beside each other. */
const SCENARIOS_PER_TABLE = 6

/** Adds the tables of settings (シナリオの違い); nothing when the scenarios do not differ. */
export function addSettings(writer: SectionWriter, comparison: Comparison): void {
  const { scenarios, settings } = comparison
  if (settings.length === 0) return
  writer.heading('シナリオの違い')
  const tables = Math.floor((scenarios.length + SCENARIOS_PER_TABLE - 1) / SCENARIOS_PER_TABLE)
  const perTable = Math.floor((scenarios.length + tables - 1) / tables)
  for (let first = 0; first < scenarios.length; first += perTable) {
    const shown = scenarios.slice(first, first + perTable)
    const width = 0.82 / shown.length
    writer.table({
      caption: first === 0 ? '設定の違い' : '設定の違い（つづき）',
      columns: [
        { label: '設定', align: 'left', width: 0.18 },
        ...shown.map(scenario => ({ label: shortTitle(comparison, scenario), align: 'left' as const, width })),
      ],
      headingColumns: 1,
      rows: settings.map(setting => ({
        cells: [cell(settingTitle(setting, settings)), ...shown.map(({ id }) => cell(settingValue(setting, id)))],
      })),
      notes: first + perTable >= scenarios.length ? [`${NOT_APPLICABLE}は、その案に設定がないことを示す。`] : [],
      dense: true,
    })
  }
}
