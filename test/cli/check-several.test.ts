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
