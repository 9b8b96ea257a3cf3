/**
 * Keyed draws: known answers, equal spread, every input bit reaching every output bit, and no relation between neighbours.
 *
 * The draws are fixed, so a test that passes passes for ever. Each limit is set so that a perfect source of chance would break it
 * once in a hundred thousand test suites or less: a failure means a bad mixer or a key that leaves a part out.
 */
import { describe, expect, test } from 'vitest'
import { DECISIONS, draw32, openUniform, personKey, salt, seedKey, uniform, withPart } from '../../src/random/index.ts'
import { mix32, mixWithSalt } from '../../src/random/mix.ts'

const seed = seedKey('koganei')
const unsigned = (bits: number): number => bits >>> 0

describe('the mixers', () => {
  test('give the values of the published C function triple32', () => {
    // Computed by the function of hash-prospector's README in C (gcc), not by this program.
    const known: readonly (readonly [number, number])[] = [
      [0x00000000, 0x00000000],
      [0x00000001, 0x042741d6],
      [0x00000002, 0xf1dfe8e9],
      [0x80000000, 0x39726c96],
      [0xffffffff, 0x127f588f],
      [0x9e3779b9, 0xfd42f46a],
      [2026, 0x13a57d55],
      [123456789, 0x09a9e661],
    ]
    expect(known.map(([bits]) => unsigned(mix32(bits)))).toEqual(known.map(([, mixed]) => mixed))
  })

  test('are undone by the published inverses, so that no two inputs share an output', () => {
    const inverseOfThree = (mixed: number): number => {
      let bits = mixed ^ (mixed >>> 14) ^ (mixed >>> 28)
      bits = Math.imul(bits, 0x32b21703)
      bits = Math.imul(bits ^ (bits >>> 15) ^ (bits >>> 30), 0x469e0db1)
      bits = Math.imul(bits ^ (bits >>> 11) ^ (bits >>> 22), 0x79a85073)
      return bits ^ (bits >>> 17)
    }
    const inverseOfTwo = (mixed: number): number => {
      let bits = Math.imul(mixed ^ (mixed >>> 16), 0x43021123)
      bits = Math.imul(bits ^ (bits >>> 15) ^ (bits >>> 30), 0x1d69e2a5)
      return bits ^ (bits >>> 16)
    }
    const samples = Array.from({ length: 10_000 }, (_, index) => Math.imul(index, 0x01000193) | 0)
    expect(samples.map(bits => inverseOfThree(mix32(bits)))).toEqual(samples)
    expect(samples.map(bits => inverseOfTwo(mixWithSalt(0, bits)))).toEqual(samples)
  })

  test('give the values of the published C function lowbias32, and of the same with the salt added after its second shift', () => {
    // Computed in C as above: salt, key, mixed.
    const known = [
      [0x00000000, 0x00000001, 0x688990c0],
      [0x00000000, 0x00000002, 0xd1132181],
      [0x00000000, 0x80000000, 0xcc4b4124],
      [0x00000000, 0xffffffff, 0x6768824a],
      [0x00000000, 0x075bcd15, 0xa8f1db88],
      [0x00000001, 0x00000000, 0xecf67222],
      [0x9e3779b9, 0x000007ea, 0xdb494c50],
      [0xffffffff, 0xffffffff, 0x7b9322e6],
    ] as const
    expect(known.map(([by, bits]) => unsigned(mixWithSalt(by, bits)))).toEqual(known.map(([, , mixed]) => mixed))
  })
})

describe('the key of a seed', () => {
  test('is the same text, the same key; another text, however alike, another key', () => {
    expect(seedKey('koganei')).toEqual(seed)
    const texts = ['koganei', 'koganeI', 'koganei ', 'kogane', '小金井', '小金井市', '', ' ', '0', '00', '1', '1.0', '01']
    const keys = texts.map(text => JSON.stringify(seedKey(text)))
    expect(new Set(keys).size).toBe(texts.length)
  })

  test('is two whole numbers of 32 bits', () => {
    for (const text of ['koganei', '', '令和']) {
      const { low, high } = seedKey(text)
      expect([low | 0, high | 0]).toEqual([low, high])
    }
  })
})

describe('the decisions', () => {
  test('keep their numbers, so that a new decision moves no draw', () => {
    expect(DECISIONS).toMatchObject({
      parameter: 0,
      shock: 1,
      resignation: 2,
      'early-retirement': 3,
      death: 4,
      'after-60-leaving': 5,
      'choice-at-60': 6,
      'managerial-age-limit': 7,
      're-employment': 8,
      'full-time': 9,
      'reemployed-leaving': 10,
      'entry-age': 11,
      'experienced-entry': 12,
      'term-renewal': 13,
      'term-end': 14,
      'leave-start': 15,
      'leave-length': 16,
      'leave-substitute': 17,
      yield: 18,
      transfer: 19,
      sex: 20,
      placement: 21,
      'partial-leave': 22,
      'short-time-at-60': 23,
    })
  })

  test('have numbers of their own, from 0 to 255', () => {
    const numbers = Object.values(DECISIONS)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.every(number => number >= 0 && number <= 255)).toBe(true)
  })
})

