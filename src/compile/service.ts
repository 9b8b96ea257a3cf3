/**
 * Years of joining (入庁年度) of the staff on the base date: the table's own, else those of the assumed age of joining.
 *
 * Whoever is younger than that age on the base date is taken to have joined on that day. Only regular staff have an assumed year: the
 * service of the others counts from their appointment, which is not known.
 */
import type { ResolvedScenario, StaffRow } from '../scenario/index.ts'
import { ageOnFirstApril, type FiscalYear } from '../terms/index.ts'
import { type Compilation, compileSeries } from './series.ts'

/** The ages at which a person may have joined. */
const AGES = { min: 15, max: 75 }

/** The assumed age of joining (入庁年齢); undefined where there is none. */
export function entryAge({ service }: ResolvedScenario, compilation: Compilation): number | undefined {
  if (service.entryAge === undefined) return undefined
  const { years, names } = compilation
  const base = { ...compilation, years: years.slice(0, 1), names: firstOf(names) }
  return compileSeries(base, service.entryAge, AGES)[0]
}

/** The year of joining of a row of the staff table (入庁年度); undefined where it is not known. @param age assumed of regular staff. */
export function entryYear(row: StaffRow, baseYear: FiscalYear, age: number | undefined): number | undefined {
  if (row.entryYear !== undefined || age === undefined || row.employmentType !== 'regular') return row.entryYear
  return Math.round(baseYear - Math.max(0, ageOnFirstApril(row.birthYear, baseYear) - age))
}

const firstOf = (names: Compilation['names']): Compilation['names'] =>
  Object.fromEntries(Object.entries(names).map(([name, values]) => [name, values.slice(0, 1)]))
