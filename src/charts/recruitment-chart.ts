/**
 * C7 採用者数の平準化（シナリオ別）: hires of every year in one panel per scenario.
 *
 * Bars from zero on a common scale, a rule at the mean, the largest and smallest number printed; the coefficient of variation
 * (変動係数: standard deviation ÷ mean) stands in the strip. With sampled runs every bar carries a whisker from 10 to 90 %.
 */
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { type FiscalYear, longYear, yearsBetween } from '../terms/index.ts'
import { type PeopleScale, peopleChannel, peopleScale, scaleRoom, yearBand, yearOverhang } from './axes.ts'
import { type BandPoint, bandedSourceNote, bandNotes, bandPath, expectedFinding } from './band-series.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart } from './frame.ts'
import { type PanelLayers, panelFigure } from './panel-figure.ts'
import { PANEL_LEFT, PANEL_RIGHT, type PanelGrid, panelGrid } from './panels.ts'
import { printedDecimal, printedPeople } from './printed.ts'
import { recruitmentPath, shortTitle, unfilledHires } from './series.ts'
import { FILL, INK, SIZE } from './style.ts'
import { textWidth } from './text-width.ts'
import { yearWhiskers } from './year-whiskers.ts'

/** Room that a bar's number needs beside itself, in pixels. */
const NUMBER_MARGIN = 4

/** What is left between the last year of a panel and the first of the next, in pixels: about as much as between the years of one panel. */
const YEARS_APART = 7

/** Builds C7 採用者数の平準化. */
export function recruitmentChart(comparison: Comparison): ChartSpec {
  const { study, scenarios } = comparison
  const years = yearsBetween(study.from, study.closingYear)
  const paths = scenarios.map(scenario => ({ scenario: scenario.id, points: recruitmentPath(comparison, scenario.id) }))
  const values = paths.flatMap(({ points }) => points.map(point => point.value))
  const whiskers = scenarios.flatMap(({ id }) => bandPath(comparison, id, years, 'recruitment.filled'))
  const scale = peopleScale([...[...values, ...whiskers.map(({ p90 }) => p90)].map(value => value * 1.1), 1], true)
  const left = scaleRoom(scale, PANEL_LEFT)
  const grid = gridOf(scenarios.length, left, years)
  const widest = Math.max(0, ...values.map(value => textWidth(printedPeople(value), SIZE.axis)))
  const labelAll = grid.width / years.length >= widest + NUMBER_MARGIN
  const hires = paths.flatMap(({ scenario, points }) =>
    points.map(point => ({ scenario, ...point, label: labelAll ? printedPeople(point.value) : '' })),
  )
  const numbers = hires.map(row => ({ ...row, above: Math.max(row.value, ...topsOf(whiskers, row)) }))
  const means = scenarios.map(scenario => ({ scenario: scenario.id, mean: meanOf(scenario, years) }))
  const strips = scenarios.map(scenario => ({ title: scenario.title, figures: stripFigures(scenario, years) }))
  const title = expectedFinding(comparison, finding(comparison))
  return composeChart({
    id: 'C7',
    slug: 'c7-recruitment',
    title,
    subtitle: `採用者数（人）、各年度4月1日。破線は期間の平均${labelAll ? '、数字は採用者数' : ''}${whiskers.length > 0 ? '、ひげは80%の幅' : ''}`,
    figure: panelFigure(
      grid,
      strips,
      ({ index, withLabels }) =>
        layers(scenarios[index] as ScenarioComparison, scale, years, { grid, withLabels, withWhiskers: whiskers.length > 0 }),
      grid.height - 20,
    ),
    left,
    data: whiskers.length === 0 ? { hires, means } : { hires: numbers, means, whiskers: whiskers.map(row => ({ ...row })) },
    alt: `棒の小図${scenarios.length}枚。${longYear(study.from)}から${longYear(study.closingYear)}までの案ごとの採用者数。${title}。`,
    table: tableOf(comparison, years),
    notes: notesOf(comparison),
  })
}

/** The panels, so far apart that the years below them stand clear of each other (小図の間隔). */
function gridOf(panels: number, left: number, years: readonly FiscalYear[]): PanelGrid {
  const grid = panelGrid(panels, 'first column', left)
  const gap = Math.ceil(yearOverhang(years, grid.width) + YEARS_APART)
  return gap <= grid.gap ? grid : panelGrid(panels, 'first column', left, gap)
}

const notesOf = (comparison: Comparison): readonly string[] => [
  '※変動係数は標準偏差÷平均。小さいほど年ごとの差が小さい。',
  ...bandNotes(comparison, 'ひげ'),
  ...unfilledNote(comparison),
  bandedSourceNote(comparison),
]

/** Hires by year and scenario, their sum and their coefficient of variation. */
const tableOf = (comparison: Comparison, years: readonly FiscalYear[]): ChartSpec['table'] => {
  const { scenarios } = comparison
  return {
    columns: ['年度', ...scenarios.map(scenario => scenario.title)],
    rows: [
      ...years.map(year => [longYear(year), ...scenarios.map(scenario => printedPeople(hired(comparison, scenario.id, year)))]),
      ['計', ...scenarios.map(scenario => printedPeople(scenario.summary.recruitment.total))],
      ['変動係数', ...scenarios.map(scenario => printedDecimal(scenario.summary.recruitment.cv, 2))],
    ],
  }
}

