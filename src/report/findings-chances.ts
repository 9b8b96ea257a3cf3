/**
 * The finding on chances (確率の結論): how surely each scenario keeps the first goal, and how sure strength is at the end.
 *
 * Nothing without sampled runs. Not here: the other goals, which the section on uncertainty lists.
 */
import { printedChance, shortTitle } from '../charts/index.ts'
import type { Comparison } from '../compare/index.ts'
import { stockDate } from '../terms/index.ts'
import { people } from './format.ts'
import { rangeText } from './spread-text.ts'

/** How surely the first goal is kept in all years, and the range of closing strength (確率の結論). */
export function chancesFinding(comparison: Comparison): string | undefined {
  const { scenarios, study, bands } = comparison
  const goal = scenarios[0]?.goals.find(({ chances }) => chances !== undefined)
  const chances = scenarios.flatMap(scenario => {
    const found = scenario.goals.find(({ id }) => id === goal?.id)?.chances
    return found === undefined ? [] : [`「${shortTitle(comparison, scenario)}」${printedChance(found.probability)}`]
  })
  const ranges = scenarios.flatMap(scenario => {
    const spread = bands.spread(scenario.id, study.closingYear, 'strength.actual')
    return spread?.p10 === undefined || spread.constant
      ? []
      : [`「${shortTitle(comparison, scenario)}」${rangeText(spread, people)}人`]
  })
  const kept = chances.length === 0 ? '' : `目標「${goal?.title}」を全年度守る確率は、${chances.join('、')}である。`
  const date = stockDate(study.closingYear).replace('現在', '')
  const wide = ranges.length === 0 ? '' : `${date}の職員数の80%の幅は、${ranges.join('、')}である。`
  return kept + wide === '' ? undefined : `乱数による試算${people(study.runs)}回では、${kept}${wide}`
}
