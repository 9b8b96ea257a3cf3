/**
 * Compilation (計画の組立て): a resolved scenario → a run plan without choices.
 *
 * The only room that sees both the language and the engine. What can be wrong here is that a year has no value or a formula no
 * usable result; everything else was found before.
 */

import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.ts'
import { type CountingRulePlan, inOneForm, MOST_GROUPS, type RunPlan } from '../engine/index.ts'
import type { CountingRule, DatedQuantity, ResolvedScenario } from '../scenario/index.ts'
import { EMPLOYMENT_TYPES, type FiscalYear, shortYear, yearAfter, yearsBetween } from '../terms/index.ts'
import { choicesPlan, percent, ROUNDING } from './after60.ts'
import { authorityPlan } from './authorities.ts'
import { warnOfCappedRates } from './capped-rates.ts'
import { costPart } from './cost.ts'
import { refuseCrossedBounds } from './crossed-bounds.ts'
import { leavePlan, substitutesPlan } from './leave.ts'
import { managersPlan } from './managers.ts'
import { planNames } from './names.ts'
import { withManagers } from './opening-managers.ts'
import { yearsAhead } from './policies.ts'
import { recruitmentPlans } from './recruitment.ts'
import { refusalSeries } from './refusals.ts'
import { choiceAges, retirementAges } from './retirement.ts'
import { type Compilation, compileSeries, SHARE } from './series.ts'
import { openingRows, separationPlans } from './staff.ts'
import { transferPlans } from './transfers.ts'
import { transformationPlan } from './transformation.ts'
import { fixedTermPlan, workPlan } from './work.ts'

/** A scenario compiled up to a fiscal year (組立て済みの案). */
interface CompiledScenario {
  readonly to: FiscalYear
  /** What compiled its parts, and compiles them again for sampled runs. */
  readonly compilers: LeverCompilers
  readonly outcome: Outcome<RunPlan>
}

const known = new WeakMap<ResolvedScenario, CompiledScenario>()

/** Compiles a scenario once, however often it is asked for (案の組立て): for its expected run, its sampled ones, and to be checked. */
export function compileScenario(scenario: ResolvedScenario, to: FiscalYear): CompiledScenario {
  const found = known.get(scenario)
  if (found?.to === to) return found
  const compilers = leverCompilers(scenario)
  const compiled: CompiledScenario = { to, compilers, outcome: planOf(scenario, to, compilers) }
  known.set(scenario, compiled)
  return compiled
}

/** Compiles a scenario for the years from its base date to the closing 1 April after `to` (実行計画の作成). */
export const compilePlan = (scenario: ResolvedScenario, to: FiscalYear): Outcome<RunPlan> => compileScenario(scenario, to).outcome

function planOf(scenario: ResolvedScenario, to: FiscalYear, compilers: LeverCompilers): Outcome<RunPlan> {
  const findings: Diagnostic[] = []
  const { municipality } = scenario
  const years = planYears(scenario, to)
  checkGroups(scenario, findings)
  const compilation: Compilation = { years, names: planNames(scenario, years, { findings }), findings }
  const parts = leverParts(compilers, compilation)
  const plan = inOneForm({
    scenario: scenario.id,
    from: municipality.baseYear,
    to,
    jobFamilies: municipality.jobFamilies.map(family => family.id),
    departments: municipality.departments.map(department => department.id),
    countingRules: municipality.countingRules.map(rulePlan),
    actualRule: municipality.countingRules.findIndex(rule => rule.id === 'actual'),
    opening: withManagers(openingRows(scenario, compilation), scenario, parts.managers, compilation),
    retirementAge: retirementAges(municipality, compilation),
    choiceAge: choiceAges(municipality),
    ...parts,
    ...authorityPlan(municipality),
    names: compilation.names,
  })
  checkChoice(plan.after60, scenario.after60.partTime, compilation)
  if (!hasErrors(findings)) refuseCrossedBounds(scenario, plan.recruitment, compilation, yearAfter(to))
  if (!hasErrors(findings)) warnOfCappedRates(scenario, to, compilation)
  return hasErrors(findings) ? { diagnostics: findings } : { value: plan, diagnostics: findings }
}

/** The years of a plan (計画の年度): to the closing 1 April, and as far beyond as its policies look. */
export const planYears = (scenario: ResolvedScenario, to: FiscalYear): FiscalYear[] =>
  yearsBetween(scenario.municipality.baseYear, yearAfter(to, 1 + yearsAhead(scenario, yearAfter(to))))

