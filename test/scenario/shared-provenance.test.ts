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
})
