/** Forms that look alike: which numbers, formulas, years, ages and sources are taken as written, and which are refused. */
import { describe, expect, it } from 'vitest'
import { checkFile, resolveScenario } from '../../src/scenario/index.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { aChild, aCity, CITY_FILES } from '../support/a-city.ts'

async function codes(body: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { diagnostics } = await checkFile('child.yaml', aCity({ 'child.yaml': aChild(body), ...files }))
  return diagnostics.map(({ code }) => code)
}

describe('a number', () => {
  const refusal = (written: string) =>
    parseScenario('a.yaml', `a: ${written}\n`).diagnostics.map(({ code, args }) => `${code} ${'plain' in args ? args.plain : ''}`)

  it.each(['0', '10', '-3', '+3', '0.5', '.5', '3.0', '100', '2023', 'R5', '1.6%', '"010"', '"0x10"'])('may be %s', written => {
    expect(refusal(written)).toEqual([])
  })

  it.each([
    ['010', '10'],
    ['00', '0'],
    ['0x10', '16'],
    ['0o17', '15'],
    ['1e3', '1000'],
    ['1.5e-3', '0.0015'],
    ['01.5', '1.5'],
  ])('may not be %s, which is %s', (written, plain) => {
    expect(refusal(written)).toEqual([`E_SCHEMA_NUMBER_FORM ${plain}`])
  })
})

describe('a formula', () => {
  const policy = (formula: string): string => `recruitment:\n  policy: formula\n  formula: ${formula}\n`

  it.each([
    '"leavers * 0.5"',
    "'leavers * 0.5'",
    '>-\n    leavers\n    * 0.5',
    '|\n    leavers * 0.5',
    '12',
    '{ R5: 12, R6: "leavers" }',
  ])('may be %s', async formula => expect(await codes(policy(formula))).toEqual([]))

  it.each(['leavers * 0.5', 'leavers', '658-10', '{ R5: 12, R6: leavers }', '{ value: leavers - 1 }'])(
    'may not be %s without quotes',
    async formula => expect(await codes(policy(formula))).toEqual(['E_YAML_UNQUOTED_FORMULA']),
  )

  it('is told its misspelt name and its missing quotes together', async () => {
    expect((await codes(policy('leaver * 0.5'))).sort()).toEqual(['E_FORMULA_UNKNOWN_NAME', 'E_YAML_UNQUOTED_FORMULA'])
  })

  it('is not what a word without a sign of arithmetic is taken for', async () => {
    expect(await codes(policy('半分くらい'))).not.toContain('E_YAML_UNQUOTED_FORMULA')
  })
})

describe('against the base date, 1 April R4', () => {
  const level = (window: string): string => `recruitment: { policy: level, window: ${window} }\n`

  it('the first recruitment that can be decided is that of R5', async () => {
    expect(await codes(level('{ from: R5, to: R14 }'))).toEqual([])
    expect(await codes(level('{ from: R4, to: R14 }'))).toEqual(['E_YEAR_BEFORE_BASE'])
  })

  it('people may be hired below the retirement age of R5, 61, and not at it', async () => {
    const ages = (band: string): string => `recruitment: { entryAges: [{ ages: ${band}, share: 100% }] }\n`
    expect(await codes(ages('50-60'))).toEqual([])
    expect(await codes(ages('50-61'))).toEqual(['E_ENTRY_AGE_RETIRED'])
  })

  it('re-employment may have ended before, so that nobody is re-employed', async () => {
    expect(await codes('after60: { reemployment: { lastYear: R3 } }\n')).toEqual([])
  })
})

describe('the status and source of a section', () => {
  const own = ', status: source, source: 表1 }\n'
  const city = (change: (text: string) => string) => ({
    'city/municipality.yaml': change((CITY_FILES['city/municipality.yaml'] ?? '').replace(own, ' }\n')),
  })

  it('are missed where neither a row nor its section has them', async () => {
    expect(
      await codes(
        '',
        city(text => text),
      ),
    ).toEqual(['E_SCHEMA_REQUIRED', 'E_SCHEMA_REQUIRED'])
  })

  it('hold for the rows of a list in it, but for rows that have their own', async () => {
    const files = city(text => text.replace('separation:\n', 'separation:\n  status: assumed\n  source: 仮の率\n'))
    const sources = aCity({ 'child.yaml': aChild(''), ...files })
    const { value, diagnostics } = await resolveScenario('child.yaml', sources)
    expect(diagnostics).toEqual([])
    const rates = value?.provenance.filter(({ path }) => path.startsWith('separation.resignation'))
    expect(rates?.map(({ status, source }) => `${status} ${source}`)).toEqual(['assumed 仮の率', 'derived 表2'])
  })

  it('give way to those of a row of entry ages', async () => {
    const files = city(text =>
      text
        .replace('separation:\n', 'separation:\n  status: assumed\n  source: 仮の率\n')
        .replace('share: 25% }', 'share: 25%, status: source, source: 表3 }'),
    )
    const { value } = await resolveScenario('child.yaml', aCity({ 'child.yaml': aChild(''), ...files }))
    const ages = value?.provenance.filter(({ path }) => path.startsWith('recruitment.entryAges'))
    expect(ages?.map(({ title, status, source }) => `${title} ${status} ${source}`)).toEqual([
      '採用時の年齢（18～21歳） source 表3',
      '採用時の年齢（22～25歳） assumed 架空',
    ])
  })
})
