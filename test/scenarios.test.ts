/**
 * Every file in scenarios/ is a test: it checks clean, resolves, runs, charts, begins with the line that editors need, and its
 * resolved form is not changed by running it. A preset, which names no municipality, is refused as a run of its own; what presets do
 * on a municipality is in presets.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileSources } from '../src/node/index.ts'
import { adHocStudy, checkFile, resolveStudy } from '../src/scenario/index.ts'
import { runStudy } from '../src/study.ts'
import { deepFreeze } from './support/deep-freeze.ts'

const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .map(file => join('scenarios', file).replaceAll('\\', '/'))
  .filter(file => file.endsWith('.yaml'))
  .sort()

const kind = (file: string): string => /^kind: (\S+)/mu.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
const isPreset = (file: string): boolean => /^preset: true$/mu.test(readFileSync(file, 'utf8'))
const runs = (file: string): boolean => ['scenario', 'study'].includes(kind(file)) && !isPreset(file)
const sources = fileSources(process.cwd())

describe.each(files)('%s', file => {
  it('begins with the line by which editors find its schema, and the schema is there', () => {
    const reference = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(readFileSync(file, 'utf8'))?.[1]
    expect(reference).toBeDefined()
    expect(JSON.parse(readFileSync(join(dirname(file), reference ?? ''), 'utf8'))).toHaveProperty('$schema')
  })

  it('checks clean', async () => {
    const { diagnostics } = await checkFile(sources.resolve(file), sources)
    expect(diagnostics).toEqual([])
  })

  it.runIf(runs(file))('resolves, runs and charts, and is not changed by it', async () => {
    const id = sources.resolve(file)
    const study = await (kind(file) === 'study' ? resolveStudy(id, sources) : adHocStudy([id], sources))
    expect(study.diagnostics).toEqual([])
    // Twenty runs are enough to sample every step; with so few the means are remarked upon, nothing else is.
    const asked = study.value as NonNullable<typeof study.value>
    const { value, diagnostics: all } = await runStudy(deepFreeze({ ...asked, runs: Math.min(asked.runs, 20) }))
    const diagnostics = all.filter(({ code }) => code !== 'W_RUNS_MORE_NEEDED')
    expect(diagnostics).toEqual([])
    expect(value?.charts.length).toBeGreaterThan(0)
    expect(value?.comparison.scenarios.length).toBe(study.value?.scenarios.length)
  })

  it.runIf(isPreset(file))('is a preset, which needs a municipality to run', async () => {
    const { value, diagnostics } = await adHocStudy([sources.resolve(file)], sources)
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['E_PRESET_RUN'])
  })
})
