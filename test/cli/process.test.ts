/** The program as a process: exit codes, closed pipes, interruption, and names with spaces and Japanese. */
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { teiin } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const PROGRAM = [
  '--import',
  fileURLToPath(import.meta.resolve('tsx')),
  fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)),
]
const ENV = { ...process.env, LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' }

/** A project from the templates whose study asks for one chart: drawing takes the time. */
async function project(cwd: string): Promise<void> {
  await teiin(['init', 'p'], cwd)
  appendFileSync(join(cwd, 'p/studies/study.yaml'), 'charts: [C10]\n')
}

const run = (words: readonly string[], cwd: string) =>
  spawnSync(process.execPath, [...PROGRAM, ...words], { cwd, env: ENV, encoding: 'utf8' })

describe('the program', () => {
  test('ends with the exit code of what happened', () => {
    const cwd = temporaryFolder()
    expect(run(['--version'], cwd)).toMatchObject({ status: 0, stderr: '' })
    expect(run(['rum'], cwd)).toMatchObject({ status: 2, stdout: '' })
    expect(run(['check', 'none.yaml'], cwd)).toMatchObject({ status: 3, stdout: '' })
  })
  test('works with spaces and Japanese in paths', async () => {
    const cwd = join(temporaryFolder(), '現行 どおり')
    mkdirSync(cwd)
    await project(cwd)
    renameSync(join(cwd, 'p/studies/study.yaml'), join(cwd, 'p/studies/採用 計画.yaml'))
    const ran = run(['run', 'p/studies/採用 計画.yaml', '--out', '結果 一'], cwd)
    expect(ran.status).toBe(0)
    expect(existsSync(join(cwd, '結果 一/manifest.json'))).toBe(true)
  })
  test('finishes its work when the reader of its output has gone', async () => {
    const cwd = temporaryFolder()
    await project(cwd)
    const child = spawn(process.execPath, [...PROGRAM, 'run', 'p/studies/study.yaml'], {
      cwd,
      env: ENV,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child.stdout.destroy()
    const status = await new Promise(resolve => child.on('exit', resolve))
    expect(status).toBe(0)
    expect(readdirSync(join(cwd, 'out'))).toHaveLength(1)
  })
  test.skipIf(!existsSync('/dev/full'))('says that output was lost on a full disk, and ends with 4', () => {
    const full = openSync('/dev/full', 'w')
    const ran = spawnSync(process.execPath, [...PROGRAM, 'explain', 'E_OUT_EXISTS'], {
      cwd: temporaryFolder(),
      env: ENV,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    expect(ran.status).toBe(4)
    expect(ran.stderr).toContain('標準出力に書き込めません')
    expect(ran.stderr).not.toMatch(/\n\s+at /)
  })
  test.each([
    [[], '中断しました。結果は保存していません。'],
    [['--lang', 'en'], 'Interrupted. Nothing was saved.'],
  ])('interrupted while it draws, says that nothing was saved and leaves nothing: %o', async (options, message) => {
    const cwd = temporaryFolder()
    await teiin(['init', 'p'], cwd)
    const child = spawn(process.execPath, [...PROGRAM, 'run', 'p/studies/study.yaml', ...options], {
      cwd,
      env: ENV,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', data => {
      // The echo is printed once the place for the results is open.
      if (said === '') child.kill('SIGINT')
      said += data
    })
    const status = await new Promise(resolve => child.on('exit', resolve))
    expect(status).toBe(130)
    expect(said).toContain(message)
    expect(readdirSync(cwd)).toEqual(['p'])
  })
})
