/**
 * Wall times of the commands a planner waits for, and the time of one expected run.
 *
 * Every command is a process of its own, started from the built program, in several interleaved rounds. Not here: sampled runs, see
 * koganei-study.ts.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compilePlan } from '../../src/compile/index.ts'
import { simulate } from '../../src/engine/index.ts'
import { fileSources } from '../../src/node/index.ts'
import { resolveStudy } from '../../src/scenario/index.ts'

const STUDY = 'scenarios/studies/koganei-r5-r14.yaml'

/** A time that was measured, and its aim. */
export interface Timing {
  readonly what: string
  readonly unit: 'ms' | 'µs'
  readonly median: number
  readonly min: number
  readonly max: number
  readonly aim: string
}

const summarise = (what: string, unit: Timing['unit'], aim: string, times: readonly number[]): Timing => {
  const sorted = [...times].sort((one, other) => one - other)
  return {
    what,
    unit,
    median: sorted[Math.floor(sorted.length / 2)] as number,
    min: sorted[0] as number,
    max: sorted.at(-1) as number,
    aim,
  }
}

/** Milliseconds that a command takes from start to exit. */
function wall(command: string, args: readonly string[]): number {
  const start = performance.now()
  execFileSync(command, args, { stdio: 'pipe' })
  return performance.now() - start
}

/** A scenario file of 1,000 lines, one value a line, as long as any planner will write one. */
function longScenario(): string {
  const file = join(process.cwd(), 'scenarios', 'koganei', 'bench-long-scenario.yaml')
  const head = readFileSync('scenarios/koganei/level-hiring.yaml', 'utf8').replace(/^id: .*$/mu, 'id: bench-long-scenario')
  const values = Math.floor((1000 - head.split('\n').length) / 5)
  const assumptions = Array.from({ length: values }, (_, index) =>
    [`  value_${index}:`, `    title: 値${index}`, `    value: ${index}`, '    status: assumed', '    source: 計測用'].join('\n'),
  )
  writeFileSync(file, `${head.trimEnd()}\nassumptions:\n${assumptions.join('\n')}\n`)
  return file
}

async function expectedRuns(): Promise<Timing> {
  const sources = fileSources(process.cwd())
  const study = await resolveStudy(sources.resolve(STUDY), sources)
  const scenario = study.value?.scenarios.find(candidate => candidate.id === 'baseline')
  if (study.value === undefined || scenario === undefined) throw new Error('the shipped study does not resolve')
  const plan = compilePlan(scenario, study.value.to).value
  if (plan === undefined) throw new Error('the shipped study does not compile')
  for (let warm = 0; warm < 200; warm += 1) simulate(plan)
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now()
    simulate(plan)
    return (performance.now() - start) * 1000
  })
  return summarise('one expected run, baseline, R4–R15', 'µs', '', times)
}

/** Measures the commands and one expected run, in interleaved rounds. */
export async function commandTimes(rounds: number): Promise<Timing[]> {
  const workplace = mkdtempSync(join(tmpdir(), 'teiin-bench-'))
  const long = longScenario()
  const main = 'dist/cli/main.js'
  const node = process.execPath
  const commands: readonly { what: string; aim: string; command: string; args: (round: number) => readonly string[] }[] = [
    { what: 'node alone (node -e 0)', aim: '', command: node, args: () => ['-e', '0'] },
    { what: 'teiin --help', aim: '≤ 150 ms', command: node, args: () => [main, '--help'] },
    { what: 'teiin check, scenario of 1,000 lines', aim: '≤ 500 ms', command: node, args: () => [main, 'check', long] },
    { what: 'teiin check, shipped study', aim: '≤ 500 ms', command: node, args: () => [main, 'check', STUDY] },
    {
      what: 'npm start (cold)',
      aim: '',
      command: 'npm',
      args: round => ['start', '--silent', '--', '--out', join(workplace, `run-${round}`)],
    },
  ]
  try {
    const times = commands.map(() => [] as number[])
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { command, args }] of commands.entries()) times[index]?.push(wall(command, args(round)))
    }
    return [...commands.map(({ what, aim }, index) => summarise(what, 'ms', aim, times[index] ?? [])), await expectedRuns()]
  } finally {
    rmSync(workplace, { recursive: true, force: true })
    rmSync(long, { force: true })
  }
}
