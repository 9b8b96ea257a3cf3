/**
 * The sampled runs of a study (試行): all scenarios, one after another, each in blocks that the host computes.
 *
 * The next scenario is handed out before the last one is put together, so that workers never wait for the gathering. Only the totals of a
 * scenario are kept run by run; the rest of its numbers is let go once its bands are known. Not here: the expected run.
 */
import type { Diagnostic } from './diagnostics/index.ts'
import type { RunPlan } from './engine/index.ts'
import { type Ensemble, FEWEST_RUNS, gather } from './measure/index.ts'
import { roundHalfAway } from './numeric/index.ts'
import { seedKey } from './random/index.ts'
import { type BlockRunner, type BlockValues, blocksOf } from './run-block.ts'
import type { ResolvedScenario, ResolvedStudy } from './scenario/index.ts'
import { shortYear } from './terms/index.ts'

/** The ensembles of a study, and what went wrong in some run (試行の結果). */
interface SampledStudy {
  readonly ensembles: readonly Ensemble[]
  readonly failures: readonly SampledFailure[]
}

/** A formula without a usable value in some run of a scenario (試行での失敗). */
export type SampledFailure = Exclude<BlockValues, { values: unknown }> & { readonly scenario: ResolvedScenario }

/** Runs all scenarios of a study as often as it asks (試行の実行). @param plans of their expected runs. */
export async function sampleStudy(study: ResolvedStudy, plans: readonly RunPlan[], runner: BlockRunner): Promise<SampledStudy> {
  const ensembles: Ensemble[] = []
  const failures: SampledFailure[] = []
  if (study.runs === 0) return { ensembles, failures }
  const seed = seedKey(study.seed)
  const handOut = (index: number): Promise<readonly BlockValues[]> => {
    const scenario = study.scenarios[index]
    if (scenario === undefined) return Promise.resolve([])
    return Promise.all(blocksOf(study.runs, { scenario, until: study.to, seed }).map(runner))
  }
  let coming = handOut(0)
  for (const [index, scenario] of study.scenarios.entries()) {
    const blocks = await coming
    coming = handOut(index + 1)
    const failed = blocks.find(block => !('values' in block))
    if (failed !== undefined && !('values' in failed)) failures.push({ ...failed, scenario })
    else ensembles.push(gather(plans[index] as RunPlan, study.runs, blocks.map(valuesOf)))
  }
  return { ensembles, failures }
}

const valuesOf = (block: BlockValues): Float64Array => ('values' in block ? block.values : new Float64Array(0))

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
