/** Settings in which scenarios differ, as a council member reads them: whole scenario files, told in the words of the list of assumptions. */
import { describe, expect, it } from 'vitest'
import { settingDifferences } from '../../src/compare/differences.ts'
import { settingTitle, settingValue } from '../../src/report/setting-words.ts'
import { resolveScenario } from '../../src/scenario/index.ts'
import { aChild, aCity } from '../support/a-city.ts'

/** What two scenarios set otherwise: each setting's name with its value in the one and in the other. */
async function settingsOf(one: string, other: string): Promise<readonly (readonly string[])[]> {
  const files = { 'one.yaml': aChild(one).replace('id: child', 'id: one'), 'other.yaml': aChild(other) }
  const resolved = await Promise.all(Object.keys(files).map(file => resolveScenario(file, aCity(files))))
  const scenarios = resolved.flatMap(({ value }) => (value === undefined ? [] : [value]))
  if (scenarios.length < 2) throw new Error('a scenario has errors')
  const settings = settingDifferences(scenarios)
  return settings.map(setting => [
    settingTitle(setting, settings),
    settingValue(setting, 'one'),
    settingValue(setting, 'child'),
    setting.path,
  ])
}

/** The value of 60歳以後も常勤で続ける割合 in words, where the other scenario has 70%. */
const stayInWords = async (written: string): Promise<string | undefined> =>
  (await settingsOf(`after60: { stay: ${written} }\n`, '')).find(([, , , path]) => path === 'after60.stay')?.[1]

describe('a setting with a range', () => {
  it.each([
    ['{ low: 60%, mode: 65%, high: 72% }', '65%（60%～72%）'],
    ['{ triangular: { low: 60%, mode: 65%, high: 72% } }', '65%（60%～72%）'],
    ['{ interval: [60%, 70%] }', '65%（10回中8回は60%～70%）'],
    // z of 90% is 1.28155: 65 ∓ 5.126
    ['{ normal: { mean: 65%, sd: 4% } }', '65%（10回中8回は59.9%～70.1%）'],
    // Tenths of three values: the least and the greatest; their mean is 65%.
    ['{ empirical: [60%, 64%, 71%] }', '65%（10回中8回は60%～71%）'],
    ['{ R5: 70%, R8: { interval: [60%, 70%] } }', 'R5から70%、R8から65%（10回中8回は60%～70%）'],
    ['80%', '80%'],
  ])('%s is told as 「%s」', async (written, words) => expect(await stayInWords(written)).toBe(words))

  it('stays in the settings of terminals in English as the planner wrote it', async () => {
    const { value } = await resolveScenario(
      'one.yaml',
      aCity({ 'one.yaml': aChild('after60: { stay: { interval: [60%, 65%] } }\n') }),
    )
    const { value: root } = await resolveScenario('root.yaml', aCity())
    if (value === undefined || root === undefined) throw new Error('a scenario has errors')
    const stay = settingDifferences([root, value]).find(({ path }) => path === 'after60.stay')
    expect(stay?.values).toEqual({ root: '70%', child: '{ interval: [60%, 65%] }' })
  })

  it('of a number of people carries its unit', async () => {
    const transfers = (people: string): string =>
      `transfers: [{ from: { department: 総務 }, to: { department: 総務, jobFamily: 一般事務 }, people: ${people} }]\n`
    const rows = await settingsOf(transfers('{ low: 1, mode: 2, high: 4 }'), transfers('3'))
    expect(rows.map(row => row.slice(1, 3))).toContainEqual(['2人（1人～4人）', '3人'])
  })
})

describe('a correlation', () => {
  const levers =
    'after60: { stay: { interval: [60%, 70%] }, leaving: { interval: [4%, 6%] }, partTime: { interval: [1%, 2%] } }\n'
  const correlations = (...rows: string[]): string => `${levers}uncertainty: { correlations: [${rows.join(', ')}] }\n`
  const stayAndPartTime = '「定年前再任用短時間へ移る割合」と「60歳以後も常勤で続ける割合」の相関'
  const leavingAndStay = '「60歳を過ぎてから定年までに離職する割合」と「60歳以後も常勤で続ける割合」の相関'

  it('is one row that names its two values, wherever it stands in the list and in whichever order', async () => {
    const one = correlations('{ between: [after60.stay, after60.partTime], r: -0.2 }')
    const other = correlations(
      '{ between: [after60.stay, after60.leaving], r: -0.5 }',
      '{ between: [after60.partTime, after60.stay], r: -0.3 }',
    )
    expect(await settingsOf(one, other)).toEqual([
      [stayAndPartTime, '-0.2', '-0.3', 'uncertainty.correlations[after60.partTime, after60.stay].r'],
      [leavingAndStay, '－', '-0.5', 'uncertainty.correlations[after60.leaving, after60.stay].r'],
    ])
  })

  it('that both scenarios have is no difference', async () => {
    const same = '{ between: [after60.stay, after60.partTime], r: -0.2 }'
    const turned = '{ between: [after60.partTime, after60.stay], r: -0.2 }'
    expect(await settingsOf(correlations(same), correlations(turned))).toEqual([])
  })

  it('of rates in a list names their ages', async () => {
    const rates =
      'separation: { resignation: [{ ages: 18-39, rate: { interval: [1%, 2%] } }, { ages: 40-59, rate: { interval: [1%, 3%] } }] }\n'
    const pair =
      'uncertainty: { correlations: [{ between: ["separation.resignation[0].rate", "separation.resignation[1].rate"], r: 0.3 }] }\n'
    const [row] = await settingsOf(`${rates}${pair}`, rates)
    expect(row?.slice(0, 3)).toEqual(['「普通退職率（18～39歳）」と「普通退職率（40～59歳）」の相関', '0.3', '－'])
  })
})
