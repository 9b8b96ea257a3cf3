/**
 * The comparison as `teiin.result/1` (結果ファイルの作成), for `--json` and `result.json`.
 *
 * Rows run from the base year to the last year of the horizon, then one for the closing 1 April. The base year has no recruitment
 * and no inflows, since its strength is observed after that day's hires; the closing row has nothing that happens after it.
 * Not here: how a band is named, see result-bands.ts.
 */
import { type Comparison, headsByType, type ScenarioComparison } from '../compare/index.ts'
import { type Diagnostic, wordingOf } from '../diagnostics/index.ts'
import type { Dimension } from '../measure/index.ts'
import { type FiscalYear, shortYear, yearsBetween } from '../terms/index.ts'
import { resultBenchmarks } from './benchmark-result.ts'
import { costResult } from './cost-result.ts'
import type { Language } from './goal-words.ts'
import { jsonParts } from './json-text.ts'
import { pastSixtyOf } from './result-after60.ts'
import { bandOf, namedBands, resultBands } from './result-bands.ts'
import type {
  Breakdown,
  ResultDiagnostic,
  ResultDocument,
  ResultHeadroom,
  ResultOutside,
  ResultRecruitment,
  ResultScenario,
  ResultStrength,
  ResultYear,
} from './result-document.ts'
import { resultExact } from './result-exact.ts'
import { flowsOfYear } from './result-flows.ts'
import { goalOf } from './result-goal.ts'
import { transformationOfYear, transformationSummary } from './result-transformation.ts'
import { workOf } from './result-work.ts'
import { inParts } from './text-parts.ts'

/**
 * The text of `--json` and of `result.json`: one object, ending in a line feed. The language is that of the findings' messages; the
 * file is written in Japanese whatever the terminal speaks, so that its bytes do not depend on it.
 */
export const resultJson = (comparison: Comparison, diagnostics: readonly Diagnostic[], language: Language = 'ja'): string =>
  [...resultParts(comparison, diagnostics, language)].join('')

/** The same text in parts, a scenario at a time (結果ファイルの書き出し), see {@link resultJson}. */
export const resultParts = (
  comparison: Comparison,
  diagnostics: readonly Diagnostic[],
  language: Language = 'ja',
): Iterable<string> => inParts(jsonParts(resultDocument(comparison, diagnostics, language)))

/** The document, whose scenarios are made while they are written. */
type WrittenDocument = Omit<ResultDocument, 'scenarios'> & { readonly scenarios: Iterable<ResultScenario> }

/** The comparison as the published document (結果). */
function resultDocument(comparison: Comparison, diagnostics: readonly Diagnostic[], language: Language): WrittenDocument {
  const { study } = comparison
  return {
    schema: 'teiin.result/1',
    study: {
      id: study.id,
      title: study.title,
      from: study.from,
      to: study.to,
      seed: study.seed,
      runs: study.runs,
      reference: comparison.reference,
    },
    scenarios: scenariosOf(comparison, language),
    ...present('benchmarks', comparison.benchmarks && resultBenchmarks(comparison.benchmarks)),
    diagnostics: diagnostics.map(found => diagnosticOf(found, language)),
  }
}

function* scenariosOf(comparison: Comparison, language: Language): Generator<ResultScenario> {
  for (const scenario of comparison.scenarios)
    yield { ...scenarioOf(comparison, scenario), ...present('exact', resultExact(comparison, scenario.id, language)) }
}

function scenarioOf(comparison: Comparison, scenario: ScenarioComparison): ResultScenario {
  const { recruitment, strength, age } = scenario.summary
  return {
    id: scenario.id,
    title: scenario.title,
    because: scenario.because,
    years: yearsBetween(comparison.study.baseYear, comparison.study.closingYear).map(year =>
      yearOf(comparison, scenario.id, year),
    ),
    summary: {
      recruitment: {
        total: recruitment.total,
        min: recruitment.min,
        max: recruitment.max,
        range: recruitment.range,
        cv: recruitment.cv,
        zigzag: recruitment.zigzag,
      },
      strength: {
        base: strength.base,
        closing: strength.closing,
        lowest: strength.lowest,
        highest: strength.highest,
        worstGap: strength.worstGap,
        yearsBelow: strength.yearsBelow,
      },
      age: {
        ...present('mean', age.mean),
        ...present('sixtyPlus', age.sixtyPlus),
        ...present('underThirty', age.underThirty),
        ...present('dent', age.dent),
        ...present('successionSupervisor', age.successionSupervisor),
        ...present('successionManager', age.successionManager),
      },
      ...transformationSummary(comparison, scenario.id),
      ...present('bands', namedBands(scenario.summaryBands)),
    },
    ...(scenario.id === comparison.reference ? {} : { differences: differencesOf(scenario) }),
    goals: scenario.goals.map(goalOf),
  }
}

