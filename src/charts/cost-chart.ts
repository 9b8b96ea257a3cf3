/**
 * C14 人件費の推移: what the reference scenario costs by fiscal year, and the swing of the retirement allowance over one year and two.
 *
 * Personnel cost stands in one panel by component with its total on top; the retirement allowance stands in a second one on a scale of its own,
 * because its zigzag (no mandatory retirement every second year) would be lost on top of the bars. With sampled runs both carry whiskers from 10 to
 * 90 %. Not here: bands of single components, and where numbers stand (cost-layout.ts).
 */
import type { NonNormalizedSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison } from '../compare/index.ts'
import type { CostComponent } from '../engine/index.ts'
import { type FiscalYear, longYear } from '../terms/index.ts'
import { type PeopleScale, peopleChannel, yearBand } from './axes.ts'
import { bandedSourceNote, bandNotes, expectedFinding, printedRange } from './band-series.ts'
import type { ChartRow, ChartSpec } from './chart-spec.ts'
import { type CostFigures, componentTitle, costFigures, costNotes } from './cost-figures.ts'
import { type CostLayout, costLayout, personnelTotals, ROW_TITLE } from './cost-layout.ts'
import { type CostWhisker, type CostWhiskers, costWhiskers } from './cost-whiskers.ts'
import { composeChart } from './frame.ts'
import { printedPeople, UNKNOWN } from './printed.ts'
import { inUnit, printedMoney } from './printed-money.ts'
import { referenceScenario, shortTitle } from './series.ts'
import { groupFill, numberStep, rowBelow, rowsBelow, thinnedNote } from './stacked-bars.ts'
import { FILL, INK, SIZE } from './style.ts'
import { yearWhiskers } from './year-whiskers.ts'

const HEIGHTS = { personnel: 190, allowance: 120 } as const
const GAP = 88

/** How each component is drawn, in the order of the stack. */
const FILLS: Readonly<Record<CostComponent, string>> = {
  pay: FILL.dark,
  'sixty-plus': FILL.middle,
  reemployed: FILL.light,
  'leave-substitute': FILL.soft,
  employer: FILL.white,
  'fiscal-year-appointee': FILL.hatch,
}

/** Builds C14 人件費の推移; nothing where pay is not known. */
export function costChart(comparison: Comparison): ChartSpec | undefined {
  const scenario = referenceScenario(comparison)
  const figures = costFigures(comparison, scenario.id)
  const [first, last] = [figures?.years[0], figures?.years.at(-1)]
  if (figures === undefined || first === undefined || last === undefined) return undefined
  const { unit } = figures
  const whiskers = costWhiskers(comparison, scenario.id, figures)
  const title = expectedFinding(comparison, finding(figures))
  const span = `${longYear(first.fiscalYear)}から${longYear(last.fiscalYear)}まで`
  const layout = costLayout(figures, whiskers)
  return composeChart({
    id: 'C14',
    slug: 'c14-cost',
    title,
    subtitle: `人件費（${unit.title}）、各年度。「${shortTitle(comparison, scenario)}」の場合。縦軸は図ごと${whiskers.personnel.length > 0 ? '、ひげは80%の幅' : ''}`,
    figure: figure(figures, whiskers, layout),
    left: layout.left,
    data: dataOf(figures, whiskers, layout),
    alt: `積み上げ棒と折れ線の小図2枚。${span}の人件費の内訳と退職手当。${title}。`,
    table: table(figures, whiskers),
    notes: [
      ...thinnedNotes(figures, layout),
      ...bandNotes(comparison, 'ひげ'),
      ...costNotes(comparison, scenario.id),
      bandedSourceNote(comparison),
    ],
  })
}

