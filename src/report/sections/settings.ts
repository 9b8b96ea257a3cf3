/**
 * シナリオの違い: the settings in which the scenarios differ, as the planner wrote them, with the Japanese names of the choices.
 *
 * The difference between the files is the statement of the alternatives. Titles and remarks inside the files set nothing and are
 * left out; a named assumption goes by its own title. Not here: the results, which stand in the tables before.
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison, SettingDifference } from '../../compare/index.ts'
import { NOT_APPLICABLE } from '../format.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'

/** At most this many scenarios stand beside each other. */
const SCENARIOS_PER_TABLE = 6

/** Choices of the scenario language (選択肢) as printed; the file's own word follows in brackets. */
const CHOICES: Readonly<Record<string, string>> = {
  'replace-leavers': '前年度の退職者を補充',
  hold: '目標の人数まで採用',
  'two-year-average': '2年ごとに平均',
  level: '期間で平準化',
  'moving-average': '移動平均',
  fixed: '年度別に指定',
  formula: '計算式',
  once: '期間の初めに一度',
  yearly: '毎年度',
}

/** Paths whose value is a word of {@link CHOICES}. */
const CHOICE_PATHS = ['recruitment.policy', 'recruitment.resolve']

/** Adds the tables of settings (シナリオの違い); nothing when the scenarios do not differ. */
export function addSettings(writer: SectionWriter, comparison: Comparison): void {
  const { scenarios } = comparison
  const settings = comparison.settings.filter(({ path }) => !/\.(?:title|status|source|note)$/u.test(path))
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
        cells: [cell(settingTitle(setting, comparison)), ...shown.map(({ id }) => cell(settingValue(setting, id)))],
      })),
      notes: first + perTable >= scenarios.length ? [`${NOT_APPLICABLE}は、その案に設定がないことを示す。`] : [],
      dense: true,
    })
  }
}

/** What a setting is called: its title, or that of the named assumption whose value it is. */
function settingTitle({ path, title }: SettingDifference, { settings }: Comparison): string {
  const owner = path.replace(/\.value$/u, '')
  const named = settings.find(other => other.path === `${owner}.title`)
  const own = named === undefined ? undefined : Object.values(named.values)[0]
  if (own !== undefined) return own
  const repeated = settings.some(other => other.path !== path && other.title === title)
  return repeated ? `${title}（${path}）` : title
}

function settingValue({ path, values }: SettingDifference, scenario: string): string {
  const value = values[scenario]
  if (value === undefined) return NOT_APPLICABLE
  const choice = CHOICE_PATHS.includes(path) ? CHOICES[value] : undefined
  return choice === undefined ? value : `${choice}（${value}）`
}
