/**
 * In which order the runs of a study are asked for: nobody waits for the expected runs unless all is done one after another, and once
 * one of them has failed nothing more is sampled.
 */
import { describe, expect, it } from 'vitest'
import type { Diagnostic, Outcome } from '../src/diagnostics/index.ts'
import type { ExpectedRun } from '../src/expected-run.ts'
import { type PlannedStudy, planStudy } from '../src/plan-study.ts'
import { type RunHost, runHere } from '../src/run-host.ts'
import type { ResolvedStudy } from '../src/scenario/index.ts'
import { runScenarios } from '../src/scenario-runs.ts'
import { aStudy } from './support/a-study.ts'

const one = aStudy({ staff: [{ born: 1981, people: 100 }] }, 2025)
const [scenario] = one.scenarios as [ResolvedStudy['scenarios'][number]]
/** Three scenarios with 50 runs, two blocks, each. */
const STUDY: ResolvedStudy = {
  ...one,
  runs: 50,
  reference: 'a',
  scenarios: ['a', 'b', 'c'].map(id => ({ ...scenario, id })),
}
const FAILED: Diagnostic = { code: 'E_TOO_MANY_GROUPS', severity: 'error', args: { found: 2, most: 1 }, path: '' }

/** A host that keeps a list of what it does, and whose expected runs end when they are told, or at once. */
function attended(alone: boolean, { failing = '', waits = false }) {
  const done: string[] = []
  let goOn: () => void = () => undefined
  const told = waits ? new Promise<void>(end => (goOn = end)) : Promise.resolve()
  const host: RunHost = {
    ...runHere,
    alone,
    project: async (task): Promise<Outcome<ExpectedRun>> => {
      await told
      done.push(`expected ${task.scenario.id}`)
      return task.scenario.id === failing ? { diagnostics: [FAILED] } : runHere.project(task)
    },
    compute: async (block, into, wanted) => {
      await new Promise(setImmediate)
      if (wanted()) done.push(`${block.scenario.id} ${block.firstRun}`)
      return runHere.compute(block, into, wanted)
    },
  }
  return { host, done, goOn }
}

/** What each scenario of a study gives: its expected run, and its sampled ones. */
async function run(host: RunHost, study = STUDY) {
  const { expected, sampled } = runScenarios(study, planStudy(study).value as PlannedStudy, host)
  const runs = await Promise.all([expected, sampled])
  return runs[0].map((one, index) => ({ expected: one, ...runs[1][index] }))
}

describe('a host of several threads', () => {
  it('samples while the expected runs are computed, and pairs as if they had come first', async () => {
    const { host, done, goOn } = attended(false, { waits: true })
    const running = run(host)
    while (done.length < 6) await new Promise(setImmediate)
    expect([...done].sort()).toEqual(['a 1', 'a 41', 'b 1', 'b 41', 'c 1', 'c 41'])
    goOn()
    // As text: what reads them is made anew for every ensemble.
    expect(JSON.stringify(await running)).toBe(JSON.stringify(await run(runHere)))
  })

  it('samples nothing more once an expected run has failed, but computes all of them', async () => {
    const { host, done } = attended(false, { failing: 'b' })
    const results = await run(host)
    expect(done).toEqual(['expected a', 'expected b', 'expected c'])
    expect(results.map(({ expected }) => expected.diagnostics)).toEqual([[], [FAILED], []])
    expect(results.flatMap(({ compared }) => compared ?? [])).toEqual([])
  })
})

describe('what is compared while others are sampled', () => {
  it.each([
    [1, true],
    [2, false],
  ])('waits for its turn, which holds up nobody: of %i threads', async (_, alone) => {
    const { host, done } = attended(alone, {})
    let goOn: () => void = () => undefined
    const told = new Promise<void>(end => (goOn = end))
    let isDone = false
    const running = run({ ...host, turn: () => told }).finally(() => (isDone = true))
    while (done.length < 9) await new Promise(setImmediate)
    expect(isDone).toBe(false)
    goOn()
    const results = await running
    expect(results.map(({ compared }) => [compared !== undefined, compared?.paired !== undefined])).toEqual([
      [true, false],
      [true, true],
      [true, true],
    ])
  })
})

describe('a host of one thread', () => {
  it('samples after the expected runs, block by block', async () => {
    const { host, done } = attended(true, {})
    const results = await run(host)
    expect(done).toEqual(['expected a', 'expected b', 'expected c', 'a 1', 'a 41', 'b 1', 'b 41', 'c 1', 'c 41'])
    expect(
      results.map(({ compared }) => [[...(compared?.bands.rows ?? [])][0]?.spread.runs, compared?.paired !== undefined]),
    ).toEqual([
      [50, false],
      [50, true],
      [50, true],
    ])
  })

  it('samples nothing if one has failed, and takes no memory for it', async () => {
    const { host, done } = attended(true, { failing: 'c' })
    const allocate = () => {
      throw new Error('memory is taken')
    }
    await run({ ...host, allocate })
    expect(done).toEqual(['expected a', 'expected b', 'expected c'])
  })

  it('samples nothing where no runs are asked for', async () => {
    const { host, done } = attended(true, {})
    await run(host, { ...STUDY, runs: 0 })
    expect(done).toEqual(['expected a', 'expected b', 'expected c'])
  })
})

describe('the memory of totals', () => {
  const study = { ...STUDY, scenarios: ['a', 'b', 'c', 'd', 'e', 'f'].map(id => ({ ...scenario, id })) }

  it('is used again: six scenarios take that of three, and what stood there changes nothing', async () => {
    const taken: number[] = []
    const dirty = (length: number): Float64Array => {
      taken.push(length)
      return new Float64Array(length).fill(1e9)
    }
    const results = await run({ ...runHere, allocate: dirty }, study)
    const [lane = 0, ...totals] = taken
    expect(totals).toEqual([totals[0], totals[0], totals[0]])
    expect(totals[0]).toBeLessThan(lane)
    expect(JSON.stringify(results)).toBe(JSON.stringify(await run(runHere, study)))
  })

  it('is kept while the reference is not known', async () => {
    const taken: number[] = []
    const host = { ...runHere, allocate: (length: number) => new Float64Array(taken.push(length) && length) }
    const results = await run(host, { ...study, reference: 'f' })
    expect(taken).toHaveLength(1 + study.scenarios.length)
    expect(results.map(({ compared }) => compared?.paired !== undefined)).toEqual([true, true, true, true, true, false])
  })
})
