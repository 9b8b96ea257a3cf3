/**
 * 5 目標の判定: every goal against every scenario, with the first year missed and the largest shortfall.
 *
 * A goal is judged on whole people, as they are printed; where a probability is demanded and runs were sampled, it is judged as well. Not here: how the verdict is reached (compare/).
 */
import { printedChance, shortTitle } from '../../charts/index.ts'
import { type Comparison, type GoalVerdict, isMissed } from '../../compare/index.ts'
import { axisYear } from '../../terms/index.ts'
import { NOT_APPLICABLE, people, signed } from '../format.ts'
import { verdictWord } from '../goal-words.ts'
import { cell, type ReportCell, type ReportColumn, type ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'

/** 5 目標の判定. */
export function goals(comparison: Comparison): ReportSection {
  const writer = new SectionWriter(5)
  const all = comparison.scenarios[0]?.goals ?? []
  if (all.length === 0) writer.paragraph('この比較には目標が定められていない。')
  for (const { id, title } of all) addGoal(writer, comparison, { id, title })
  return writer.section('goals', '目標の判定')
}

function addGoal(writer: SectionWriter, comparison: Comparison, goal: Pick<GoalVerdict, 'id' | 'title'>): void {
  const rows = comparison.scenarios.flatMap(scenario =>
    scenario.goals.filter(({ id }) => id === goal.id).map(verdict => ({ scenario, verdict })),
  )
  const demand = demandOn(rows.map(({ verdict }) => verdict))
  const narrow = demand.columns.length === 0 ? 0.15 : 0.11
  writer.table({
    caption: `目標「${goal.title}」`,
    unit: '人',
    columns: [
      { label: '案', align: 'left', width: demand.columns.length === 0 ? 0.3 : 0.24 },
      { label: '判定', align: 'center', width: demand.columns.length === 0 ? 0.1 : 0.08 },
      ...demand.columns,
      { label: '満たさない年数', align: 'right', width: narrow },
      { label: '最初に満たさない年度', align: 'right', width: narrow },
      { label: '余裕が最小の年度', align: 'right', width: narrow },
      { label: 'その年の余裕', align: 'right', width: narrow },
    ],
    headingColumns: 1,
    rows: rows.map(({ scenario, verdict }) => ({
      cells: [
        cell(shortTitle(comparison, scenario)),
        cell(verdictWord(verdict.met), verdict.met ? 'met' : 'missed'),
        ...demand.cells(verdict),
        cell(people(verdict.yearsMissed)),
        cell(verdict.firstMiss === null ? NOT_APPLICABLE : axisYear(verdict.firstMiss)),
        cell(axisYear(verdict.worstYear)),
        cell(signed(verdict.worstGap)),
      ],
    })),
    notes: [
      '「判定」は期待値による。「余裕」は目標の値までの人数で、△は不足または超過の人数を示す。',
      ...demand.notes,
      ...(comparison.study.runs === 0
        ? []
        : ['期待値で達成していても、確率が高いとは限らない。守る確率は「7 不確実性」に示す。']),
    ],
  })
}

/** What the table of a goal says of the probability that the study demands (求める確率). */
interface Demand {
  readonly columns: readonly ReportColumn[]
  readonly cells: (verdict: GoalVerdict) => readonly ReportCell[]
  readonly notes: readonly string[]
}

const NOTHING_DEMANDED: Demand = { columns: [], cells: () => [], notes: [] }

/** Two columns where a probability is demanded and known: how surely the goal is kept, and the verdict on that. */
function demandOn(verdicts: readonly GoalVerdict[]): Demand {
  const demanded = verdicts[0]?.demanded
  if (demanded === undefined) return NOTHING_DEMANDED
  const level = `${people(demanded * 100)}%以上`
  if (verdicts.every(({ chances }) => chances === undefined))
    return { ...NOTHING_DEMANDED, notes: [`求める確率は${level}。乱数による試算をしていないため、確率は判定していない。`] }
  return {
    columns: [
      { label: '全年度守る確率', align: 'right', width: 0.14 },
      { label: `確率の判定（${level}）`, align: 'center', width: 0.1 },
    ],
    cells: verdict => {
      if (verdict.chances === undefined) return [cell(NOT_APPLICABLE), cell(NOT_APPLICABLE)]
      const met = !isMissed(verdict)
      return [cell(printedChance(verdict.chances)), cell(verdictWord(met), met ? 'met' : 'missed')]
    },
    notes: [
      `「確率の判定」は、試算のうち全年度目標を守るものの割合が、この比較で求める${level}であるかによる。求める確率は仮定である（「6 前提一覧」）。`,
    ],
  }
}
