/**
 * Strength by appointing authority: departments, groups of authorities, and the weights of the rule of 条例定数.
 */
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/engine/index.ts'
import { measure } from '../../src/measure/index.ts'
import { authorityGroups } from '../../src/scenario/index.ts'
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
