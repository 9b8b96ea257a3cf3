/**
 * Uniform ages, a hundred leavers a year, one half of them at the retirement age: the schedule alone makes hires alternate.
 *
 * Fifty people in every cohort reach 60; another fifty a year leave before, here those who are 25 on 1 April. The law is read from
 * data/statute/retirement-age.yaml. Numbers are exact.
 */
import { expect, it } from 'vitest'
import { compilePlan } from '../../src/compile/index.ts'
import type { RunPlan } from '../../src/engine/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aScenario } from '../support/a-scenario.ts'
import type { CityWords } from '../support/city-words.ts'
import { column, readCase, readKeys, replay } from '../support/published-case.ts'

const { staff_per_single_age, other_exits_per_year } = readKeys('teinen-uniform-age/inputs.csv')
const published = readCase('teinen-uniform-age/outputs.csv')
const FROM = 2021
const TO = 2035

function plan(words: CityWords): RunPlan {
  const { value, diagnostics } = compilePlan(
    aScenario({
      from: String(FROM),
      staff: [
        { born: `${FROM - 60}-${TO - 60 + 5}`, people: staff_per_single_age as number },
        { born: `${FROM - 26}-${TO - 26}`, people: other_exits_per_year as number },
      ],
      resignation: [{ ages: 25, rate: '100%' }],
      ...words,
    }),
    fiscalYear(TO),
  )
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** People aged 60 or more on each 1 April after the first. */
const sixtyPlus = (run: ReturnType<typeof replay>): number[] =>
  published.map(row => {
    const ages = [...run.table.breakdown('town', fiscalYear(Number(row.fiscal_year) + 1), 'strength', 'age')]
    return ages.reduce((sum, [age, people]) => sum + (Number(age) >= 60 ? people : 0), 0)
  })

it('exits, hires of the next 1 April and staff aged 60 or more are those of the table, FY2021 to FY2035', () => {
  const run = replay(plan({ policy: 'replace-leavers' }))
  expect(run.causes('separations', 'mandatory-retirement').slice(0, -1)).toEqual(column(published, 'mandatory_retirements'))
  expect(run.causes('separations', 'resignation').slice(0, -1)).toEqual(column(published, 'other_exits'))
  expect(run.series('separations').slice(0, -1)).toEqual(column(published, 'exits_total'))
  expect(run.series('recruitment.filled').slice(1)).toEqual(column(published, 'hires_next_april_1'))
  expect(sixtyPlus(run)).toEqual(column(published, 'staff_aged_60_plus_next_april_1'))
})

it('levelled hires of 75 a year stand 25 above the base after years without mandatory retirement, and at the base after the others', () => {
  const run = replay(plan({ policy: 'fixed', hires: { R4: 100, R6: 75, R16: 100 } }))
  const people = run.series('strength.actual').map(number => (number ?? 0) - (run.series('strength.actual')[0] ?? 0))
  const afterFiscalYear = (year: number): number => people[year + 1 - FROM] as number
  for (const year of [2023, 2025, 2027, 2029, 2031]) expect(afterFiscalYear(year), `after FY${year}`).toBe(25)
  for (const year of [2022, 2024, 2026, 2028, 2030, 2032]) expect(afterFiscalYear(year), `after FY${year}`).toBe(0)
})
