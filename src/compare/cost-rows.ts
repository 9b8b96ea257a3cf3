/**
 * Cost beside other measures (費用の比較): cost per effective person, where effective manpower is measured.
 *
 * Personnel cost without the retirement allowance, because allowances follow those who leave and not those who work, ÷ effective
 * manpower of the same 1 April. Whole yen. Not here: the difference to the retirement age staying as it was, which needs runs of its own.
 */
import type { MeasureRow, MeasureTable } from '../measure/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** The measure `cost.perEffectivePerson` of the scenarios, in yen a year (実質1人あたり人件費). */
export const costPerEffectivePerson = (
  measures: MeasureTable,
  scenarios: readonly string[],
  years: readonly FiscalYear[],
): readonly MeasureRow[] =>
  scenarios.flatMap(scenario =>
    years.flatMap((fiscalYear): MeasureRow[] => {
      const cost = measures.value(scenario, fiscalYear, 'cost.personnel')
      const people = measures.value(scenario, fiscalYear, 'effectiveManpower')
      if (cost === undefined || people === undefined || people <= 0) return []
      const value = roundHalfAway(cost / people)
      return [{ scenario, band: 'expected', fiscalYear, measure: 'cost.perEffectivePerson', value, unit: 'yen' }]
    }),
  )
