/**
 * People in post are those of the stock, also where the same memory served a fuller year before: the places with people in them in ascending
 * order, and the sums by employment type, group, absence, and job family and age.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Stock, simulate } from '../../src/engine/index.ts'
import { PeopleInPost, peopleAged, ROW } from '../../src/measure/people-in-post.ts'
import { ABSENCES } from '../../src/terms/index.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'

const listed = (numbers: ArrayLike<number>, count: number): number[] => Array.from(numbers).slice(0, count)

/** Adds up by the key of each index. */
function sumsBy(values: Float64Array, keys: number, keyOf: (index: number) => number): number[] {
  const sums = new Array<number>(keys).fill(0)
  for (const [index, value] of values.entries()) sums[keyOf(index)] = (sums[keyOf(index)] as number) + value
  return sums
}

function isCounted(inPost: PeopleInPost, { byGroup, byTypeFamilyAndAge, byTypeFamilyAndAbsence }: Stock, families: number): void {
  const occupied = [...byTypeFamilyAndAge.entries()].filter(([, people]) => people !== 0)
  expect(listed(inPost.places, inPost.count)).toEqual(occupied.map(([place]) => place))
  expect(listed(inPost.people, inPost.count)).toEqual(occupied.map(([, people]) => people))
  expect(listed(inPost.groups, inPost.groupCount)).toEqual([...byGroup.keys()].filter(group => byGroup[group] !== 0))
  expect([...inPost.byType]).toEqual(sumsBy(byGroup, inPost.weights.length, group => Math.floor(group / families)))
  expect([...inPost.byAbsence]).toEqual(sumsBy(byTypeFamilyAndAbsence, ABSENCES.length, slot => slot % ABSENCES.length))
  const weighted = byTypeFamilyAndAge.map(
    (people, place) => people * (inPost.weights[Math.floor(place / (families * ROW))] as number),
  )
  const ofFamilies = Float64Array.from(sumsBy(weighted, families * ROW, place => place % (families * ROW)))
  expect([...inPost.actual.subarray(0, inPost.ofAll)]).toEqual([...ofFamilies])
  expect([...inPost.actual.subarray(inPost.ofAll)]).toEqual(sumsBy(ofFamilies, ROW, place => place % ROW))
}

it('counts the people of every stock', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      const inPost = new PeopleInPost(plan)
      for (const { stock } of simulate(plan).ledgers) {
        inPost.take(stock)
        isCounted(inPost, stock, plan.jobFamilies.length)
      }
    }),
    RUNS,
  )
})

it('adds the people of some ages up, both ends included, and nobody where the last is below the first', () => {
  const people = Float64Array.from({ length: 3 * ROW }, (_, at) => at)
  expect([0, 4, 5, 12].map(to => peopleAged(people, ROW, 0, to))).toEqual([100, 510, 615, 1378])
  expect(peopleAged(people, ROW, 30, 29)).toBe(0)
})
