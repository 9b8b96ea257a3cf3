/**
 * The corpus of bad inputs (test/bad-inputs/*.jsonl) speaks a language of its own; here, once, it is put into ours.
 *
 * A record keeps the stretch that is wrong exactly as it stands; only the keys around it change. `schema, name, horizon, seed, runs,
 * roster` become a study, `base_date` the municipality's base date, `retirement` a retirement-age file, everything else a scenario
 * that extends `base.yaml`. The file's other required keys are added above the record.
 */
import { readFileSync } from 'node:fs'

/** A record of the corpus. */
export interface CorpusRecord {
  readonly id: string
  readonly encoding?: 'text' | 'base64' | 'python_expr'
  readonly input: string
  readonly level?: 'error' | 'warn' | 'sanitize'
  readonly code?: string
  readonly why_bad?: string
  readonly why_tempting_to_reject?: string
}

/** The file that a record becomes. */
export const RECORD = 'record.yaml'

/** Records of one kind. */
export const corpus = (name: 'yaml' | 'formula' | 'near-misses'): readonly (CorpusRecord & { readonly kind: string })[] =>
  readFileSync(new URL(`../bad-inputs/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

/** Their words → ours. The first fitting row of a key is used; `$` parts are the record's own. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^schema:(\s*)1\b/mu, 'kind:$1study'],
  [/^schema:/mu, 'kind:'],
  [/^name:/mu, 'title:'],
  [/^base_date: 2025-04-01\n/mu, ''],
  [/^roster: roster\.csv$/mu, 'scenarios: [base.yaml]'],
  [/^roster: (\S+)$/mu, 'scenarios: [$1]'],
  [/- \{name: (\S+)\}/gu, '- $1.yaml'],
  [/rules: \{adjust: (.+)\}/u, 'assumptions: {adjust: {value: $1}}'],
  [/rules: \{cost_growth: (.+)\}/u, 'assumptions: {cost_growth: {value: $1}}'],
  [/rules: \{a: (".+"), b: (".+")\}/u, 'assumptions: {a: {value: $1}, b: {value: $2}}'],
  [/rules: \{separation: \{(行政職): (.+)\}\}/u, 'separation: {resignation: [{ages: 18-59, jobFamily: $1, rate: $2}]}'],
  [/rules: \{hires: \{(行政): (.+)\}\}/u, 'separation: {resignation: [{ages: 18-59, jobFamily: $1, rate: $2%}]}'],
  [/rules: \{(hires: .+)\}/u, 'recruitment: {$1}'],
  [/^rules:\n {2}separation:\n/mu, 'separation:\n  resignation:\n  - ages: 18-59\n'],
  [/^ {4}行政職:/gmu, '    rate:'],
  [/^rules:/mu, 'recruitment:'],
  [
    /uncertainty: \{separation: \{dist: triangular, min: (\S+), mode: (\S+), max: (\S+)\}\}/u,
    'separation: {resignation: [{ages: 18-59, rate: {low: $1, mode: $2, high: $3}}]}',
  ],
  [
    /uncertainty: \{separation: \{dist: normal, (mean: \S+ sd: [^}\s]+)\}\}/u,
    'separation: {resignation: [{ages: 18-59, rate: {normal: {$1}}}]}',
  ],
  [/uncertainty: \{separation: (\{.+\})\}/u, 'separation: {resignation: [{ages: 18-59, rate: $1}]}'],
  [
    /uncertainty: \{exit_reason: \{定年: (\S+), 普通: (\S+)\}\}/u,
    'recruitment: {entryAges: [{ages: 20-29, share: $1}, {ages: 30-39, share: $2}]}',
  ],
  [
    /age_bands: \[\{from: (\d+), to: (\d+)\}, \{from: (\d+), to: (\d+)\}\]/u,
    'separation: {resignation: [{ages: $1-$2, rate: 1%}, {ages: $3-$4, rate: 1%}]}',
  ],
]

/** Names that the formulas of the corpus use and the language does not have: numbers of the planner's own. */
const NAMES = ['hires', 'x', '期首', '退職', '定年退職', '普通退職']

/** Records that stand for a whole file: nothing is added to them. */
const WHOLE = new Set(['Y001', 'Y010', 'Y023', 'Y057'])

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  study: ['kind: study', 'id: record', 'title: 記録', 'scenarios: [base.yaml]', 'horizon: {from: R7, to: R10}', 'seed: record'],
  scenario: ['kind: scenario', 'id: record', 'title: 記録', 'because: 誤った入力の記録', 'extends: base.yaml'],
}

const shown = (name: string): string => readFileSync(new URL(`../mistakes/city/${name}`, import.meta.url), 'utf8')

/** The town of the corpus: the one of test/mistakes, counted a year before the horizon of the records begins. */
function town(baseDate = 'R6.4.1'): Readonly<Record<string, string>> {
  const municipality = shown('municipality.yaml')
    .replaceAll('一般事務', '行政職')
    .replace('{ R4: 25 }', '{ H20: 25 }')
    .replace('R4.4.1', baseDate)
  const names = NAMES.map(name => `  ${name}: { title: ${name}, value: 100 }\n`).join('')
  const base = `kind: scenario\nid: base\ntitle: もと\nbecause: 記録のもとになる案\nmunicipality: municipality.yaml\nassumptions:\n${names}`
  const own = (id: string, from: string): string =>
    `kind: scenario\nid: ${id}\ntitle: 案\nbecause: 記録が指すファイル\nextends: ${from}\n`
  return {
    'municipality.yaml': municipality,
    'staff.csv': shown('staff.csv').replaceAll('一般事務', '行政職'),
    'staff-younger.csv': shown('staff-younger.csv').replaceAll('一般事務', '行政職'),
    'population.csv': shown('population.csv'),
    'retirement-age.yaml': shown('retirement-age.yaml'),
    'base.yaml': `${base}recruitment: { policy: fixed, hires: 10 }\n`,
    'formula.yaml': `${base}recruitment: { policy: formula, formula: 1 }\n`,
    'a.yaml': own('a', 'b.yaml'),
    'b.yaml': own('b', 'a.yaml'),
    '案A.yaml': own('case-a', 'base.yaml'),
  }
}

/** A YAML record as files of our language; {@link RECORD} is the one that holds it, unless it is a date of the municipality. */
export function filesOf(record: CorpusRecord): {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly first: string
} {
  if (record.encoding === 'base64') return { files: { ...town(), [RECORD]: Buffer.from(record.input, 'base64') }, first: RECORD }
  const input = record.encoding === 'python_expr' ? repeated(record.input) : record.input
  const date = /^base_date: (?!2025-04-01\n)(.+)$/mu.exec(input)?.[1]
  if (date !== undefined) return { files: town(date), first: 'municipality.yaml' }
  const age = /^retirement: \{age_limit: (\d+)\}/u.exec(input)?.[1]
  if (age !== undefined)
    return { files: { [RECORD]: shown('retirement-age.yaml').replace('age: 61', `age: ${age}`) }, first: RECORD }
  const horizon = /^horizon: \{from: R1,/u.test(input)
  return { files: { ...town(horizon ? 'H30.4.1' : undefined), [RECORD]: completed(record.id, input) }, first: RECORD }
}

function completed(id: string, input: string): string {
  const ours = WORDS.reduce((text, [theirs, our]) => text.replace(theirs, our), input)
  if (WHOLE.has(id)) return ours
  const study = /^(?:kind|horizon|scenarios|seed|runs):/mu.test(ours)
  const all = REQUIRED[study ? 'study' : 'scenario'] ?? []
  // A record with its own seed and runs is a full file: what it lacks, it lacks on purpose.
  const added = /^runs:/mu.test(ours) ? all.slice(0, 2) : all
  const lacking = added.filter(line => !new RegExp(`^"?${line.slice(0, line.indexOf(':'))}"?\\s*[:：]`, 'mu').test(ours))
  return [...lacking, ours].join('\n')
}

/** A formula record as a scenario whose recruitment follows it; the corpus' `staff` are the regular staff. */
export function formulaFiles(record: CorpusRecord): Readonly<Record<string, string>> {
  if (record.input.startsWith('rules: ')) return { ...town(), [RECORD]: completed(record.id, `${record.input}\n`) }
  const head = [...(REQUIRED.scenario ?? [])].join('\n').replace('base.yaml', 'formula.yaml')
  return {
    ...town(),
    [RECORD]: `${head}\nrecruitment:\n  formula: ${JSON.stringify(formulaOf(record).replaceAll(/\bstaff\b/gu, 'staff.regular'))}\n`,
  }
}

/** The formula of a record. */
export const formulaOf = ({ encoding, input }: CorpusRecord): string => (encoding === 'python_expr' ? repeated(input) : input)

/** `'['*5000 + ']'*5000` as the text it stands for. */
const repeated = (expression: string): string =>
  [...expression.matchAll(/'([^']*)'(?:\*(\d+))?/gu)].map(([, text = '', times = '1']) => text.repeat(Number(times))).join('')