/** A draw by what it is for; `person` counts people of one birth year. */
const drawOf = ({ run = 1, year = 2023, decision = 'resignation' as keyof typeof DECISIONS, person = 0 } = {}): number =>
  draw32(salt(seed, run, year, decision), personKey(1970, 0, person))

describe('a draw', () => {
  test('does not depend on what was drawn before it', () => {
    const cases = Array.from({ length: 200 }, (_, index) => ({ run: index % 7, year: 2022 + (index % 15), person: index }))
    const forward = cases.map(drawOf)
    const backward = [...cases].reverse().map(drawOf).reverse()
    expect(backward).toEqual(forward)
  })

  test('is a whole number of 32 bits, or the same as a share of 2³²', () => {
    const step = salt(seed, 3, 2025, 'death')
    for (let person = 0; person < 1000; person += 1) {
      const draw = draw32(step, personKey(person))
      expect(Number.isInteger(draw) && draw >= 0 && draw < 4294967296).toBe(true)
      expect(uniform(step, personKey(person))).toBe(draw / 4294967296)
      expect(openUniform(step, personKey(person))).toBe((draw + 0.5) / 4294967296)
    }
  })

  test('stays inside (0, 1) at both ends where a quantile function needs it', () => {
    // A mixed value of 0 and of 2³² − 1 in the formula of openUniform.
    expect(0.5 / 4294967296).toBeGreaterThan(0)
    expect((4294967295 + 0.5) / 4294967296).toBeLessThan(1)
  })

  test('of a person belongs to the order of the parts of the key, and a part more is another person', () => {
    expect(personKey(1970, 3)).not.toBe(personKey(3, 1970))
    expect(personKey(1970)).not.toBe(personKey(1970, 0))
    expect(withPart(personKey(1970, 3), 12)).toBe(personKey(1970, 3, 12))
  })

  test('has a salt of its own for every decision and year of a run', () => {
    for (const run of [1, 2, 1000]) {
      const salts = Array.from({ length: 60 }, (_, index) =>
        Object.keys(DECISIONS).map(decision => salt(seed, run, 2020 + index, decision as keyof typeof DECISIONS)),
      ).flat()
      expect(new Set(salts).size).toBe(60 * Object.keys(DECISIONS).length)
    }
  })
})

/** Σ (found − expected)² ÷ expected over equal classes. */
function chiSquare(draws: readonly number[], classes: number): number {
  const counts = new Array<number>(classes).fill(0)
  for (const draw of draws) counts[Math.floor((draw / 4294967296) * classes)]! += 1
  const expected = draws.length / classes
  return counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0)
}

const MANY = 200_000
const AXES = {
  'one person after another': (index: number) => drawOf({ person: index }),
  'one run after another': (index: number) => drawOf({ run: index }),
  'years and decisions': (index: number) =>
    draw32(
      salt(seed, Math.floor(index / 1150), 2020 + (index % 50), Object.keys(DECISIONS)[Math.floor(index / 50) % 23] as 'death'),
      personKey(1970),
    ),
  'one seed after another': (index: number) => draw32(salt(seedKey(`seed ${index}`), 1, 2023, 'death'), personKey(1970)),
}

describe('draws are spread equally', () => {
  // χ² of 255 degrees of freedom lies between 161.65 and 377.08 but for one chance in a million at each end (scipy 1.17: chi2.ppf).
  test.each(Object.keys(AXES) as (keyof typeof AXES)[])('over 256 classes, by their highest bits: %s', axis => {
    const statistic = chiSquare(
      Array.from({ length: MANY }, (_, index) => AXES[axis](index)),
      256,
    )
    expect(statistic).toBeGreaterThan(161.65)
    expect(statistic).toBeLessThan(377.08)
  })

  test.each(Object.keys(AXES) as (keyof typeof AXES)[])('and by their lowest bits: %s', axis => {
    const statistic = chiSquare(
      Array.from({ length: MANY }, (_, index) => (AXES[axis](index) << 24) >>> 0),
      256,
    )
    expect(statistic).toBeGreaterThan(161.65)
    expect(statistic).toBeLessThan(377.08)
  })

  test('in pairs: two people of the same step fall into each of 16 × 16 classes equally often', () => {
    const pairs = Array.from({ length: MANY }, (_, index) => {
      const [one, other] = [drawOf({ person: 2 * index }), drawOf({ person: 2 * index + 1 })]
      return ((one >>> 28) * 16 + (other >>> 28)) * 16777216
    })
    const statistic = chiSquare(pairs, 256)
    expect(statistic).toBeGreaterThan(161.65)
    expect(statistic).toBeLessThan(377.08)
  })
})

