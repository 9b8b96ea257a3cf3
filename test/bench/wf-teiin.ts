/**
 * WF-700x15 by teiin itself: the real engine, through a run plan, one sampled run after another in one thread.
 *
 * usage: wf-teiin.ts MODEL REPLICATIONS SEED; prints one JSON object. `--ready` only says by its exit code whether the built engine samples.
 * The built program in dist/ is used, as users run it. Timed are the runs with everything the engine always does, its balance checks
 * included, and the reading of the ledgers; preparing the plan once is inside as well.
 */
import { readFileSync } from 'node:fs'
import type { RunPlan, YearLedger } from '../../src/engine/index.ts'
import { fromText } from './reference-model.ts'
import { report } from './report.ts'
import { reader, referencePlan } from './wf-teiin-plan.ts'

/** What is needed of the built engine. */
interface SampledEngine {
  readonly prepare: (plan: RunPlan) => unknown
  readonly project: (prepared: unknown, chance: unknown, see: (ledger: YearLedger) => void) => void
  readonly Chance: new (seed: unknown, run: number) => unknown
}

const FROM = 2026
const built = (room: string): Promise<unknown> => import(new URL(`../../dist/${room}/index.js`, import.meta.url).href)
const engine = (await built('engine')) as Partial<SampledEngine>
const { prepare, project, Chance } = engine
if (prepare === undefined || project === undefined || Chance === undefined) process.exit(3)
const { seedKey } = (await built('random')) as { seedKey: (text: string) => unknown }

const [, , path = '', replications = '0', seed = '0'] = process.argv
if (path !== '--ready') {
  const model = fromText(readFileSync(path, 'utf8'))
  const key = seedKey(seed)
  let prepared: unknown
  report(model.years, Number(replications), run => {
    prepared ??= prepare(referencePlan(model, FROM))
    const { see, outputs } = reader(model)
    project(prepared, new Chance(key, run), see)
    return outputs
  })
}
