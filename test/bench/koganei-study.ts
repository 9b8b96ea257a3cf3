/**
 * The shipped Koganei study with 1,000 sampled runs of every scenario: wall time with two workers and with one, and peak memory, of the
 * computation by itself (koganei-computation.mjs) and of the whole command with its charts and files.
 *
 * One and two workers in turn, every measurement a process of its own. Memory is the largest resident set of the process with its worker threads.
 * When the program refuses or does not sample, the reason stands in the table instead of a number.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './contest.ts'

const STUDY = 'scenarios/studies/koganei-r5-r14.yaml'
const RUNS = 1000
/** Prints the largest resident set in kilobytes when the process ends. */
const WATCH =
  'data:text/javascript,process.on("exit",()=>process.getBuiltinModule("fs").writeFileSync(process.env.TEIIN_BENCH_RSS,String(process.resourceUsage().maxRSS)))'

/** What was measured of one way to run the study. */
export interface WayTimes {
  /** Milliseconds, medians. */
  readonly oneWorker: number
  readonly twoWorkers: number
  /** Time with one worker ÷ time with two, paired by round: median and extremes. */
  readonly speedup: { readonly median: number; readonly min: number; readonly max: number }
  /** Megabytes, the largest over all rounds. */
  readonly memory: { readonly oneWorker: number; readonly twoWorkers: number }
}

/** What the study took. */
export interface StudyTimes {
  readonly runs: number
  readonly rounds: number
  readonly computation: WayTimes
  readonly command: WayTimes
}

/** One process. */
interface Measured {
  readonly wall: number
  readonly memory: number
}

/** Measures the study, or says why it cannot be. */
export function studyTimes(rounds: number): StudyTimes | { readonly absent: string } {
  const folder = mkdtempSync(join(tmpdir(), 'teiin-study-'))
  try {
    const problem = sampling(folder)
    if (problem !== undefined) return { absent: problem }
    const measured = Array.from({ length: rounds }, (_, round) => ({
      computation: [computation(1), computation(2)] as const,
      command: [command(folder, 1, round), command(folder, 2, round)] as const,
    }))
    return {
      runs: RUNS,
      rounds,
      computation: timesOf(measured.map(round => round.computation)),
      command: timesOf(measured.map(round => round.command)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of all rounds, each with one worker and with two. */
function timesOf(rounds: readonly (readonly [Measured, Measured])[]): WayTimes {
  const ratios = rounds.map(([one, two]) => one.wall / two.wall)
  return {
    oneWorker: median(rounds.map(([one]) => one.wall)),
    twoWorkers: median(rounds.map(([, two]) => two.wall)),
    speedup: { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) },
    memory: {
      oneWorker: Math.max(...rounds.map(([one]) => one.memory)),
      twoWorkers: Math.max(...rounds.map(([, two]) => two.memory)),
    },
  }
}

function computation(workers: number): Measured {
  const words = ['test/bench/koganei-computation.mjs', STUDY, String(RUNS), String(workers)]
  const output = execFileSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const { milliseconds, megabytes } = JSON.parse(output.toString()) as { milliseconds: number; megabytes: number }
  return { wall: milliseconds, memory: megabytes }
}

const study = (folder: string, workers: number, name: string): string[] => [
  'dist/cli/main.js',
  ...['run', STUDY, '--runs', String(RUNS), '--workers', String(workers), '--out', join(folder, name), '--quiet'],
]

/** Why the study cannot be sampled; undefined when it can. The first, unmeasured run also warms the file cache. */
function sampling(folder: string): string | undefined {
  try {
    const output = execFileSync(process.execPath, [...study(folder, 2, 'first'), '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 30,
    })
    const { runs } = (JSON.parse(output.toString()) as { study: { runs: number } }).study
    return runs === RUNS ? undefined : `the program made ${runs} sampled runs of ${RUNS}`
  } catch (problem) {
    const [first = ''] = String((problem as { stderr?: Buffer }).stderr ?? problem)
      .trim()
      .split('\n')
    return `the program refuses: ${first}`
  }
}

function command(folder: string, workers: number, round: number): Measured {
  const rss = join(folder, 'rss')
  const start = performance.now()
  execFileSync(process.execPath, ['--import', WATCH, ...study(folder, workers, `run-${workers}-${round}`)], {
    stdio: 'ignore',
    env: { ...process.env, TEIIN_BENCH_RSS: rss },
  })
  return { wall: performance.now() - start, memory: Number(readFileSync(rss, 'utf8')) / 1024 }
}
