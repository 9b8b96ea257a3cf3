/**
 * The shipped Koganei study with 1,000 sampled runs of every scenario: wall time with two workers and with one, and peak memory, of the
 * computation by itself (koganei-computation.mjs) and of the whole command with its charts and files.
 *
 * One and two workers in turn, every measurement a process of its own. One worker leaves the second core to V8, which compiles and collects garbage
 * there; where the system can confine a process to one core (taskset), one worker is measured on one core as well: what the second core is good for. Memory is the largest resident set of the process with its worker threads.
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
  readonly speedup: Speedup
  /** Megabytes, the largest over all rounds. */
  readonly memory: { readonly oneWorker: number; readonly twoWorkers: number }
}

/** How many times as long something takes: median and extremes of the rounds. */
export interface Speedup {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** What the study took. */
export interface StudyTimes {
  readonly runs: number
  readonly rounds: number
  readonly computation: WayTimes
  /** The computation by one worker on one core, in milliseconds, and how many times as long as by two workers; absent where it cannot be confined. */
  readonly oneCore?: { readonly median: number; readonly speedup: Speedup }
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
      oneCore: CONFINED === undefined ? undefined : computation(1, CONFINED),
      command: [command(folder, 1, round), command(folder, 2, round)] as const,
    }))
    const confined = measured.flatMap(({ oneCore, computation }) => (oneCore ? [[oneCore, computation[1]] as const] : []))
    return {
      runs: RUNS,
      rounds,
      computation: timesOf(measured.map(round => round.computation)),
      ...(confined.length === 0
        ? {}
        : { oneCore: { median: median(confined.map(([one]) => one.wall)), speedup: speedupOf(confined) } }),
      command: timesOf(measured.map(round => round.command)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of all rounds, each with one worker and with two. */
function timesOf(rounds: readonly (readonly [Measured, Measured])[]): WayTimes {
  return {
    oneWorker: median(rounds.map(([one]) => one.wall)),
    twoWorkers: median(rounds.map(([, two]) => two.wall)),
    speedup: speedupOf(rounds),
    memory: {
      oneWorker: Math.max(...rounds.map(([one]) => one.memory)),
      twoWorkers: Math.max(...rounds.map(([, two]) => two.memory)),
    },
  }
}

/** Time with one ÷ time with two, paired by round. */
function speedupOf(rounds: readonly (readonly [Measured, Measured])[]): Speedup {
  const ratios = rounds.map(([one, two]) => one.wall / two.wall)
  return { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) }
}

/** What has a program run on one core only; undefined where the system has no such thing. */
const CONFINED = ((): readonly string[] | undefined => {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' })
    return ['taskset', '-c', '0']
  } catch {
    return undefined
  }
})()

/** @param confined what the program is started by, if not by itself. */
function computation(workers: number, confined: readonly string[] = []): Measured {
  const program = [process.execPath, 'test/bench/koganei-computation.mjs', STUDY, String(RUNS), String(workers)]
  const [command = '', ...words] = [...confined, ...program]
  const output = execFileSync(command, words, { stdio: ['ignore', 'pipe', 'inherit'] })
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
