/**
 * Recruitment policies in their smallest situations, and where hires are placed. Whole cities stand in test/rules.
 */
import { describe, expect, it } from 'vitest'
import { type OpeningRow, type PolicyPlan, simulate, UndefinedFormula } from '../../src/engine/index.ts'
import { Kernel } from '../../src/kernel/index.ts'
import type { Expression } from '../../src/numeric/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aPlan, type PlanOptions, regulars, stylisedCity } from '../support/a-plan.ts'

const hires = (plan: ReturnType<typeof aPlan>): (number | undefined)[] =>
  simulate(plan)
    .ledgers.slice(1)
    .map(({ joined }) => joined?.planned)
const name = (text: string): Expression => ({ kind: 'name', name: text })
const formula = (expression: Expression): PolicyPlan => ({
  policy: 'formula',
  formula: Array.from({ length: 12 }, () => expression),
  path: 'recruitment.formula',
})

describe('spreading a total evenly', () => {
  it.each([
    [160, 10, [16, 16, 16, 16, 16, 16, 16, 16, 16, 16]],
    [31, 2, [15, 16]],
    [7, 3, [2, 2, 3]],
    [2, 5, [0, 0, 1, 0, 1]],
    [0, 3, [0, 0, 0]],
    [5, 1, [5]],
  ])('%i hires over %i years', (total, years, expected) => {
    const kernel = new Kernel()
    const place = kernel.call.allocate(years * Float64Array.BYTES_PER_ELEMENT)
    kernel.call.spreadEvenly(place, total, years)
    expect([...kernel.view(Float64Array, place, years)]).toEqual(expected)
  })
})

describe('hold', () => {
  /** 100 people, target 90: nobody is dismissed, hires are 0 until leavers bring strength down. Ten retire in R4 and in R6. */
  it('never hires fewer than nobody when strength stands above the target', () => {
    const opening = [regulars(1962, 10), regulars(1963, 10), regulars(1985, 90)]
    expect(hires(aPlan({ opening, policy: { policy: 'hold' }, target: 95, to: 2024 }))).toEqual([0, 0, 5])
  })
})

describe('level', () => {
  /** Staff of 100, nobody leaves before 2026; target 90 cannot be reached by hiring: the equal number is 0, not negative. */
  it('hires nobody when the window ends above the target anyway', () => {
    const policy: PolicyPlan = { policy: 'level', from: 2023 as never, to: 2025 as never, resolve: 'once' }
    expect(hires(aPlan({ opening: [regulars(1985, 100)], policy, target: 90, to: 2024 }))).toEqual([0, 0, 0])
  })

  /**
   * Everybody of 25 leaves within the year, and all hires enter at 25: only the last hires of the window are still in post at its end, so one
   * hire a year adds one, not three. 30 are missing at the end.
   */
  it('reckons with recruits who leave again inside the window', () => {
    const policy: PolicyPlan = { policy: 'level', from: 2023 as never, to: 2025 as never, resolve: 'once' }
    const options: PlanOptions = { policy, target: 130, to: 2024, resignation: age => (age === 25 ? 1 : 0) }
    expect(hires(aPlan({ ...options, opening: [regulars(1985, 100)], entryAges: [{ age: 25, share: 1 }] }))).toEqual([30, 30, 30])
  })

  it('hires nobody when hiring cannot move the count it aims at', () => {
    const policy: PolicyPlan = { policy: 'level', from: 2023 as never, to: 2025 as never, resolve: 'once' }
    const plan = aPlan({ opening: [regulars(1985, 100)], policy, target: 130, to: 2024 })
    const countingRules = plan.countingRules.map(rule => ({ ...rule, weights: { ...rule.weights, regular: 0 } }))
    expect(hires({ ...plan, countingRules })).toEqual([0, 0, 0])
  })
})

