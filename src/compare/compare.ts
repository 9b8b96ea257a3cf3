/**
 * Comparison (比較): the measures of all scenarios → summaries, verdicts and differences. Arithmetic on measures only.
 *
 * Scenarios are compared year by year under one horizon and one municipality, as the resolved study guarantees. Not here: anything
 * that needs the plan or the members.
 */
import type { GoalPlan } from '../compile/index.ts'
import { type BandRow, type Ensemble, type MeasureRow, type MeasureTable, measureTable } from '../measure/index.ts'
import type { Provenance, ResolvedScenario, ResolvedStudy } from '../scenario/index.ts'
import { yearAfter, yearsBetween } from '../terms/index.ts'
import { bandTable } from './band-table.ts'
import { benchmarkRows } from './benchmarks/benchmark-rows.ts'
import { compareBenchmarks } from './benchmarks/compare-benchmarks.ts'
import type { Comparison, ScenarioComparison, StudyFacts } from './comparison.ts'
import { costFacts } from './cost-facts.ts'
import { costPerEffectivePerson } from './cost-rows.ts'
import { settingDifferences, yearDifferences } from './differences.ts'
import { chancesOf, type GoalChances } from './goal-chances.ts'
import { authorityHeadroomRows, headroomRows } from './headroom.ts'
import type { PairedDifferences } from './paired-differences.ts'
import { referenceLines } from './reference-lines.ts'
import { summarise } from './summary.ts'
import { judge } from './verdict.ts'

/** What a comparison is made of (比較の材料). */
interface ComparisonInput {
  readonly study: ResolvedStudy
  readonly rows: readonly MeasureRow[]
  readonly goals: readonly GoalPlan[]
  /** The planned quota of the reference scenario by year, base year first. */
  readonly quota: readonly number[]
  /** The sampled runs of each scenario; none in a study of the expected run only. */
  readonly ensembles: readonly Ensemble[]
  /** The differences of sampled scenarios from the reference, run by run. */
  readonly paired: ReadonlyMap<string, PairedDifferences>
}

/** The reference differs from itself in nothing. */
const UNPAIRED: PairedDifferences = { differenceBands: [], cumulativeBands: [] }

/** Compares the scenarios of a study (シナリオの比較). */
export function compareScenarios({ study, rows, goals, quota, ensembles, paired }: ComparisonInput): Comparison {
  const counted = measureTable(rows)
  const reference = study.scenarios.find(scenario => scenario.id === study.reference) ?? (study.scenarios[0] as ResolvedScenario)
  const facts = studyFacts(study, reference)
  const base = counted.value(reference.id, facts.baseYear, 'strength.actual') ?? Number.NaN
  const lines = referenceLines(reference, facts, { base, quota })
  const scenarios = study.scenarios.map(({ id }) => id)
  const bands = bandTable(([] as BandRow[]).concat(...ensembles.map(ensemble => ensemble.bands)))
  const { municipality } = reference
  const benchmarks = compareBenchmarks({ municipality, measures: counted, study: facts, scenarios, bands })
  const years = yearsBetween(facts.baseYear, facts.closingYear)
  const measures = together(counted, [
    ...headroomRows(counted, scenarios, lines),
    ...costPerEffectivePerson(counted, scenarios, yearsBetween(facts.baseYear, study.to)),
    ...authorityHeadroomRows(counted, scenarios, municipality, years),
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
      goals: goals.map(goal => judge(measures, id, goal, chancesIn(ensembles, id, goal))),
      differences: yearDifferences(measures, facts, id, reference.id),
      ...(paired.get(id) ?? UNPAIRED),
      ...(cost === undefined ? {} : { cost }),
    }
  }
  return {
    study: facts,
    municipality,
    reference: reference.id,
    scenarios: study.scenarios.map(scenario => scenarioOf(scenario)),
    measures,
    bands,
    lines,
    ...(benchmarks === undefined ? {} : { benchmarks }),
    settings: settingDifferences(study.scenarios),
    provenance: allProvenance([...study.scenarios, study]),
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

const ensembleOf = (ensembles: readonly Ensemble[], scenario: string): Ensemble | undefined =>
  ensembles.find(ensemble => ensemble.scenario === scenario)

function chancesIn(ensembles: readonly Ensemble[], scenario: string, goal: GoalPlan): GoalChances | undefined {
  const ensemble = ensembleOf(ensembles, scenario)
  return ensemble && chancesOf(ensemble, goal)
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

/** The assumptions and sources of all scenarios and of the study, each value once (前提一覧). */
function allProvenance(lists: readonly Pick<ResolvedScenario, 'provenance'>[]): Provenance[] {
  const rows = new Map<string, Provenance>()
  for (const { provenance } of lists) {
    for (const row of provenance) {
      const key = `${row.file}\n${row.path}\n${row.value}`
      if (!rows.has(key)) rows.set(key, row)
    }
  }
  return [...rows.values()]
}
