/**
 * A sampled plan and a scenario with other numbers: the plan that a run writes its draws into is the one that is compiled from a scenario
 * in which those numbers stand as if a planner had written them.
 */
import { expect, it } from 'vitest'
import { compilePlan, compileSampler } from '../../src/compile/index.ts'
import { parameterUniform, samplerOf, seedKey } from '../../src/random/index.ts'
import { type DatedQuantity, type ResolvedScenario, resolveScenario } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aChild, aCity } from '../support/a-city.ts'

const TO = fiscalYear(2026)
const seed = seedKey('anew')
const RUNS = [1, 2, 3, 40, 1000]

/** A scenario in which what a run draws is written. */
function written(scenario: ResolvedScenario, run: number): ResolvedScenario {
  const quantityIn = (drawnAs: string, quantity: DatedQuantity['entries'][number]['quantity']) =>
    quantity.kind === 'fixed' || quantity.kind === 'formula'
      ? quantity
      : { kind: 'fixed', value: samplerOf(quantity)(parameterUniform(seed, run, drawnAs)) }
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy)
    if (typeof value !== 'object' || value === null) return value
    const all = Object.entries(value).map(([key, item]) => [key, copy(item)] as const)
    const { path, drawnAs = path, entries } = value as Partial<DatedQuantity>
    if (drawnAs === undefined || entries === undefined) return Object.fromEntries(all)
    const drawn = entries.map(entry => ({ ...entry, quantity: quantityIn(drawnAs, entry.quantity) }))
    return { ...Object.fromEntries(all), entries: drawn }
  }
  return copy(scenario) as ResolvedScenario
}

const range = (low: string | number, high: string | number): string => `{ interval: [${low}, ${high}] }`

const SCENARIOS: Readonly<Record<string, string>> = {
  'rates by age that change from year to year':
    'separation: { resignation: [{ ages: 18-39, rate: { R4: { low: 1%, mode: 2%, high: 9% }, R6: { low: 1%, mode: 2%, high: 4% } } }, { ages: 40-59, rate: { R4: 0.5%, R7: 1% } }] }\n',
  'a rate by formula beside others': `assumptions: { 景気: { value: ${range(0.8, 1.2)}, title: 景気 } }
separation: { resignation: [{ ages: 18-39, rate: "0.01 * 景気" }, { ages: 40-59, rate: { low: 0%, mode: 1%, high: 3% } }] }\n`,
  'an assumption that no formula uses yet': `assumptions: { 景気: { value: ${range(0.8, 1.2)}, title: 景気 } }\n`,
  'shares after 60 by year': `after60: { stay: { R4: ${range('60%', '70%')}, R6: 80% }, reemployment: { uptake: ${range('40%', '60%')} } }\n`,
  'shares after 60 by group': `after60: { stay: ${range('50%', '60%')}, partialLeave: ${range('5%', '10%')}, partialLeaveHours: 50% }\n`,
  'hazards of leaving by job family and age': `after60: { leaving: ${range('4%', '6%')}, byJobFamily: { 一般事務: { leaving: { R4: ${range('2%', '4%')}, R6: 3% } } }, leavingByAge: [{ ages: 62-63, jobFamily: 一般事務, rate: ${range('10%', '20%')} }, { ages: 60-64, rate: 7% }] }\n`,
  'yield and refusals from the second year on': `recruitment: { yield: { R5: ${range('80%', '90%')} }, refusal: { R5: ${range('20%', '30%')} } }\n`,
  'the weight of those past 60, which is counted from the base date on': `recruitment: { sixty-plus-on-top: { weight: { R5: ${range('20%', '60%')} } } }\n`,
  'hours that DX saves': `dx:
  inForce: true
  status: assumed
  source: 架空
  hoursPerFte: 1920
  realisation: ${range('30%', '60%')}
  ramp: { shape: linear, years: 2 }
  items:
    甲: { hours: { low: 0, mode: 300, high: 600 }, departments: { 総務: 100% }, start: R5 }
    乙: { hours: { R6: ${range(100, 900)}, R7: 800 }, departments: { 総務: 100% }, start: R6, dualRunning: { hours: ${range(10, 20)}, from: R5, years: 2 } }
    丙: { hours: 200, departments: { 総務: 100% }, start: R9 }\n`,
  'work that is computed from what is drawn': `workload: { departments: { 総務: { base: ${range(20, 30)}, serviceLevel: { R4: 1, R6: ${range(1, 1.2)} } } }, status: assumed, source: 架空 }\n`,
}

it.each(Object.entries(SCENARIOS))('%s: what is drawn counts as if it were written', async (_, body) => {
  const { value: scenario, diagnostics } = await resolveScenario('child.yaml', aCity({ 'child.yaml': aChild(body) }))
  if (scenario === undefined) throw new Error(JSON.stringify(diagnostics))
  const { value: sampler } = compileSampler(scenario, TO)
  for (const run of RUNS) {
    const { value: plan } = compilePlan(written(scenario, run), TO)
    expect(plan).toBeDefined()
    expect(sampler?.planOf(seed, run).value).toEqual(plan)
    expect(plan).not.toEqual(sampler?.plan)
  }
})
