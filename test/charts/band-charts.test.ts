/** C2 and C17, and the bands of C7, C9 and C10, say how sure the results are; without sampled runs nothing of it is drawn. */
import { describe, expect, test } from 'vitest'
import { type ChartSpec, chartsFor, printedChance } from '../../src/charts/index.ts'
import { printedTimes } from '../../src/charts/printed-chance.ts'
import type { Comparison, GoalVerdict } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aComparison } from '../support/a-comparison.ts'
import { aSizedComparison } from '../support/a-sized-comparison.ts'
import { withRuns } from '../support/with-runs.ts'

const chart = (id: string, comparison: Comparison): ChartSpec => {
  const found = chartsFor(comparison, [id])[0]
  if (found === undefined) throw new Error(`no chart ${id}`)
  return found
}

describe('chances as they are counted', () => {
  test('of a few runs it is told how many there are', () => {
    expect(printedChance({ probability: 1, runs: 1 })).toBe('1回中1回')
    expect(printedChance({ probability: 16 / 19, runs: 19 })).toBe('19回中16回')
  })
  test('83.4 % is 83 times in a hundred', () => expect(printedChance({ probability: 0.834, runs: 1000 })).toBe('100回中83回'))
  test('what one run of a thousand misses is not always', () => {
    expect([printedChance({ probability: 0.999, runs: 1000 }), printedTimes(0.999)]).toEqual(['100回中99回以上', '>99'])
    expect([printedChance({ probability: 1, runs: 1000 }), printedTimes(1)]).toEqual(['100回中100回', '100'])
  })
  test('what one run of a thousand keeps is not never', () => {
    expect([printedChance({ probability: 0.001, runs: 1000 }), printedTimes(0.001)]).toEqual(['100回中1回未満', '<1'])
    expect([printedChance({ probability: 0, runs: 1000 }), printedTimes(0)]).toEqual(['100回中0回', '0'])
  })
})

describe('without enough sampled runs', () => {
  test.each([0, 19])('there is no fan and no chart of chances with %i runs', runs => {
    const comparison = runs === 0 ? aComparison(2) : withRuns(aComparison(2), runs)
    expect(chartsFor(comparison, ['C2', 'C17'])).toEqual([])
  })

  test('C7, C9 and C10 draw no band with 19 runs', () => {
    for (const made of chartsFor(withRuns(aComparison(2), 19), ['C7', 'C9', 'C10'])) {
      expect(JSON.stringify(made)).not.toMatch(/p10|80%|whiskers|fans/u)
    }
  })
})

describe('C2 職員数の見通しと幅', () => {
  test('the title names the widest and the narrowest scenario', () => {
    // P10 −10, P90 +6: half of 16 is 8 people; the first scenario does not vary
    expect(chart('C2', withRuns(aComparison(2))).title).toBe(
      '令和15年4月1日の職員数の80%の幅が最も大きいのは「2年平均」（16人）、最も小さいのは「退職者補充」（幅なし）',
    )
  })

  test('a scenario alone that no run changes is said to be certain', () => {
    // 660.75 → 661 people
    expect(chart('C2', withRuns(aComparison(1))).title).toBe('令和15年4月1日の職員数は、どの試算でも661人')
  })

  test('every panel says how wide it is, and the key stands in the picture', () => {
    const made = chart('C2', withRuns(aComparison(2)))
    expect(JSON.stringify(made.spec)).toMatch(/R15 中央値\d+人.*80%の幅 \d+～\d+人/u)
    expect(JSON.stringify(made.spec)).toContain('幅なし')
    expect(made.data.key?.map(({ text }) => text)).toEqual(['80%', '50%', '中央値', '現員維持658人', '定員665人'])
  })

  test('the table holds the expected value and all percentiles', () => {
    const rows = chart('C2', withRuns(aComparison(2))).table.rows
    // 2 scenarios × 12 dates
    expect(rows).toHaveLength(24)
    const last = rows.at(-1) ?? []
    const expected = Number(last[2])
    expect(last.slice(3).map(Number)).toEqual([-10, -4, -1, 3, 6].map(step => expected + step))
  })

  test('at most four panels stand beside each other', () => {
    expect(JSON.stringify(chart('C2', withRuns(aComparison(7))).spec)).toContain('"columns":4')
  })
})

