/** `teiin verify`: a run folder is believed as far as running again confirms it. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { teiin } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const edit = (path: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(path, text.replace(from, to))
}

let made = ''
/** A project with a study that has been run 20 times, its results in `p/out/r`. */
beforeAll(async () => {
  made = temporaryFolder()
  await teiin(['init', 'p'], made)
  edit(join(made, 'p/studies/study.yaml'), /$/, 'charts: [C10]\n')
  const ran = await teiin(['run', 'studies/study.yaml', '--runs', '20', '--seed', '見本', '--out', 'out/r'], join(made, 'p'))
  expect(ran).toMatchObject({ code: 0 })
}, 60_000)

/** A copy of that project, for one test to spoil. */
function copy(): string {
  const folder = temporaryFolder()
  cpSync(join(made, 'p'), join(folder, 'p'), { recursive: true })
  return folder
}

describe('results that nobody touched', () => {
  test('are the same when they are computed again', async () => {
    const ran = await teiin(['verify', 'out/r'], join(made, 'p'))
    expect(ran).toMatchObject({ code: 0, stdout: '同じ結果になりました（入力 7 件、結果 8 件。記録の版 0.1.0）。\n' })
    const english = await teiin(['verify', 'p/out/r', '--quiet', '--lang', 'en'], made)
    expect(english).toMatchObject({ code: 0, stderr: '' })
    expect(english.stdout).toBe('The results are the same (7 inputs, 8 files of results; recorded version 0.1.0).\n')
  })

  test('leave no trace of where they were made in the manifest', () => {
    const manifest = readFileSync(join(made, 'p/out/r/manifest.json'), 'utf8')
    expect(JSON.parse(manifest).command).toEqual({ name: 'run', files: ['studies/study.yaml'], exact: false })
    expect(manifest).not.toContain(made)
  })

  test('are the same after the project has moved, and nothing is written', async () => {
    const folder = copy()
    renameSync(join(folder, 'p'), join(folder, '別の場所'))
    expect(await teiin(['verify', '別の場所/out/r'], folder)).toMatchObject({ code: 0 })
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('are the same after the run folder alone has moved, seen from the project', async () => {
    const folder = copy()
    mkdirSync(join(folder, 'archive'))
    renameSync(join(folder, 'p/out/r'), join(folder, 'archive/r'))
    expect(await teiin(['verify', '../archive/r'], join(folder, 'p'))).toMatchObject({ code: 0 })
    const elsewhere = await teiin(['verify', 'r'], join(folder, 'archive'))
    expect(elsewhere).toMatchObject({ code: 4, stdout: '' })
    expect(elsewhere.stderr).toContain('E_VERIFY_NO_INPUT')
    expect(elsewhere.stderr).toContain('studies/study.yaml')
  })
})

describe('a scenario alone, and scenarios set side by side', () => {
  test('are run again as they were run, with exact answers where they were asked for', async () => {
    const folder = copy()
    const cwd = join(folder, 'p')
    await teiin(['run', 'level-hiring.yaml', '--exact', '--out', '../one'], join(cwd, 'scenarios'))
    await teiin(['compare', 'scenarios/level-hiring.yaml', 'scenarios/baseline.yaml', '--out', 'two'], cwd)
    expect(JSON.parse(readFileSync(join(cwd, 'one/manifest.json'), 'utf8')).command).toEqual({
      name: 'run',
      files: ['scenarios/level-hiring.yaml'],
      exact: true,
    })
    expect(await teiin(['verify', 'one'], cwd)).toMatchObject({ code: 0 })
    expect(await teiin(['verify', 'two'], cwd)).toMatchObject({ code: 0 })
  }, 120_000)
})

describe('what is no longer as it was', () => {
  test('a result file that was edited is named; running again gives what was recorded', async () => {
    const folder = copy()
    edit(join(folder, 'p/out/r/result.json'), '"fiscalYear": 2026', '"fiscalYear": 2025')
    rmSync(join(folder, 'p/out/r/measures.csv'))
    const ran = await teiin(['verify', 'p/out/r'], folder)
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    expect(ran.stderr).toContain('結果のファイル「result.json」が保存のあとで変わっています。')
    expect(ran.stderr).toContain('結果のファイル「measures.csv」がなくなっています。')
    expect(ran.stderr).not.toContain('E_VERIFY_OTHER_RESULT')
  })

  test('a scenario that was edited is named, and nothing is run again', async () => {
    const folder = copy()
    edit(join(folder, 'p/scenarios/baseline.yaml'), 'share: 100%', 'share: 90%')
    rmSync(join(folder, 'p/data/population.csv'))
    const ran = await teiin(['verify', 'p/out/r'], folder)
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    expect(ran.stderr).toContain('入力「scenarios/baseline.yaml」が実行のときから変わっています。')
    expect(ran.stderr).toContain('入力「data/population.csv」がなくなっています。')
    expect(ran.stderr).not.toContain('E_VERIFY_OTHER_RESULT')
  })

  test('a manifest that speaks of another seed is found out by running again', async () => {
    const folder = copy()
    edit(join(folder, 'p/out/r/manifest.json'), '"seed": "見本"', '"seed": "別"')
    const ran = await teiin(['verify', 'p/out/r'], folder)
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('E_VERIFY_OTHER_RESULT')
    expect(ran.stderr).toContain('measures.csv')
  })

  test('a manifest of another version is run again all the same, and the versions are named', async () => {
    const folder = copy()
    edit(join(folder, 'p/out/r/manifest.json'), '"engine": "2"', '"engine": "0"')
    edit(join(folder, 'p/out/r/manifest.json'), '"runs": 20', '"runs": 21')
    const ran = await teiin(['verify', 'p/out/r'], folder)
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('この結果を作った版は 0.1.0 / 0、今の版は 0.1.0 / 2 です。')
  })
})

describe('the outcome as an object', () => {
  const asked = async (folder: string) => {
    const ran = await teiin(['verify', 'p/out/r', '--json', '--quiet'], folder)
    return { ...ran, object: JSON.parse(ran.stdout) }
  }

  test('says what was compared, and that it is the same', async () => {
    const { code, stderr, object } = await asked(made)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(object).toEqual({
      schema: 'teiin.result/1',
      verification: {
        same: true,
        seed: '見本',
        runs: 20,
        recorded: { teiin: '0.1.0', engine: '2' },
        present: { teiin: '0.1.0', engine: '2' },
        inputs: { count: 7, departed: [] },
        outputs: { count: 8, departed: [] },
        recomputed: { differing: [] },
      },
      diagnostics: [],
    })
  })

  test('names what departs from the manifest; findings stand in it and nowhere else', async () => {
    const folder = copy()
    rmSync(join(folder, 'p/data/population.csv'))
    edit(join(folder, 'p/out/r/measures.csv'), '2023', '2024')
    const { code, stderr, object } = await asked(folder)
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(object.verification).toMatchObject({
      same: false,
      inputs: { departed: [{ file: 'data/population.csv', departure: 'missing' }] },
      outputs: { departed: [{ file: 'measures.csv', departure: 'changed' }] },
    })
    // An input is missing, so nothing was run again.
    expect(object.verification).not.toHaveProperty('recomputed')
    expect(object.diagnostics.map(({ code: found }: { code: string }) => found)).toEqual(['E_VERIFY_INPUT', 'E_VERIFY_OUTPUT'])
  })

  test('lists the files that come out otherwise', async () => {
    const folder = copy()
    edit(join(folder, 'p/out/r/manifest.json'), '"seed": "見本"', '"seed": "別"')
    const { code, object } = await asked(folder)
    expect(code).toBe(3)
    expect(object.verification).toMatchObject({ same: false, outputs: { departed: [] } })
    expect(object.verification.recomputed.differing).toContain('measures.csv')
  })

  test('of a folder with another kind of manifest is the finding alone', async () => {
    const folder = copy()
    edit(join(folder, 'p/out/r/manifest.json'), 'teiin.manifest/1', 'other/1')
    const { code, object } = await asked(folder)
    expect(code).toBe(3)
    expect(object).toMatchObject({ schema: 'teiin.result/1', diagnostics: [{ code: 'E_VERIFY_MANIFEST' }] })
    expect(object).not.toHaveProperty('verification')
  })
})

describe('a folder that cannot be verified', () => {
  test.each([
    ['has no manifest', 'p/out', 4, 'E_VERIFY_NO_MANIFEST'],
    ['does not exist', 'p/none', 4, 'E_VERIFY_NO_MANIFEST'],
    ['is a file', 'p/studies/study.yaml', 4, 'E_VERIFY_NO_MANIFEST'],
  ])('%s', async (_, folder, code, finding) => {
    const ran = await teiin(['verify', folder], made)
    expect(ran).toMatchObject({ code, stdout: '' })
    expect(ran.stderr).toContain(finding)
  })

  test.each<[string, string | RegExp, string, string]>([
    ['is no JSON', '{', '', 'JSON として読めません'],
    ['is no manifest', 'teiin.manifest/1', 'other/1', '実行記録ではありません'],
    ['does not say how it was started', '"command"', '"befehl"', '項目 command'],
    ['names a file outside its project', '"studies/study.yaml"', '"../studies/study.yaml"', '項目 command'],
    ['names a file by an absolute path', /"file": "data\/staff.csv"/, '"file": "/data/staff.csv"', '項目 inputs'],
    ['has half a run', '"runs": 20', '"runs": 0.5', '項目 runs'],
  ])('has a manifest that %s', async (_, from, to, said) => {
    const folder = copy()
    edit(join(folder, 'p/out/r/manifest.json'), from, to)
    const ran = await teiin(['verify', 'p/out/r'], folder)
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    expect(ran.stderr).toContain(said)
  })
})
