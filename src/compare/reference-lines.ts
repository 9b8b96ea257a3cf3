/**
 * Reference lines (基準線): what strength is held against — 現員維持, 定員, 条例定数 — on each 1 April, each under its own rule.
 *
 * Each line names the rule that its people are counted by: 定員 is not on the basis of 現員. Not here: the lines of goals.
 */
import type { ResolvedScenario } from '../scenario/index.ts'
import { yearsBetween } from '../terms/index.ts'
import type { ReferenceLine, StudyFacts } from './comparison.ts'

/** The three lines of a study (基準線). `quota` holds the planned quota by year, base year first. */
export function referenceLines(
  reference: ResolvedScenario,
  study: StudyFacts,
  values: { base: number; quota: readonly number[] },
): ReferenceLine[] {
  const years = yearsBetween(study.baseYear, study.closingYear)
  const flat = (value: number): ReferenceLine['values'] => years.map(fiscalYear => ({ fiscalYear, value }))
  const { ordinance } = reference.municipality
  return [
    { id: 'maintain', title: '現員維持', rule: 'actual', values: flat(values.base) },
    {
      id: 'quota',
      title: '定員',
      rule: reference.quota.rule,
      values: years
        .map((fiscalYear, index) => ({ fiscalYear, value: values.quota[index] ?? Number.NaN }))
        .filter(({ value }) => Number.isFinite(value)),
    },
    { id: 'ordinance', title: '条例定数', rule: ordinance.rule, values: flat(ordinance.total) },
  ]
}
