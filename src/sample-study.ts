/**
 * The sampled runs of a study (試行): all scenarios, one after another, each in blocks that the host computes.
 *
 * All scenarios use the same memory: once the bands of one are known, only its totals are kept run by run, and the next one writes over
 * the rest. Not here: the expected run.
 */
import type { Diagnostic } from './diagnostics/index.ts'
import type { RunPlan } from './engine/index.ts'
import { type Ensemble, FEWEST_RUNS, gather, type SampleValues, type SlotRange, slotsOf } from './measure/index.ts'
import { roundHalfAway } from './numeric/index.ts'
import { seedKey } from './random/index.ts'
import { type BlockFailure, blocksOf, RUNS_PER_BLOCK } from './run-block.ts'
import type { RunHost } from './run-host.ts'
import type { ResolvedScenario, ResolvedStudy } from './scenario/index.ts'
import { shortYear } from './terms/index.ts'

/** The ensembles of a study, and what went wrong in some run (試行の結果). */
interface SampledStudy {
  readonly ensembles: readonly Ensemble[]
  readonly failures: readonly SampledFailure[]
}

/** What failed in some run of a scenario (試行での失敗). */
export type SampledFailure = BlockFailure & { readonly scenario: ResolvedScenario }

/** Runs all scenarios of a study as often as it asks (試行の実行). @param plans of their expected runs. */
export async function sampleStudy(study: ResolvedStudy, plans: readonly RunPlan[], host: RunHost): Promise<SampledStudy> {
  const ensembles: Ensemble[] = []
  const failures: SampledFailure[] = []
  const { runs, scenarios, to: until } = study
  if (runs === 0) return { ensembles, failures }
  const seed = seedKey(study.seed)
  const memory = host.allocate(Math.max(...plans.map(slotsOf)) * runs)
  for (const [index, scenario] of scenarios.entries()) {
    const plan = plans[index] as RunPlan
    const sample: SampleValues = { runs, runsPerBlock: RUNS_PER_BLOCK, values: memory.subarray(0, slotsOf(plan) * runs) }
    const blocks = blocksOf(runs, { scenario, until, seed })
    const failed = (await Promise.all(blocks.map(block => host.compute(block, sample)))).find(failure => failure !== undefined)
    if (failed !== undefined) {
      failures.push({ ...failed, scenario })
      continue
    }
    const parts = partsOf(slotsOf(plan))
    const spreads = await Promise.all(parts.map(range => host.summarise({ scenario, until, range }, sample)))
    ensembles.push(gather(plan, sample, spreads))
  }
  return { ensembles, failures }
}

/** In how many parts the spreads of a scenario are computed. */
const PARTS = 8

function partsOf(slots: number): SlotRange[] {
  const edge = (part: number): number => Math.floor((slots * part) / PARTS)
  return Array.from({ length: PARTS }, (_, part) => ({ from: edge(part), until: edge(part + 1) }))
}

/** Half a person: the largest Monte Carlo error that the mean of a headcount may have without a remark. */
const LARGEST_ERROR = 0.5

/** What is to be said about the number of runs (試行回数への注意): too few for percentiles, or for half a person. */
export function remarksOnRuns({ runs, scenarios }: ResolvedStudy, ensembles: readonly Ensemble[]): Diagnostic[] {
  if (runs === 0) return []
  if (runs < FEWEST_RUNS)
    return [{ code: 'W_RUNS_TOO_FEW', severity: 'warning', args: { runs, fewest: FEWEST_RUNS }, path: 'runs' }]
  const rules = scenarios.flatMap(({ municipality }) => municipality.countingRules.map(({ id }) => `strength.${id}`))
  const counted = new Set([...rules, 'recruitment.filled'])
  const headline = ensembles
    .flatMap(({ bands }) => bands)
    .filter(({ measure, dimension }) => dimension === undefined && counted.has(measure))
  const worst = headline.reduce<(typeof headline)[number] | undefined>(
    (one, other) => (one === undefined || other.spread.standardError > one.spread.standardError ? other : one),
    undefined,
  )
  if (worst === undefined || worst.spread.standardError <= LARGEST_ERROR) return []
  const { scenario, measure, fiscalYear, spread } = worst
  const needed = Math.ceil((spread.sd / LARGEST_ERROR) * (spread.sd / LARGEST_ERROR))
  const error = String(roundHalfAway(spread.standardError * 100) / 100)
  const args = { runs, needed, error, scenario, measure, year: shortYear(fiscalYear) }
  return [{ code: 'W_RUNS_MORE_NEEDED', severity: 'warning', args, path: 'runs' }]
}
