/**
 * A formula without a value (値の求まらない計算式): the finding that it has none, or far too large a one, in some year of some run, at the place
 * where it is written.
 *
 * A lever may be dated; the formula that is shown is the one in force in that year, as the planner wrote it.
 */
import { formulaIn } from './compile/index.ts'
import type { Diagnostic } from './diagnostics/index.ts'
import type { UndefinedFormula } from './engine/index.ts'
import type { ResolvedScenario } from './scenario/index.ts'
import { type FiscalYear, MOST_PEOPLE, shortYear } from './terms/index.ts'

/** Which formula had no value, when and with what (値の求まらない計算式): plain data, as a worker sends it. */
export type FormulaFailure = Pick<UndefinedFormula, 'path' | 'year' | 'names' | 'value'>

/** What is to be said about a formula without a value (値の求まらない計算式), which is the planner's to repair. */
export function undefinedFormula({ path, year, names, value }: FormulaFailure, scenario: ResolvedScenario): Diagnostic {
  const { recruitment } = scenario
  const policies = [recruitment, ...(recruitment.byJobFamily ?? []).map(({ hiring }) => hiring)]
  const lever = policies.flatMap(({ formula, target }) => [formula, target?.path]).find(dated => dated?.path === path)
  const used = Object.entries(names).map(([name, own]) => `${name} = ${own}`)
  const formula = lever && formulaIn(lever, year as FiscalYear)
  const shown = { formula: formula?.text ?? path, year: shortYear(year as FiscalYear) }
  const place = formula?.place ?? lever?.place
  const at = { severity: 'error', path, ...(place === undefined ? {} : { place }) } as const
  return Number.isFinite(value)
    ? { ...at, code: 'E_FORMULA_RANGE', args: { ...shown, value, min: 0, max: MOST_PEOPLE } }
    : { ...at, code: 'E_FORMULA_NOT_FINITE_IN_YEAR', args: { ...shown, names: used.join(', ') } }
}
