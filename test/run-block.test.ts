/** Blocks of runs: how they are cut changes no number, and a run for which there is no place is refused. */
import { expect, it } from 'vitest'
import { compilePlan } from '../src/compile/index.ts'
import type { RunPlan } from '../src/engine/index.ts'
import { measureLayout, type RunNumbers } from '../src/measure/index.ts'
import { seedKey } from '../src/random/index.ts'
import { computeBlock } from '../src/run-block.ts'
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
