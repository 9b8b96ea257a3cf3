/**
 * Effective manpower in a comparison (実質マンパワーの比較): what it is on each 1 April, and by what it has grown since the base date.
 *
 * 実質増 is effective manpower less that of the base date; its parts are the changes of the parts, so they add up to it. Read from
 * measures only. Not here: how a part is computed, see measure/effective-manpower.ts.
 */
import type { FiscalYear } from '../terms/index.ts'
import type { Comparison, ScenarioComparison } from './comparison.ts'

/** Effective manpower on a 1 April (実質マンパワー), or undefined where it is not known. */
export const effectiveManpower = (comparison: Comparison, scenario: string, year: FiscalYear): number | undefined =>
  comparison.measures.value(scenario, year, 'effectiveManpower')

/** Growth since the base date (実質増): in total and by part, in the order of the parts; undefined where it is not known. */
export function manpowerGrowth(
  comparison: Comparison,
  scenario: string,
  year: FiscalYear,
): { readonly total: number; readonly parts: ReadonlyMap<string, number> } | undefined {
  const { baseYear } = comparison.study
  const [now, base] = [effectiveManpower(comparison, scenario, year), effectiveManpower(comparison, scenario, baseYear)]
  if (now === undefined || base === undefined) return undefined
  const before = comparison.measures.breakdown(scenario, baseYear, 'effectiveManpower', 'part')
  const after = comparison.measures.breakdown(scenario, year, 'effectiveManpower', 'part')
  return { total: now - base, parts: new Map([...after].map(([part, value]) => [part, value - (before.get(part) ?? 0)])) }
}

/** Whether effective manpower says anything beside headcount: somewhere the two differ (実質マンパワーを示すか). */
export function hasManpower(comparison: Comparison): boolean {
  const { measures, study, scenarios } = comparison
  return scenarios.some(({ id }) =>
    [study.baseYear, study.closingYear].some(year => {
      const [effective, heads] = [effectiveManpower(comparison, id, year), measures.value(id, year, 'strength.actual')]
      return effective !== undefined && heads !== undefined && Math.abs(effective - heads) > 1e-9
    }),
  )
}

/** The scenarios in which DX is in force (DXを見込む案), in the order of the study. */
export const dxScenarios = (comparison: Comparison): readonly ScenarioComparison[] =>
  comparison.scenarios.filter(({ id }) => comparison.measures.value(id, comparison.study.closingYear, 'dx.saved') !== undefined)
