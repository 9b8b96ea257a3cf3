/**
 * C14 人件費の推移: what the reference scenario costs by fiscal year, and the swing of the retirement allowance over one year and two.
 *
 * Personnel cost stands in one panel by component with its total on top; the retirement allowance stands in a second one on a scale of its own,
 * because its zigzag (no mandatory retirement every second year) would be lost on top of the bars. With sampled runs both carry whiskers from 10 to
 * 90 %. Not here: bands of single components.
 */
import type { NonNormalizedSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison } from '../compare/index.ts'
import type { CostComponent } from '../engine/index.ts'
import { type FiscalYear, longYear } from '../terms/index.ts'
import { type PeopleScale, peopleChannel, peopleScale, yearBand } from './axes.ts'
import { bandedSourceNote, bandNotes, expectedFinding, printedRange } from './band-series.ts'
import type { ChartRow, ChartSpec } from './chart-spec.ts'
import { type CostFigures, componentTitle, costFigures, costNotes } from './cost-figures.ts'
import { type CostWhisker, type CostWhiskers, costWhiskers, topsIn } from './cost-whiskers.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { printedPeople, UNKNOWN } from './printed.ts'
import { inUnit, printedMoney } from './printed-money.ts'
import { referenceScenario, shortTitle } from './series.ts'
import { BARS_LEFT, BARS_RIGHT, groupFill, numberStep, thinnedNote } from './stacked-bars.ts'
import { FILL, INK, SIZE } from './style.ts'
import { yearWhiskers } from './year-whiskers.ts'

