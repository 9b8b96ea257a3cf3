/** The assumptions of several scenarios as one list: each value once, and whose it is where scenarios differ. */
import { describe, expect, it } from 'vitest'
import { type ResolvedScenario, resolveScenario, sharedProvenance } from '../../src/scenario/index.ts'
import { aChild, aCity } from '../support/a-city.ts'

async function scenarioOf(id: string, body: string): Promise<ResolvedScenario> {
  const text = aChild(body).replace(/^id: .*$/mu, `id: ${id}`)
  const { value } = await resolveScenario(`${id}.yaml`, aCity({ [`${id}.yaml`]: text }))
  if (value === undefined) throw new Error('the scenario has errors')
  return value
}

describe('the assumptions of several scenarios', () => {
  it('name the scenarios of a value that others have otherwise, and of no other', async () => {
    const scenarios = await Promise.all([
      scenarioOf('one', ''),
      scenarioOf('two', 'after60: { stay: { interval: [60%, 70%] } }\n'),
      scenarioOf('three', ''),
    ])
    const rows = sharedProvenance(scenarios)
    const named = rows.filter(({ path }) => path === 'after60.stay').map(({ value, only }) => [value, only?.map(({ id }) => id)])
    expect(named).toEqual([
      ['70%', ['one', 'three']],
      ['65%（10回中8回は60%～70%）', ['two']],
    ])
    const rates = rows.filter(({ path }) => path === 'separation.resignation[0].rate')
    expect(rates).toHaveLength(1)
    expect(rates[0]).not.toHaveProperty('only')
  })

  it('name the scenarios of a shock or a correlation that others do not have, wherever it stands in its list', async () => {
    const ranges =
      'after60: { stay: { interval: [60%, 70%] }, partTime: { interval: [1%, 5%] }, leaving: { interval: [2%, 8%] } }\n'
    const rows = ['[after60.stay, after60.leaving], r: 0.5', '[after60.partTime, after60.stay], r: -0.2']
    const pairs = (...of: readonly (string | undefined)[]): string =>
      `${ranges}uncertainty:\n  shocks: { death: 20% }\n  correlations:\n${of.map(row => `    - { between: ${row} }\n`).join('')}`
    const scenarios = await Promise.all([
      scenarioOf('one', pairs(rows[0], rows[1])),
      scenarioOf('two', pairs(rows[1])),
      scenarioOf('three', `${ranges}uncertainty: { shocks: { death: 20%, resignation: 10% } }\n`),
    ])
    const found = sharedProvenance(scenarios).filter(({ path }) => path.startsWith('uncertainty.'))
    const named = found.map(({ path, between, value, only }) => [
      between?.join() ?? path,
      value,
      only?.map(({ id }) => id).join(),
    ])
    expect(named.sort()).toEqual([
      ['after60.leaving,after60.stay', '0.5', 'one'],
      ['after60.partTime,after60.stay', '-0.2', 'one'],
      ['after60.partTime,after60.stay', '-0.2', 'two'],
      ['uncertainty.shocks.death', '標準偏差 20%', undefined],
      ['uncertainty.shocks.death', '標準偏差 20%', undefined],
      ['uncertainty.shocks.death', '標準偏差 20%', undefined],
      ['uncertainty.shocks.resignation', '標準偏差 10%', 'three'],
    ])
  })
})
