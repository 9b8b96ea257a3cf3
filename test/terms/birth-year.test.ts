/**
 * Cohorts run from 2 April to 1 April, because an age is reached on the day before the birthday (年齢計算ニ関スル法律).
 */
import { expect, it } from 'vitest'
import { ageIn, ageOnFirstApril, birthYearOf, bornAged, fromPeople, toPeople } from '../../src/terms/index.ts'

it.each([
  [1963, 4, 1, 1962],
  [1963, 4, 2, 1963],
  [1963, 12, 31, 1963],
  [1964, 1, 1, 1963],
  [1964, 2, 29, 1963],
  [1964, 3, 31, 1963],
  [1964, 4, 1, 1963],
  [1964, 4, 2, 1964],
  [1968, 2, 29, 1967],
])('born %i-%i-%i belongs to the cohort of %i', (year, month, day, cohort) => {
  expect(birthYearOf(year, month, day)).toBe(cohort)
})

it('somebody of cohort 1963 is 59 on 1 April 2023 and has reached 60 by 31 March 2024', () => {
  expect(ageOnFirstApril(1963, 2023)).toBe(59)
  expect(ageIn(1963, 2023)).toBe(60)
  expect(bornAged(59, 2023)).toBe(1963)
})

it('the whole cohort has the same age on 1 April: born on 2 April 1963 and on 1 April 1964 are both 59 on 1 April 2023', () => {
  expect(ageOnFirstApril(birthYearOf(1963, 4, 2), 2023)).toBe(59)
  expect(ageOnFirstApril(birthYearOf(1964, 4, 1), 2023)).toBe(59)
})

it('people are counted in whole billionths: 9.3 people are 9 300 000 000', () => {
  expect(fromPeople(9.3)).toBe(9_300_000_000)
  expect(toPeople(9_300_000_000)).toBe(9.3)
  expect(fromPeople(0.1) + fromPeople(0.2)).toBe(fromPeople(0.3))
  expect(fromPeople(1 / 3)).toBe(333_333_333)
})