/** The differences from the reference by year; in sampled runs with their bands. */
function differencesOf({
  differences,
  differenceBands,
  cumulativeBands,
}: ScenarioComparison): NonNullable<ResultScenario['differences']> {
  return differences.map(difference => {
    const ofYear = ({ fiscalYear }: { readonly fiscalYear: FiscalYear }): boolean => fiscalYear === difference.fiscalYear
    const bands = [
      ...differenceBands.filter(ofYear).map(({ measure, spread }) => [measure, bandOf(spread)] as const),
      ...cumulativeBands.filter(ofYear).map(({ spread }) => ['cumulativeRecruitment', bandOf(spread)] as const),
    ]
    return { ...difference, ...(bands.length === 0 ? {} : { bands: Object.fromEntries(bands) }) }
  })
}

function yearOf(comparison: Comparison, scenario: string, year: FiscalYear): ResultYear {
  const { measures, study } = comparison
  const closing = year === study.closingYear
  const opening = year === study.baseYear
  const value = (measure: string): number | undefined => measures.value(scenario, year, measure)
  return {
    fiscalYear: year,
    label: shortYear(year),
    ...(closing ? { closing: true as const } : {}),
    strength: strengthOf(comparison, scenario, year),
    ...present('headroom', headroomOf(comparison, scenario, year)),
    ...(opening ? {} : present('recruitment', recruitmentOf(comparison, scenario, year))),
    ...(closing ? {} : present('separations', flowOf(comparison, scenario, year, 'separations'))),
    ...(opening ? {} : present('inflows', causesOf(comparison, scenario, year, 'inflows'))),
    ...flowsOfYear(comparison, scenario, year),
    ...(closing ? {} : present('outside', outsideOf(comparison, scenario, year))),
    ...(closing ? {} : present('cost', costResult(comparison, scenario, year))),
    ...(closing ? {} : agesOf(value)),
    ...workOf(comparison, scenario, year),
    ...pastSixtyOf(comparison, scenario, year),
    ...(closing ? {} : serviceOf(comparison, scenario, year)),
    ...present('bands', resultBands(comparison.bands.inYear(scenario, year))),
    ...transformationOfYear(comparison, scenario, year),
  }
}

/** The age structure of a 1 April in single numbers; what is not known is left out. */
const agesOf = (value: (measure: string) => number | undefined) => ({
  ...present('meanAge', value('age.mean')),
  ...present('shareSixtyPlus', value('share.sixtyPlus')),
  ...present('shareUnderThirty', value('share.underThirty')),
  ...present('shareSixtyOnePlus', value('share.sixtyOnePlus')),
  ...present('dent', value('age.dent')),
  ...present('successionSupervisor', value('succession.supervisor')),
  ...present('successionManager', value('succession.manager')),
})

/** The mean length of service of regular staff, and by job family; nothing where it is not known. */
function serviceOf({ measures }: Comparison, scenario: string, year: FiscalYear) {
  const byFamily = measures.breakdown(scenario, year, 'service.mean', 'jobFamily')
  return {
    ...present('meanServiceYears', measures.value(scenario, year, 'service.mean')),
    ...(byFamily.size === 0 ? {} : { meanServiceYearsByJobFamily: Object.fromEntries(byFamily) }),
  }
}

/** Headroom to each reference line; undefined when there is none. */
function headroomOf(comparison: Comparison, scenario: string, year: FiscalYear): ResultHeadroom | undefined {
  const to = (line: string): number | undefined => comparison.measures.value(scenario, year, `headroom.${line}`)
  const headroom = {
    ...present('quota', to('quota')),
    ...present('ordinance', to('ordinance')),
    ...present('maintain', to('maintain')),
    ...present('byAuthority', byAuthority(comparison, scenario, year, 'headroom.authority')),
  }
  return Object.keys(headroom).length === 0 ? undefined : headroom
}

