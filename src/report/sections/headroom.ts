/**
 * 定員・条例定数に対する余裕: how many people every scenario stands below each line on every 1 April, each by the line's own rule.
 *
 * △ is the number above the line. Not here: 現員維持, which the table of strength shows, and 条例定数 by appointing authority, see
 * authorities.ts.
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison, ReferenceLine } from '../../compare/index.ts'
import type { Municipality } from '../../scenario/index.ts'
import { EMPLOYMENT_TYPE_TITLES, EMPLOYMENT_TYPES } from '../../terms/index.ts'
import { decimal, people } from '../format.ts'
import { strengthYears } from '../measure-reading.ts'
import { absentNote } from '../rule-words.ts'
import type { SectionWriter } from '../section-writer.ts'
import type { YearLine } from '../year-rows.ts'
import { addYearTable } from '../year-table.ts'
import { addHeadroomRanges } from './headroom-ranges.ts'

/** Adds the table of headroom (余裕); nothing where there is neither 定員 nor 条例定数. */
export function addHeadroom(writer: SectionWriter, comparison: Comparison): void {
  const limits = comparison.lines.filter(({ id, values }) => id !== 'maintain' && values.length > 0)
  if (limits.length === 0) return
  addYearTable(
    writer,
    {
      caption: '定員・条例定数に対する余裕（各年度4月1日現在）',
      unit: '人',
      notes: [
        '余裕は、定員または条例定数から、それと同じ数え方による職員数を引いた人数。△は超過した人数を示す。',
        ...limits.map(line => ruleNote(comparison.municipality, line)),
        ...authorityNotes(comparison),
      ],
    },
    strengthYears(comparison),
    limits.flatMap(line => headroomLines(comparison, line)),
  )
  const columns = limits.map(({ id, title }) => ({ title, measure: `headroom.${id}` }))
  addHeadroomRanges(writer, comparison, { of: '定員・条例定数', columns })
}

/** The headroom of every scenario to one line. */
const headroomLines = (comparison: Comparison, line: ReferenceLine): readonly YearLine[] =>
  comparison.scenarios.map(scenario => ({
    id: `${line.id}:${scenario.id}`,
    label: `${line.title}：${shortTitle(comparison, scenario)}`,
    at: year => people(comparison.measures.value(scenario.id, year, `headroom.${line.id}`)),
  }))

/** Which employment types a line counts, and by how much where it is not one. */
function ruleNote({ countingRules }: Municipality, { title, rule }: ReferenceLine): string {
  const { weights = {}, sixtyPlusWeight = 1, absent = {} } = countingRules.find(({ id }) => id === rule) ?? {}
  const types = EMPLOYMENT_TYPES.filter(type => (weights[type] ?? 0) > 0).map(type => {
    const weight = weights[type] ?? 0
    return weight === 1 ? EMPLOYMENT_TYPE_TITLES[type] : `${EMPLOYMENT_TYPE_TITLES[type]}（1人を${decimal(weight, 2)}人）`
  })
  const older = sixtyPlusWeight === 1 ? '' : `60歳以上の正規は1人を${decimal(sixtyPlusWeight, 2)}人と数える。`
  return `${title}で数えるのは、${types.join('、')}である。${older}${absentNote(absent)}`
}

/** The parts of 条例定数 by appointing authority (任命権者), and why they are not projected where they are not. */
function authorityNotes({ municipality, lines }: Comparison): readonly string[] {
  const { authorities, total, groups } = municipality.ordinance
  if (authorities.length < 2 || !lines.some(({ id }) => id === 'ordinance')) return []
  const parts = authorities.map(authority => `${authority.title}${people(authority.people)}人`).join('、')
  const unknown = groups === undefined ? '部門と任命権者の対応を定めていないため、余裕は合計について示す。' : ''
  return [`条例定数${people(total)}人の任命権者別の内訳は、${parts}である。${unknown}`]
}
