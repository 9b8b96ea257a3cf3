/** The Poisson binomial distribution against hand arithmetic and the binomial distribution. */
import { describe, expect, it } from 'vitest'
import { poissonBinomial } from '../../src/numeric/index.ts'

describe('how many of several independent events happen', () => {
  it('with 1/2 and 1/4: none 3/8, one 1/2 × 3/4 + 1/2 × 1/4 = 4/8, both 1/8', () => {
    expect([...poissonBinomial([0.5, 0.25])]).toEqual([3 / 8, 4 / 8, 1 / 8])
  })

  it('with equal halves it is the binomial distribution: 1 4 6 4 1 sixteenths', () => {
    expect([...poissonBinomial([0.5, 0.5, 0.5, 0.5])].map(mass => mass * 16)).toEqual([1, 4, 6, 4, 1])
  })

  it('certain events move it up, impossible ones leave it, and of no events none happens', () => {
    expect([...poissonBinomial([1, 0.5, 0])]).toEqual([0, 0.5, 0.5, 0])
    expect([...poissonBinomial([])]).toEqual([1])
  })
})
