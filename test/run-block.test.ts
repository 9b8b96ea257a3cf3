/** Blocks of runs: how they are cut changes no number, and a block that is none of the sample's is refused. */
import { expect, it } from 'vitest'
import { compilePlan } from '../src/compile/index.ts'
import type { RunPlan } from '../src/engine/index.ts'
import { gather, type SampleValues, slotsOf } from '../src/measure/index.ts'
import { seedKey } from '../src/random/index.ts'
import { computeBlock } from '../src/run-block.ts'
import { aScenario, yearOf } from './support/a-scenario.ts'

const RUNS = 50
const until = yearOf('R8')
const scenario = aScenario({
  staff: [{ born: '1965-2000', people: 3 }],
  resignation: [{ ages: '18-64', rate: 0.03 }],
  policy: 'hold',
  target: 108,
})
const plan = compilePlan(scenario, until).value as RunPlan
const seed = seedKey('blocks')

function sampleIn(runsPerBlock: number): SampleValues {
  const sample = { runs: RUNS, runsPerBlock, values: new Float64Array(slotsOf(plan) * RUNS) }
  for (let firstRun = 1; firstRun <= RUNS; firstRun += runsPerBlock) {
    const lastRun = Math.min(RUNS, firstRun + runsPerBlock - 1)
    expect(computeBlock({ scenario, until, seed, firstRun, lastRun }, sample)).toBeUndefined()
  }
  return sample
}

it.each([1, 7, 8, 9, 40])('blocks of %i runs give the same bands and the same totals as one block', runsPerBlock => {
  const [cut, whole] = [gather(plan, sampleIn(runsPerBlock)), gather(plan, sampleIn(RUNS))]
  expect(cut.bands).toEqual(whole.bands)
  expect(cut.bands.some(({ spread }) => !spread.constant)).toBe(true)
  expect(cut.total(until, 'strength.actual')).toEqual(whole.total(until, 'strength.actual'))
})

it.each([
  [2, 8],
  [1, 6],
  [8, 15],
])('runs %i to %i are no block of seven', (firstRun, lastRun) => {
  const sample = { runs: RUNS, runsPerBlock: 7, values: new Float64Array(slotsOf(plan) * RUNS) }
  expect(() => computeBlock({ scenario, until, seed, firstRun, lastRun }, sample)).toThrow(RangeError)
})
