/**
 * The headline findings (結論), three to seven items in fixed sentence forms, every number taken from the comparison.
 *
 * The order is that of the question in the council paper: is 現員維持 kept, how even is hiring, why is it uneven, what do people
 * over 60 change, where does strength end, which goals are met,
 * and how surely. Not here: judgements of good and bad.
 */
import { expectedFinding, shortTitle } from '../charts/index.ts'
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { longYear, shortYear, stockDate, yearsBetween } from '../terms/index.ts'
import { chancesFinding } from './findings-chances.ts'
import { asPrinted, decimal, people, percent, signed } from './format.ts'
import { separationsOf, sixtyPlusAt, strengthAt } from './measure-reading.ts'
import { referenceTitle } from './summary-rows.ts'

/** The findings (結論) of a comparison: three to seven items of one or two sentences. */
export function findings(comparison: Comparison): readonly string[] {
  const all = [
    expected(comparison, maintained(comparison)),
    evenness(comparison),
    sawTooth(comparison),
    overSixty(comparison),
    closingStrength(comparison),
    expected(comparison, goalsMet(comparison)),
    chancesFinding(comparison),
  ]
  return all.filter(sentence => sentence !== undefined)
}

/** A finding of the expected run, said to be one where bands are known too. */
const expected = (comparison: Comparison, sentence: string | undefined): string | undefined =>
  sentence === undefined ? undefined : expectedFinding(comparison, sentence)

/** The date of a stock without 現在: 令和15年4月1日. */
const dateOf = (year: Parameters<typeof stockDate>[0]): string => stockDate(year).replace('現在', '')

const named = (comparison: Comparison, scenarios: readonly ScenarioComparison[]): string =>
  scenarios.map(scenario => `「${shortTitle(comparison, scenario)}」`).join('')

/** Scenarios that print alike (同順位): both names, or of more than two the first and how many they are. */
function namedInShort(comparison: Comparison, scenarios: readonly ScenarioComparison[]): string {
  return scenarios.length < 3
    ? named(comparison, scenarios)
    : `${named(comparison, scenarios.slice(0, 1))}など${scenarios.length}案`
}

function maintained(comparison: Comparison): string | undefined {
  const { study, scenarios } = comparison
  const first = scenarios[0]
  if (first === undefined) return undefined
  const keepers = scenarios.filter(scenario => scenario.summary.strength.yearsBelow === 0)
  const frame = `${dateOf(study.from)}から${dateOf(study.closingYear)}までの毎年、基準日の職員数${people(first.summary.strength.base)}人（現員維持）を下回らない`
  if (keepers.length === scenarios.length)
    return `${scenarios.length === 1 ? '職員数は' : `${scenarios.length}案すべてが`}、${frame}。`
  const lowest = least(scenarios, scenario => scenario.summary.strength.worstGap)
  const worst = `最も大きく下回るのは${named(comparison, [lowest])}で、差は${signed(lowest.summary.strength.worstGap)}人である。`
  if (keepers.length === 0) return `${frame}案はない。${worst}`
  return `${frame}のは、${scenarios.length}案のうち${named(comparison, keepers)}の${keepers.length}案である。${worst}`
}

function evenness(comparison: Comparison): string | undefined {
  const { scenarios } = comparison
  if (scenarios.length === 0) return undefined
  const spans = scenarios.map(scenario => {
    const { min, max } = scenario.summary.recruitment
    return `${named(comparison, [scenario])}${span(min, max)}`
  })
  const listed = `毎年度の採用者数は、${spans.join('、')}である。`
  const variation = (scenario: ScenarioComparison): string => decimal(scenario.summary.recruitment.cv, 2)
  const low = variation(least(scenarios, scenario => scenario.summary.recruitment.cv))
  const high = variation(least(scenarios, scenario => -scenario.summary.recruitment.cv))
  if (low === high) return listed
  const even = scenarios.filter(scenario => variation(scenario) === low)
  const uneven = scenarios.filter(scenario => variation(scenario) === high)
  return `${listed}年度による変動が最も小さいのは${namedInShort(comparison, even)}（変動係数${low}）、最も大きいのは${namedInShort(comparison, uneven)}（同${high}）である。`
}

function span(min: number, max: number): string {
  const [low, high] = [people(min), people(max)]
  return low === high ? `${low}人（一定）` : `${low}～${high}人`
}