describe('C17 目標を守る確率', () => {
  test('each scenario has its count of a hundred, in the title and in the right column', () => {
    const made = chart('C17', withRuns(aComparison(2)))
    expect(made.title).toBe('「現員658人を毎年度維持する」を全年度守るのは、どの案も100回中83回')
    expect(made.data.totals?.map(({ text }) => text)).toEqual(['全年度', '100回中83回', '100回中83回'])
    expect(made.table.rows[0]?.slice(2, 4)).toEqual(['95', '95'])
  })

  test('its Monte Carlo error stands below', () => {
    // √(0.83 × 0.17 ÷ 100) = 0.0376
    expect(chart('C17', withRuns(aComparison(1))).notes[0]).toContain('±3.8回')
  })

  test('a wanted chance stands beside the goal', () => {
    const comparison = withRuns(aComparison(1))
    const scenarios = comparison.scenarios.map(scenario => ({
      ...scenario,
      goals: scenario.goals.map(goal => ({ ...goal, demanded: 0.9 })),
    }))
    expect(JSON.stringify(chart('C17', { ...comparison, scenarios }).data.titles)).toContain('求める確率：100回中90回以上')
  })

  test('years between those of its goals stand there, empty', () => {
    const comparison = withRuns(aComparison(1))
    const among = (years: readonly number[], goal: GoalVerdict): GoalVerdict => ({
      ...goal,
      ...(goal.chances && {
        chances: { ...goal.chances, byYear: goal.chances.byYear.filter(({ fiscalYear: year }) => years.includes(year)) },
      }),
    })
    const scenarios = comparison.scenarios.map(scenario => ({
      ...scenario,
      goals: scenario.goals.slice(0, 1).map(goal => among([2024, 2025, 2029], goal)),
    }))
    const made = chart('C17', { ...comparison, scenarios })
    expect(made.table.columns.slice(2, -1)).toEqual([6, 7, 8, 9, 10, 11].map(year => `令和${year}年度`))
    expect(made.table.rows[0]?.slice(2, -1)).toEqual(['95', '95', '－', '－', '－', '95'])
  })

  test('over many years the bars keep no numbers that would touch', () => {
    const made = chart('C17', withRuns(aSizedComparison(2, 658, 26)))
    expect(new Set(made.data.bars?.map(({ label }) => label))).toEqual(new Set(['']))
    expect(made.data.years?.length).toBeLessThan(27)
  })
})

describe('bands beside the expected run', () => {
  test('C9 and C10 say that their finding is of the expected run', () => {
    for (const id of ['C9', 'C10']) expect(chart(id, withRuns(aComparison(2))).title).toMatch(/^期待値では、/u)
  })

  test('C10 names one of the lowest and says how many there are alike', () => {
    const comparison = aComparison(3)
    const below = (row: MeasureRow): MeasureRow =>
      row.measure === 'strength.actual' && row.dimension === undefined && row.fiscalYear === comparison.study.closingYear
        ? { ...row, value: row.scenario === comparison.scenarios[2]?.id ? 650 : 640.2 }
        : row
    const measures = measureTable(comparison.measures.rows.map(below))
    expect(chart('C10', { ...comparison, measures }).title).toMatch(/」など2案の640人$/u)
  })

  test('C10 prints the range below the number of people', () => {
    const rows = chart('C10', withRuns(aComparison(2))).table.rows
    expect(rows[0]?.[1]).toBe('661 幅なし')
    const [people, range] = (rows[1]?.[1] ?? '').split(' ')
    expect(range).toBe(`${Number(people) - 10}～${Number(people) + 6}`)
  })

  test('C7 puts the number of hires above the whisker', () => {
    const made = chart('C7', withRuns(aComparison(1)))
    const bar = made.data.hires?.find(row => row.fiscalYear === fiscalYear(2025))
    expect(bar?.above).toBe(Math.round(Number(bar?.value)) + 3)
    expect(made.data.whiskers).toHaveLength(11)
  })
})
