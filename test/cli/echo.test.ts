/** What is told before a run names scenarios as the tables after it do: by their titles in Japanese, by their ids in English. */
import { describe, expect, it } from 'vitest'
import { echoOf } from '../../src/cli/echo.ts'
import { scenarioLabel } from '../../src/report/summary-rows.ts'
import { type ResolvedStudy, resolveStudy } from '../../src/scenario/index.ts'
import { aChild, aCity } from '../support/a-city.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'

const STUDY = `kind: study
id: s
title: 比較
scenarios: [root.yaml, child.yaml]
horizon: { from: R5, to: R8 }
seed: a
runs: 0
`

async function study(): Promise<ResolvedStudy> {
  const { value } = await resolveStudy('study.yaml', aCity({ 'study.yaml': STUDY, 'child.yaml': aChild('') }))
  if (value === undefined) throw new Error('the study has errors')
  return value
}

describe('the scenarios named before a run', () => {
  it('go by their titles in Japanese', async () => expect(echoOf(await study(), 'ja')).toContain('案 2 件: もとの案、案\n'))
  it('go by their ids in English', async () => expect(echoOf(await study(), 'en')).toContain('2 scenarios: root, child\n'))

  it('are named so in the tables too', () => {
    const comparison = aSmallComparison()
    const labels = (language: 'ja' | 'en') => comparison.scenarios.map(scenario => scenarioLabel(comparison, scenario, language))
    expect(labels('ja')).toEqual(['退職者補充', '2年平均', '60歳超は定員外'])
    expect(labels('en')).toEqual(['baseline', 'two-year-average', 'sixty-plus-on-top'])
  })
})
