/** Draws for parameters and shocks: keyed by text, one for all years of a lever, shared by scenarios. */
import { describe, expect, test } from 'vitest'
import { parameterUniform, seedKey, shockUniform, textKey } from '../../src/random/index.ts'

const seed = seedKey('koganei')

describe('the draw of a parameter', () => {
  test('belongs to seed, run and path, and to nothing else', () => {
    const draw = parameterUniform(seed, 1, 'after60.stay')
    expect(parameterUniform(seed, 1, 'after60.stay')).toBe(draw)
    expect(parameterUniform(seed, 2, 'after60.stay')).not.toBe(draw)
    expect(parameterUniform(seed, 1, 'after60.leaving')).not.toBe(draw)
    expect(parameterUniform(seedKey('other'), 1, 'after60.stay')).not.toBe(draw)
  })

  test('lies between 0 and 1, with a mean of a half over the runs', () => {
    // A mean of 100,000 uniform draws has a standard deviation of 1 ÷ √(12 × 100,000) = 0.00091; five of them are 0.0046.
    const draws = Array.from({ length: 100_000 }, (_, run) => parameterUniform(seed, run + 1, 'separation.resignation[0].rate'))
    expect(draws.every(draw => draw > 0 && draw < 1)).toBe(true)
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.0046)
  })

  test('of one path has no relation to that of a path that differs in one character', () => {
    // Correlation of 50,000 independent pairs: standard deviation 1 ÷ √50,000; five of them are 0.0224. Var(uniform) = 1/12.
    const pairs = Array.from({ length: 50_000 }, (_, run) => [
      parameterUniform(seed, run + 1, 'separation.resignation[0].rate') - 0.5,
      parameterUniform(seed, run + 1, 'separation.resignation[1].rate') - 0.5,
    ])
    const correlation = (12 * pairs.reduce((sum, [one = 0, other = 0]) => sum + one * other, 0)) / pairs.length
    expect(Math.abs(correlation)).toBeLessThan(0.0224)
  })
})

describe('the key of a text', () => {
  test('tells texts apart that share their letters, and takes Japanese and signs outside the basic plane', () => {
    const texts = ['', 'a', 'aa', 'ab', 'ba', '職', '職員', '員職', '𠮷', '𠮷野', 'rate', 'rate ', ' rate']
    expect(new Set(texts.map(textKey)).size).toBe(texts.length)
  })

  test('gives 10,000 paths of a long list 10,000 keys', () => {
    const paths = Array.from({ length: 10_000 }, (_, index) => `separation.resignation[${index}].rate`)
    expect(new Set(paths.map(textKey)).size).toBe(10_000)
  })
})

test('the shock of a year belongs to the cause and the year', () => {
  const draw = shockUniform(seed, 1, 2023, 'resignation')
  expect(shockUniform(seed, 1, 2023, 'resignation')).toBe(draw)
  expect(shockUniform(seed, 1, 2024, 'resignation')).not.toBe(draw)
  expect(shockUniform(seed, 1, 2023, 'death')).not.toBe(draw)
})
