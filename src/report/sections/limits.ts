/**
 * 注記と限界 (7, or 8 after 不確実性): the city's own remarks, what the model leaves out, what was checked, and the difference from an earlier projection.
 *
 * These headings always stand in a report, also when there is nothing to say under them.
 */
import type { Comparison } from '../../compare/index.ts'
import { decimal } from '../format.ts'
import { largestImbalance } from '../measure-reading.ts'
import type { ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'
import { addExactAnswers } from './exact-answers.ts'

/** What every projection leaves out (限界). @param sampled whether runs were sampled too. */
const limitsOf = (sampled: boolean): readonly string[] => [
  '退職の率と60歳以後の勤務の選択は、実際には景気、処遇、職場の事情によって変わる。率を変えた試算と併せて読む必要がある。',
  `期待値${sampled ? 'と乱数' : ''}による試算であり、小さな職場や職種の1人単位の見通しを示すものではない。`,
  '年度途中の採用と、他団体への派遣・出向による増減は扱わない。休業・休職中の職員は現員に含まれる。',
]

/** What of workload and cost the study does not know (扱わないもの). */
function leftOut({ measures, scenarios }: Comparison): string {
  const workload = measures.rows.some(({ measure }) => measure.startsWith('workload.'))
  const cost = scenarios.some(scenario => scenario.cost !== undefined)
  const things = [...(workload ? [] : ['業務量']), ...(cost ? [] : ['人件費']), '組織改正'].join('、')
  return `${things}は扱わない。職員数が足りるかどうかは、業務量と併せて判断する必要がある。`
}

/** Where a band of sampled runs comes from (幅の由来). */
function spread({ provenance }: Comparison): string {
  const shaken = provenance.some(({ path }) => path.startsWith('uncertainty.shocks.'))
  const causes = ['前提の範囲', ...(shaken ? ['年ごとの変動'] : []), '1人ずつの偶然'].join('と')
  return `「不確実性」に示す幅は、${causes}によるものであり、制度や方針の変更、範囲をもたない前提の誤り、モデルの単純化による誤差を含まない。`
}

/** 注記と限界. @param number the section's number. */
export function limits(comparison: Comparison, number: number): ReportSection {
  const writer = new SectionWriter(number)
  writer.heading('注記')
  if (comparison.notes.length > 0) writer.add({ kind: 'list', items: comparison.notes })
  else writer.paragraph('特記することはない。')
  writer.heading('モデルの限界')
  const sampled = comparison.study.runs > 0
  writer.add({
    kind: 'list',
    items: [...limitsOf(sampled), leftOut(comparison), ...(sampled ? [spread(comparison)] : [])],
  })
  writer.heading('検証結果')
  writer.paragraph(balance(comparison))
  addExactAnswers(writer, comparison)
  writer.heading('前回の推計との差')
  writer.paragraph('比べる前回の推計は指定されていない。')
  return writer.section('limits', '注記と限界')
}

function balance(comparison: Comparison): string {
  const worst = largestImbalance(comparison)
  if (worst === undefined) return '人数の釣合い（期首－退職＋採用＋その他の増＝期末）は、必要な値がないため確かめていない。'
  const form = '期首－退職＋採用＋その他の増＝期末'
  if (worst < 0.000001) return `人数の釣合い（${form}）を全ての案と年度で確かめ、差は0人であった。`
  return `人数の釣合い（${form}）に最大${decimal(worst, 6)}人の差がある。この結果は使わないこと。`
}
