/** Run folders: equal inputs give equal folders, and a failure at any moment leaves the earlier results untouched. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Disk, realDisk } from '../../src/node/disk.ts'
import {
  type Destination,
  HostError,
  openRun,
  type RunFile,
  type RunIdentity,
  runFolderName,
  saveRun,
} from '../../src/node/index.ts'
import { contentsOf, temporaryFolder, writeAll } from '../support/temporary-folder.ts'

const IDENTITY: RunIdentity = {
  command: { name: 'run', files: ['in/a.yaml'], exact: false },
  study: 'mihon',
  scenarios: ['baseline'],
  from: 2026,
  to: 2030,
  seed: 'koganei',
  runs: 0,
  inputs: [{ file: 'in/a.yaml', sha256: '00' }],
}
const FILES: readonly RunFile[] = [
  { path: 'result.json', content: '{}\n' },
  { path: 'charts/c1.svg', content: '<svg/>' },
  { path: 'charts/c1.png', content: Uint8Array.from([1, 2, 3]) },
]

const save = async (destination: Destination, files = FILES, disk: Disk = realDisk, identity = IDENTITY) =>
  saveRun(await openRun(identity, destination, disk), files)

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'none'
  } catch (error) {
    if (error instanceof HostError) return error.diagnostic.code
    throw error
  }
}

describe('the default folder', () => {
  test('is named by study and run id, and holds a manifest of every file', async () => {
    const cwd = temporaryFolder()
    const saved = await save({ cwd, force: false })
    expect(saved.outcome).toBe('written')
    expect(saved.folder).toMatch(/\/out\/mihon-[0-9a-f]{10}$/)
    expect(readdirSync(saved.folder).sort()).toEqual(['charts', 'manifest.json', 'result.json'])
    const manifest = JSON.parse(readFileSync(join(saved.folder, 'manifest.json'), 'utf8'))
    // printf '{}\n' | sha256sum, printf '<svg/>' | sha256sum, printf '\x01\x02\x03' | sha256sum
    expect(manifest.outputs).toEqual([
      { file: 'charts/c1.png', sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81' },
      { file: 'charts/c1.svg', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { file: 'result.json', sha256: 'ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356' },
    ])
    expect(JSON.stringify(manifest)).not.toContain(cwd)
    expect(readdirSync(join(cwd, 'out'))).toEqual([runFolderName(IDENTITY)])
  })
  test('of equal inputs is the same, of any other input, seed, number of runs or horizon another', () => {
    const name = runFolderName(IDENTITY)
    expect(runFolderName({ ...IDENTITY, inputs: [...IDENTITY.inputs] })).toBe(name)
    const others: Partial<RunIdentity>[] = [
      { seed: '2' },
      { runs: 10 },
      { from: 2027 },
      { to: 2031 },
      { inputs: [{ file: 'in/a.yaml', sha256: '01' }] },
    ]
    for (const other of others) expect(runFolderName({ ...IDENTITY, ...other })).not.toBe(name)
  })
  test('is kept when the same results are there, byte for byte', async () => {
    const cwd = temporaryFolder()
    const first = await save({ cwd, force: false })
    const before = contentsOf(cwd)
    const second = await save({ cwd, force: false })
    expect(second).toEqual({ ...first, outcome: 'kept' })
    expect(contentsOf(cwd)).toEqual(before)
  })
  test('that was edited is left alone, and the results go to a second one', async () => {
    const cwd = temporaryFolder()
    const first = await save({ cwd, force: false })
    writeFileSync(join(first.folder, 'result.json'), 'my notes')
    const second = await save({ cwd, force: false })
    expect(second.folder).toBe(`${first.folder}-2`)
    expect(readFileSync(join(first.folder, 'result.json'), 'utf8')).toBe('my notes')
    expect((await save({ cwd, force: false })).outcome).toBe('kept')
    writeFileSync(join(second.folder, 'manifest.json'), '{')
    expect((await save({ cwd, force: false })).folder).toBe(`${first.folder}-3`)
  })
})

describe('files that come one after another', () => {
  test('are saved as they come, with their hashes in the manifest', async () => {
    const [cwd, other] = [temporaryFolder(), temporaryFolder()]
    async function* made(): AsyncGenerator<RunFile> {
      for (const file of FILES) yield await Promise.resolve(file)
    }
    const saved = await saveRun(await openRun(IDENTITY, { cwd, force: false }), made())
    const atOnce = await save({ cwd: other, force: false })
    expect(saved.files).toEqual(atOnce.files)
    expect(contentsOf(cwd)).toEqual(contentsOf(other))
  })
  test('of which one cannot be made leave nothing, and it is said why, not that the disk failed', async () => {
    const cwd = temporaryFolder()
    async function* made(): AsyncGenerator<RunFile> {
      yield FILES[0] as RunFile
      await Promise.reject(new Error('chart C1: nothing was drawn'))
    }
    await expect(openRun(IDENTITY, { cwd, force: false }).then(run => saveRun(run, made()))).rejects.toThrow('chart C1')
    expect(readdirSync(cwd)).toEqual([])
  })
})

describe('--out', () => {
  test('is the run folder itself, new or empty', async () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'empty'))
    expect((await save({ cwd, out: 'new/deep', force: false })).folder).toBe(join(cwd, 'new/deep'))
    expect((await save({ cwd, out: 'empty', force: false })).folder).toBe(join(cwd, 'empty'))
    expect(existsSync(join(cwd, 'empty/manifest.json'))).toBe(true)
  })
  test('that is a link puts the results where it leads, and stays a link', async () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'elsewhere'))
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'link'))
    const saved = await save({ cwd, out: 'link', force: false })
    expect(saved.folder).toBe(join(realpathSync(cwd), 'elsewhere'))
    expect(readdirSync(join(cwd, 'elsewhere')).sort()).toEqual(['charts', 'manifest.json', 'result.json'])
    expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true)
  })

  test('with earlier results is refused, and they stay', async () => {
    const cwd = temporaryFolder({ 'old/result.json': 'old' })
    const before = contentsOf(cwd)
    expect(await codeOf(save({ cwd, out: 'old', force: false }))).toBe('E_OUT_EXISTS')
    expect(contentsOf(cwd)).toEqual(before)
  })
  test('with --force swaps our own earlier run, and sets anything else aside', async () => {
    const cwd = temporaryFolder({ 'mine/letter.txt': 'dear' })
    await save({ cwd, out: 'run', force: false })
    const swapped = await save({ cwd, out: 'run', force: true }, [{ path: 'result.json', content: 'new' }])
    expect(swapped.outcome).toBe('replaced')
    expect(readdirSync(join(cwd, 'run')).sort()).toEqual(['manifest.json', 'result.json'])
    const aside = await save({ cwd, out: 'mine', force: true })
    expect(aside.setAside).toBe(join(cwd, 'mine-old'))
    expect(readFileSync(join(cwd, 'mine-old/letter.txt'), 'utf8')).toBe('dear')
    expect(readdirSync(cwd).sort()).toEqual(['mine', 'mine-old', 'run'])
  })
  test('that is a file, lies below a file, cannot exist, or holds an input is refused', async () => {
    const cwd = temporaryFolder({ file: 'x', 'in/a.yaml': 'x' })
    const before = contentsOf(cwd)
    expect(await codeOf(save({ cwd, out: 'file', force: true }))).toBe('E_OUT_NOT_DIR')
    expect(await codeOf(save({ cwd, out: 'file/deep', force: true }))).toBe('E_OUT_WRITE')
    expect(await codeOf(save({ cwd, out: '/proc/teiin', force: true }))).toBe('E_OUT_WRITE')
    const inputs = ['in/a.yaml']
    for (const out of ['in', '.', '..', '/'])
      expect(await codeOf(save({ cwd, out, inputs, force: true }))).toBe('E_OUT_HOLDS_INPUT')
    expect(contentsOf(cwd)).toEqual(before)
  })
})

describe('a failing disk', () => {
  const fault = Object.assign(new Error('full'), { code: 'ENOSPC' })
  /** The real disk, whose n-th changing operation fails. */
  const failingAt = (n: number): Disk & { readonly count: () => number } => {
    let done = 0
    const step =
      <A extends unknown[], R>(work: (...args: A) => R) =>
      (...args: A): R => {
        done += 1
        if (done === n) throw fault
        return work(...args)
      }
    return {
      ...realDisk,
      makeFolder: step(realDisk.makeFolder),
      writeFile: async (path, content) => {
        done += 1
        if (done !== n) return realDisk.writeFile(path, content)
        writeFileSync(path, content.subarray(0, 1))
        throw fault
      },
      syncFolder: async path => step(realDisk.syncFolder)(path),
      rename: step(realDisk.rename),
      count: () => done,
    }
  }

  test.each([undefined, 'kept/results'])('at any single step leaves earlier results and no new folder (--out %s)', async out => {
    const counting = failingAt(-1)
    await save({ cwd: temporaryFolder(), ...(out ? { out } : {}), force: true }, FILES, counting)
    expect(counting.count()).toBeGreaterThan(8)
    // The last step, confirming the rename, cannot undo what is already in place.
    for (let n = 1; n < counting.count(); n += 1) {
      const cwd = temporaryFolder({ 'kept/notes.txt': 'earlier' })
      const before = contentsOf(cwd)
      expect(await codeOf(save({ cwd, ...(out ? { out } : {}), force: true }, FILES, failingAt(n)))).toBe('E_OUT_WRITE')
      expect(contentsOf(cwd)).toEqual(before)
    }
  })
  test('during a swap brings the earlier results back', async () => {
    for (let n = 1; n < 20; n += 1) {
      const cwd = temporaryFolder()
      await save({ cwd, out: 'run', force: false })
      const before = contentsOf(cwd)
      const disk = failingAt(n)
      const code = await codeOf(save({ cwd, out: 'run', force: true }, [{ path: 'result.json', content: 'new' }], disk))
      const after = contentsOf(cwd)
      if (code === 'none') continue
      expect(code).toBe('E_OUT_WRITE')
      expect(after).toEqual(before)
    }
  })
  test('that is blocked by an open file is tried again, then reported as locked', async () => {
    const locked = Object.assign(new Error('busy'), { code: 'EBUSY' })
    let waited = 0
    let refusals = 0
    const busy = (times: number): Disk => ({
      ...realDisk,
      patient: true,
      pause: async milliseconds => {
        waited += milliseconds
      },
      rename: (from, to) => {
        refusals += 1
        if (refusals <= times) throw locked
        realDisk.rename(from, to)
      },
    })
    const cwd = temporaryFolder()
    expect((await save({ cwd, force: false }, FILES, busy(3))).outcome).toBe('written')
    refusals = 0
    waited = 0
    expect(await codeOf(save({ cwd, out: 'b', force: false }, FILES, busy(1000)))).toBe('E_OUT_LOCKED')
    expect(waited).toBeLessThanOrEqual(5000)
    expect(readdirSync(cwd)).toEqual(['out'])
  })
})

describe('what a killed program left behind', () => {
  test('is removed at the next start, and what a living one is writing stays', async () => {
    const cwd = temporaryFolder()
    // Process 4194305 is above the largest number Linux gives.
    writeAll(cwd, {
      'out/.staging-0123456789-4194305/result.json': '',
      [`out/.staging-0123456789-${process.ppid}/result.json`]: '',
    })
    const saved = await save({ cwd, force: false })
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(
      [`.staging-0123456789-${process.ppid}`, saved.folder.split('/').at(-1)].sort(),
    )
  })
  test('in the middle of a swap is put back', async () => {
    const cwd = temporaryFolder({ '.replaced-run-4194305/result.json': 'earlier' })
    expect(await codeOf(save({ cwd, out: 'run', force: false }))).toBe('E_OUT_EXISTS')
    expect(readFileSync(join(cwd, 'run/result.json'), 'utf8')).toBe('earlier')
  })
})
