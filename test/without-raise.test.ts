/**
 * What the raise of the retirement age costs (定年引上げによる増減), by hand: one person, born 1963, who earns 4,700,000 yen.
 */
import { describe, expect, it } from 'vitest'
import { compilePlan } from '../src/compile/index.ts'
import { simulate } from '../src/engine/index.ts'
import { measure } from '../src/measure/index.ts'
import { type ResolvedScenario, resolveScenario } from '../src/scenario/index.ts'
import { fiscalYear } from '../src/terms/index.ts'
import { raiseCostRows, withoutRaise } from '../src/without-raise.ts'
import { CITY_FILES } from './support/a-city.ts'
import { aPaidCity, PAID_CITY_FILES } from './support/a-paid-city.ts'

const TO = fiscalYear(2024)

/** The city with one person aged 58 on the base date who stays for certain, and without hires. */
const ONE_PERSON = {
  'city/municipality.yaml': (PAID_CITY_FILES['city/municipality.yaml'] as string)
    .replace('  total: { rule: actual, people: 24 }\n', '')
    .replace('rate: 0.5%', 'rate: 0%')
    .replace('stay: 70%', 'stay: 100%')
    .replace('partTime: 10%', 'partTime: 0%')
    .replace('  leaving: 5%\n', '  leaving: 0%\n')
    .replace('uptake: 60%', 'uptake: 0%'),
  'city/staff.csv': 'birthYear,jobFamily,employmentType,department,people\n1963,一般事務,regular,総務,1\n',
  'root.yaml': (CITY_FILES['root.yaml'] as string).replace(/recruitment:[\s\S]*$/u, 'recruitment: { policy: fixed, hires: 0 }\n'),
}

async function resolved(files: Readonly<Record<string, string>> = {}): Promise<ResolvedScenario> {
  const { value, diagnostics } = await resolveScenario('root.yaml', aPaidCity(files))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}

function raised(scenario: ResolvedScenario) {
  const { value: plan } = compilePlan(scenario, TO)
  if (plan === undefined) throw new Error('no plan')
  return raiseCostRows(scenario, TO, measure(simulate(plan))).map(({ fiscalYear: year, value }) => [year, value])
}

describe('定年引上げによる増減', () => {
  it('is the total cost less that with the retirement age at 60', async () => {
    // Monthly basic pay: 4,700,000 × 80 % ÷ 12 = 313,333. Adjustment: 30 months × 15 points × 1,000 yen = 450,000.
    // Without the raise the person retires at the end of R5: 313,333 × 2.7 = 845,999, + 450,000 = 1,295,999.
    // With it R6 costs 0.73 × 4,700,000 = 3,431,000, + 18 % = 4,048,580, and the allowance of R6: 313,333 × 2.0 + 450,000 = 1,076,666.
    expect(raised(await resolved(ONE_PERSON))).toEqual([
      [2022, 0],
      [2023, -1_295_999],
      [2024, 5_125_246],
    ])
  })

  it('is nothing where nobody reaches 60', async () => {
    expect(raised(await resolved()).map(([, value]) => value)).toEqual([0, 0, 0])
  })

  it('does not change the scenario it is taken from, and lets re-employment go on', async () => {
    const scenario = await resolved()
    const before = JSON.stringify(scenario)
    const { municipality, after60 } = withoutRaise(scenario, TO)
    expect(JSON.stringify(scenario)).toBe(before)
    expect(municipality.retirementClasses[0]?.ages.map(({ age }) => age)).toEqual([60])
    expect(after60.reemployment.lastYear).toBeGreaterThan(TO)
  })

  it('is unknown where pay is', async () => {
    const { cost: _, ...scenario } = await resolved()
    expect(raised(scenario)).toEqual([])
  })
})
