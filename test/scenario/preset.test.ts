/** Presets (型) and the one municipality of a chain: where it may be named, and what is said where it is not, or twice. */
import { describe, expect, it } from 'vitest'
import { adHocStudy, checkFile, resolveScenario, resolveStudy } from '../../src/scenario/index.ts'
import { aCity } from '../support/a-city.ts'

const scenario = (id: string, body: string): string => `kind: scenario\nid: ${id}\ntitle: 案\nbecause: 検討のため\n${body}`

const PRESET = scenario('preset', 'preset: true\nrecruitment: { policy: hold, target: { rule: actual, path: "base.actual" } }\n')
const CITY = 'municipality: city/municipality.yaml\n'

const found = async (files: Readonly<Record<string, string>>, id = 'plan.yaml'): Promise<string[]> =>
  (await checkFile(id, aCity({ 'preset.yaml': PRESET, ...files }))).diagnostics.map(
    ({ code, place }) => `${code} ${place?.file}:${place?.line}`,
  )

describe('a scenario on a preset', () => {
  it('rests on the municipality that it names itself, and has the policy of the preset', async () => {
    const files = { 'preset.yaml': PRESET, 'plan.yaml': scenario('plan', `extends: preset.yaml\n${CITY}`) }
    const { value, diagnostics } = await resolveScenario('plan.yaml', aCity(files))
    expect(diagnostics).toEqual([])
    expect(value?.municipality.id).toBe('town')
    expect(value?.recruitment.policy).toBe('hold')
    expect(value?.lineage).toEqual(['plan.yaml', 'preset.yaml'])
    expect(value?.origins.find(({ path }) => path === 'recruitment.policy')).toMatchObject({
      kind: 'inherited',
      file: 'preset.yaml',
    })
  })

  it('may itself be inherited, with its municipality', async () => {
    const middle = scenario('middle', `extends: preset.yaml\n${CITY}`)
    expect(await found({ 'middle.yaml': middle, 'plan.yaml': scenario('plan', 'extends: middle.yaml\n') })).toEqual([])
  })

  it('wins over the preset, and the preset over the municipality', async () => {
    const preset = `${PRESET}after60: { stay: 90%, leaving: 1% }\n`
    const plan = scenario('plan', `extends: preset.yaml\n${CITY}after60: { leaving: 2% }\n`)
    const { value } = await resolveScenario('plan.yaml', aCity({ 'preset.yaml': preset, 'plan.yaml': plan }))
    const mode = (name: 'stay' | 'partTime' | 'leaving') => value?.after60[name].entries[0]?.quantity
    expect([mode('stay'), mode('partTime'), mode('leaving')]).toMatchObject([{ value: 0.9 }, { value: 0.1 }, { value: 0.02 }])
  })

  it('must name a municipality', async () => {
    expect(await found({ 'plan.yaml': scenario('plan', 'extends: preset.yaml\n') })).toEqual([
      'E_MUNICIPALITY_MISSING plan.yaml:5',
    ])
  })

  it('is compared with a scenario of its municipality', async () => {
    const files = { 'preset.yaml': PRESET, 'plan.yaml': scenario('plan', `extends: preset.yaml\n${CITY}`) }
    const { value, diagnostics } = await adHocStudy(['root.yaml', 'plan.yaml'], aCity(files))
    expect(diagnostics).toEqual([])
    expect(value?.scenarios.map(({ id }) => id)).toEqual(['root', 'plan'])
  })
})

