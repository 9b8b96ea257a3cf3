/**
 * Breakdowns in whole people (内訳の端数処理): what tables and labels print, so that every column adds up to its total.
 *
 * The expected run has fractions of people. The total of a year is rounded half away from zero, and shared out over the parts by
 * the largest remainder (最大剰余法), so a part may differ by one from its own rounding. Not here: layout and wording.
 */
import { apportion, roundHalfAway } from '../numeric/index.ts'
import { EMPLOYMENT_TYPE_TITLES, type EmploymentType, type FiscalYear, PERSON } from '../terms/index.ts'
import type { Comparison } from './comparison.ts'
import { headsByType } from './heads-by-type.ts'

/** One line of a breakdown (内訳の行): whole people in each of its years. */
export interface WholeLine {
  readonly id: string
  readonly title: string
  readonly people: readonly number[]
}

/** A breakdown by year (年度別の内訳): lines that add up to the totals in every year. */
export interface WholeBreakdown {
  readonly years: readonly FiscalYear[]
  readonly lines: readonly WholeLine[]
  readonly totals: readonly number[]
}

/** Parts in whole people (内訳の整数化), each 0 or more: they add up to the rounded sum. */
export function inWholePeople(parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((partial, part) => partial + part, 0)
  return apportion(roundHalfAway(Math.round(sum * PERSON) / PERSON), parts)
}

/**
 * 現員 by job family or department (職種別・部門別の職員数) on each 1 April, in whole people.
 * @returns lines in the order of the municipality; those without a single person in any year are left out.
 */
export function wholeBreakdown(
  comparison: Comparison,
  scenario: string,
  years: readonly FiscalYear[],
  dimension: 'jobFamily' | 'department',
): WholeBreakdown {
  const { municipality, measures } = comparison
  const items = dimension === 'jobFamily' ? municipality.jobFamilies : municipality.departments
  const counted = years.map(year => measures.breakdown(scenario, year, 'strength', dimension))
  const peopled = items.filter(({ id }) => counted.some(people => (people.get(id) ?? 0) > 0))
  return wholeTable(
    years,
    peopled,
    counted.map(people => peopled.map(({ id }) => people.get(id) ?? 0)),
  )
}

/** Heads by employment type (任用形態別の職員数) on each 1 April in whole people: types within 現員, and types beside it. */
export function wholeByType(
  comparison: Comparison,
  scenario: string,
  years: readonly FiscalYear[],
): { readonly inside: WholeBreakdown; readonly outside: WholeBreakdown } {
  const heads = years.map(year => headsByType(comparison, scenario, year))
  const side = (maps: readonly ReadonlyMap<EmploymentType, number>[]): WholeBreakdown => {
    const types = [...(maps[0]?.keys() ?? [])].filter(type => maps.some(people => (people.get(type) ?? 0) > 0))
    return wholeTable(
      years,
      types.map(id => ({ id, title: EMPLOYMENT_TYPE_TITLES[id] })),
      maps.map(people => types.map(type => people.get(type) ?? 0)),
    )
  }
  return { inside: side(heads.map(({ inside }) => inside)), outside: side(heads.map(({ outside }) => outside)) }
}

/** @param counted one list of parts per year, in the order of the items. */
function wholeTable(
  years: readonly FiscalYear[],
  items: readonly { readonly id: string; readonly title: string }[],
  counted: readonly (readonly number[])[],
): WholeBreakdown {
  const whole = counted.map(inWholePeople)
  return {
    years,
    lines: items.map(({ id, title }, index) => ({ id, title, people: whole.map(parts => parts[index] ?? 0) })),
    totals: whole.map(parts => parts.reduce((sum, part) => sum + part, 0)),
  }
}
