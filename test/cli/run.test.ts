/** From templates to results: what a planner does on the first day, and what happens when something is in the way. */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { CHART_IDS } from '../../src/charts/index.ts'
import { teiin } from '../support/command-line.ts'
import { contentsOf, temporaryFolder, writeAll } from '../support/temporary-folder.ts'

const STUDY = 'p/studies/study.yaml'
const BASELINE = 'p/scenarios/baseline.yaml'
const LEVEL = 'p/scenarios/level-hiring.yaml'

/** A project from the templates. Its study asks for one chart, unless the test is about all of them: drawing takes the time. */
async function project(charts: 'one chart' | 'all charts' = 'one chart'): Promise<string> {
  const folder = temporaryFolder()
  await teiin(['init', 'p'], folder)
  if (charts === 'one chart') appendFileSync(join(folder, STUDY), 'charts: [C10]\n')
  return folder
}

const edit = (folder: string, file: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, file), text.replace(from, to))
}

describe('init', () => {
  test('writes files that check clean, with the way to their schemas', async () => {
    const folder = await project()
    const files = ['data/municipality.yaml', 'scenarios/baseline.yaml', 'scenarios/level-hiring.yaml', 'studies/study.yaml']
    for (const file of files)
      expect(readFileSync(join(folder, 'p', file), 'utf8')).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\//)
    const ran = await teiin(['check', ...files.map(file => `p/${file}`), 'p/data/retirement-age.yaml'], folder)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain('問題は見つかりませんでした')
  })
  test('brings the presets, which a scenario extends beside naming its municipality', async () => {
    const folder = await project()
    const plan =
      'kind: scenario\nid: plan\ntitle: 案\nbecause: 型を使う\nextends: ../presets/hamamatsu.yaml\nmunicipality: ../data/municipality.yaml\n'
    writeFileSync(join(folder, 'p/scenarios/plan.yaml'), plan)
    expect(await teiin(['check', 'p/presets/hamamatsu.yaml', 'p/scenarios/plan.yaml'], folder)).toMatchObject({
      code: 0,
      stderr: '',
    })
    expect((await teiin(['run', 'p/presets/hamamatsu.yaml'], folder)).stderr).toContain('E_PRESET_RUN')
    expect(await teiin(['explain', 'p/scenarios/plan.yaml', 'recruitment.policy'], folder)).toMatchObject({ code: 0 })
    const preset = await teiin(['explain', 'p/presets/hamamatsu.yaml', 'recruitment.policy'], folder)
    expect(preset.code).toBe(3)
    expect(preset.stderr).toContain('E_PRESET_RUN')
  })
  test('does not overwrite, and leaves what is there', async () => {
    const folder = await project()
    edit(folder, BASELINE, '退職者補充', '私の案')
    const before = contentsOf(folder)
    const ran = await teiin(['init', 'p'], folder)
    expect(ran.code).toBe(4)
    expect(ran.stderr).toContain('E_INIT_EXISTS')
    expect(contentsOf(folder)).toEqual(before)
    expect((await teiin(['init', 'p', '--force'], folder)).code).toBe(0)
  })
  test('takes the retirement ages of the shipped statute file', () => {
    const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replace(/^#.*\n/, '')
    expect(read('scenarios/templates/data/retirement-age.yaml')).toBe(read('data/statute/retirement-age.yaml'))
  })
})

describe('check', () => {
  test('finds a year without a value, which only the years of a projection show', async () => {
    const folder = await project()
    edit(folder, LEVEL, '  bounds: { min: 0, max: 10 }', '  bounds: { min: { R9: 0 }, max: 10 }')
    const ran = await teiin(['check', LEVEL], folder)
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('E_YEAR_WITHOUT_VALUE')
    expect((await teiin(['check', STUDY], folder)).code).toBe(3)
  })

  test('reads out what is uncertain, and what eight runs of ten lie between', async () => {
    const folder = await project()
    edit(folder, LEVEL, '  bounds: { min: 0, max: 10 }', '  bounds: { min: { R4: 0, R9: { interval: [2, 6] } }, max: 10 }')
    const { stdout } = await teiin(['check', LEVEL], folder)
    expect(stdout).toMatch(/^不確かな前提 2 件/u)
    // Triangular 1.5, 2.2, 3.2: P10 = 1.5 + √(0.1 × 1.7 × 0.7) = 1.84496, P90 = 3.2 − √(0.1 × 1.7 × 1.0) = 2.788.
    expect(stdout).toContain('普通退職率（18～29歳）  2.2%、10回中8回は1.84%～2.79%')
    // A limit of hires is whole people: the middle of 2 and 6 is 4.
    expect(stdout).toContain('R9から4人、10回中8回は2人～6人')
  })

  test('does not count among what is drawn a value of which only the central one is used', async () => {
    const folder = await project()
    edit(folder, LEVEL, '\nrecruitment:', '\nservice: { entryAge: { low: 23, mode: 27, high: 32 } }\nrecruitment:')
    const { stdout } = await teiin(['check', LEVEL], folder)
    expect(stdout).toMatch(/^不確かな前提 1 件/u)
    expect(stdout).toContain('どの試行でも中央の値を使う前提 1 件\n  入庁時の年齢  27歳\n')
  })
})

describe('run', () => {
  test('leaves a complete folder, tables on stdout, the commentary on stderr', async () => {
    const folder = await project('all charts')
    const ran = await teiin(['run', STUDY], folder)
    expect(ran.code).toBe(0)
    const [name = ''] = readdirSync(join(folder, 'out'))
    expect(name).toMatch(/^mihon-[0-9a-f]{10}$/)
    const files = readdirSync(join(folder, 'out', name)).sort()
    expect(files).toEqual(['charts', 'manifest.json', 'measures.csv', 'report.html', 'resolved', 'result.json'])
    // Every chart of the catalogue as specification, drawing and picture; the sample city has no weights, DX or demand (C8, C19–C21) and
    // names no similar cities (C13), no pay (C14) and no managers (C23); without sampled runs there are no C2 and C17.
    expect(readdirSync(join(folder, 'out', name, 'charts'))).toHaveLength(3 * (CHART_IDS.length - 9))
    expect(readdirSync(join(folder, 'out', name, 'resolved')).sort()).toEqual(['baseline.yaml', 'level-hiring.yaml'])
    expect(ran.stdout).toContain('職員数')
    expect(ran.stderr).toContain('見本市 R7.4.1 現在 現員 60 人')
    expect(ran.stderr).toContain(`out/${name}/report.html`)
    const written = JSON.stringify(contentsOf(join(folder, 'out')))
    expect(Buffer.from(written).includes(Buffer.from(folder))).toBe(false)
    for (const file of ['manifest.json', 'result.json', 'report.html', 'measures.csv']) {
      expect(readFileSync(join(folder, 'out', name, file), 'utf8')).not.toContain(folder)
    }
  })
  test('the same inputs give the same bytes, in another place too', async () => {
    const [one, two] = [await project(), await project()]
    await teiin(['run', STUDY, '--quiet'], one)
    await teiin(['run', STUDY, '--quiet'], two)
    const results = contentsOf(join(one, 'out'))
    expect(contentsOf(join(two, 'out'))).toEqual(results)
    const again = await teiin(['run', STUDY], one)
    expect(again.code).toBe(0)
    expect(again.stderr).toContain('同じ結果がすでにあります')
    expect(contentsOf(join(one, 'out'))).toEqual(results)
  })
  test('the same study gives the same bytes from whichever folder it is run', async () => {
    const folder = await project()
    edit(folder, STUDY, 'runs: 0', 'runs: 10')
    await teiin(['run', STUDY, '--out', 'here'], folder)
    const ran = await teiin(['run', 'studies/study.yaml', '--out', '../inside'], join(folder, 'p'))
    await teiin(['run', '../studies/study.yaml', '--out', '../../below', '--lang', 'en'], join(folder, 'p', 'scenarios'))
    expect(ran.code).toBe(0)
    const here = contentsOf(join(folder, 'here'))
    expect(contentsOf(join(folder, 'inside'))).toEqual(here)
    expect(contentsOf(join(folder, 'below'))).toEqual(here)
    expect(readFileSync(join(folder, 'here/resolved/level-hiring.yaml'), 'utf8')).toContain(
      '# 系譜: scenarios/level-hiring.yaml ← scenarios/baseline.yaml',
    )
    const { inputs } = JSON.parse(readFileSync(join(folder, 'here/manifest.json'), 'utf8'))
    expect(inputs.map((input: { file: string }) => input.file)).toContain('studies/study.yaml')
  })
  test('names on the terminal count from the current folder', async () => {
    const folder = await project()
    edit(folder, BASELINE, 'share: 100%', 'shrae: 100%')
    const ran = await teiin(['run', 'studies/study.yaml'], join(folder, 'p'))
    expect(ran.stderr).toMatch(/ scenarios\/baseline\.yaml:\d+:3/)
    const below = await teiin(['run', '../studies/study.yaml', '--json'], join(folder, 'p', 'data'))
    expect(JSON.parse(below.stdout).diagnostics[0].file).toBe('../scenarios/baseline.yaml')
  })
  test('findings as JSON say what is wrong in words, with a result and without one', async () => {
    const folder = await project()
    edit(folder, STUDY, 'runs: 0', 'runs: 10')
    const [found] = JSON.parse((await teiin(['run', STUDY, '--json', '--lang', 'en'], folder)).stdout).diagnostics
    expect(found).toMatchObject({ code: 'W_RUNS_TOO_FEW', severity: 'warning' })
    expect(found.message).toMatch(/^With 10 sampled runs no percentiles/)
    edit(folder, STUDY, 'runs: 10', 'runs: 100001')
    const refused = JSON.parse((await teiin(['run', STUDY, '--json', '--lang', 'en'], folder)).stdout).diagnostics[0]
    expect(refused).toMatchObject({ code: 'E_RUNS_RANGE', line: expect.any(Number) })
    expect(refused.message).toContain('100001')
  })
  test('one scenario is announced in the singular', async () => {
    const ran = await teiin(['run', LEVEL, '--lang', 'en'], await project())
    expect(ran.stderr).toContain('1 scenario: level-hiring')
  })
  test('--json prints the object alone, as result.json holds it', async () => {
    const folder = await project()
    const ran = await teiin(['run', STUDY, '--json'], folder)
    expect(ran.code).toBe(0)
    const result = JSON.parse(ran.stdout)
    expect(result).toMatchObject({
      schema: 'teiin.result/1',
      study: { id: 'mihon', from: 2026, to: 2035, seed: 'mihon', runs: 0 },
    })
    const [name = ''] = readdirSync(join(folder, 'out'))
    expect(readFileSync(join(folder, 'out', name, 'result.json'), 'utf8')).toBe(ran.stdout)
  })
  test('takes seed from the command line, and it decides the folder', async () => {
    const folder = await project()
    const ran = await teiin(['run', STUDY, '--json', '--seed', '1e400'], folder)
    expect(JSON.parse(ran.stdout).study.seed).toBe('1e400')
    await teiin(['run', STUDY, '--json'], folder)
    expect(readdirSync(join(folder, 'out'))).toHaveLength(2)
  })
  test('a scenario alone is a study of itself, two are compared', async () => {
    const folder = await project()
    const alone = await teiin(['run', LEVEL, '--json'], folder)
    expect(JSON.parse(alone.stdout).scenarios.map((scenario: { id: string }) => scenario.id)).toEqual(['level-hiring'])
    const both = await teiin(['compare', LEVEL, BASELINE, '--json'], folder)
    expect(JSON.parse(both.stdout).scenarios.map((scenario: { id: string }) => scenario.id)).toEqual(['level-hiring', 'baseline'])
    const wrong = await teiin(['compare', LEVEL, STUDY], folder)
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('E_USAGE_KIND')
  })
  test.each(['ja', 'en'])('tables are straight and fit 100 columns (%s)', async lang => {
    const { stdout } = await teiin(['run', STUDY, '--lang', lang], await project())
    for (const table of stdout.trimEnd().split('\n\n')) {
      const lines = table.split('\n').slice(1)
      const rule = lines.findIndex(line => /^[- ]+$/.test(line))
      expect(rule).toBe(1)
      const grid = lines.filter(line => !/^\S+ = /.test(line))
      expect(new Set(grid.map(line => stringWidth(line))).size).toBe(1)
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(100)
    }
    expect(stdout).not.toMatch(/△ ?0(?:\D|$)|NaN|undefined|Infinity|null/)
  })
  test('a missed goal ends with 5 only when goals are required', async () => {
    const folder = await project()
    edit(folder, STUDY, 'at-least: 60', 'at-least: 600')
    expect((await teiin(['run', STUDY], folder)).code).toBe(0)
    expect((await teiin(['run', STUDY, '--require-goals'], folder)).code).toBe(5)
    edit(folder, STUDY, 'at-least: 600', 'at-least: 0')
    edit(folder, STUDY, 'at-most: 61', 'at-most: 600')
    expect((await teiin(['run', STUDY, '--require-goals'], folder)).code).toBe(0)
  })
})

describe('what is in the way', () => {
  test('a mistake in a file ends with 3, names the line, and writes nothing', async () => {
    const folder = await project()
    edit(folder, BASELINE, 'share: 100%', 'shrae: 100%')
    const before = contentsOf(folder)
    const ran = await teiin(['run', STUDY], folder)
    expect(ran.code).toBe(3)
    expect(ran.stdout).toBe('')
    expect(ran.stderr).toMatch(/p\/scenarios\/baseline\.yaml:\d+:3/)
    const json = await teiin(['run', STUDY, '--json'], folder)
    expect(json.code).toBe(3)
    expect(json.stderr).toBe('')
    const { schema, diagnostics } = JSON.parse(json.stdout)
    expect(schema).toBe('teiin.result/1')
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      file: 'p/scenarios/baseline.yaml',
      line: expect.any(Number),
      column: 3,
    })
    expect(contentsOf(folder)).toEqual(before)
    expect((await teiin(['check', STUDY], folder)).code).toBe(3)
  })
  test('a missing file ends with 3 and suggests its neighbour, a folder is said to be one', async () => {
    const folder = await project()
    const missing = await teiin(['run', 'p/studies/study.yml'], folder)
    expect(missing.code).toBe(3)
    expect(missing.stderr).toContain('study.yaml')
    const directory = await teiin(['check', 'p/studies'], folder)
    expect(directory.code).toBe(3)
    expect(directory.stderr).toContain('E_FILE_NOT_FILE')
  })
  test.each([
    ['file', 'E_OUT_NOT_DIR'],
    ['file/below', 'E_OUT_WRITE'],
    ['/proc/teiin', 'E_OUT_WRITE'],
    ['full', 'E_OUT_EXISTS'],
    ['p', 'E_OUT_HOLDS_INPUT'],
    ['p/studies', 'E_OUT_HOLDS_INPUT'],
  ])('--out %s ends with 4 (%s) and changes nothing', async (out, code) => {
    const folder = await project()
    writeFileSync(join(folder, 'file'), 'x')
    writeAll(folder, { 'full/result.json': "last year's" })
    const before = contentsOf(folder)
    const ran = await teiin(['run', STUDY, '--out', out], folder)
    expect(ran.code).toBe(4)
    expect(ran.stderr).toContain(code)
    expect(ran.stdout).toBe('')
    expect(contentsOf(folder)).toEqual(before)
  })
  test('--force replaces an earlier run', async () => {
    const folder = await project()
    await teiin(['run', STUDY, '--out', 'full', '--quiet'], folder)
    const ran = await teiin(['run', STUDY, '--out', 'full', '--seed', '2', '--force'], folder)
    expect(ran.code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'full/manifest.json'), 'utf8')).seed).toBe('2')
    expect(readdirSync(folder).sort()).toEqual(['full', 'p'])
  })
  test('a bug ends with 1, asks to be reported, and shows no stack', async () => {
    const broken = { LANG: 'ja_JP.UTF-8' }
    const ran = await teiin(['run', STUDY], undefined as unknown as string, broken)
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('不具合')
    expect(ran.stderr).not.toMatch(/\n\s+at /)
    const debug = await teiin(['run', STUDY], undefined as unknown as string, { ...broken, TEIIN_DEBUG: '1' })
    expect(debug.stderr).toMatch(/\n\s+at /)
  })
})
