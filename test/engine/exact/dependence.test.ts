/**
 * What ties people to one another, and what does not: transfers between departments, managerial posts, a yield below 100 %.
 *
 * Where the exact answer stands, sampled runs are held against it in every year: z = (mean − exact mean) ÷ (exact sd ÷ √runs). Of at most 24 scores a
 * plan the largest |z| exceeds 4 with a probability of at most 24 × 0.0000633 = 0.2 % if the engine is right; the seed is fixed, so the
 * test never fails by chance. What does not vary must be met exactly.
 */
import { describe, expect, it } from 'vitest'
import { bandsOfRuns } from '../../../src/compare/band-table.ts'
import { agreement, besideRuns, type CheckedYear } from '../../../src/compare/index.ts'
import { compilePlan } from '../../../src/compile/index.ts'
import { type ChoicePlan, exactAnswer, type RunPlan } from '../../../src/engine/index.ts'
import { exactMeasures, measureLayout } from '../../../src/measure/index.ts'
import { seedKey } from '../../../src/random/index.ts'
import { blocksOf, computeBlock } from '../../../src/run-block.ts'
import { CRITICAL } from '../../bench/acceptance.ts'
import { aPlan, regulars } from '../../support/a-plan.ts'
import { aScenario } from '../../support/a-scenario.ts'
import { type CityWords, yearOf } from '../../support/city-words.ts'
import { gathered, numbersFor } from '../../support/run-numbers.ts'

const RUNS = 400
/** A town of 80 in which three people move from 窓口 to 福祉 on R6.4.1 (5,760 hours ÷ 1,920), and nobody else. */
const TOWN: CityWords = {
  from: 'R4',
  to: 'R14',
  staff: [
    { born: '1965-1984', people: 2, department: '窓口' },
    { born: '1985-1994', people: 4, department: '福祉' },
  ],
  resignation: [
    { ages: '18-39', rate: '6%' },
    { ages: '40-59', rate: '2%' },
  ],
  after60: { stay: '70%', leaving: '10%' },
  reemployment: { uptake: '50%', fullTimeShare: '60%', leaving: '20%' },
  dx: { items: { a: { hours: 5760, start: 'R6', departments: { 窓口: '100%' } } } },
  reallocation: { priorities: { 福祉: '100%' } },
}

