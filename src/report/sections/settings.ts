/**
 * シナリオの違い: the settings in which the scenarios differ, in the words of the list of assumptions, with the Japanese names of the choices.
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

/** How values with a range are to be read (幅のある値の読み方), by their form. */
const RANGE_NOTES: readonly { readonly form: RegExp; readonly note: string }[] = [
  {
    form: /（(?!10回中8回は)[^（）]*\d[^（）]*～[^（）]*\d[^（）]*）/u,
    note: '幅のある値は、最もありそうな値（最小～最大）の順に示す。',
  },
  {
    form: /（10回中8回は/u,
    note: '「10回中8回は」とある値は、期待値の計算に使う値に、10回の試算のうち8回がその間に入る範囲を添えて示す。',
  },
]

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
      notes: first + perTable >= scenarios.length ? notesOf(comparison) : [],
      dense: true,
    })
  }
}

/** What － means, and how ranges are to be read where there are some. */
const notesOf = ({ scenarios, settings }: Comparison): readonly string[] => {
  const values = settings.flatMap(setting => scenarios.map(({ id }) => settingValue(setting, id)))
  return [
    ...RANGE_NOTES.filter(({ form }) => values.some(value => form.test(value))).map(({ note }) => note),
    `${NOT_APPLICABLE}は、その案に設定がないことを示す。`,
  ]
}
