/**
 * C12 任用形態別の構成: 現員 by employment type on each 1 April, the past as the city counted it and the reference scenario after it.
 *
 * 正規 dwarfs the rest, so the whole stands in one panel and the other types on a scale of their own in the next, in the order of
 * the council paper (別添１). Types that do not count as 現員 stand apart in a third panel, and 会計年度任用, who are beside the
 * projection, in a fourth where the scenario tells their number. Heads throughout, whole people.
 */
import type { NonNormalizedSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison } from '../compare/index.ts'
import {
  APPOINTEE,
  EMPLOYMENT_TYPE_TITLES,
  type EmploymentType,
  type FiscalYear,
  longYear,
  POST_TYPE_TITLES,
  stockDate,
} from '../terms/index.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart } from './frame.ts'
import { printedPeople } from './printed.ts'
import { closingDate, referenceScenario, shortTitle, sourceNote } from './series.ts'
import { BARS_LEFT } from './stacked-bars.ts'
import { FILL, INK } from './style.ts'
import { type Composition, type CompositionYear, compositionOf, headsOf } from './type-composition.ts'
import { type BarGroup, type BarPanel, PANEL_GAP, panelData, panelFigure } from './year-bar-panel.ts'

/** How each type is drawn, here and in no other meaning; white ink where the fill is dark. */
const LOOKS: Readonly<Record<EmploymentType, Pick<BarGroup, 'fill' | 'ink'>>> = {
  regular: { fill: FILL.dark, ink: '#FFFFFF' },
  'fixed-term': { fill: FILL.middle, ink: '#FFFFFF' },
  'leave-substitute': { fill: FILL.white, ink: INK.text },
  'reemployed-full-time': { fill: FILL.pale, ink: INK.text },
  'reemployed-short-time': { fill: FILL.soft, ink: INK.text },
  'part-time-before-retirement-age': { fill: FILL.light, ink: INK.text },
}

/** Builds C12 任用形態別の構成; nothing where no employment type is known. */
export function employmentTypeChart(comparison: Comparison): ChartSpec | undefined {
  const { study } = comparison
  const scenario = referenceScenario(comparison)
  const composition = compositionOf(comparison, scenario.id)
  const { years, inside, outside } = composition
  const first = years[0]?.fiscalYear
  if (first === undefined || inside.length + outside.length === 0) return undefined
  const panels = panelsOf(composition)
  const title = finding(comparison, composition)
  return composeChart({
    id: 'C12',
    slug: 'c12-employment-types',
    title,
    subtitle: `任用形態別の職員数（人）、各年度4月1日現在。${longYear(study.baseYear)}までは実績、その後は「${shortTitle(comparison, scenario)}」の場合。縦軸は図ごと`,
    figure: figure(panels, years, study.baseYear),
    left: BARS_LEFT,
    data: Object.assign({}, ...panels.map(panel => panelData(panel, years, study.baseYear))),
    alt: `積み上げ棒の小図${panels.length}枚。${longYear(first)}から${longYear(study.closingYear)}までの任用形態別の職員数。${title}。`,
    table: table(composition),
    notes: [
      ...unlabelledNote(panels),
      ...appointeesNote(composition),
      ...besidesNote(comparison, composition),
      sourceNote(comparison),
    ],
  })
}

/** The panels: 現員 as a whole, the types in it other than 正規, and the types outside it; a panel without people is left out. */
function panelsOf({ inside, outside, years, tellsAppointees }: Composition): readonly BarPanel[] {
  const others = inside.filter(type => type !== 'regular')
  const group = (type: EmploymentType): BarGroup => ({
    title: EMPLOYMENT_TYPE_TITLES[type],
    ...LOOKS[type],
    at: year => headsOf(year, [type]),
  })
  const rest: BarGroup = { title: '正規以外', fill: FILL.white, ink: INK.text, at: year => headsOf(year, others) }
  const panels: BarPanel[] = []
  if (inside.includes('regular')) {
    panels.push({ name: 'all', title: '現員', height: 130, groups: [group('regular'), ...(others.length > 0 ? [rest] : [])] })
  }
  if (others.length > 0) {
    panels.push({ name: 'others', title: '現員のうち正規以外', height: 170, groups: others.map(group) })
  }
  if (outside.length > 0) panels.push({ name: 'outside', title: '現員の外', height: 110, groups: outside.map(group) })
  if (tellsAppointees) {
    const appointees: BarGroup = {
      title: POST_TYPE_TITLES[APPOINTEE],
      fill: FILL.white,
      ink: INK.text,
      at: year => year.appointees,
    }
    panels.push({ name: 'appointees', title: '会計年度任用（現員の外、推計の外）', height: 150, groups: [appointees] })
  }
  return panels.filter(panel => years.some(year => panel.groups.some(({ at }) => (at(year) ?? 0) > 0)))
}

