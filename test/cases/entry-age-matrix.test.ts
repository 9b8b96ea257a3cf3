/**
 * Entry age × age with constant workforce (workforce part of the LJAF pension white papers), in both layouts of the published input.
 *
 * 1060 people of 20 to 25, a probability of leaving at each age, everybody gone after 25, hires spread evenly over the six ages.
 * The probability does not depend on the entry age, so the columns are summed. The published file is rounded to 1e-6, but the
 * projection hires whole people only; it is run with 1000 people for each published one, so that a whole hire is a thousandth.
 */
import { describe, expect, it } from 'vitest'
import { type OpeningRow, type RunPlan, simulate } from '../../src/engine/index.ts'
import { measure, measureTable } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'
import { readCase } from '../support/published-case.ts'

const AGES = [20, 21, 22, 23, 24, 25]
const SCALE = 1000
const FROM = 2022
const rates = new Map(
  readCase('entry-age-matrix/separation.csv').map(row => [Number(row.age), Number(row.separation_probability)]),
)
const ages = (row: Readonly<Record<string, string>>): number[] => AGES.map(age => Number(row[`age_${age}`]))

/** The published workforce of 1060, each person standing for `SCALE`. The last age leaves by the law: the retirement age is 26. */
function workforce(file: string, years: number): RunPlan {
  const byAge = readCase(`entry-age-matrix/${file}`).map(ages)
  const opening: OpeningRow[] = AGES.map((age, index) => {
    const people = byAge.reduce((sum, line) => sum + (line[index] as number), 0)
    return regulars(FROM - age - 1, people * SCALE)
  })
  return aPlan({
    from: FROM,
    to: FROM + years - 1,
    opening,
    resignation: age => (age === 25 ? 0 : (rates.get(age) ?? 0)),
    retirementAge: () => 26,
    choiceAge: Number.POSITIVE_INFINITY,
    policy: { policy: 'hold' },
    target: 1060 * SCALE,
    entryAges: AGES.map(age => ({ age, share: 1 / AGES.length })),
  })
}

/** Hires and people by age of each 1 April, in published people. */
function projected(plan: RunPlan) {
  const table = measureTable(measure(simulate(plan)))
  return Array.from({ length: plan.to - plan.from + 2 }, (_, index) => {
    const year = fiscalYear(plan.from + index)
    const byAge = table.breakdown('test', year, 'strength', 'age')
    return {
      hires: (table.value('test', year, 'recruitment.filled') ?? Number.NaN) / SCALE,
      people: AGES.map(age => (byAge.get(String(age)) ?? 0) / SCALE),
    }
  })
}

/**
 * A hire that is up to half a person off comes back in later hires with weights that sum to less than 2 (as in renewal-replacement): at most
 * one person in 1000. The published file adds half of its last digit.
 */
const WHOLE_HIRES = 1 / SCALE + 0.5e-6

describe.each([
  ['inputs.csv', 'intended_layout'],
  ['inputs_r_fill.csv', 'r_fill'],
])('%s', (file, layout) => {
  const published = readCase('entry-age-matrix/outputs.csv').filter(row => row.layout === layout)
  const run = projected(workforce(file, 10))

  it('opens with the published 1060 people by age, exactly', () => {
    expect(run[0]?.people).toEqual(ages(published[0] ?? {}))
  })

  it('hires and people by age are the published ones in each of ten years, to within one whole hire', () => {
    published.slice(1).forEach((row, index) => {
      const year = run[index + 1]
      expect(Math.abs((year?.hires ?? 0) - Number(row.hires)), `hires of year ${row.year}`).toBeLessThanOrEqual(WHOLE_HIRES)
      ages(row).forEach((people, age) => {
        const gap = Math.abs((year?.people[age] ?? 0) - people)
        expect(gap, `age ${AGES[age]} in year ${row.year}`).toBeLessThanOrEqual(WHOLE_HIRES)
      })
    })
  })

  it('settles at the published steady state', () => {
    const steady = readCase('entry-age-matrix/outputs_steady_state.csv').find(row => row.layout === layout) ?? {}
    const last = projected(workforce(file, 40)).at(-1)
    expect(Math.abs((last?.hires ?? 0) - Number(steady.hires))).toBeLessThanOrEqual(WHOLE_HIRES)
    ages(steady).forEach((people, age) => {
      expect(Math.abs((last?.people[age] ?? 0) - people), `age ${AGES[age]}`).toBeLessThanOrEqual(WHOLE_HIRES)
    })
  })
})

it('the first year of separations has no hires in it and is exact: the 596.78 hires of year 1 are its leavers', () => {
  const run = measureTable(measure(simulate(workforce('inputs.csv', 1))))
  const hires = Number(readCase('entry-age-matrix/outputs.csv').find(row => row.year === '1')?.hires)
  expect((run.value('test', fiscalYear(FROM), 'separations') ?? 0) / SCALE).toBe(hires)
})
