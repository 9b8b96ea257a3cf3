/**
 * 定員と現員: past 定員 against the staff, once as 現員 and once counted as 定員 is counted, so that the two are not confused.
 *
 * The council paper holds 定員 665 against 658 (△7), but 658 includes leave substitutes, whom 定員 does not count: on one basis it is 654
 * and △11 (資料１ ５⑵, 別添１). Years without a planned number or a composition are left out.
 */
import type { Comparison } from '../../compare/index.ts'
import type { CountingRule } from '../../scenario/index.ts'
import { axisYear, EMPLOYMENT_TYPE_TITLES, EMPLOYMENT_TYPES, type FiscalYear, longYear } from '../../terms/index.ts'
import { people, signed } from '../format.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'

/** A past year on both bases (過去の定員と職員数), in people. */
export interface QuotaBasis {
  readonly fiscalYear: FiscalYear
  readonly planned: number
  /** Counted as 現員. */
  readonly actual: number
  /** Counted as 定員. */
  readonly alike: number
}

/** Past 定員 and strength on both bases; empty where 定員 is counted as 現員 is, or by age, which the past does not tell. */
export function quotaBases({ municipality, lines }: Comparison): readonly QuotaBasis[] {
  const actualRule = municipality.countingRules.find(rule => rule.id === 'actual')
  const quotaRule = municipality.countingRules.find(rule => rule.id === lines.find(line => line.id === 'quota')?.rule)
  if (actualRule === undefined || quotaRule === undefined || quotaRule.sixtyPlusWeight !== 1) return []
  if (quotaRule.absent !== undefined) return []
  if (typesBetween(actualRule, quotaRule).length === 0) return []
  return municipality.quotaHistory.flatMap(({ fiscalYear, planned }) => {
    const heads = municipality.composition.find(year => year.fiscalYear === fiscalYear)?.people
    if (heads === undefined) return []
    const counted = ({ weights }: CountingRule): number =>
      EMPLOYMENT_TYPES.reduce((sum, type) => sum + (heads[type] ?? 0) * (weights[type] ?? 0), 0)
    return [{ fiscalYear, planned, actual: counted(actualRule), alike: counted(quotaRule) }]
  })
}

/** Adds the table of past 定員 on both bases (定員と現員); nothing where there is no such year. */
export function addQuotaBases(writer: SectionWriter, comparison: Comparison): void {
  const rows = quotaBases(comparison)
  if (rows.length === 0) return
  writer.table({
    caption: '定員と職員数（各年度4月1日現在、数え方別）',
    unit: '人',
    columns: ['年度', '定員', '現員', '現員と定員の差', '定員と同じ数え方', '同じ数え方の差'].map((label, index) => ({
      label,
      align: index === 0 ? ('left' as const) : ('right' as const),
      width: index === 0 ? 0.15 : 0.17,
    })),
    headingColumns: 1,
    rows: rows.map(({ fiscalYear, planned, actual, alike }) => ({
      cells: [
        axisYear(fiscalYear),
        people(planned),
        people(actual),
        signed(actual - planned),
        people(alike),
        signed(alike - planned),
      ].map(text => cell(text)),
    })),
    notes: [...trap(comparison, rows), '差の△は、定員に満たない人数を示す。'],
  })
}

/** Why the two differences of the latest year are not the same. */
function trap({ municipality, lines }: Comparison, rows: readonly QuotaBasis[]): readonly string[] {
  const last = rows.at(-1)
  const rule = (id: string | undefined) => municipality.countingRules.find(({ id: other }) => other === id)
  const [actualRule, quotaRule] = [rule('actual'), rule(lines.find(line => line.id === 'quota')?.rule)]
  if (last === undefined || actualRule === undefined || quotaRule === undefined || last.actual === last.alike) return []
  const types = typesBetween(actualRule, quotaRule).join('、')
  return [
    `現員と定員では${types}の数え方が違う。${longYear(last.fiscalYear)}の定員${people(last.planned)}人との差は、現員${people(last.actual)}人では${signed(last.actual - last.planned)}人、定員と同じ数え方の${people(last.alike)}人では${signed(last.alike - last.planned)}人であり、定員に対する過不足は後者による。`,
  ]
}

/** The employment types that the two rules count differently, as printed. */
const typesBetween = (one: CountingRule, other: CountingRule): readonly string[] =>
  EMPLOYMENT_TYPES.filter(type => (one.weights[type] ?? 0) !== (other.weights[type] ?? 0)).map(
    type => EMPLOYMENT_TYPE_TITLES[type],
  )
