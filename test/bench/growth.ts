/**
 * Growth: ten times the staff, ten times the runs, twice the horizon, each against the reference model as it is.
 *
 * Each is a process of its own per round, through the real engine. Measured is time per person and year, so that linear growth is 1.00.
 * The horizon is doubled with the retirement age of its last year. Staff is ten times the start histogram and ten times the posts.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, TEIIN } from './contest.ts'
import { asText, type ReferenceModel, referenceModel } from './reference-model.ts'
import type { Printed } from './report.ts'

/** How time grows. */
export interface Growth {
  readonly rounds: number
  readonly steps: readonly { readonly what: string; readonly median: number; readonly min: number; readonly max: number }[]
}

/** So many that the first thousand, while V8 still compiles the engine, weigh little. */
const RUNS = 8_000

/** Measures the growth, or says why it cannot be. */
export function growth(rounds: number): Growth | { readonly absent: string } {
  if (!TEIIN.ready()) return { absent: `needs ${TEIIN.needs}` }
  const model = referenceModel()
  const longer = [...model.retirementAge, ...model.retirementAge.map(() => model.retirementAge.at(-1) as number)]
  const sizes: readonly { what: string; model: ReferenceModel; runs: number }[] = [
    { what: 'as it is', model, runs: RUNS },
    {
      what: '10 × staff',
      model: { ...model, posts: model.posts * 10, start: model.start.map(people => people * 10) },
      runs: RUNS,
    },
    { what: '10 × runs', model, runs: RUNS * 10 },
    { what: '2 × horizon', model: { ...model, years: longer.length, retirementAge: longer }, runs: RUNS },
  ]
  const folder = mkdtempSync(join(tmpdir(), 'teiin-growth-'))
  try {
    const times = sizes.map((): number[] => [])
    for (let round = 1; round <= rounds; round += 1) {
      for (const [index, size] of sizes.entries()) {
        const path = join(folder, `model-${index}.txt`)
        writeFileSync(path, asText(size.model))
        const output = execFileSync(TEIIN.command, [...TEIIN.args, path, String(size.runs), String(round)])
        const { seconds } = JSON.parse(output.toString()) as Printed
        times[index]?.push(seconds / (size.runs * size.model.posts * size.model.years))
      }
    }
    const base = times[0] as number[]
    const steps = sizes.slice(1).map(({ what }, index) => {
      const ratios = (times[index + 1] as number[]).map((time, round) => time / (base[round] as number))
      return { what, median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) }
    })
    return { rounds, steps }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
