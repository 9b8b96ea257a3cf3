/** The command line refuses what it does not understand: exit 2, a message with a repair, nothing on stdout, nothing written. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { teiin } from '../support/command-line.ts'
import { contentsOf, temporaryFolder } from '../support/temporary-folder.ts'

interface Recorded {
  readonly id: string
  readonly encoding: string
  readonly input: string
  readonly why_bad: string
  readonly code: string
  readonly exit_code: number
}

const RECORDS = readFileSync(new URL('../bad-inputs/cli.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Recorded)
  .filter(record => record.encoding === 'argv')

/**
 * Where the language of commands differs from the one the corpus was written for.
 * The seed is any text here (a word draws as well as a number), so `abc`, `1.5` and `1e400` are seeds and the run goes on to read
 * its file, which does not exist: input error. `--set`, `--year` and `report` do not exist: unknown.
 * A repeated option and words after `--` have codes of their own.
 */
const HERE: Readonly<Record<string, { readonly code: string; readonly exit: number }>> = {
  L004: { code: 'E_FILE_NOT_FOUND', exit: 3 },
  L008: { code: 'E_FILE_NOT_FOUND', exit: 3 },
  L011: { code: 'E_FILE_NOT_FOUND', exit: 3 },
  L025: { code: 'E_USAGE_DOUBLE_DASH', exit: 2 },
  L028: { code: 'E_USAGE_UNKNOWN_FLAG', exit: 2 },
  L031: { code: 'E_USAGE_UNKNOWN_FLAG', exit: 2 },
  L037: { code: 'E_USAGE_UNKNOWN_COMMAND', exit: 2 },
}

const wordsOf = (input: string): readonly string[] => input.split(' ').map(word => (word === '""' ? '' : word))

describe('recorded bad command lines', () => {
  test.each(RECORDS)('$id $input: $why_bad', async ({ id, input, code, exit_code }) => {
    const folder = temporaryFolder({ 'folder/x.yaml': '' })
    const before = contentsOf(folder)
    const ran = await teiin(wordsOf(input), folder)
    expect(ran.stderr).toContain(HERE[id]?.code ?? code)
    expect(ran.code).toBe(HERE[id]?.exit ?? exit_code)
    expect(ran.stdout).toBe('')
    expect(contentsOf(folder)).toEqual(before)
    if (ran.code === 2) expect(ran.stderr).toMatch(/使い方: teiin .*\nくわしくは teiin .*--help\n$/)
  })
})

const BAD: readonly (readonly [string, string])[] = [
  ['run a.yaml --seed 1 --seed 2', 'E_USAGE_REPEATED'],
  ['run a.yaml --json --json', 'E_USAGE_REPEATED'],
  ['run a.yaml --json --no-json', 'E_USAGE_REPEATED'],
  ['run a.yaml --runs abc', 'E_USAGE_NUMBER'],
  ['run a.yaml --runs 1e3', 'E_USAGE_NUMBER'],
  ['run a.yaml --runs 1e400', 'E_USAGE_NUMBER'],
  ['run a.yaml --runs 1.5', 'E_USAGE_NUMBER'],
  ['run a.yaml --runs １００', 'E_USAGE_NUMBER'],
  ['run a.yaml --runs 0x10', 'E_USAGE_NUMBER'],
  ['run a.yaml --runs -5', 'E_USAGE_RANGE'],
  ['run a.yaml --runs 100001', 'E_USAGE_RANGE'],
  ['run a.yaml --runs=', 'E_USAGE_MISSING_VALUE'],
  ['run a.yaml --seed', 'E_USAGE_MISSING_VALUE'],
  ['run a.yaml --seed=', 'E_USAGE_MISSING_VALUE'],
  ['run a.yaml --no-out', 'E_USAGE_UNKNOWN_FLAG'],
  ['run a.yaml --no-runs 5', 'E_USAGE_UNKNOWN_FLAG'],
  ['run a.yaml --json=yes', 'E_USAGE_NO_VALUE'],
  ['run a.yaml -x', 'E_USAGE_UNKNOWN_FLAG'],
  ['run a.yaml -seed 5', 'E_USAGE_UNKNOWN_FLAG'],
  ['run a.yaml —seed 5', 'E_USAGE_UNKNOWN_FLAG'],
  ['run a.yaml －－seed 5', 'E_USAGE_UNKNOWN_FLAG'],
  ['run a.yaml --Seed 5', 'E_USAGE_UNKNOWN_FLAG'],
  ['run a.yaml --constructor 5', 'E_USAGE_UNKNOWN_FLAG'],
  ['run a.yaml --lang=日本語', 'E_USAGE_CHOICE'],
  ['constructor', 'E_USAGE_UNKNOWN_COMMAND'],
  ['--seed 5', 'E_USAGE_UNKNOWN_FLAG'],
  ['check', 'E_USAGE_MISSING_ARG'],
  ['check a.yaml --out x', 'E_USAGE_UNKNOWN_FLAG'],
  ['check a.yaml ./a.yaml', 'E_USAGE_DUPLICATE'],
  ['init a b', 'E_USAGE_EXTRA_ARG'],
  ['explain', 'E_USAGE_MISSING_ARG'],
  ['explain a b c', 'E_USAGE_EXTRA_ARG'],
  ['explain E_USAGE_NUMBR', 'E_USAGE_UNKNOWN_CODE'],
  ['help rum', 'E_USAGE_UNKNOWN_COMMAND'],
  ['run --', 'E_USAGE_DOUBLE_DASH'],
]

