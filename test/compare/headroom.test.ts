/**
 * Headroom by hand: each line less the strength under its own rule.
 */
import { describe, expect, it } from 'vitest'
import { bandTable } from '../../src/compare/band-table.ts'
import { headroomBands, headroomRows, limitsOfAuthorities, limitsOfLines } from '../../src/compare/headroom.ts'
import type { ReferenceLine } from '../../src/compare/index.ts'
import { type BandRow, type MeasureRow, measureTable } from '../../src/measure/index.ts'
import type { Municipality } from '../../src/scenario/index.ts'
import { type FiscalYear, fiscalYear } from '../../src/terms/index.ts'
import { aConstant, aSpread } from '../support/with-runs.ts'

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
  const rows = measureTable(headroomRows(counted, ['a'], limitsOfLines(lines)))
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

/** Bands of strength on 1 April R5: 定員 counts 668 less 10, 4, 1, plus 3, 6; an authority 40 in every run. */
const band = (measure: BandRow['measure'], spread: BandRow['spread']): BandRow => ({
  scenario: 'a',
  fiscalYear: R5,
  measure,
  unit: 'people',
  spread,
})

describe('the band of headroom', () => {
  const runs = (count: number) =>
    bandTable([
      band('strength.quota', aSpread(668, [-10, -4, -1, 3, 6], count)),
      band('authority.教育委員会', aConstant(40, count)),
    ])
  const toQuota = limitsOfLines([
    line('quota', 'quota', [
      [R4, 665],
      [R5, 670],
    ]),
  ])

  /** 670 less 674, 671, 667, 664 and 658; the mean 670 − 667.5. */
  it('is that of the strength, mirrored at the line of the year', () => {
    expect(headroomBands(runs(100), ['a', 'nobody'], toQuota)).toEqual([
      {
        scenario: 'a',
        fiscalYear: R5,
        measure: 'headroom.quota',
        unit: 'people',
        spread: { mean: 2.5, sd: 8, standardError: 0.8, runs: 100, constant: false, p10: -4, p25: -1, p50: 3, p75: 6, p90: 12 },
      },
    ])
  })

  it('has no percentiles below 20 runs', () => {
    expect(headroomBands(runs(16), ['a'], toQuota).map(({ spread }) => spread)).toEqual([
      { mean: 2.5, sd: 8, standardError: 2, runs: 16, constant: false },
    ])
  })

  it('is taken for each appointing authority as well, 45 − 40 = 5 in every run', () => {
    const groups = [{ id: '教育委員会', authorities: ['教育委員会'], departments: ['教育'], quota: 45 }]
    const municipality = { ordinance: { groups } } as unknown as Municipality
    const [found, ...others] = headroomBands(runs(100), ['a'], limitsOfAuthorities(municipality, [R4, R5]))
    expect(others).toEqual([])
    expect(found).toMatchObject({ measure: 'headroom.authority.教育委員会', spread: { mean: 5, p10: 5, p90: 5, constant: true } })
  })
})
