/**
 * Plans of sampled runs: what is drawn once for all years, what scenarios share, what stays as in the expected run.
 *
 * The town is that of test/support/a-city.ts: resignation at 18–39 of 1% to 3%, all else certain.
 */
import { describe, expect, it } from 'vitest'
import { compilePlan, compileSampler, type PlanSampler } from '../../src/compile/index.ts'
import type { RunPlan } from '../../src/engine/index.ts'
import { parameterUniform, samplerOf, seedKey } from '../../src/random/index.ts'
import { resolveScenario } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aChild, aCity } from '../support/a-city.ts'

const TO = fiscalYear(2026)
const seed = seedKey('test')

async function samplerFor(body: string): Promise<PlanSampler> {
  const { value, diagnostics } = await resolveScenario('child.yaml', aCity({ 'child.yaml': aChild(body) }))
  const compiled = value && compileSampler(value, TO)
  if (compiled?.value === undefined) throw new Error(JSON.stringify([diagnostics, compiled?.diagnostics]))
  return compiled.value
}
function planOf(sampler: PlanSampler, run: number): RunPlan {
  const { value, diagnostics } = sampler.planOf(seed, run)
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}
const runs = Array.from({ length: 50 }, (_, index) => index + 1)

describe('the plan of a sampled run', () => {
  it('names what is uncertain, with its path and the parts that change', async () => {
    const { parameters } = await samplerFor('after60: { stay: { R4: { interval: [60%, 70%] }, R8: { interval: [70%, 80%] } } }\n')
    expect(parameters.map(({ path, parts, distributions }) => [path, parts, distributions.length])).toEqual([
      ['separation.resignation[0].rate', ['separations'], 1],
      ['after60.stay', ['after60'], 2],
    ])
  })

  it('has the drawn rate at the ages of its band, and leaves the others as they are', async () => {
    const sampler = await samplerFor('')
    const rate = samplerOf({ kind: 'range', low: 0.01, mode: 0.014, high: 0.03 })
    for (const run of runs) {
      const drawn = rate(parameterUniform(seed, run, 'separation.resignation.{ages: {from: 18, to: 39}}.rate'))
      const [resignation] = planOf(sampler, run).separations
      expect(resignation?.rates.map(([family]) => [family?.[17], family?.[18], family?.[39], family?.[40]])).toEqual(
        sampler.plan.names.year?.map(() => [0, drawn, drawn, 0.005]),
      )
    }
  })

  it('moves all dated entries of a lever by one draw: a high run is high in every year', async () => {
    const body = 'after60: { stay: { R4: { interval: [60%, 70%] }, R8: { interval: [70%, 80%] } } }\n'
    const sampler = await samplerFor(body)
    for (const run of runs) {
      const { stay } = planOf(sampler, run).after60
      // Both are normals of the same width, ten points apart; the second begins in R8, four years on. Of the upper one some 10⁻¹⁰ lies
      // above 100% and is cut, which moves it by less than a billionth.
      expect((stay[4] as number) - (stay[0] as number)).toBeCloseTo(0.1, 9)
    }
  })

  it('shares its draws with other scenarios, whatever else they say, and with other ranges of the same lever', async () => {
    const one = await samplerFor('after60: { stay: { interval: [60%, 70%] } }\n')
    const other = await samplerFor(
      'after60: { stay: { interval: [65%, 75%] }, leaving: { beta: { mean: 5%, sd: 1% } } }\nassumptions: { 甲: { value: { low: 1, mode: 2, high: 3 } } }\n',
    )
    for (const run of runs) {
      const [first, second] = [planOf(one, run), planOf(other, run)]
      expect(second.separations).toEqual(first.separations)
      expect((second.after60.stay[0] as number) - (first.after60.stay[0] as number)).toBeCloseTo(0.05, 9)
    }
  })

  it('gives the rows of a list the same luck in any order, and beside further rows', async () => {
    const young = '{ ages: 18-39, rate: { interval: [1%, 2%] } }'
    const old = '{ ages: 40-59, rate: { interval: [3%, 5%] } }'
    const office = '{ ages: 40-44, jobFamily: 一般事務, rate: { interval: [1%, 9%] } }'
    const rows = (...resignation: string[]) => samplerFor(`separation: { resignation: [${resignation.join(', ')}] }\n`)
    const [one, other] = [await rows(young, old), await rows(old, young)]
    const more = await rows('{ ages: 17, rate: 0% }', office, old, young)
    for (const run of runs) {
      const { separations } = planOf(one, run)
      expect(planOf(other, run).separations).toEqual(separations)
      const [resignation] = planOf(more, run).separations
      for (const age of [18, 39, 45, 59]) expect(resignation?.rates[0]?.[0]?.[age]).toBe(separations[0]?.rates[0]?.[0]?.[age])
    }
  })

  it('does not depend on which runs were drawn before', async () => {
    const sampler = await samplerFor('after60: { stay: { interval: [60%, 70%] } }\n')
    // All runs write into the same plan.
    const kept = (run: number): RunPlan => structuredClone(planOf(sampler, run))
    const forward = runs.map(kept)
    const backward = [...runs].reverse().map(kept)
    expect(backward.reverse()).toEqual(forward)
  })

  it('is that of the expected run where nothing is uncertain', async () => {
    const sampler = await samplerFor('separation: { resignation: [{ ages: 18-59, rate: 1% }] }\n')
    expect(sampler.parameters).toEqual([])
    expect(planOf(sampler, 7)).toBe(sampler.plan)
  })

  it('keeps the parts that no uncertain value reaches, and is as plain as the expected one', async () => {
    const sampler = await samplerFor('')
    const plan = planOf(sampler, 1)
    expect(plan.recruitment).toBe(sampler.plan.recruitment)
    expect(plan.after60).toBe(sampler.plan.after60)
    expect(structuredClone(plan)).toEqual(plan)
    expect(structuredClone(sampler.parameters)).toEqual(sampler.parameters)
  })

  it('is the same compile with other numbers: with the central values drawn it is the expected plan', async () => {
    const body = 'after60: { stay: { empirical: [50%, 75%, 100%] }, partTime: 0% }\n'
    const { value } = await resolveScenario('child.yaml', aCity({ 'child.yaml': aChild(body) }))
    const sampler = await samplerFor(`${body}separation: { resignation: [{ ages: 18-59, rate: 1% }] }\n`)
    // The middle one of the list is also its mean.
    const central = runs.find(run => planOf(sampler, run).after60.stay[0] === 0.75)
    expect(planOf(sampler, central ?? Number.NaN)).toEqual(sampler.plan)
    expect(value && compilePlan(value, TO).value?.after60.stay[0]).toBe(0.75)
  })
})

