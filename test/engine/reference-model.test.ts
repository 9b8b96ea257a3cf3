/**
 * The engine's expected run against the exact answers: 700 posts held over 15 years (the reference model of the benchmark).
 *
 * The exact means hold every post occupied; the engine hires whole people, which with a thousand times the staff are thousandths of a hire.
 * Strength is then off by half a thousandth at most, so hires by one (this year's half and what is left of last year's) more than leavers
 * are. Leavers are off by the rates of those hired too many or too few: 15 years × a thousandth × 3.5 % = 0.0006, hires by 0.0016. Nobody hired
 * within 15 years reaches a retirement age (40 + 14 = 54), so retirements are exact. Sums: 15 × 0.0016 people of at most 54 years or a cost of
 * 750, that is 1.3 years and 18 units of cost.
 */
import { describe, expect, it } from 'vitest'
import { type RunPlan, simulate } from '../../src/engine/index.ts'
import { exactSummary } from '../bench/exact.ts'
import { referenceModel, SERIES } from '../bench/reference-model.ts'
import { reader, referencePlan } from '../bench/wf-teiin-plan.ts'

const SCALE = 1000
const model = referenceModel()
const exact = exactSummary(model)
const larger = { ...model, posts: model.posts * SCALE, start: model.start.map(people => people * SCALE) }

const outputsOf = (plan: RunPlan): readonly (readonly number[])[] => {
  const { see, outputs } = reader(model)
  for (const ledger of simulate(plan).ledgers) see(ledger)
  return outputs
}

describe('700 posts held over 15 years', () => {
  const outputs = outputsOf(referencePlan(larger, model.from))

  it.each([
    [0, 0.0016],
    [1, 0.0006],
    [2, 0],
    [3, 1.3],
    [4, 18],
  ])('series %i of the expected run is the exact mean, but for whole hires', (series, bound) => {
    outputs.forEach((year, index) => {
      const difference = Math.abs((year[series] as number) / SCALE - (exact.mean[series]?.[index] as number))
      // Counts are kept in billionths, sums of ages and costs in floating point.
      expect(difference, `${SERIES[series]}, FY${model.from + index}`).toBeLessThanOrEqual(bound + 1e-6)
    })
  })

  it('with 700 people the hires are whole, and by the same reckoning within 1.6 of the exact means', () => {
    outputsOf(referencePlan(model, model.from)).forEach((year, index) => {
      expect(Number.isInteger(year[0])).toBe(true)
      expect(Math.abs((year[0] as number) - (exact.mean[0]?.[index] as number)), `FY${model.from + index}`).toBeLessThanOrEqual(
        1.6,
      )
    })
  })

  it('nobody retires in FY2027, 2029 and 2031, the years in which the age rises, and that does not vary', () => {
    for (const year of [2027, 2029, 2031]) {
      expect(exact.mean[2]?.[year - model.from]).toBe(0)
      expect(exact.sd[2]?.[year - model.from]).toBe(0)
    }
  })
})
