/** Studies: their scenarios, horizon and goals; studies made on the spot; files of any kind. */
import { describe, expect, it } from 'vitest'
import { adHocStudy, checkFile, kindOf, resolveStudy } from '../../src/scenario/index.ts'
import { aChild, aCity, CITY_FILES } from '../support/a-city.ts'

const aStudy = (body: string, horizon = '{ from: R5, to: R14 }'): string =>
  `kind: study\nid: study\ntitle: 比較\nscenarios: [root.yaml, child.yaml]\nhorizon: ${horizon}\nseed: town\n${body}`

const files = (study: string): Readonly<Record<string, string>> => ({
  'study.yaml': study,
  'child.yaml': aChild('recruitment: { policy: hold }\n'),
})

const codes = async (study: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> =>
  (await resolveStudy('study.yaml', aCity({ ...files(study), ...more }))).diagnostics.map(({ code }) => code)

describe('a study', () => {
  it('has the first scenario as its reference, no sampled runs and all charts unless it says otherwise', async () => {
    const { value, diagnostics } = await resolveStudy('study.yaml', aCity(files(aStudy(''))))
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ from: 2023, to: 2032, seed: 'town', runs: 0, reference: 'root', reports: ['html'], goals: [] })
    expect(value?.scenarios.map(({ id }) => id)).toEqual(['root', 'child'])
    expect(value?.charts).toContain('C10')
  })

  it('lists a demanded probability as an assumption, in its place', async () => {
    const goals = `goals:
  - { id: keep, title: 維持, measure: strength.actual, at-least: 24 }
  - { id: sure, title: 確実に維持, measure: strength.actual, at-least: 24, probability: 90% }
`
    const { value } = await resolveStudy('study.yaml', aCity(files(aStudy(goals))))
    // kind, id, title, scenarios, horizon and seed take six lines, `goals:` one, and each goal one.
    expect(value?.provenance).toMatchObject([
      { title: '目標「確実に維持」に求める確率', value: '90%以上', status: 'assumed', file: 'study.yaml', line: 9 },
    ])
  })

  it('shares one municipality between its scenarios', async () => {
    const { value } = await resolveStudy('study.yaml', aCity(files(aStudy(''))))
    expect(value?.scenarios[0]?.municipality).toBe(value?.scenarios[1]?.municipality)
  })

  it('tells of each scenario, in their order, before files are read that only later ones need', async () => {
    const study = aStudy('runs: 50\n').replace('child.yaml', 'grandchild.yaml')
    const sources = aCity({ ...files(study), 'grandchild.yaml': aChild('').replace('root.yaml', 'child.yaml') })
    const heard: unknown[] = []
    const load = (id: string): ReturnType<typeof sources.load> => {
      heard.push(id)
      return sources.load(id)
    }
    const { value } = await resolveStudy('study.yaml', { ...sources, load }, early => heard.push(early))
    const [root, child] = (value?.scenarios ?? []).map(scenario => ({ scenario, until: 2032, runs: 50 }))
    expect(heard.slice(heard.indexOf('child.yaml') - 1)).toEqual([root, 'child.yaml', child])
    expect(heard.slice(0, 3)).toEqual(['study.yaml', 'root.yaml', 'grandchild.yaml'])
    expect((heard.at(-1) as typeof child)?.scenario).toBe(child?.scenario)
  })

  it.each([
    ['reversed', aStudy('', '{ from: R14, to: R5 }'), {}],
    ['too late', aStudy('', '{ from: R5, to: R40 }'), {}],
    ['too early', aStudy('', '{ from: R3, to: R5 }'), {}],
    ['of a bad scenario', aStudy(''), { 'child.yaml': aChild('recruitment: { policy: nonsense }\n') }],
  ])('tells of no scenario when the horizon or a file is wrong: %s', async (_, study, more) => {
    const told: unknown[] = []
    const { value } = await resolveStudy('study.yaml', aCity({ ...files(study), ...more }), early => told.push(early))
    expect([value, told]).toEqual([undefined, []])
  })

  it('judges goals from the first year to the closing 1 April unless they name years', async () => {
    const goals = `goals:
  - { id: keep, title: 維持, measure: strength.actual, at-least: 24, probability: 90% }
  - { id: band, title: 幅, measure: strength.quota, within: [20, 25], years: { from: R6, to: R8 } }
`
    const { value } = await resolveStudy('study.yaml', aCity(files(aStudy(goals))))
    expect(value?.goals[0]).toMatchObject({
      from: 2023,
      to: 2033,
      probability: 0.9,
      atLeast: { entries: [{ quantity: { value: 24 } }] },
    })
    expect(value?.goals[1]).toMatchObject({
      from: 2024,
      to: 2026,
      atLeast: { entries: [{ quantity: { value: 20 } }] },
      atMost: { entries: [{ quantity: { value: 25 } }] },
    })
  })

  it.each([
    ['a horizon the wrong way round', '{ from: R14, to: R5 }', ['E_HORIZON']],
    ['a horizon that begins on the base date', '{ from: R4, to: R5 }', ['E_HORIZON']],
    ['a horizon after R30', '{ from: R5, to: R31 }', ['E_HORIZON']],
    ['one year', '{ from: R5, to: R5 }', []],
    ['the longest horizon', '{ from: 令和5年度, to: R30 }', []],
  ])('checks %s', async (_, horizon, expected) => {
    expect(await codes(aStudy('', horizon))).toEqual(expected)
  })

  it.each([
    ['an unknown reference', 'reference: rot\n', 'E_UNKNOWN_GROUP'],
    ['an unknown measure', 'goals: [{ id: a, title: a, measure: strength.all, at-least: 1 }]\n', 'E_UNKNOWN_GROUP'],
    ['a goal without a condition', 'goals: [{ id: a, title: a, measure: recruitment }]\n', 'E_GOAL_PREDICATE'],
    [
      'a goal before the base date',
      'goals: [{ id: a, title: a, measure: recruitment, at-least: 1, years: { from: R3, to: R5 } }]\n',
      'E_GOAL_YEARS',
    ],
    ['too many runs', 'runs: 1000000000\n', 'E_RUNS_RANGE'],
    ['a chart that does not exist', 'charts: [C99]\n', 'E_SCHEMA_CHOICE'],
  ])('refuses %s', async (_, body, code) => {
    expect(await codes(aStudy(body))).toEqual([code])
  })

  it.each(['9007199254740993', '1.5', '-1', '""'])('refuses the seed %s', async seed => {
    expect(await codes(aStudy('').replace('seed: town', `seed: ${seed}`))).toEqual(['E_SEED_RANGE'])
  })

  it('refuses scenarios of equal ids and of different municipalities', async () => {
    expect(await codes(aStudy(''), { 'child.yaml': aChild('').replace('id: child', 'id: root') })).toEqual(['E_NAME_DUPLICATE'])
    const other = {
      'child.yaml': aChild('', 'other-root.yaml'),
      'other-root.yaml': CITY_FILES['root.yaml']?.replace('city/', 'other/') ?? '',
    }
    const moved = Object.fromEntries(Object.entries(CITY_FILES).map(([name, text]) => [name.replace('city/', 'other/'), text]))
    expect(await codes(aStudy(''), { ...moved, ...other })).toEqual(['E_STUDY_MUNICIPALITY'])
  })
})

