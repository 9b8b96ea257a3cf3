/**
 * Every wording of the catalogue, in both languages and in all its variants: whole sentences, nothing left unsaid, no word of the
 * other language but names and forms that are the same in both.
 */
import { describe, expect, it } from 'vitest'
import { CATALOGUE, type Code, type Diagnostic, explainCode, type Text, wordingOf } from '../../src/diagnostics/index.ts'

const CODES = Object.keys(CATALOGUE) as Code[]

/** What the arguments of the texts may hold, by their name: plain Latin words, so that Japanese in English texts shows. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    (
      'value key section because nearest suggestion plain title min max low mode high instead year from to limit sum sign text tag ' +
      'codePoint reference expected found first second rule counted table policy belongsTo example id scenario file firstFile need ' +
      'formula names name write left right word code latin column cell band other given flag swallowed command folder reason last ' +
      'form kind latest earliest base absence ages error measure jobFamily department retirementClass rank type people city printed listed stated mean sd cut end largest unit cohort path chart counted drawnLow drawnHigh chance'
    )
      .split(' ')
      .map(name => [name, `<${name}>`]),
  ),
  ...Object.fromEntries(
    'months years posts planned held untilAge staff termYears longestYears line otherLine age before bytes count runs again position weight most least takes needs youngest oldest total needed fewest usual'
      .split(' ')
      .map((name, index) => [name, index + 2]),
  ),
  ...Object.fromEntries(
    'allowed keys known suggestions neighbours chain files columns choices wanted'
      .split(' ')
      .map(name => [name, ['<one>', '<two>']]),
  ),
  saved: true,
}

const each = (name: string, ...values: readonly unknown[]) => values.map(value => ({ [name]: value }))

/** Arguments that take one of several words, or are of another kind than elsewhere. */
const VARIANTS: Partial<Record<Code, readonly object[]>> = {
  E_YAML_SYNTAX: each(
    'cause',
    ...[
      'indent',
      'space-after-colon',
      'space-after-dash',
      'quote',
      'bracket',
      'colon',
      'start',
      'documents',
      'key',
      'directive',
      'other',
    ],
  ),
  E_YAML_UNQUOTED_FORMULA: each('cause', 'colon', 'range', 'plain'),
  E_YEAR_BEFORE_BASE: each('key', 'window', 'excess'),
  E_YAML_FULLWIDTH_SPACE: each('where', 'indentation', 'after-colon'),
  E_YAML_FULLWIDTH_SIGN: each('plain', '#', '{', '[', '"', "'", '-'),
  E_SCHEMA_TYPE: [
    ...each('expected', 'number', 'whole', 'share', 'people', 'text', 'mapping', 'list', 'boolean', 'rows', 'formula'),
    ...each('expected', 'lever-share', 'lever-people', 'lever-number'),
    { expected: 'whole', value: '24', suggestion: '24' },
    { expected: 'whole', suggestion: undefined },
  ],
  E_SCHEMA_REQUIRED: [{}, { section: '', because: undefined }],
  E_SCHEMA_EMPTY: each('what', 'text', 'list', 'mapping'),
  E_SCHEMA_ID: each('form', 'ascii', 'name'),
  E_SCHEMA_RANGE: [{}, { min: undefined }, { max: undefined }, { suggestions: [], title: undefined }],
  E_SCHEMA_NULL: each('item', undefined, 2),
  E_LEVER_FORM: [
    { keys: ['low', 'high'], form: undefined },
    { keys: ['dist'], form: undefined },
    { keys: ['<key>', '<form>'] },
    { keys: ['empirical', '<key>'], form: 'empirical' },
  ],
  W_BOUNDS_MAY_CROSS: [
    { min: { low: '<low>', high: '<high>' }, max: { low: '<one>', high: '<one>' } },
    { min: { low: '<one>', high: '<one>' }, max: { low: '<low>', high: '<high>' }, year: undefined },
  ],
  E_INTERVAL_ORDER: [{}, { low: '<same>', high: '<same>' }],
  E_MEAN_OUTSIDE: [{}, { min: undefined }, { max: undefined }],
  E_NORMAL_CUT: each('side', 'low', 'high'),
  E_GOAL_PREDICATE: each('found', [], ['at-least', 'at-most']),
  E_HORIZON: each('problem', 'reversed', 'too-late', 'too-early'),
  E_PRESET_NAME: each('group', 'counting-rule', 'job-family', 'staff-variant'),
  E_UNKNOWN_GROUP: [
    ...each('group', 'job-family', 'department', 'employment-type', 'counting-rule', 'retirement-class', 'staff-variant'),
    ...each('group', 'authority', 'scenario', 'measure'),
    { group: 'scenario', known: [] },
  ],
  E_NAME_DUPLICATE: each('files', ['<one>', '<two>'], ['<one>', '<one>']),
  E_FORMULA_EXCEL: [{ found: '=' }, {}],
  E_FORMULA_LITERAL: each('kind', 'text', 'constant', 'thousands', 'date'),
  E_FORMULA_TOO_LONG: each('kind', 'characters', 'parts'),
  E_FORMULA_SYNTAX: each('kind', 'operator', 'unfinished', 'unclosed', 'unopened', 'unexpected', 'invisible'),
  E_FORMULA_NODE: each('kind', 'assignment', 'array', 'object', 'property', 'block', 'range', 'operator', 'other'),
  E_FORMULA_UNKNOWN_NAME: each('name', 'leavers', 'abc'),
  E_FORMULA_RANGE: each('value', 1.2000000000000002, -3),
  E_FORMULA_NOT_FINITE_IN_YEAR: each('names', 'population.total = NaN', 'year = 2025'),
  E_FORMULA_ARGUMENT_COUNT: each('most', 1, 3),
  E_BENCHMARK_SECTION: each('value', '', '<value>'),
  E_BENCHMARK_NUMBER: each('found', '', '△1'),
  E_BENCHMARK_TYPE: [{}, { max: undefined }],
  W_PEER_FIGURES: each('figure', 'population', 'staff'),
  E_PEER_POPULATION: each('found', '', '0'),
  E_CSV_MISSING_VALUE: each('found', '', '-'),
  E_CSV_TYPE: each('kind', 'unit', 'thousands', 'fullwidth', 'other'),
  E_CSV_QUOTE: each('kind', 'unclosed', 'malformed'),
  E_ROSTER_AGE_BAND: each('kind', 'form', 'open', 'reversed'),
  E_ROSTER_AGE_COLUMNS: each('columns', [], ['<one>', '<two>']),
  E_STDOUT_WRITE: each('reason', 'ENOSPC', 'EIO'),
  E_USAGE_UNKNOWN_CODE: each('suggestions', [], ['<one>'], ['<one>', '<two>']),
  E_OUT_WRITE: each('reason', 'ENOSPC', 'EACCES', 'EROFS', 'ENOTDIR', 'ELSE'),
  E_OUT_EXISTS: each('files', ['<one>'], ['1', '2', '3', '4']),
  E_VERIFY_MANIFEST: each('problem', 'json', 'schema', 'field'),
  E_VERIFY_INPUT: each('departure', 'changed', 'missing'),
  E_VERIFY_OUTPUT: each('departure', 'changed', 'missing'),
  E_VERIFY_OTHER_RESULT: [
    { made: '0.1.0 / 1', present: '0.1.0 / 1' },
    { made: '0.1.0 / 1', present: '0.2.0 / 2', files: ['1', '2', '3', '4', '5', '6'] },
  ],
  E_INTERRUPTED: each('saved', true, false),
  E_RETURN_EXCESS_RULE: each('problem', 'counts-everybody', 'no-leave'),
  E_SUBSTITUTION_TOO_MANY: [{}, { jobFamily: undefined }],
  E_PAY_CURVE_GAP: each('where', 'start', 'between', 'end'),
  E_PAY_CAREER_ORDER: each('first', true, false),
  E_AFTER60_SHARES: [
    { managers: false, cohort: undefined },
    { managers: true, cohort: undefined },
    { managers: true, cohort: undefined, jobFamily: undefined },
    { managers: false, cohort: undefined, jobFamily: undefined },
    { managers: false },
  ],
  E_SURVEY_FORM: each('found', 'both', 'none', 'nobody'),
  E_SURVEY_TWICE: [{}, { jobFamily: undefined }],
  E_SURVEY_COHORT: each('reason', 'before-base', 'retires', 'no-choice'),
  E_MANAGERS_OVER_STAFF: [
    { managers: 5, staff: 3 },
    { managers: 5, staff: 3, jobFamily: undefined },
  ],
  E_USAGE_KIND: each('takes', ['study'], ['study', 'scenario']),
}

