/**
 * The names that formulas may use in every year of a plan and that do not depend on the run (計算式の名前).
 *
 * A name without a value in some year holds NaN there; using it is a finding.
 */
import type { Municipality, ResolvedScenario } from '../scenario/index.ts'
import { baseStrength, type FiscalYear } from '../terms/index.ts'
import { COUNT, type Compilation, compileSeries } from './series.ts'

type Names = Record<string, readonly number[]>
/** Where findings go, and how uncertain values are read. */
type NameTools = Pick<Compilation, 'findings' | 'reader'>

/** Values of the names by year (計算式の名前). Assumptions may use the names above them. */
export function planNames(scenario: ResolvedScenario, years: readonly FiscalYear[], tools: NameTools): Names {
  const { municipality } = scenario
  const names: Names = { year: years, ...populationNames(municipality, years) }
  names['base.year'] = years.map(() => municipality.baseYear)
  for (const rule of municipality.countingRules) {
    // Who is on leave on the base date is an estimate of the run: a rule that leaves the absent out has no number from the table.
    const known = rule.absent === undefined || scenario.leave.model === undefined
    const base = known ? baseStrength(municipality.staff, rule, municipality.baseYear) : Number.NaN
    names[`base.${rule.id}`] = years.map(() => base)
  }
  names['ordinance.total'] = years.map(() => municipality.ordinance.total)
  const anything = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }
  for (const { id, value } of scenario.assumptions) names[id] = compileSeries({ years, names, ...tools }, value, anything)
  names['quota.planned'] = compileSeries({ years, names, ...tools }, scenario.quota.planned, COUNT)
  return names
}

function populationNames({ population }: Municipality, years: readonly FiscalYear[]): Names {
  const rows = years.map(year => population.find(row => row.fiscalYear === year))
  return {
    'population.total': rows.map(row => row?.total ?? Number.NaN),
    'population.age0to14': rows.map(row => row?.age0to14 ?? Number.NaN),
    'population.age15to64': rows.map(row => row?.age15to64 ?? Number.NaN),
    'population.age65plus': rows.map(row => row?.age65plus ?? Number.NaN),
  }
}