/**
 * The parts of a plan that levers decide (前提で決まる部分), each compiled on its own: first what a scenario settles for all runs, then
 * the numbers of a run.
 */
const LEVER_PARTS = {
  separations: separationPlans,
  after60: after60Plan,
  managers: (scenario: ResolvedScenario) => (compilation: Compilation) => managersPlan(scenario, compilation),
  fixedTerm: fixedTermPlan,
  leaveSubstitutes: substitutesPlan,
  leave: leavePlan,
  work: workPlan,
  recruitment: (scenario: ResolvedScenario) => (compilation: Compilation) => recruitmentPlans(scenario, compilation),
  cost: costPart,
  refusals: (scenario: ResolvedScenario) => (compilation: Compilation) => refusalSeries(scenario, compilation),
  transfers: (scenario: ResolvedScenario) => (compilation: Compilation) => transferPlans(scenario, compilation),
  transformation: (scenario: ResolvedScenario) => (compilation: Compilation) => transformationPlan(scenario, compilation),
} as const

/** The name of such a part. */
export type LeverPart = keyof typeof LEVER_PARTS

/** What compiles the parts of a scenario (部分の組立て手), by part. */
export type LeverCompilers = { readonly [Part in LeverPart]: (compilation: Compilation) => RunPlan[Part] }

/** Settles what a scenario says for all runs (部分の組立ての準備). */
function leverCompilers(scenario: ResolvedScenario): LeverCompilers {
  const prepared = Object.entries(LEVER_PARTS).map(([part, prepare]) => [part, prepare(scenario)] as const)
  const compilers: Readonly<Record<string, (compilation: Compilation) => unknown>> = Object.fromEntries(prepared)
  return compilers as LeverCompilers
}

function leverParts(compilers: LeverCompilers, compilation: Compilation): Pick<RunPlan, LeverPart> {
  const compiled = Object.entries(compilers).map(([part, compile]) => [part, compile(compilation)] as const)
  const written: Readonly<Record<string, unknown>> = Object.fromEntries(compiled.filter(([, value]) => value !== undefined))
  return written as unknown as Pick<RunPlan, LeverPart>
}

function after60Plan(scenario: ResolvedScenario): (compilation: Compilation) => RunPlan['after60'] {
  const { after60 } = scenario
  const { reemployment } = after60
  const choices = choicesPlan(scenario)
  return compilation => {
    const share = (dated: DatedQuantity): number[] => compileSeries(compilation, dated, SHARE)
    return {
      stay: share(after60.stay),
      partTime: share(after60.partTime),
      leaving: share(after60.leaving),
      uptake: share(reemployment.uptake),
      fullTimeShare: share(reemployment.fullTimeShare),
      reemployedLeaving: share(reemployment.leaving),
      untilAge: reemployment.untilAge,
      lastYear: reemployment.lastYear,
      ...choices(compilation),
    }
  }
}

/** Staying and moving to short time cannot exceed everybody, also where formulas give the shares. */
function checkChoice(after60: RunPlan['after60'], { path, place }: DatedQuantity, { years, findings }: Compilation): void {
  const sums = years.map((_, year) => (after60.stay[year] as number) + (after60.partTime[year] as number))
  // A single share above 1 has been reported already.
  const over = sums.findIndex(
    (sum, year) => sum > 1 + ROUNDING && Math.max(after60.stay[year] as number, after60.partTime[year] as number) <= 1,
  )
  if (over < 0) return
  const sum = percent(sums[over] as number)
  const args = { sum, year: shortYear(years[over] as FiscalYear) }
  findings.push({ code: 'E_SHARES_OVER_ONE', severity: 'error', args, path, ...(place === undefined ? {} : { place }) })
}

/** Job families and departments have to fit the engine's table. */
function checkGroups({ municipality }: ResolvedScenario, findings: Diagnostic[]): void {
  const groups = { jobFamilies: municipality.jobFamilies.length, departments: municipality.departments.length }
  for (const [path, found] of Object.entries(groups)) {
    if (found > MOST_GROUPS)
      findings.push({ code: 'E_TOO_MANY_GROUPS', severity: 'error', args: { found, most: MOST_GROUPS }, path })
  }
}

function rulePlan(rule: CountingRule): CountingRulePlan {
  const weights = Object.fromEntries(EMPLOYMENT_TYPES.map(type => [type, rule.weights[type] ?? 0])) as CountingRulePlan['weights']
  const absent = rule.absent === undefined ? {} : { absent: rule.absent }
  return { id: rule.id, weights, sixtyPlusWeight: rule.sixtyPlusWeight, ...absent }
}
