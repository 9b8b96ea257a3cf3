/**
 * Seats held by replacement, two of them worked out by hand.
 *
 * Three ages (0, 1, 2); at 0 half of the holders leave in a year, at 1 a quarter, at 2 everybody. Successors are 0 or 1, half each. Seat A starts
 * at 0, seat B at 2. All numbers are halves, quarters …, exact in binary.
 *
 * Year 0: A is vacated with 1/2, B with 1. Then A is at 0 with 1/2 × 1/2 = 1/4 and at 1 with 1/2 + 1/4 = 3/4; B at 0 or 1, 1/2 each.
 * Year 1: A is vacated with 1/4 × 1/2 + 3/4 × 1/4 = 5/16, B with 1/2 × 1/2 + 1/2 × 1/4 = 3/8.
 */
import { describe, expect, it } from 'vitest'
import { countDistribution, openSeats, seatEventMoments, seatEvents, seatSums } from '../../../src/engine/index.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'

const leaving = deepFreeze([
  [0.5, 0.25, 1],
  [0.5, 0.25, 1],
])
const entry = deepFreeze([
  [0.5, 0.5, 0],
  [0.5, 0.5, 0],
])
const seats = openSeats({ leaving, entry }, deepFreeze([1, 0, 1]))

describe('two seats, each refilled when it falls vacant', () => {
  it('knows the age of the holder on every 1 April, also the closing one', () => {
    expect(seats.map(({ holder }) => holder.slice(0, 2).map(chances => [...chances]))).toEqual([
      [
        [1, 0, 0],
        [0.25, 0.75, 0],
      ],
      [
        [0, 0, 1],
        [0.5, 0.5, 0],
      ],
    ])
    // A after year 1: stays 0 → 1 with 1/8, 1 → 2 with 9/16; vacated 5/16, of which half start at 0 and half at 1.
    expect([...(seats[0]?.holder[2] ?? [])]).toEqual([5 / 32, 1 / 8 + 5 / 32, 9 / 16])
  })

  it('hires: on average 1 + 1/2 and 5/16 + 3/8, variance p(1 − p) summed over the seats', () => {
    expect(seatEventMoments(seats, leaving)).toEqual([
      { mean: 1.5, sd: Math.sqrt(0.25) },
      { mean: 11 / 16, sd: Math.sqrt((5 / 16) * (11 / 16) + (3 / 8) * (5 / 8)) },
    ])
  })

  it('hires of year 1: none 11/16 × 5/8 = 55/128, both 5/16 × 3/8 = 15/128, one the rest', () => {
    const [, second] = seatEvents(seats, leaving).map(countDistribution)
    expect([...(second ?? [])]).toEqual([55 / 128, 58 / 128, 15 / 128])
  })

  it('the sum of ages: 2 at first, then 3/4 + 1/2 with variance 3/16 + 1/4', () => {
    const age = [
      [0, 1, 2],
      [0, 1, 2],
    ]
    expect(seatSums(seats, age)).toEqual([
      { mean: 2, sd: 0 },
      { mean: 1.25, sd: Math.sqrt(7 / 16) },
    ])
  })

  it('what is impossible or certain at every age does not vary', () => {
    expect(seatEventMoments(seats, [[0, 0, 0]])).toEqual([{ mean: 0, sd: 0 }])
    expect(seatEventMoments(seats, [[1, 1, 1]])).toEqual([{ mean: 2, sd: 0 }])
  })
})
