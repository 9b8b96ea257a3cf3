/**
 * The plans of sampled runs (試行ごとの実行計画): the plan of the expected run, with every uncertain value replaced by what was drawn.
 *
 * A sampled plan is the same compile with other numbers. It is made cheap by remembering, part by part, which uncertain levers a part
 * reads: parts that read none are those of the expected run. One draw per lever and run, keyed by the lever's path, moves all its
 * dated entries together. Drawn shares of staying and of short time may together exceed everybody; then both are reduced in
 * proportion, so that nobody leaves. Policies go on forecasting with the plan of the expected run: what was drawn nobody in the city
 * knows. Not here: who leaves, which the engine draws.
 */
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.ts'
import type { RunPlan } from '../engine/index.ts'
import {
  centralValue,
  type Distribution,
  openUniform,
  type Sampler,
  type SeedKey,
  salt,
  samplerOf,
  textKey,
} from '../random/index.ts'
import type { DatedQuantity, ResolvedScenario } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { compilePlan, LEVER_PARTS, type LeverPart, planYears } from './compile-plan.ts'
import { correlated, type DrawOf } from './correlated-draws.ts'
import { planNames } from './names.ts'
import type { Compilation, ValueReader } from './series.ts'
import { type Shaker, shakerOf } from './shocks.ts'

/** An uncertain lever of a plan (不確かな前提): plain data. */
export interface UncertainParameter {
  /** The lever's path, which is the key of its draws. */
  readonly path: string
  /** Its distributions, in the order of their years. */
  readonly distributions: readonly Distribution[]
  /** The parts of the plan that change with it. */
  readonly parts: readonly (LeverPart | 'names')[]
}

/** The plan of the expected run, and what makes the plans of sampled runs (試行ごとの計画の作り手). */
export interface PlanSampler {
  readonly plan: RunPlan
  readonly parameters: readonly UncertainParameter[]
  /** The plan of a run from 1 to N. Findings: a formula that has no usable value with what was drawn. */
  readonly planOf: (seed: SeedKey, run: number) => Outcome<RunPlan>
}

/** Compiles a scenario for sampled runs (試行のための計画の組立て). Scenarios are plain data, so a worker can do it for itself. */
export function compileSampler(scenario: ResolvedScenario, to: FiscalYear): Outcome<PlanSampler> {
  const { value: plan, diagnostics } = compilePlan(scenario, to)
  if (plan === undefined) return { diagnostics }
  const years = planYears(scenario, to)
  const uses = usesOf(scenario, years, plan.names)
  const parameters = parametersOf(uses)
  const compilers = PARTS.filter(part => uses.has(part)).map(part => [part, LEVER_PARTS[part](scenario)] as const)
  const mix = correlated(scenario.uncertainty?.correlations ?? [])
  const shake = shakerOf(scenario.uncertainty)
  const tools: Tools = { scenario, years, plan, uses, draws: prepared(parameters), compilers, mix, shake }
  const planOf = (seed: SeedKey, run: number): Outcome<RunPlan> =>
    parameters.length === 0 && shake === undefined ? { value: plan, diagnostics: [] } : sampledPlan(tools, seed, run)
  return { value: { plan, parameters, planOf }, diagnostics }
}

type Part = LeverPart | 'names'
const PARTS = Object.keys(LEVER_PARTS) as LeverPart[]

/** The uncertain entries that each part reads; parts that read none are absent. */
type Uses = ReadonlyMap<Part, readonly Use[]>

interface Use {
  readonly path: string
  readonly distribution: Distribution
}

/** Compiles every part once more, at central values, and notes what it reads. */
function usesOf(scenario: ResolvedScenario, years: readonly FiscalYear[], names: Compilation['names']): Uses {
  const uses = new Map<Part, Use[]>()
  const note = (part: Part, { path }: DatedQuantity, distribution: Distribution): void => {
    const known = uses.get(part) ?? []
    if (!known.some(use => use.path === path && use.distribution === distribution)) known.push({ path, distribution })
    uses.set(part, known)
  }
  const reading = (part: Part): ValueReader => ({
    valueOf: (dated, distribution) => {
      note(part, dated, distribution)
      return centralValue(distribution)
    },
    nameUsed: () => {
      // What becomes of an assumption in one formula may reach every other: names count as one.
      if (uses.has('names')) uses.set(part, uses.get(part) ?? [])
    },
  })
  planNames(scenario, years, { findings: [], reader: reading('names') })
  for (const part of PARTS) LEVER_PARTS[part](scenario)({ years, names, findings: [], reader: reading(part) })
  return uses
}

