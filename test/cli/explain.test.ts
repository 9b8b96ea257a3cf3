/** `teiin explain`: what a code means, where a value comes from, and the nearest when neither is known. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { teiin } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const BASELINE = 'p/scenarios/baseline.yaml'
const LEVEL = 'p/scenarios/level-hiring.yaml'

/** A project from the templates. */
async function initialised(): Promise<string> {
  const folder = temporaryFolder()
  await teiin(['init', 'p'], folder)
  return folder
}

describe('explain', () => {
  test('prints what a code means, in both languages, also typed in small letters', async () => {
    const folder = temporaryFolder()
    const ja = await teiin(['explain', 'e_out_exists'], folder)
    expect(ja).toMatchObject({ code: 0, stderr: '' })
    expect(ja.stdout).toContain('--force')
    expect((await teiin(['explain', 'E_OUT_EXISTS', '--lang', 'en'], folder)).stdout).toContain('never overwritten')
  })
  test('says which file and line a value comes from, and what it replaced', async () => {
    const folder = await initialised()
    const line = (file: string, text: string): number =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .findIndex(each => each.includes(text)) + 1
    const written = await teiin(['explain', LEVEL, 'recruitment.policy'], folder)
    expect(written.code).toBe(0)
    expect(written.stdout).toContain(`${LEVEL}:${line(LEVEL, 'policy: level')}`)
    expect(written.stdout).toContain(`${BASELINE}:${line(BASELINE, 'policy: replace-leavers')}`)
    const municipality = await teiin(['explain', LEVEL, 'after60.stay'], folder)
    expect(municipality.stdout).toContain(`p/data/municipality.yaml:${line('p/data/municipality.yaml', 'stay:')}`)
  })
  test('says where a value of a municipality is written, with its status and source', async () => {
    const folder = await initialised()
    const city = 'p/data/municipality.yaml'
    const ran = await teiin(['explain', city, 'after60.stay'], folder)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toMatch(
      /^after60\.stay = .*\n {2}このファイルに書かれています {2}p\/data\/municipality\.yaml:\d+\n {2}仮定 /,
    )
    const total = await teiin(['explain', city, 'staff.total.people'], folder)
    expect(total.stdout).toMatch(/^staff\.total\.people = 60\n.*\n.*\n {2}出典: /)
    expect((await teiin(['explain', city, 'staff.totl'], folder)).code).toBe(2)
  })
  test('answers an unknown code with those that share its words', async () => {
    const ran = await teiin(['explain', 'E_KEY_UNKNOWN'], temporaryFolder())
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('「E_SCHEMA_UNKNOWN_KEY」')
    expect((await teiin(['explain', 'E_QQQ'], temporaryFolder())).stderr).toContain('E_ か W_ で始まる名前')
  })
  test('answers an unknown path with the nearest', async () => {
    const ran = await teiin(['explain', LEVEL, 'recruitment.polisy'], await initialised())
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('「recruitment.policy」ではありませんか。')
  })
})
