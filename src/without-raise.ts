/**
 * The retirement age as it was (定年引上げがなかった場合): an extra run of each scenario, for what the raise costs.
 *
 * The retirement age of every class stays at its former value and provisional re-employment, which replaced nothing then, goes on as before without an
 * end; everything else is the scenario's own, its recruitment policy included. `cost.fromRaise` is the difference of the total
 * cost, allowances included. Not here: sampled runs; the difference is that of the expected ones.
 */
import { compilePlan } from './compile/index.ts'
import { expectedChance, projectPlan, UndefinedFormula } from './engine/index.ts'
import { type MeasureRow, totalReader } from './measure/index.ts'
import type { ResolvedScenario, RetirementClass } from './scenario/index.ts'
import { type FiscalYear, yearAfter } from './terms/index.ts'

/** The measure `cost.fromRaise` of a scenario, none where pay is unknown (定年引上げによる人件費の増減). @param rows its own measures. */
export function raiseCostRows(scenario: ResolvedScenario, to: FiscalYear, rows: readonly MeasureRow[]): MeasureRow[] {
  if (scenario.cost === undefined) return []
  const before = totalCostOf(withoutRaise(scenario, to), to)
  const own = rows.filter(row => row.measure === 'cost.total')
  return own.flatMap(({ fiscalYear, value: yen }): MeasureRow[] => {
    const other = before?.get(fiscalYear)
    if (other === undefined) return []
    const value = yen - other
    return [{ scenario: scenario.id, band: 'expected', fiscalYear, measure: 'cost.fromRaise', value, unit: 'yen' }]
  })
}

/** A scenario in which the retirement age was never raised (定年引上げのない案). */
export const withoutRaise = (scenario: ResolvedScenario, to: FiscalYear): ResolvedScenario => ({
  ...scenario,
  municipality: { ...scenario.municipality, retirementClasses: scenario.municipality.retirementClasses.map(asBefore) },
  after60: {
    ...scenario.after60,
    reemployment: { ...scenario.after60.reemployment, lastYear: yearAfter(to, YEARS_BEYOND) },
  },
})

/** Further than any policy looks beyond the horizon. */
const YEARS_BEYOND = 50

/** A class with the retirement age that it had before the choice of staying arose; unchanged where it never rose. */
function asBefore(group: RetirementClass): RetirementClass {
  const first = group.ages[0]
  if (group.choiceAge === undefined || first === undefined) return group
  return { ...group, ages: [{ ...first, age: group.choiceAge }] }
}

/** The total cost of the expected run by fiscal year; none where the plan has no run without the raise. */
function totalCostOf(scenario: ResolvedScenario, to: FiscalYear): ReadonlyMap<number, number> | undefined {
  const { value: plan } = compilePlan(scenario, to)
  if (plan === undefined) return undefined
  try {
    const totalOf = totalReader(plan, 'cost.total')
    const totals = new Map<number, number>()
    projectPlan(plan, expectedChance, ledger => {
      const total = totalOf(ledger)
      if (!Number.isNaN(total)) totals.set(ledger.fiscalYear, total)
    })
    return totals
  } catch (error) {
    if (error instanceof UndefinedFormula) return undefined
    throw error
  }
}
