/**
 * 60歳以後: what the raise does to the headcount, and who is past 60 by birth cohort.
 *
 * Each part stands only where its numbers are known. The effect of the raise is that of the reference scenario, with the same hires. Not
 * here: the shares themselves, which the list of assumptions shows; managers, see managers.ts.
 */
import type { Comparison } from '../../compare/index.ts'
import { axisYear, type FiscalYear, longYear } from '../../terms/index.ts'
import { decimal, people, signed } from '../format.ts'
import { strengthAt, strengthYears } from '../measure-reading.ts'
import type { SectionWriter } from '../section-writer.ts'
import { referenceTitle } from '../summary-rows.ts'
import type { YearLine } from '../year-rows.ts'
import { addYearTable } from '../year-table.ts'

/** Adds the effect of the raise (定年引上げの影響) and the staff past 60 by cohort (生年度別の60歳以上の職員). */
export function addPastSixty(writer: SectionWriter, comparison: Comparison): void {
  addRaise(writer, comparison)
  addCohorts(writer, comparison)
}

const reader =
  (comparison: Comparison) =>
  (name: string, year: FiscalYear): number | undefined =>
    comparison.measures.value(comparison.reference, year, name)

function addRaise(writer: SectionWriter, comparison: Comparison): void {
  const read = reader(comparison)
  const years = strengthYears(comparison)
  if (years.every(year => read('raise.effect', year) === undefined)) return
  writer.heading('定年引上げの人数への影響')
  const first = years.find(year => read('raise.stayShare', year) !== undefined)
  if (first !== undefined) writer.paragraph(netEffect(read, first))
  addYearTable(
    writer,
    {
      caption: `定年を引き上げない場合との現員の差（「${referenceTitle(comparison)}」、各年度4月1日現在）`,
      unit: '人',
      heading: '区分',
      notes: ['引き上げない場合は、かつての定年で退職し、同じ割合が65歳になる年度まで再任用されるものとした。採用は同じとした。'],
    },
    years,
    [
      { id: 'with', label: '引き上げる（現員）', at: year => people(strengthAt(comparison, comparison.reference, year)) },
      { id: 'without', label: '引き上げない', at: year => people(read('raise.strengthWithout', year)) },
      { id: 'effect', label: '差', reference: true, at: year => signed(read('raise.effect', year)) },
    ],
  )
}

/** The rule of the net effect, with the numbers of the first cohort that may stay. */
function netEffect(read: (name: string, year: FiscalYear) => number | undefined, year: FiscalYear): string {
  const [stay, former] = [read('raise.stayShare', year) ?? 0, read('raise.formerFullTimeShare', year) ?? 0]
  const net = hundredths(stay) - hundredths(former)
  const points = `${net > 0 ? '+' : ''}${decimal(net, 2)}ポイント`
  const before = (year - 1) as FiscalYear
  return [
    '定年の引上げが現員を増やすのは、正規職員として残る割合から、引上げ前にフルタイムで再任用されていた割合を引いた分である。',
    `${longYear(before)}に60歳に達した人では、${decimal(hundredths(stay), 2)}%－${decimal(hundredths(former), 2)}%＝${points}となる。`,
    'フルタイム再任用の少ない市では職員数が増え、定年退職者のほとんどをフルタイムで再任用していた市ではほとんど増えないか、減る。',
  ].join('')
}

/** A share as per cent, to the hundredth, so that the difference printed is that of the numbers printed. */
const hundredths = (share: number): number => Math.round(share * 10_000) / 100

function addCohorts(writer: SectionWriter, comparison: Comparison): void {
  const years = strengthYears(comparison)
  const { measures, reference } = comparison
  const cohortsOf = (name: string): readonly string[] =>
    [...new Set(years.flatMap(year => [...measures.breakdown(reference, year, name, 'birthYear').keys()]))].toSorted()
  const reemployed = cohortsOf('after60.reemployed')
  if (reemployed.length === 0 && cohortsOf('after60.regular').length === 0) return
  const at = (name: string, year: FiscalYear): ReadonlyMap<string, number> =>
    measures.breakdown(reference, year, name, 'birthYear')
  const total = (name: string, year: FiscalYear): number => [...at(name, year).values()].reduce((sum, heads) => sum + heads, 0)
  writer.heading('60歳以上の職員')
  addYearTable(
    writer,
    {
      caption: `60歳以上の正規職員と、再任用職員の生年度別の人数（「${referenceTitle(comparison)}」、各年度4月1日現在）`,
      unit: '人',
      heading: '区分',
      notes: [
        '再任用は暫定再任用（フルタイムと短時間）の人数。空欄は、その年度に再任用できない生年度。生年度は4月2日から翌年4月1日までに生まれた人。',
        ...leaveNotes(comparison, years),
      ],
    },
    years,
    [
      { id: 'regular', label: '正規（60歳以上）', at: year => people(total('after60.regular', year)) },
      ...reemployed.map(
        (cohort): YearLine => ({
          id: cohort,
          label: `再任用 ${cohort}年度生`,
          at: year => {
            const heads = at('after60.reemployed', year).get(cohort)
            return heads === undefined ? '' : people(heads)
          },
        }),
      ),
      { id: 'total', label: '再任用 計', reference: true, at: year => people(total('after60.reemployed', year)) },
    ],
  )
}

/** Who is on 高齢者部分休業, where the scenario has any. */
function leaveNotes(comparison: Comparison, years: readonly FiscalYear[]): readonly string[] {
  const read = reader(comparison)
  const some = years.filter(year => (read('after60.partialLeave', year) ?? 0) > 0)
  if (some.length === 0) return []
  const listed = some.map(
    year =>
      `${axisYear(year)} ${decimal(read('after60.partialLeave', year))}人（常勤換算${decimal(read('after60.partialLeaveFte', year))}人）`,
  )
  return [`正規のうち高齢者部分休業の人: ${listed.join('、')}。現員と定員には1人と数える。`]
}
