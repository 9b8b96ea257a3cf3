/**
 * Spreads: by hand, and of random values against a plain reckoning that sorts them. Sums of fractions are taken in the order of the runs, whole
 * numbers exactly, so every digit has to be the same.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Spread, spreadOf, spreadsOf } from '../../src/measure/index.ts'
import { readSpread, SPREAD_NUMBERS } from '../../src/measure/spread.ts'
import { RUNS } from '../support/random-plan.ts'

describe('the spread of values', () => {
  /** 1 to 20: mean 10.5, Σ(x − 10.5)² = 665, variance 665 ÷ 19 = 35; the tenth percentile is the 2nd value, the 90th the 18th. */
  it('has the mean, the standard deviation, its error and percentiles that occurred', () => {
    const values = Float64Array.from({ length: 20 }, (_, index) => ((index * 7) % 20) + 1)
    expect(spreadOf(values)).toEqual({
      mean: 10.5,
      sd: Math.sqrt(35),
      standardError: Math.sqrt(35) / Math.sqrt(20),
      runs: 20,
      constant: false,
      p10: 2,
      p25: 5,
      p50: 10,
      p75: 15,
      p90: 18,
    })
  })

  it('is the same for fractions, which are sorted and not counted', () => {
    const values = Float64Array.from({ length: 20 }, (_, index) => (((index * 7) % 20) + 1) / 4)
    expect(spreadOf(values)).toMatchObject({ mean: 2.625, p10: 0.5, p90: 4.5 })
  })

  it('has no percentiles below 20 runs, and none at all of nothing', () => {
    expect(spreadOf(new Float64Array(19).fill(3))).toEqual({ mean: 3, sd: 0, standardError: 0, runs: 19, constant: true })
    expect(spreadOf(new Float64Array(0))).toBeUndefined()
  })

  it('of a single run is its value, and nothing is known of its spread', () => {
    expect(spreadOf(Float64Array.of(658))).toEqual({ mean: 658, runs: 1, constant: false })
    expect(spreadOf(Float64Array.of(Number.NaN, 658, Number.NaN))).toEqual({ mean: 658, runs: 1, constant: false })
  })

  it('says when a value does not vary', () => {
    expect(spreadOf(new Float64Array(30).fill(658))).toMatchObject({ constant: true, p10: 658, p90: 658, sd: 0 })
  })

  it('takes the seventh of 70 as the tenth per cent, though 70 × 0.1 is more than 7 in binary', () => {
    expect(spreadOf(Float64Array.from({ length: 70 }, (_, index) => index + 1))?.p10).toBe(7)
  })

  /** 2⁵³ + 1 + 1 + … + 1: added one by one, a floating-point sum stays at 2⁵³. */
  it('has an exact mean of whole numbers where floating-point numbers would drop ones', () => {
    const values = new Float64Array(16).fill(1).fill(2 ** 53, 0, 1)
    expect(spreadOf(values)?.mean).toBe((2 ** 53 + 16) / 16)
  })
})

/** The spread of values by the book. @param people whether they are people: unknown ones are nobody, unless all are unknown. */
function plainSpread(values: readonly number[], people: boolean): Spread | undefined {
  const unknown = values.every(Number.isNaN) || !people
  const known = unknown ? values.filter(value => !Number.isNaN(value)) : values.map(value => (Number.isNaN(value) ? 0 : value))
  const runs = known.length
  if (runs === 0) return undefined
  const inOrder = [...known].sort((one, other) => one - other)
  const [low, high] = [inOrder[0] as number, inOrder[runs - 1] as number]
  const constant = low === high
  const mean = constant ? low : sumOf(known) / runs
  const squares = known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const sd = constant ? 0 : Math.sqrt(squares / (runs - 1))
  /** The smallest value that so many per cent of the runs do not exceed. */
  const percentile = (percent: number): number => inOrder.find((_, index) => (index + 1) * 100 >= percent * runs) as number
  // One value says nothing of how values vary.
  if (runs === 1) return { mean, runs, constant: false }
  const found = { mean, sd, standardError: sd / Math.sqrt(runs), runs, constant }
  if (runs < 20) return found
  const [p10, p25, p50, p75, p90] = [10, 25, 50, 75, 90].map(percentile) as [number, number, number, number, number]
  return { ...found, p10, p25, p50, p75, p90 }
}

