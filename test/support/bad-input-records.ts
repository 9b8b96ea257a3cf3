/**
 * Bad-input records (誤った入力の記録) in our language: the records are written with placeholder keys, mapped here once.
 *
 * A record whose mistake is in the text itself is replayed as it is. One whose mistake is in a value is put where our language
 * has that value: `seed`, `runs` and `horizon` in a study, `base_date` and `roster` in the municipality, rates in a scenario.
 */
import type { ScenarioSources } from '../../src/scenario/index.ts'
import { aChild, aCity, CITY_FILES } from './a-city.ts'

/** A record of a bad or a good input. */
export interface BadInput {
  readonly id: string
  readonly encoding: string
  readonly input: string
  readonly why_bad: string
  readonly level: string
  readonly code: string
}

/** A record in our language: the files, and the one to check. */
export interface Replay {
  readonly sources: ScenarioSources
  readonly file: string
}

const STUDY_KEYS = ['horizon', 'seed', 'runs'] as const

/** The text of a record; generated ones are written as a small expression. */
export function inputOf({ encoding, input }: Pick<BadInput, 'encoding' | 'input'>): string {
  if (encoding !== 'python_expr') return input
  return input
    .split(' + ')
    .map(part => {
      const [, text = '', times = '1'] = /^'(.*)'\s*(?:\*\s*(\d+))?$/u.exec(part.trim()) ?? []
      return text.repeat(Number(times))
    })
    .join('')
}

/** A record in our language (記録の読み替え). */
export function replayOf(record: Pick<BadInput, 'encoding' | 'input'>): Replay {
  if (record.encoding === 'base64') return { file: 'record.yaml', sources: notUtf8 }
  const input = inputOf(record)
  for (const [pattern, translate] of TRANSLATIONS) {
    const match = pattern.exec(input)
    if (match) return translate(match, input)
  }
  return { file: 'record.yaml', sources: guarded({ 'record.yaml': input }) }
}

const notUtf8: ScenarioSources = {
  resolve: reference => reference,
  load: id => Promise.resolve({ kind: 'encoding', id, found: 'Shift_JIS' }),
}

/** Files in memory, with the outside of the folder out of reach. */
function guarded(files: Readonly<Record<string, string>>): ScenarioSources {
  const city = aCity(files)
  return {
    resolve: (reference, from) => (reference.startsWith('/') ? reference : city.resolve(reference, from)),
    load: id => (/^(?:\/|\.\.)/u.test(id) ? Promise.resolve({ kind: 'outside', id }) : city.load(id)),
  }
}

const inScenario = (body: string): Replay => ({ file: 'child.yaml', sources: guarded({ 'child.yaml': aChild(`${body}\n`) }) })
const inMunicipality = (from: string | RegExp, to: string): Replay => ({
  file: 'city/municipality.yaml',
  sources: guarded({ 'city/municipality.yaml': (CITY_FILES['city/municipality.yaml'] ?? '').replace(from, to) }),
})
const rate = (value: string): Replay => inScenario(`separation: { resignation: [{ ages: 18-59, rate: ${value} }] }`)
const bands = (first: string, second: string): Replay =>
  inScenario(`separation: { resignation: [{ ages: ${first}, rate: 1% }, { ages: ${second}, rate: 1% }] }`)

/** A record of the whole placeholder scenario: its study part as our study, with the lines as they stand. */
function inStudy(input: string): Replay {
  const lines = input.split('\n').filter(line => STUDY_KEYS.some(key => line.startsWith(`${key}:`)))
  const defaults = { horizon: 'horizon: { from: R8, to: R14 }', seed: 'seed: 1', runs: 'runs: 1000' }
  const given = STUDY_KEYS.flatMap(key => {
    const own = lines.filter(line => line.startsWith(`${key}:`))
    // A horizon that the record leaves in order is ours: its years are those of another base date.
    const isOrdinary = key === 'horizon' && own[0] === 'horizon: {from: 2025, to: 2035}'
    return own.length === 0 || isOrdinary ? [defaults[key]] : own
  })
  const text = [
    'kind: study',
    'id: record',
    `title: ${/^name: (.*)$/mu.exec(input)?.[1] ?? '記録'}`,
    'scenarios: [root.yaml]',
    ...given,
    '',
  ].join('\n')
  const base = /^base_date: (.*)$/mu.exec(input)?.[1] ?? 'H30.4.1'
  const municipality = (CITY_FILES['city/municipality.yaml'] ?? '').replace(/baseDate: .*/u, `baseDate: ${base}`)
  return { file: 'study.yaml', sources: guarded({ 'study.yaml': text, 'city/municipality.yaml': municipality }) }
}

type Translation = readonly [RegExp, (match: RegExpExecArray, input: string) => Replay]

