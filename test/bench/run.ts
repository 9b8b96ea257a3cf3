/**
 * The benchmark (`npm run bench`): teiin against other programs on WF-700x15, its growth, the shipped study, and the commands a planner waits for.
 *
 * Everything is measured in processes of its own, in interleaved rounds, and printed as a table and as JSON (out/bench.json). Other programs are
 * compared by ratios of the same run only, and only when they give the exact answers. Speed stands here and in no test. Parts can be named:
 * `npm run bench -- contest growth study commands`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { commandTimes, type Timing } from './commands.ts'
import { type Contest, contest } from './contest.ts'
import { type Growth, growth } from './growth.ts'
import { type Speedup, type StudyTimes, studyTimes, type WayTimes } from './koganei-study.ts'

const ROUNDS = 5
const COMMAND_ROUNDS = 7
const PARTS = ['contest', 'growth', 'study', 'commands']

const wanted = process.argv.slice(2)
const unknown = wanted.filter(part => !PARTS.includes(part))
if (unknown.length > 0) {
  process.stderr.write(`unknown part ${unknown.join(', ')}; there are ${PARTS.join(', ')}\n`)
  process.exit(2)
}
const measures = (part: string): boolean => wanted.length === 0 || wanted.includes(part)
const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n\n`)
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`
const results: Record<string, unknown> = { machine }

print([machine])
if (measures('contest')) print(contestTable(keep('contest', contest(ROUNDS))))
if (measures('growth')) print(growthTable(keep('growth', growth(ROUNDS))))
if (measures('study')) print(studyTable(keep('study', studyTimes(ROUNDS))))
if (measures('commands')) print(commandTable(keep('commands', await commandTimes(COMMAND_ROUNDS))))
mkdirSync('out', { recursive: true })
writeFileSync('out/bench.json', `${JSON.stringify(results, undefined, 2)}\n`)
print(['out/bench.json'])

function keep<T>(part: string, value: T): T {
  results[part] = value
  return value
}

function contestTable({ model, rounds, standings, absent }: Contest): string[] {
  return [
    `${model}, ${rounds} rounds; time ÷ C-person paired by round. z: largest |z| of 70 means / 70 sds against the exact values.`,
    '',
    '| program | µs per replication, min | median | time ÷ C-person (median; min–max) | z of means / sds | agrees |',
    '|---|---:|---:|---:|---:|---|',
    ...standings.map(({ name, fastest, median, ratio, acceptance }) => {
      const against = ratio === undefined ? '–' : `${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})`
      const scores = `${acceptance.means.toFixed(1)} / ${acceptance.sds.toFixed(1)}`
      const figures = acceptance.accepted ? [fastest.toFixed(1), median.toFixed(1), against] : ['–', '–', '–']
      return `| ${[name, ...figures, scores, acceptance.accepted ? 'yes' : 'NO: not compared'].join(' | ')} |`
    }),
    ...absent.map(reason => `\nNot there: ${reason}`),
  ]
}

function growthTable(result: Growth | { readonly absent: string }): string[] {
  if ('absent' in result) return [`Growth: ${result.absent}`]
  return [
    'Growth of the engine on WF-700x15: time per person and year ÷ that of the model as it is, paired by round. 1.00 is linear.',
    '',
    '| what | median | min–max | aim |',
    '|---|---:|---:|---|',
    ...result.steps.map(
      ({ what, median, min, max }) => `| ${what} | ${median.toFixed(2)} | ${min.toFixed(2)}–${max.toFixed(2)} | 0.85–1.15 |`,
    ),
  ]
}

function studyTable(result: StudyTimes | { readonly absent: string }): string[] {
  if ('absent' in result) return [`Shipped study with sampled runs: ${result.absent}`]
  const { runs, rounds, computation, command, oneCore } = result
  const times = ({ median, min, max }: Speedup): string => `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`
  return [
    `Shipped Koganei study, every scenario × ${runs} runs, all measures, ${rounds} rounds. Computation: from loading the program to the comparison;`,
    'command: the process with all charts and files.',
    '',
    '| what | computation | must | aim | command |',
    '|---|---:|---|---|---:|',
    studyRow('wall time, 2 workers', way => `${(way.twoWorkers / 1000).toFixed(2)} s`, ['≤ 3 s', '≤ 1 s']),
    studyRow('wall time, 1 worker', way => `${(way.oneWorker / 1000).toFixed(2)} s`, ['', '']),
    studyRow('1 worker ÷ 2 workers', ({ speedup }) => times(speedup), ['≥ 1.6', '≥ 1.8']),
    ...(oneCore === undefined
      ? []
      : [
          `| wall time, 1 worker on 1 core | ${(oneCore.median / 1000).toFixed(2)} s | | | |`,
          `| 1 worker on 1 core ÷ 2 workers | ${times(oneCore.speedup)} | | | |`,
        ]),
    studyRow('largest memory, 2 workers', ({ memory }) => `${memory.twoWorkers.toFixed(0)} MB`, ['≤ 400 MB', '≤ 200 MB']),
    studyRow('largest memory, 1 worker', ({ memory }) => `${memory.oneWorker.toFixed(0)} MB`, ['', '']),
  ]

  function studyRow(what: string, of: (way: WayTimes) => string, [must, aim]: readonly [string, string]): string {
    return `| ${[what, of(computation), must, aim, of(command)].join(' | ')} |`
  }
}

function commandTable(timings: readonly Timing[]): string[] {
  return [
    `Commands, ${COMMAND_ROUNDS} rounds`,
    '',
    '| what | median | min | max | aim |',
    '|---|---:|---:|---:|---|',
    ...timings.map(
      ({ what, unit, median, min, max, aim }) =>
        `| ${what} | ${median.toFixed(0)} ${unit} | ${min.toFixed(0)} | ${max.toFixed(0)} | ${aim} |`,
    ),
  ]
}
