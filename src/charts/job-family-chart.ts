/**
 * C11 職種別の推移: 現員 of each job family in the reference scenario, one panel a family, those that lose most first.
 *
 * The years are the same in all panels; the vertical axis is each family's own, from zero, so that slopes compare as shares. Where there are more families than
 * panels, the smaller ones are drawn together as その他. A city that declares one family has no such chart.
 */
import { type Comparison, type WholeBreakdown, type WholeLine, wholeBreakdown } from '../compare/index.ts'
import { type FiscalYear, longYear, yearsBetween } from '../terms/index.ts'
import { type PeopleScale, peopleChannel, peopleScale, scaleRoom, yearChannel } from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart } from './frame.ts'
import { type PanelLayers, panelFigure } from './panel-figure.ts'
import { PANEL_LEFT, panelGrid } from './panels.ts'
import { printedChange, printedPeople } from './printed.ts'
import { assumedStaffNote, closingDate, referenceScenario, shortTitle, sourceNote, type YearPoint } from './series.ts'
import { INK } from './style.ts'

/** At most this many panels, その他 included. */
const MOST_PANELS = 9

/** The axis reaches this much above the most people, so that the line keeps clear of the strip. */
const HEADROOM = 1.05

/** A panel: a family, or the smaller ones together. */
interface FamilyPanel extends WholeLine {
  /** Expected people on each 1 April, as the line is drawn. */
  readonly expected: readonly YearPoint[]
}

/** Builds C11 職種別の推移; nothing where fewer than two job families have people. */
export function jobFamilyChart(comparison: Comparison): ChartSpec | undefined {
  const { study } = comparison
  const scenario = referenceScenario(comparison)
  const years = yearsBetween(study.baseYear, study.closingYear)
  const whole = wholeBreakdown(comparison, scenario.id, years, 'jobFamily')
  if (whole.lines.length < 2) return undefined
  const panels = panelsOf(comparison, scenario.id, whole)
  const left = Math.max(...panels.map(panel => scaleRoom(scaleOf(panel), PANEL_LEFT)))
  const grid = panelGrid(panels.length, 'every panel', left)
  const strips = panels.map(panel => ({ title: panel.title, figures: [stripFigures(panel)] }))
  const title = finding(comparison, whole.lines)
  return composeChart({
    id: 'C11',
    slug: 'c11-job-families',
    title,
    subtitle: `職種別の職員数（現員、人）、各年度4月1日現在。「${shortTitle(comparison, scenario)}」の場合。減る人数の多い職種から順。縦軸は職種ごと`,
    figure: panelFigure(
      grid,
      strips,
      ({ index, width }) => layers(panels[index] as FamilyPanel, years, { index, width }),
      grid.height - 20,
    ),
    left,
    data: { families: panels.flatMap((panel, index) => panel.expected.map(point => ({ panel: index, ...point }))) },
    alt: `折れ線の小図${panels.length}枚。${longYear(study.baseYear)}から${longYear(study.closingYear)}までの職種別の職員数。${title}。`,
    table: {
      columns: ['年度', ...whole.lines.map(line => line.title), '計'],
      rows: years.map((year, index) => [
        longYear(year),
        ...whole.lines.map(line => printedPeople(line.people[index])),
        printedPeople(whole.totals[index]),
      ]),
    },
    notes: [...othersNote(whole, panels), ...assumedStaffNote(comparison, '職種別'), sourceNote(comparison)],
  })
}

const OTHERS = '(others)'

const changeOf = ({ people }: WholeLine): number => (people.at(-1) ?? 0) - (people[0] ?? 0)

/** The panels: the families by change, その他 last. */
function panelsOf(comparison: Comparison, scenario: string, whole: WholeBreakdown): readonly FamilyPanel[] {
  const bySize = [...whole.lines].sort((a, b) => (b.people[0] ?? 0) - (a.people[0] ?? 0))
  const isCrowded = bySize.length > MOST_PANELS
  const drawn = isCrowded ? bySize.slice(0, MOST_PANELS - 1) : bySize
  const rest = bySize.slice(drawn.length)
  const counted = whole.years.map(year => comparison.measures.breakdown(scenario, year, 'strength', 'jobFamily'))
  const expected = (lines: readonly WholeLine[]) =>
    whole.years.map((fiscalYear, index) => ({
      fiscalYear,
      value: lines.reduce((sum, line) => sum + (counted[index]?.get(line.id) ?? 0), 0),
    }))
  const panels = drawn
    .map(line => ({ ...line, expected: expected([line]) }))
    .sort((a, b) => changeOf(a) - changeOf(b) || (b.people[0] ?? 0) - (a.people[0] ?? 0))
  if (rest.length === 0) return panels
  const people = whole.years.map((_, index) => rest.reduce((sum, line) => sum + (line.people[index] ?? 0), 0))
  return [...panels, { id: OTHERS, title: 'その他', people, expected: expected(rest) }]
}

function othersNote(whole: WholeBreakdown, panels: readonly FamilyPanel[]): readonly string[] {
  if (panels.at(-1)?.id !== OTHERS) return []
  return [`※「その他」は、現在の人数が少ない${whole.lines.length - panels.length + 1}職種の計。職種ごとの人数は表にある。`]
}

function stripFigures(panel: FamilyPanel): string {
  return `${printedPeople(panel.people[0])}→${printedPeople(panel.people.at(-1))}人（${printedChange(changeOf(panel))}）`
}

/** How many families shrink, and which most. */
function finding(comparison: Comparison, lines: readonly WholeLine[]): string {
  const date = closingDate(comparison)
  const sorted = [...lines].sort((a, b) => changeOf(a) - changeOf(b))
  const span = (line: WholeLine | undefined) =>
    `${line?.title ?? ''}（${printedPeople(line?.people[0])}人から${printedPeople(line?.people.at(-1))}人）`
  const shrinking = lines.filter(line => changeOf(line) < 0)
  const largest = Math.max(...lines.map(line => Math.abs(changeOf(line))))
  if (largest === 0) return `どの職種の職員数も、${date}は現在と変わらない`
  if (largest === 1) return `どの職種も、${date}までの増減は1人以内である`
  if (shrinking.length === 0) return `${date}までに減る職種はなく、最も増えるのは${span(sorted.at(-1))}である`
  if (shrinking.length === lines.length) return `${date}までに全ての職種で減り、最も減るのは${span(sorted[0])}である`
  return `${date}までに${lines.length}職種のうち${shrinking.length}職種で減り、最も減るのは${span(sorted[0])}である`
}

const scaleOf = ({ expected }: FamilyPanel): PeopleScale =>
  peopleScale(
    expected.map(point => point.value * HEADROOM),
    true,
  )

function layers(
  panel: FamilyPanel,
  years: readonly FiscalYear[],
  place: { readonly index: number; readonly width: number },
): PanelLayers {
  const [from, to] = [years[0] as FiscalYear, years.at(-1) as FiscalYear]
  const scale = scaleOf(panel)
  const x = yearChannel({ from, to, width: place.width })
  const y = peopleChannel('value', scale)
  const data = { name: 'families' }
  const transform = [{ filter: `datum.panel === ${place.index}` }]
  return [
    { data, transform, mark: { type: 'line', strokeWidth: 1.6, color: INK.text }, encoding: { x, y } },
    { data, transform, mark: { type: 'point', filled: true, size: 16, color: INK.text, opacity: 1 }, encoding: { x, y } },
  ]
}
