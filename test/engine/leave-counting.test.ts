/**
 * Counting rules that leave the absent out: what a policy sees, what the measures say, and the excess on return.
 *
 * The town: 100 women of 30, a tenth of whom begin a leave of 12 months in R4, and 5 people of 50 who resign at 51 in R5.
 */
import { describe, expect, it } from 'vitest'
import { type CountingRulePlan, type RunPlan, simulate } from '../../src/engine/index.ts'
import { measure, measureTable } from '../../src/measure/index.ts'
import { EMPLOYMENT_TYPES, fiscalYear } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'

const base = aPlan({
  to: 2026,
  opening: [regulars(1991, 100), regulars(1971, 5)],
  resignation: (age, year) => (age === 51 && year === 2023 ? 1 : 0),
  policy: { policy: 'hold' },
  target: 105,
})
const years = base.leaveSubstitutes.map(() => 1)
const never = { starts: years.map(() => []), years }
const atThirty = years.map((_, year) => Array.from({ length: 76 }, (__, age) => (year === 0 && age === 30 ? 0.1 : 0)))

function town({ absent, returnYears }: { absent: NonNullable<CountingRulePlan['absent']>; returnYears?: number }) {
  const [actual, quota] = base.countingRules as [CountingRulePlan, CountingRulePlan]
  const plan: RunPlan = {
    ...base,
    countingRules: [actual, { ...quota, absent }],
    leave: { womenShare: [1], women: { starts: atThirty, years }, men: never, administrative: never },
    recruitment: base.recruitment.map(part => ({
      ...part,
      target: { ...part.target, rule: 1, ...(returnYears === undefined ? {} : { returnYears }) },
    })),
  }
  const table = measureTable(measure(simulate(plan)))
  return (name: string): (number | undefined)[] =>
    [2022, 2023, 2024, 2025].map(year => table.value('test', fiscalYear(year), name))
}

describe('childcare leave outside the quota, filled by regular hires (武蔵野型)', () => {
  const city = town({ absent: { 'childcare-leave': 0 } })

  it('hires for the ten on leave: 105 − 95 = 10; when they are back the quota is exceeded and nobody is hired', () => {
    expect(city('recruitment.filled')).toEqual([undefined, 10, 0, 0])
    expect(city('strength.quota')).toEqual([105, 105, 110, 110])
    expect(city('strength.actual')).toEqual([105, 115, 110, 110])
  })
})

describe('an excess on return, allowed for one year', () => {
  it('R6: 110 in post less the 10 just back is 100, so the 5 who resigned are replaced; R7 counts all 115', () => {
    const city = town({ absent: { 'childcare-leave': 0 }, returnYears: 1 })
    expect(city('recruitment.filled')).toEqual([undefined, 10, 5, 0])
    expect(city('strength.quota')).toEqual([105, 105, 115, 115])
  })
})

describe('a kind of leave that the rule does not name', () => {
  it('counts like everybody: nobody is hired for the absent, only for the 5 who resigned', () => {
    const city = town({ absent: { 'administrative-leave': 0 } })
    expect(city('recruitment.filled')).toEqual([undefined, 0, 5, 0])
    expect(city('strength.quota')).toEqual([105, 105, 105, 105])
  })
})

describe('a head on leave that counts by half', () => {
  it('R5: 105 − 10 × 0.5 = 100, 5 are hired', () => {
    const city = town({ absent: { 'childcare-leave': 0.5 } })
    expect(city('recruitment.filled')).toEqual([undefined, 5, 0, 0])
    expect(city('strength.quota')).toEqual([105, 105, 105, 105])
  })
})

/**
 * 20 people of 59 on 1 April R4 reach 60 in R4 under a limit of 62: half of them work half of the hours from R5 on. At FTE they are
 * 10 + 10 × (1 − 0.5) = 15; a rule that counts partial leave by half has 10 + 10 × 0.5 = 15 too. 現員 stays 20 throughout.
 */
describe('partial leave past 60, at its hours', () => {
  const all = (value: number): number[] => years.map(() => value)
  const quiet = aPlan({ to: 2023, opening: [regulars(1962, 20)], retirementAge: () => 62, choiceAge: 60 })
  const [actual, quota] = quiet.countingRules as [CountingRulePlan, CountingRulePlan]
  const group = { stay: all(0.5), partialLeave: all(0.5), partTime: all(0) }
  const ages = Array.from({ length: 100 }, () => 0)
  const plan: RunPlan = {
    ...quiet,
    countingRules: [actual, { ...quota, absent: { 'partial-leave': 0.5 } }],
    after60: {
      ...quiet.after60,
      choices: { groups: [group, group], surveys: [], leaving: years.map(() => [ages]), partialLeaveHours: all(0.5) },
    },
    work: { fte: EMPLOYMENT_TYPES.map(() => all(1)), substitutions: [] },
  }
  const table = measureTable(measure(simulate(plan)))
  const on = (name: string): number | undefined => table.value('test', fiscalYear(2023), name)

  it('is working strength and FTE of 15, quota of 15 by weight, and 現員 of 20', () => {
    expect(['strength.actual', 'strength.fte', 'strength.working', 'strength.quota'].map(on)).toEqual([20, 15, 15, 15])
  })
})
