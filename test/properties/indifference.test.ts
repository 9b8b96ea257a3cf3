/**
 * What must not matter: where the horizon ends, the order of rows, families and departments, names, and having been read before.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compilePlan } from '../../src/compile/index.ts'
import { type RunPlan, simulate, type Trajectory } from '../../src/engine/index.ts'
import { type MeasureRow, measure } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aScenario } from '../support/a-scenario.ts'
import type { CityWords, StaffWords } from '../support/city-words.ts'
import { deepFreeze, RUNS, randomPlan } from '../support/random-plan.ts'

/** Totals of a projection: strength by rule, recruitment, and flows by cause. */
const totals = (rows: readonly MeasureRow[]): [string, number][] =>
  rows
    .filter(row => row.dimension === undefined || row.dimension === 'cause' || row.dimension === 'employmentType')
    .filter(row => row.unit === 'people')
    .map(row => [`${row.fiscalYear} ${row.measure} ${row.item ?? ''}`, row.value])

const untilClosing = ({ ledgers }: Trajectory): unknown[] =>
  ledgers.slice(0, -1).map(({ fiscalYear: year, stock, joined, separations }) => ({ year, stock, joined, separations }))

it('the prefix of the horizon: projecting further changes nothing earlier', () => {
  fc.assert(
    fc.property(randomPlan, fc.integer({ min: 1, max: 6 }), (plan, years) => {
      const short = simulate(plan)
      const long = simulate({ ...plan, to: fiscalYear(plan.to + years) })
      expect(untilClosing(long).slice(0, short.ledgers.length - 1)).toEqual(untilClosing(short))
      const closing = short.ledgers.at(-1)
      const same = long.ledgers[short.ledgers.length - 1]
      expect({ stock: same?.stock, joined: same?.joined }).toEqual({ stock: closing?.stock, joined: closing?.joined })
    }),
    RUNS,
  )
})

it('the order of the opening rows does not matter for the totals', () => {
  const shuffled = randomPlan.chain(plan =>
    fc
      .shuffledSubarray([...plan.opening], { minLength: plan.opening.length, maxLength: plan.opening.length })
      .map(opening => [plan, { ...plan, opening }] as const),
  )
  fc.assert(
    fc.property(shuffled, ([plan, other]) => {
      expect(totals(measure(simulate(other)))).toEqual(totals(measure(simulate(plan))))
    }),
    RUNS,
  )
})

it('the names of families, departments and the scenario do not matter', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      const renamed: RunPlan = {
        ...plan,
        scenario: 'other',
        jobFamilies: plan.jobFamilies.map((_, index) => `z${9 - index}`),
        departments: plan.departments.map((_, index) => `a${9 - index}`),
      }
      expect(simulate(renamed).ledgers).toEqual(simulate(plan).ledgers)
    }),
    RUNS,
  )
})

it('a plan frozen to the bottom is projected, and twice gives the same', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      const frozen = deepFreeze(plan)
      expect(simulate(frozen).ledgers).toEqual(simulate(frozen).ledgers)
    }),
    RUNS,
  )
})

const DEPARTMENTS = ['民生', '総務・企画', '教育']

/** Rows without people, which only declare departments in an order. */
const noOneIn = (departments: readonly string[]): StaffWords[] =>
  departments.map(department => ({ born: 2000, people: 0, department, jobFamily: '一般事務' }))

const AGES = [22, 31, 38, 44, 52, 58, 59, 61]

/** A town of two families and departments with the same law and rates, as written in a scenario. */
const town: fc.Arbitrary<CityWords & { staff: StaffWords[] }> = fc
  .array(
    fc.record({
      born: fc.constantFrom(...AGES).map(age => 2022 - age - 1),
      people: fc.integer({ min: 1, max: 60 }),
      jobFamily: fc.constantFrom('一般事務', '保育士'),
      department: fc.constantFrom(...DEPARTMENTS),
      type: fc.constantFrom('regular', 'regular', 'fixed-term', 'leave-substitute', 'reemployed-full-time'),
    }),
    { minLength: 2, maxLength: 20 },
  )
  .map(staff => ({
    staff,
    retirement: { 一般事務: 'general', 保育士: 'general' },
    resignation: [{ ages: '18-59', rate: '3%' }],
    after60: { stay: '78%', partTime: '5%', leaving: '5%' },
    reemployment: { uptake: '65%', fullTimeShare: '55%', leaving: '5%' },
    substitutes: 2,
    policy: 'hold',
    target: 300,
  }))

const projected = (words: CityWords): MeasureRow[] => {
  const { value, diagnostics } = compilePlan(aScenario(words), fiscalYear(2032))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return measure(simulate(value))
}

it('the order of rows in the staff table does not matter, to the last billionth of a person', () => {
  const shuffled = town.chain(words =>
    fc
      .shuffledSubarray([...words.staff], { minLength: words.staff.length, maxLength: words.staff.length })
      .map(staff => [words, staff] as const),
  )
  fc.assert(
    fc.property(shuffled, ([words, staff]) => {
      const asNumbers = (rows: MeasureRow[]): unknown[] => rows.map(row => [row.fiscalYear, row.measure, row.item, row.value])
      // The municipality file fixes the order of departments; only the rows of the table are shuffled.
      const found = projected({ ...words, staff: [...noOneIn(DEPARTMENTS), ...staff] })
      expect(asNumbers(found)).toEqual(asNumbers(projected({ ...words, staff: [...noOneIn(DEPARTMENTS), ...words.staff] })))
    }),
    RUNS,
  )
})

/**
 * Where hires go decides how a cohort is split into cells, and each cell's leavers are rounded to a billionth of a person: over eleven
 * years the totals may differ in the last digits, never by a hire.
 */
it('the order in which families and departments are declared does not matter for the totals', () => {
  fc.assert(
    fc.property(town, words => {
      const reversed: CityWords = {
        ...words,
        retirement: { 保育士: 'general', 一般事務: 'general' },
        staff: [...noOneIn(DEPARTMENTS.toReversed()), ...words.staff],
      }
      const other = new Map(totals(projected(reversed)))
      for (const [name, people] of totals(projected({ ...words, staff: [...noOneIn(DEPARTMENTS), ...words.staff] }))) {
        expect(Math.abs((other.get(name) ?? Number.NaN) - people), name).toBeLessThan(1e-6)
      }
    }),
    RUNS,
  )
})
