/** Putting a scenario together: inheritance, defaults, origins, and what is found on the way. */
import { describe, expect, it } from 'vitest'
import { checkFile, printResolved, type ResolvedScenario, resolveScenario } from '../../src/scenario/index.ts'
import { aChild, aCity, CITY_FILES } from '../support/a-city.ts'

async function resolved(body: string, files: Readonly<Record<string, string>> = {}): Promise<ResolvedScenario> {
  const outcome = await resolveScenario('child.yaml', aCity({ 'child.yaml': aChild(body), ...files }))
  expect(outcome.diagnostics).toEqual([])
  return outcome.value as ResolvedScenario
}

async function codes(files: Readonly<Record<string, string>>, id = 'child.yaml'): Promise<string[]> {
  const { diagnostics } = await checkFile(id, aCity(files))
  return diagnostics.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`)
}

const fixed = (value: number) => ({ quantity: { kind: 'fixed', value } })

describe('a scenario that changes nothing', () => {
  it('has all of the municipality and of its parent', async () => {
    const scenario = await resolved('')
    expect(scenario.recruitment).toMatchObject({ policy: 'replace-leavers', share: { entries: [fixed(0.9)] } })
    expect(scenario.recruitment.target).toMatchObject({ rule: 'actual', path: { entries: [fixed(24)] } })
    expect(scenario.after60.reemployment).toMatchObject({ untilAge: 65, lastYear: 2031 })
    expect(scenario.lineage).toEqual(['child.yaml', 'root.yaml'])
    expect(scenario.municipality.ordinance.total).toBe(30)
  })

  it('reads 1.4% as exactly 0.014', async () => {
    const { separation } = await resolved('')
    expect(separation.resignation[0]?.rate.entries[0]?.quantity).toEqual({ kind: 'range', low: 0.01, mode: 0.014, high: 0.03 })
  })

  it('names every file that was read', async () => {
    const { read } = await resolveScenario('root.yaml', aCity())
    const names = ['root.yaml', 'city/municipality.yaml', 'city/retirement-age.yaml', 'city/staff.csv']
    expect(read.map(({ id }) => id).sort()).toEqual(names.sort())
    expect(read.find(({ id }) => id === 'city/staff.csv')?.text).toBe(CITY_FILES['city/staff.csv'])
  })
})

describe('policies of job families', () => {
  const family = (keys: string, main = ''): string =>
    `recruitment:\n${main}  byJobFamily:\n    一般事務: { policy: replace-leavers${keys} }\n`
  const own = ({ recruitment }: ResolvedScenario) => recruitment.byJobFamily?.[0]?.hiring

  it('take from the main policy how people are hired, but neither its target nor its limits', async () => {
    const main = '  yield: 80%\n  unfilled: carried\n  bounds: { min: 2 }\n'
    const hiring = own(await resolved(family('', main)))
    expect(hiring).toMatchObject({
      path: 'recruitment.byJobFamily.一般事務',
      yield: { entries: [fixed(0.8)] },
      unfilled: 'carried',
    })
    expect(hiring?.entryAges).toHaveLength(2)
    expect(hiring?.target).toBeUndefined()
    expect(hiring?.bounds).toEqual({})
  })

  it('may say otherwise', async () => {
    const hiring = own(await resolved(family(', yield: 50%, entryAges: [{ ages: 30, share: 100% }]', '  yield: 80%\n')))
    expect(hiring?.yield?.entries).toMatchObject([fixed(0.5)])
    expect(hiring?.entryAges).toEqual([{ fromAge: 30, toAge: 30, share: 1 }])
  })

  it('are inherited key by key, and lose the keys of a policy that is given up', async () => {
    const parent = aChild(family(', share: 50%, yield: 60%')).replace('id: child', 'id: parent')
    const child = aChild(
      'recruitment: { byJobFamily: { 一般事務: { policy: hold, target: { rule: actual, path: 9 } } } }\n',
      'parent.yaml',
    )
    const outcome = await resolveScenario('child.yaml', aCity({ 'parent.yaml': parent, 'child.yaml': child }))
    expect(outcome.diagnostics).toEqual([])
    expect(own(outcome.value as ResolvedScenario)).toMatchObject({ policy: 'hold', yield: { entries: [fixed(0.6)] } })
    expect(own(outcome.value as ResolvedScenario)?.share).toBeUndefined()
  })

  it('are listed with the job family among assumptions, and with what holds by default', async () => {
    const scenario = await resolved(family(', yield: 60%'))
    const origin = (path: string) => scenario.origins.find(found => found.path === `recruitment.byJobFamily.一般事務.${path}`)
    expect(origin('share')).toMatchObject({ kind: 'default', value: '100%' })
    expect(origin('unfilled')).toMatchObject({ kind: 'default', value: 'lost', title: '未充足の扱い' })
    expect(scenario.provenance.map(({ title }) => title)).toContain('充足率（一般事務）')
    expect(printResolved(scenario)).toContain('    一般事務:\n      policy: replace-leavers')
  })

  it('the municipality’s ages of experienced hires count as an assumption only where experienced people are hired', async () => {
    const municipality = (CITY_FILES['city/municipality.yaml'] ?? '').replace(
      'recruitment:\n',
      'recruitment:\n  experiencedAges: [{ ages: 30-39, share: 100% }]\n',
    )
    const titles = async (body: string): Promise<string[]> =>
      (await resolved(body, { 'city/municipality.yaml': municipality })).provenance.map(({ title }) => title)
    expect(await titles('')).not.toContain('経験者採用の年齢')
    expect(await titles('recruitment: { experiencedShare: 10% }\n')).toContain('経験者採用の年齢')
  })
})

describe('what a child changes', () => {
  it('replaces single keys of a section and keeps the others', async () => {
    const scenario = await resolved('after60: { stay: 80% }\n')
    expect(scenario.after60.stay.entries).toMatchObject([fixed(0.8)])
    expect(scenario.after60.partTime.entries).toMatchObject([fixed(0.1)])
  })

  it('replaces lists and dated values whole', async () => {
    const scenario = await resolved(
      'separation:\n  resignation:\n    - { ages: 20-30, rate: 2% }\nquota: { planned: { R6: 20 } }\n',
    )
    expect(scenario.separation.resignation).toHaveLength(1)
    expect(scenario.quota.planned.entries).toMatchObject([{ from: 2024 }])
    expect(scenario.quota.rule).toBe('quota')
  })

  it('counts staff past 60 with weight 0 where it switches the modifier on without a weight', async () => {
    const { recruitment, origins } = await resolved('recruitment: { policy: hold, sixty-plus-on-top: {} }\n')
    expect(recruitment.sixtyPlusWeight?.entries).toMatchObject([fixed(0)])
    expect(origins.find(({ path }) => path === 'recruitment.sixty-plus-on-top.weight')).toMatchObject({ kind: 'default' })
  })

  it('does not inherit the keys of a policy that it gives up, but the target it does', async () => {
    const { recruitment } = await resolved('recruitment: { policy: hold }\n')
    expect(recruitment.share).toBeUndefined()
    expect(recruitment.target?.rule).toBe('actual')
  })

  it('keeps the keys of a policy that it names again', async () => {
    const { recruitment } = await resolved('recruitment: { policy: replace-leavers, bounds: { min: 1 } }\n')
    expect(recruitment.share?.entries).toMatchObject([fixed(0.9)])
  })

  it('reads dated values in any form and order of years', async () => {
    const { recruitment } = await resolved('recruitment:\n  policy: fixed\n  hires: { 令和８年度: 3, 2023: 1, R6: 2 }\n')
    expect(recruitment.hires?.entries.map(({ from }) => from)).toEqual([2023, 2024, 2026])
  })

  it('chooses another staff table', async () => {
    const { municipality } = await resolved('assumptions: { staffTable: younger }\n')
    expect(municipality.staff.map(({ birthYear }) => birthYear)).toContain(1998)
  })

  it('puts assumptions in the order of their use', async () => {
    const body = 'assumptions:\n  後: { title: 後, value: "先 * 2" }\n  先: { title: 先, value: 3 }\n'
    expect((await resolved(body)).assumptions.map(({ id }) => id)).toEqual(['先', '後'])
  })
})

describe('where values come from', () => {
  it('tells written, inherited, municipality and default values apart', async () => {
    const { origins } = await resolved('after60: { stay: 80% }\nrecruitment: { policy: level, window: { from: R5, to: R8 } }\n')
    const kindOf = (path: string) => origins.find(origin => origin.path === path)
    expect(kindOf('after60.stay')).toMatchObject({ kind: 'written', file: 'child.yaml', line: 6, value: '80%' })
    expect(kindOf('after60.stay')?.replaced).toEqual([{ file: 'city/municipality.yaml', line: 26, value: '70%' }])
    expect(kindOf('recruitment.target.path')).toMatchObject({ kind: 'inherited', file: 'root.yaml', line: 9 })
    expect(kindOf('leave.substitutes')).toMatchObject({ kind: 'municipality' })
    expect(kindOf('recruitment.resolve')).toMatchObject({ kind: 'default', value: 'once' })
  })

  it('gives every number its status and source', async () => {
    const { provenance } = await resolved(
      'after60: { stay: { value: 80%, status: source, source: 調査 } }\nleave: { substitutes: 1 }\n',
    )
    const row = (path: string) => provenance.find(found => found.path === path)
    expect(row('after60.stay')).toMatchObject({ status: 'source', source: '調査', value: '80%' })
    expect(row('leave.substitutes')).toMatchObject({ status: 'assumed', source: '検討のため', value: '1人' })
    expect(row('separation.resignation[0].rate')).toMatchObject({ status: 'source', source: '表1', value: '1.4%（1%～3%）' })
    expect(row('after60.reemployment.untilAge')).toMatchObject({ status: 'source', source: '附則' })
    expect(provenance.every(({ status, source }) => status !== undefined && source !== '')).toBe(true)
  })

  it('prints the resolved scenario as YAML with origins', async () => {
    const text = printResolved(await resolved('after60: { stay: 80% }\n'))
    expect(text).toContain('  stay: 80%  # この案 child.yaml:6')
    expect(text).toContain('rate: { low: 1%, mode: 1.4%, high: 3% }  # 自治体 city/municipality.yaml:')
  })
})

describe('findings', () => {
  it('show a cycle with its chain', async () => {
    const files = { 'child.yaml': aChild('', 'b.yaml'), 'b.yaml': aChild('', 'child.yaml') }
    const { diagnostics } = await checkFile('child.yaml', aCity(files))
    expect(diagnostics).toMatchObject([{ code: 'E_EXTENDS_CYCLE', args: { chain: ['child.yaml', 'b.yaml', 'child.yaml'] } }])
  })

  it('allow five levels of inheritance and refuse the sixth', async () => {
    const chain = (levels: number) =>
      Object.fromEntries(
        Array.from({ length: levels }, (_, at) => [
          at === 0 ? 'child.yaml' : `p${at}.yaml`,
          aChild('', at === levels - 1 ? 'root.yaml' : `p${at + 1}.yaml`),
        ]),
      )
    expect(await codes(chain(5))).toEqual([])
    expect(await codes(chain(6))).toEqual(['E_EXTENDS_DEPTH p5.yaml:5'])
  })

  it('stand in the file that is wrong', async () => {
    const parent = CITY_FILES['root.yaml']?.replace('share: 90%', 'share: 9') ?? ''
    expect(await codes({ 'child.yaml': aChild(''), 'root.yaml': parent })).toEqual(['E_SCHEMA_RANGE root.yaml:8'])
  })

  it('are given for shape, names and formulas of a file together', async () => {
    const body = `recruitmnt: { policy: hold }
separation:
  resignation: [{ ages: 20-30, jobFamily: 一般事務員, rate: 2% }]
after60: { leaving: "yaer / 100000" }
`
    expect(await codes({ 'child.yaml': aChild(body) })).toEqual([
      'E_SCHEMA_UNKNOWN_KEY child.yaml:6',
      'E_UNKNOWN_GROUP child.yaml:8',
      'E_FORMULA_UNKNOWN_NAME child.yaml:9',
    ])
  })

  it.each([
    ['a key of another policy', 'recruitment: { years: 3 }\n', 'E_POLICY_KEY'],
    ['a policy without what it needs', 'recruitment: { policy: level }\n', 'E_POLICY_REQUIRED_KEY'],
    ['shares that do not add up', 'recruitment: { entryAges: [{ ages: 18-20, share: 90% }] }\n', 'E_SHARES_NOT_ONE'],
    [
      'overlapping entry ages',
      'recruitment: { entryAges: [{ ages: 18-20, share: 50% }, { ages: 20-21, share: 50% }] }\n',
      'E_BANDS_OVERLAP',
    ],
    ['too many who stay', 'after60: { stay: { R4: 70%, R8: 95% } }\n', 'E_SHARES_OVER_ONE'],
    ['an unknown counting rule', 'recruitment: { target: { rule: genin } }\n', 'E_UNKNOWN_GROUP'],
    ['an unknown staff table', 'assumptions: { staffTable: yonger }\n', 'E_UNKNOWN_GROUP'],
    ['limits the wrong way round', 'recruitment: { bounds: { min: 9, max: 2 } }\n', 'E_BOUNDS_ORDER'],
    ['a formula that looks into the run where it may not', 'after60: { stay: "leavers / 100" }\n', 'E_FORMULA_UNKNOWN_NAME'],
    ['assumptions in a circle', 'assumptions:\n  a: { value: "b" }\n  b: { value: "a" }\n', 'E_ASSUMPTION_CYCLE'],
    ['an excess without a deadline', 'recruitment: { excess: { people: 3 } }\n', 'E_SCHEMA_REQUIRED'],
  ])('name %s', async (_, body, code) => {
    const { diagnostics } = await checkFile('child.yaml', aCity({ 'child.yaml': aChild(body) }))
    expect(diagnostics.map(found => found.code)).toEqual([code])
  })

  it('accept a gap between entry ages', async () => {
    await resolved('recruitment: { entryAges: [{ ages: 18-20, share: 50% }, { ages: 30-31, share: 50% }] }\n')
  })

  it('accept that a band of one job family overlaps the general one', async () => {
    await resolved('separation:\n  death: [{ ages: 20-30, rate: 1% }, { ages: 25, jobFamily: 一般事務, rate: 2% }]\n')
  })

  it('hold the staff table against the published total', async () => {
    const municipality = CITY_FILES['city/municipality.yaml']?.replace('people: 24', 'people: 42') ?? ''
    expect(await codes({ 'city/municipality.yaml': municipality }, 'root.yaml')).toEqual([
      'E_CONTROL_TOTAL city/municipality.yaml:8',
    ])
  })

  it('ask the municipality for every lever and its source', async () => {
    const text = CITY_FILES['city/municipality.yaml'] ?? ''
    const without = text
      .replace('  partTime: 10%\n', '')
      .replace(/fixedTerm: .*\n/u, 'fixedTerm: { termYears: 3, replacement: 100%, status: assumed }\n')
    expect(await codes({ 'city/municipality.yaml': without }, 'city/municipality.yaml')).toEqual([
      'E_SCHEMA_REQUIRED city/municipality.yaml:25',
      'E_SCHEMA_REQUIRED city/municipality.yaml:31',
    ])
  })
})
