/** Files are read strictly, references stay in the project, and contents never show in a refusal. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/node/decode-text.ts'
import { fileSources } from '../../src/node/index.ts'
import { projectRoot } from '../../src/node/project-root.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// 「案」 in Shift_JIS is 88 C4, a byte sequence that is not UTF-8.
const SHIFT_JIS = Uint8Array.from([0x61, 0x3a, 0x20, 0x88, 0xc4])

describe('text encodings', () => {
  test('UTF-8 is read with and without its mark', () => {
    expect(decodeText(Buffer.from('案: 1'), false)).toEqual({ text: '案: 1' })
    expect(decodeText(Buffer.from('\uFEFF案: 1'), false)).toEqual({ text: '案: 1' })
  })
  test('a YAML file in Shift_JIS is named as such, a table is read', () => {
    expect(decodeText(SHIFT_JIS, false)).toEqual({ found: 'Shift_JIS' })
    expect(decodeText(SHIFT_JIS, true)).toEqual({ text: 'a: 案' })
  })
  test('UTF-16 is named, and bytes of no encoding are not guessed', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x61, 0x00]), true)).toEqual({ found: 'UTF-16' })
    expect(decodeText(Uint8Array.from([0x61, 0xff, 0xff]), true)).toEqual({ found: '' })
  })
})

describe('references', () => {
  const folder = temporaryFolder({
    'project/data/municipality.yaml': 'm',
    'project/scenarios/baseline.yaml': 'b',
    'secret.yaml': 'password: 1',
  })
  symlinkSync(join(folder, 'secret.yaml'), join(folder, 'project', 'scenarios', 'link.yaml'))
  const sources = fileSources(folder)
  const first = sources.resolve('project/scenarios/baseline.yaml')

  test('ids are paths from the current folder with forward slashes', () => {
    expect(first).toBe('project/scenarios/baseline.yaml')
    expect(sources.resolve('../data/municipality.yaml', first)).toBe('project/data/municipality.yaml')
    expect(sources.resolve('..\\data\\municipality.yaml', first)).toBe('project/data/municipality.yaml')
  })
  test('a file of the project is read', async () => {
    const id = sources.resolve('../data/municipality.yaml', first)
    expect(await sources.load(id)).toEqual({ kind: 'text', id, text: 'm' })
  })
  test.each([
    '../../secret.yaml',
    'link.yaml',
    '../../../../../../etc/passwd',
    '/etc/passwd',
    'C:\\secret.yaml',
    'file:///etc/passwd',
  ])('the reference %s leaves the project and is refused without its content', async reference => {
    const loaded = await sources.load(sources.resolve(reference, first))
    expect(loaded.kind).toBe('outside')
    expect(JSON.stringify(loaded)).not.toContain('password')
  })
  test('a missing file names its neighbours, a folder is said to be one', async () => {
    const missing = sources.resolve('baseline.yml', first)
    expect(await sources.load(missing)).toEqual({
      kind: 'missing',
      id: missing,
      neighbours: ['project/scenarios/baseline.yaml', 'project/scenarios/link.yaml'],
    })
    expect((await sources.load(sources.resolve('project/scenarios'))).kind).toBe('folder')
    expect((await sources.load(sources.resolve('secret.yaml/x.yaml'))).kind).toBe('missing')
  })
  test('a YAML file above 1 MiB is refused unread, a table of that size is read', async () => {
    const big = 'a'.repeat(1024 * 1024 + 1)
    writeFileSync(join(folder, 'big.yaml'), big)
    writeFileSync(join(folder, 'big.csv'), big)
    expect(await sources.load(sources.resolve('big.yaml'))).toEqual({ kind: 'too-large', id: 'big.yaml', bytes: 1024 * 1024 + 1 })
    expect((await sources.load(sources.resolve('big.csv'))).kind).toBe('text')
  })
  test('a device is not read', async () => {
    expect((await sources.load(sources.resolve('/dev/null'))).kind).toBe('unreadable')
  })
  test('messages name a file from the current folder, results from the folder of the project', async () => {
    const below = fileSources(join(folder, 'project', 'scenarios'))
    const id = below.resolve('../data/municipality.yaml')
    await below.load(id)
    expect(below.files()).toEqual(['../data/municipality.yaml'])
    expect(below.nameInResults(id)).toBe('data/municipality.yaml')
  })
  test('names in results follow the files read since they were last asked for', async () => {
    const fresh = fileSources(folder)
    const load = async (file: string): Promise<string> => {
      const id = fresh.resolve(file)
      await fresh.load(id)
      return id
    }
    const inside = await load('project/data/municipality.yaml')
    expect(fresh.nameInResults(inside)).toBe('data/municipality.yaml')
    const outside = await load('secret.yaml')
    expect([inside, outside].map(fresh.nameInResults)).toEqual(['project/data/municipality.yaml', 'secret.yaml'])
  })
  test('what was read is remembered with its SHA-256, what was refused is not', async () => {
    const fresh = fileSources(folder)
    await fresh.load(fresh.resolve('project/data/municipality.yaml'))
    await fresh.load(fresh.resolve('project/none.yaml'))
    // printf m | sha256sum
    expect(fresh.inputs()).toEqual([
      { file: 'data/municipality.yaml', sha256: '62c66a7a5dd70c3146618063c344e531e6d4b59e379808443ce962b3abd63c5a' },
    ])
  })
})

describe('the folder of the project', () => {
  const folder = temporaryFolder({
    'a/package.json': '{}',
    'a/b/c/x.yaml': '',
    'd/data/m.yaml': '',
    'd/s/x.yaml': '',
    'e/f/x.yaml': '',
  })
  test('is the nearest parent with package.json, .git or data', () => {
    expect(projectRoot(join(folder, 'a/b/c/x.yaml'), folder)).toBe(join(folder, 'a'))
    expect(projectRoot(join(folder, 'd/s/x.yaml'), folder)).toBe(join(folder, 'd'))
  })
  test('is else the current folder when the file lies in it, and the own folder when not', () => {
    expect(projectRoot(join(folder, 'e/f/x.yaml'), join(folder, 'e'))).toBe(join(folder, 'e'))
    expect(projectRoot(join(folder, 'e/f/x.yaml'), join(folder, 'a'))).toBe(join(folder, 'e/f'))
  })
  test('is never the root of the disk', () => {
    mkdirSync(join(folder, 'e/g'), { recursive: true })
    expect(projectRoot(join(folder, 'e/g/x.yaml'), '/')).toBe(join(folder, 'e/g'))
  })
})
