/**
 * Sampled runs against the exact answers, over all years: the engine draws what the arithmetic says.
 *
 * z = (mean of the runs − exact mean) ÷ (exact sd ÷ √runs); for standard deviations their asymptotic error sd × √((excess kurtosis + 2) ÷ 4 runs).
 * The largest of some 140 such scores exceeds 4 with a probability below 1 % if the engine is right; seeds are fixed, so the test never
 * fails by chance. What does not vary must be met exactly.
 */
import { describe, expect, it } from 'vitest'
import { Chance, countMoments, exactAnswer, prepare, project, type RunPlan } from '../../../src/engine/index.ts'
import { seedKey } from '../../../src/random/index.ts'
import { accept, CRITICAL } from '../../bench/acceptance.ts'
import { exactSummary } from '../../bench/exact.ts'
import { referenceModel } from '../../bench/reference-model.ts'
import { type Replication, summarise } from '../../bench/report.ts'
import { reader, referencePlan } from '../../bench/wf-teiin-plan.ts'
import { aPlan, regulars } from '../../support/a-plan.ts'

const PERSON = 1e9

/** Outputs of sampled runs: one `[year][series]` a run. */
function runs(
  plan: RunPlan,
  number: number,
  read: () => { see: Parameters<typeof project>[2]; outputs: Replication },
): Replication[] {
  const prepared = prepare(plan)
  const key = seedKey('exact')
  return Array.from({ length: number }, (_, index) => {
    const { see, outputs } = read()
    project(prepared, new Chance(key, index + 1), see)
    return outputs
  })
}

describe('700 posts held over 15 years', () => {
  it('hires, separations, retirements, sum of age and of cost of 200 runs have the exact means and deviations in every year', () => {
    const model = referenceModel()
    const sampled = summarise(runs(referencePlan(model, model.from), 200, () => reader(model)))
    expect(accept([{ ...sampled, replications: 200, seconds: 0 }], exactSummary(model))).toMatchObject({
      accepted: true,
      degenerate: 0,
    })
  })
})

describe('fixed hires, a choice at 60, re-employment and fixed-term posts', () => {
  const RUNS = 1000
  const plan = aPlan({
    from: 2022,
    to: 2033,
    opening: [
      ...Array.from({ length: 40 }, (_, age) => regulars(1962 + age, 2)),
      { ...regulars(1980, 6), employmentType: 'fixed-term', termEnds: 2023 },
      { ...regulars(1959, 5), employmentType: 'reemployed-full-time' },
    ],
    policy: { policy: 'fixed', hires: Array.from({ length: 13 }, (_, year) => 1 + (year % 3)) },
    resignation: age => (age < 40 ? 0.04 : 0.01),
    stay: 0.7,
    partTime: 0.1,
    leaving: 0.1,
    uptake: 0.5,
    fullTimeShare: 0.6,
    reemployedLeaving: 0.2,
    entryAges: [
      { age: 22, share: 0.6 },
      { age: 30, share: 0.4 },
    ],
  })

  it('strength of 1,000 runs has the exact mean and deviation on every 1 April', () => {
    const answer = exactAnswer(plan)
    if (answer.kind !== 'exact') throw new Error(answer.because)
    const sampled = summarise(
      runs(plan, RUNS, () => {
        const outputs: number[][] = []
        const see: Parameters<typeof project>[2] = ({ stock }) => {
          outputs.push([strength(plan, stock.byCell)])
        }
        return { see, outputs }
      }),
    )
    answer.strength.map(countMoments).forEach(({ mean, sd }, year) => {
      const [ofMean, ofSd] = [sampled.mean[0]?.[year] ?? Number.NaN, sampled.sd[0]?.[year] ?? Number.NaN]
      if (sd === 0) expect([ofMean, ofSd], `year ${year}`).toEqual([mean, 0])
      else {
        expect(Math.abs(ofMean - mean) / (sd / Math.sqrt(RUNS)), `mean of year ${year}`).toBeLessThan(CRITICAL)
        // The excess kurtosis of a sum of independent yes-or-no events is below 1 ÷ variance; the variance is above 1 here.
        expect(Math.abs(ofSd - sd) / (sd * Math.sqrt(3 / (4 * RUNS))), `sd of year ${year}`).toBeLessThan(CRITICAL)
      }
    })
  })
})

/** People under the rule `actual` in a plan with one job family and one department: cells are employment types. */
function strength(plan: RunPlan, byCell: Float64Array): number {
  const { weights } = plan.countingRules[plan.actualRule] as RunPlan['countingRules'][number]
  return Object.values(weights).reduce((sum, weight, type) => sum + weight * (byCell[type] as number), 0) / PERSON
}
