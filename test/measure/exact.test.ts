/**
 * Exact measures of the two held posts and of the fixed plan that seats.test.ts and presence.test.ts work out by hand.
 *
 * The plan is that of three-ages.ts. Hires of the second 1 April from the two posts: none 55/128 = .430, one
 * 58/128, so at most one 113/128 = .883, both 15/128. Strength of the fixed plan then, in 512ths: none 45 (.088), one 177 (.434 together), two 215
 * (.854), three 75.
 */
import { describe, expect, it } from 'vitest'
import { exactMeasures } from '../../src/measure/index.ts'
import { aged, threeAges } from '../support/three-ages.ts'

const one = { opening: [aged(30, 1)] }

describe('two posts held', () => {
  const opening = [aged(30, 1), aged(32, 1)]
  const exact = exactMeasures(threeAges({ opening, policy: { policy: 'hold' }, target: 2 }))

  it('have no hires on the base date, and strength without a width', () => {
    const [base] = exact.kind === 'exact' ? exact.years : []
    const two = { p10: 2, p25: 2, p50: 2, p75: 2, p90: 2 }
    expect(base).toEqual({ fiscalYear: 2022, strength: { mean: 2, sd: 0, ...two } })
    expect(exact).toMatchObject({ rule: 'actual', countsSixtyPlus: true })
  })

  it('percentiles of hires are the smallest numbers that are not exceeded often enough', () => {
    const closing = exact.kind === 'exact' ? exact.years[2] : undefined
    expect(closing?.recruitment).toMatchObject({ mean: 11 / 16, p10: 0, p25: 0, p50: 1, p75: 1, p90: 2 })
  })
})

describe('one person in post, two hires a year later', () => {
  it('strength on the second 1 April is one to three in eight of ten cases', () => {
    const exact = exactMeasures(threeAges({ ...one, policy: { policy: 'fixed', hires: [0, 2, 0] } }))
    const closing = exact.kind === 'exact' ? exact.years[2] : undefined
    expect(closing?.strength).toMatchObject({ mean: 13 / 8, p10: 1, p25: 1, p50: 2, p75: 2, p90: 3 })
    expect(closing?.recruitment).toMatchObject({ mean: 0, sd: 0, p90: 0 })
  })
})

describe('a policy that reacts to leavers', () => {
  it('has no exact measures', () => {
    const plan = threeAges({ ...one, policy: { policy: 'replace-leavers', share: [1, 1, 1] } })
    expect(exactMeasures(plan)).toEqual({ kind: 'sampled-only', because: 'policy' })
  })
})
