/**
 * The strength of a fixed hiring plan, three people worked out by hand.
 *
 * Three ages (0, 1, 2); at 0 half leave in a year, at 1 a quarter, at 2 everybody. One person is 0 years old on the base date; two are hired on the
 * 1 April after it, at 0 or 1 with half each. Presence of the first: 1, 1/2, 1/2 × 3/4 = 3/8, 0. Of a hire: 0, 1, then 1/2 × 1/2 + 1/2 × 3/4 = 5/8 (at
 * 1 with 1/4, at 2 with 3/8), then 1/4 × 3/4 = 3/16.
 */
import { describe, expect, it } from 'vitest'
import { countDistribution, countMoments, presence, strengthCounts } from '../../../src/engine/index.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'

const leaving = deepFreeze([
  [0.5, 0.25, 1],
  [0.5, 0.25, 1],
  [0.5, 0.25, 1],
])
const first = presence({ joins: 0, ages: [1, 0, 0] }, leaving)
const hire = presence({ joins: 1, ages: deepFreeze([0.5, 0.5, 0]) }, leaving)
const strength = strengthCounts([
  { people: 1, present: first },
  { people: 2, present: hire },
])

describe('one person in post and two hires', () => {
  it('each is in post with a probability of their own', () => {
    expect(first).toEqual([1, 0.5, 0.375, 0])
    expect(hire).toEqual([0, 1, 0.625, 0.1875])
  })

  it('strength on the base date is known, and later the sum of the probabilities', () => {
    expect(strength.map(countMoments)).toEqual([
      { mean: 1, sd: 0 },
      { mean: 2.5, sd: 0.5 },
      { mean: 13 / 8, sd: Math.sqrt(45 / 64) },
      { mean: 3 / 8, sd: Math.sqrt(2 * (3 / 16) * (13 / 16)) },
    ])
  })

  it('strength on the second 1 April: nobody 5/8 × 9/64, all 3/8 × 25/64, in 512ths 45, 177, 215, 75', () => {
    expect([...countDistribution(strength[2] ?? [])]).toEqual([45 / 512, 177 / 512, 215 / 512, 75 / 512])
  })

  it('the two hires who certainly join only move the distribution up by two', () => {
    expect([...countDistribution(strength[1] ?? [])]).toEqual([0, 0, 0.5, 0.5])
  })
})