describe('an uncertain assumption', () => {
  const body = (formula: string): string =>
    `assumptions: { 歩留まり: { value: { interval: [0.8, 0.9] }, title: 歩留まり } }\nafter60: { partTime: 0, stay: "${formula}" }\n`

  it('reaches the levers whose formulas use it', async () => {
    const sampler = await samplerFor(body('歩留まり * 0.5'))
    const { parts } = sampler.parameters.find(({ path }) => path.startsWith('assumptions')) ?? {}
    expect(parts).toEqual(['names', 'after60'])
    for (const run of runs) {
      const plan = planOf(sampler, run)
      expect(plan.after60.stay[0]).toBe((plan.names.歩留まり?.[0] as number) * 0.5)
      expect(plan.names.歩留まり?.[0]).not.toBe(0.85)
    }
  })

  it('that makes a share of more than 100% in a run is a finding of that run', async () => {
    // 1.1 × 0.85 = 0.935 in the expected run; 1.1 × 0.91 = 1.001 in runs where the assumption is above its P90 of 0.9.
    const sampler = await samplerFor(body('歩留まり * 1.1'))
    const found = runs.flatMap(run => sampler.planOf(seed, run).diagnostics.map(({ code }) => code))
    expect(new Set(found)).toEqual(new Set(['E_FORMULA_RANGE']))
  })
})

describe('shares after 60 that are drawn above 100% together', () => {
  it('are reduced in proportion, so that nobody leaves', async () => {
    const sampler = await samplerFor('after60: { stay: { empirical: [60%, 90%] }, partTime: { empirical: [15%, 25%] } }\n')
    const pairs = runs.map(run => {
      const { stay, partTime } = planOf(sampler, run).after60
      return `${(stay[0] as number).toFixed(6)} ${(partTime[0] as number).toFixed(6)}`
    })
    // 60 + 15, 60 + 25; 90 + 15 = 105 and 90 + 25 = 115 are divided by 1.05 and 1.15.
    expect(new Set(pairs)).toEqual(new Set(['0.600000 0.150000', '0.600000 0.250000', '0.857143 0.142857', '0.782609 0.217391']))
  })
})

/** The correlation of pairs. */
function correlationOf(pairs: readonly (readonly [number, number])[]): number {
  const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length
  const [left, right] = [mean(0), mean(1)]
  const sum = (value: (pair: readonly [number, number]) => number): number =>
    pairs.reduce((total, pair) => total + value(pair), 0)
  const product = sum(([one, other]) => (one - left) * (other - right))
  return product / Math.sqrt(sum(([one]) => (one - left) * (one - left)) * sum(([, other]) => (other - right) * (other - right)))
}