const planOf = (words: CityWords): RunPlan => {
  const { value, diagnostics } = compilePlan(aScenario(words), yearOf('R14'))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** The exact numbers beside sampled runs, through the blocks that workers compute. */
function checked(words: CityWords): readonly CheckedYear[] {
  const scenario = aScenario(words)
  const plan = planOf(words)
  const layout = measureLayout(plan)
  const numbers = numbersFor(layout, RUNS)
  for (const block of blocksOf(RUNS, { scenario, until: yearOf('R14'), seed: seedKey('dependence') }))
    computeBlock(block, numbers)
  const beside = besideRuns('town', exactMeasures(plan), bandsOfRuns(gathered(layout, numbers)))
  if (beside.kind !== 'exact') throw new Error(beside.because)
  return beside.years
}

describe('people who move between departments', () => {
  const held: CityWords = { ...TOWN, policy: 'hold', target: 80 }
  const fixed: CityWords = { ...TOWN, policy: 'fixed', hires: { R5: 3, R8: 2, R11: 4 } }

  it.each([
    ['80 posts held', held],
    ['fixed hires', fixed],
  ])('keep the exact answer what it is without DX: %s', (_, words) => {
    const { dx: _dx, reallocation: _reallocation, ...without } = words
    expect(exactAnswer(planOf(words))).toEqual(exactAnswer(planOf(without)))
  })

  it.each([
    ['80 posts held: hires', held],
    ['fixed hires: strength', fixed],
  ])('sampled runs agree with it on every 1 April: %s', (_, words) => {
    const found = agreement(checked(words))
    expect(found?.missed).toBe(0)
    expect(found?.scores).toBeGreaterThanOrEqual(10)
    expect(found?.z).toBeLessThan(CRITICAL)
  })
})

describe('people who change their job family', () => {
  // Both families leave and retire alike; one of them a year changes into the other one.
  const words: CityWords = {
    ...TOWN,
    staff: [...(TOWN.staff ?? []), { born: '1980-1989', people: 1, jobFamily: '土木', department: '窓口' }],
    retirement: { 一般行政: 'general', 土木: 'general' },
    policy: 'fixed',
    hires: { R5: 3, R8: 2, R11: 4 },
  }
  const moving: CityWords = { ...words, transfers: [{ from: { jobFamily: '土木' }, to: { jobFamily: '一般行政' }, people: 1 }] }

  it('stay as long as they would have, where families leave alike', () => {
    const [staying, moved] = [exactAnswer(planOf(words)), exactAnswer(planOf(moving))]
    expect(moved.kind).toBe('exact')
    expect(moved).toEqual(staying)
    const found = agreement(checked(moving))
    expect(found?.missed).toBe(0)
    expect(found?.z).toBeLessThan(CRITICAL)
  })

  it('stay otherwise where families retire at other ages, and who moves is a matter of chance', () => {
    const retirement = { 一般行政: 'general', 土木: 'doctors' }
    expect(exactAnswer(planOf({ ...moving, retirement }))).toEqual({ kind: 'sampled-only', because: 'job-families' })
  })
})

describe('staff on leave without substitutes', () => {
  const words: CityWords = {
    ...TOWN,
    leave: {
      women: { births: [{ ages: '25-39', rate: '8%' }], takeUp: '90%', months: 18 },
      administrative: { begin: [{ ages: '20-59', rate: '1%' }], months: 12 },
    },
    policy: 'fixed',
    hires: { R5: 3, R8: 2, R11: 4 },
  }

  it('stay in the count, so that sampled runs agree with the exact strength', () => {
    const found = agreement(checked(words))
    expect(found?.missed).toBe(0)
    expect(found?.z).toBeLessThan(CRITICAL)
  })
})

describe('staff who move to short time at 60', () => {
  const shortTime: CityWords = { ...TOWN, after60: { stay: '70%', partTime: '10%', leaving: '10%' } }

  it('may come back as re-employed full-time and fill a post twice, which ties the held posts together', () => {
    const held = planOf({ ...shortTime, policy: 'hold', target: 80 })
    expect(exactAnswer(held)).toEqual({ kind: 'sampled-only', because: 'returns' })
  })

  it('do not where nobody is re-employed full-time', () => {
    const words: CityWords = { ...shortTime, policy: 'hold', target: 80, reemployment: { uptake: '50%', fullTimeShare: '0%' } }
    expect(exactAnswer(planOf(words)).kind).toBe('exact')
  })

  it('leave a plan of fixed hires as exact as it was', () => {
    const found = agreement(checked({ ...shortTime, policy: 'fixed', hires: { R5: 3, R8: 2, R11: 4 } }))
    expect(found?.missed).toBe(0)
    expect(found?.z).toBeLessThan(CRITICAL)
  })

  it('and staff past 60 outside the target may come back likewise', () => {
    const words: CityWords = { ...TOWN, policy: 'hold', target: 80, sixtyPlusWeight: 0 }
    expect(exactAnswer(planOf(words))).toEqual({ kind: 'sampled-only', because: 'returns' })
  })
})

describe('managerial posts', () => {
  const series = (share: number): number[] => Array.from({ length: 13 }, () => share)
  const group = (stay: number): ChoicePlan => ({ stay: series(stay), partialLeave: series(0), partTime: series(0) })
  const withManagers = (managers: number, others: number): RunPlan => {
    const plan = aPlan({ opening: [regulars(1975, 4)], policy: { policy: 'hold' }, target: 4 })
    const leaving = plan.separations[0]?.rates.map(families => families.map(ages => ages.map(() => 0))) ?? []
    const choices = { groups: [group(others), group(managers)], surveys: [], leaving, partialLeaveHours: series(0) }
    const posts = {
      groups: [{ jobFamilies: [0], posts: series(1) }],
      limitAge: 60,
      eligible: { from: 50, to: 59 },
      exceptions: [],
    }
    return { ...plan, after60: { ...plan.after60, choices }, managers: posts }
  }

  it('tie people together where managers choose otherwise at 60', () => {
    expect(exactAnswer(withManagers(0.9, 0.7))).toEqual({ kind: 'sampled-only', because: 'managers' })
  })

  it('do not where they choose as everybody does', () => {
    expect(exactAnswer(withManagers(0.7, 0.7)).kind).toBe('exact')
  })
})

describe('job families that choose otherwise at 60', () => {
  it('are not alike for whoever is hired into them', () => {
    const plan = aPlan({ opening: [regulars(1975, 4)], policy: { policy: 'hold' }, target: 4 })
    const series = (share: number): number[] => plan.after60.stay.map(() => share)
    const group = (stay: number): ChoicePlan => ({ stay: series(stay), partialLeave: series(0), partTime: series(0) })
    const twice = <T>(values: readonly T[]): T[] => [...values, ...values]
    const two = (first: number, second: number): RunPlan => ({
      ...plan,
      jobFamilies: ['事務', '土木'],
      retirementAge: twice(plan.retirementAge),
      choiceAge: twice(plan.choiceAge),
      separations: [],
      after60: {
        ...plan.after60,
        choices: {
          groups: [group(first), group(first), group(second), group(second)],
          surveys: [],
          leaving: series(0).map(() => [[], []]),
          partialLeaveHours: series(0),
        },
      },
      recruitment: plan.recruitment.map(one => ({ ...one, jobFamilies: [0, 1] })),
    })
    expect(exactAnswer(two(0.9, 0.7))).toEqual({ kind: 'sampled-only', because: 'job-families' })
    expect(exactAnswer(two(0.7, 0.7)).kind).toBe('exact')
  })
})

describe('fixed numbers of which chance fills a part', () => {
  it('have no exact answer: every planned post is filled or not by a draw', () => {
    const plan = aPlan({ opening: [regulars(1985, 4)], policy: { policy: 'fixed', hires: Array.from({ length: 13 }, () => 2) } })
    expect(exactAnswer(plan).kind).toBe('exact')
    const scarce: RunPlan = { ...plan, recruitment: plan.recruitment.map(one => ({ ...one, yield: one.yield.map(() => 0.9) })) }
    expect(exactAnswer(scarce)).toEqual({ kind: 'sampled-only', because: 'limits' })
  })
})
