/**
 * 必要な合格者数: how many must be offered a post on each 1 April so that the planned hires accept, for every scenario with a refusal rate.
 *
 * Planned ÷ (1 − refusal), whole people. It changes no headcount. Nothing where no refusal is known.
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import { STATUS_TITLES } from '../../terms/index.ts'
import { people } from '../format.ts'
import { recruitmentYears } from '../measure-reading.ts'
import type { SectionWriter } from '../section-writer.ts'
import { addYearTable } from '../year-table.ts'

/** Adds the table of the offers needed (必要な合格者数). */
export function addOffers(writer: SectionWriter, comparison: Comparison): void {
  const { measures, scenarios, provenance } = comparison
  const years = recruitmentYears(comparison)
  const known = scenarios.filter(({ id }) => years.some(year => measures.value(id, year, 'recruitment.offers') !== undefined))
  if (known.length === 0) return
  const rates = provenance.filter(({ path }) => path === 'recruitment.refusal')
  addYearTable(
    writer,
    {
      caption: '必要な合格者数（各年度4月1日の採用）',
      unit: '人',
      notes: [
        '採用予定÷（1－辞退率）を1人未満切り上げた人数。辞退率は採用者数を変えない。',
        ...rates.map(({ value, status }) => `辞退率は${value}（${STATUS_TITLES[status]}）。`),
      ],
    },
    years,
    known.map(scenario => ({
      id: scenario.id,
      label: shortTitle(comparison, scenario),
      at: year => people(measures.value(scenario.id, year, 'recruitment.offers')),
    })),
  )
}
