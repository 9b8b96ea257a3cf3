/** A scenario that is prepared before its first block: the block finds it ready, and its numbers are the same. */
import { expect, it } from 'vitest'
import { compilePlan } from '../src/compile/index.ts'
import type { RunPlan } from '../src/engine/index.ts'
import { measureLayout, type RunNumbers } from '../src/measure/index.ts'
import { seedKey } from '../src/random/index.ts'
import { computeBlock, prepareBlocks } from '../src/run-block.ts'
import type { ResolvedScenario } from '../src/scenario/index.ts'
import { aScenario } from './support/a-scenario.ts'
import { yearOf } from './support/city-words.ts'
import { numbersFor } from './support/run-numbers.ts'

const until = yearOf('R8')
const scenario = aScenario({
  staff: [{ born: '1965-2000', people: 3 }],
  resignation: [{ ages: '18-64', rate: 0.03 }],
  policy: 'hold',
  target: 108,
})
const layout = measureLayout(compilePlan(scenario, until).value as RunPlan)

/** The scenario, and a list of what has been read of it. */
function watched(): { readonly watched: ResolvedScenario; readonly read: readonly PropertyKey[] } {
  const read: PropertyKey[] = []
  const get = (of: ResolvedScenario, key: PropertyKey): unknown => {
    read.push(key)
    return Reflect.get(of, key)
  }
  return { watched: new Proxy(scenario, { get }), read }
}

function compute(of: ResolvedScenario): RunNumbers {
  const numbers = numbersFor(layout, 3)
  const block = { scenario: of, until, seed: seedKey('prepared'), firstRun: 1, lastRun: 3 }
  expect(computeBlock(block, numbers)).toBeUndefined()
  return numbers
}

it('is compiled when it is prepared, and not again for its blocks', () => {
  const unprepared = compute(scenario)
  const { watched: prepared, read } = watched()
  prepareBlocks({ scenario: prepared, until })
  const known = read.length
  expect(known).toBeGreaterThan(0)
  expect(compute(prepared)).toEqual(unprepared)
  expect(read).toHaveLength(known)
})

it('is prepared in vain without harm, when a block of another one comes first', () => {
  const { watched: prepared } = watched()
  prepareBlocks({ scenario: prepared, until })
  const other = compute(scenario)
  expect(compute(prepared)).toEqual(other)
})
