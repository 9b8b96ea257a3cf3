/**
 * The plans of a study (計画): every scenario compiled, with the goals, but nothing run.
 *
 * Stands apart from study.ts because `teiin check` stops here: it needs neither engine, comparison nor charts, and loading them
 * would take longer than the check.
 */
import { compileGoals, compilePlan, type GoalPlan } from './compile/index.ts'
import { type Diagnostic, hasErrors, type Outcome } from './diagnostics/index.ts'
import type { RunPlan } from './engine/index.ts'
import { type ResolvedScenario, type ResolvedStudy, uncoveredYears } from './scenario/index.ts'

/** What a study computes with (計画): a plan for each of its scenarios, its goals, and the quota by year. */
export interface PlannedStudy {
  readonly plans: readonly RunPlan[]
  readonly goals: readonly GoalPlan[]
  readonly quota: readonly number[]
}

/** Compiles a study without running it (計画の組立て), which brings years without a value to light. */
export function planStudy(study: ResolvedStudy): Outcome<PlannedStudy> {
  const reference = study.scenarios.find(scenario => scenario.id === study.reference) ?? (study.scenarios[0] as ResolvedScenario)
  const outcomes = study.scenarios.map(scenario => compilePlan(scenario, study.to))
  const goals = compileGoals(study, reference)
  const findings = distinct([
    ...uncoveredYears(study, reference),
    ...outcomes.flatMap(plan => plan.diagnostics),
    ...goals.diagnostics,
  ])
  if (hasErrors(findings) || goals.value === undefined) return { diagnostics: findings }
  return { value: { plans: outcomes.flatMap(({ value }) => value ?? []), ...goals.value }, diagnostics: findings }
}

/** Each finding once (重複の除去): scenarios share their parents, so the same one may come up several times. */
export function distinct(findings: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return findings.filter(found => {
    // Of a value that several years miss, the first year is enough.
    const key = JSON.stringify([found.code, found.path, found.place ?? found.args])
    return seen.has(key) ? false : seen.add(key)
  })
}
