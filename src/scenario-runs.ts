/**
 * The runs of a study (試行): of every scenario the expected run, and the sampled ones in blocks that the host computes.
 *
 * One scenario after another is computed, in the same memory: once the bands of one are known, only its totals are kept run by run, and the next
 * one writes over the rest while it is still being gathered. Memory that nobody has written to yet costs more than to be made ready for one more
 * scenario, so nobody begins another one. Not here: what one run is.
 */
import { type ComparedRuns, RunsComparison } from './compare/index.ts'
import type { GoalPlan } from './compile/index.ts'
import { hasErrors, type Outcome } from './diagnostics/index.ts'
import type { RunPlan } from './engine/index.ts'
import type { ExpectedRun } from './expected-run.ts'
import {
  gather,
  type MeasureLayout,
  measureLayout,
  peopleIn,
  type RunNumbers,
  type SlotRange,
  SpareMemory,
  slotsOf,
  totalsIn,
} from './measure/index.ts'
import { seedKey } from './random/index.ts'
import { type BlockFailure, blocksOf, type RunBlock } from './run-block.ts'
import type { RunHost } from './run-host.ts'
import type { ResolvedStudy } from './scenario/index.ts'

/** What the sampled runs of a scenario give (試行の結果): what they say, or what failed in one of them; neither where they were no longer wanted. */
interface SampledRuns {
  readonly compared?: ComparedRuns
  readonly failure?: BlockFailure
}

/** What is planned (計画): a plan for each scenario, and the goals by which its runs are judged. */
interface PlannedRuns {
  readonly plans: readonly RunPlan[]
  readonly goals: readonly GoalPlan[]
}

/** What the scenarios of a study give (試行の結果), in their order. Both are under way; the expected runs are mostly known long before the others. */
export interface StudyRuns {
  readonly expected: Promise<readonly Outcome<ExpectedRun>[]>
  readonly sampled: Promise<readonly SampledRuns[]>
}

/**
 * Runs all scenarios of a study (試行の実行), the expected run and as many sampled ones as it asks, one scenario after another.
 * Once an expected run has failed nothing more is sampled, but every scenario has its expected run.
 */
export function runScenarios(study: ResolvedStudy, planned: PlannedRuns, host: RunHost): StudyRuns {
  let failed = false
  const projecting = study.scenarios.map(async scenario => {
    const expected = await host.project({ scenario, until: study.to })
    failed ||= hasErrors(expected.diagnostics)
    return expected
  })
  const wanted = (): boolean => !failed && study.runs > 0
  const expected = Promise.all(projecting)
  // Who is alone knows all expected runs before anything is sampled; otherwise nobody waits for them.
  const sample = () => sampleScenarios(study, planned, { host, wanted })
  return { expected, sampled: host.alone ? expected.then(sample) : sample() }
}

/** Samples the scenarios of a study, one after another. */
async function sampleScenarios(
  study: ResolvedStudy,
  { plans, goals }: PlannedRuns,
  { host, wanted }: Sampling,
): Promise<readonly SampledRuns[]> {
  const { runs, scenarios, to: until } = study
  const sampled: SampledRuns[] = scenarios.map(() => ({}))
  if (!wanted()) return sampled
  const layouts = plans.map(plan => measureLayout(plan))
  const largest = (slots: (layout: MeasureLayout) => number): number => Math.max(...layouts.map(slots)) * runs
  const totalsOfScenarios = new SpareMemory(() => host.allocate(largest(layout => totalsIn(layout).slots.length)))
  const memory = host.allocate(largest(slotsOf))
  const comparison = new RunsComparison(study, goals, {
    tell: (index, compared) => {
      sampled[index] = { compared }
    },
    // Nobody asks for the totals of a scenario any more.
    forget: ({ values }) => totalsOfScenarios.giveBack(values),
  })
  const comparing: Promise<void>[] = []
  for (const [index, scenario] of scenarios.entries()) {
    if (!wanted()) break
    const layout = layouts[index] as MeasureLayout
    const totals = totalsOfScenarios.take(totalsIn(layout).slots.length * runs)
    const numbers: RunNumbers = { runs, values: memory.subarray(0, slotsOf(layout) * runs), totals }
    const blocks = blocksOf(runs, { scenario, until, seed: seedKey(study.seed) })
    const outcome = await sampleScenario(blocks, layout, numbers, { host, wanted })
    // The blocks of the next scenario are handed over first: nobody waits for what is put together and compared here.
    comparing.push(
      host.turn().then(() => {
        if ('spreads' in outcome) comparison.add(index, gather(layout, numbers, outcome.spreads))
        else sampled[index] = outcome
      }),
    )
  }
  await Promise.all(comparing)
  return sampled
}

/** Who samples, and whether it is still to be done. */
interface Sampling {
  readonly host: RunHost
  readonly wanted: () => boolean
}

/** Samples a scenario: its blocks of runs, then their spreads, in parts. @returns the spreads, or what failed; nothing where it is no longer wanted. */
async function sampleScenario(
  blocks: readonly RunBlock[],
  layout: MeasureLayout,
  numbers: RunNumbers,
  { host, wanted }: Sampling,
): Promise<{ readonly spreads: readonly Float64Array[] } | Pick<SampledRuns, 'failure'>> {
  const failure = (await Promise.all(blocks.map(block => host.compute(block, numbers, wanted)))).find(one => one !== undefined)
  if (failure !== undefined) return { failure }
  if (!wanted()) return {}
  const { scenario } = blocks[0] as RunBlock
  const people = peopleIn(layout)
  const { runs, values } = numbers
  const parts = partsOf(slotsOf(layout)).map(range => host.summarise({ scenario, range, people }, { runs, values }))
  return { spreads: await Promise.all(parts) }
}

/** In how many parts the spreads of a scenario are computed. */
const PARTS = 8

function partsOf(slots: number): SlotRange[] {
  const edge = (part: number): number => Math.floor((slots * part) / PARTS)
  return Array.from({ length: PARTS }, (_, part) => ({ from: edge(part), until: edge(part + 1) }))
}
