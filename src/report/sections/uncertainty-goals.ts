/**
 * How surely goals are kept (目標を守る確率): probability with its error, first misses, and by how much a goal is missed.
 *
 * A run keeps a goal when it does so in every year. Not here: the verdict of the expected run (section 5).
 */
import { type ChartSpec, printedChance, shortTitle } from '../../charts/index.ts'
import type { Comparison, GoalChances, GoalVerdict } from '../../compare/index.ts'
import { axisYear } from '../../terms/index.ts'
import { decimal, NOT_APPLICABLE, people, signed } from '../format.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { NO_SPREAD } from '../spread-text.ts'

/** Adds the chart of chances, and a table a goal; nothing for a study without goals. */
export function addGoalChances(writer: SectionWriter, comparison: Comparison, charts: readonly ChartSpec[]): void {
  const goals = (comparison.scenarios[0]?.goals ?? []).filter(({ chances }) => chances !== undefined)
  if (goals.length === 0) return
  writer.heading('目標を守る確率')
  for (const chart of charts) writer.figure(chart)
  for (const goal of goals) addGoal(writer, comparison, goal)
}

function addGoal(writer: SectionWriter, comparison: Comparison, goal: GoalVerdict): void {
  writer.table({
    caption: `目標「${goal.title}」を全年度守る確率`,
    columns: [
      { label: '案', align: 'left', width: 0.22 },
      { label: '確率', align: 'right', width: 0.18 },
      { label: '乱数誤差', align: 'right', width: 0.12 },
      { label: '最初に満たさない年度', align: 'left', width: 0.24 },
      { label: '最小の余裕（中央値、80%の幅、人）', align: 'right', width: 0.24 },
    ],
    headingColumns: 1,
    rows: comparison.scenarios.flatMap(scenario => {
      const verdict = scenario.goals.find(({ id }) => id === goal.id)
      const chances = verdict?.chances
      return verdict === undefined || chances === undefined
        ? []
        : [{ cells: [cell(shortTitle(comparison, scenario)), ...cellsOf(chances, verdict.demanded)] }]
    }),
    notes: [
      ...(goal.demanded === undefined ? [] : [`求める確率は${people(goal.demanded * 100)}%以上。`]),
      '「最初に満たさない年度」は多い順に3つまで、全ての試算に対する割合で示す。「最小の余裕」は、全年度のうち目標の値に最も近い、または最も大きく外れた年度の人数の差で、△は不足または超過。',
    ],
  })
}

function cellsOf(chances: GoalChances, demanded: number | undefined) {
  const { probability, standardError } = chances
  const mark = demanded === undefined ? undefined : probability >= demanded ? 'met' : 'missed'
  return [
    cell(printedChance(chances), mark),
    cell(standardError ? `±${decimal(standardError * 100)}回` : NOT_APPLICABLE),
    cell(firstMisses(chances)),
    cell(margin(chances)),
  ]
}

/** 「R7 30%、R9 10%」, the three likeliest; a year stays beside its share. */
function firstMisses({ firstMiss }: GoalChances): string {
  if (firstMiss.length === 0) return NOT_APPLICABLE
  const likeliest = [...firstMiss].sort((a, b) => b.share - a.share || a.fiscalYear - b.fiscalYear).slice(0, 3)
  return likeliest.map(({ fiscalYear, share }) => `${axisYear(fiscalYear)}\u00a0${decimal(share * 100, 0)}%`).join('、')
}

function margin({ worstGap }: GoalChances): string {
  if (worstGap.constant) return `${signed(worstGap.mean)}（${NO_SPREAD}）`
  if (worstGap.p10 === undefined || worstGap.p90 === undefined) return `平均${signed(worstGap.mean)}`
  return `${signed(worstGap.p50)}（${signed(worstGap.p10)}～${signed(worstGap.p90)}）`
}
