/**
 * Comparison (比較): the measures of all expected runs → summaries, verdicts and differences. Arithmetic on measures only.
 *
 * Scenarios are compared year by year under one horizon and one municipality, as the resolved study guarantees. Not here: anything
 * that needs the plan or the members, and what sampled runs add to it (compare-runs.ts).
 */
import type { GoalPlan } from '../compile/index.ts'
import { type MeasureRow, type MeasureTable, measureTable } from '../measure/index.ts'
import { type ResolvedScenario, type ResolvedStudy, sharedProvenance } from '../scenario/index.ts'
import { yearAfter, yearsBetween } from '../terms/index.ts'
import { bandTable } from './band-table.ts'
import { benchmarkRows } from './benchmarks/benchmark-rows.ts'
import { compareBenchmarks } from './benchmarks/compare-benchmarks.ts'
import type { Comparison, ScenarioComparison, StudyFacts } from './comparison.ts'
import { costFacts } from './cost-facts.ts'
import { costPerEffectivePerson } from './cost-rows.ts'
import { settingDifferences, yearDifferences } from './differences.ts'
import { headroomRows, limitsOfAuthorities, limitsOfLines } from './headroom.ts'
import { referenceLines } from './reference-lines.ts'
import { summarise } from './summary.ts'
import { judge } from './verdict.ts'

/** What a comparison is made of (比較の材料). */
interface ComparisonInput {
  readonly study: ResolvedStudy
  /** The measures of all expected runs. */
  readonly counted: MeasureTable
  readonly goals: readonly GoalPlan[]
  /** The planned quota of the reference scenario by year, base year first. */
  readonly quota: readonly number[]
}

/** Compares the expected runs of a study's scenarios (期待値の比較): the whole comparison, where nothing is sampled. */
export function compareExpected({ study, counted, goals, quota }: ComparisonInput): Comparison {
  const reference = study.scenarios.find(scenario => scenario.id === study.reference) ?? (study.scenarios[0] as ResolvedScenario)
  const facts = studyFacts(study, reference)
  const base = counted.value(reference.id, facts.baseYear, 'strength.actual') ?? Number.NaN
  const lines = referenceLines(reference, facts, { base, quota })
  const scenarios = study.scenarios.map(({ id }) => id)
  const { municipality } = reference
  const benchmarks = compareBenchmarks({ municipality, measures: counted, study: facts, scenarios })
  const years = yearsBetween(facts.baseYear, facts.closingYear)
  const measures = together(counted, [
    ...headroomRows(counted, scenarios, limitsOfLines(lines)),
    ...costPerEffectivePerson(counted, scenarios, yearsBetween(facts.baseYear, study.to)),
    ...headroomRows(counted, scenarios, limitsOfAuthorities(municipality, years)),
    ...(benchmarks === undefined ? [] : benchmarkRows(benchmarks)),
  ])
  const scenarioOf = (scenario: ResolvedScenario): ScenarioComparison => {
    const { id, title, because } = scenario
    const cost = costFacts(scenario)
    return {
      id,
      title,
      because,
      summary: summarise(measures, facts, id),
      goals: goals.map(goal => judge(measures, id, goal)),
      differences: yearDifferences(measures, facts, id, reference.id),
      differenceBands: [],
      cumulativeBands: [],
      ...(cost === undefined ? {} : { cost }),
    }
  }
  return {
    study: facts,
    municipality,
    reference: reference.id,
    scenarios: study.scenarios.map(scenario => scenarioOf(scenario)),
    measures,
    bands: bandTable([]),
    lines,
    ...(benchmarks === undefined ? {} : { benchmarks }),
    settings: settingDifferences(study.scenarios),
    provenance: sharedProvenance(study.scenarios, study.provenance),
    notes: municipality.notes,
  }
}

/** A table and rows of further measures as one table: none of the two has measures of the other. */
function together(counted: MeasureTable, further: readonly MeasureRow[]): MeasureTable {
  const added = measureTable(further)
  return {
    rows: counted.rows.concat(further),
    value: (...of) => counted.value(...of) ?? added.value(...of),
    breakdown: (...of) => {
      const parts = counted.breakdown(...of)
      return parts.size > 0 ? parts : added.breakdown(...of)
    },
  }
}

const studyFacts = (study: ResolvedStudy, reference: ResolvedScenario): StudyFacts => ({
  id: study.id,
  title: study.title,
  from: study.from,
  to: study.to,
  baseYear: reference.municipality.baseYear,
  closingYear: yearAfter(study.to),
  seed: study.seed,
  runs: study.runs,
})
