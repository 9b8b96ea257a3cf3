/**
 * The presets of scenarios/presets: each runs on any municipality and does what its name says. Expected numbers are hand arithmetic
 * on a town of 100 people, four of each age: four turn 60 every year. The last retirement at 60 is on 31 March R5; then four retire at
 * the end of R6, R8, R10, R12 and R14 and nobody in between, so that on 1 April of R6 and R7 four are past 60, of R8 and R9 eight, of
 * R10 and R11 twelve, of R12 and R13 sixteen, of R14 and R15 twenty.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../src/terms/index.ts'
import { PRESETS, runPreset, runShipped } from './support/a-preset.ts'

const rounded = (values: readonly number[]): number[] => values.map(value => Math.round(value * 100) / 100)
/** Staff past 60 on 1 April of R5, R6, …, R15. */
const PAST_SIXTY = [0, 4, 4, 8, 8, 12, 12, 16, 16, 20, 20]

describe.each(PRESETS)('the preset %s', name => {
  const text = readFileSync(`scenarios/presets/${name}.yaml`, 'utf8')

  it('names no municipality, and says where the practice is published', () => {
    expect(text).toMatch(/^preset: true$/mu)
    expect(text).not.toMatch(/^municipality:/mu)
    expect(text).toMatch(/source: .*https?:\/\//u)
    expect(readFileSync('scenarios/presets/README.md', 'utf8')).toContain(`\`${name}.yaml\``)
  })

  it('is the id of its file', () => {
    expect(text).toMatch(new RegExp(`^id: ${name}$`, 'mu'))
  })

  it.each(['koganei', 'town', 'town of R7'] as const)('runs on %s', async where => {
    const { hires, strength } = await runPreset(name, where)
    for (const people of [...hires, ...strength]) expect(people).toBeGreaterThanOrEqual(0)
  })

  it('leaves the assumptions of the municipality to it, and to the scenario that extends it', async () => {
    const [stay, leave] = [await runPreset(name, 'town'), await runPreset(name, 'town', 'after60: { stay: 0% }\n')]
    expect([...leave.hires, ...leave.strength]).not.toEqual([...stay.hires, ...stay.strength])
  })
})

describe('浜松型', () => {
  it('goes on hiring as if staff still left at 60, and grows by the staff past 60', async () => {
    const { hires, strength } = await runPreset('hamamatsu', 'town')
    expect(hires).toEqual(new Array(11).fill(4))
    expect(strength).toEqual(PAST_SIXTY.map(people => 100 + people))
  })

  it('on Koganei is the shipped plan with staff past 60 on top of 658', async () => {
    const preset = await runPreset('hamamatsu', 'koganei')
    const shipped = await runShipped('scenarios/koganei/sixty-plus-on-top.yaml')
    expect(preset.strength).toEqual(shipped.strength)
    expect(preset.hires).toEqual(shipped.hires)
  })

  /** 100 − 4 = 96 people below 60 are aimed at: four fewer than left in R4. On 1 April R6 and R7 four past 60 stand on top of 96. */
  it('takes staff past 60 on the base date off the target, once their number is written', async () => {
    const body = 'assumptions: { 基準日の60歳超: { value: 4 } }\n'
    const { strength } = await runPreset('hamamatsu', 'town', body)
    expect(strength.slice(0, 3)).toEqual([96, 100, 100])
  })
})

describe('座間型', () => {
  /** 100 × (1 + 16 ÷ 873) = 101.83, 102 people. */
  it('stands above 浜松型 by the share of staff on leave', async () => {
    const { hires, strength } = await runPreset('zama', 'town')
    expect(strength).toEqual(PAST_SIXTY.map(people => 102 + people))
    expect(hires).toEqual([6, ...new Array(10).fill(4)])
  })
})

describe('柏崎型', () => {
  /**
   * Targets 100 − 5 × k ÷ 11, rounded: 100, 99, 99, 98, 98, 97, 97, 96, 96, 95, 95. In years after which nobody retires the strength
   * of the year before stands, because nobody is dismissed: R6 100, R8 99, …; in the others four left and three are hired.
   */
  it('ends at 95 % of the base date on 1 April R15', async () => {
    const { hires, strength } = await runPreset('kashiwazaki', 'town')
    expect(strength).toEqual([100, 100, 99, 99, 98, 98, 97, 97, 96, 96, 95])
    expect(hires).toEqual([4, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3])
  })

  /** 894 × 0.95 = 849.3; the city says 850, 44 fewer than 894. 658 × 0.95 = 625.1. */
  it('leaves Koganei with 625 people of 658', async () => {
    const { strength } = await runPreset('kashiwazaki', 'koganei')
    expect(Math.round(strength.at(-1) ?? 0)).toBe(625)
  })

  /**
   * From R7 to R15 there are eight steps: half of them, 97.5 or 98 people, on 1 April R11. Those of 59 on 1 April R7 turn 60 in R7 and 63
   * in R10, when that is the retirement age: the first to leave. From R15 on 95 people stand.
   */
  it('falls from the base date of the city that uses it', async () => {
    const { strength, years } = await runPreset('kashiwazaki', 'town of R7')
    const on = (year: number): number | undefined => strength[years.indexOf(fiscalYear(year))]
    expect([on(2028), on(2029), on(2033), strength.at(-1)]).toEqual([100, 98, 95, 95])
  })
})

describe('岡崎型 and 江津型', () => {
  it.each(['okazaki', 'gotsu'])(
    '%s: the number of staff does not grow, and hires fall to nothing every second year',
    async name => {
      const { hires, strength } = await runPreset(name, 'town')
      expect(strength).toEqual(new Array(11).fill(100))
      expect(hires).toEqual([4, 0, 4, 0, 4, 0, 4, 0, 4, 0, 4])
    },
  )

  it.each(['okazaki', 'gotsu'])('%s on Koganei is the shipped plan that holds 658', async name => {
    const shipped = await runShipped('scenarios/koganei/hold-headcount.yaml')
    expect((await runPreset(name, 'koganei')).strength).toEqual(shipped.strength)
  })
})

describe('伊那型', () => {
  /** Twenty people retire from R5 to R14: two hires on each of ten 1 Aprils. R5 replaces the four of R4. */
  it('spreads the hires evenly and ends where it began', async () => {
    const { hires, strength } = await runPreset('ina', 'town')
    expect(hires).toEqual([4, ...new Array(10).fill(2)])
    expect(strength).toEqual([100, 102, 100, 102, 100, 102, 100, 102, 100, 102, 100])
  })

  it('on Koganei is the shipped plan of level hiring', async () => {
    const shipped = await runShipped('scenarios/koganei/level-hiring.yaml')
    expect((await runPreset('ina', 'koganei')).hires).toEqual(shipped.hires)
  })
})

describe('草加型', () => {
  /**
   * 87 % of four retirees are 3.48 re-employed. R5: 96 + 3.48 = 99.48, one hire, 100.48. R6: nobody left, none. R7: 4 left, 3.48 came
   * back: 99.96, none. R8: none. R9: 99.44, one, 100.44. R10: the 3.48 of R5 turned 65: 96.96, three, 99.96.
   */
  it('counts re-employed staff in the number that decides the hires', async () => {
    const { hires, strength } = await runPreset('soka', 'town')
    expect(hires.slice(0, 6)).toEqual([1, 0, 0, 0, 1, 3])
    expect(rounded(strength.slice(0, 6))).toEqual([100.48, 100.48, 99.96, 99.96, 100.44, 99.96])
  })
})

describe('武蔵野型', () => {
  /**
   * Two of the four who are 35 on 1 April R4 begin a leave of twelve months in R4 and are on leave on 1 April R5; nobody is 35 in the years
   * after, until those hired at 22 to 25. R5: 96 + 6 = 100 + 2. They come back: on 1 April R6 two are too many, and nobody left. R7: 102 − 4
   * = 98, two hires; then four hires after every year in which four retired.
   */
  it('hires for those on leave, and hires fewer when they are back', async () => {
    const { hires, strength } = await runPreset('musashino', 'town')
    expect(hires).toEqual([6, 0, 2, 0, 4, 0, 4, 0, 4, 0, 4])
    expect(strength).toEqual([102, 102, 100, 100, 100, 100, 100, 100, 100, 100, 100])
  })

  /** 現員 less those on childcare leave is 658, to half a person, wherever hires can reach it. */
  it('keeps those at their posts in Koganei at 658 or above', async () => {
    const { comparison, years, strength } = await runPreset('musashino', 'koganei')
    years.forEach((year, index) => {
      const away = comparison.measures.breakdown('plan', year, 'leave.onLeave', 'absence').get('childcare-leave') ?? Number.NaN
      expect((strength[index] ?? 0) - away).toBeGreaterThanOrEqual(657.5)
    })
  })
})
