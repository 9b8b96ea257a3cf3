/**
 * Questions that sentences and tables ask of the measures (指標の読み取り): strength, its breakdowns, and flows by cause.
 *
 * Everything is of the expected run. Undefined means unknown and is printed 「…」. Not here: rounding and wording.
 */
import type { Comparison } from '../compare/index.ts'
import type { Dimension } from '../measure/index.ts'
import { type FiscalYear, type SeparationCause, yearsBetween } from '../terms/index.ts'

/** Strength (職員数) on a 1 April, under the rule `actual` (現員). */
export const strengthAt = (comparison: Comparison, scenario: string, year: FiscalYear): number | undefined =>
  comparison.measures.value(scenario, year, 'strength.actual') ?? comparison.measures.value(scenario, year, 'strength')

/** Strength on a 1 April broken down (職員数の内訳), under the rule `actual`. */
function strengthBy(
  comparison: Comparison,
  scenario: string,
  year: FiscalYear,
  dimension: Dimension,
): ReadonlyMap<string, number> {
  const breakdown = comparison.measures.breakdown(scenario, year, 'strength', dimension)
  return breakdown.size > 0 ? breakdown : comparison.measures.breakdown(scenario, year, 'strength.actual', dimension)
}

/** People aged 60 or more (60歳以上の職員) on a 1 April, or undefined when ages are not known. */
export function sixtyPlusAt(comparison: Comparison, scenario: string, year: FiscalYear): number | undefined {
  const ages = strengthBy(comparison, scenario, year, 'age')
  if (ages.size === 0) return undefined
  return [...ages].reduce((sum, [age, people]) => (Number(age) >= 60 ? sum + people : sum), 0)
}

/** Separations of one cause during a fiscal year (事由別の退職者数); 0 when others are known and this one does not occur. */
export function separationsOf(
  comparison: Comparison,
  scenario: string,
  year: FiscalYear,
  cause: SeparationCause,
): number | undefined {
  const causes = comparison.measures.breakdown(scenario, year, 'separations', 'cause')
  const known = causes.size > 0 || comparison.measures.value(scenario, year, 'separations') !== undefined
  return known ? (causes.get(cause) ?? 0) : undefined
}

/** Every 1 April from the base date to the closing one (基準日～計画期間の末). */
export const strengthYears = (comparison: Comparison): readonly FiscalYear[] =>
  yearsBetween(comparison.study.baseYear, comparison.study.closingYear)

/** Every 1 April on which a plan of the horizon hires (採用の年度): one more than the years of the horizon. */
export const recruitmentYears = (comparison: Comparison): readonly FiscalYear[] =>
  yearsBetween(comparison.study.from, comparison.study.closingYear)

/**
 * The largest number of people by which opening − separations + recruitment + inflows misses the next strength (検算), over all
 * scenarios and years, or undefined when nothing could be checked.
 */
export function largestImbalance(comparison: Comparison): number | undefined {
  const { measures } = comparison
  const misses = comparison.scenarios.flatMap(scenario =>
    recruitmentYears(comparison).flatMap(year => {
      const before = (year - 1) as FiscalYear
      const opening = strengthAt(comparison, scenario.id, before)
      const left = measures.value(scenario.id, before, 'separations')
      const hired = measures.value(scenario.id, year, 'recruitment.filled')
      const joined = measures.value(scenario.id, year, 'inflows')
      const closing = strengthAt(comparison, scenario.id, year)
      if (opening === undefined || left === undefined || hired === undefined || closing === undefined) return []
      return [Math.abs(opening - left + hired + (joined ?? 0) - closing)]
    }),
  )
  return misses.length === 0 ? undefined : Math.max(...misses)
}
