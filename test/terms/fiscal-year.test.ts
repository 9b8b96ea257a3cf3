/**
 * Fiscal years as planners write them, and their Japanese names. R1 = 2019, H1 = 1989, S1 = 1926: R n = 2018 + n, H n = 1988 + n, S n = 1925 + n.
 */
import { describe, expect, it } from 'vitest'
import { axisYear, fiscalYear, longYear, parseFiscalYear, shortYear, stockDate, yearsBetween } from '../../src/terms/index.ts'

describe('reading a fiscal year', () => {
  it.each([
    ['2023', 2023],
    ['2023年度', 2023],
    ['R5', 2023],
    ['r5', 2023],
    ['令和5年度', 2023],
    ['令和５年度', 2023],
    ['Ｒ５', 2023],
    ['令和 5 年度', 2023],
    ['R元', 2019],
    ['令和元年度', 2019],
    ['R1', 2019],
    ['H31', 2019],
    ['平成31年度', 2019],
    ['H30', 2018],
    ['平成30年度', 2018],
    ['H元', 1989],
    ['S64', 1989],
    ['昭和63年度', 1988],
    ['S60', 1985],
    ['R30', 2048],
    ['1900', 1900],
    ['2200', 2200],
  ])('%s is %i', (text, year) => {
    expect(parseFiscalYear(text)).toBe(year)
  })

  it.each(['', 'R', 'R0', 'R5.4.1', 'T15', '大正15年度', '1899', '2201', '23', 'R100', '令和五年度', '-2023', '2023.5', 'R5年'])(
    '%s is not a fiscal year',
    text => {
      expect(parseFiscalYear(text)).toBeUndefined()
    },
  )
})

describe('naming a fiscal year', () => {
  it.each([
    [2023, 'R5', 'R5', '令和5年度'],
    [2019, 'R1', 'R元', '令和元年度'],
    [2018, 'H30', 'H30', '平成30年度'],
    [1989, 'H1', 'H元', '平成元年度'],
    [1988, 'S63', 'S63', '昭和63年度'],
    [2029, 'R11', 'R11', '令和11年度'],
    [1925, '1925', '1925', '1925年度'],
  ])('%i is %s, on axes %s, in full %s', (year, short, axis, long) => {
    expect(shortYear(fiscalYear(year))).toBe(short)
    expect(axisYear(fiscalYear(year))).toBe(axis)
    expect(longYear(fiscalYear(year))).toBe(long)
  })

  it('a stock is counted on 1 April, on which 平成31年 still lasted', () => {
    expect(stockDate(fiscalYear(2022))).toBe('令和4年4月1日現在')
    expect(stockDate(fiscalYear(2019))).toBe('平成31年4月1日現在')
    expect(stockDate(fiscalYear(2020))).toBe('令和2年4月1日現在')
    expect(stockDate(fiscalYear(1989))).toBe('平成元年4月1日現在')
  })

  it('every short name is read back as the same year', () => {
    for (const year of yearsBetween(fiscalYear(1926), fiscalYear(2100))) expect(parseFiscalYear(shortYear(year))).toBe(year)
    for (const year of yearsBetween(fiscalYear(1926), fiscalYear(2100))) expect(parseFiscalYear(axisYear(year))).toBe(year)
  })
})

it('years between two years include both, and none when they are reversed', () => {
  expect(yearsBetween(fiscalYear(2022), fiscalYear(2024))).toEqual([2022, 2023, 2024])
  expect(yearsBetween(fiscalYear(2022), fiscalYear(2022))).toEqual([2022])
  expect(yearsBetween(fiscalYear(2024), fiscalYear(2022))).toEqual([])
})
