/**
 * The finding on chances (確率の結論): how surely each scenario keeps the first goal, and how sure strength is at the end.
 *
 * Nothing without sampled runs. Not here: the other goals, which the section on uncertainty lists.
 */
import { printedChance, shortTitle } from '../charts/index.ts'
import { type Comparison, type GoalVerdict, isMissed } from '../compare/index.ts'
import { stockDate } from '../terms/index.ts'
import { people } from './format.ts'
import { rangeText } from './spread-text.ts'

/** How surely the first goal is kept in all years, and the range of closing strength (確率の結論). */
export function chancesFinding(comparison: Comparison): string | undefined {
  const { scenarios, study, bands } = comparison
  const goal = scenarios[0]?.goals.find(({ chances }) => chances !== undefined)
  const chances = scenarios.flatMap(scenario => {
    const found = scenario.goals.find(({ id }) => id === goal?.id)?.chances
    return found === undefined ? [] : [`「${shortTitle(comparison, scenario)}」${printedChance(found)}`]
  })
  const ranges = scenarios.flatMap(scenario => {
    const spread = bands.spread(scenario.id, study.closingYear, 'strength.actual')
    return spread?.p10 === undefined || spread.constant
      ? []
      : [`「${shortTitle(comparison, scenario)}」${rangeText(spread, people)}人`]
  })
  const kept =
    chances.length === 0
      ? ''
      : `目標「${goal?.title}」を全年度守る確率は、${chances.join('、')}である。${enough(comparison, goal)}`
  const date = stockDate(study.closingYear).replace('現在', '')
  const wide = ranges.length === 0 ? '' : `${date}の職員数の80%の幅は、${ranges.join('、')}である。`
  return kept + wide === '' ? undefined : `乱数による試算${people(study.runs)}回では、${kept}${wide}`
}

/** Which scenarios keep a goal as surely as the study demands (求める確率); nothing where none is demanded. */
function enough(comparison: Comparison, goal: GoalVerdict | undefined): string {
  if (goal?.demanded === undefined) return ''
  const level = `${people(goal.demanded * 100)}%以上`
  const keeping = comparison.scenarios.filter(scenario =>
    scenario.goals.some(verdict => verdict.id === goal.id && verdict.chances !== undefined && !isMissed(verdict)),
  )
  if (keeping.length === 0) return `この比較で求める${level}（仮定）に届く案はない。`
  if (keeping.length === comparison.scenarios.length) return `どの案も、この比較で求める${level}（仮定）に届く。`
  const names = keeping.map(scenario => `「${shortTitle(comparison, scenario)}」`).join('')
  return `この比較で求める${level}（仮定）に届くのは${names}である。`
}
