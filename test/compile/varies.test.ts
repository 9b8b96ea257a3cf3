/**
 * Which levers with a range no run draws, and which make numbers of people differ between runs.
 *
 * The town is that of test/support/a-city.ts: resignation at 18–39 of 1% to 3%, all else certain.
 */
import { describe, expect, it } from 'vitest'
import { readAtCentre, uncertainCounts, yearsRead } from '../../src/compile/index.ts'
import { type ResolvedScenario, resolveScenario } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aChild, aCity } from '../support/a-city.ts'

async function scenarioOf(body: string): Promise<ResolvedScenario> {
  const { value, diagnostics } = await resolveScenario('child.yaml', aCity({ 'child.yaml': aChild(body) }))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}
const atCentre = async (...bodies: readonly string[]): Promise<string[]> => [
  ...readAtCentre(await Promise.all(bodies.map(scenarioOf)), fiscalYear(2026)),
]
const NAMED = 'assumptions: { 甲: { value: { interval: [50, 60] } } }\n'
const USED = `${NAMED}recruitment: { policy: formula, formula: "甲 / 10" }\n`

describe('values with a range of which only the central one is used', () => {
  it('is the age of joining, by which the staff of the base date are told apart', async () => {
    expect(await atCentre('service: { entryAge: { low: 23, mode: 27, high: 32 } }\n')).toEqual(['service.entryAge'])
  })

  it('is a name that no formula uses; in one that a formula uses every run has its own value', async () => {
    expect(await atCentre(NAMED)).toEqual(['assumptions.甲.value'])
    expect(await atCentre(USED)).toEqual([])
  })

  it('is nothing that one of the scenarios draws', async () => {
    expect(await atCentre(NAMED, USED)).toEqual([])
  })

  it('is no range of years that are not projected: it is not used at all', async () => {
    // The base date is that of R4, the horizon ends in R8 (2026), and the last hires are those of 1 April R9.
    expect(await atCentre('after60: { stay: { R4: 70%, R10: { interval: [60%, 70%] } } }\n')).toEqual([])
    expect(await atCentre('after60: { stay: { R1: { interval: [60%, 70%] }, R4: 70% } }\n')).toEqual([])
    expect(await atCentre('service: { entryAge: { R1: 25, R4: { low: 23, mode: 27, high: 32 } } }\n')).toEqual([
      'service.entryAge',
    ])
  })

  it('is none where nothing but rates is uncertain', async () => {
    expect(await atCentre('after60: { stay: { interval: [60%, 70%] } }\n')).toEqual([])
  })
})

describe('the years that plans read', () => {
  it('end with the closing 1 April, or with the last year that a policy of some scenario looks to', async () => {
    const level = 'recruitment: { policy: level, window: { from: R5, to: R12 } }\n'
    const [plain, levelled] = [await scenarioOf(''), await scenarioOf(level)]
    expect(yearsRead([plain], fiscalYear(2026))).toEqual({ from: 2022, to: 2027 })
    expect(yearsRead([plain, levelled], fiscalYear(2026))).toEqual({ from: 2022, to: 2030 })
  })
})

describe('what makes numbers of people differ between runs', () => {
  const counts = async (body: string): Promise<readonly string[]> => uncertainCounts(await scenarioOf(body), fiscalYear(2026))
  const CERTAIN = 'separation: { resignation: [{ ages: 18-59, rate: 1% }] }\n'

  it('is an uncertain rate of leaving, choice after 60 or number of hires', async () => {
    expect(await counts('after60: { stay: { interval: [60%, 70%] } }\n')).toEqual([
      'separation.resignation[0].rate',
      'after60.stay',
    ])
    expect(await counts(`${CERTAIN}recruitment: { policy: fixed, hires: { interval: [1, 3] } }\n`)).toEqual(['recruitment.hires'])
  })

  it('is a name that a formula of theirs uses, and no other', async () => {
    expect(await counts(`${CERTAIN}${USED}`)).toEqual(['assumptions.甲.value'])
    expect(await counts(`${CERTAIN}${NAMED}`)).toEqual([])
  })

  it('is a shock of rates that are not all 0', async () => {
    const shocks = 'uncertainty: { shocks: { resignation: 20%, earlyRetirement: 20%, death: 0% } }\n'
    expect(await counts(`${CERTAIN}${shocks}`)).toEqual(['uncertainty.shocks.resignation'])
  })

  it('is neither refusals nor the age of joining', async () => {
    const others = 'recruitment: { refusal: { interval: [10%, 20%] } }\nservice: { entryAge: { low: 23, mode: 27, high: 32 } }\n'
    expect(await counts(`${CERTAIN}${others}`)).toEqual([])
  })
})