function sawTooth(comparison: Comparison): string | undefined {
  const { study, reference } = comparison
  const counts = yearsBetween(study.from, study.to).flatMap(year => {
    const value = separationsOf(comparison, reference, year, 'mandatory-retirement')
    return value === undefined ? [] : [{ year, people: asPrinted(value) }]
  })
  const retirements = counts.filter(({ people: count }) => count > 0)
  const none = counts.filter(({ people: count }) => count === 0)
  if (retirements.length === 0) return undefined
  const fewest = least(retirements, ({ people: count }) => count)
  const most = least(retirements, ({ people: count }) => -count)
  const range = `${span(fewest.people, most.people)}`
  if (none.length === 0) {
    return `定年退職者は毎年度${range}で、最も多いのは${longYear(most.year)}、最も少ないのは${longYear(fewest.year)}である。`
  }
  const years = none.map(({ year }) => shortYear(year)).join('・')
  const said = `定年退職者は${years}の各年度に0人、その他の年度に${range}となる。`
  // In a small city nobody may happen to reach the age in a year in which it does not rise.
  if (!none.every(({ year }) => isRaised(comparison, year))) return said
  return `定年の段階的引上げにより、${said}退職者をそのまま補充すると、採用は翌年度の4月1日に同じ波を打つ。`
}

/** Whether the retirement age of some class rises in the year (定年の引上げ). */
const isRaised = ({ municipality }: Comparison, year: number): boolean =>
  municipality.retirementClasses.some(({ ages }) =>
    ages.some(({ from, age }, index) => from === year && index > 0 && age > (ages[index - 1]?.age ?? age)),
  )

function overSixty(comparison: Comparison): string | undefined {
  const { study, reference } = comparison
  const before = sixtyPlusAt(comparison, reference, study.baseYear)
  const after = sixtyPlusAt(comparison, reference, study.closingYear)
  const closing = strengthAt(comparison, reference, study.closingYear)
  if (before === undefined || after === undefined || !closing || asPrinted(before) + asPrinted(after) === 0) return undefined
  const base = `「${referenceTitle(comparison)}」では、60歳以上の職員が${dateOf(study.baseYear)}の${people(before)}人から${dateOf(study.closingYear)}には${people(after)}人（職員の${percent(after / closing)}）となる。`
  const onTop = comparison.scenarios.find(scenario => scenario.id !== reference && countsSixtyPlusApart(comparison, scenario))
  const end = onTop?.differences.find(({ fiscalYear }) => fiscalYear === study.closingYear)
  if (onTop === undefined || end === undefined) return base
  return `${base}60歳超を目標の外に置く${named(comparison, [onTop])}では、それに比べ採用が累計${signed(end.cumulativeRecruitment)}人、期末の職員数が${signed(end.strength)}人となる。`
}

/** Whether the scenario alone among the settings gives people past 60 a weight of their own. */
function countsSixtyPlusApart(comparison: Comparison, scenario: ScenarioComparison): boolean {
  return comparison.settings.some(
    ({ path, values }) =>
      /sixty-?plus/iu.test(path) && values[scenario.id] !== undefined && values[comparison.reference] === undefined,
  )
}

function closingStrength(comparison: Comparison): string | undefined {
  const { study, scenarios } = comparison
  if (scenarios.length < 2) return undefined
  const closing = (scenario: ScenarioComparison): string => people(scenario.summary.strength.closing)
  const high = closing(least(scenarios, scenario => -scenario.summary.strength.closing))
  const low = closing(least(scenarios, scenario => scenario.summary.strength.closing))
  if (high === low) return `${dateOf(study.closingYear)}の職員数は、どの案でも${high}人である。`
  const most = scenarios.filter(scenario => closing(scenario) === high)
  const fewest = scenarios.filter(scenario => closing(scenario) === low)
  return `${dateOf(study.closingYear)}の職員数は、最も多い${namedInShort(comparison, most)}で${high}人、最も少ない${namedInShort(comparison, fewest)}で${low}人である。`
}

function goalsMet(comparison: Comparison): string | undefined {
  const { scenarios } = comparison
  const sentences = (scenarios[0]?.goals ?? []).slice(0, 3).map(({ id, title }) => {
    const met = scenarios.filter(scenario => scenario.goals.some(goal => goal.id === id && goal.met))
    const missed = scenarios.filter(scenario => !met.includes(scenario))
    if (met.length === 0) return `目標「${title}」を達成する案はない。`
    if (missed.length === 0) return `目標「${title}」は、すべての案で達成する。`
    if (missed.length < met.length) return `目標「${title}」は、${named(comparison, missed)}を除く${met.length}案で達成する。`
    return `目標「${title}」を達成するのは${named(comparison, met)}である。`
  })
  return sentences.length === 0 ? undefined : sentences.join('')
}

/** The first of the entries with the smallest size. There must be at least one. */
function least<T>(entries: readonly T[], size: (entry: T) => number): T {
  return entries.reduce((best, entry) => (size(entry) < size(best) ? entry : best))
}
