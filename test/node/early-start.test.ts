/** Who makes ready for which scenario, while a study is read; and what is sent to them. */
import { expect, it } from 'vitest'
import { startEarly } from '../../src/node/early-start.ts'
import { sender } from '../../src/node/sent-scenario.ts'
import { aScenario } from '../support/a-scenario.ts'

it.each([
  [1, 1, []],
  [2, 2, ['1a']],
  [3, 2, ['1a', '2b']],
  [5, 2, ['1a', '3a', '4a', '2b']],
])('of %i threads that compute %i scenarios at a time, each but the first has one, and no more', (threads, lanes, expected) => {
  const begun: string[] = []
  const tell = startEarly<string>({ threads, lanes }, (thread, scenario) => begun.push(`${thread}${scenario}`))
  for (const scenario of ['a', 'b', 'c']) tell(scenario)
  expect(begun).toEqual(expected)
})

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
