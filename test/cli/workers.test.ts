/** Worker threads of the built program: they change the time, not a byte of the results; Ctrl-C ends them at once. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runBuilt } from '../support/built-program.ts'
import { teiin } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const STUDY = 'p/studies/study.yaml'

/** A project from the templates, whose two scenarios have uncertain values. Its study asks for three charts: drawing takes the time. */
async function project(): Promise<string> {
  const folder = temporaryFolder()
  await teiin(['init', 'p'], folder)
  appendFileSync(join(folder, STUDY), 'charts: [C1, C5, C10]\n')
  return folder
}

describe('120 runs of two scenarios, six blocks of work', () => {
  let folder = ''
  const result = async (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> => {
    const out = `r${readdirSync(folder).length}`
    const ran = await runBuilt(['run', STUDY, '--runs', '120', '--out', out, '--quiet', ...words], { cwd: folder, env })
    expect(ran).toMatchObject({ code: 0 })
    return readFileSync(join(folder, out, 'result.json'), 'utf8') + readFileSync(join(folder, out, 'manifest.json'), 'utf8')
  }
  let one = ''
  beforeAll(async () => {
    folder = await project()
    one = await result(['--workers', '1'])
  }, 120_000)

  // Eight are more than there are blocks; three do not divide them evenly among the scenarios.
  test.each([2, 3, 4, 8])(
    'give the same files with %i workers as with one',
    async workers => {
      expect((await result(['--workers', String(workers)])) === one).toBe(true)
    },
    120_000,
  )

  test('give the same files in another time zone and another locale', async () => {
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    expect((await result(['--workers', '2'], env)) === one).toBe(true)
  }, 120_000)

  test('show bands: the runs were really sampled', () => {
    expect(one).toContain('"p90"')
  })
})

describe('Ctrl-C during sampled runs', () => {
  test.each([1, 2])(
    'with workers: %i, ends within two seconds and leaves nothing',
    async workers => {
      const folder = await project()
      const words = ['run', STUDY, '--runs', '100000', '--workers', String(workers)]
      const ended = await runBuilt(words, {
        cwd: folder,
        // The first line of progress comes when the runs have taken a second.
        onStderr: (text, child) => {
          if (/試行 \d+\/200000 回/.test(text)) child.kill('SIGINT')
        },
      })
      expect(ended.code).toBe(130)
      expect(ended.stderr).toContain('中断しました。結果は保存していません。')
      expect(ended.milliseconds).toBeLessThan(2000)
      expect(readdirSync(folder)).toEqual(['p'])
    },
    120_000,
  )
})
