/**
 * The worked rules that a planner can read and write: every file of test/rules is projected and compared with its hand arithmetic.
 *
 * Numbers are compared exactly: the projection counts in billionths of a person, so a fraction written with up to nine decimals
 * comes out to the last digit. How to read a file: test/README.md.
 */
import { describe, expect, it } from 'vitest'
import { yearsBetween } from '../src/terms/index.ts'
import { type Expected, type Projected, project, readRules, yearsOf } from './support/rule-case.ts'

const rules = readRules()

it('there are at least 24 worked rules', () => {
  expect(rules.length).toBeGreaterThanOrEqual(24)
})

describe.each(rules)('$file $title', ({ cases }) => {
  it.each(cases)('$name', ({ words, expected }) => {
    const town = project(words)
    expect(found(town, expected)).toEqual(expected)
  })
})

/** What the projection gives for every number that the case expects. */
function found(town: Projected, expected: Expected): Expected {
  const byYear = Object.fromEntries(
    Object.entries(expected.byYear).map(([measure, years]) => [
      measure,
      Object.fromEntries(Object.entries(years).map(([key, wanted]) => [key, agreed(town, measure, { key, wanted })])),
    ]),
  )
  const total = Object.fromEntries(Object.keys(expected.total).map(key => [key, sumOver(town, key)]))
  const retires = expected.retires === undefined ? {} : { retires: retirementDay(town) }
  return { byYear: byYear as Expected['byYear'], total, ...retires }
}

/** The one value that all years of a key have, or every value when one of them is not what is wanted. */
function agreed(town: Projected, measure: string, { key, wanted }: { key: string; wanted: number }): unknown {
  const values = yearsOf(key).map(year => town.read(measure, year))
  return values.every(value => value === wanted) ? wanted : values.length === 1 ? values[0] : values
}

/** Sum of a measure over all years that have it: hires of 1 April of the second year … the closing 1 April. */
function sumOver(town: Projected, measure: string): number {
  return yearsBetween(town.from, (town.to + 1) as typeof town.to).reduce((sum, year) => sum + (town.read(measure, year) ?? 0), 0)
}

/** The 31 March on which the one person of the town retires. */
function retirementDay(town: Projected): string {
  const year = yearsBetween(town.from, town.to).find(candidate => town.read('separations.mandatory-retirement', candidate) === 1)
  return year === undefined ? 'never' : `${year + 1}-03-31`
}
