/**
 * Effective manpower, DX and workload for a comparison made by hand: the same few numbers in every scenario, DX in the last one.
 *
 * Effective manpower is headcount − 20 (leave) − 1 a year up to the fifth (learning) + what DX frees. From R6 on, DX saves 9,600 h a year:
 * 1,920 of one person moved, 480 kept, 2,400 fragments, 4,800 given up, that is 4,800 freed = 2.5 people. In R5 960 h are tied up.
 */
import type { Comparison } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { type FiscalYear, yearsBetween } from '../../src/terms/index.ts'

const HOURS = { saved: 9600, moved: 1920, kept: 480, fragments: 2400, givenUp: 4800 } as const

/** The comparison with these measures. */
export function withTransformation(comparison: Comparison): Comparison {
  const { study, scenarios, measures } = comparison
  const withDx = scenarios.at(-1)?.id
  const rows = scenarios.flatMap(({ id }) =>
    yearsBetween(study.baseYear, study.closingYear).flatMap(year =>
      rowsOf(measures.value(id, year, 'strength.actual') ?? 0, year - study.baseYear, id === withDx).map(
        (row): MeasureRow => ({ scenario: id, band: 'expected', fiscalYear: year as FiscalYear, ...row }),
      ),
    ),
  )
  return { ...comparison, measures: measureTable([...measures.rows, ...rows]) }
}

type Row = Omit<MeasureRow, 'scenario' | 'band' | 'fiscalYear'>

function rowsOf(headcount: number, since: number, hasDx: boolean): Row[] {
  const active = hasDx && since >= 2
  const parts = {
    headcount,
    leave: -20,
    'short-time': 5,
    newcomers: -Math.min(5, since),
    retraining: 0,
    dx: active ? 2.5 : 0,
    transition: hasDx && since === 1 ? -0.5 : 0,
  }
  const total = Object.values(parts).reduce((sum, value) => sum + value, 0)
  const people = { unit: 'people' } as const
  const gap = since / 2
  return [
    { measure: 'effectiveManpower', value: total, ...people },
    ...Object.entries(parts).map(
      ([item, value]): Row => ({ measure: 'effectiveManpower', dimension: 'part', item, value, ...people }),
    ),
    ...[['民生', 200 + gap, gap] as const, ['総務', headcount - 200 - gap, -gap] as const].flatMap(
      ([item, demand, lacking]): Row[] => [
        { measure: 'workload.demand', dimension: 'department', item, value: demand, ...people },
        { measure: 'workload.afterDx', dimension: 'department', item, value: demand, ...people },
        { measure: 'workload.gap', dimension: 'department', item, value: lacking, ...people },
      ],
    ),
    ...(hasDx ? dxRows(active, since) : []),
  ]
}

const dxRows = (active: boolean, since: number): Row[] => [
  ...Object.entries(HOURS).map(
    ([key, hours]): Row => ({ measure: `dx.${key as keyof typeof HOURS}`, value: active ? hours : 0, unit: 'hours' }),
  ),
  { measure: 'dx.effort', value: since === 1 ? 960 : 0, unit: 'hours' },
  { measure: 'dx.freedFte', value: active ? 2.5 : 0, unit: 'fte' },
  { measure: 'dx.people', value: active ? 1 : 0, unit: 'people' },
]
