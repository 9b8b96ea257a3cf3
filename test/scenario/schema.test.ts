/** The forms of values, the JSON Schemas and the reference that are generated from them, and the time a long file takes. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderDiagnostic } from '../../src/diagnostics/index.ts'
import { jsonSchemas, languageReference } from '../../src/scenario/index.ts'
import { validateText } from '../../src/scenario/validate.ts'
import { withReference } from '../support/reference-section.ts'

const scenario = (body: string): string => `kind: scenario\nid: a\ntitle: 案\nbecause: 検討\nextends: b.yaml\n${body}\n`

/** Code and column of each finding about a value of the share `after60.stay` or the count `leave.substitutes`. */
const found = (body: string): string[] =>
  validateText('a.yaml', scenario(body)).diagnostics.map(({ code, place }) => `${code}:${place?.column}`)

describe('a share', () => {
  it.each([
    '0',
    '1',
    '0%',
    '100%',
    '1.6%',
    '0.016',
    '" 5 % "',
    '{ low: 0, mode: 0, high: 0.5 }',
    '{ R5: 90%, R10: { low: 1%, mode: 2%, high: 3% } }',
    '{ interval: [70%, 85%] }',
    '{ triangular: { low: 70%, mode: 78%, high: 90% } }',
    '{ normal: { mean: 78%, sd: 4% } }',
    '{ normal: { mean: 2%, sd: 2%, low: 0% } }',
    '{ beta: { mean: 0.78, sd: 0.05 } }',
    '{ empirical: [71%, 78%, 0.8] }',
    '{ R5: { interval: [70%, 80%] }, R10: { beta: { mean: 80%, sd: 5% } } }',
    '{ value: { interval: [70%, 80%] }, status: assumed, source: 意思確認 }',
  ])('may be %s', value => expect(found(`after60: { stay: ${value} }`)).toEqual([]))

  it.each([
    ['1.2', 'E_SCHEMA_RANGE:18'],
    ['-0.1', 'E_SCHEMA_RANGE:18'],
    ['101%', 'E_SCHEMA_RANGE:18'],
    ['０．５', 'E_SCHEMA_FULLWIDTH_NUMBER:18'],
    ['５％', 'E_SCHEMA_FULLWIDTH_NUMBER:18'],
    ['△3', 'E_SCHEMA_NEGATIVE_MARK:18'],
    ['▲3%', 'E_SCHEMA_NEGATIVE_MARK:18'],
    ['.inf', 'E_SCHEMA_NOT_FINITE:18'],
    ['.nan', 'E_SCHEMA_NOT_FINITE:18'],
    ['1e400', 'E_SCHEMA_NOT_FINITE:18'],
    ['true', 'E_SCHEMA_TYPE:18'],
    ['[1]', 'E_SCHEMA_TYPE:18'],
    ['{ low: 1%, high: 2% }', 'E_LEVER_FORM:20'],
    ['{ low: 3%, mode: 2%, high: 4% }', 'E_RANGE_ORDER:18'],
    ['{ R5: 1%, 2023: 2% }', 'E_DATED_DUPLICATE_YEAR:28'],
    ['{ R5: 1%, Q7: 2% }', 'E_YEAR_FORMAT:28'],
    ['{ value: 5%, staus: source }', 'E_SCHEMA_UNKNOWN_KEY:31'],
  ])('may not be %s', (value, code) => expect(found(`after60: { stay: ${value} }`)).toEqual([code]))
})

describe('a mean and a standard deviation without percent signs', () => {
  it.each(['beta', 'normal'])('of a %s are told at once', form => {
    expect(found(`after60: { stay: { ${form}: { mean: 65, sd: 5 } } }`)).toEqual([
      `E_SCHEMA_RANGE:${form.length + 30}`,
      `E_SCHEMA_RANGE:${form.length + 38}`,
    ])
  })
})

describe('a number of people', () => {
  it.each([
    ['1,000', 'E_SCHEMA_TYPE'],
    ['1_000', 'E_SCHEMA_TYPE'],
    ['12人', 'E_SCHEMA_TYPE'],
    ['5%', 'E_SCHEMA_PERCENT'],
    ['-5', 'E_SCHEMA_RANGE'],
    ['9007199254740993', 'E_SCHEMA_NOT_FINITE'],
  ])('may not be %s', (value, code) => expect(found(`leave: { substitutes: ${value} }`)).toEqual([`${code}:23`]))
})

describe('findings of a file', () => {
  it('come all at once, in the order of lines, each in both languages and never in the words of a library', () => {
    const body =
      'id2: x\nafter60:\n  stay: 1.6\n  stey: 2%\nrecruitment:\n  policy: levell\n  window: { from: R5 }\n  years: 30\nleave: 4'
    const { diagnostics } = validateText('a.yaml', scenario(body).replace('because: 検討\n', ''))
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'E_SCHEMA_REQUIRED',
      'E_SCHEMA_UNKNOWN_KEY',
      'E_SCHEMA_RANGE',
      'E_SCHEMA_UNKNOWN_KEY',
      'E_SCHEMA_CHOICE',
      'E_SCHEMA_REQUIRED',
      'E_SCHEMA_RANGE',
      'E_SCHEMA_TYPE',
    ])
    for (const diagnostic of diagnostics) {
      expect(renderDiagnostic(diagnostic, 'ja')).not.toMatch(/invalid|expected|received|undefined|\[object/iu)
      expect(renderDiagnostic(diagnostic, 'en')).not.toMatch(/received|undefined|\[object/iu)
    }
  })

  it('of a file of a thousand lines come all at once', () => {
    const bands = Array.from(
      { length: 1000 },
      (_, at) => `    - { ages: ${18 + (at % 40)}, rate: ${at % 7 === 0 ? '1.6' : '1.6%'} }`,
    )
    const { diagnostics } = validateText('a.yaml', scenario(`separation:\n  resignation:\n${bands.join('\n')}`))
    // One row in seven is wrong: rows 0, 7, … 994.
    expect(diagnostics).toHaveLength(143)
  })
})

describe('what is generated from the declarations', () => {
  it.each(Object.entries(jsonSchemas()))('scenarios/schema/%s is up to date (npm run generate)', (name, text) => {
    expect(readFileSync(`scenarios/schema/${name}`, 'utf8')).toBe(text)
  })

  it('the reference in scenarios/README.md is up to date (npm run generate)', () => {
    const readme = readFileSync('scenarios/README.md', 'utf8')
    expect(withReference(readme, languageReference())).toBe(readme)
  })

  it('the schemas are draft 7, strict, and explain every key in Japanese', () => {
    const schema = JSON.parse(jsonSchemas()['scenario.schema.json'] ?? '')
    expect(schema.$schema).toContain('draft-07')
    expect(schema.additionalProperties).toBe(false)
    expect(schema.required).toEqual(['kind', 'id', 'title', 'because'])
    expect(schema.properties.after60.properties.stay).toMatchObject({
      title: '60歳以後も常勤で続ける割合',
      allOf: [{ $ref: '#/definitions/share-lever' }],
    })
    expect(schema.properties.recruitment.properties.policy.examples).toEqual(['level'])
  })
})