describe('a study made on the spot', () => {
  it('covers the ten years after the base date and holds the strength of the base date', async () => {
    const { value, diagnostics } = await adHocStudy(['root.yaml'], aCity())
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ from: 2023, to: 2032, seed: 'teiin', reference: 'root' })
    expect(value?.goals).toMatchObject([
      { measure: 'strength.actual', from: 2023, to: 2033, atLeast: { entries: [{ quantity: { value: 24 } }] } },
    ])
  })

  it('refuses a file of another kind', async () => {
    const { diagnostics } = await adHocStudy(['city/municipality.yaml'], aCity())
    expect(diagnostics.map(({ code }) => code)).toEqual(['E_REFERENCE_KIND'])
  })
})

describe('a file of any kind', () => {
  it.each([
    ['root.yaml', 'scenario'],
    ['city/municipality.yaml', 'municipality'],
    ['city/retirement-age.yaml', 'retirement-age'],
    ['study.yaml', 'study'],
  ])('%s is checked as %s', async (id, kind) => {
    const sources = aCity(files(aStudy('')))
    expect(await checkFile(id, sources)).toMatchObject({ value: { kind }, diagnostics: [] })
    expect(await kindOf(id, sources)).toBe(kind)
  })

  it('that is missing is reported, with the file that was probably meant', async () => {
    const { diagnostics } = await checkFile('rot.yaml', aCity())
    expect(diagnostics).toMatchObject([{ code: 'E_FILE_NOT_FOUND', args: { file: 'rot.yaml', nearest: 'root.yaml' } }])
  })
})
