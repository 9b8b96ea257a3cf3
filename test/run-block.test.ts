/** Blocks of runs: how they are cut and whether they are prepared changes no number, and a run for which there is no place is refused. */
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

const RUNS = 50
const until = yearOf('R8')
const scenario = aScenario({
  staff: [{ born: '1965-2000', people: 3 }],
  resignation: [{ ages: '18-64', rate: 0.03 }],
  policy: 'hold',
  target: 108,
})
const layout = measureLayout(compilePlan(scenario, until).value as RunPlan)
const seed = seedKey('blocks')
const empty = (): RunNumbers => numbersFor(layout, RUNS)

function sampleIn(runsPerBlock: number): RunNumbers {
  const sample = empty()
  for (let firstRun = 1; firstRun <= RUNS; firstRun += runsPerBlock) {
    const lastRun = Math.min(RUNS, firstRun + runsPerBlock - 1)
    expect(computeBlock({ scenario, until, seed, firstRun, lastRun }, sample)).toBeUndefined()
  }
  return sample
}

it.each([1, 7, 8, 9, 40])('blocks of %i runs give the same numbers as one block', runsPerBlock => {
  const whole = sampleIn(RUNS)
  expect(sampleIn(runsPerBlock)).toEqual(whole)
  expect(new Set(whole.values).size).toBeGreaterThan(RUNS)
  expect(new Set(whole.totals).size).toBeGreaterThan(RUNS)
})

it.each([
  [0, 8],
  [RUNS, RUNS + 1],
])('runs %i to %i are not all among those of the sample', (firstRun, lastRun) => {
  expect(() => computeBlock({ scenario, until, seed, firstRun, lastRun }, empty())).toThrow(RangeError)
})

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
  const block = { scenario: of, until, seed, firstRun: 1, lastRun: 3 }
  expect(computeBlock(block, numbers)).toBeUndefined()
  return numbers
}

it('a scenario is compiled when it is prepared, and not again for its blocks', () => {
  const unprepared = compute(scenario)
  const { watched: prepared, read } = watched()
  prepareBlocks({ scenario: prepared, until })
  const known = read.length
  expect(known).toBeGreaterThan(0)
  expect(compute(prepared)).toEqual(unprepared)
  expect(read).toHaveLength(known)
})

it('a scenario is prepared in vain without harm, when a block of another one comes first', () => {
  const { watched: prepared } = watched()
  prepareBlocks({ scenario: prepared, until })
  const other = compute(scenario)
  expect(compute(prepared)).toEqual(other)
})
