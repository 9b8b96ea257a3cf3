/** What is sent of a scenario to whoever computes its runs. */
import { expect, it } from 'vitest'
import { sender } from '../../src/node/sent-scenario.ts'
import { aScenario } from '../support/a-scenario.ts'

it('sends a scenario once, also when its files have other names', () => {
  const sent = sender()
  const scenario = aScenario({ staff: [{ born: '1965-2000', people: 3 }], policy: 'hold', target: 108 })
  const provenance = [{ title: '職員数', value: '3人', status: 'published', file: 'b.yaml', line: 1 }] as never
  const message = sent(scenario)
  expect(sent(scenario)).toBe(message)
  expect(sent({ ...scenario, lineage: ['b.yaml'], provenance })).toBe(message)
  const other = sent({ ...scenario, id: 'other' })
  expect([message.scenarioNumber, other.scenarioNumber]).toEqual([0, 1])
})