describe('formula', () => {
  it('may use last year’s hires and the separations by cause', () => {
    const plan = (expression: Expression) => stylisedCity({ to: 2025, policy: formula(expression) })
    expect(hires(plan(name('separations.mandatory_retirement')))).toEqual([12, 0, 12, 0])
    expect(hires(plan(name('separations.resignation')))).toEqual([10, 10, 10, 10])
    const oneMore: Expression = {
      kind: 'binary',
      operator: '+',
      left: name('previous.recruitment'),
      right: { kind: 'number', value: 1 },
    }
    expect(hires(plan(oneMore))).toEqual([1, 2, 3, 4])
  })

  it('sees the staff before that day’s recruitment', () => {
    expect(hires(stylisedCity({ to: 2022, policy: formula(name('staff.regular')) }))).toEqual([636])
    expect(hires(stylisedCity({ to: 2022, policy: formula(name('strength.actual')) }))).toEqual([636])
  })

  it('without a finite value stops with the names it used, as the planner’s to repair', () => {
    const nothing: Expression = { kind: 'binary', operator: '/', left: name('leavers'), right: { kind: 'number', value: 0 } }
    const run = () => simulate(stylisedCity({ to: 2024, policy: formula(nothing) }))
    expect(run).toThrow(UndefinedFormula)
    try {
      run()
    } catch (error) {
      expect(error).toMatchObject({ path: 'recruitment.formula', year: 2023, names: { leavers: 22 } })
    }
  })
})

describe('placement', () => {
  const row = (jobFamily: number, department: number, people: number): OpeningRow => ({
    ...regulars(1985, people),
    jobFamily,
    department,
  })
  const plan = (opening: readonly OpeningRow[], number: number) => {
    const base = aPlan({ to: 2022, opening, policy: { policy: 'fixed', hires: [0, number] } })
    return { ...base, ...twoFamilies, recruitment: base.recruitment.map(part => ({ ...part, jobFamilies: [0, 1] })) }
  }
  const twoFamilies = {
    jobFamilies: ['一般事務', '保育士'],
    departments: ['民生', '教育'],
    retirementAge: [
      [60, 60],
      [60, 60],
    ],
    choiceAge: [60, 60],
    separations: [],
  }
  const placed = (opening: readonly OpeningRow[], number: number): number[] =>
    [...(simulate(plan(opening, number)).ledgers[1]?.joined?.flows.get('recruitment')?.slice(0, 4) ?? [])].map(
      people => people / PERSON,
    )

  /** 60 : 30 : 10 of 100 people; 10 hires keep the composition. */
  it('keeps the composition of the base date', () => {
    expect(placed([row(0, 0, 60), row(0, 1, 30), row(1, 0, 10)], 10)).toEqual([6, 3, 1, 0])
  })

  /** 60 : 30 of the first family and 10 of the second; the policy hires for the first only: 6 to 3 of nine hires. */
  it('places nobody in the job families of another policy', () => {
    const all = plan([row(0, 0, 60), row(0, 1, 30), row(1, 0, 10)], 9)
    const { ledgers } = simulate({ ...all, recruitment: all.recruitment.map(part => ({ ...part, jobFamilies: [0] })) })
    const cells = ledgers[1]?.joined?.flows.get('recruitment')?.slice(0, 4) ?? []
    expect([...cells].map(people => people / PERSON)).toEqual([6, 3, 0, 0])
  })

  /** 60 : 30 : 10, ten planned, seven filled: the posts left open are the three last in the order of need. */
  it('a yield below 100 % leaves posts open, each hire that comes going where people are missing most', () => {
    const all = plan([row(0, 0, 60), row(0, 1, 30), row(1, 0, 10)], 10)
    const { ledgers } = simulate({ ...all, recruitment: all.recruitment.map(part => ({ ...part, yield: [1, 0.7] })) })
    const joined = ledgers[1]?.joined
    expect([joined?.planned, joined?.filled, joined?.plannedByJobFamily]).toEqual([10, 7, [9, 1]])
    expect(joined?.flows.get('recruitment')?.reduce((sum, people) => sum + people, 0)).toBe(7 * PERSON)
  })

  /** Two cells of 50 people; the 20 who retire all leave the first, so all 20 hires go there. */
  it('fills the cell that has lost most', () => {
    const opening = [{ ...row(0, 0, 20), birthYear: 1962 }, row(0, 0, 30), row(1, 1, 50)]
    expect(placed(opening, 20)).toEqual([20, 0, 0, 0])
  })

  it('adds up to the hires exactly although a sixth of a person has no finite decimal', () => {
    const entryAges = [22, 23, 24, 25, 26, 27].map(age => ({ age, share: 1 / 6 }))
    const { ledgers } = simulate(
      aPlan({ to: 2022, opening: [regulars(1985, 10)], policy: { policy: 'fixed', hires: [0, 7] }, entryAges }),
    )
    expect(ledgers[1]?.joined?.flows.get('recruitment')?.[0]).toBe(7 * PERSON)
  })
})