/** How far the allowance swings, in one year and in two; or the mean personnel cost where there is no swing. */
function finding({ years, unit }: CostFigures): string {
  const single = years.map(({ yen }) => yen.allowance)
  const means = years.flatMap(({ yen }) => yen.twoYearMean ?? [])
  const range = (values: readonly number[]): string => {
    const ends = [Math.min(...values), Math.max(...values)].map(value => printedMoney(value, unit))
    return `${[...new Set(ends)].join('～')}${unit.title}`
  }
  if (means.length < 2 || Math.max(...single) === Math.min(...single)) {
    const mean = years.reduce((sum, { yen }) => sum + yen.personnel, 0) / years.length
    return `人件費（退職手当を除く）は年度平均${printedMoney(mean, unit)}${unit.title}である`
  }
  return `退職手当は年度により${range(single)}と振れるが、2年平均では${range(means)}である`
}

/** In which years numbers stand: the totals where they have room, those under the years on two rows before any is left out. */
function thinnedNotes({ years }: CostFigures, { step, band }: CostLayout): readonly string[] {
  const below = numberStep(
    years.map(({ allowance }) => printedPeople(allowance)),
    band,
    SIZE.axis,
  )
  if (below === step && step > 2) return thinnedNote(step)
  return [...thinnedNote(step, '人件費の数字'), ...thinnedNote(below <= 2 ? 1 : below, '退職手当の数字')]
}

function dataOf(figures: CostFigures, whiskers: CostWhiskers, layout: CostLayout): Readonly<Record<string, readonly ChartRow[]>> {
  const { years, components, unit } = figures
  return {
    personnel: years.flatMap(({ fiscalYear, parts }) =>
      components.map((component, order) => ({
        fiscalYear,
        group: componentTitle(component),
        order,
        value: parts.get(component) ?? 0,
      })),
    ),
    personnelTotals: personnelTotals(figures, whiskers, layout),
    allowance: years.map(({ fiscalYear, allowance }) => ({ fiscalYear, group: SINGLE, value: allowance })),
    below: rowsBelow(
      years.map(({ fiscalYear, allowance }) => ({ fiscalYear, text: printedPeople(allowance) })),
      layout.band,
    ),
    rowTitle: [{ text: ROW_TITLE }],
    means: years.flatMap(({ fiscalYear, yen: { twoYearMean } }) =>
      twoYearMean === undefined ? [] : [{ fiscalYear, group: MEAN, value: inUnit(twoYearMean, unit) }],
    ),
    ...(whiskers.personnel.length === 0
      ? {}
      : {
          personnelWhiskers: whiskers.personnel.map(row => ({ ...row })),
          allowanceWhiskers: whiskers.allowance.map(row => ({ ...row })),
        }),
  }
}

const SINGLE = '退職手当（単年度）'
const MEAN = '前年度との2年平均'

function figure(figures: CostFigures, whiskers: CostWhiskers, layout: CostLayout): NonNormalizedSpec {
  return {
    columns: 1,
    bounds: 'flush',
    spacing: GAP,
    concat: [personnelPanel(figures, whiskers.personnel, layout), allowancePanel(figures, whiskers.allowance, layout)],
    resolve: { scale: { fill: 'independent' }, legend: { fill: 'independent' } },
  }
}

const panelTitle = (text: string) =>
  ({ text, fontSize: SIZE.strip, fontWeight: 'bold', anchor: 'start', frame: 'group', offset: 4 }) as const

/** The vertical channel of money: as that of people; the unit stands in the panel's title, where the legend leaves it room. */
function moneyChannel(field: string, scale: PeopleScale, labelPadding: number) {
  const channel = peopleChannel(field, scale)
  return { ...channel, axis: { ...channel.axis, title: null, labelPadding } }
}

/** The channels of a panel: its years and its money. */
function channelsOf(years: CostFigures['years'], { width, ends }: CostLayout, scale: PeopleScale) {
  const x = yearBand(
    years.map(({ fiscalYear }) => fiscalYear),
    width,
  )
  return { x, yOf: (field: string) => moneyChannel(field, scale, ends.labels) }
}