describe('bad command lines', () => {
  test.each(BAD)('%s is refused with %s', async (input, code) => {
    const folder = temporaryFolder()
    const ran = await teiin(wordsOf(input), folder)
    expect(ran.stderr).toContain(code)
    expect(ran.code).toBe(2)
    expect(ran.stdout).toBe('')
    expect(contentsOf(folder)).toEqual({})
  })
  test('invisible control characters are refused and not repeated', async () => {
    const ran = await teiin(['run', 'a.yaml', '--seed', 'a\u0000b'], temporaryFolder())
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('E_USAGE_CONTROL_CHARACTER')
    expect(ran.stderr).not.toContain('\u0000')
  })
  test.each([
    ['run a.yaml --sed 5', '--seed'],
    ['run a.yaml --no-seed', '--seed'],
    ['run a.yaml --require-goal', '--require-goals'],
    ['rum a.yaml', 'run'],
    ['chek a.yaml', 'check'],
    ['explain E_USAGE_NUMBR', 'E_USAGE_NUMBER'],
  ])('%s is answered with the nearest: %s', async (input, near) => {
    expect((await teiin(wordsOf(input), temporaryFolder())).stderr).toContain(`「${near}」ではありませんか。`)
  })
})

describe('what is not an error', () => {
  test.each([
    [[]],
    [['--help']],
    [['-h']],
    [['help']],
    [['run', '--help']],
    [['help', 'run']],
    [['--version']],
    [['run', '--otu', '--help']],
  ])('%j ends with 0 and writes to stdout only', async words => {
    const ran = await teiin(words, temporaryFolder())
    expect(ran.code).toBe(0)
    expect(ran.stdout.length).toBeGreaterThan(4)
    expect(ran.stderr).toBe('')
  })
  test('`help run` is `run --help`, and the help names every exit code', async () => {
    const folder = temporaryFolder()
    expect(await teiin(['help', 'run'], folder)).toEqual(await teiin(['run', '--help'], folder))
    const { stdout } = await teiin(['--help', '--lang', 'en'], folder)
    for (const code of ['0 success', '1 bug', '2 usage', '3 input', '4 cannot', '5 goal', '130 interrupted'])
      expect(stdout).toContain(code)
  })
  test('no words at all give twelve lines with the three commonest commands', async () => {
    const { stdout } = await teiin([], temporaryFolder())
    expect(stdout.trimEnd().split('\n')).toHaveLength(12)
    for (const command of ['teiin run ', 'teiin init ', 'teiin check ']) expect(stdout).toContain(command)
  })
  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect((await teiin(['--version'], temporaryFolder())).stdout).toBe(`${version}\n`)
  })
  test('any text is a seed, also a number, a word and Japanese', async () => {
    for (const seed of ['4294967295', 'abc', '小金井']) {
      expect((await teiin(['run', 'a.yaml', `--seed=${seed}`], temporaryFolder())).code).toBe(3)
    }
  })
})

describe('the language of messages', () => {
  test.each([
    [{ LANG: 'ja_JP.UTF-8' }, [], 'ja'],
    [{ LANG: 'ja' }, [], 'ja'],
    [{ LANG: 'en_US.UTF-8' }, [], 'en'],
    [{ LANG: 'C' }, [], 'en'],
    [{ LC_ALL: 'ja_JP.UTF-8', LANG: 'C' }, [], 'ja'],
    [{ LC_ALL: '', LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'C' }, [], 'ja'],
    [{ LANG: 'ja_JP.UTF-8' }, ['--lang', 'en'], 'en'],
    [{ LANG: 'C' }, ['--lang=ja'], 'ja'],
  ] as const)('%j with %j is %s', async (env, words, language) => {
    const ran = await teiin(['run', ...words], temporaryFolder(), env)
    expect(ran.stderr).toContain(language === 'ja' ? 'エラー' : 'error')
    expect(ran.stderr).toContain(language === 'ja' ? '使い方' : 'Usage')
  })
  test('English help holds no Japanese', async () => {
    for (const words of [['--help'], ['run', '--help'], []]) {
      expect((await teiin(words, temporaryFolder(), { LANG: 'C' })).stdout).not.toMatch(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
      )
    }
  })
  test('colour appears only where it is asked for, never by default into a file', async () => {
    const colour = '\u001b['
    expect((await teiin(['run'], temporaryFolder())).stderr).not.toContain(colour)
    expect((await teiin(['check', 'x.yaml', '--color'], temporaryFolder())).stderr).toContain(colour)
    expect((await teiin(['check', 'x.yaml', '--no-color'], temporaryFolder())).stderr).not.toContain(colour)
  })
})
