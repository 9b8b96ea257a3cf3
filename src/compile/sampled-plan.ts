/**
 * The plans of sampled runs (試行ごとの実行計画): the plan of the expected run, with every uncertain value replaced by what was drawn.
 *
 * A sampled plan is the same compile with other numbers. Parts that read no uncertain lever are those of the expected run; parts that hand
 * the series of their levers on are compiled once, and their numbers written over; only what is left is compiled for every run. Drawn
 * shares of staying and of short time may together exceed everybody; then both are reduced in proportion, so that nobody leaves.
 * Policies go on forecasting with the plan of the expected run: what was drawn nobody in the city knows. Not here: who leaves, which the
 * engine draws.
 */
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.ts'
import { inOneForm, type RunPlan } from '../engine/index.ts'
import type { SeedKey } from '../random/index.ts'
import type { ResolvedScenario } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { compileScenario, type LeverCompilers, planYears } from './compile-plan.ts'
import { DrawnValues } from './drawn-values.ts'
import { planNames } from './names.ts'
import { type UncertainParameter, type VaryingParts, varyingParts } from './readings.ts'
import type { Compilation } from './series.ts'
import { type Shaker, shakerOf } from './shocks.ts'

export type { UncertainParameter } from './readings.ts'

/** The plan of the expected run, and what makes the plans of sampled runs (試行ごとの計画の作り手). */
export interface PlanSampler {
  readonly plan: RunPlan
  readonly parameters: readonly UncertainParameter[]
  /**
   * The plan of a run from 1 to N, valid until the next is asked for: all runs use its memory, one after another. Findings: a formula
   * that has no usable value with what was drawn.
   */
  readonly planOf: (seed: SeedKey, run: number) => Outcome<RunPlan>
}

/** Compiles a scenario for sampled runs (試行のための計画の組立て). Scenarios are plain data, so a worker can do it for itself. */
export function compileSampler(scenario: ResolvedScenario, to: FiscalYear): Outcome<PlanSampler> {
  const { compilers, outcome } = compileScenario(scenario, to)
  const { value: plan, diagnostics } = outcome
  if (plan === undefined) return { diagnostics }
  const years = planYears(scenario, to)
  const varying = varyingParts(scenario, compilers, { years, names: plan.names })
  const { parameters } = varying
  const shake = shakerOf(scenario.uncertainty)
  const expected: Outcome<RunPlan> = { value: plan, diagnostics: [] }
  if (parameters.length === 0 && shake === undefined) return { value: { plan, parameters, planOf: () => expected }, diagnostics }
  const values = new DrawnValues(parameters, scenario.uncertainty?.correlations ?? [])
  const own: Changing<RunPlan> = inOneForm(plan)
  compileParts(own, varying.written, compilers, { years, names: plan.names, findings: [], reader: values.forAllRuns })
  const choiceVaries = parameters.some(({ parts }) => parts.includes('after60'))
  const tools: Tools = { scenario, years, compilers, varying, values, shake, choiceVaries, own, drawn: inOneForm(own) }
  return { value: { plan, parameters, planOf: (seed, run) => sampledPlan(tools, seed, run) }, diagnostics }
}

type Changing<T> = { -readonly [Field in keyof T]: T[Field] }

interface Tools {
  readonly scenario: ResolvedScenario
  readonly years: readonly FiscalYear[]
  readonly compilers: LeverCompilers
  readonly varying: VaryingParts
  readonly values: DrawnValues
  /** Absent where no year is shaken. */
  readonly shake: Shaker | undefined
  /** Whether shares of staying or of short time are drawn. */
  readonly choiceVaries: boolean
  /** The plan as drawn, and as it is handed out: with shares that are possible, and shaken. */
  readonly own: Changing<RunPlan>
  readonly drawn: Changing<RunPlan>
}

function sampledPlan(tools: Tools, seed: SeedKey, run: number): Outcome<RunPlan> {
  const { varying, values, shake, own, drawn } = tools
  values.draw(seed, run)
  const findings: Diagnostic[] = []
  if (varying.names || varying.compiled.length > 0) compileAnew(tools, findings)
  if (hasErrors(findings)) return { diagnostics: findings }
  if (tools.choiceVaries) drawn.after60 = withinEverybody(own.after60)
  if (shake !== undefined) drawn.separations = shake(own.separations, own.from, seed, run)
  return { value: drawn, diagnostics: findings }
}

/** Compiles what has to be compiled for every run, with the names of its formulas. */
function compileAnew({ scenario, years, compilers, varying, values, own, drawn }: Tools, findings: Diagnostic[]): void {
  const reader = values.once
  if (varying.names) {
    own.names = planNames(scenario, years, { findings, reader })
    drawn.names = own.names
  }
  compileParts(own, varying.compiled, compilers, { years, names: own.names, findings, reader })
  for (const part of varying.compiled) Object.assign(drawn, { [part]: own[part] })
}

function compileParts(
  into: Changing<RunPlan>,
  parts: VaryingParts['compiled'],
  compilers: LeverCompilers,
  compilation: Compilation,
): void {
  for (const part of parts) Object.assign(into, { [part]: compilers[part](compilation) })
}

/** Shares of staying and of short time that are everybody at most. */
function withinEverybody(after60: RunPlan['after60']): RunPlan['after60'] {
  const { stay, partTime } = after60
  let largest = 0
  for (let year = 0; year < stay.length; year += 1)
    largest = Math.max(largest, (stay[year] as number) + (partTime[year] as number))
  if (largest <= 1) return after60
  const sums = stay.map((share, year) => share + (partTime[year] as number))
  const reduced = (share: number, year: number): number => share / Math.max(1, sums[year] as number)
  return { ...after60, stay: stay.map(reduced), partTime: partTime.map(reduced) }
}
