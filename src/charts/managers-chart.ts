/**
 * C23 管理職のポストと後継者: how many posts there are, how many people could follow, and how many posts fall free each year.
 *
 * The upper panel holds the successors (bars) against the posts (line) on each 1 April; the lower one those newly appointed on that day.
 * Under the reference scenario. Nothing is drawn where managers are not told apart. Not here: posts by job family, which the table of the
 * report shows.
 */
import type { NonNormalizedSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison } from '../compare/index.ts'
import { type FiscalYear, longYear, yearsBetween } from '../terms/index.ts'
import { peopleChannel, peopleScale, yearBand } from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { printedPeople } from './printed.ts'
import { assumedStaffNote, referenceScenario, shortTitle, sourceNote } from './series.ts'
import { BARS_LEFT, BARS_RIGHT, numberStep, thinnedNote } from './stacked-bars.ts'
import { FILL, INK, SIZE } from './style.ts'

const WIDTH = INNER_WIDTH - BARS_LEFT - BARS_RIGHT
const HEIGHT = 190
const LOWER_HEIGHT = 90

/** The highest bar leaves this share of the height to the numbers over it. */
const FILLED = 0.88

interface PostYear {
  readonly fiscalYear: FiscalYear
  readonly posts: number
  readonly filled: number
  readonly vacant: number
  readonly successors: number
  readonly appointed: number | undefined
  readonly steppedDown: number | undefined
}

/** Builds C23 管理職のポストと後継者; nothing where managers are not told apart. */
export function managersChart(comparison: Comparison): ChartSpec | undefined {
  const scenario = referenceScenario(comparison)
  const years = yearsOf(comparison, scenario.id)
  if (years.length === 0) return undefined
  const title = finding(years)
  const step = numberStep(
    years.map(({ successors }) => printedPeople(successors)),
    WIDTH / years.length,
    SIZE.axis,
  )
  return composeChart({
    id: 'C23',
    slug: 'c23-managers',
    title,
    subtitle: `各年度4月1日現在（人）。「${shortTitle(comparison, scenario)}」の場合。上：棒は後継者（管理職になる年齢で管理職でない正規職員）、黒い線●は管理職のポスト。下：その日に新たに管理職に就く人`,
    figure: {
      spacing: 34,
      vconcat: [upper(years), lower(years)],
    },
    left: BARS_LEFT,
    data: dataOf(years, step),
    alt: `棒と折れ線の図。${longYear(comparison.study.baseYear)}から${longYear(comparison.study.closingYear)}までの管理職のポスト数、後継者の数と、新たに管理職に就く人数。${title}。`,
    table: {
      columns: ['年度', 'ポスト', '就いている人', '空きポスト', '後継者', '役職定年で離れる人', '新たに就く人'],
      rows: years.map(year => [
        longYear(year.fiscalYear),
        ...[year.posts, year.filled, year.vacant, year.successors, year.steppedDown, year.appointed].map(printedPeople),
      ]),
    },
    notes: [
      ...assumedPosts(comparison),
      '※空いたポストには、管理職になる年齢の正規職員のうち、人数の最も多い生年度・職種・部門から1人ずつ就くものとする。',
      ...thinnedNote(step),
      ...assumedStaffNote(comparison, '年齢別'),
      sourceNote(comparison),
    ],
  })
}

function yearsOf({ measures, study }: Comparison, scenario: string): readonly PostYear[] {
  return yearsBetween(study.baseYear, study.closingYear).flatMap(fiscalYear => {
    const value = (name: string): number | undefined => measures.value(scenario, fiscalYear, `managers.${name}`)
    const [posts, filled, vacant, successors] = [value('posts'), value('filled'), value('vacant'), value('successors')]
    if (posts === undefined || filled === undefined || vacant === undefined || successors === undefined) return []
    return [{ fiscalYear, posts, filled, vacant, successors, appointed: value('appointed'), steppedDown: value('steppedDown') }]
  })
}

