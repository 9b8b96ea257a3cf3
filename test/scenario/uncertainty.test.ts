/** Uncertain values after inheritance: what is read out and listed, and what is suspicious but allowed. */
import { describe, expect, it } from 'vitest'
import { checkFile, resolveScenario } from '../../src/scenario/index.ts'
import { aChild, aCity } from '../support/a-city.ts'

async function resolved(body: string) {
  const { value } = await resolveScenario('child.yaml', aCity({ 'child.yaml': aChild(body) }))
  if (value === undefined) throw new Error('the scenario has errors')
  return value
}
async function codes(body: string): Promise<string[]> {
  const { diagnostics } = await checkFile('child.yaml', aCity({ 'child.yaml': aChild(body) }))
  return diagnostics.map(({ code }) => code)
}

describe('an uncertain value', () => {
  it('is listed with what eight runs of ten lie between, as it was written in the settings', async () => {
    const { provenance, origins } = await resolved('after60: { stay: { interval: [60%, 70%] } }\n')
    const row = provenance.find(({ path }) => path === 'after60.stay')
    expect([row?.value, row?.reading]).toEqual(['65%（10回中8回は60%～70%）', [{ central: '65%', low: '60%', high: '70%' }]])
    expect(origins.find(({ path }) => path === 'after60.stay')?.value).toBe('{ interval: [60%, 70%] }')
  })

  it.each([
    '{ normal: { mean: 65%, sd: 4% } }',
    '{ normal: { mean: 65%, sd: 4%, low: 60%, high: 70% } }',
    '{ beta: { mean: 65%, sd: 4% } }',
    '{ empirical: [60%, 65%, 70%] }',
    '{ low: 60%, mode: 65%, high: 70% }',
  ])('stands in the resolved settings as a planner writes it: %s', async written => {
    const { origins } = await resolved(`after60: { stay: ${written} }\n`)
    expect(origins.find(({ path }) => path === 'after60.stay')?.value).toBe(written)
  })

  it('is read out in plain digits, however small', async () => {
    // Mean 10% with nearly the largest deviation, √(0.1 × 0.9) = 30%: nearly always 0% or 100%, so P10 is no number that anybody reads.
    const low = async (written: string): Promise<string | undefined> =>
      (await resolved(`after60: { leaving: ${written} }\n`)).provenance.find(({ path }) => path === 'after60.leaving')
        ?.reading?.[0]?.low
    expect(await low('{ beta: { mean: 10%, sd: 29% } }')).toBe('0%')
    // P10 of the list is its least value.
    expect(await low('{ empirical: [0.00002%, 1%, 2%, 3%] }')).toBe('0.00002%')
    const { origins } = await resolved('after60: { leaving: { empirical: [0.00000000002%, 1%] } }\n')
    expect(origins.find(({ path }) => path === 'after60.leaving')?.value).toBe('{ empirical: [0.00000000002%, 1%] }')
  })

  it('of single years stands in the settings as a percentage', async () => {
    const { origins } = await resolved('uncertainty: { shocks: { resignation: 0.3 } }\n')
    expect(origins.find(({ path }) => path === 'uncertainty.shocks.resignation')?.value).toBe('30%')
  })

  it('is read out in a transfer and in posts given to others too', async () => {
    const { provenance } = await resolved(
      'transfers: [{ from: { department: 総務 }, to: { department: 総務, jobFamily: 一般事務 }, people: { low: 1, mode: 2, high: 4 } }]\n' +
        'substitution: [{ from: regular, to: fixed-term, jobFamily: 一般事務, posts: { low: 1, mode: 2, high: 4 } }]\n',
    )
    // P10 and P90 of the triangle 1, 2, 4: 1 + √(0.1 × 3 × 1) = 1.55, 4 − √(0.1 × 3 × 2) = 3.23; people and posts are whole: 2 and 3.
    const read = provenance.filter(({ path }) => path === 'transfers[0]' || path === 'substitution[0].posts')
    expect(read.map(({ reading }) => reading)).toEqual([
      [{ central: '2人', low: '2人', high: '3人' }],
      [{ central: '2人', low: '2人', high: '3人' }],
    ])
  })

  it('named triangular is the same as without the name', async () => {
    const { after60 } = await resolved('after60: { stay: { triangular: { low: 60%, mode: 65%, high: 70% } } }\n')
    expect(after60.stay.entries[0]?.quantity).toEqual({ kind: 'range', low: 0.6, mode: 0.65, high: 0.7 })
  })
})

