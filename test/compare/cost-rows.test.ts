/** Cost per effective person by hand: in the expected run, and run by run. */
import { describe, expect, it } from 'vitest'
import { costPerEffectivePerson, costPerEffectivePersonBands } from '../../src/compare/cost-rows.ts'
import { type MeasureName, type MeasureRow, measureTable, spreadOf } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { totalsOf } from '../support/a-total.ts'

const R5 = fiscalYear(2023)
const R6 = fiscalYear(2024)
const UNKNOWN = Number.NaN

describe('cost per effective person', () => {
  const row = (measure: MeasureRow['measure'], value: number, unit: MeasureRow['unit']): MeasureRow => ({
    scenario: 'a',
    band: 'expected',
    fiscalYear: R5,
    measure,
    value,
    unit,
  })
  const found = (...rows: readonly MeasureRow[]) =>
    costPerEffectivePerson(measureTable(rows), ['a'], [R5, R6]).map(({ fiscalYear: year, value }) => [year, value])

  it('is in whole yen: 1,000 ÷ 3 is 333', () => {
    expect(found(row('cost.personnel', 1000, 'yen'), row('effectiveManpower', 3, 'fte'))).toEqual([[R5, 333]])
  })

  it('is unknown where nobody works, or where a number is', () => {
    expect(found(row('cost.personnel', 1000, 'yen'), row('effectiveManpower', 0, 'fte'))).toEqual([])
    expect(found(row('effectiveManpower', 3, 'fte'))).toEqual([])
  })
})

describe('the band of cost per effective person', () => {
  /** The bands of runs that are given by measure, all of R5. */
  const bandsOf = (measures: Readonly<Record<string, readonly number[]>>) => {
    const totals = totalsOf(
      Object.entries(measures).map(([measure, values]) => ({ fiscalYear: R5, measure: measure as MeasureName, values })),
    )
    return costPerEffectivePersonBands({ scenario: 'a', totals }, [R5, R6])
  }

  it('is that of the quotients of each run, not a quotient of bands', () => {
    // 1,000 ÷ 2 = 500, 900 ÷ 3 = 300, 1,000 ÷ 3 = 333; their mean is 377.7, and the quotient of the means 362.5.
    const runs = { 'cost.personnel': [1000, 900, 1000], effectiveManpower: [2, 3, 3] }
    const [band, ...others] = bandsOf(runs)
    expect(others).toEqual([])
    const at = { scenario: 'a', fiscalYear: R5, measure: 'cost.perEffectivePerson', unit: 'yen' }
    expect(band).toEqual({ ...at, spread: spreadOf(Float64Array.of(500, 300, 333)) })
  })

  it('is taken over the runs that know both', () => {
    const runs = { 'cost.personnel': [1000, UNKNOWN, 1000], effectiveManpower: [2, 3, 0] }
    const [band] = bandsOf(runs)
    expect(band?.spread).toMatchObject({ mean: 500, runs: 1 })
  })

  it('is not there where the cost or effective manpower is not measured', () => {
    const runs = { effectiveManpower: [2, 3, 3] }
    expect(bandsOf(runs)).toEqual([])
  })
})
