/**
 * C6 採用と退職（出入り）: who joins, who leaves and what remains, from one 1 April to the next, in the reference scenario.
 *
 * At each 1 April stand the people who join on that day (upwards) and those who left in the fiscal year that ended the day
 * before (downwards), so that the difference is exactly the change of strength since the 1 April before.
 */
import type { NonNormalizedSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison } from '../compare/index.ts'
import { type FiscalYear, longYear, yearAfter, yearsBetween } from '../terms/index.ts'
import { type PeopleChannel, peopleChannel, peopleScale, yearBand } from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { printedChange, printedExpected, printedPeople, ROUNDING_NOTE } from './printed.ts'
import { referenceScenario, shortTitle, sourceNote } from './series.ts'
import { BARS_LEFT, BARS_RIGHT, clearOfFirst, groupFill, numberStep, rowBelow, rowsBelow, thinnedNote } from './stacked-bars.ts'
import { FILL, INK, SIZE } from './style.ts'

const WIDTH = INNER_WIDTH - BARS_LEFT - BARS_RIGHT
const HEIGHT = 220
const RECRUITED = { title: '採用', fill: FILL.white }
const JOINED = { title: 'その他の増', fill: FILL.pale }
const LEFT = { title: '退職', fill: FILL.hatch }
const GROUPS = [RECRUITED, JOINED, LEFT]

const FLOW_NOTES = [
  '※「その他の増」は再任用、任期付採用、育休代替任用。差引は前年の4月1日からの現員の増減に等しい。',
  `※${ROUNDING_NOTE}`,
]

interface Turn {
  readonly fiscalYear: FiscalYear
  readonly recruited: number
  readonly joined: number
  readonly left: number
  readonly net: number
}

/** Builds C6 採用と退職. */
export function flowsChart(comparison: Comparison): ChartSpec {
  const { study } = comparison
  const scenario = referenceScenario(comparison)
  const turns = yearsBetween(yearAfter(study.baseYear), study.closingYear).map(year => turnOf(comparison, scenario.id, year))
  const { flows, ends } = marksOf(turns)
  const band = WIDTH / turns.length
  const step = numberStep(
    ends.map(row => row.label),
    band,
    SIZE.label,
  )
  const shown = turns.filter((_, index) => index % step === 0).map(turn => turn.fiscalYear)
  const title = finding(turns)
  return composeChart({
    id: 'C6',
    slug: 'c6-flows',
    title,
    subtitle: `各年度4月1日に入る人とその前年度中に退職した人（現員、人）。「${shortTitle(comparison, scenario)}」の場合。●と年度の下は差引`,
    figure: figure(
      turns.map(turn => turn.fiscalYear),
      ends,
    ),
    left: BARS_LEFT,
    data: {
      flows,
      ends: ends.filter(row => shown.includes(row.fiscalYear)),
      net: turns.map(turn => ({ fiscalYear: turn.fiscalYear, value: turn.net })),
      below: rowsBelow(
        turns.map(turn => ({ fiscalYear: turn.fiscalYear, text: printedChange(turn.net) })),
        band,
      ),
      rowTitle: [{ text: '差引' }],
    },
    alt: `上下に伸びる棒と折れ線の図。${longYear(yearAfter(study.baseYear))}から${longYear(study.closingYear)}までの採用等と退職、その差引。${title}。`,
    table: {
      columns: ['4月1日', RECRUITED.title, JOINED.title, '退職（前年度中）', '差引'],
      rows: turns.map(turn => [
        longYear(turn.fiscalYear),
        printedExpected(turn.recruited),
        printedExpected(turn.joined),
        printedExpected(-turn.left),
        printedExpected(turn.net),
      ]),
    },
    notes: [...thinnedNote(step), ...FLOW_NOTES, sourceNote(comparison)],
  })
}

