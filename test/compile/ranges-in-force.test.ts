/** Which ranges of values by year a projection makes use of, from its base year to the last year that it reads. */
import { describe, expect, it } from 'vitest'
import { rangesByUse } from '../../src/compile/index.ts'
import { resolveScenario, sharedProvenance } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aChild, aCity } from '../support/a-city.ts'

const SPAN = { from: fiscalYear(2022), to: fiscalYear(2027) }

/** The first years of the ranges of a lever that are in force from R4 to R9, and of those that are not. */
async function yearsOf(stay: string) {
  const { value } = await resolveScenario('child.yaml', aCity({ 'child.yaml': aChild(`after60: { stay: ${stay} }\n`) }))
  if (value === undefined) throw new Error('the scenario has errors')
  const { drawn, outside } = rangesByUse(sharedProvenance([value]), SPAN, new Set())
  const [used, idle] = [drawn, outside].map(rows =>
    rows.find(({ path }) => path === 'after60.stay')?.reading?.map(({ from, central }) => [from, central]),
  )
  return { used, idle }
}
const range = (low: number): string => `{ interval: [${low}%, ${low + 4}%] }`

describe('the range of a value', () => {
  it('that does not change by year is in force', async () => {
    expect(await yearsOf(range(60))).toEqual({ used: [[undefined, '62%']], idle: [] })
  })

  it('that begins in the last year is in force, one that begins later is not', async () => {
    expect(await yearsOf(`{ R4: 60%, R9: ${range(60)}, R10: ${range(70)} }`)).toEqual({
      used: [[2027, '62%']],
      idle: [[2028, '72%']],
    })
  })

  it('that something replaces after the base year is in force, one that is replaced in it is not', async () => {
    expect(await yearsOf(`{ R1: ${range(60)}, R5: 60% }`)).toEqual({ used: [[2019, '62%']], idle: [] })
    expect(await yearsOf(`{ R1: ${range(60)}, R4: 60% }`)).toEqual({ used: [], idle: [[2019, '62%']] })
  })
})