/** Arguments that may be left out: wherever they occur, or of single codes. */
const OPTIONAL = ['nearest', 'suggestion', 'because', 'title', 'instead', 'latin', 'swallowed']
const OPTIONAL_OF: Partial<Record<Code, string>> = {
  E_SCHEMA_KIND: 'value',
  E_YEAR_WITHOUT_VALUE: 'first',
  E_SHARES_OVER_ONE: 'year',
  E_BOUNDS_ORDER: 'year',
  W_SHARES_MAY_EXCEED_ONE: 'year',
  W_SHOCK_CUT: 'year',
  E_FORMULA_PERCENT: 'write',
  E_FORMULA_EXCEL: 'write',
  E_CSV_TYPE: 'write',
  E_ROSTER_ENTRY_YEAR: 'age',
}
const without = (code: Code): object =>
  Object.fromEntries([...OPTIONAL, ...[OPTIONAL_OF[code] ?? []].flat()].map(name => [name, undefined]))

function args(own: object): object {
  return new Proxy(own, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name)
      if (String(name) in SAMPLES) return SAMPLES[String(name)]
      throw new Error(`no sample of the argument ${String(name)}`)
    },
  })
}

const wordings = (code: Code, lang: 'ja' | 'en'): Text[] => {
  const variants = VARIANTS[code] ?? [{}]
  const all = [...variants, ...variants.map(variant => ({ ...without(code), ...variant }))]
  return all.map(own => wordingOf({ code, severity: 'error', args: args(own) } as unknown as Diagnostic, lang))
}

