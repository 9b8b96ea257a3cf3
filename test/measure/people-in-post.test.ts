/**
 * People in post are those of the stock, also where the same memory served a fuller year before: the sums by employment type, absence, job family
 * and age, and what they are paid in full. Stocks are counted where the run has them in the kernel, and as copies of it.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  expectedChance,
  isReduced,
  Lattice,
  prepare,
  project,
  REGULAR,
  type RunPlan,
  type Stock,
  StockTable,
  simulate,
} from '../../src/engine/index.ts'
import { Kernel, type Place } from '../../src/kernel/index.ts'
import { placeOfPeople, ROW } from '../../src/measure/people-in-post.ts'
import { ABSENCES, EMPLOYMENT_TYPES, PERSON } from '../../src/terms/index.ts'
import { aCostPlan } from '../support/a-cost.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'

/** Adds up by the key of each index. */
function sumsBy(values: Float64Array, keys: number, keyOf: (index: number) => number): number[] {
  const sums = new Array<number>(keys).fill(0)
  for (const [index, value] of values.entries()) sums[keyOf(index)] = (sums[keyOf(index)] as number) + value
  return sums
}

/** What stands of the people in post in a kernel: fields of InPost in kernel/assembly/in-post.ts. */
function countedIn(kernel: Kernel, place: Place, families: number) {
  const fields = kernel.view(Int32Array, place, 7)
  const field = (index: number, length: number): number[] => [...kernel.view(Float64Array, fields[index] as number, length)]
  const types = EMPLOYMENT_TYPES.length
  return {
    weights: field(0, types),
    byType: field(1, types),
    byAbsence: field(2, ABSENCES.length),
    paid: field(5, types + 1),
    actual: field(6, (families + 1) * ROW),
  }
}

/** Counts a stock in a kernel, and holds it against a count of its parts. */
function isCounted(plan: RunPlan, kernel: Kernel, inPost: Place, stock: Stock): void {
  const { byGroup, byTypeFamilyAndAge, byTypeFamilyAndAbsence } = stock
  const families = plan.jobFamilies.length
  const { weights, byType, byAbsence, paid, actual } = countedIn(kernel, inPost, families)
  expect(byType).toEqual(sumsBy(byGroup, weights.length, group => Math.floor(group / families)))
  expect(byAbsence).toEqual(sumsBy(byTypeFamilyAndAbsence, ABSENCES.length, slot => slot % ABSENCES.length))
  const weighted = byTypeFamilyAndAge.map((people, place) => people * (weights[Math.floor(place / (families * ROW))] as number))
  const ofFamilies = Float64Array.from(sumsBy(weighted, families * ROW, place => place % (families * ROW)))
  expect(actual.slice(0, families * ROW)).toEqual([...ofFamilies])
  expect(actual.slice(families * ROW)).toEqual(sumsBy(ofFamilies, ROW, place => place % ROW))
  expect(paid).toEqual(paidIn(plan, byTypeFamilyAndAge))
}

/** People in post in a kernel. @returns how those of a stock are counted there, and held against it. */
function countingIn(plan: RunPlan, kernel: Kernel): (stock: Stock) => void {
  const inPost = placeOfPeople(kernel, plan)
  const stocks = new StockTable(kernel, new Lattice(plan))
  return stock => {
    kernel.call.countInPost(inPost, stocks.placeOf(stock))
    isCounted(plan, kernel, inPost, stock)
  }
}

/** People × full pay by employment type, and last that of regular staff whose pay is reduced. */
function paidIn({ cost, jobFamilies }: RunPlan, people: Float64Array): number[] {
  if (cost === undefined) return [...EMPLOYMENT_TYPES, ''].map(() => 0)
  const familyOf = (place: number): number => Math.floor(place / ROW) % jobFamilies.length
  const pay = people.map((there, place) => {
    const last = Math.min(place % ROW, (cost.reducedFrom[familyOf(place)] as number) - 1)
    return (there / PERSON) * ((cost.fullPay[familyOf(place)] as readonly number[])[last] as number)
  })
  return sumsBy(pay, EMPLOYMENT_TYPES.length + 1, place => {
    const type = Math.floor(place / (jobFamilies.length * ROW))
    return type === REGULAR && isReduced(cost, familyOf(place), place % ROW) ? EMPLOYMENT_TYPES.length : type
  })
}

/** The plan, with fractional weights under `actual` and pay that rises with age and is reduced at 57, 58… */
function weighing(plan: RunPlan): RunPlan {
  const weights = { ...plan.countingRules[plan.actualRule]?.weights, 'leave-substitute': 0.3, 'reemployed-short-time': 0.45 }
  return {
    ...plan,
    countingRules: plan.countingRules.map((rule, index) =>
      index === plan.actualRule ? { ...rule, weights: { ...rule.weights, ...weights } } : rule,
    ),
    cost: {
      ...aCostPlan({}, 6_000_000, plan.to - plan.from + 2),
      fullPay: plan.jobFamilies.map((_, family) => Array.from({ length: 90 }, (_, age) => 3_000_000.1 + family + 70_000.3 * age)),
      reducedFrom: plan.jobFamilies.map((_, family) => (family === 3 ? Number.POSITIVE_INFINITY : 57 + family)),
    },
  }
}

it.each([
  ['as the plan has it', (plan: RunPlan) => plan],
  ['with fractional weights and pay', weighing],
])('counts the people of every stock, %s', (_, change) => {
  fc.assert(
    fc.property(randomPlan.map(change), plan => {
      const countCopy = countingIn(plan, new Kernel())
      for (const { stock } of simulate(plan).ledgers) countCopy(stock)
      const prepared = prepare(plan)
      const count = countingIn(plan, prepared.kernel)
      project(prepared, expectedChance, ({ stock }) => count(stock))
    }),
    RUNS,
  )
})