describe('correlated levers', () => {
  const levers = 'after60: { stay: { interval: [60%, 70%] }, leaving: { interval: [4%, 6%] } }\n'
  const correlation = (r: number): string =>
    `uncertainty: { correlations: [{ between: [after60.stay, after60.leaving], r: ${r} }] }\n`
  const many = Array.from({ length: 4000 }, (_, index) => index + 1)
  const pairsOf = (sampler: PlanSampler): (readonly [number, number])[] =>
    many.map(run => {
      const { stay, leaving } = planOf(sampler, run).after60
      return [stay[0] as number, leaving[0] as number]
    })

  it('have the correlation that is written, and without one have none', async () => {
    // The sample correlation of n normal pairs has a standard deviation of (1 − r²) ÷ √n: 0.0117 and 0.0158 for 4,000; five of them.
    expect(Math.abs(correlationOf(pairsOf(await samplerFor(levers + correlation(-0.51)))) + 0.51)).toBeLessThan(0.059)
    expect(Math.abs(correlationOf(pairsOf(await samplerFor(levers))))).toBeLessThan(0.079)
  })

  it('leave the lever whose name comes first and all other draws as they were', async () => {
    const [plain, mixed] = [await samplerFor(levers), await samplerFor(levers + correlation(0.8))]
    for (const run of runs) {
      const [before, after] = [planOf(plain, run), planOf(mixed, run)]
      expect(after.after60.leaving).toEqual(before.after60.leaving)
      expect(after.after60.stay).not.toEqual(before.after60.stay)
      expect(after.separations).toEqual(before.separations)
    }
  })

  it('are drawn alike in whichever order the rows of their lists stand, named by the places that the rows then have', async () => {
    const [young, old] = ['{ ages: 18-39, rate: { interval: [1%, 2%] } }', '{ ages: 40-59, rate: { interval: [3%, 5%] } }']
    const rows = (first: string, second: string, correlated: number) =>
      samplerFor(`separation: { resignation: [${first}, ${second}] }
after60: { stay: { interval: [60%, 70%] } }
uncertainty: { correlations: [{ between: [after60.stay, "separation.resignation[${correlated}].rate"], r: 0.6 }] }\n`)
    const [one, other] = [await rows(young, old, 0), await rows(old, young, 1)]
    for (const run of runs) expect(planOf(other, run)).toEqual(planOf(one, run))
  })

  it('are drawn alike in whichever order they and their pairs are written', async () => {
    const three =
      'after60: { stay: { interval: [60%, 70%] }, leaving: { interval: [4%, 6%] }, partTime: { interval: [4%, 6%] } }\n'
    const pairs = (...between: string[]): string =>
      `${three}uncertainty: { correlations: [${between.map(names => `{ between: [${names}], r: 0.6 }`).join(', ')}] }\n`
    const one = await samplerFor(pairs('after60.stay, after60.leaving', 'after60.leaving, after60.partTime'))
    const other = await samplerFor(pairs('after60.partTime, after60.leaving', 'after60.leaving, after60.stay'))
    for (const run of runs) expect(planOf(other, run)).toEqual(planOf(one, run))
  })
})

describe('yearly shocks', () => {
  const certain = 'separation: { resignation: [{ ages: 18-59, rate: 1% }] }\n'
  const shocked = `${certain}uncertainty: { shocks: { resignation: 20% } }\n`
  const factorsOf = (plan: RunPlan): number[] => (plan.separations[0]?.rates ?? []).map(([row]) => (row?.[30] as number) / 0.01)

  it('move all ages of a cause together, each year by a factor of its own, and no other cause', async () => {
    const sampler = await samplerFor(shocked)
    for (const run of runs) {
      const plan = planOf(sampler, run)
      const factors = factorsOf(plan)
      expect(new Set(factors).size).toBe(factors.length)
      plan.separations[0]?.rates.forEach(([row], year) => {
        expect([row?.[17], row?.[18], row?.[59]]).toEqual([0, 0.01 * (factors[year] as number), 0.01 * (factors[year] as number)])
      })
      expect(plan.separations.slice(1)).toEqual(sampler.plan.separations.slice(1))
    }
  })

  it('have the mean 1 and the standard deviation that is written', async () => {
    const sampler = await samplerFor(shocked)
    const factors = Array.from({ length: 2000 }, (_, index) => factorsOf(planOf(sampler, index + 1))).flat()
    const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length
    const variance = factors.reduce((sum, factor) => sum + (factor - mean) * (factor - mean), 0) / factors.length
    // 2,000 runs × 6 years: the mean has a standard deviation of 0.2 ÷ √12,000 = 0.0018, the standard deviation one of 0.2 ÷ √24,000 = 0.0013; five of them.
    expect(factors).toHaveLength(12_000)
    expect(Math.abs(mean - 1)).toBeLessThan(0.0092)
    expect(Math.abs(Math.sqrt(variance) - 0.2)).toBeLessThan(0.0065)
  })

  it('are shared by scenarios, and leave the expected run as it is', async () => {
    const [one, other] = [await samplerFor(shocked), await samplerFor(`${shocked}after60: { stay: { interval: [60%, 70%] } }\n`)]
    expect(one.plan.separations).toEqual((await samplerFor(certain)).plan.separations)
    for (const run of runs) expect(planOf(other, run).separations).toEqual(planOf(one, run).separations)
  })

  it('never lift a rate above 100%', async () => {
    const sampler = await samplerFor(
      'separation: { resignation: [{ ages: 18-59, rate: 95% }] }\nuncertainty: { shocks: { resignation: 50% } }\n',
    )
    const rates = runs.flatMap(run => planOf(sampler, run).separations[0]?.rates.map(([row]) => row?.[30] as number) ?? [])
    expect(Math.max(...rates)).toBe(1)
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(0)
  })
})
