/**
 * What charts read from a comparison (図のもとになる値): paths of strength, hires and flows as plain points.
 *
 * Nothing is computed here but sums over the items of a breakdown; a value that is unknown is left out, never drawn as zero.
 */
import type { Comparison, ReferenceLine, ScenarioComparison } from '../compare/index.ts'
import { type FiscalYear, stockDate, yearsBetween } from '../terms/index.ts'

/** A value of a fiscal year (年度の値). */
export interface YearPoint {
  readonly fiscalYear: FiscalYear
  readonly value: number
}

/** The scenario that differences are taken against (基準案); the first where the named one is missing. */
export function referenceScenario(comparison: Comparison): ScenarioComparison {
  const found = comparison.scenarios.find(scenario => scenario.id === comparison.reference) ?? comparison.scenarios[0]
  if (found === undefined) throw new Error('a comparison holds at least one scenario')
  return found
}

/**
 * The names of scenarios where room is scarce (略称): what stands before the bracket, or the whole title where that would
 * name two scenarios alike.
 */
export function shortTitle(comparison: Comparison, scenario: ScenarioComparison): string {
  const short = (title: string) => title.replace(/（.*$/u, '')
  const own = short(scenario.title)
  const isUnique = comparison.scenarios.filter(other => short(other.title) === own).length === 1
  return own !== '' && isUnique ? own : scenario.title
}

/** Strength under the rule `actual` on each 1 April from the base date to the closing date (現員の推移). */
export function strengthPath(comparison: Comparison, scenario: string): readonly YearPoint[] {
  const { baseYear, closingYear } = comparison.study
  return known(comparison, scenario, 'strength.actual', yearsBetween(baseYear, closingYear))
}

/** Hires on each 1 April of the horizon, the closing date included (採用者数の推移). */
export function recruitmentPath(comparison: Comparison, scenario: string): readonly YearPoint[] {
  const { from, closingYear } = comparison.study
  return known(comparison, scenario, 'recruitment.filled', yearsBetween(from, closingYear))
}

/** Planned and filled hires of the horizon (採用予定数と採用者数の計), where in some year fewer are hired than planned. */
export function unfilledHires(
  comparison: Comparison,
  scenario: string,
): { readonly planned: number; readonly filled: number } | undefined {
  const { from, closingYear } = comparison.study
  const planned = known(comparison, scenario, 'recruitment.planned', yearsBetween(from, closingYear))
  const filled = recruitmentPath(comparison, scenario)
  const short = planned.some(({ fiscalYear, value }) => filled.find(other => other.fiscalYear === fiscalYear)?.value !== value)
  const sum = (points: readonly YearPoint[]): number => points.reduce((total, { value }) => total + value, 0)
  return short && filled.length === planned.length ? { planned: sum(planned), filled: sum(filled) } : undefined
}

function known(comparison: Comparison, scenario: string, measure: string, years: readonly FiscalYear[]): readonly YearPoint[] {
  return years.flatMap(year => {
    const value = comparison.measures.value(scenario, year, measure)
    return value === undefined ? [] : [{ fiscalYear: year, value }]
  })
}

/** Strength at the closing date (最終年度末の職員数). */
export const closingStrength = (comparison: Comparison, scenario: string): number | undefined =>
  comparison.measures.value(scenario, comparison.study.closingYear, 'strength.actual')

/** A reference line (基準線) by its id, where the comparison has it. */
export const referenceLine = (comparison: Comparison, id: ReferenceLine['id']): ReferenceLine | undefined =>
  comparison.lines.find(line => line.id === id)

/** A reference line as rows of data (基準線の値); none where the study has no such line. */
export const linePoints = (comparison: Comparison, id: ReferenceLine['id']) =>
  (referenceLine(comparison, id)?.values ?? []).map(point => ({ ...point }))

/** The note that a line is counted by another rule than the strength drawn beside it, or nothing. */
export function countingNotes(comparison: Comparison, id: ReferenceLine['id']): readonly string[] {
  const line = referenceLine(comparison, id)
  if (line === undefined || line.rule === 'actual') return []
  return [`※${line.title}は定める数で、現員とは数え方が異なる（数え方は前提一覧を参照）。`]
}

/** The value of a reference line on a 1 April, or undefined. */
export const lineValue = (line: ReferenceLine | undefined, year: FiscalYear): number | undefined =>
  line?.values.find(point => point.fiscalYear === year)?.value

/** People by single age on a 1 April, under the rule `actual` (年齢別職員数). */
export function peopleByAge(comparison: Comparison, scenario: string, year: FiscalYear): ReadonlyMap<number, number> {
  const counted = comparison.measures.breakdown(scenario, year, 'strength', 'age')
  return new Map([...counted].map(([age, people]) => [Number(age), people]))
}

/** The closing date as printed: 令和15年4月1日. */
export const closingDate = (comparison: Comparison): string => stockDate(comparison.study.closingYear).replace('現在', '')

/** The line every chart ends with: where the figures come from. */
export function sourceNote(comparison: Comparison): string {
  return `出典：${comparison.municipality.name}の資料（基準日まで）及び本推計（基準日より後。乱数を使わない期待値）`
}

/** The note that the staff table is assumed in the breakdown drawn (仮定値), or nothing. */
export function assumedStaffNote(comparison: Comparison, breakdown: '年齢別' | '職種別'): readonly string[] {
  const assumed = comparison.provenance.some(row => row.path.startsWith('staff') && row.status === 'assumed')
  return assumed ? [`※${breakdown}の職員数は公表されていないため仮定値です（前提一覧を参照）。`] : []
}
