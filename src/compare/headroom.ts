/**
 * Headroom (余裕): each reference line less the strength that is counted by that line's own rule, on every 1 April.
 *
 * Positive: so many people may still be added up to the line; negative: so many are above it. Strength under one rule is never held
 * against a line under another (定員 665 against 654 is 11, not 7 against 658). 条例定数 is also held against the strength of each appointing
 * authority, where departments have one.
 */
import type { MeasureRow, MeasureTable } from '../measure/index.ts'
import type { Municipality } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { ReferenceLine } from './comparison.ts'

/** The measures `headroom.<line>` of the scenarios (余裕), in people. Years without a line or a strength have no row. */
export function headroomRows(
  measures: MeasureTable,
  scenarios: readonly string[],
  lines: readonly ReferenceLine[],
): readonly MeasureRow[] {
  return scenarios.flatMap(scenario =>
    lines.flatMap(({ id, rule, values }) =>
      values.flatMap(({ fiscalYear, value }): MeasureRow[] => {
        const strength = measures.value(scenario, fiscalYear, `strength.${rule}`)
        if (strength === undefined || !Number.isFinite(value)) return []
        return [{ scenario, band: 'expected', fiscalYear, measure: `headroom.${id}`, value: value - strength, unit: 'people' }]
      }),
    ),
  )
}

/** The measures `headroom.authority.<id>` of the scenarios (任命権者別の余裕), in people. Authorities without a department have no row. */
export function authorityHeadroomRows(
  measures: MeasureTable,
  scenarios: readonly string[],
  { ordinance }: Municipality,
  years: readonly FiscalYear[],
): readonly MeasureRow[] {
  return scenarios.flatMap(scenario =>
    (ordinance.groups ?? []).flatMap(({ id, quota }) =>
      years.flatMap((fiscalYear): MeasureRow[] => {
        const strength = measures.value(scenario, fiscalYear, `authority.${id}`)
        if (strength === undefined) return []
        const measure = `headroom.authority.${id}` as const
        return [{ scenario, band: 'expected', fiscalYear, measure, value: quota - strength, unit: 'people' }]
      }),
    ),
  )
}
