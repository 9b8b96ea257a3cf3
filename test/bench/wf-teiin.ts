/**
 * WF-700x15 by teiin itself: the real engine, through a run plan, one sampled run after another in one thread.
 *
 * usage: wf-teiin.ts MODEL REPLICATIONS SEED; prints one JSON object. `--ready` only says by its exit code whether the program is built.
 * The built program in dist/ is used, as users run it. Timed are the runs with everything the engine always does, its balance checks
 * included, the reading of the ledgers, and preparing the plan once.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PreparedPlan } from '../../src/engine/index.ts'
import { fromText } from './reference-model.ts'
import { report } from './report.ts'
import { reader, referencePlan } from './wf-teiin-plan.ts'

const FROM = 2026
const built = (room: string): string => pathToFileURL(join('dist', room, 'index.js')).href
const { Chance, prepare, project } = (await import(built('engine'))) as typeof import('../../src/engine/index.ts')
const { seedKey } = (await import(built('random'))) as typeof import('../../src/random/index.ts')

const [, , path = '', replications = '0', seed = '0'] = process.argv
if (path !== '--ready') {
  const model = fromText(readFileSync(path, 'utf8'))
  const key = seedKey(seed)
  let prepared: PreparedPlan | undefined
  let reading: ReturnType<typeof reader> | undefined
  report(model.years, Number(replications), run => {
    prepared ??= prepare(referencePlan(model, FROM))
    reading ??= reader(model)
    project(prepared, new Chance(key, run), reading.see)
    return reading.outputs
  })
}
