/**
 * Headroom by hand: each line less the strength under its own rule.
 */
import { describe, expect, it } from 'vitest'
import { headroomRows } from '../../src/compare/headroom.ts'
import type { ReferenceLine } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { type FiscalYear, fiscalYear } from '../../src/terms/index.ts'

const R4 = fiscalYear(2022)
const R5 = fiscalYear(2023)

const strength = (year: FiscalYear, rule: string, value: number): MeasureRow => ({
  scenario: 'a',
  band: 'expected',
  fiscalYear: year,
  measure: `strength.${rule}`,
  value,
  unit: 'people',
})
const line = (id: ReferenceLine['id'], rule: string, values: readonly (readonly [FiscalYear, number])[]): ReferenceLine => ({
  id,
  title: id,
  rule,
  values: values.map(([year, value]) => ({ fiscalYear: year, value })),
})
/** Koganei on 1 April R4: 658 as 現員 and under 条例定数, 654 as 定員 is counted; a year later 670, 670 and 668. */
const counted = measureTable([
  strength(R4, 'actual', 658),
  strength(R4, 'quota', 654),
  strength(R4, 'ordinance', 658),
  strength(R5, 'actual', 670),
  strength(R5, 'quota', 668),
  strength(R5, 'ordinance', 670),
])
const read = (lines: readonly ReferenceLine[]) => {
  const rows = measureTable(headroomRows(counted, ['a'], lines))
  return (year: FiscalYear, id: string) => rows.value('a', year, `headroom.${id}`)
}

describe('headroom', () => {
  const headroom = read([
    line('maintain', 'actual', [
      [R4, 658],
      [R5, 658],
    ]),
    line('quota', 'quota', [
      [R4, 665],
      [R5, 665],
    ]),
    line('ordinance', 'ordinance', [
      [R4, 790],
      [R5, 790],
    ]),
  ])

  it('on 1 April R4 is 665 − 654 = 11 to 定員, not 7; 790 − 658 = 132 to 条例定数; 0 to 現員維持', () => {
    expect([headroom(R4, 'quota'), headroom(R4, 'ordinance'), headroom(R4, 'maintain')]).toEqual([11, 132, 0])
  })

  it('is negative above a line: 665 − 668 = −3, 658 − 670 = −12', () => {
    expect([headroom(R5, 'quota'), headroom(R5, 'ordinance'), headroom(R5, 'maintain')]).toEqual([-3, 120, -12])
  })

  it('is unknown where the line or the strength under its rule is', () => {
    const partly = read([line('quota', 'quota', [[R4, 665]]), line('ordinance', 'unheard-of', [[R4, 790]])])
    expect(partly(R4, 'quota')).toBe(11)
    expect(partly(R5, 'quota')).toBeUndefined()
    expect(partly(R4, 'ordinance')).toBeUndefined()
  })
})
