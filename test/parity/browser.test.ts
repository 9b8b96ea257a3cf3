/**
 * Same bytes in a browser: the pure floors, bundled and run in headless Chromium, give the result file that Node gives.
 *
 * The shipped study, resolved in the browser from the same texts, with 50 sampled runs. Nothing is fetched: the page has no network.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileSources } from '../../src/node/index.ts'
import { openPool } from '../../src/node/run-pool.ts'
import { resultJson } from '../../src/report/index.ts'
import { resolveStudy } from '../../src/scenario/index.ts'
import { runStudy } from '../../src/study.ts'
import { browserBundle } from '../support/browser-bundle.ts'
import { headlessBrowser } from '../support/headless-browser.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import type * as entry from './browser-entry.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const STUDY = 'scenarios/studies/koganei-r5-r14.yaml'
const RUNS = 50
const WAIT = 120_000

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The result file that Node makes from the files on the disk, and the texts it read. */
async function inNode(): Promise<{ readonly text: string; readonly files: Readonly<Record<string, string>> }> {
  const sources = fileSources(ROOT)
  const resolved = await resolveStudy(sources.resolve(STUDY), sources)
  if (resolved.value === undefined) throw new Error('the shipped study does not resolve')
  const pool = await openPool({ workers: 1 })
  const studied = await runStudy({ ...resolved.value, runs: RUNS }, pool.host)
  await pool.close()
  if (studied.value === undefined) throw new Error('the shipped study does not run')
  const text = resultJson(studied.value.comparison, [...resolved.diagnostics, ...studied.diagnostics])
  const files = Object.fromEntries(sources.inputs().map(({ file }) => [file, readFileSync(`${ROOT}/${file}`, 'utf8')]))
  return { text, files }
}

describe('the shipped study with 50 sampled runs', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await headlessBrowser(temporaryFolder())
  }, WAIT)
  afterAll(() => browser?.close())

  test(
    'gives the same result file in Chromium as in Node, byte for byte',
    async () => {
      const [{ text, files }, script] = await Promise.all([inNode(), browserBundle('test/parity/browser-entry.ts', 'teiin')])
      const page = await browser.newPage({ offline: true })
      const faults: string[] = []
      page.on('pageerror', error => faults.push(String(error)))
      await page.addScriptTag({ content: script })
      const inBrowser = await page.evaluate(
        ([given, study, runs]) => (globalThis as unknown as { teiin: typeof entry }).teiin.resultOf(given, study, runs),
        [files, STUDY, RUNS] as const,
      )
      expect(faults).toEqual([])
      // The hashes first: of two texts of this size the difference is not worth printing.
      expect(hash(inBrowser)).toBe(hash(text))
      expect(inBrowser).toContain('"p90"')
    },
    WAIT,
  )
})
