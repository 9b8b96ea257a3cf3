/**
 * Headroom (余裕): each reference line less the strength that is counted by that line's own rule, on every 1 April.
 *
 * Positive: so many people may still be added up to the line; negative: so many are above it. Strength under one rule is never held
 * against a line under another (定員 665 against 654 is 11, not 7 against 658). 条例定数 is also held against the strength of each appointing
 * authority, where departments have one. A line is the same in every run (定員 that is given as a range stands at its value of the expected run),
 * so the band of headroom is that of the strength, mirrored.
 */
import { type BandRow, type MeasureName, type MeasureRow, type MeasureTable, scaledSpread } from '../measure/index.ts'
import type { Municipality } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { BandTable } from './band-table.ts'
import type { ReferenceLine } from './comparison.ts'

/** How many people there may be on a 1 April (限度), what they are counted by, and what the headroom to it is called. */
interface Limit {
  readonly fiscalYear: FiscalYear
  readonly people: number
  readonly strength: MeasureName
  readonly headroom: MeasureName
}

/** The limits of the reference lines (基準線), line by line. Years for which a line has no number are left out. */
export const limitsOfLines = (lines: readonly ReferenceLine[]): readonly Limit[] =>
  lines.flatMap(({ id, rule, values }) =>
    values.flatMap(({ fiscalYear, value }): Limit[] =>
      Number.isFinite(value) ? [{ fiscalYear, people: value, strength: `strength.${rule}`, headroom: `headroom.${id}` }] : [],
    ),
  )

/** The limits of the appointing authorities (任命権者別の条例定数), one after another. */
export const limitsOfAuthorities = ({ ordinance }: Municipality, years: readonly FiscalYear[]): readonly Limit[] =>
  (ordinance.groups ?? []).flatMap(({ id, quota }) =>
    years.map(
      (fiscalYear): Limit => ({
        fiscalYear,
        people: quota,
        strength: `authority.${id}`,
        headroom: `headroom.authority.${id}`,
      }),
    ),
  )

/** The measures `headroom.*` of the scenarios (余裕), in people. Where the strength is not known there is no row. */
export const headroomRows = (
  measures: MeasureTable,
  scenarios: readonly string[],
  limits: readonly Limit[],
): readonly MeasureRow[] =>
  scenarios.flatMap(scenario =>
    limits.flatMap(({ fiscalYear, people, strength, headroom }): MeasureRow[] => {
      const counted = measures.value(scenario, fiscalYear, strength)
      if (counted === undefined) return []
      return [{ scenario, band: 'expected', fiscalYear, measure: headroom, value: people - counted, unit: 'people' }]
    }),
  )

/** The bands of `headroom.*` (余裕の幅), where that of the strength is known. */
export const headroomBands = (bands: BandTable, scenarios: readonly string[], limits: readonly Limit[]): readonly BandRow[] =>
  scenarios.flatMap(scenario =>
    limits.flatMap(({ fiscalYear, people, strength, headroom }): BandRow[] => {
      const counted = bands.spread(scenario, fiscalYear, strength)
      if (counted === undefined) return []
      return [{ scenario, fiscalYear, measure: headroom, unit: 'people', spread: scaledSpread(counted, -1, people) }]
    }),
  )