/** The bars, and the numbers at their ends. */
function marksOf(turns: readonly Turn[]) {
  const flows = turns.flatMap(turn => [
    { fiscalYear: turn.fiscalYear, group: RECRUITED.title, order: 0, value: turn.recruited },
    { fiscalYear: turn.fiscalYear, group: JOINED.title, order: 1, value: turn.joined },
    { fiscalYear: turn.fiscalYear, group: LEFT.title, order: 2, value: turn.left === 0 ? 0 : -turn.left },
  ])
  const ends = turns.flatMap(turn => [
    {
      fiscalYear: turn.fiscalYear,
      value: turn.recruited + turn.joined,
      label: printedPeople(turn.recruited + turn.joined),
      side: 'in',
    },
    { fiscalYear: turn.fiscalYear, value: turn.left === 0 ? 0 : -turn.left, label: printedPeople(-turn.left), side: 'out' },
  ])
  return { flows, ends }
}

/** What changes strength from the 1 April before to this one. Unknown flows count as none. */
function turnOf(comparison: Comparison, scenario: string, year: FiscalYear): Turn {
  const value = (of: FiscalYear, measure: string) => comparison.measures.value(scenario, of, measure) ?? 0
  const recruited = value(year, 'recruitment.filled')
  const joined = value(year, 'inflows')
  const left = value(yearAfter(year, -1), 'separations')
  return { fiscalYear: year, recruited, joined, left, net: recruited + joined - left }
}

/** Whether those who join make up for those who leave, over the whole time. */
function finding(turns: readonly Turn[]): string {
  const net = turns.reduce((sum, turn) => sum + turn.net, 0)
  const years = turns.length
  if (Math.abs(net) < 0.5) return `${years}年間の採用等は退職とつり合い、職員数は変わらない`
  const people = printedPeople(Math.abs(net))
  return net < 0
    ? `${years}年間の採用等は退職を${people}人下回り、職員数は減る`
    : `${years}年間の採用等は退職を${people}人上回り、職員数は増える`
}

function figure(years: readonly FiscalYear[], marks: ReturnType<typeof marksOf>['ends']): NonNormalizedSpec {
  const ends = marks.map(row => row.value)
  // Room on both sides of zero even when nobody joins or leaves: the zeros are printed there.
  const room = Math.max(1, (Math.max(...ends) - Math.min(...ends)) * 0.12)
  const scale = peopleScale([...ends.map(end => end * 1.2), room, -room], true)
  const x = yearBand(years, WIDTH)
  const first = marks.filter(row => row.fiscalYear === years[0]).map(row => row.label)
  const y = clearOfFirst(peopleChannel('value', scale), first, WIDTH / years.length, SIZE.label)
  const net = { name: 'net' }
  return {
    width: WIDTH,
    height: HEIGHT,
    layer: [
      {
        data: { name: 'flows' },
        mark: { type: 'bar', stroke: INK.text, strokeWidth: 0.8 },
        encoding: { x, y: { ...y, stack: 'zero' }, fill: groupFill(GROUPS), order: { field: 'order', type: 'quantitative' } },
      },
      { data: { name: 'rowTitle' }, mark: { type: 'rule', strokeWidth: 0.8, color: INK.text }, encoding: { y: { datum: 0 } } },
      { data: net, mark: { type: 'line', strokeWidth: 1.4, color: INK.text }, encoding: { x, y } },
      {
        data: net,
        mark: { type: 'point', filled: true, fill: INK.text, stroke: '#FFFFFF', size: 46, opacity: 1 },
        encoding: { x, y },
      },
      endLabels('in', x, y),
      endLabels('out', x, y),
      ...rowBelow(HEIGHT, x),
    ],
  }
}

/** Numbers above the bars that go up, and below those that go down. */
function endLabels(side: 'in' | 'out', x: ReturnType<typeof yearBand>, y: PeopleChannel): UnitSpec<string> {
  const place = side === 'in' ? ({ baseline: 'bottom', dy: -3 } as const) : ({ baseline: 'top', dy: 4 } as const)
  return {
    data: { name: 'ends' },
    transform: [{ filter: `datum.side === '${side}'` }],
    mark: { type: 'text', ...place },
    encoding: { x, y, text: { field: 'label' } },
  }
}
