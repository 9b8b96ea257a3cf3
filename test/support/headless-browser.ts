/**
 * A headless Chromium without network (ブラウザー): that of the package @sparticuz/chromium, or the one of CHROME_PATH.
 *
 * The package unpacks its program into the temporary folder and takes whatever lies there, also of another version; so it gets a folder of its own,
 * and the version is asserted. One process, because a sandbox and a zygote need rights that a build machine may not give.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'
import { expect } from 'vitest'

/** What works without sandbox, graphics and shared memory; for the package's own program also without a second process. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
const ONE_PROCESS = ['--no-zygote', '--single-process']

/** Starts the browser. @param folder an empty folder of the test's own, for the program and its profile. */
export async function headlessBrowser(folder: string): Promise<Browser> {
  const own = process.env.CHROME_PATH
  const executablePath = own ?? (await unpacked(folder))
  const env = { ...process.env, TMPDIR: folder, HOME: folder }
  const args = own === undefined ? [...ARGUMENTS, ...ONE_PROCESS] : ARGUMENTS
  const browser = await chromium.launch({ executablePath, args, env, timeout: 60_000 })
  if (own === undefined) expect(browser.version().split('.')[0]).toBe(packageVersion().split('.')[0])
  return browser
}

/** Unpacks the program of the package into a folder, whatever the temporary folder of this process is. */
async function unpacked(folder: string): Promise<string> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The version of the package: its first number is that of the browser. */
function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const [root = ''] = entry.split(/(?<=@sparticuz[/\\]chromium)[/\\]/)
  return (JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }).version
}
