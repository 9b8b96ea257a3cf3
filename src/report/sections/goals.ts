/**
 * 5 目標の判定: every goal against every scenario, with the first year missed and the largest shortfall.
 *
 * A goal is judged on whole people, as they are printed. Not here: how the verdict is reached (compare/).
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import { axisYear } from '../../terms/index.ts'
import { NOT_APPLICABLE, people, signed } from '../format.ts'
import { verdictWord } from '../goal-words.ts'
import { cell, type ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'

/** 5 目標の判定. */
export function goals(comparison: Comparison): ReportSection {
  const writer = new SectionWriter(5)
  const all = comparison.scenarios[0]?.goals ?? []
  if (all.length === 0) writer.paragraph('この比較には目標が定められていない。')
  for (const { id, title } of all) addGoal(writer, comparison, { id, title })
  return writer.section('goals', '目標の判定')
}

function addGoal(writer: SectionWriter, comparison: Comparison, goal: { readonly id: string; readonly title: string }): void {
  writer.table({
    caption: `目標「${goal.title}」`,
    unit: '人',
    columns: [
      { label: '案', align: 'left', width: 0.3 },
      { label: '判定', align: 'center', width: 0.1 },
      { label: '満たさない年数', align: 'right', width: 0.15 },
      { label: '最初に満たさない年度', align: 'right', width: 0.15 },
      { label: '余裕が最小の年度', align: 'right', width: 0.15 },
      { label: 'その年の余裕', align: 'right', width: 0.15 },
    ],
    headingColumns: 1,
    rows: comparison.scenarios.flatMap(scenario =>
      scenario.goals
        .filter(verdict => verdict.id === goal.id)
        .map(verdict => ({
          cells: [
            cell(shortTitle(comparison, scenario)),
            cell(verdictWord(verdict.met), verdict.met ? 'met' : 'missed'),
            cell(people(verdict.yearsMissed)),
            cell(verdict.firstMiss === null ? NOT_APPLICABLE : axisYear(verdict.firstMiss)),
            cell(axisYear(verdict.worstYear)),
            cell(signed(verdict.worstGap)),
          ],
        })),
    ),
    notes: [
      '期待値による判定である。「余裕」は目標の値までの人数で、△は不足または超過の人数を示す。',
      ...(comparison.study.runs === 0
        ? []
        : ['期待値で達成していても、確率が高いとは限らない。守る確率は「7 不確実性」に示す。']),
    ],
  })
}
