/**
 * A year of random flows and decisions in people (年度の異動), and the ledger that it is: what is added up from the one is held against what is read from
 * the other. Quarters of a person, and whole ones in decisions, so that sums are the same in any order.
 */
import fc from 'fast-check'
import type { Flows, RunPlan, YearLedger } from '../../src/engine/index.ts'
import {
  EMPLOYMENT_TYPES,
  type EmploymentType,
  INFLOW_CAUSES,
  LEAVES,
  PERSON,
  SEPARATION_CAUSES,
  TRANSFER_CAUSES,
} from '../../src/terms/index.ts'
import { DEPARTMENTS, FAMILIES, some, stockOf, WEIGHT } from './some-people.ts'

const CELLS = EMPLOYMENT_TYPES.length * FAMILIES.length * DEPARTMENTS.length
const [TRANSFERRED] = TRANSFER_CAUSES

/** Quarters of a person by cell, most of them nobody. */
const cells = fc.array(fc.tuple(fc.nat(CELLS - 1), fc.integer({ min: 1, max: 40 })), { maxLength: 4 }).map(some => {
  const people = new Array<number>(CELLS).fill(0)
  for (const [cell, quarters] of some) people[cell] = quarters / 4
  return people
})
const ofCauses = (causes: readonly string[]) => fc.array(cells, { minLength: causes.length, maxLength: causes.length })
const quarters = (count: number) =>
  fc.array(
    fc.nat(40).map(each => each / 4),
    { minLength: count, maxLength: count },
  )

/** A year in people; hires and transfers in whole ones. */
export const someYear = fc.record({
  staff: fc.array(some, { maxLength: 20 }),
  left: ofCauses(SEPARATION_CAUSES),
  came: ofCauses(INFLOW_CAUSES),
  hired: cells,
  moved: cells,
  planned: fc.array(fc.nat(30), { minLength: FAMILIES.length, maxLength: FAMILIES.length }),
  experienced: fc.nat(9),
  outcomes: fc.array(fc.record({ planned: fc.nat(9), moved: fc.nat(9) }), { maxLength: 3 }),
  moves: quarters(4),
  held: quarters(3),
  leave: fc.array(quarters(LEAVES.length), { minLength: 4, maxLength: 4 }),
  women: fc.nat(9),
  allowances: fc.array(fc.nat(90_000_000), { minLength: SEPARATION_CAUSES.length, maxLength: SEPARATION_CAUSES.length }),
})
export type SomeYear = typeof someYear extends fc.Arbitrary<infer One> ? One : never

const inUnit = (people: readonly number[]): Float64Array => Float64Array.from(people, each => each * PERSON)
/** The sum of some numbers. */
export const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const typeOf = (cell: number): number => Math.floor(cell / (FAMILIES.length * DEPARTMENTS.length))
/** The job family, and the department, of a cell. */
export const familyOf = (cell: number): number => Math.floor(cell / DEPARTMENTS.length) % FAMILIES.length
export const departmentOf = (cell: number): number => cell % DEPARTMENTS.length
/** How much a head of an employment type counts under the rule `actual`. */
const weightOf = (type: number): number => WEIGHT[EMPLOYMENT_TYPES[type] as EmploymentType]

/** The cells of causes as a ledger has them, or what they come to by employment type. */
const flowsOf = (causes: readonly string[], people: readonly (readonly number[])[]): Flows =>
  new Map(causes.map((cause, at) => [cause, inUnit(people[at] as number[])])) as Flows
const byType = (flows: Flows): Flows =>
  new Map(
    [...flows].map(([cause, people]) => [
      cause,
      Float64Array.from(EMPLOYMENT_TYPES, (_, type) => total([...people].filter((_, cell) => typeOf(cell) === type))),
    ]),
  )

/** The ledger of such a year. @param plan has the job families and departments of some people, two exceptions for managers, three substitutions, and pay. */
export function ledgerOf(one: SomeYear, fiscalYear: number, plan: RunPlan): YearLedger {
  const separations = flowsOf(SEPARATION_CAUSES, one.left)
  const flows = flowsOf([...INFLOW_CAUSES, 'recruitment'], [...one.came, one.hired])
  const [started, returned, left, personYears] = one.leave.map(inUnit) as [Float64Array, Float64Array, Float64Array, Float64Array]
  const [steppedDown, appointed, ...kept] = [...inUnit(one.moves)] as [number, number, ...number[]]
  const joined = {
    planned: total(one.planned),
    filled: 0,
    experienced: one.experienced,
    plannedByJobFamily: one.planned,
    flows,
    flowsByType: byType(flows),
    transfers: new Map([[TRANSFERRED, inUnit(one.moved)]]),
    managerial: { steppedDown, appointed, kept },
    transferred: one.outcomes,
  }
  return {
    fiscalYear,
    stock: stockOf(one.staff, plan),
    separations,
    separationsByType: byType(separations),
    leave: { started, returned, left, personYears, women: one.women * PERSON },
    cost: { plan: plan.cost as NonNullable<RunPlan['cost']>, allowances: Float64Array.from(one.allowances) },
    held: one.held,
    ...(fiscalYear === plan.from ? {} : { joined }),
  }
}

/** People as the rule weighs them, and whole heads of the types that it leaves out. */
export const counted = (people: readonly number[]): number => total(people.map((each, cell) => each * weightOf(typeOf(cell))))
export const outside = (people: readonly number[]): number => total(people.filter((_, cell) => weightOf(typeOf(cell)) === 0))
