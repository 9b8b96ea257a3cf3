/**
 * Renewal: 1000 posts filled at once, exit by length of service, every leaver replaced. A bulge of hires comes back as waves of leavers.
 *
 * Everybody enters at one age, so age stands for length of service; the probability of leaving in the k-th period becomes a yearly rate
 * among those still there. Hires are whole people: with last period's leavers rounded at each step they are the textbook column exactly.
 * The expected column is compared with a workforce that is held at 1000 people for each published one.
 */
import { describe, expect, it } from 'vitest'
import type { PolicyPlan } from '../../src/engine/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'
import { column, readCase, readKeys, replay } from '../support/published-case.ts'

const leaving = column(readCase('renewal-replacement/inputs.csv'), 'probability_of_leaving_in_period')
const published = readCase('renewal-replacement/outputs.csv')
const POSTS = 1000
const ENTRY = 20

/** Of those still in service, the share that leaves in period k: p(k) ÷ (p(k) + p(k+1) + …). */
const hazard = leaving.map((share, period) => share / leaving.slice(period).reduce((sum, later) => sum + later, 0))

/** Last period's leavers, rounded to whole people, with no carry and no catching up: the textbook's rule. */
const ROUNDED: PolicyPlan = {
  policy: 'formula',
  formula: Array.from({ length: 100 }, () => ({ kind: 'name', name: 'leavers' })),
  path: 'recruitment.formula',
}

/** Hires of each period, the first being the posts filled at time 0. */
function hires(posts: number, periods: number, policy: PolicyPlan = { policy: 'hold' }): number[] {
  const plan = aPlan({
    from: 2022,
    to: 2022 + periods - 1,
    opening: [regulars(2022 - ENTRY - 1, posts)],
    resignation: age => hazard[age - ENTRY] ?? 0,
    policy,
    target: posts,
    entryAges: [{ age: ENTRY, share: 1 }],
  })
  return [posts, ...replay(plan).series('recruitment.filled').slice(1).map(Number)]
}

describe('whole people', () => {
  const printed = published.flatMap(row => row.hires_textbook_rounded_each_step || []).map(Number)

  it('hires are the textbook column, rounded to whole people at each step', () => {
    expect(hires(POSTS, printed.length - 1, ROUNDED)).toEqual(printed)
  })
})

describe('expected values', () => {
  const SCALE = 1000
  const scaled = hires(POSTS * SCALE, published.length - 1).map(people => people / SCALE)

  /**
   * Hires are whole, so each is up to half a person off what would hold the posts exactly. Such an error comes back in later hires with
   * the weights |u(k) − u(k−1)| of the renewal sequence u = published hires ÷ 1000, which sum to less than 2: at most 1 person in 1000.
   */
  it('hires are the expected column to within one whole hire', () => {
    column(published, 'hires_expected').forEach((people, period) => {
      expect(Math.abs((scaled[period] as number) - people), `period ${period}`).toBeLessThanOrEqual(1 / SCALE + 1e-6)
    })
  })

  it('hires settle at posts ÷ mean length of service', () => {
    const { mean_service_periods, steady_state_hires_per_period } = readKeys('renewal-replacement/outputs_summary.csv')
    expect(POSTS / (mean_service_periods as number)).toBeCloseTo(steady_state_hires_per_period as number, 6)
    const last = (hires(POSTS * SCALE, 60).at(-1) as number) / SCALE
    expect(Math.abs(last - (steady_state_hires_per_period as number))).toBeLessThanOrEqual(1 / SCALE + 1e-6)
  })
})
