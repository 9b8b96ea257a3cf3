/**
 * C5 退職者数の内訳: who leaves, year by year, in the reference scenario.
 *
 * Four groups that survive grey printing: mandatory retirement dark, leaving after 60 middle, resignation and the like hatched,
 * end of term light. The number of mandatory retirements stands under every year, because its zeros are what the raised
 * retirement age does (定年の段階的引上げ: nobody reaches the age every second year).
 */
import type { NonNormalizedSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison } from '../compare/index.ts'
import {
  type FiscalYear,
  FLOW_CAUSE_TITLES,
  longYear,
  SEPARATION_CAUSES,
  type SeparationCause,
  yearsBetween,
} from '../terms/index.ts'
import { peopleChannel, peopleScale, yearBand } from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { printedExpected, printedPeople } from './printed.ts'
import { referenceScenario, shortTitle, sourceNote } from './series.ts'
import { BARS_LEFT, BARS_RIGHT, clearOfFirst, groupFill, numberStep, rowBelow, rowsBelow, thinnedNote } from './stacked-bars.ts'
import { FILL, INK, SIZE } from './style.ts'

const WIDTH = INNER_WIDTH - BARS_LEFT - BARS_RIGHT
const HEIGHT = 190

/** Causes drawn together (退職事由のまとまり), from the bottom of the bar upwards. */
const GROUPS: readonly { readonly title: string; readonly causes: readonly SeparationCause[]; readonly fill: string }[] = [
  { title: '定年退職', causes: ['mandatory-retirement'], fill: FILL.dark },
  { title: '60歳以後の退職・短時間勤務への移行', causes: ['after-60', 'part-time-before-retirement-age'], fill: FILL.middle },
  { title: '普通退職・勧奨・死亡', causes: ['resignation', 'early-retirement', 'death'], fill: FILL.hatch },
  { title: '任期満了', causes: ['term-expiry'], fill: FILL.light },
]

const LEAVERS_NOTE =
  '※現員から離れる人の数。再任用などで再び現員に入る人はC6の「その他の増」に数える。期待値のため内訳の和は計と一致しないことがある。'

/** Builds C5 退職者数の内訳. */
export function separationsChart(comparison: Comparison): ChartSpec {
  const { study } = comparison
  const scenario = referenceScenario(comparison)
  const years = yearsBetween(study.baseYear, study.to)
  const byYear = new Map(years.map(year => [year, comparison.measures.breakdown(scenario.id, year, 'separations', 'cause')]))
  const people = (year: FiscalYear, causes: readonly string[]) =>
    causes.reduce((sum, cause) => sum + (byYear.get(year)?.get(cause) ?? 0), 0)
  const separations = years.flatMap(year =>
    GROUPS.map((group, index) => ({ fiscalYear: year, group: group.title, order: index, value: people(year, group.causes) })),
  )
  const totals = years.map(year => {
    const value = people(year, SEPARATION_CAUSES)
    return { fiscalYear: year, value, label: printedPeople(value) }
  })
  const mandatory = years.map(year => ({ fiscalYear: year, value: people(year, ['mandatory-retirement']) }))
  const band = WIDTH / years.length
  const labels = totals.map(row => row.label)
  const step = numberStep(labels, band, SIZE.label)
  const title = finding(mandatory, totals)
  const shown = SEPARATION_CAUSES.filter(cause => years.some(year => byYear.get(year)?.has(cause)))
  return composeChart({
    id: 'C5',
    slug: 'c5-separations',
    title,
    subtitle: `退職者数（現員、人）、各年度中。「${shortTitle(comparison, scenario)}」の場合。棒の上は計、年度の下は定年退職の人数`,
    figure: figure(years, totals),
    left: BARS_LEFT,
    data: {
      separations,
      totals: totals.map((row, index) => ({ ...row, label: index % step === 0 ? row.label : '' })),
      below: rowsBelow(mandatory.map(toNumber), band),
      rowTitle: [{ text: '定年' }],
    },
    alt: `積み上げ棒図。${longYear(study.baseYear)}から${longYear(study.to)}までの事由別の退職者数。${title}。`,
    table: {
      columns: ['年度', ...shown.map(cause => FLOW_CAUSE_TITLES[cause]), '計'],
      rows: years.map(year => [
        longYear(year),
        ...shown.map(cause => printedExpected(byYear.get(year)?.get(cause) ?? 0)),
        printedExpected(people(year, SEPARATION_CAUSES)),
      ]),
    },
    notes: [...thinnedNote(step), LEAVERS_NOTE, sourceNote(comparison)],
  })
}

interface Point {
  readonly fiscalYear: FiscalYear
  readonly value: number
}

const toNumber = ({ fiscalYear, value }: Point) => ({ fiscalYear, text: printedPeople(value) })

/** Whether mandatory retirements come every second year, and until when; otherwise the mean and the largest year. */
function finding(mandatory: readonly Point[], totals: readonly Point[]): string {
  const until = alternatesUntil(mandatory)
  if (until !== undefined) return `定年退職は${longYear(until)}まで1年おきに集中する`
  const largest = [...totals].sort((a, b) => b.value - a.value || a.fiscalYear - b.fiscalYear)[0]
  if (largest === undefined || largest.value < 0.5) return '退職者はいない'
  const mean = totals.reduce((sum, point) => sum + point.value, 0) / totals.length
  const average = mean < 0.5 ? '1人に満たず' : `${printedPeople(mean)}人`
  return `退職者は年度平均${average}、最も多いのは${longYear(largest.fiscalYear)}の${printedPeople(largest.value)}人である`
}

/**
 * The last year up to which years with and without mandatory retirements take turns from the first on.
 * @returns undefined unless at least two years without stand between years with some.
 */
function alternatesUntil(mandatory: readonly Point[]): FiscalYear | undefined {
  const some = (point: Point | undefined) => point !== undefined && point.value >= 0.5
  let length = 1
  while (length < mandatory.length && some(mandatory[length]) !== some(mandatory[length - 1])) length += 1
  const turns = mandatory.slice(0, length)
  const last = turns.filter(point => some(point)).at(-1)
  const zeros = turns.filter(point => !some(point) && last !== undefined && point.fiscalYear < last.fiscalYear)
  return zeros.length >= 2 ? last?.fiscalYear : undefined
}

function figure(
  years: readonly FiscalYear[],
  totals: readonly { readonly value: number; readonly label: string }[],
): NonNormalizedSpec {
  const scale = peopleScale([Math.max(...totals.map(row => row.value)) * 1.1], true)
  const x = yearBand(years, WIDTH)
  const y = clearOfFirst(peopleChannel('value', scale), [totals[0]?.label ?? ''], WIDTH / years.length, SIZE.label)
  return {
    width: WIDTH,
    height: HEIGHT,
    layer: [
      {
        data: { name: 'separations' },
        mark: { type: 'bar', stroke: INK.text, strokeWidth: 0.8 },
        encoding: { x, y: { ...y, stack: 'zero' }, fill: groupFill(GROUPS), order: { field: 'order', type: 'quantitative' } },
      },
      {
        data: { name: 'totals' },
        mark: { type: 'text', baseline: 'bottom', dy: -3 },
        encoding: { x, y, text: { field: 'label' } },
      },
      ...rowBelow(HEIGHT, x),
    ],
  }
}
