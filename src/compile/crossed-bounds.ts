/**
 * Limits of hires that formulas put in the wrong order (計算式による採用の上下限の逆転): the smallest number above the largest one, in the expected run.
 *
 * Where both are written as numbers or ranges that is known before, see scenario/resolve/check-bounds.ts. Not here: years after the closing
 * 1 April, and sampled runs.
 */
import type { Diagnostic } from '../diagnostics/index.ts'
import type { RecruitmentPlan, RunPlan } from '../engine/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import type { DatedQuantity, ResolvedHiring, ResolvedScenario } from '../scenario/index.ts'
import { type FiscalYear, shortYear } from '../terms/index.ts'
import { type Compilation, formulaIn } from './series.ts'

/** Formulas may miss by a hair: a billionth of a person is the unit of the count. */
const TIE = 1e-9

/** Refuses limits that formulas put in the wrong order (上下限の逆転), each at the first 1 April on which they are. @param closing the last one with hires. */
export function refuseCrossedBounds(
  { recruitment }: ResolvedScenario,
  plans: RunPlan['recruitment'],
  { years, findings }: Compilation,
  closing: FiscalYear,
): void {
  const hirings: readonly ResolvedHiring[] = [...(recruitment.byJobFamily ?? []).map(({ hiring }) => hiring), recruitment]
  for (const { path, bounds } of plans) {
    const { min, max } = hirings.find(hiring => hiring.path === path)?.bounds ?? {}
    if (min === undefined || max === undefined) continue
    const crossed = years.findIndex((year, index) => year <= closing && isCrossed({ min, max }, bounds, year, index))
    if (crossed >= 0) findings.push(crossedIn({ min, max }, bounds, years[crossed] as FiscalYear, crossed))
  }
}

type Limits = Readonly<Record<'min' | 'max', DatedQuantity>>

/** Nobody is hired on the base date. */
const isCrossed = ({ min, max }: Limits, bounds: RecruitmentPlan['bounds'], year: FiscalYear, index: number): boolean =>
  index > 0 &&
  (formulaIn(min, year) ?? formulaIn(max, year)) !== undefined &&
  (bounds.min[index] as number) > (bounds.max[index] as number) + TIE

/** The finding, at the formula; at the upper limit where both are formulas. */
function crossedIn({ min, max }: Limits, bounds: RecruitmentPlan['bounds'], year: FiscalYear, index: number): Diagnostic {
  const limit = formulaIn(max, year) === undefined ? min : max
  const place = formulaIn(limit, year)?.place ?? limit.place
  const shown = (of: readonly number[]): string => String(roundHalfAway((of[index] as number) * 100) / 100)
  const args = { min: shown(bounds.min), max: shown(bounds.max), year: shortYear(year) }
  return { code: 'E_BOUNDS_ORDER', severity: 'error', args, path: limit.path, ...(place === undefined ? {} : { place }) }
}
