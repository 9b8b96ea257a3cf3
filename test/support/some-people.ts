/**
 * Some people as a list (職員の一覧), and the stock that they are: what is counted from the one is held against what is read from the other.
 *
 * All of them are quarters of a person, and weights are binary fractions, so that sums are the same in any order.
 */
import fc from 'fast-check'
import { Lattice, OLDEST, type RunPlan, type Stock, StockTable } from '../../src/engine/index.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES, type EmploymentType, PERSON } from '../../src/terms/index.ts'

/** Some people of one kind. */
export interface Some {
  readonly type: number
  readonly family: number
  readonly department: number
  readonly absence: number
  readonly age: number
  readonly people: number
  readonly manager: boolean
  /** Completed years of service. */
  readonly served: number
}

/** Their job families and departments. */
export const FAMILIES = ['事務', '土木', '保育']
export const DEPARTMENTS = ['総務', '学校', '他']
/** How much a head counts under the rule `actual`. */
export const WEIGHT: Readonly<Record<EmploymentType, number>> = {
  regular: 1,
  'fixed-term': 0.5,
  'leave-substitute': 0.25,
  'reemployed-full-time': 1,
  'reemployed-short-time': 0,
  'part-time-before-retirement-age': 0.125,
}

/** Some people of a kind. */
export const some: fc.Arbitrary<Some> = fc
  .record({
    type: fc.nat(EMPLOYMENT_TYPES.length - 1),
    family: fc.nat(FAMILIES.length - 1),
    department: fc.nat(DEPARTMENTS.length - 1),
    absence: fc.nat(ABSENCES.length - 1),
    age: fc.oneof(fc.integer({ min: 17, max: 70 }), fc.nat(OLDEST)),
    people: fc.integer({ min: 1, max: 160 }).map(quarters => (quarters * PERSON) / 4),
    manager: fc.boolean(),
    served: fc.nat(40),
  })
  .map(each => ({ ...each, manager: each.manager && each.type === 0 }))

/** A stock of these people. @param plan has their job families and departments. */
export function stockOf(staff: readonly Some[], plan: RunPlan): Stock {
  const kernel = new Kernel()
  const { stock } = new StockTable(kernel, new Lattice(plan))
  const add = (numbers: Float64Array, at: number, people: number): void => {
    numbers[at] = (numbers[at] as number) + people
  }
  for (const { type, family, department, absence, age, people, manager, served } of staff) {
    const group = type * FAMILIES.length + family
    add(stock.byCell, group * DEPARTMENTS.length + department, people)
    add(stock.byGroup, group, people)
    add(stock.serviceYears, group, people * served)
    add(stock.byTypeFamilyAndAge, group * (OLDEST + 1) + age, people)
    add(stock.byTypeFamilyAndAbsence, group * ABSENCES.length + absence, people)
    if (manager) add(stock.managers, family, people)
    if (manager) add(stock.managersByFamilyAndAge, family * (OLDEST + 1) + age, people)
    if (type === 0 && age >= 60) add(stock.pastSixtyByAbsence, absence, people)
    if (type === 0 && age >= 60) add(stock.pastSixtyByDepartment, department, people)
  }
  const ages = staff.map(({ age }) => age)
  stock.ageSpan.set([Math.min(OLDEST, ...ages), Math.max(0, ...ages)])
  return stock
}

/** People of whom something is true, each counted by its type. */
export const sum = (staff: readonly Some[], counts: (one: Some) => boolean, weight: (one: Some) => number = heads): number =>
  staff.filter(counts).reduce((total, one) => total + (one.people / PERSON) * weight(one), 0)

/** Everybody counts as a whole head. */
const heads = (): number => 1
/** Everybody counts as the rule `actual` weighs them (現員). */
export const actual = ({ type }: Some): number => WEIGHT[EMPLOYMENT_TYPES[type] as EmploymentType]
/** Ages from one to another, both ends included. */
export const between =
  (from: number, to: number) =>
  ({ age }: Some) =>
    age >= from && age <= to
/** Both are true. */
export const both = (one: (some: Some) => boolean, other: (some: Some) => boolean) => (some: Some) => one(some) && other(some)
/** Regular staff. */
export const regular = ({ type }: Some): boolean => type === 0