/** A field when its value is known, nothing when it is not. */
const present = <K extends string, V>(name: K, value: V | undefined): { readonly [name in K]?: V } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [name in K]?: V })

function strengthOf(comparison: Comparison, scenario: string, year: FiscalYear): ResultStrength {
  const { measures, municipality } = comparison
  const totals: Record<string, number> = {}
  for (const rule of municipality.countingRules) {
    const value = measures.value(scenario, year, `strength.${rule.id}`)
    if (value !== undefined) totals[rule.id] = value
  }
  const by = (dimension: Dimension): Breakdown => Object.fromEntries(measures.breakdown(scenario, year, 'strength', dimension))
  return {
    ...totals,
    byEmploymentType: Object.fromEntries(headsByType(comparison, scenario, year).inside),
    byJobFamily: by('jobFamily'),
    byDepartment: by('department'),
    byAge: by('age'),
    byAgeBand: by('ageBand'),
    ...present('byAuthority', byAuthority(comparison, scenario, year, 'authority')),
  }
}

/** A measure of each appointing authority; undefined where departments have none. */
function byAuthority(
  { measures, municipality }: Comparison,
  scenario: string,
  year: FiscalYear,
  measure: 'authority' | 'headroom.authority',
): Breakdown | undefined {
  const known = (municipality.ordinance.groups ?? []).flatMap(({ id }) => {
    const people = measures.value(scenario, year, `${measure}.${id}`)
    return people === undefined ? [] : [[id, people] as const]
  })
  return known.length === 0 ? undefined : Object.fromEntries(known)
}

function recruitmentOf(comparison: Comparison, scenario: string, year: FiscalYear): ResultRecruitment | undefined {
  const { measures } = comparison
  const value = (measure: string): number | undefined => measures.value(scenario, year, measure)
  const [planned, filled] = [value('recruitment.planned'), value('recruitment.filled')]
  if (planned === undefined && filled === undefined) return undefined
  const plannedBy = measures.breakdown(scenario, year, 'recruitment.planned', 'jobFamily')
  const filledBy = measures.breakdown(scenario, year, 'recruitment.filled', 'jobFamily')
  const byJobFamily = Object.fromEntries(
    [...filledBy].map(([family, people]) => [family, { ...present('planned', plannedBy.get(family)), filled: people }]),
  )
  return {
    ...present('planned', planned),
    ...present('filled', filled),
    ...present('offers', value('recruitment.offers')),
    ...present('experienced', value('recruitment.experienced')),
    ...(filledBy.size === 0 ? {} : { byJobFamily }),
  }
}

/** A flow by cause (事由別), without its total; undefined when the measure does not exist for that year. */
function causesOf(comparison: Comparison, scenario: string, year: FiscalYear, measure: string): Breakdown | undefined {
  const causes = comparison.measures.breakdown(scenario, year, measure, 'cause')
  const total = comparison.measures.value(scenario, year, measure)
  return causes.size === 0 && total === undefined ? undefined : Object.fromEntries(causes)
}

/** A flow with its total first, then by cause. */
function flowOf(comparison: Comparison, scenario: string, year: FiscalYear, measure: string): Breakdown | undefined {
  const total = comparison.measures.value(scenario, year, measure)
  const causes = causesOf(comparison, scenario, year, measure)
  return causes === undefined ? undefined : { ...(total === undefined ? {} : { total }), ...causes }
}

function outsideOf(comparison: Comparison, scenario: string, year: FiscalYear): ResultOutside | undefined {
  const { measures, study } = comparison
  const total = measures.value(scenario, year, 'outside.strength')
  const types = Object.fromEntries(headsByType(comparison, scenario, year).outside)
  const strength = total === undefined ? undefined : { total, ...types }
  const separations = flowOf(comparison, scenario, year, 'outside.separations')
  const inflows = year === study.baseYear ? undefined : causesOf(comparison, scenario, year, 'outside.inflows')
  if (strength === undefined && separations === undefined && inflows === undefined) return undefined
  return { ...present('strength', strength), ...present('separations', separations), ...present('inflows', inflows) }
}

const diagnosticOf = (found: Diagnostic, language: Language): ResultDiagnostic => ({
  code: found.code,
  severity: found.severity,
  message: wordingOf(found, language).what,
  ...(found.place ? { file: found.place.file, line: found.place.line, column: found.place.column } : {}),
  ...(found.path === undefined ? {} : { path: found.path }),
})
