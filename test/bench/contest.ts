/**
 * The contest on WF-700x15: every program its own process in every round, in turn, and each time as a ratio to the plain C loop of that round.
 *
 * A program takes part when what it needs is installed (gcc, python3 with NumPy, Rscript); what does not take part is named. Replications differ so
 * that each takes half a second to two; the ratio is of time per replication. The C program is compiled into a temporary folder.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Acceptance, accept } from './acceptance.ts'
import { bundled } from './bundled.ts'
import { exactSummary } from './exact.ts'
import { asText, referenceModel } from './reference-model.ts'
import type { Printed } from './report.ts'

/** A program of the contest (参加プログラム). */
interface Contestant {
  readonly name: string
  readonly replications: number
  readonly command: string
  readonly args: readonly string[]
}

/** A program and what it needs to take part. */
interface Candidate extends Contestant {
  readonly needs: string
  readonly ready: () => boolean
}

/** A program's place in the table. */
export interface Standing {
  readonly name: string
  readonly replications: number
  /** Microseconds a replication: the best round and the median. */
  readonly fastest: number
  readonly median: number
  /** Time ÷ C of the same round; absent without a C compiler. */
  readonly ratio?: { readonly median: number; readonly min: number; readonly max: number }
  readonly acceptance: Acceptance
}

/** The result of a contest: the standings, and why others did not take part. */
export interface Contest {
  readonly model: 'WF-700x15'
  readonly rounds: number
  readonly standings: readonly Standing[]
  readonly absent: readonly string[]
}

const YARDSTICK = 'C-person'
const here = (file: string): string => join('test', 'bench', file)
const [teiin, objects] = [await bundled('wf-teiin.ts'), await bundled('wf-objects.ts')]

/** The real engine, through a run plan. */
export const TEIIN: Candidate = {
  name: 'teiin',
  // As many as C: the first thousand run at half the speed, until V8 has compiled the engine.
  replications: 20_000,
  command: process.execPath,
  args: [teiin],
  needs: 'the built program (npm run build)',
  ready: () => works(process.execPath, [teiin, '--ready']),
}

/** Runs the contest (計測). */
export function contest(rounds: number): Contest {
  const folder = mkdtempSync(join(tmpdir(), 'teiin-contest-'))
  try {
    const model = referenceModel()
    const path = join(folder, 'model.txt')
    writeFileSync(path, asText(model))
    const { present, absent } = contestants(folder)
    const printed = present.map((): Printed[] => [])
    for (let round = 1; round <= rounds; round += 1) {
      for (const [index, { command, args, replications }] of present.entries()) {
        const output = execFileSync(command, [...args, path, String(replications), String(round)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        printed[index]?.push(JSON.parse(output.toString()) as Printed)
      }
    }
    const exact = exactSummary(model)
    const times = printed.map(results => results.map(({ seconds, replications }) => (seconds / replications) * 1e6))
    const yardstick = times[present.findIndex(({ name }) => name === YARDSTICK)]
    const standings = present.map(({ name, replications }, index): Standing => {
      const own = times[index] as number[]
      const ratios = yardstick === undefined ? [] : own.map((time, round) => time / (yardstick[round] as number))
      return {
        name,
        replications,
        fastest: Math.min(...own),
        median: median(own),
        ...(ratios.length === 0 ? {} : { ratio: { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) } }),
        acceptance: accept(printed[index] as Printed[], exact),
      }
    })
    return { model: 'WF-700x15', rounds, standings, absent }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The middle value. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle) - 1] as number)) / 2
}

function contestants(folder: string): { present: Contestant[]; absent: string[] } {
  const binary = join(folder, 'wf-person')
  const all: readonly Candidate[] = [
    {
      name: YARDSTICK,
      replications: 20_000,
      command: binary,
      args: [],
      needs: 'gcc',
      ready: () => works('gcc', ['-O3', '-march=native', '-o', binary, here('wf-person.c'), '-lm']),
    },
    TEIIN,
    {
      name: 'TypeScript objects (filter, map)',
      replications: 500,
      command: process.execPath,
      args: [objects],
      needs: 'nothing',
      ready: () => true,
    },
    {
      name: 'NumPy-person (vectorised)',
      replications: 4_000,
      command: 'python3',
      args: [here('wf-person.py')],
      needs: 'python3 with NumPy',
      ready: () => works('python3', ['-c', 'import numpy']),
    },
    {
      name: 'R-person (vectorised)',
      replications: 1_000,
      command: 'Rscript',
      args: [here('wf-person.R')],
      needs: 'Rscript',
      ready: () => works('Rscript', ['--version']),
    },
  ]
  const ready = all.map(contestant => contestant.ready())
  return {
    present: all.filter((_, index) => ready[index]),
    absent: all.filter((_, index) => !ready[index]).map(({ name, needs }) => `${name}: needs ${needs}`),
  }
}

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
