/**
 * 異動: how many people change job family or department on every 1 April, and what each job family and department gains or loses by it.
 *
 * One table a scenario that moves people; nothing where nobody moves. Headcount is conserved, and the columns of a table add up to nobody.
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison, ScenarioComparison } from '../../compare/index.ts'
import type { FiscalYear } from '../../terms/index.ts'
import { decimal, people } from '../format.ts'
import { recruitmentYears } from '../measure-reading.ts'
import type { SectionWriter } from '../section-writer.ts'
import type { YearLine } from '../year-rows.ts'
import { addYearTable } from '../year-table.ts'

/** Adds the tables of transfers (異動). */
export function addTransfers(writer: SectionWriter, comparison: Comparison): void {
  const moving = comparison.scenarios.filter(scenario => linesOf(comparison, scenario).length > 0)
  if (moving.length === 0) return
  writer.heading('職種・部門間の異動')
  for (const scenario of moving) {
    addYearTable(
      writer,
      {
        caption: `異動による増減（「${shortTitle(comparison, scenario)}」、各年度4月1日）`,
        unit: '人',
        heading: '職種・部門',
        notes: [
          '職種どうし、部門どうしの増減の和は0人で、現員は変わらない。△は転出が多いことを示す。',
          '異動する人は、異動できる正規職員の全体から等しい割合で移るものとした期待値である。ポストも移り、その後の採用は移った先で補う。',
        ],
      },
      recruitmentYears(comparison),
      [...outcomeLines(comparison, scenario), ...linesOf(comparison, scenario)],
    )
  }
}

/** People to move, and people moved where they were fewer. */
function outcomeLines({ measures }: Comparison, { id }: ScenarioComparison): readonly YearLine[] {
  const line = (label: string, measure: string): YearLine => ({
    id: measure,
    label,
    reference: true,
    at: (year: FiscalYear) => people(measures.value(id, year, measure)),
  })
  const known = measures.rows.some(({ scenario, measure }) => scenario === id && measure === 'transfers.planned')
  return known ? [line('異動の予定', 'transfers.planned'), line('異動した人', 'transfers.moved')] : []
}

/** The job families and departments that anybody moves into or out of. */
function linesOf(comparison: Comparison, { id }: ScenarioComparison): readonly YearLine[] {
  const { measures, municipality } = comparison
  const years = recruitmentYears(comparison)
  const lines = (dimension: 'jobFamily' | 'department', items: readonly { readonly id: string; readonly title: string }[]) =>
    items.flatMap((item): YearLine[] => {
      const at = (year: FiscalYear): number | undefined => measures.breakdown(id, year, 'flows.transfers', dimension).get(item.id)
      if (years.every(year => (at(year) ?? 0) === 0)) return []
      return [{ id: `${dimension}:${item.id}`, label: item.title, at: year => decimal(at(year)) }]
    })
  return [...lines('jobFamily', municipality.jobFamilies), ...lines('department', municipality.departments)]
}
