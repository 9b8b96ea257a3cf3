/**
 * 任命権者別の条例定数: strength and headroom of each appointing authority, on the base date and on every 1 April for every scenario.
 *
 * Which department belongs to which authority is an assumption unless the city says so; authorities that the departments do not tell
 * apart stand together, and the note names them. Nothing where departments have no authority.
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import type { AuthorityGroup } from '../../scenario/index.ts'
import { axisYear, STATUS_TITLES, stockDate } from '../../terms/index.ts'
import { NOT_APPLICABLE, people } from '../format.ts'
import { strengthYears } from '../measure-reading.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { addYearTable } from '../year-table.ts'
import { addHeadroomRanges } from './headroom-ranges.ts'

/** Adds the tables of 条例定数 by appointing authority (任命権者別の条例定数). */
export function addAuthorities(writer: SectionWriter, comparison: Comparison): void {
  const { groups } = comparison.municipality.ordinance
  if (groups === undefined) return
  addPresent(writer, comparison, groups)
  const known = groups.filter(({ departments }) => departments.length > 0)
  addYearTable(
    writer,
    {
      caption: '任命権者別の条例定数に対する余裕（各年度4月1日現在）',
      unit: '人',
      heading: '任命権者：案',
      notes: ['余裕は、任命権者の条例定数から、条例定数の数え方によるその職員数を引いた人数。△は超過した人数を示す。'],
    },
    strengthYears(comparison),
    known.flatMap(group =>
      comparison.scenarios.map(scenario => ({
        id: `${group.id}:${scenario.id}`,
        label: `${groupTitle(group)}：${shortTitle(comparison, scenario)}`,
        at: year => people(comparison.measures.value(scenario.id, year, `headroom.authority.${group.id}`)),
      })),
    ),
  )
  const columns = known.map(group => ({ title: groupTitle(group), measure: `headroom.authority.${group.id}` }))
  addHeadroomRanges(writer, comparison, { of: '任命権者別の条例定数', columns })
}

function addPresent(writer: SectionWriter, comparison: Comparison, groups: readonly AuthorityGroup[]): void {
  const { study, reference, measures, municipality } = comparison
  const read = (measure: string): string => people(measures.value(reference, study.baseYear, measure))
  const { total, rule } = municipality.ordinance
  const titleOf = (id: string): string => municipality.departments.find(department => department.id === id)?.title ?? id
  writer.table({
    caption: `任命権者別の条例定数と職員数（${stockDate(study.baseYear)}）`,
    unit: '人',
    columns: [
      { label: '任命権者', align: 'left', width: 0.28 },
      { label: '条例定数', align: 'right', width: 0.2 },
      { label: '部門', align: 'left', width: 0.28 },
      { label: '職員数', align: 'right', width: 0.12 },
      { label: '余裕', align: 'right', width: 0.12 },
    ],
    headingColumns: 1,
    rows: [
      ...groups.map(group => ({
        cells: [
          cell(group.authorities.join('、')),
          cell(quotaText(comparison, group)),
          cell(group.departments.map(titleOf).join('、') || NOT_APPLICABLE),
          ...(group.departments.length === 0
            ? [cell(NOT_APPLICABLE), cell(NOT_APPLICABLE)]
            : [cell(read(`authority.${group.id}`)), cell(read(`headroom.authority.${group.id}`))]),
        ],
      })),
      {
        kind: 'reference' as const,
        cells: [cell('合計'), cell(people(total)), cell(''), cell(read(`strength.${rule}`)), cell(read('headroom.ordinance'))],
      },
    ],
    notes: notesOf(comparison, groups),
    dense: true,
  })
}

/** The quota of a group; the parts where there are several. */
function quotaText({ municipality }: Comparison, { authorities, quota }: AuthorityGroup): string {
  if (authorities.length === 1) return people(quota)
  const parts = municipality.ordinance.authorities.filter(({ title }) => authorities.includes(title))
  return `${people(quota)}（${parts.map(part => people(part.people)).join('＋')}）`
}

const groupTitle = ({ id, authorities }: AuthorityGroup): string => (authorities.length === 1 ? id : `${id}ほか`)

function notesOf({ provenance, study }: Comparison, groups: readonly AuthorityGroup[]): readonly string[] {
  const assignment = provenance.find(({ path }) => path === 'ordinance.assignment')
  const status =
    assignment === undefined ? [] : [`部門と任命権者の対応は${STATUS_TITLES[assignment.status]}である（${assignment.source}）。`]
  const together = groups
    .filter(({ authorities }) => authorities.length > 1)
    .map(
      ({ authorities }) =>
        `${authorities.join('、')}の職員は、部門の表では分けられないため、条例定数を合わせて示す。個々の任命権者の余裕は分からない。`,
    )
  const unknown = groups
    .filter(({ departments }) => departments.length === 0)
    .map(({ id }) => `${id}に対応する部門はなく、${axisYear(study.baseYear)}の職員数は分からない。`)
  return [...status, ...together, ...unknown]
}
