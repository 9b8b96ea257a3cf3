/**
 * 検証結果, the exact answers (厳密解): what is known without sampling, beside the sampled runs, or why it is not known.
 *
 * Nothing stands here unless exact answers were asked for. Not here: the balance of people, see limits.ts.
 */
import { agreement, type CheckedYear, type Comparison } from '../../compare/index.ts'
import { axisYear } from '../../terms/index.ts'
import { type Answered, answeredIn, exactCells, exactReason, hasRuns } from '../exact-words.ts'
import { decimal, people } from '../format.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'

/** Adds the exact answers (厳密解) to a section; nothing where nobody asked. */
export function addExactAnswers(writer: SectionWriter, comparison: Comparison): void {
  if (comparison.exact === undefined) return
  writer.paragraph(
    '採用数の指定と現員維持のうち、職員が互いに影響せず、人数を変える前提に幅も年ごとの変動もない案では、採用者数と職員数の平均、標準偏差、分布を、試行によらず計算できる（厳密解）。試行の平均がこれに合うかどうかで、試行の計算を確かめる。',
  )
  for (const answer of answeredIn(comparison)) addAnswer(writer, comparison, answer)
  const titles = new Map<string, string[]>()
  for (const answer of comparison.exact) {
    if (answer.kind === 'exact') continue
    const reason = exactReason(answer, 'ja')
    titles.set(reason, [...(titles.get(reason) ?? []), titleOf(comparison, answer.scenario)])
  }
  const others = [...titles].map(([reason, scenarios]) => `${scenarios.join('、')}：${reason}`)
  if (others.length === 0) return
  writer.paragraph('次の案には厳密解がない。')
  writer.add({ kind: 'list', items: others })
}

function addAnswer(writer: SectionWriter, comparison: Comparison, answer: Answered): void {
  const runs = hasRuns(answer)
  const title = titleOf(comparison, answer.scenario)
  const rule = comparison.municipality.countingRules.find(({ id }) => id === answer.rule)?.title ?? answer.rule
  const strength = `${rule}${answer.countsSixtyPlus ? '' : '（60歳以上の正規職員を除く）'}`
  addTable(
    writer,
    { caption: `採用者数の厳密解（${title}、各年度4月1日）`, runs, notes: [] },
    answer.years,
    year => year.recruitment,
  )
  const notes = notesOf(comparison, answer)
  addTable(writer, { caption: `${strength}の厳密解（${title}、各年度4月1日）`, runs, notes }, answer.years, year => year.strength)
}

interface TableText {
  readonly caption: string
  readonly runs: boolean
  readonly notes: readonly string[]
}

function addTable(
  writer: SectionWriter,
  { caption, runs, notes }: TableText,
  years: readonly CheckedYear[],
  valueIn: (year: CheckedYear) => CheckedYear['recruitment'],
): void {
  const labels = ['平均', '標準偏差', 'P10–P90', ...(runs ? ['試行の平均', '試行のP10–P90', 'z'] : [])]
  writer.table({
    caption,
    unit: '人',
    columns: [{ label: '年度', align: 'left' }, ...labels.map(label => ({ label, align: 'right' as const }))],
    headingColumns: 1,
    rows: years
      .filter(year => valueIn(year) !== undefined)
      .map(year => ({ cells: [cell(axisYear(year.fiscalYear)), ...exactCells(valueIn(year), runs).map(text => cell(text))] })),
    notes,
  })
}

function notesOf({ study }: Comparison, { years, countsSixtyPlus }: Answered): readonly string[] {
  const runs = agreement(years)
  const band = 'P10–P90は、10回のうち少なくとも8回はその間に入る人数。'
  if (runs === undefined) return [band]
  return [
    band,
    'z＝（試行の平均－厳密解の平均）÷（厳密解の標準偏差÷試行回数の平方根）。偶然に左右されない値にはない。計算が正しければ、zの絶対値が4を超えることは1万6千個に1個ほどしかない。',
    `試行${people(study.runs)}回、z ${people(runs.scores)}個のうち、絶対値の最大は${decimal(runs.z, 2)}。偶然に左右されない値${
      runs.missed === 0 ? 'は、すべて試行と一致した' : `のうち${people(runs.missed)}個が試行と一致しない。この結果は使わないこと`
    }。`,
    ...(countsSixtyPlus ? [] : ['60歳以上の正規職員を除いた職員数は、試行では集計していない。']),
  ]
}

const titleOf = (comparison: Comparison, scenario: string): string =>
  comparison.scenarios.find(({ id }) => id === scenario)?.title ?? scenario
