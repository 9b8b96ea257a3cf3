/**
 * Rates that a yearly shock lifts above 100 %: a warning where the mean of the rate falls by more than a hundredth of itself.
 *
 * By hand: for a normal factor F with mean 1 and deviation s, cut at 0 and 2, and a rate p with t = 1/p, a = (t − 1)/s, b = 1/s:
 * E[(F − t)+] = (s (φ(a) − φ(b)) − (t − 1)(Φ(b) − Φ(a))) ÷ (Φ(b) − Φ(−b)); the mean is p (1 − E[(F − t)+]), and (Φ(b) − Φ(a)) ÷ (Φ(b) − Φ(−b)) of the
 * years are cut. φ and Φ from tables of the normal distribution.
 */
import { describe, expect, it } from 'vitest'
import { compilePlan } from '../../src/compile/index.ts'
import type { Diagnostic } from '../../src/diagnostics/index.ts'
import { resolveScenario } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aChild, aCity } from '../support/a-city.ts'

async function findings(body: string): Promise<readonly Diagnostic[]> {
  const { value, diagnostics } = await resolveScenario('child.yaml', aCity({ 'child.yaml': aChild(body) }))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return compilePlan(value, fiscalYear(2026)).diagnostics
}
const resignation = (rate: string, sd: string, more = ''): string =>
  `separation: { resignation: [{ ages: 18-39, rate: 1% }, { ages: 40-59, rate: ${rate} }] }
uncertainty: { shocks: { resignation: ${sd} } }
${more}`

describe('a rate under a yearly shock', () => {
  it('of which more than a hundredth is cut gets a warning at its place', async () => {
    // t = 1.1111, a = 0.5556: E[(F − t)+] = 0.03624, mean 86.74 %; 28.93 % of the years are cut.
    expect(await findings(resignation('90%', '20%'))).toMatchObject([
      {
        code: 'W_SHOCK_CUT',
        severity: 'warning',
        path: 'separation.resignation[1].rate',
        args: { key: 'resignation', sd: '20%', mean: '90%', cut: '28.9%', low: '86.7%' },
        place: { file: 'child.yaml', line: 6 },
      },
    ])
    // t = 1.4286, a = 0.8571: E[(F − t)+] = 0.03880, mean 67.28 %; 18.12 % of the years.
    expect(await findings(resignation('70%', '50%'))).toMatchObject([{ args: { mean: '70%', cut: '18.1%', low: '67.3%' } }])
  })

  it('of which less is cut gets none, nor one without a shock', async () => {
    // E[(F − t)+] at 79 % and 81 %: 0.0086 and 0.0119.
    expect(await findings(resignation('79%', '20%'))).toEqual([])
    expect(await findings(resignation('81%', '20%'))).toHaveLength(1)
    expect(await findings(resignation('90%', '5%'))).toEqual([])
    expect(await findings(resignation('100%', '0%'))).toEqual([])
    expect(await findings(resignation('90%', '0%').replace('resignation: 0%', 'death: 50%'))).toEqual([])
  })

  it('that is uncertain is judged by all it may be', async () => {
    // Half the runs 90 % as above, the others 60 %, of which 0.0004 of the years are cut: mean (86.74 + 60) ÷ 2 = 73.37 %, years 14.5 %.
    expect(await findings(resignation('{ empirical: [60%, 90%] }', '20%'))).toMatchObject([
      { args: { mean: '75%', cut: '14.5%', low: '73.4%' } },
    ])
  })

  it('is judged year by year to the end of the horizon, and by formula as well', async () => {
    expect(await findings(resignation('{ R4: 1%, R7: 90%, R8: 95% }', '20%'))).toMatchObject([
      { args: { mean: '90%', year: 'R7' } },
    ])
    expect(await findings(resignation('{ R4: 1%, R8: 90% }', '20%'))).toHaveLength(1)
    expect(await findings(resignation('{ R4: 1%, R9: 90% }', '20%'))).toEqual([])
    const named = 'assumptions: { 甲: { value: 0.45 } }\n'
    expect(await findings(resignation('"甲 * 2"', '20%', named))).toMatchObject([{ args: { mean: '90%' } }])
  })

  it('is told by the key of its cause', async () => {
    const early = 'separation: { earlyRetirement: [{ ages: 50-59, rate: 90% }], death: [{ ages: 50-59, rate: 90% }] }\n'
    const found = await findings(`${early}uncertainty: { shocks: { earlyRetirement: 20%, death: 20% } }\n`)
    expect(found.map(({ path, args }) => [path, (args as { key: string }).key])).toEqual([
      ['separation.earlyRetirement[0].rate', 'earlyRetirement'],
      ['separation.death[0].rate', 'death'],
    ])
  })
})