describe('an interval near the limit of its value', () => {
  it('of which eight runs of ten lie between other values is suspicious', async () => {
    expect(await codes('after60: { stay: { interval: [90%, 97%] }, partTime: 0% }\n')).toEqual([])
    const { diagnostics } = await checkFile(
      'child.yaml',
      aCity({ 'child.yaml': aChild('recruitment: { yield: { R5: 90%, R8: { interval: [90%, 100%] } } }\n') }),
    )
    // Mean 95%, deviation 5 ÷ 1.28155 = 3.9015 points; a tenth lies above 100%. P10 of the rest: z(0.09) = −1.34076 → 95 − 5.2310 = 89.77;
    // P90: z(0.81) = 0.87790 → 95 + 3.4251 = 98.43.
    expect(diagnostics).toMatchObject([
      {
        code: 'W_INTERVAL_CUT',
        severity: 'warning',
        path: 'recruitment.yield.R8.interval',
        args: { low: '90%', high: '100%', drawnLow: '89.8%', drawnHigh: '98.4%' },
      },
    ])
  })

  it('tells numbers of people as they are written, in every language', async () => {
    const { diagnostics } = await checkFile(
      'child.yaml',
      aCity({ 'child.yaml': aChild('recruitment: { policy: fixed, hires: { interval: [0, 5] } }\n') }),
    )
    // Mean 2.5, deviation 2.5 ÷ 1.28155 = 1.9508; a tenth lies below 0. P10 of the rest: z(0.19) = −0.87790 → 2.5 − 1.7126 = 0.787;
    // P90: z(0.91) = 1.34076 → 2.5 + 2.6155 = 5.12.
    expect(diagnostics).toMatchObject([
      { code: 'W_INTERVAL_CUT', args: { low: '0', high: '5', drawnLow: '0.787', drawnHigh: '5.12' } },
    ])
  })

  it('warns of a rate in a list, at its place', async () => {
    const rows = 'separation: { resignation: [{ ages: 18-39, rate: 1% }, { ages: 40-59, rate: { interval: [0%, 2%] } }] }\n'
    const { diagnostics } = await checkFile('child.yaml', aCity({ 'child.yaml': aChild(rows) }))
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['W_INTERVAL_CUT', 'separation.resignation[1].rate.interval'],
    ])
  })
})

describe('shares after 60', () => {
  it('whose high values exceed 100% together are suspicious; their central values may not', async () => {
    // P90s: 88% + 15% = 103%. Middles: 84% + 10% = 94%.
    expect(await codes('after60: { stay: { interval: [80%, 88%] }, partTime: { interval: [5%, 15%] } }\n')).toEqual([
      'W_SHARES_MAY_EXCEED_ONE',
    ])
    // Middles: 93% + 10% = 103%.
    expect(await codes('after60: { stay: { interval: [89%, 97%] }, partTime: { interval: [5%, 15%] } }\n')).toEqual([
      'E_SHARES_OVER_ONE',
    ])
    expect(await codes('after60: { stay: { interval: [75%, 80%] }, partTime: { interval: [5%, 15%] } }\n')).toEqual([])
  })
})

