/**
 * 平均勤続年数: mean length of service of the regular staff on every 1 April, for every scenario, and by job family for the reference.
 *
 * It rests on the assumed age of joining where the staff table has no year of joining, and the note says so. Nothing where it is not known.
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import { type FiscalYear, STATUS_TITLES, yearsBetween } from '../../terms/index.ts'
import { decimal } from '../format.ts'
import type { SectionWriter } from '../section-writer.ts'
import { referenceTitle } from '../summary-rows.ts'
import { addYearTable } from '../year-table.ts'

/** Adds the tables of the mean length of service (平均勤続年数). */
export function addService(writer: SectionWriter, comparison: Comparison): void {
  const { study, reference, measures, municipality, scenarios } = comparison
  if (measures.value(reference, study.baseYear, 'service.mean') === undefined) return
  const years = yearsBetween(study.baseYear, study.to)
  const family = (id: string, year: FiscalYear): number | undefined =>
    measures.breakdown(reference, year, 'service.mean', 'jobFamily').get(id)
  writer.heading('平均勤続年数')
  const unit = '年'
  addYearTable(
    writer,
    { caption: '平均勤続年数（正規職員、各年度4月1日現在）', unit, notes: notesOf(comparison) },
    years,
    scenarios.map(scenario => ({
      id: scenario.id,
      label: shortTitle(comparison, scenario),
      at: year => decimal(measures.value(scenario.id, year, 'service.mean')),
    })),
  )
  if (municipality.jobFamilies.length < 2) return
  addYearTable(
    writer,
    { caption: `職種別の平均勤続年数（正規職員、「${referenceTitle(comparison)}」）`, unit, heading: '職種', notes: [] },
    years,
    municipality.jobFamilies.map(({ id, title }) => ({ id, label: title, at: year => decimal(family(id, year)) })),
  )
}

function notesOf({ provenance }: Comparison): readonly string[] {
  const age = provenance.find(({ path }) => path === 'service.entryAge')
  const assumed =
    age === undefined
      ? []
      : [
          `職員構成表に入庁年度のない職員は、${age.value}（${STATUS_TITLES[age.status]}）で入庁したものとして数えた。これより若い職員は基準日の入庁とした。`,
        ]
  return ['勤続年数は、入庁した年度の4月1日から数えた満年数。', ...assumed]
}
