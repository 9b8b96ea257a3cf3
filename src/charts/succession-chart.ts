/**
 * C18 後継者の見通し: how many people of the ages that move up next there are for each of the ages that hold the posts now.
 *
 * Two lines, 係長 and 課長, under the reference scenario: the whole staff first, then a panel for each job family of up to nine. A thin
 * rule stands at 1, where both generations are alike. Ratios of fewer than ten people are not drawn.
 */
import type { UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison } from '../compare/index.ts'
import { axisYear, longYear, yearsBetween } from '../terms/index.ts'
import { ageIndexAt, FEWEST_IN_DENOMINATOR, printedAgeIndex, SUCCESSIONS } from './age-index-series.ts'
import { type YearChannel, yearChannel } from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart } from './frame.ts'
import { type PanelLayers, panelFigure } from './panel-figure.ts'
import { PANEL_LEFT, panelGrid } from './panels.ts'
import { assumedStaffNote, closingDate, referenceScenario, shortTitle, sourceNote } from './series.ts'
import { INK, LINE_STYLES } from './style.ts'

/** Above this many job families there is only the panel of the whole staff. */
const MOST_FAMILIES = 9

/** The names of the two lines, in their order. */
const LINES = ['係長', '課長'] as const

interface Panel {
  readonly id: string
  readonly title: string
  /** The job family; absent for the whole staff. */
  readonly family?: string
}

type RatioRow = { readonly panel: string; readonly line: string; readonly fiscalYear: number; readonly value: number }

/** Builds C18 後継者の見通し. */
export function successionChart(comparison: Comparison): ChartSpec {
  const { study } = comparison
  const scenario = referenceScenario(comparison)
  const possible = panelsOf(comparison)
  const ratios = possible.flatMap(panel => ratioRows(comparison, panel))
  const panels = possible.filter(({ id, family }) => family === undefined || ratios.some(row => row.panel === id))
  const left = possible.filter(panel => !panels.includes(panel)).map(({ title }) => title)
  const grid = panelGrid(panels.length)
  const strips = panels.map(panel => ({ title: panel.title, figures: stripFigures(comparison, panel) }))
  const title = finding(comparison)
  const tops = topOf(ratios)
  return composeChart({
    id: 'C18',
    slug: 'c18-succession',
    title,
    subtitle: `後継者比率（人数の比、倍）、各年度4月1日現在。黒い実線●は係長、青い破線■は課長。見出しは${axisYear(study.baseYear)}→${axisYear(study.closingYear)}。「${shortTitle(comparison, scenario)}」の場合`,
    figure: panelFigure(grid, strips, ({ index, width, withLabels }) =>
      layers(panels[index] as Panel, tops, {
        x: yearChannel({ from: study.baseYear, to: study.closingYear, width }),
        withLabels,
      }),
    ),
    left: PANEL_LEFT,
    data: { ratios, even: [{ value: 1 }] },
    alt: `折れ線の小図${panels.length}枚。${longYear(study.baseYear)}から${longYear(study.closingYear)}までの係長と課長の後継者比率。${title}。`,
    table: table(comparison, possible),
    notes: [
      `※係長は${SUCCESSIONS[0].formula}、課長は${SUCCESSIONS[1].formula}。年齢の幅は仮定。1より小さいと、次の世代が今の世代より少ない。`,
      ...fewNotes(left),
      ...assumedStaffNote(comparison, '年齢別'),
      sourceNote(comparison),
    ],
  })
}

/** The whole staff, and the job families where there are few enough of them to stand beside it. */
function panelsOf({ municipality }: Comparison): readonly Panel[] {
  const families = municipality.jobFamilies
  const shown = families.length > 1 && families.length <= MOST_FAMILIES ? families : []
  return [{ id: 'all', title: '全体' }, ...shown.map(({ id, title }) => ({ id: `family:${id}`, title, family: id }))]
}

const placeOf = (comparison: Comparison, { family }: Panel) => ({
  scenario: referenceScenario(comparison).id,
  ...(family === undefined ? {} : { family }),
})

const yearsOf = ({ study }: Comparison) => yearsBetween(study.baseYear, study.closingYear)

function ratioRows(comparison: Comparison, panel: Panel): readonly RatioRow[] {
  return SUCCESSIONS.flatMap((index, line) =>
    yearsOf(comparison).flatMap((year): RatioRow[] => {
      const value = ageIndexAt(comparison, index, { ...placeOf(comparison, panel), year })
      return value === undefined ? [] : [{ panel: panel.id, line: LINES[line] ?? '', fiscalYear: year, value }]
    }),
  )
}

