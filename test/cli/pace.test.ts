/** The time left is that of the runs since the first ones were done: starting up happens once. */
import { describe, expect, test } from 'vitest'
import { paceOf } from '../../src/cli/pace.ts'

describe('the time left', () => {
  test('does not count how long the first runs took to come', () => {
    const pace = paceOf(1000)
    expect(pace(50, 9_000)).toEqual({ runs: 50 })
    // 100 runs in the 2 s since then: 50 a second, and 850 are left.
    expect(pace(100, 11_000)).toEqual({ runs: 150, secondsLeft: 17 })
  })

  test('is not said from runs that were started together and end together', () => {
    const pace = paceOf(400)
    expect(pace(50, 3_000)).toEqual({ runs: 50 })
    expect(pace(50, 3_010)).toEqual({ runs: 100 })
    // Two workers take 2 s a block of 50: 100 runs since the first in 2 s, and 250 are left.
    expect(pace(50, 5_000)).toEqual({ runs: 150, secondsLeft: 5 })
  })

  test('is nothing at the end', () => {
    const pace = paceOf(100)
    pace(50, 0)
    expect(pace(50, 2_000)).toEqual({ runs: 100, secondsLeft: 0 })
  })
})