describe('the section uncertainty', () => {
  const body = (stay: string): string =>
    `after60: { stay: ${stay}, leaving: { interval: [4%, 6%] } }
uncertainty:
  shocks: { resignation: { value: 20%, status: assumed, source: 過去10年のばらつき } }
  correlations: [{ between: [after60.stay, after60.leaving], r: -0.5, source: 見込み }]
`

  it('is resolved into plain data and listed among the assumptions', async () => {
    const { uncertainty, provenance } = await resolved(body('{ interval: [60%, 70%] }'))
    expect(uncertainty).toEqual({
      shocks: { resignation: 0.2 },
      correlations: [{ between: ['after60.stay', 'after60.leaving'], r: -0.5 }],
    })
    expect(
      provenance.filter(({ path }) => path.startsWith('uncertainty')).map(({ title, value, source }) => [title, value, source]),
    ).toEqual([
      ['普通退職率の年ごとの変動', '標準偏差 20%', '過去10年のばらつき'],
      ['「60歳を過ぎてから定年までに離職する割合」と「60歳以後も常勤で続ける割合」の相関', '-0.5', '見込み'],
    ])
  })

  it('takes a value with itself, or three values, for no pair that another could repeat', async () => {
    const correlations = (...pairs: string[]): string =>
      `after60: { stay: { interval: [60%, 70%] }, leaving: { interval: [4%, 6%] }, partTime: { interval: [1%, 2%] } }
uncertainty: { correlations: [${pairs.map(pair => `{ between: [${pair}], r: 0.3 }`).join(', ')}] }
`
    const right = ['after60.stay, after60.leaving', 'after60.partTime, after60.stay']
    expect(await codes(correlations('after60.stay, after60.stay', ...right))).toEqual(['E_CORRELATION_PAIR'])
    expect(await codes(correlations('after60.stay', 'after60.stay, after60.leaving, after60.stay', ...right))).toEqual([
      'E_CORRELATION_PAIR',
      'E_CORRELATION_PAIR',
    ])
    expect(await codes(correlations(...right, 'after60.leaving, after60.stay'))).toEqual(['E_CORRELATION_TWICE'])
  })

  it('tells of wrong pairs beside other mistakes, and not of what only follows from those', async () => {
    const levers =
      'after60: { stay: { interval: [60%, 70%] }, leaving: { Interval: [4%, 6%] }, partTime: { interval: [1%, 2%] } }\n'
    const pairs = [
      '{ between: [after60.stay, after60.partTime], r: 1.5 }',
      '{ between: [after60.stay, after60.nothing], r: 0.5 }',
      '{ between: [after60.stay, after60.stay], r: 0.5 }',
      // What is wrong with after60.leaving is told there.
      '{ between: [after60.stay, after60.leaving], r: 0.5 }',
      '{ between: [after60.stay], r: 0.5 }',
    ]
    expect(await codes(`${levers}uncertainty: { correlations: [${pairs.join(', ')}] }\n`)).toEqual([
      'E_LEVER_FORM',
      'E_SCHEMA_RANGE',
      'E_CORRELATION_PATH',
      'E_CORRELATION_PAIR',
      'E_CORRELATION_PAIR',
    ])
  })

  it('tells of every row beside one whose pair is no list, no row at all, or no text', async () => {
    const pairs = [
      '{ between: after60.stay, r: 0.5 }',
      '{ r: 0.5 }',
      'after60.stay',
      '{ between: [after60.stey, after60.partTime, 3], r: 0.5 }',
      '{ between: [after60.stay, after60.stay], r: 0.5 }',
      '{ between: [after60.stay, after60.leaving], r: 0.4 }',
      '{ between: [after60.leaving, after60.stay], r: 0.4 }',
    ]
    const levers =
      'after60: { stay: { interval: [60%, 70%] }, leaving: { interval: [4%, 6%] }, partTime: { interval: [1%, 2%] } }\n'
    const body = `${levers}uncertainty: { correlations: [${pairs.join(', ')}] }\n`
    const { diagnostics } = await checkFile('child.yaml', aCity({ 'child.yaml': aChild(body) }))
    expect(diagnostics.map(({ code, path = '' }) => `${path.replace('uncertainty.correlations', '')} ${code}`)).toEqual([
      '[0].between E_SCHEMA_TYPE',
      '[1] E_SCHEMA_REQUIRED',
      '[2] E_SCHEMA_TYPE',
      '[3].between[0] E_CORRELATION_PATH',
      '[3].between[2] E_SCHEMA_TYPE',
      '[4].between E_CORRELATION_PAIR',
      '[6].between E_CORRELATION_TWICE',
    ])
  })

  it('does not call correlations impossible while one of them is no number between -0.99 and 0.99', async () => {
    const pair = (one: string, other: string, r: number): string => `{ between: [after60.${one}, after60.${other}], r: ${r} }`
    const three = (r: number): Promise<string[]> =>
      codes(`after60: { stay: { interval: [60%, 70%] }, leaving: { interval: [4%, 6%] }, partTime: { interval: [1%, 2%] } }
uncertainty: { correlations: [${pair('stay', 'leaving', 0.9)}, ${pair('leaving', 'partTime', 0.9)}, ${pair('stay', 'partTime', r)}] }\n`)
    expect(await three(0)).toEqual(['E_CORRELATIONS_IMPOSSIBLE'])
    expect(await three(8)).toEqual(['E_SCHEMA_RANGE'])
  })

  it('tells of a list of rates that was refused, not of correlations with its rows', async () => {
    const rows = (ages: string): Promise<string[]> =>
      codes(`separation: { death: [{ ages: ${ages}, rate: 1% }, { ages: 60-64, rate: { interval: [1%, 2%] } }] }
after60: { stay: { interval: [60%, 70%] } }
uncertainty: { correlations: [{ between: [after60.stay, "separation.death[1].rate"], r: 0.5 }] }\n`)
    expect(await rows('50-59')).toEqual([])
    expect(await rows('59-50')).toEqual(['E_AGES_FORMAT'])
  })

  it('warns of a correlation with a value that is certain here', async () => {
    expect(await codes(body('65%'))).toEqual(['W_CORRELATION_CERTAIN'])
  })

  it('is absent unless somebody writes it', async () => {
    expect((await resolved('')).uncertainty).toBeUndefined()
  })
})