/** What each ratio is now and at the closing date. */
function stripFigures(comparison: Comparison, panel: Panel): readonly string[] {
  const { baseYear, closingYear } = comparison.study
  return SUCCESSIONS.map((index, line) => {
    const printed = (year: typeof baseYear): string => printedAgeIndex(comparison, index, { ...placeOf(comparison, panel), year })
    return `${LINES[line]}${printed(baseYear)}→${printed(closingYear)}`
  })
}

/** How both ratios of the whole staff change until the closing date. */
function finding(comparison: Comparison): string {
  const { baseYear, closingYear } = comparison.study
  const scenario = referenceScenario(comparison).id
  const changes = SUCCESSIONS.map(index => ({
    today: ageIndexAt(comparison, index, { scenario, year: baseYear }),
    later: ageIndexAt(comparison, index, { scenario, year: closingYear }),
  }))
  const known = changes.flatMap(({ today, later }) => (today === undefined || later === undefined ? [] : [later - today]))
  if (known.length < changes.length) return '後継者の見通し（係長と課長）'
  const spans = stripFigures(comparison, { id: 'all', title: '' }).join('、').replaceAll('→', 'から')
  const verb = known.every(change => change < 0) ? 'に下がる' : known.every(change => change > 0) ? 'に上がる' : 'となる'
  return `後継者比率は${closingDate(comparison)}までに、${spans}${verb}`
}

/** The scale of ratios: from 0 to the next half above the largest, at least to 1.5, with ticks a half or a whole apart. */
function topOf(ratios: readonly RatioRow[]): { readonly to: number; readonly ticks: readonly number[] } {
  const to = Math.max(1.5, Math.ceil(Math.max(0, ...ratios.map(row => row.value)) * 2) / 2)
  const step = to <= 2.5 ? 0.5 : Math.ceil(to / 5)
  return { to, ticks: Array.from({ length: Math.floor(to / step) + 1 }, (_, index) => index * step) }
}

function layers(
  panel: Panel,
  scale: ReturnType<typeof topOf>,
  axes: { readonly x: YearChannel; readonly withLabels: boolean },
): PanelLayers {
  const { x, withLabels } = axes
  const y = {
    field: 'value',
    type: 'quantitative' as const,
    scale: { domain: [0, scale.to], nice: false },
    axis: {
      values: [...scale.ticks],
      labels: withLabels,
      labelExpr: "format(datum.value, '.1f')",
      title: withLabels ? '（倍）' : null,
      titleAngle: 0,
      titleAlign: 'right' as const,
      titleBaseline: 'bottom' as const,
      titleX: -2,
      titleY: -11,
    },
  }
  const lines = LINES.flatMap((line, index): UnitSpec<string>[] => {
    const { color, dash, shape } = LINE_STYLES[index] as (typeof LINE_STYLES)[number]
    const own = [{ filter: `datum.panel === '${panel.id}' && datum.line === '${line}'` }]
    const shared = { data: { name: 'ratios' }, transform: own, encoding: { x, y } }
    return [
      { ...shared, mark: { type: 'line', strokeWidth: 1.6, color, strokeDash: [...dash] } },
      { ...shared, mark: { type: 'point', filled: true, size: 16, color, shape, opacity: 1 } },
    ]
  })
  return [{ data: { name: 'even' }, mark: { type: 'rule', strokeWidth: 0.8, color: INK.rule }, encoding: { y } }, ...lines]
}

/** All job families with their ratios by year, those that are not drawn included. */
function table(comparison: Comparison, panels: readonly Panel[]): ChartSpec['table'] {
  return {
    columns: ['年度', ...panels.flatMap(panel => LINES.map(line => `${panel.title} ${line}`))],
    rows: yearsOf(comparison).map(year => [
      longYear(year),
      ...panels.flatMap(panel =>
        SUCCESSIONS.map(index => printedAgeIndex(comparison, index, { ...placeOf(comparison, panel), year })),
      ),
    ]),
  }
}

function fewNotes(left: readonly string[]): readonly string[] {
  const rule = `※比の分母の年齢の現員が${FEWEST_IN_DENOMINATOR}人に満たない年度は示さない`
  return [left.length === 0 ? `${rule}。` : `${rule}（${left.join('、')}は全期間）。`]
}