const LEFT_UNSAID = /undefined|\bNaN\b|\[object|\bnull\b|「」|""/u
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Forms of the language, and names of files and functions, which are the same in both. */
const FORMS =
  /(?:令和|平成|昭和)[元0-9]+年(?:度|\d+月\d+日)|定員|min max abs round floor ceil sqrt if|teiin [a-z][a-z ./-]*|<[a-z]+>|[a-z]+(?:, [a-z]+)+/giu
const plain = (text: string): string => text.replaceAll(FORMS, '')

describe.each(CODES)('%s', code => {
  it.each(['ja', 'en'] as const)('says everything in whole sentences (%s)', lang => {
    for (const { what, why = '.', repair } of wordings(code, lang)) {
      for (const sentence of [what, why, repair ?? '.']) {
        expect(sentence).not.toMatch(LEFT_UNSAID)
        expect(sentence).toMatch(/[。.?]["」）)]*$|^(?:例|Example): ./u)
      }
    }
  })

  it('has a repair, unless there is nothing left to do', () => {
    if (code === 'E_INTERRUPTED') return
    for (const lang of ['ja', 'en'] as const) for (const { repair } of wordings(code, lang)) expect(repair).toBeTruthy()
  })

  it('keeps its languages apart', () => {
    for (const { what, why = '', repair = '' } of wordings(code, 'en'))
      expect(plain(`${what}\n${why}\n${repair}`)).not.toMatch(JAPANESE)
    for (const { what, why = '', repair = '' } of wordings(code, 'ja')) {
      expect(what).toMatch(JAPANESE)
      expect(plain(`${what}\n${why}\n${repair}`)).not.toMatch(/[A-Za-z]+(?: [a-z]+){3,}/u)
    }
  })

  it('is explained with its cause and its examples', () => {
    const { about, bad, good } = CATALOGUE[code]
    for (const lang of ['ja', 'en'] as const) {
      const text = explainCode(code, lang)
      expect(text.startsWith(code)).toBe(true)
      expect(text).toContain(about[lang])
      for (const example of [bad, good]) {
        for (const line of (example ?? '').split('\n')) expect(text).toContain(line)
      }
      expect(text.includes(lang === 'ja' ? '誤った例' : 'Wrong')).toBe(bad !== undefined)
      expect(text.includes(lang === 'ja' ? '正しい例' : 'Right')).toBe(good !== undefined)
    }
    expect(about.ja).toMatch(/。$/u)
    expect(about.en).toMatch(/\.$/u)
  })
})