function figure(panels: readonly BarPanel[], years: readonly CompositionYear[], baseYear: FiscalYear): NonNormalizedSpec {
  return {
    columns: 1,
    bounds: 'flush',
    spacing: PANEL_GAP,
    concat: panels.map(panel => panelFigure(panel, years, baseYear)),
    resolve: { scale: { fill: 'independent' }, legend: { fill: 'independent' } },
  }
}

/** What becomes of the types other than 正規 within 現員. */
function finding(comparison: Comparison, { inside, years }: Composition): string {
  const others = inside.filter(type => type !== 'regular')
  const base = years.find(year => year.fiscalYear === comparison.study.baseYear)
  const last = years.at(-1)
  const date = closingDate(comparison)
  const at = (year: CompositionYear | undefined, types: readonly EmploymentType[]) =>
    year === undefined ? 0 : (headsOf(year, types) ?? 0)
  const [now, closing] = [at(base, others), at(last, others)]
  const gone = others.filter(type => at(base, [type]) > 0 && at(last, [type]) === 0).map(type => EMPLOYMENT_TYPE_TITLES[type])
  if (now === 0 && closing === 0) return `現員は、現在も${date}もすべて正規職員である`
  const ending = gone.length > 0 && closing > 0 ? `（${gone.join('と')}は0人になる）` : ''
  if (now === closing) return `現員のうち正規以外の職員は、${date}も現在と同じ${printedPeople(now)}人である${ending}`
  const change = closing > now ? '増える' : '減る'
  return `現員のうち正規以外の職員は、現在の${printedPeople(now)}人から${date}には${printedPeople(closing)}人に${change}${ending}`
}

function table({ inside, outside, years, tellsAppointees }: Composition): ChartSpec['table'] {
  const title = (type: EmploymentType) => EMPLOYMENT_TYPE_TITLES[type]
  const cells = (year: CompositionYear, types: readonly EmploymentType[]) =>
    types.map(type => printedPeople(headsOf(year, [type])))
  return {
    columns: [
      '年度',
      ...inside.map(title),
      '現員 計',
      ...outside.map(type => `${title(type)}（現員の外）`),
      ...(tellsAppointees ? [`${POST_TYPE_TITLES[APPOINTEE]}（推計の外）`] : []),
    ],
    rows: years.map(year => [
      longYear(year.fiscalYear),
      ...cells(year, inside),
      printedPeople(headsOf(year, inside)),
      ...cells(year, outside),
      ...(tellsAppointees ? [printedPeople(year.appointees)] : []),
    ]),
  }
}

const unlabelledNote = (panels: readonly BarPanel[]): readonly string[] =>
  panels.length > 0 ? ['※棒の上は計。細い区画の人数は省いた（表を参照）。推計は、内訳の和が計と一致するように整数にした。'] : []

/** What the number of appointees is, in a chart that shows them. */
const appointeesNote = ({ tellsAppointees }: Composition): readonly string[] =>
  tellsAppointees
    ? ['※会計年度任用職員は推計の外で、人数は前提による。実績は元の表の欄の人数（制度ができる前は非常勤職員など）。']
    : []

/** Staff that neither the projection nor the chart holds, so that nobody looks for them in the bars. */
function besidesNote({ municipality }: Comparison, { tellsAppointees }: Composition): readonly string[] {
  const left = municipality.besides.filter(({ title }) => !(tellsAppointees && title.includes(POST_TYPE_TITLES[APPOINTEE])))
  if (left.length === 0) return []
  const listed = left.map(({ title, people }) => `${title}${printedPeople(people)}人`).join('、')
  return [`※${listed}（${stockDate(municipality.baseYear)}）は推計の外で、図に含まない。`]
}