function parametersOf(uses: Uses): UncertainParameter[] {
  const paths = new Set([...uses.values()].flat().map(({ path }) => path))
  return [...paths].map(path => {
    const own = [...uses].filter(([, read]) => read.some(use => use.path === path))
    const distributions = new Set(own.flatMap(([, read]) => read.filter(use => use.path === path)).map(use => use.distribution))
    const parts = new Set(own.map(([part]) => part))
    if (parts.has('names')) for (const part of uses.keys()) parts.add(part)
    return { path, distributions: [...distributions], parts: [...parts] }
  })
}

/** What a lever is drawn with: the key of its path, and a sampler for each of its distributions. */
type Draws = ReadonlyMap<string, { readonly key: number; readonly samplers: ReadonlyMap<Distribution, Sampler> }>

const prepared = (parameters: readonly UncertainParameter[]): Draws =>
  new Map(
    parameters.map(({ path, distributions }) => [
      path,
      { key: textKey(path), samplers: new Map(distributions.map(distribution => [distribution, samplerOf(distribution)])) },
    ]),
  )

interface Tools {
  readonly scenario: ResolvedScenario
  readonly years: readonly FiscalYear[]
  readonly plan: RunPlan
  readonly uses: Uses
  readonly draws: Draws
  /** Lets correlated levers move together. */
  readonly mix: (own: DrawOf) => DrawOf
  /** Absent where no year is shaken. */
  readonly shake: Shaker | undefined
  /** The compilers of the parts that vary. */
  readonly compilers: readonly (readonly [LeverPart, (compilation: Compilation) => unknown])[]
}

function sampledPlan(
  { scenario, years, plan, uses, draws, compilers, mix, shake }: Tools,
  seed: SeedKey,
  run: number,
): Outcome<RunPlan> {
  const findings: Diagnostic[] = []
  const stepSalt = salt(seed, run, 0, 'parameter')
  const reader = readerOf(
    draws,
    mix(path => openUniform(stepSalt, draws.get(path)?.key ?? textKey(path))),
  )
  const names = uses.has('names') ? planNames(scenario, years, { findings, reader }) : plan.names
  const compilation: Compilation = { years, names, findings, reader }
  const parts = compilers.map(([part, compile]) => [part, compile(compilation)])
  const drawn: RunPlan = { ...plan, names, ...(Object.fromEntries(parts) as Partial<RunPlan>) }
  if (hasErrors(findings)) return { diagnostics: findings }
  const possible = uses.has('after60') ? { ...drawn, after60: withinEverybody(drawn.after60) } : drawn
  return { value: shake === undefined ? possible : shake(possible, seed, run), diagnostics: findings }
}

/** Gives each uncertain entry its value in a run; an entry that several years read is computed once. */
function readerOf(draws: Draws, drawOf: DrawOf): ValueReader {
  const values = new Map<Distribution, number>()
  return {
    valueOf: ({ path }, distribution) => {
      const known = values.get(distribution)
      if (known !== undefined) return known
      const value = draws.get(path)?.samplers.get(distribution)?.(drawOf(path)) ?? centralValue(distribution)
      values.set(distribution, value)
      return value
    },
  }
}

/** Shares of staying and of short time that are everybody at most. */
function withinEverybody(after60: RunPlan['after60']): RunPlan['after60'] {
  const sums = after60.stay.map((stay, year) => stay + (after60.partTime[year] as number))
  if (sums.every(sum => sum <= 1)) return after60
  const reduced = (share: number, year: number): number => share / Math.max(1, sums[year] as number)
  return { ...after60, stay: after60.stay.map(reduced), partTime: after60.partTime.map(reduced) }
}