const TRANSLATIONS: readonly Translation[] = [
  [
    /^name: (令和７年度（案）)$/mu,
    match => ({ file: 'child.yaml', sources: guarded({ 'child.yaml': aChild('').replace('title: 案', `title: ${match[1]}`) }) }),
  ],
  [/^name: ("<img.*|"=HYPER.*)$/mu, (_, input) => inStudy(input)],
  [
    /^schema: 1\n(?!name: x\nretirment).*"__proto__"/su,
    (_, input) => ({ file: 'child.yaml', sources: guarded({ 'child.yaml': aChild(input.split('\n').slice(-2).join('\n')) }) }),
  ],
  [/^base_date: (?!2025-04-01)(.*)$/mu, match => inMunicipality(/baseDate: .*/u, `baseDate: ${match[1]}`)],
  [/^schema: 99$/mu, () => inMunicipality('kind: municipality', 'kind: municipality-99')],
  [/^name: x\nbase_date/u, () => inMunicipality('kind: municipality\n', '')],
  [/^roster: (?!roster\.csv)(.*)$/mu, match => inMunicipality('table: staff.csv', `table: ${match[1]}`)],
  [/^schema: 1\n(?!.*^roster)(?=.*^runs)/msu, () => inMunicipality('  table: staff.csv\n', '')],
  [
    /^# コメント\n/u,
    () => ({
      file: 'child.yaml',
      sources: guarded({ 'child.yaml': `# コメント\n${aChild('').replace('id: child', 'id: child # 版')}` }),
    }),
  ],
  [/^schema: 1\r\n/u, () => ({ file: 'child.yaml', sources: guarded({ 'child.yaml': aChild('').replaceAll('\n', '\r\n') }) })],
  [/^schema: 1\nname: x\n(retirment.*)$/msu, match => inScenario(match[1] ?? '')],
  [/^(?:schema: 1\n.*)?(?:horizon|seed|runs):/msu, (_, input) => inStudy(input)],
  [/separation: \{行政職: (.*)\}\}$/mu, match => rate(match[1] ?? '')],
  [
    /rules: \{(?:adjust|cost_growth): (.*)\}$/mu,
    match => inScenario(`assumptions: { 増減: { title: 増減, value: ${match[1]} } }`),
  ],
  [
    /rules: \{hires: \{(\d+): (.*)\}\}$/mu,
    match => inScenario(`recruitment: { policy: fixed, hires: { ${match[1]}: ${match[2]} } }`),
  ],
  [
    /rules: \{hires: \{(\D+): .*\}\}$/mu,
    match => inScenario(`separation: { resignation: [{ ages: 18-59, jobFamily: ${match[1]}, rate: 1% }] }`),
  ],
  [
    /^rules:\n {2}hires: >-\n/u,
    () =>
      inScenario('recruitment:\n  policy: formula\n  formula: >-\n    max(0, 定員 - 現員 + separations.mandatory_retirement)'),
  ],
  [
    /retirement: \{age_limit: (650)\}/u,
    match => ({
      file: 'city/retirement-age.yaml',
      sources: guarded({
        'city/retirement-age.yaml': (CITY_FILES['city/retirement-age.yaml'] ?? '').replace('age: 61', `age: ${match[1]}`),
      }),
    }),
  ],
  [
    /triangular, min: (\S+), mode: (\S+), max: (\S+?)\}/u,
    match => rate(`{ low: ${match[1]}, mode: ${match[2]}, high: ${match[3]} }`),
  ],
  [
    /exit_reason: \{定年: (\S+), 普通: (\S+?)\}/u,
    match => inScenario(`recruitment: { entryAges: [{ ages: 18-21, share: ${match[1]} }, { ages: 22-25, share: ${match[2]} }] }`),
  ],
  [
    /age_bands: \[\{from: (\d+), to: (\d+)\}, \{from: (\d+), to: (\d+)\}\]/u,
    match => bands(`${match[1]}-${match[2]}`, `${match[3]}-${match[4]}`),
  ],
  [
    /^extends: a\.yaml/u,
    () => ({ file: 'a.yaml', sources: guarded({ 'a.yaml': aChild('', 'b.yaml'), 'b.yaml': aChild('', 'a.yaml') }) }),
  ],
  [/^extends: (\S+)\nset:\n {2}rules\.(\w+)\./u, match => inScenario(`${match[2]}: { resignation: [] }`)],
  [
    /^extends: (.*)$/mu,
    match => ({
      file: 'child.yaml',
      sources: guarded({ 'child.yaml': aChild('', match[1]), 'base.yaml': CITY_FILES['root.yaml'] ?? '' }),
    }),
  ],
  [
    /^scenarios:\n {2}- \{name/u,
    () => ({
      file: 'study.yaml',
      sources: guarded({
        'study.yaml': 'kind: study\nid: s\ntitle: t\nscenarios: [root.yaml, root.yaml]\nhorizon: { from: R5, to: R6 }\nseed: 1\n',
      }),
    }),
  ],
]
