/**
 * 管理職のポストと後継者: posts, who fills them, who keeps one past the age limit by which exception, vacancies and successors.
 *
 * Under the reference scenario. By job family where some have posts of their own; the others stand together. Nothing is printed where
 * managers are not told apart. Not here: what managers choose at 60, which the list of assumptions shows.
 */
import type { ChartSpec } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import { type FiscalYear, POST_EXCEPTION_TITLES, POST_EXCEPTIONS } from '../../terms/index.ts'
import { people } from '../format.ts'
import { strengthYears } from '../measure-reading.ts'
import type { SectionWriter } from '../section-writer.ts'
import { referenceTitle } from '../summary-rows.ts'
import type { YearLine } from '../year-rows.ts'
import { addYearTable } from '../year-table.ts'

/** Adds managerial posts against their successors (管理職のポストと後継者); nothing where managers are not told apart. */
export function addManagers(writer: SectionWriter, comparison: Comparison, charts: readonly ChartSpec[]): void {
  const years = strengthYears(comparison)
  if (years.every(year => totalIn(comparison, 'posts', year) === undefined)) return
  writer.heading('管理職のポストと後継者')
  writer.paragraph(
    '管理職は、役職定年の年齢に達した年度の翌4月1日までに役職を離れる。職員の総数は変わらない。空いたポストには、管理職になる年齢の正規職員のうち、人数の最も多い生年度・職種・部門から1人ずつ就くものとする。',
  )
  for (const chart of charts) writer.figure(chart)
  const line = (name: string, label: string): YearLine => ({
    id: name,
    label,
    at: year => people(totalIn(comparison, name, year)),
  })
  addYearTable(
    writer,
    {
      caption: `管理職のポストと後継者（「${referenceTitle(comparison)}」、各年度4月1日現在）`,
      unit: '人',
      heading: '区分',
      notes: [
        '後継者は、管理職になる年齢で管理職に就いていない正規職員（休業中の人を含む）。基準日に離れた人、特例任用の人、就いた人は分からない。',
      ],
    },
    years,
    [
      line('posts', 'ポスト'),
      line('filled', '就いている人'),
      ...exceptionLines(comparison, years, line('pastLimit', 'うち特例任用')),
      line('vacant', '空きポスト'),
      line('steppedDown', '役職定年で離れる人'),
      line('appointed', '新たに就く人'),
      { ...line('successors', '後継者'), reference: true },
    ],
  )
  addFamilies(writer, comparison, years)
}

/** A line for each exception (特例任用) that the scenario has; the sum where it has none. */
function exceptionLines(comparison: Comparison, years: readonly FiscalYear[], sum: YearLine): readonly YearLine[] {
  const keptIn = (year: FiscalYear) =>
    comparison.measures.breakdown(comparison.reference, year, 'managers.pastLimit', 'exception')
  const used = POST_EXCEPTIONS.filter(kind => years.some(year => keptIn(year).has(kind)))
  if (used.length === 0) return [sum]
  return used.map(kind => ({
    id: kind,
    label: `うち特例任用（${POST_EXCEPTION_TITLES[kind]}）`,
    at: year => people(keptIn(year).get(kind)),
  }))
}

const PARTS = [
  ['posts', 'ポスト'],
  ['filled', '就いている人'],
  ['vacant', '空きポスト'],
  ['successors', '後継者'],
] as const

/** The table by job family (職種別のポスト), where some have posts of their own. */
function addFamilies(writer: SectionWriter, comparison: Comparison, years: readonly FiscalYear[]): void {
  const partsIn = (name: string, year: FiscalYear) =>
    comparison.measures.breakdown(comparison.reference, year, `managers.${name}`, 'jobFamily')
  const { jobFamilies } = comparison.municipality
  const owners = jobFamilies.filter(({ id }) => years.some(year => partsIn('posts', year).has(id)))
  if (owners.length === 0 || jobFamilies.length === 1) return
  const ofOwners = owners.flatMap(({ id, title }) =>
    PARTS.map(
      ([name, label]): YearLine => ({
        id: `${id}.${name}`,
        label: `${title}：${label}`,
        at: year => people(partsIn(name, year).get(id)),
      }),
    ),
  )
  const restIn = (name: string, year: FiscalYear): number | undefined => {
    const total = totalIn(comparison, name, year)
    return total === undefined ? undefined : owners.reduce((left, { id }) => left - (partsIn(name, year).get(id) ?? 0), total)
  }
  const others = PARTS.map(
    ([name, label]): YearLine => ({
      id: `others.${name}`,
      label: `その他の職種：${label}`,
      at: year => people(restIn(name, year)),
    }),
  )
  const hasOthers = owners.length < jobFamilies.length && years.some(year => people(restIn('posts', year)) !== '0')
  addYearTable(
    writer,
    {
      caption: `職種別の管理職のポストと後継者（「${referenceTitle(comparison)}」、各年度4月1日現在）`,
      unit: '人',
      heading: '職種',
      notes: ['ポストには、その職種の正規職員だけが就くものとした。'],
    },
    years,
    [...ofOwners, ...(hasOthers ? others : [])],
  )
}

/** A total of managerial posts under the reference scenario. */
const totalIn = ({ measures, reference }: Comparison, name: string, year: FiscalYear): number | undefined =>
  measures.value(reference, year, `managers.${name}`)
