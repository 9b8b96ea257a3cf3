import { describe, expect, it } from 'vitest'
import { asPrinted, decimal, people, percent, signed } from '../../src/report/index.ts'

describe('how numbers are printed', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.5, '1'],
    [-0.5, '△1'],
    [0.499999999, '0'],
    [-0.4, '0'],
    [2.5, '3'],
    [-2.5, '△3'],
    [658, '658'],
    [999.5, '1,000'],
    [-1234.4, '△1,234'],
    [123456789, '123,456,789'],
  ])('%d people is printed %s: half away from zero, comma every three digits, no mark on a zero', (value, printed) => {
    expect(people(value)).toBe(printed)
  })

  it.each([
    [5, '+5'],
    [0.4, '0'],
    [-0.4, '0'],
    [-5, '△5'],
    [0, '0'],
    [1200, '+1,200'],
  ])('a difference of %d is printed %s', (value, printed) => {
    expect(signed(value)).toBe(printed)
  })

  it.each([
    [42.25, 1, '42.3'],
    [-0.04, 1, '0.0'],
    [0.285, 2, '0.29'],
    [1.005, 2, '1.01'],
    [-1.005, 2, '△1.01'],
    [0.012, 2, '0.01'],
    [1234.5, 1, '1,234.5'],
  ])('%d with %d decimals is printed %s as on paper, not as in binary', (value, digits, printed) => {
    expect(decimal(value, digits)).toBe(printed)
  })

  it.each([
    [0.123, '12.3%'],
    [1, '100.0%'],
    [0, '0.0%'],
    [-0.00001, '0.0%'],
  ])('a share of %d is printed %s', (value, printed) => {
    expect(percent(value)).toBe(printed)
  })

  it('what is not known is printed …, whatever the form', () => {
    for (const unknown of [undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect([people(unknown), signed(unknown), percent(unknown), decimal(unknown)]).toEqual(['…', '…', '…', '…'])
    }
  })

  it('a verdict on whole people uses the number that is printed', () => {
    expect([asPrinted(657.5), asPrinted(657.4), asPrinted(-0.4), asPrinted(-0.5)]).toEqual([658, 657, 0, -1])
  })
})
