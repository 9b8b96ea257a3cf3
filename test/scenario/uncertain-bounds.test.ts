/** Limits of hiring that are uncertain: the smallest number may come out above the largest one in a run, and then is not kept. */
import { describe, expect, it } from 'vitest'
import { checkFile } from '../../src/scenario/index.ts'
import { aChild, aCity } from '../support/a-city.ts'

async function findings(body: string) {
  const { diagnostics } = await checkFile('child.yaml', aCity({ 'child.yaml': aChild(body) }))
  return diagnostics
}
const codes = async (body: string): Promise<string[]> => (await findings(body)).map(({ code }) => code)
const bounds = (min: string, max: string): string => `recruitment: { bounds: { min: ${min}, max: ${max} } }\n`

describe('uncertain limits of hiring', () => {
  it('that can cross are suspicious, at the uncertain one', async () => {
    // Of the triangle 0, 1, 3 what is 2.5 or more is 3 people: (3 − 2.5)² ÷ (3 × 2) = 4.2 %. P10 is √(0.1 × 3) = 0.55, P90 is 3 − √(0.1 × 6) = 2.23.
    expect(await findings(bounds('{ low: 0, mode: 1, high: 3 }', '2'))).toMatchObject([
      {
        code: 'W_BOUNDS_MAY_CROSS',
        severity: 'warning',
        path: 'recruitment.bounds.min',
        args: { min: { low: '1', high: '2' }, max: { low: '2', high: '2' }, chance: '4.2%' },
      },
    ])
    // Of 2 × 2 pairs only 5 and 4.
    expect(await findings(bounds('{ empirical: [2, 5] }', '{ empirical: [4, 6] }'))).toMatchObject([
      { path: 'recruitment.bounds.max', args: { chance: '25%' } },
    ])
    expect(await findings(bounds('3', '{ empirical: [2, 5] }'))).toMatchObject([
      { path: 'recruitment.bounds.max', args: { chance: '50%' } },
    ])
  })

  it('that cannot, or hardly ever, are not', async () => {
    expect(await codes(bounds('{ low: 0, mode: 1, high: 2 }', '2'))).toEqual([])
    // Means 10 and 24, deviations 4 and 8 ÷ 2 ÷ 1.2816: the difference is 14 ± 3.49, four deviations from 0.
    expect(await codes(bounds('{ interval: [8, 12] }', '{ interval: [20, 28] }'))).toEqual([])
    expect(await codes(bounds('{ interval: [8, 12] }', '{ interval: [15, 23] }'))).toEqual(['W_BOUNDS_MAY_CROSS'])
  })

  it('that move together cross less', async () => {
    const pair = (r: number): string =>
      `${bounds('{ interval: [8, 16] }', '{ interval: [14, 22] }')}uncertainty: { correlations: [{ between: [recruitment.bounds.max, recruitment.bounds.min], r: ${r} }] }\n`
    expect(await codes(pair(0))).toEqual(['W_BOUNDS_MAY_CROSS'])
    expect(await codes(pair(0.98))).toEqual([])
  })

  it('are compared as they are in force together, from the first decision on', async () => {
    const low = '{ empirical: [1, 3] }'
    expect(await codes(bounds(`{ R5: ${low}, R8: 1 }`, '{ R5: 4, R8: 2 }'))).toEqual([])
    // The base date is that of R4: nothing is decided before R5.
    expect(await codes(bounds('1', `{ R3: ${low.replace('1', '0')}, R5: 2 }`))).toEqual([])
    expect(await findings(bounds('{ R5: 1, R8: 2 }', `{ R5: 4, R7: ${low} }`))).toMatchObject([
      { args: { min: { low: '2' }, chance: '50%', year: 'R8' } },
    ])
  })

  it('of a job family are its own', async () => {
    const family = (policy: string): string =>
      `recruitment: { bounds: { max: 1 }, byJobFamily: { 一般事務: { policy: fixed, hires: 2, bounds: ${policy} } } }\n`
    expect(await codes(family('{ min: { empirical: [1, 3] } }'))).toEqual([])
    expect((await findings(family('{ min: { empirical: [1, 3] }, max: 2 }'))).map(({ path }) => path)).toEqual([
      'recruitment.byJobFamily.一般事務.bounds.min',
    ])
  })

  it('whose central values are in the wrong order are an error, as certain ones are', async () => {
    expect(await codes(bounds('{ interval: [6, 10] }', '{ interval: [4, 6] }'))).toEqual(['E_BOUNDS_ORDER'])
    expect(await codes(bounds('8', '5'))).toEqual(['E_BOUNDS_ORDER'])
  })
})