const WIDTH = INNER_WIDTH - BARS_LEFT - BARS_RIGHT
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
  const step = numberStep(
    figures.years.map(({ personnel }) => printedPeople(personnel)),
    WIDTH / figures.years.length,
    SIZE.axis,
  )
  return composeChart({
    id: 'C14',
    slug: 'c14-cost',
    title,
    subtitle: `人件費（${unit.title}）、各年度。「${shortTitle(comparison, scenario)}」の場合。縦軸は図ごと${whiskers.personnel.length > 0 ? '、ひげは80%の幅' : ''}`,
    figure: figure(figures, whiskers),
    left: BARS_LEFT,
    data: dataOf(figures, step, whiskers),
    alt: `積み上げ棒と折れ線の小図2枚。${span}の人件費の内訳と退職手当。${title}。`,
    table: table(figures, whiskers),
    notes: [
      ...thinnedNote(step),
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

function dataOf(figures: CostFigures, step: number, whiskers: CostWhiskers): Readonly<Record<string, readonly ChartRow[]>> {
  const { years, components, unit } = figures
  const labelled = <T extends { readonly fiscalYear: FiscalYear }>(rows: readonly T[]): readonly T[] =>
    rows.filter((_, index) => index % step === 0)
  return {
    personnel: years.flatMap(({ fiscalYear, parts }) =>
      components.map((component, order) => ({
        fiscalYear,
        group: componentTitle(component),
        order,
        value: parts.get(component) ?? 0,
      })),
    ),
    personnelTotals: labelled(
      years.map(({ fiscalYear, personnel }) => ({
        fiscalYear,
        value: Math.max(personnel, ...topsIn(whiskers.personnel, fiscalYear)),
        text: printedPeople(personnel),
      })),
    ),
    allowance: years.map(({ fiscalYear, allowance }) => ({ fiscalYear, group: SINGLE, value: allowance })),
    allowanceTotals: labelled(allowanceLabels(figures, whiskers)),
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

/** The height of a number over a bar, and the room that the point of a mean takes on each side, in pixels. */
const [NUMBER, POINT] = [15, 6]

/** The numbers of the allowance: over the bar or its whisker, and over the point of the mean where it would lie in the way. */
function allowanceLabels({ years, unit }: CostFigures, { allowance: whiskers }: CostWhiskers) {
  const scale = allowanceScale(years, whiskers)
  const pixel = (scale.to - scale.from) / HEIGHTS.allowance
  return years.map(({ fiscalYear, allowance, yen: { twoYearMean } }) => {
    const top = Math.max(allowance, ...topsIn(whiskers, fiscalYear))
    const mean = twoYearMean === undefined ? Number.NEGATIVE_INFINITY : inUnit(twoYearMean, unit)
    const isInTheWay = mean > top - POINT * pixel && mean < top + (NUMBER + POINT) * pixel
    return { fiscalYear, value: isInTheWay ? mean + POINT * pixel : top, text: printedPeople(allowance) }
  })
}

const allowanceScale = (years: CostFigures['years'], whiskers: readonly CostWhisker[]): PeopleScale =>
  topOf([...years.map(({ allowance }) => allowance), ...whiskers.map(({ p90 }) => p90)])

const SINGLE = '退職手当（単年度）'
const MEAN = '前年度との2年平均'

function figure(figures: CostFigures, whiskers: CostWhiskers): NonNormalizedSpec {
  return {
    columns: 1,
    bounds: 'flush',
    spacing: GAP,
    concat: [personnelPanel(figures, whiskers.personnel), allowancePanel(figures, whiskers.allowance)],
    resolve: { scale: { fill: 'independent' }, legend: { fill: 'independent' } },
  }
}

const panelTitle = (text: string) =>
  ({ text, fontSize: SIZE.strip, fontWeight: 'bold', anchor: 'start', frame: 'group', offset: 4 }) as const

/** The vertical channel of money: as that of people; the unit stands in the panel's title, where the legend leaves it room. */
function moneyChannel(field: string, scale: PeopleScale) {
  const channel = peopleChannel(field, scale)
  return { ...channel, axis: { ...channel.axis, title: null } }
}

const topOf = (values: readonly number[]): PeopleScale => peopleScale([Math.max(1, ...values) / 0.86], true)

function personnelPanel({ years, components, unit }: CostFigures, whiskers: readonly CostWhisker[]): NonNormalizedSpec {
  const x = yearBand(
    years.map(({ fiscalYear }) => fiscalYear),
    WIDTH,
  )
  const scale = topOf([...years.map(({ personnel }) => personnel), ...whiskers.map(({ p90 }) => p90)])
  const y = moneyChannel('value', scale)
  return {
    title: panelTitle(`人件費（退職手当を除く、${unit.title}）`),
    width: WIDTH,
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
      ...whiskerLayers('personnelWhiskers', whiskers, x, scale),
      totalsLayer('personnelTotals', x, y),
    ],
  }
}

function allowancePanel({ years, unit }: CostFigures, whiskers: readonly CostWhisker[]): NonNormalizedSpec {
  const x = yearBand(
    years.map(({ fiscalYear }) => fiscalYear),
    WIDTH,
  )
  const scale = allowanceScale(years, whiskers)
  const y = moneyChannel('value', scale)
  const groups = [
    { title: SINGLE, fill: FILL.pale },
    { title: MEAN, fill: INK.text },
  ]
  const means = { name: 'means' }
  return {
    title: panelTitle(`退職手当（${unit.title}）`),
    width: WIDTH,
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
      ...whiskerLayers('allowanceWhiskers', whiskers, x, scale),
      totalsLayer('allowanceTotals', x, y),
    ],
  }
}

const totalsLayer = (name: string, x: ReturnType<typeof yearBand>, y: ReturnType<typeof moneyChannel>) =>
  ({
    data: { name },
    mark: { type: 'text', baseline: 'bottom', dy: -3, fontSize: SIZE.axis },
    encoding: { x, y, text: { field: 'text' } },
  }) as const

/** The whiskers of a panel; nothing without sampled runs. */
const whiskerLayers = (
  name: string,
  whiskers: readonly CostWhisker[],
  x: ReturnType<typeof yearBand>,
  scale: PeopleScale,
): UnitSpec<string>[] => (whiskers.length === 0 ? [] : yearWhiskers({ name, x, y: field => moneyChannel(field, scale) }))

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
