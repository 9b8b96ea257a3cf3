/**
 * C17 目標を守る確率（年度別）: in how many of a hundred projections each goal is kept, by fiscal year and scenario.
 *
 * One block a goal, one row a scenario, one bar a year: its frame is 100 times, its filling the times it is kept, its number the same. The
 * column at the right counts the runs that keep the goal in every year, which are fewer than in any single one. Only with 20 runs or more.
 */
import type { NonNormalizedSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison, GoalChances, ScenarioComparison } from '../compare/index.ts'
import { FEWEST_RUNS } from '../measure/index.ts'
import { axisYear, type FiscalYear, longYear, yearsBetween } from '../terms/index.ts'
import { yearBand } from './axes.ts'
import { sampledSourceNote } from './band-series.ts'
import type { ChartRow, ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { wrapText } from './line-breaks.ts'
import { printedDecimal, printedPeople } from './printed.ts'
import { printedChance, printedTimes } from './printed-chance.ts'
import { shortTitle } from './series.ts'
import { FILL, INK, SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

const LEFT = 140
const RIGHT = 104
const WIDTH = INNER_WIDTH - LEFT - RIGHT
const LINE = 14
/** A row holds the number, the bar and a gap; a block begins with the goal's title and the years. */
const [NUMBER, BAR, ROOM] = [13, 11, 6]
const [TITLE, YEARS, BELOW] = [18, 16, 12]

/** A scenario's chances of one goal. */
interface ChanceRow {
  readonly scenario: ScenarioComparison
  readonly chances: GoalChances
}

/** A goal with the scenarios whose chances are known. */
interface GoalBlock {
  readonly title: string
  readonly rows: readonly ChanceRow[]
}

/** From the first to the last year of any goal; those between that no goal has are empty, so that years are evenly apart. */
function yearsOf(blocks: readonly GoalBlock[]): readonly FiscalYear[] {
  const judged = blocks.flatMap(({ rows }) => rows.flatMap(({ chances }) => chances.byYear.map(at => at.fiscalYear)))
  return yearsBetween(Math.min(...judged) as FiscalYear, Math.max(...judged) as FiscalYear)
}

/** Builds C17 目標を守る確率. */
export function goalChanceChart(comparison: Comparison): ChartSpec | undefined {
  const blocks = blocksOf(comparison)
  if (comparison.study.runs < FEWEST_RUNS || blocks.length === 0) return undefined
  const years = yearsOf(blocks)
  const { height, data } = place(comparison, blocks, years)
  const title = finding(comparison, blocks)
  return composeChart({
    id: 'C17',
    slug: 'c17-goal-chances',
    title,
    subtitle: '各年度4月1日に目標を守る回数（100回の試算のうち）。枠は100回、右の列は全年度を続けて守る回数',
    figure: figure(years, height),
    left: LEFT,
    data,
    alt: `棒の表。目標${blocks.length}件を案と年度ごとに守る確率。${title}。`,
    table: {
      columns: ['目標', '案', ...years.map(longYear), '全年度'],
      rows: blocks.flatMap(block =>
        block.rows.map(({ scenario, chances }) => [
          block.title,
          scenario.title,
          ...years.map(year => timesIn(chances, year) ?? '－'),
          printedChance(chances),
        ]),
      ),
    },
    notes: [errorNote(comparison, blocks), sampledSourceNote(comparison)],
  })
}

function blocksOf({ scenarios }: Comparison): readonly GoalBlock[] {
  return (scenarios[0]?.goals ?? []).flatMap(({ id, title, demanded }) => {
    const rows = scenarios.flatMap(scenario => {
      const chances = scenario.goals.find(goal => goal.id === id)?.chances
      return chances === undefined ? [] : [{ scenario, chances }]
    })
    const asked = demanded === undefined ? '' : `（求める確率：100回中${printedPeople(demanded * 100)}回以上）`
    return rows.length === 0 ? [] : [{ title: `${title}${asked}`, rows }]
  })
}

const timesIn = ({ byYear }: GoalChances, year: FiscalYear): string | undefined => {
  const found = byYear.find(({ fiscalYear }) => fiscalYear === year)
  return found === undefined ? undefined : printedTimes(found.probability)
}

function errorNote({ study }: Comparison, blocks: readonly GoalBlock[]): string {
  const largest = Math.max(...blocks.flatMap(({ rows }) => rows.map(({ chances: { standardError = 0 } }) => standardError)))
  return `※乱数による試算${printedPeople(study.runs)}回のうち目標を守った割合。右の列の乱数誤差は最大±${printedDecimal(largest * 100, 1)}回。`
}

/** How surely the first goal is kept in every year, and by which scenario most surely. */
function finding(comparison: Comparison, [first]: readonly GoalBlock[]): string {
  const goal = comparison.scenarios[0]?.goals.find(({ chances }) => chances !== undefined)
  if (first === undefined || goal === undefined) return '目標を守る確率'
  const chance = ({ chances }: ChanceRow): string => printedChance(chances)
  const best = first.rows.reduce((one, other) => (other.chances.probability > one.chances.probability ? other : one))
  const alike = first.rows.filter(row => chance(row) === chance(best))
  const goalText = `「${goal.title}」を全年度守る`
  if (first.rows.length === 1) return `${goalText}のは${chance(best)}`
  if (alike.length === first.rows.length) return `${goalText}のは、どの案も${chance(best)}`
  const name = `「${shortTitle(comparison, best.scenario)}」${alike.length > 1 ? `など${alike.length}案` : ''}`
  return `${goalText}確率が最も高いのは${name}（${chance(best)}）`
}

/** Puts all marks in their places, in pixels from the top. */
function place(comparison: Comparison, blocks: readonly GoalBlock[], years: readonly FiscalYear[]) {
  const bars: ChartRow[] = []
  const names: ChartRow[] = []
  const totals: ChartRow[] = []
  const titles: ChartRow[] = []
  const labels: ChartRow[] = []
  const perYear = WIDTH / years.length
  const everyYear = labelStep(perYear, Math.max(...years.map(year => textWidth(axisYear(year), SIZE.axis))))
  const isNumbered = perYear >= textWidth('100', SIZE.axis) + 3
  let at = 0
  for (const { title, rows } of blocks) {
    for (const line of wrapText(title, INNER_WIDTH, SIZE.strip)) {
      titles.push({ text: line, at: at + TITLE / 2 })
      at += TITLE
    }
    labels.push(...yearLabels(years, everyYear, at + YEARS / 2))
    totals.push({ text: '全年度', at: at + YEARS / 2 })
    at += YEARS
    for (const { scenario, chances } of rows) {
      const lines = wrapText(shortTitle(comparison, scenario), LEFT - 8, SIZE.label)
      const size = Math.max(NUMBER + BAR + ROOM, lines.length * LINE + 2)
      const bottom = at + (size + NUMBER + BAR - ROOM) / 2
      names.push(...lines.map((text, line) => ({ text, at: bottom - BAR / 2 - 1 + (line - (lines.length - 1) / 2) * LINE })))
      totals.push({ text: printedChance(chances), at: bottom - BAR / 2 - 1 })
      for (const { fiscalYear, probability } of chances.byYear) {
        const label = isNumbered ? printedTimes(probability) : ''
        bars.push({ fiscalYear, top: bottom - BAR, filled: bottom - BAR * probability, bottom, label, number: bottom - BAR - 2 })
      }
      at += size
    }
    at += BELOW
  }
  return { height: at, data: { bars, names, totals, titles, years: labels } }
}

/** Every which year is labelled so that labels keep clear of each other. */
const labelStep = (perYear: number, widest: number): number => Math.max(1, Math.floor((widest + 4) / perYear) + 1)

const yearLabels = (years: readonly FiscalYear[], step: number, at: number): ChartRow[] =>
  years.flatMap((fiscalYear, index) =>
    (years.length - 1 - index) % step === 0 ? [{ fiscalYear, text: axisYear(fiscalYear), at }] : [],
  )

function figure(years: readonly FiscalYear[], height: number): NonNormalizedSpec {
  const x = { ...yearBand(years, WIDTH), axis: null }
  const y = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [height, 0], nice: false, zero: false },
    axis: null,
  })
  const text = { type: 'text' as const, baseline: 'middle' as const }
  const bar = { data: { name: 'bars' } }
  return {
    width: WIDTH,
    height,
    layer: [
      {
        ...bar,
        mark: { type: 'bar', color: FILL.white, stroke: INK.muted, strokeWidth: 0.6 },
        encoding: { x, y: y('top'), y2: { field: 'bottom' } },
      },
      { ...bar, mark: { type: 'bar', color: FILL.middle }, encoding: { x, y: y('filled'), y2: { field: 'bottom' } } },
      {
        ...bar,
        transform: [{ filter: "datum.label !== ''" }],
        mark: { type: 'text', baseline: 'bottom', fontSize: SIZE.axis },
        encoding: { x, y: y('number'), text: { field: 'label' } },
      },
      {
        data: { name: 'years' },
        mark: { ...text, fontSize: SIZE.axis, color: INK.muted },
        encoding: { x, y: y('at'), text: { field: 'text' } },
      },
      {
        data: { name: 'titles' },
        mark: { ...text, align: 'left', fontSize: SIZE.strip, fontWeight: 'bold' },
        encoding: { x: { value: -LEFT }, y: y('at'), text: { field: 'text' } },
      },
      {
        data: { name: 'names' },
        mark: { ...text, align: 'left' },
        encoding: { x: { value: -LEFT }, y: y('at'), text: { field: 'text' } },
      },
      {
        data: { name: 'totals' },
        mark: { ...text, align: 'right', fontSize: SIZE.axis },
        encoding: { x: { value: WIDTH + RIGHT - 2 }, y: y('at'), text: { field: 'text' } },
      },
    ],
  }
}
