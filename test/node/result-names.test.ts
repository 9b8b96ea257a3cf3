/** Results name files from the project, or from the folder that all of them share; never from where the program was started. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resultNames } from '../../src/node/result-names.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('the names of files in results', () => {
  test('count from the folder that is marked as a project', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'city', 'data'), { recursive: true })
    const files = [join(folder, 'city/scenarios/a.yaml'), join(folder, 'city/data/m.yaml')]
    expect([...resultNames(files).values()]).toEqual(['scenarios/a.yaml', 'data/m.yaml'])
  })
  test('count from the deepest folder that holds all files where nothing marks a project', () => {
    const folder = temporaryFolder()
    const files = [join(folder, 'plans/one/a.yaml'), join(folder, 'plans/city.yaml')]
    expect([...resultNames(files).values()]).toEqual(['one/a.yaml', 'city.yaml'])
    expect([...resultNames(files.slice(0, 1)).values()]).toEqual(['a.yaml'])
  })
  test('never lead out of their folder when a file lies outside the project of the first', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'city', 'data'), { recursive: true })
    const files = [join(folder, 'city/a.yaml'), join(folder, 'town/b.yaml')]
    expect([...resultNames(files).values()]).toEqual(['city/a.yaml', 'town/b.yaml'])
  })
})
