/**
 * Demand for elementary-school teachers 1993–2012 (Yamasaki, after Ushiogi 1985): hires = change of the required number + retirements,
 * never negative, worked out for each prefecture and then added up.
 *
 * The required number goes in as a target path that is held, the retirements as cohorts that reach 60. The number of teachers to start
 * from, ages and rates of leaving are not in the transcribed tables; the level is ours and must not matter. The change of a prefecture
 * is not printed either: it is its demand − retirements, so there the replay tests the path, not the author's arithmetic.
 */
import { describe, expect, it } from 'vitest'
import { aPlan } from '../support/a-plan.ts'
import { readCase, replay, townRetiring } from '../support/published-case.ts'

const PERIOD = 5
const FIRST = 1993

/** Change of the target and retirements of each year of a period (人／年). */
interface Period {
  readonly change: number
  readonly retirements: number
}

const yearly = <T>(periods: readonly T[]): T[] => periods.flatMap(period => new Array<T>(PERIOD).fill(period))

/** Hires of each year's end, and how far strength then stands above the target. */
function schools(periods: readonly Period[], opening = 500_000): { hires: number[]; above: number[] } {
  const years = yearly(periods)
  const plan = aPlan({
    from: FIRST,
    to: FIRST + years.length - 1,
    opening: townRetiring(
      FIRST,
      opening,
      years.map(year => year.retirements),
    ),
    policy: { policy: 'hold' },
  })
  const people = [opening]
  for (const { change } of years) people.push((people.at(-1) as number) + change)
  const recruitment = plan.recruitment.map(main => ({ ...main, target: { ...main.target, people } }))
  const run = replay({ ...plan, recruitment })
  const strength = run.series('strength.actual').map(Number)
  return {
    // As decided; that they came is seen in the strength.
    hires: run.series('recruitment.planned').slice(1).map(Number),
    above: strength.slice(1).map((number, index) => number - (people[index + 1] as number)),
  }
}

const inputs = readCase('yamasaki-teacher-demand/inputs.csv')
const outputs = readCase('yamasaki-teacher-demand/outputs.csv')
const prefectures = readCase('yamasaki-teacher-demand/prefectures.csv')
const SPANS = ['1993_97', '1998_02', '2003_07', '2008_12']

/** Change + retirements − printed demand, by period: the author's rounding of 47 prefectures, in whole people. */
const RESIDUALS = {
  medium_until_1998: [4, -5, 3, 2],
  medium_continued: [2, -5, -2, 2],
  low_until_1998: [-3, -6, -1, 2],
  low_continued: [-3, -1, -3, 2],
}

describe.each(Object.entries(RESIDUALS))('Japan, %s', (scenario, residuals) => {
  const published = outputs.filter(row => row.scenario === scenario).map(row => Number(row.demand_per_year))
  const periods = inputs
    .filter(row => row.scenario === scenario)
    .map(row => ({ change: Number(row.change_in_teachers_per_year), retirements: Number(row.retirements_per_year) }))

  /** Printed sums of 47 prefectures, each rounded, "need not add up" (the author): at most six people, and known ones. */
  it('yearly hires differ from the printed demand only by its rounding', () => {
    expect(published).toHaveLength(4)
    const off = schools(periods).hires.map((number, index) => number - (yearly(published)[index] as number))
    expect(off).toEqual(yearly(residuals))
  })

  it('the number of teachers at the start does not matter', () => {
    expect(schools(periods, 900_000)).toEqual(schools(periods))
  })
})

describe.each([
  ['a', 'class sizes improve until 1998'],
  ['b', 'class sizes improve throughout'],
])('prefectures, demand %s: %s', letter => {
  it.each(prefectures.map(row => [row.prefecture as string, row] as const))('%s hires its printed demand', (_, row) => {
    const demand = SPANS.map(span => Number(row[`demand_${letter}_${span}`]))
    const periods = SPANS.map((span, index) => {
      const retirements = Number(row[`retirements_${span}`])
      return { change: (demand[index] as number) - retirements, retirements }
    })
    expect(schools(periods)).toEqual({ hires: yearly(demand), above: yearly(SPANS.map(() => 0)) })
  })
})

describe('a target that falls faster than teachers retire', () => {
  /** Akita 1998–2002 is published with 149 retirements and a demand of 2. Three posts fewer a year and it would have to hire −1. */
  const akita = { change: 2 - 149 - 3, retirements: 149 }
  const miyagi = { change: 128 - 248, retirements: 248 }

  it('hires nobody, never fewer; the surplus grows by the missing one each year', () => {
    expect(prefectures.find(row => row.prefecture === 'akita')).toMatchObject({
      demand_a_1998_02: '2',
      retirements_1998_02: '149',
    })
    expect(schools([akita])).toEqual({ hires: [0, 0, 0, 0, 0], above: [1, 2, 3, 4, 5] })
  })

  it('so demand added up over prefectures, 0 + 128, is above the demand of their sum, −1 + 128', () => {
    const together = { change: akita.change + miyagi.change, retirements: akita.retirements + miyagi.retirements }
    expect(schools([miyagi]).hires).toEqual([128, 128, 128, 128, 128])
    expect(schools([together]).hires).toEqual([127, 127, 127, 127, 127])
  })
})