function personnelPanel(figures: CostFigures, whiskers: readonly CostWhisker[], layout: CostLayout): NonNormalizedSpec {
  const { years, components, unit } = figures
  const { x, yOf } = channelsOf(years, layout, layout.scales.personnel)
  const y = yOf('value')
  return {
    title: panelTitle(`人件費（退職手当を除く、${unit.title}）`),
    width: layout.width,
    height: HEIGHTS.personnel,
    layer: [
      {
        data: { name: 'personnel' },
        mark: { type: 'bar', stroke: INK.text, strokeWidth: 0.8 },
        encoding: {
          x,
          y: { ...y, stack: 'zero' },
          fill: groupFill(components.map(component => ({ title: componentTitle(component), fill: FILLS[component] }))),
          order: { field: 'order', type: 'quantitative' },
        },
      },
      ...whiskerLayers('personnelWhiskers', whiskers, x, yOf),
      {
        data: { name: 'personnelTotals' },
        mark: { type: 'text', baseline: 'bottom', dy: -3, fontSize: SIZE.axis },
        encoding: { x, y, text: { field: 'text' } },
      },
    ],
  }
}

/** The allowance; its numbers stand under the years, where none can be taken for the mean's. */
function allowancePanel({ years, unit }: CostFigures, whiskers: readonly CostWhisker[], layout: CostLayout): NonNormalizedSpec {
  const { x, yOf } = channelsOf(years, layout, layout.scales.allowance)
  const y = yOf('value')
  const groups = [
    { title: SINGLE, fill: FILL.pale },
    { title: MEAN, fill: INK.text },
  ]
  const means = { name: 'means' }
  return {
    title: panelTitle(`退職手当（${unit.title}、年度の下は${ROW_TITLE}の額）`),
    width: layout.width,
    height: HEIGHTS.allowance,
    layer: [
      {
        data: { name: 'allowance' },
        mark: { type: 'bar', stroke: INK.text, strokeWidth: 0.8 },
        encoding: { x, y, fill: groupFill(groups) },
      },
      { data: means, mark: { type: 'line', stroke: INK.text, strokeWidth: 1.6 }, encoding: { x, y } },
      {
        data: means,
        mark: { type: 'point', shape: 'circle', size: 36, stroke: INK.text, strokeWidth: 1, opacity: 1 },
        encoding: { x, y, fill: groupFill(groups) },
      },
      ...whiskerLayers('allowanceWhiskers', whiskers, x, yOf),
      ...rowBelow(HEIGHTS.allowance, x, layout.ends.title),
    ],
  }
}

/** The whiskers of a panel; nothing without sampled runs. */
const whiskerLayers = (
  name: string,
  whiskers: readonly CostWhisker[],
  x: ReturnType<typeof yearBand>,
  y: (field: string) => ReturnType<typeof moneyChannel>,
): UnitSpec<string>[] => (whiskers.length === 0 ? [] : yearWhiskers({ name, x, y }))

function table({ years, components, unit }: CostFigures, whiskers: CostWhiskers): ChartSpec['table'] {
  const ranges = whiskers.personnel.length === 0 ? [] : [whiskers.personnel, whiskers.allowance]
  const range = (of: readonly CostWhisker[], year: FiscalYear): string => {
    const found = of.find(({ fiscalYear }) => fiscalYear === year)
    return found === undefined ? UNKNOWN : printedRange(found)
  }
  return {
    columns: [
      `年度（${unit.title}）`,
      ...components.map(componentTitle),
      '人件費（退職手当を除く）',
      '退職手当',
      '退職手当（2年平均）',
      '計',
      ...['人件費の80%の幅', '退職手当の80%の幅'].slice(0, ranges.length),
    ],
    rows: years.map(({ fiscalYear, parts, personnel, allowance, total, yen }) => [
      longYear(fiscalYear),
      ...components.map(component => printedPeople(parts.get(component))),
      printedPeople(personnel),
      printedPeople(allowance),
      yen.twoYearMean === undefined ? UNKNOWN : printedMoney(yen.twoYearMean, unit),
      printedPeople(total),
      ...ranges.map(of => range(of, fiscalYear)),
    ]),
  }
}
