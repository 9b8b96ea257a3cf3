/** `--exact`: what is known without sampling stands in the terminal, in the file and in the report, or the reason why it is not. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Ran, teiin } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Two people are hired every year, whatever happens. */
const FIXED = `kind: scenario
id: fixed
title: 毎年2人
because: 採用を続ける
extends: baseline.yaml
recruitment: { policy: fixed, hires: 2 }
`

let folder = ''
let ran: Ran
const run = (...words: readonly string[]): Promise<Ran> => teiin(['run', 'p/studies/study.yaml', '--exact', ...words], folder)

/** The template's study with that scenario in place of 採用平準化, once the one uncertain value is a certain one. */
beforeAll(async () => {
  folder = temporaryFolder()
  await teiin(['init', 'p'], folder)
  const edit = (file: string, from: string | RegExp, to: string): void => {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toMatch(from)
    writeFileSync(join(folder, file), text.replace(from, to))
  }
  edit('p/data/municipality.yaml', /\{ low: 1\.5%, mode: 2\.2%, high: 3\.2% \}/, '2.2%')
  edit('p/studies/study.yaml', 'level-hiring.yaml', 'fixed.yaml')
  edit('p/studies/study.yaml', /$/, 'charts: [C10]\n')
  writeFileSync(join(folder, 'p/scenarios/fixed.yaml'), FIXED)
  ran = await run('--runs', '100', '--out', 'r')
  expect(ran).toMatchObject({ code: 0 })
}, 60_000)

interface ExactResult {
  readonly scenarios: readonly { readonly exact?: { readonly because?: string; readonly years?: readonly ExactYear[] } }[]
}
interface ExactYear {
  readonly fiscalYear: number
  readonly recruitment?: { readonly mean: number; readonly sd: number; readonly z?: number }
  readonly strength: {
    readonly mean: number
    readonly p10: number
    readonly p90: number
    readonly sampledMean?: number
    readonly z?: number
  }
}
const exactIn = (text: string) => (JSON.parse(text) as ExactResult).scenarios.map(({ exact }) => exact)

describe('a plan of fixed hires, and one that replaces leavers', () => {
  test('the terminal shows the exact numbers of the one and the reason of the other', () => {
    expect(ran.stdout).toContain('厳密解（試行によらない計算）: 毎年2人（現員、人）')
    expect(ran.stdout).toMatch(/\nR8 +2\.00 +0\.00 +2 +－ /u)
    expect(ran.stdout).toContain('厳密解なし: 退職者補充\n　採用数を退職の結果に応じて決める方針である。')
  })

  test('the file holds both, and every sampled mean lies within four standard errors of the exact one', () => {
    const [replacing, fixed] = exactIn(readFileSync(join(folder, 'r/result.json'), 'utf8'))
    expect(replacing?.because).toBe('policy')
    // 60 people on the base date; two hires on each of the eleven 1 Aprils that follow.
    expect(fixed?.years?.[0]).toMatchObject({ fiscalYear: 2025, strength: { mean: 60, p10: 60, p90: 60, sampledMean: 60 } })
    expect(fixed?.years?.slice(1).map(({ recruitment }) => recruitment?.mean)).toEqual(Array.from({ length: 11 }, () => 2))
    const scores = fixed?.years?.flatMap(({ strength }) => strength.z ?? []) ?? []
    expect(scores).toHaveLength(11)
    // Of 11 scores one exceeds 4 with a probability of at most 11 × 0.0000633 = 0.07 %; the seed is fixed.
    for (const z of scores) expect(Math.abs(z)).toBeLessThan(4)
  })

  test('the report sets them beside the sampled band under 検証結果', () => {
    const report = readFileSync(join(folder, 'r/report.html'), 'utf8')
    expect(report).toContain('現員の厳密解（毎年2人、各年度4月1日）')
    expect(report).toContain('試行のP10–P90')
    expect(report).toContain('偶然に左右されない値は、すべて試行と一致した。')
  })

  test('without sampled runs the exact numbers stand alone', async () => {
    const alone = await run('--out', 'alone', '--json')
    const [, fixed] = exactIn(alone.stdout)
    expect(fixed?.years?.[11]?.strength).not.toHaveProperty('sampledMean')
    expect(fixed?.years?.[11]?.strength.p90).toBeGreaterThan(fixed?.years?.[11]?.strength.p10 ?? Number.NaN)
  })

  test('nothing of it appears unless it is asked for', async () => {
    const plain = await teiin(['run', 'p/studies/study.yaml', '--out', 'plain', '--json'], folder)
    expect(exactIn(plain.stdout)).toEqual([undefined, undefined])
    expect(readFileSync(join(folder, 'plain/report.html'), 'utf8')).not.toContain('厳密解')
  })
})

describe('uncertain values', () => {
  /** The exact answer of that scenario in a project of its own, whose one uncertain value of the template is the rate of resignation. */
  const answer = async (body: string, rate?: string) => {
    const other = temporaryFolder()
    await teiin(['init', 'p'], other)
    const town = join(other, 'p/data/municipality.yaml')
    if (rate !== undefined)
      writeFileSync(town, readFileSync(town, 'utf8').replace(/\{ low: 1\.5%, mode: 2\.2%, high: 3\.2% \}/, rate))
    writeFileSync(join(other, 'p/scenarios/fixed.yaml'), FIXED.replace('hires: 2', `hires: 2${body}`))
    return teiin(['run', 'p/scenarios/fixed.yaml', '--exact', '--lang', 'en', '--out', 'r'], other)
  }

  test('of leaving are drawn anew in every run, so that nothing is exact; they are named', async () => {
    expect((await answer('')).stdout).toContain(
      'no exact answer: fixed\n  What changes hires or strength differs from run to run (separation.resignation[0].rate)',
    )
  })

  test('that change no hires and no strength do not stand in the way', async () => {
    const { stdout } = await answer(', refusal: { interval: [10%, 20%] }', '2.2%')
    expect(stdout).toContain('exact answer (without sampling): fixed')
    expect(stdout).not.toContain('no exact answer')
  })
})