/** The note that the posts are assumed (仮定値), or nothing. */
function assumedPosts({ provenance }: Comparison): readonly string[] {
  const assumed = provenance.some(
    ({ path, status }) => /^managers\.(?:byJobFamily\..+\.)?posts$/u.test(path) && status === 'assumed',
  )
  return assumed ? ['※管理職のポスト数と年齢は公表されていないため仮定値です（前提一覧を参照）。'] : []
}

/** How many people there are for each post when they are fewest. */
function finding(years: readonly PostYear[]): string {
  const least = years.reduce((best, year) => (year.successors < best.successors ? year : best))
  const vacant = years.find(year => printedPeople(year.vacant) !== '0')
  if (vacant !== undefined)
    return `管理職の後継者が足りず、${longYear(vacant.fiscalYear)}に${printedPeople(vacant.vacant)}ポストが空く`
  return `管理職の後継者は${longYear(least.fiscalYear)}に最も少なく、ポスト${printedPeople(least.posts)}に対し${printedPeople(least.successors)}人`
}

function dataOf(years: readonly PostYear[], step: number): ChartSpec['data'] {
  const numbered = (index: number): boolean => index % step === 0
  return {
    successors: years.map(({ fiscalYear, successors }) => ({ fiscalYear, value: successors })),
    successorNumbers: years
      .filter((_, index) => numbered(index))
      .map(({ fiscalYear, successors }) => ({ fiscalYear, value: successors, text: printedPeople(successors) })),
    posts: years.map(({ fiscalYear, posts }) => ({ fiscalYear, value: posts })),
    appointed: years.flatMap(({ fiscalYear, appointed }) =>
      appointed === undefined ? [] : [{ fiscalYear, value: appointed, text: printedPeople(appointed) }],
    ),
  }
}

function upper(years: readonly PostYear[]): NonNormalizedSpec {
  const most = Math.max(...years.map(({ successors, posts }) => Math.max(successors, posts)))
  const y = peopleChannel('value', peopleScale([most / FILLED], true))
  const x = yearBand(
    years.map(({ fiscalYear }) => fiscalYear),
    WIDTH,
  )
  const layers: UnitSpec<string>[] = [
    {
      data: { name: 'successors' },
      mark: { type: 'bar', fill: FILL.soft, stroke: INK.text, strokeWidth: 0.8 },
      encoding: { x, y },
    },
    number('successorNumbers', x, y, -3),
    { data: { name: 'posts' }, mark: { type: 'line', color: INK.text, strokeWidth: 1.8 }, encoding: { x, y } },
    { data: { name: 'posts' }, mark: { type: 'point', filled: true, size: 26, color: INK.text, opacity: 1 }, encoding: { x, y } },
  ]
  return { ...panel('後継者と管理職のポスト'), height: HEIGHT, layer: layers }
}

function lower(years: readonly PostYear[]): NonNormalizedSpec {
  const most = Math.max(4, ...years.map(({ appointed }) => appointed ?? 0))
  const y = peopleChannel('value', peopleScale([most / (FILLED - 0.1)], true))
  const x = yearBand(
    years.map(({ fiscalYear }) => fiscalYear),
    WIDTH,
  )
  const layers: UnitSpec<string>[] = [
    {
      data: { name: 'appointed' },
      mark: { type: 'bar', fill: FILL.white, stroke: INK.text, strokeWidth: 0.8 },
      encoding: { x, y },
    },
    number('appointed', x, y, -3),
  ]
  return { ...panel('新たに管理職に就く人'), height: LOWER_HEIGHT, layer: layers }
}

const number = (
  name: string,
  x: ReturnType<typeof yearBand>,
  y: ReturnType<typeof peopleChannel>,
  dy: number,
): UnitSpec<string> => ({
  data: { name },
  mark: { type: 'text', baseline: 'bottom', dy, fontSize: SIZE.axis },
  encoding: { x, y, text: { field: 'text' } },
})

const panel = (text: string) => ({
  title: {
    text,
    fontSize: SIZE.strip,
    fontWeight: 'bold' as const,
    anchor: 'start' as const,
    frame: 'group' as const,
    offset: 4,
  },
  width: WIDTH,
})
