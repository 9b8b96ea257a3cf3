/**
 * The shipped presets extended onto a town or onto Koganei, as a planner would: `extends` and `municipality` in one scenario.
 *
 * The town: 100 regular staff, four of each age from 35 to 59 on 1 April 2022. Nobody resigns, everybody stays past 60, nobody is
 * re-employed unless the preset says so; where leaves are counted, half of the women of 35 begin one of twelve months, and all are women. 現員 counts regular and full-time re-employed staff. It has no counting rule but `actual`.
 */
import { readdirSync } from 'node:fs'
import type { Comparison } from '../../src/compare/index.ts'
import { fileSources } from '../../src/node/index.ts'
import { adHocStudy, type ScenarioSources } from '../../src/scenario/index.ts'
import { runStudy } from '../../src/study.ts'
import { type FiscalYear, yearsBetween } from '../../src/terms/index.ts'

/** The shipped presets, by name. */
export const PRESETS: readonly string[] = readdirSync('scenarios/presets')
  .filter(file => file.endsWith('.yaml'))
  .map(file => file.replace('.yaml', ''))
  .sort()

const origin = 'status: assumed, source: 架空'

const town = (baseDate: string): string => `kind: municipality
id: town
name: 架空町
baseDate: ${baseDate}
staff: { table: staff.csv, total: { rule: actual, people: 100 }, ${origin} }
jobFamilies: { 一般事務: { retirementClass: general, ${origin} } }
departments: { 総務: { ${origin} } }
countingRules: { actual: { title: 現員, counts: [regular, reemployed-full-time], ${origin} } }
quota: { rule: actual, planned: { ${baseDate.split('.')[0]}: 100 }, ${origin} }
ordinance: { rule: actual, authorities: { 町長: 120 }, ${origin} }
retirementAge: ../data/statute/retirement-age.yaml
separation: { resignation: [], ${origin} }
after60:
  stay: 100%
  partTime: 0%
  leaving: 0%
  reemployment: { uptake: 0%, fullTimeShare: 0%, leaving: 0%, untilAge: 65, lastYear: R13 }
  status: assumed
  source: 架空
fixedTerm: { termYears: 3, replacement: 100%, ${origin} }
leave:
  substitutes: 0
  womenShare: { 一般事務: 100% }
  births: { women: [{ ages: 35, rate: 50% }], men: [] }
  takeUp: { women: 100%, men: 0% }
  months: { women: 12, men: 1 }
  administrative: { begin: [], months: 1 }
  status: assumed
  source: 架空
recruitment: { entryAges: [{ ages: 22-25, share: 100% }], ${origin} }
`

const BIRTH_YEARS = Array.from({ length: 25 }, (_, index) => 1962 + index)
const rows = (later: number): string[] => BIRTH_YEARS.map(year => `${year + later},一般事務,regular,総務,4`)
const staff = (later: number): string => ['birthYear,jobFamily,employmentType,department,people', ...rows(later), ''].join('\n')

/** Where a preset is used: the town as of R4 or of R7 (everybody born three years later), or Koganei. */
export type Where = 'town' | 'town of R7' | 'koganei'

const municipalityOf = (where: Where): string => (where === 'koganei' ? '../data/koganei/municipality.yaml' : 'municipality.yaml')

/** The files of this repository, and in a folder `mine` the town and a scenario on a preset. */
function withPreset(preset: string, where: Where, body: string): ScenarioSources {
  const disk = fileSources(process.cwd())
  const later = where === 'town of R7' ? 3 : 0
  const files: Readonly<Record<string, string>> = {
    'mine/municipality.yaml': town(later === 0 ? 'R4.4.1' : 'R7.4.1'),
    'mine/staff.csv': staff(later),
    'mine/plan.yaml': `kind: scenario\nid: plan\ntitle: 案\nbecause: 型を使う\nextends: ../scenarios/presets/${preset}.yaml\nmunicipality: ${municipalityOf(where)}\n${body}`,
  }
  return {
    resolve: (reference, from) => disk.resolve(reference, from),
    load: id => {
      const text = files[id]
      return text === undefined ? disk.load(id) : Promise.resolve({ kind: 'text', id, text })
    },
  }
}

/** A projected preset and how to read it from 1 April of R5 (or the year after the base date) on. */
export interface PresetRun {
  readonly comparison: Comparison
  readonly years: readonly FiscalYear[]
  readonly hires: readonly number[]
  readonly strength: readonly number[]
}

/** Runs a scenario that extends a preset. @param body further lines of the scenario. */
export async function runPreset(preset: string, where: Where, body = ''): Promise<PresetRun> {
  return runFile('mine/plan.yaml', withPreset(preset, where, body))
}

/** Runs a scenario of this repository. */
export const runShipped = (file: string): Promise<PresetRun> => runFile(file, fileSources(process.cwd()))

async function runFile(file: string, sources: ScenarioSources): Promise<PresetRun> {
  const study = await adHocStudy([sources.resolve(file)], sources)
  if (study.value === undefined) throw new Error(JSON.stringify(study.diagnostics))
  const { value, diagnostics } = await runStudy(study.value)
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  const { comparison } = value
  const [scenario] = study.value.scenarios
  const years = yearsBetween(study.value.from, (study.value.to + 1) as FiscalYear)
  const series = (measure: string): number[] =>
    years.map(year => comparison.measures.value(scenario?.id ?? '', year, measure) ?? Number.NaN)
  return { comparison, years, hires: series('recruitment.filled'), strength: series('strength.actual') }
}
