/** Limits of hires by formulas: an error where the lower one is above the upper one, at the first 1 April of the horizon on which it is. */
import { expect, it } from 'vitest'
import { compilePlan } from '../../src/compile/index.ts'
import type { Diagnostic } from '../../src/diagnostics/index.ts'
import { resolveScenario } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aChild, aCity } from '../support/a-city.ts'

/** What is said of limits by a scenario up to R8, whose closing 1 April is that of R9. */
async function findings(bounds: string): Promise<readonly Diagnostic[]> {
  const files = aCity({ 'child.yaml': aChild(`recruitment: { bounds: { ${bounds} } }\n`) })
  const { value, diagnostics } = await resolveScenario('child.yaml', files)
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return compilePlan(value, fiscalYear(2026)).diagnostics
}

it('a falling upper limit is refused in the year in which it passes the lower one, at the formula', async () => {
  // 10, 8, 6, 4 from R5 on.
  expect(await findings('min: 5, max: "max(0, 8 - 2 * (year - 2024))"')).toMatchObject([
    { code: 'E_BOUNDS_ORDER', severity: 'error', path: 'recruitment.bounds.max', args: { min: '5', max: '4', year: 'R8' } },
  ])
})

it('a rising lower limit is refused at its formula, on the closing 1 April too, and not afterwards', async () => {
  // 0 in R8, 1.5 in R9, 3 in R10.
  const rising = 'min: "max(0, 1.5 * (year - 2026))"'
  expect(await findings(`${rising}, max: 1`)).toMatchObject([
    { path: 'recruitment.bounds.min', args: { min: '1.5', max: '1', year: 'R9' } },
  ])
  expect(await findings(`${rising}, max: 2`)).toEqual([])
})

it('limits that meet, are written as numbers in that year, or of which only one is there may stand', async () => {
  expect(await findings('min: 5, max: "2 * 2.5"')).toEqual([])
  expect(await findings('min: 5, max: { R5: "3 * 2", R7: 5 }')).toEqual([])
  expect(await findings('max: "1 + 1"')).toEqual([])
})
