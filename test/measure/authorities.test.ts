/**
 * Strength by appointing authority: departments, groups of authorities, and the weights of the rule of 条例定数.
 */
import { describe, expect, it } from 'vitest'
import { Chance, type CountingRulePlan, type RunPlan, simulate } from '../../src/engine/index.ts'
import { measure, measureTable } from '../../src/measure/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { authorityGroups } from '../../src/scenario/index.ts'
import { type FiscalYear, fiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'

const QUOTAS = [
  { title: '市長', people: 60 },
  { title: '選管', people: 4 },
  { title: '教育委員会', people: 20 },
  { title: '農業委員会', people: 2 },
]

describe('authorities', () => {
  it('that share a department are one, with their quotas added', () => {
    expect(authorityGroups(QUOTAS, { 総務: ['市長', '選管'], 土木: ['市長'], 学校: ['教育委員会'] })).toEqual([
      { id: '市長', authorities: ['市長', '選管'], quota: 64, departments: ['総務', '土木'] },
      { id: '教育委員会', authorities: ['教育委員会'], quota: 20, departments: ['学校'] },
      { id: '農業委員会', authorities: ['農業委員会'], quota: 2, departments: [] },
    ])
  })

  it('that are joined by a chain of departments are one as well', () => {
    const chained = authorityGroups(QUOTAS, { 農林: ['教育委員会', '農業委員会'], 総務: ['市長', '農業委員会'] })
    expect(chained.map(({ id, quota }) => [id, quota])).toEqual([
      ['市長', 82],
      ['選管', 4],
    ])
  })
})

describe('strength by authority', () => {
  it('counts the people of the departments with the weights of the rule, past sixty as well', () => {
    // Born 1961: 60 on 1 April 2022. 総務 has 7 of 30 and 2 past sixty, 学校 4 of 30 and 1 past sixty and a short-time one at half.
    const plan = aPlan({ to: 2022, retirementAge: () => 70 })
    const rule = { ...(plan.countingRules[0] as (typeof plan.countingRules)[number]), id: 'ordinance', sixtyPlusWeight: 0.5 }
    const at = (department: number, birthYear: number, people: number) => ({ ...regulars(birthYear, people), department })
    const [row] = measure(
      simulate({
        ...plan,
        departments: ['総務', '学校', '他'],
        countingRules: [...plan.countingRules, { ...rule, weights: { ...rule.weights, 'reemployed-short-time': 0.5 } }],
        opening: [
          at(0, 1991, 7),
          at(0, 1961, 2),
          at(1, 1991, 4),
          at(1, 1961, 1),
          { ...at(1, 1960, 1), employmentType: 'reemployed-short-time' },
          at(2, 1991, 9),
        ],
        authorities: {
          rule: 2,
          groups: [
            { id: '市長', departments: [0] },
            { id: '教育委員会', departments: [1] },
          ],
        },
      }),
    ).flatMap(({ fiscalYear, measure: name, value }, index, rows) =>
      fiscalYear === 2022 && name === 'authority.市長' ? [[value, rows[index + 1]?.value]] : [],
    )
    // 7 + 2 × ½ = 8; 4 + 1 × ½ + 1 × ½ = 5.
    expect(row).toEqual([8, 5])
  })
})

/** Women of 30 on 1 April R4 begin a childcare leave of two years with a chance of 10 %; whoever is 60 may work half of the hours. */
describe('strength by authority under a rule that weighs the absent', () => {
  const quiet = aPlan({ to: 2024, retirementAge: () => 65, choiceAge: 60 })
  const years = Array.from({ length: 4 }, (_, year) => year)
  const all = (value: number): number[] => years.map(() => value)
  const [actual, quota] = quiet.countingRules as [CountingRulePlan, CountingRulePlan]
  const group = { stay: all(0.5), partialLeave: all(0.5), partTime: all(0) }
  const never = { starts: years.map(() => []), years: all(2) }
  const atThirty = years.map(year => Array.from({ length: 76 }, (_, age) => (year === 0 && age === 30 ? 0.1 : 0)))
  const plan: RunPlan = {
    ...quiet,
    departments: ['総務', '学校'],
    countingRules: [actual, { ...quota, sixtyPlusWeight: 0.5, absent: { 'childcare-leave': 0, 'partial-leave': 0.5 } }],
    opening: [
      { ...regulars(1991, 100), department: 0 },
      { ...regulars(1962, 20), department: 1 },
      { ...regulars(1991, 40), department: 1 },
    ],
    after60: {
      ...quiet.after60,
      choices: {
        groups: [group, group],
        surveys: [],
        leaving: years.map(() => [Array.from({ length: 100 }, () => 0)]),
        partialLeaveHours: all(0.5),
      },
    },
    leave: { womenShare: [1], women: { starts: atThirty, years: all(2) }, men: never, administrative: never },
    authorities: {
      rule: 1,
      groups: [
        { id: '市長', departments: [0] },
        { id: '教育委員会', departments: [1] },
      ],
    },
  }
  const tableOf = (chance: Chance) => measureTable(measure(simulate(plan, chance)))

  it('leaves childcare leave out and weighs partial leave past sixty, in each department', () => {
    const table = tableOf(new Chance())
    const on = (id: string): number | undefined => table.value('test', fiscalYear(2023), `authority.${id}`)
    // 総務: 100 − 100 × 10 % = 90.
    expect(on('市長')).toBe(90)
    // 学校: 40 − 4 = 36; 20 past sixty: 10 × ½ + 10 on partial leave × ½ × ½ = 7.5.
    expect(on('教育委員会')).toBe(43.5)
  })

  it('adds up to the strength under the rule, in the expected run and in sampled ones', () => {
    for (const chance of [new Chance(), new Chance(seedKey('authorities'), 1), new Chance(seedKey('authorities'), 2)]) {
      const table = tableOf(chance)
      for (const year of yearsBetween(plan.from, (plan.to + 1) as FiscalYear)) {
        const value = (name: string): number => table.value('test', year, name) ?? Number.NaN
        // Billionths of a person as binary fractions: a sum of two may be out in the sixteenth digit.
        expect(value('authority.市長') + value('authority.教育委員会')).toBeCloseTo(value('strength.quota'), 9)
      }
    }
  })
})
