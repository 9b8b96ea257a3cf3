/** `teiin check` of several files: what each of them draws, whatever the others do. */
import { expect, test } from 'vitest'
import { teiin } from '../support/command-line.ts'
import { temporaryFolder, writeAll } from '../support/temporary-folder.ts'

/** A scenario of the template city with an uncertain assumption, of which its hires make use or not. */
const scenario = (id: string, recruitment: string): string =>
  [
    `kind: scenario`,
    `id: ${id}`,
    `title: 案${id}`,
    'because: 試し',
    'extends: baseline.yaml',
    'assumptions: { 加算: { title: 採用の加算, value: { low: 1, mode: 2, high: 4 }, status: assumed, note: 試し } }',
    `recruitment: ${recruitment}`,
    '',
  ].join('\n')

test('a range dated after the horizon is read out as not in force, and not as one whose centre is used', async () => {
  const folder = temporaryFolder()
  await teiin(['init', 'p'], folder)
  const later = 'after60: { stay: { R4: 78%, R20: { interval: [70%, 80%] } } }\n'
  writeAll(folder, {
    'p/scenarios/later.yaml': scenario('later', '{ policy: replace-leavers }').replace(/^assumptions.*\n/mu, later),
  })
  const check = (language: string) => teiin(['check', 'p/scenarios/later.yaml', '--lang', language], folder)
  const [ja, en] = [await check('ja'), await check('en')]
  expect(ja.stdout).toMatch(/どの年度にも効かない前提 1 件\n.*R20から75%、10回中8回は70%～80%\n/u)
  expect(ja.stdout).not.toMatch(/中央の値を使う前提.*\n.*R20/u)
  expect(en.stdout).toMatch(/not in force in any year of the horizon: 1\n.*from R20 75%, eight of ten between 70% and 80%\n/u)
})

test('a value that one file draws and another does not is read out for each', async () => {
  const folder = temporaryFolder()
  await teiin(['init', 'p'], folder)
  writeAll(folder, {
    'p/scenarios/uses.yaml': scenario('uses', '{ policy: formula, formula: "leavers + 加算" }'),
    'p/scenarios/idle.yaml': scenario('idle', '{ policy: replace-leavers }'),
  })
  const drawn = /採用の加算 +2人?、10回中8回は/u
  const atCentre = /中央の値を使う前提 1 件\n {2}採用の加算 +2/u
  const one = await teiin(['check', 'p/scenarios/uses.yaml'], folder)
  expect(one).toMatchObject({ code: 0, stderr: '' })
  expect(one.stdout).toMatch(drawn)
  expect(one.stdout).not.toMatch(atCentre)
  const both = await teiin(['check', 'p/scenarios/uses.yaml', 'p/scenarios/idle.yaml'], folder)
  expect(both.stdout).toMatch(drawn)
  expect(both.stdout).toMatch(atCentre)
})