describe('a preset', () => {
  it('checks clean, also where it extends another', async () => {
    expect(await found({}, 'preset.yaml')).toEqual([])
    expect(await found({ 'plan.yaml': scenario('plan', 'preset: true\nextends: preset.yaml\n') })).toEqual([])
  })

  it('is not run, alone or in a study', async () => {
    const sources = aCity({
      'preset.yaml': PRESET,
      'study.yaml':
        'kind: study\nid: study\ntitle: 比較\nscenarios: [root.yaml, preset.yaml]\nhorizon: { from: R5, to: R8 }\nseed: town\n',
    })
    for (const outcome of [await adHocStudy(['preset.yaml'], sources), await resolveScenario('preset.yaml', sources)]) {
      expect(outcome.value).toBeUndefined()
      expect(outcome.diagnostics).toMatchObject([{ code: 'E_PRESET_RUN', place: { file: 'preset.yaml', line: 5 } }])
    }
    const { diagnostics } = await resolveStudy('study.yaml', sources)
    expect(diagnostics).toMatchObject([{ code: 'E_PRESET_RUN', place: { file: 'study.yaml', line: 4 }, path: 'scenarios[1]' }])
  })

  it('names no municipality and inherits none', async () => {
    const own = scenario('plan', `preset: true\n${CITY}recruitment: { policy: hold, target: { rule: actual, path: 24 } }\n`)
    expect(await found({ 'plan.yaml': own })).toEqual(['E_PRESET_MUNICIPALITY plan.yaml:5'])
    expect(await found({ 'plan.yaml': scenario('plan', 'preset: true\nextends: root.yaml\n') })).toEqual([
      'E_PRESET_MUNICIPALITY plan.yaml:5',
    ])
  })

  it.each([
    ['a key of another policy', 'recruitment: { policy: hold, years: 3 }\n', 'E_POLICY_KEY'],
    ['an unknown name in a formula', 'after60: { stay: "a + 1" }\n', 'E_FORMULA_UNKNOWN_NAME'],
    ['the strength of one city’s counting rule', 'leave: { substitutes: "base.quota" }\n', 'E_FORMULA_UNKNOWN_NAME'],
    ['one city’s counting rule', 'recruitment: { policy: hold, target: { rule: quota } }\n', 'E_PRESET_NAME'],
    ['one city’s staff table', 'assumptions: { staffTable: younger }\n', 'E_PRESET_NAME'],
    ['bands that overlap', 'separation: { death: [{ ages: 20-30, rate: 1% }, { ages: 30, rate: 1% }] }\n', 'E_BANDS_OVERLAP'],
    ['shares above 1', 'after60: { stay: 70%, partTime: 40% }\n', 'E_SHARES_OVER_ONE'],
  ])('is checked for %s', async (_, body, code) => {
    expect(await found({ 'plan.yaml': scenario('plan', `preset: true\n${body}`) })).toEqual([expect.stringContaining(code)])
  })

  it.each(['base.actual', 'base.year', 'population.total', 'quota.planned', 'ordinance.total', '定員', 'year'])(
    'may use %s in a formula',
    async name => {
      const body = `preset: true\nrecruitment: { target: { rule: actual, path: "${name}" } }\n`
      expect(await found({ 'plan.yaml': scenario('plan', body) })).toEqual([])
    },
  )

  it('with preset: false is a scenario like any other', async () => {
    expect(await found({ 'plan.yaml': scenario('plan', 'preset: false\nextends: root.yaml\n') })).toEqual([])
    expect(await found({ 'plan.yaml': scenario('plan', 'preset: false\n') })).toEqual(['E_ROOT_CHOICE plan.yaml:1'])
  })
})

describe('a second municipality in a chain', () => {
  it('is refused with both places, and the mistakes of the rest are found all the same', async () => {
    const plan = scenario('plan', `extends: root.yaml\n${CITY}recruitment: { policy: hold, years: 3 }\n`)
    const { diagnostics } = await checkFile('plan.yaml', aCity({ 'plan.yaml': plan }))
    expect(diagnostics).toMatchObject([
      { code: 'E_MUNICIPALITY_TWICE', place: { file: 'plan.yaml', line: 6 }, args: { firstFile: 'root.yaml', otherLine: 5 } },
      { code: 'E_POLICY_KEY' },
    ])
  })
})
