/** The template of a municipality shows how similar cities are written: a comment that is right once it is none. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { teiin } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('the commented benchmarks of the template check clean once they have their table', async () => {
  const folder = temporaryFolder()
  await teiin(['init', 'p'], folder)
  const file = join(folder, 'p/data/municipality.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/^# (?=benchmarks:| {2}(?:date|population|rule|sections):)/gmu, ''))
  // The file now names a table that is not there.
  expect((await teiin(['check', 'p/data/municipality.yaml'], folder)).code).toBe(3)
  const rows = ['section,own_staff,peer_simple,peer_adjusted', '総務・企画,20,25,24', '民生,15,16,14']
  writeFileSync(join(folder, 'p/data/sections.csv'), `${rows.join('\n')}\n`)
  expect(await teiin(['check', 'p/data/municipality.yaml'], folder)).toMatchObject({ code: 0, stderr: '' })
})