describe('every bit of the key reaches every bit of the draw', () => {
  const TRIALS = 20_000
  // A share of flips of ½ has a standard deviation of ½ ÷ √20,000 = 0.00354. Over 32 × 32 pairs of bits, 5.5 of these deviations
  // are passed once in 26,000 suites.
  const LIMIT = (5.5 * 0.5) / Math.sqrt(TRIALS)

  /** The largest distance from ½ of the share of trials in which an output bit flips with an input bit. */
  function worst(bits: number, draw: (trial: number, flipped: number) => number): number {
    let largest = 0
    for (let bit = 0; bit < bits; bit += 1) {
      const flips = new Array<number>(32).fill(0)
      for (let trial = 0; trial < TRIALS; trial += 1) {
        const changed = draw(trial, 0) ^ draw(trial, 1 << bit)
        for (let out = 0; out < 32; out += 1) flips[out]! += (changed >>> out) & 1
      }
      for (const count of flips) largest = Math.max(largest, Math.abs(count / TRIALS - 0.5))
    }
    return largest
  }

  test('each of the 32 bits of the person’s key', () => {
    const step = salt(seed, 1, 2023, 'resignation')
    expect(worst(32, (trial, flipped) => draw32(step, personKey(trial) ^ flipped))).toBeLessThan(LIMIT)
  })

  test('each of the 32 bits of the salt', () => {
    expect(worst(32, (trial, flipped) => draw32(personKey(trial) ^ flipped, personKey(1970)))).toBeLessThan(LIMIT)
  })

  test('each bit of run, year and seed', () => {
    const key = personKey(1970, 0, 1)
    expect(worst(10, (trial, flipped) => draw32(salt(seed, trial ^ flipped, 2023, 'death'), key))).toBeLessThan(LIMIT)
    expect(worst(6, (trial, flipped) => draw32(salt(seed, trial, 2023 ^ flipped, 'death'), key))).toBeLessThan(LIMIT)
    const seeds = (low: number, high: number) => ({ low: seed.low ^ low, high: seed.high ^ high })
    expect(worst(32, (trial, flipped) => draw32(salt(seeds(flipped, 0), trial, 2023, 'death'), key))).toBeLessThan(LIMIT)
    expect(worst(32, (trial, flipped) => draw32(salt(seeds(0, flipped), trial, 2023, 'death'), key))).toBeLessThan(LIMIT)
  })

  test('each bit of an ordinal and of a birth year', () => {
    const step = salt(seed, 1, 2023, 'resignation')
    expect(worst(12, (trial, flipped) => draw32(step, personKey(1970, trial & 7, (trial >> 3) ^ flipped)))).toBeLessThan(LIMIT)
    expect(worst(6, (trial, flipped) => draw32(step, personKey(1970 ^ flipped, trial)))).toBeLessThan(LIMIT)
  })
})

describe('neighbours have nothing to do with each other', () => {
  const NEIGHBOURS = {
    'the next run': (index: number) => [drawOf({ run: index }), drawOf({ run: index + 1 })],
    'the next year': (index: number) => [drawOf({ person: index }), drawOf({ person: index, year: 2024 })],
    'the next person': (index: number) => [drawOf({ person: index }), drawOf({ person: index + 1 })],
    'the next decision': (index: number) => [drawOf({ person: index }), drawOf({ person: index, decision: 'early-retirement' })],
    'the next run of the same person': (index: number) => [drawOf({ person: index }), drawOf({ person: index, run: 2 })],
    'the year before, and the next person': (index: number) => [
      drawOf({ person: index, year: 2024 }),
      drawOf({ person: index + 1 }),
    ],
  } as const

  test.each(Object.keys(NEIGHBOURS) as (keyof typeof NEIGHBOURS)[])('correlation with %s', kind => {
    // The correlation of n independent pairs has a standard deviation of 1 ÷ √n; five of them are passed once in 1.7 million.
    let [sumOne, sumOther, product, squareOne, squareOther] = [0, 0, 0, 0, 0]
    for (let index = 0; index < MANY; index += 1) {
      const [one = 0, other = 0] = NEIGHBOURS[kind](index).map(draw => draw / 4294967296)
      sumOne += one
      sumOther += other
      product += one * other
      squareOne += one * one
      squareOther += other * other
    }
    const covariance = product / MANY - (sumOne / MANY) * (sumOther / MANY)
    const spread = (square: number, sum: number): number => Math.sqrt(square / MANY - (sum / MANY) * (sum / MANY))
    const correlation = covariance / (spread(squareOne, sumOne) * spread(squareOther, sumOther))
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(MANY))
  })

  test.each(Object.keys(NEIGHBOURS) as (keyof typeof NEIGHBOURS)[])(
    'rare events of %s coincide as often as chance has it',
    kind => {
      // Two events of 2% each coincide in 0.04% of 200,000 pairs: 80, with a standard deviation of √80 = 8.9; five of them are 44.7.
      const rare = 0.02 * 4294967296
      let both = 0
      for (let index = 0; index < MANY; index += 1) if (NEIGHBOURS[kind](index).every(draw => draw < rare)) both += 1
      expect(Math.abs(both - 80)).toBeLessThan(44.7)
    },
  )
})
