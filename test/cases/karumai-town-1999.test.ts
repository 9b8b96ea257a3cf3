/**
 * Karumai town (軽米町), 1999–2010: both flows stand in the column of the year in which they take effect.
 *
 * The retirements of 31 March 2000 stand under 2000, so column t is the separations of fiscal year t − 1. The conversion is written
 * out here; reading the table without it (as the Yazu table is read) must fail, by up to seven people a year.
 */
import { expect, it } from 'vitest'
import { aPlan } from '../support/a-plan.ts'
import { column, readCase, replay, townRetiring } from '../support/published-case.ts'

const flows = readCase('karumai-town-1999/inputs.csv')
const strength = column(readCase('karumai-town-1999/outputs.csv'), 'headcount_april_1')
const retirements = column(flows, 'retirements_column_value')
const hires = column(flows, 'hires_column_value')

/** The town from 1999 on; `separations[0]` leave on 31 March 2000. */
const headcounts = (separations: readonly number[]): number[] =>
  replay(
    aPlan({
      from: 1999,
      to: 2009,
      opening: townRetiring(1999, strength[0] as number, separations),
      policy: { policy: 'fixed', hires },
    }),
  )
    .series('strength.actual')
    .map(Number)

const changes = (people: readonly number[]): number[] =>
  people.slice(1).map((number, index) => number - (people[index] as number))

it('the headcount of every 1 April is the published one when column t is read as the retirements of fiscal year t − 1', () => {
  const ofTheYearThatEnds = retirements.slice(1)
  expect(headcounts(ofTheYearThatEnds)).toEqual(strength)
})

it('reading column t as the retirements of fiscal year t misses the published yearly changes by up to 7 people', () => {
  const wrong = changes(headcounts(retirements.slice(0, -1)))
  const residuals = wrong.map((change, index) => Math.abs(change - (changes(strength)[index] as number)))
  expect(Math.max(...residuals)).toBe(7)
})

/** 213 − 194 = 19, 183 − 156 = 27; retirements 11+7+6+10+11+8 = 53 and hires 0+2+1+2+3+7 = 15: 194 − 53 + 15 = 156. */
it('gives the published totals: a reduction of 19 to 2004 and of 27 from 2005 to 2010', () => {
  const people = headcounts(retirements.slice(1))
  expect((people[0] as number) - (people[5] as number)).toBe(19)
  expect((people[6] as number) - (people[11] as number)).toBe(27)
})