/** Whole numbers are added exactly, fractions one after another. */
const sumOf = (values: readonly number[]): number =>
  values.every(Number.isInteger)
    ? Number(values.reduce((sum, value) => sum + BigInt(value), 0n))
    : values.reduce((sum, value) => sum + value, 0)

/** What a value may be over the runs. */
const kinds: readonly fc.Arbitrary<number>[] = [
  fc.integer({ min: 600, max: 720 }),
  fc.integer({ min: -1, max: 1 }),
  fc.integer({ min: -20, max: 1500 }),
  fc.integer({ min: 1, max: 9_000_000_000_000 }),
  fc.integer({ min: 0, max: 1e6 }).map(parts => parts / 1e6),
  fc.integer({ min: 0, max: 40 }).map(halves => halves / 2),
  fc.constant(0.1),
  fc.constant(7),
  fc.maxSafeInteger().map(value => value + 0),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0),
  fc.double({ noNaN: true, min: 1, max: 1 + 1e-12 }),
  fc
    .oneof({ weight: 50, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }, fc.constantFrom(1e9, -1e9))
    .map(value => value + 0),
]

/** A slot: its values over so many runs, some of which may be unknown, and whether it is a number of people. */
const aSlot = (runs: number): fc.Arbitrary<{ values: number[]; people: boolean }> =>
  fc.record({
    values: fc.constantFrom(0, 1, 5, 95, 100).chain(percent =>
      fc.constantFrom(...kinds).chain(kind => {
        const unknown = fc.nat(99).map(draw => draw < percent)
        const value = fc.tuple(kind, unknown).map(([known, not]) => (not ? Number.NaN : known))
        return fc.array(value, { minLength: runs, maxLength: runs })
      }),
    ),
    people: fc.boolean(),
  })

describe('spreads of random values', () => {
  const isPlain = (slots: readonly { readonly values: readonly number[]; readonly people: boolean }[], from: number): void => {
    const runs = slots[0]?.values.length ?? 0
    const values = Float64Array.from({ length: runs * slots.length }, (_, at) => {
      return slots[at % slots.length]?.values[Math.floor(at / slots.length)] as number
    })
    const people = Uint8Array.from(slots, slot => Number(slot.people))
    const spreads = spreadsOf({ runs, values }, people, { from, until: slots.length })
    slots.slice(from).forEach((slot, index) => {
      expect(readSpread(spreads, index * SPREAD_NUMBERS)).toEqual(plainSpread(slot.values, slot.people))
      const known = Float64Array.from(slot.values.filter(value => !Number.isNaN(value)))
      expect(spreadOf(known)).toEqual(plainSpread([...known], false))
    })
  }

  it.each([1, 2, 19, 20, 70, 300])('of %i runs are those of the sorted values, bit by bit', runs => {
    const slots = fc.array(aSlot(runs), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(slots, fc.nat(4), (some, from) => isPlain(some, from % some.length)),
      RUNS,
    )
  })

  it('are so of more slots than stand in the kernel at a time, and where values crowd beside one that lies far away', () => {
    const crowd = Array.from({ length: 1000 }, (_, index) => ((index * 7919) % 1000) / 1000)
    const slots = Array.from({ length: 301 }, (_, slot) => {
      const far = [slot, 1e9, -1e9][slot % 3] as number
      return { values: [...crowd.slice(slot), ...crowd.slice(0, slot), far], people: slot % 2 === 0 }
    })
    isPlain(slots, 3)
  })
})
