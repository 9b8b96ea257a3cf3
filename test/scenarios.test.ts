/**
 * Every file in scenarios/ is a test: it checks clean, resolves, runs, charts, begins with the line that editors need, and its
 * resolved form is not changed by running it.
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

  it.runIf(['scenario', 'study'].includes(kind(file)))('resolves, runs and charts, and is not changed by it', async () => {
    const id = sources.resolve(file)
    const study = await (kind(file) === 'study' ? resolveStudy(id, sources) : adHocStudy([id], sources))
    expect(study.diagnostics).toEqual([])
    const { value, diagnostics } = runStudy(deepFreeze(study.value as NonNullable<typeof study.value>))
    expect(diagnostics).toEqual([])
    expect(value?.charts.length).toBeGreaterThan(0)
    expect(value?.comparison.scenarios.length).toBe(study.value?.scenarios.length)
  })
})