/** The top of a bar's whisker, or none. */
const topsOf = (whiskers: readonly BandPoint[], bar: Pick<BandPoint, 'scenario' | 'fiscalYear'>): readonly number[] =>
  whiskers.filter(({ scenario, fiscalYear }) => scenario === bar.scenario && fiscalYear === bar.fiscalYear).map(({ p90 }) => p90)

const hired = (comparison: Comparison, scenario: string, year: FiscalYear) =>
  comparison.measures.value(scenario, year, 'recruitment.filled')

/** Says by how much the plans are missed where not all planned hires come about. */
function unfilledNote(comparison: Comparison): readonly string[] {
  const short = comparison.scenarios.flatMap(scenario => {
    const hires = unfilledHires(comparison, scenario.id)
    if (hires === undefined) return []
    return [
      `「${shortTitle(comparison, scenario)}」の採用予定は計${printedPeople(hires.planned)}人、採用者は計${printedPeople(hires.filled)}人`,
    ]
  })
  return short.length === 0 ? [] : [`※棒は実際に採用できる人数（充足率による）。${short.join('、')}。`]
}

const meanOf = (scenario: ScenarioComparison, years: readonly FiscalYear[]): number =>
  scenario.summary.recruitment.total / years.length

const spanOf = ({ summary }: ScenarioComparison): string =>
  summary.recruitment.range < 0.5
    ? `毎年度${printedPeople(summary.recruitment.max)}人`
    : `${printedPeople(summary.recruitment.min)}～${printedPeople(summary.recruitment.max)}人`

/** Mean, smallest and largest number, and the coefficient of variation. */
const stripFigures = (scenario: ScenarioComparison, years: readonly FiscalYear[]): readonly string[] => [
  `平均${printedDecimal(meanOf(scenario, years), 1)}人`,
  spanOf(scenario),
  `変動係数${printedDecimal(scenario.summary.recruitment.cv, 2)}`,
]

/** Which scenario hires most evenly. */
function finding(comparison: Comparison): string {
  const { scenarios } = comparison
  const swing = (scenario: ScenarioComparison) => printedDecimal(scenario.summary.recruitment.cv, 2)
  const [first] = scenarios
  if (first === undefined) return '採用者数'
  if (scenarios.length === 1) {
    return first.summary.recruitment.range < 0.5
      ? `採用者数は毎年度${printedPeople(first.summary.recruitment.max)}人で変わらない`
      : `採用者数は年${spanOf(first)}の間で動く`
  }
  const least = [...scenarios].sort((a, b) => a.summary.recruitment.cv - b.summary.recruitment.cv)[0] ?? first
  const equal = scenarios.filter(scenario => swing(scenario) === swing(least))
  if (equal.length === scenarios.length) return `採用者数の年ごとの差は、どの案も同じ（変動係数${swing(least)}）`
  if (equal.length > 1)
    return `採用者数の年ごとの差が最も小さいのは「${shortTitle(comparison, least)}」など${equal.length}案（変動係数${swing(least)}）`
  return `採用者数の年ごとの差が最も小さいのは「${shortTitle(comparison, least)}」（${spanOf(least)}）`
}

function layers(
  scenario: ScenarioComparison,
  scale: PeopleScale,
  years: readonly FiscalYear[],
  panel: {
    readonly grid: PanelGrid
    readonly withLabels: boolean
    readonly withWhiskers: boolean
  },
): PanelLayers {
  const { columns, width, gap } = panel.grid
  const x = yearBand(years, width, { overhang: columns > 1 ? (gap - YEARS_APART) / 2 : PANEL_RIGHT })
  const y = peopleChannel('value', scale, panel.withLabels)
  const own = [{ filter: `datum.scenario === '${scenario.id}'` }]
  return [
    {
      data: { name: 'hires' },
      transform: own,
      mark: { type: 'bar', color: FILL.pale, stroke: INK.text, strokeWidth: 0.6 },
      encoding: { x, y },
    },
    {
      data: { name: 'means' },
      transform: own,
      mark: { type: 'rule', strokeDash: [4, 3], strokeWidth: 1, color: INK.text },
      encoding: { y: peopleChannel('mean', scale, panel.withLabels) },
    },
    {
      data: { name: 'hires' },
      transform: [...own, { filter: "datum.label !== ''" }],
      mark: { type: 'text', baseline: 'bottom', dy: -3, fontSize: SIZE.axis },
      encoding: { x, y: panel.withWhiskers ? peopleChannel('above', scale, panel.withLabels) : y, text: { field: 'label' } },
    },
    ...(panel.withWhiskers
      ? yearWhiskers({ name: 'whiskers', own, x, y: field => peopleChannel(field, scale, panel.withLabels) })
      : []),
  ]
}
