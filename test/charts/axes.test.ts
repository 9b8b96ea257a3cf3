/** Axes of people are round, hold all values, and never show a single tick. */
import { describe, expect, test } from 'vitest'
import { peopleScale, yearBand } from '../../src/charts/axes.ts'
import { numberStep, rowsBelow } from '../../src/charts/stacked-bars.ts'
import { fiscalYear, yearsBetween } from '../../src/terms/index.ts'

describe('a scale of people', () => {
  test.each([0, 1, 12, 20, 456, 658, 10_000])('a constant %i stands on an axis of at least two ticks', people => {
    const { from, to, ticks } = peopleScale([people, people], false)
    expect(ticks.length).toBeGreaterThanOrEqual(2)
    expect(from).toBeGreaterThanOrEqual(0)
    expect(from).toBeLessThanOrEqual(people)
    expect(to).toBeGreaterThan(people)
    expect(to - from).toBeLessThanOrEqual(20)
  })

  test('an axis of bars starts at zero, whatever the bars', () => {
    expect(peopleScale([0], true).from).toBe(0)
    expect(peopleScale([0], true).ticks.length).toBeGreaterThanOrEqual(2)
    expect(peopleScale([658], true).from).toBe(0)
  })
})

describe('years under bars', () => {
  const years = yearsBetween(fiscalYear(2023), fiscalYear(2033))

  test('western years stand under the first and last where they fit beside the next panel, and nowhere else', () => {
    // 11 bands on 279 px are 25.4 px: a western year of 46 px stands out by 10.3 px on each side
    expect(yearBand(years, 279, { overhang: 7 }).axis.labelExpr).not.toContain('(2033)')
    expect(yearBand(years, 279, { overhang: 11 }).axis.labelExpr).toContain('(2033)')
  })
})

describe('numbers of years', () => {
  test('they stand every year where they fit, else every second, fifth or tenth', () => {
    // three digits of 11 px are 25.08 px wide and keep 4 px clear
    expect([30, 15, 6, 3].map(band => numberStep(['263', '0'], band, 11))).toEqual([1, 2, 5, 10])
  })

  test('numbers under the years stand in turn on two rows before any is left out', () => {
    const numbers = [2023, 2024, 2025].map(year => ({ fiscalYear: fiscalYear(year), text: '263' }))
    expect(rowsBelow(numbers, 30).map(({ row }) => row)).toEqual([0, 0, 0])
    expect(rowsBelow(numbers, 15).map(({ row }) => row)).toEqual([0, 1, 0])
    expect(rowsBelow(numbers, 6)).toHaveLength(1)
  })
})
