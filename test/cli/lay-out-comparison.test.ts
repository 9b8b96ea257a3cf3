/** One output names each scenario in one way: in full while that fits, else by one number that every table shares. */
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { layOutComparison } from '../../src/cli/lay-out-comparison.ts'
import { WIDEST } from '../../src/cli/lay-out-table.ts'
import type { Comparison } from '../../src/compare/index.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'
import { withCost } from '../support/with-cost.ts'
import { withRuns } from '../support/with-runs.ts'

/** The small comparison with other titles. */
const withTitles = (titles: readonly string[]): Comparison => {
  const comparison = aSmallComparison()
  return {
    ...comparison,
    scenarios: comparison.scenarios.map((scenario, index) => ({ ...scenario, title: titles[index] ?? '' })),
  }
}
const LONG = ['令和五年度から毎年度見直す', '令和十年度から毎年度見直す', '期間の初めに一度だけ決める'].map(
  how => `採用平準化（${how}、超過は定員の余裕の範囲でこれを認める）`,
)

const labels = (block: readonly string[] | undefined): readonly (string | undefined)[] =>
  (block ?? []).slice(3).map(line => line.split(/ {2,}/u)[0])

describe('a comparison on a terminal', () => {
  test('calls scenarios by name where every table fits', () => {
    const text = layOutComparison(aSmallComparison(), 'ja', false).flat()
    expect(text.filter(line => line.startsWith('退職者補充')).length).toBeGreaterThan(2)
    expect(text).not.toContain('案の番号')
  })

  test('numbers scenarios of long names in the order of the study, the same in every table, and explains them once', () => {
    const blocks = layOutComparison(withTitles(LONG), 'ja', true)
    expect(blocks[0]).toEqual(['案の番号', ...LONG.map((title, index) => `  ${index + 1} = ${title}`)])
    const tables = blocks.slice(1).flat()
    for (const line of tables) expect(stringWidth(line)).toBeLessThanOrEqual(WIDEST)
    expect(tables.join('')).not.toContain(' = ')
    const strength = labels(blocks.find(([title]) => title?.startsWith('職員数（現員')))
    expect(strength.slice(0, 4)).toEqual(['1', '2', '3', '現員維持'])
    // The reference is number 1, so the differences begin with number 2.
    expect(labels(blocks.find(([title]) => title?.includes('との差: 採用者数')))).toEqual(['2', '3'])
  })

  test('tells a scenario that is called like a reference line from it by its number', () => {
    const blocks = layOutComparison(withTitles(['退職者補充', '現員維持', '2年平均']), 'ja', false)
    expect(blocks[0]).toEqual(['案の番号', '  1 = 退職者補充', '  2 = 現員維持', '  3 = 2年平均'])
    expect(blocks.flat().filter(line => line.startsWith('現員維持'))).toHaveLength(1)
  })

  test('counts the goals that are met when only some of several are', () => {
    const comparison = aSmallComparison()
    const [met, missed] = [true, false].map(is =>
      comparison.scenarios.flatMap(({ goals }) => goals).find(goal => goal.met === is),
    )
    if (met === undefined || missed === undefined) throw new Error('one verdict of each kind is needed')
    const goals = [met, { ...met, id: 'b' }, { ...missed, id: 'c' }]
    const mixed = { ...comparison, scenarios: comparison.scenarios.map(scenario => ({ ...scenario, goals })) }
    const last = (language: 'ja' | 'en', title: string): string | undefined =>
      layOutComparison(mixed, language, false)
        .find(block => block[0]?.startsWith(title))
        ?.at(-1)
    expect(last('ja', '職員数と目標')).toMatch(/達成 2\/3$/u)
    expect(last('en', 'summary of strength')).toMatch(/2\/3 met$/u)
  })

  test('tells in sampled runs which ranges no run draws, and of an expected run nothing', () => {
    const expected = aSmallComparison()
    const [first] = expected.provenance
    if (first === undefined) throw new Error('an assumption is needed')
    const reading = [{ central: '27歳', low: '25歳', high: '30歳' }]
    const rows = ['drawn', 'central'].map(path => ({ ...first, path, title: `値 ${path}`, reading }))
    const ranged = { ...expected, provenance: rows }
    const sampled = { ...withRuns(ranged, 100), readAtCentre: new Set(['central']) }
    expect(layOutComparison(sampled, 'ja', false).at(-1)).toEqual([
      '幅を書いてあるが、どの試行でも中央の値を使う前提 1 件',
      '  値 central  27歳',
    ])
    expect(layOutComparison(ranged, 'ja', false).flat().join('\n')).not.toContain('幅を書いてある')
  })

  test.each([
    ['ja', 'with names', ['退職者補充', '2年平均', '60歳超は定員外']],
    ['ja', 'with long names', LONG],
    ['en', 'with names', ['one', 'two', 'three']],
  ] as const)('with sampled runs and costs every line of %s tables %s fits 80 columns', (language, _, titles) => {
    const demanding = withCost(withRuns(withTitles(titles), 1000))
    const scenarios = demanding.scenarios.map(scenario => ({
      ...scenario,
      goals: scenario.goals.map(goal => ({ ...goal, demanded: 0.8 })),
    }))
    const blocks = layOutComparison({ ...demanding, scenarios }, language, false)
    for (const line of blocks.slice(1).flat()) expect(stringWidth(line)).toBeLessThanOrEqual(80)
  })
})
