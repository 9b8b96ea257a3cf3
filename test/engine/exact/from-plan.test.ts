/**
 * The exact answer of a run plan, by the numbers worked out by hand in seats.test.ts and presence.test.ts.
 *
 * Ages 0, 1, 2 there are 30, 31, 32 on 1 April here (three-ages.ts).
 */
import { describe, expect, it } from 'vitest'
import { countMoments, exactAnswer, openSeats, type RunPlan, seatEventMoments } from '../../../src/engine/index.ts'
import { exactSummary } from '../../bench/exact.ts'
import { referenceModel } from '../../bench/reference-model.ts'
import { referencePlan } from '../../bench/wf-teiin-plan.ts'
import { aPlan, type PlanOptions, regulars, stylisedCity } from '../../support/a-plan.ts'
import { aged, threeAges } from '../../support/three-ages.ts'

const exact = (plan: RunPlan) => {
  const answer = exactAnswer(plan)
  if (answer.kind !== 'exact') throw new Error(answer.because)
  return { hires: answer.hires.map(countMoments), strength: answer.strength.map(countMoments) }
}
const because = (plan: RunPlan) => {
  const answer = exactAnswer(plan)
  return answer.kind === 'exact' ? undefined : answer.because
}

describe('現員維持: two posts held', () => {
  const plan = threeAges({ opening: [aged(30, 1), aged(32, 1)], policy: { policy: 'hold' }, target: 2 })

  it('hires are those of the seats: 3/2, then 5/16 + 3/8, and strength does not vary', () => {
    expect(exact(plan)).toEqual({
      hires: [
        { mean: 0, sd: 0 },
        { mean: 1.5, sd: 0.5 },
        { mean: 11 / 16, sd: Math.sqrt((5 / 16) * (11 / 16) + (3 / 8) * (5 / 8)) },
      ],
      strength: [2, 2, 2].map(mean => ({ mean, sd: 0 })),
    })
  })

  it('fixed-term posts that are always filled again count, and see no hire', () => {
    const term = { ...aged(40, 3), employmentType: 'fixed-term', termEnds: 2022 } as const
    const held = threeAges({ opening: [aged(30, 1), aged(32, 1), term], policy: { policy: 'hold' }, target: 5 })
    expect(exact(held).hires).toEqual(exact(plan).hires)
    expect(exact(held).strength[2]).toEqual({ mean: 5, sd: 0 })
  })

  it('staff past 60 outside the target free their post on the first 1 April at 60, and it is filled', () => {
    // Born in 1963: 59 on R5.4.1, 60 on R6.4.1 and still in post, since the retirement age is 61 then.
    const on = { opening: [regulars(1963, 1)], policy: { policy: 'hold' }, target: 1 } as const
    expect(exact(aPlan({ ...on, from: 2022, to: 2023, sixtyPlusWeight: 0 })).hires.map(({ mean }) => mean)).toEqual([0, 0, 1])
    expect(exact(aPlan({ ...on, from: 2022, to: 2023 })).hires.map(({ mean }) => mean)).toEqual([0, 0, 0])
  })

  it('who stays past the retirement age as re-employed keeps the seat until then', () => {
    // One person reaches 60 in FY2022 and retires; half are re-employed full-time, until 31 March 2028 (65 is reached in FY2027).
    const one = aPlan({ from: 2022, to: 2023, opening: [regulars(1962, 1)], uptake: 0.5, policy: { policy: 'hold' }, target: 1 })
    expect(exact(one).hires).toEqual([
      { mean: 0, sd: 0 },
      { mean: 0.5, sd: 0.5 },
      { mean: 0, sd: 0 },
    ])
  })
})

describe('採用数の指定: one person in post, two hires a year later', () => {
  it('strength counts whoever is still there: 5/2, then 3/8 + 2 × 5/8; hires do not vary', () => {
    const plan = threeAges({ opening: [aged(30, 1)], policy: { policy: 'fixed', hires: [0, 2, 0] } })
    expect(exact(plan)).toEqual({
      hires: [0, 2, 0].map(mean => ({ mean, sd: 0 })),
      strength: [
        { mean: 1, sd: 0 },
        { mean: 2.5, sd: 0.5 },
        { mean: 13 / 8, sd: Math.sqrt(45 / 64) },
      ],
    })
  })
})

describe('700 posts held over 15 years', () => {
  it('the renewal of seats through the engine and the chain on age are one and the same', () => {
    const model = referenceModel()
    const { hires } = exact(referencePlan(model, model.from))
    const chain = exactSummary(model)
    chain.mean[0]?.forEach((mean, year) => {
      // The engine counts in billionths of a person; 700 people and 15 years leave seven digits.
      expect(hires[year + 1]?.mean).toBeCloseTo(mean, 6)
      expect(hires[year + 1]?.sd).toBeCloseTo(chain.sd[0]?.[year] ?? Number.NaN, 6)
    })
  })
})

describe('the stylised city held at 658', () => {
  it('hires are certain: ten leave at 25 every year, twelve retire every second year, and nobody leaves by chance', () => {
    const { hires } = exact(stylisedCity({ policy: { policy: 'hold' } }))
    // 12 + 10 on R5.4.1; nobody retires in R5.
    expect(hires[1]).toEqual({ mean: 22, sd: 0 })
    expect(hires[2]).toEqual({ mean: 10, sd: 0 })
  })
})

describe('plans without an exact answer say why', () => {
  const opening = [aged(30, 2)]
  const hold = { opening, policy: { policy: 'hold' }, target: 2 } as const

  it.each<[string, PlanOptions, string]>([
    ['last year’s leavers are replaced', { opening, policy: { policy: 'replace-leavers', share: [1, 1, 1] } }, 'policy'],
    ['the target is not the strength of the base date', { ...hold, target: 3 }, 'target'],
    ['a largest number may leave posts vacant', { ...hold, bounds: { max: 1 } }, 'limits'],
    ['the yield is below 100 %', { ...hold, yield: 0.9 }, 'limits'],
    [
      'experienced hires have ages of their own',
      { ...hold, experienced: { share: 0.5, ages: [{ age: 40, share: 1 }] } },
      'experienced',
    ],
    ['staff past 60 count by half', { ...hold, sixtyPlusWeight: 0.5 }, 'weights'],
    ['substitutes take a part of the posts', { ...hold, substitutes: 1 }, 'other-posts'],
    [
      'a ceiling cuts fixed numbers',
      { opening, policy: { policy: 'fixed', hires: [0, 1, 1] }, target: 2, excess: () => 0 },
      'limits',
    ],
  ])('%s', (_, options, reason) => {
    expect(because(threeAges(options))).toBe(reason)
  })

  it('hires go to job families with different rates', () => {
    const plan = threeAges(hold)
    const [family] = plan.separations[0]?.rates[0] ?? []
    const rates = plan.separations[0]?.rates.map(() => [family ?? [], []]) ?? []
    const two: RunPlan = {
      ...plan,
      jobFamilies: ['事務', '土木'],
      separations: [{ cause: 'resignation', rates }],
      retirementAge: [...plan.retirementAge, ...plan.retirementAge],
      choiceAge: [60, 60],
      recruitment: plan.recruitment.map(one => ({ ...one, jobFamilies: [0, 1] })),
    }
    expect(because(two)).toBe('job-families')
  })
})

describe('a chain on age', () => {
  it('with nobody in post has no hires', () => {
    expect(seatEventMoments(openSeats({ leaving: [[1]], entry: [[1]] }, [0]), [[1]])).toEqual([{ mean: 0, sd: 0 }])
  })
})
