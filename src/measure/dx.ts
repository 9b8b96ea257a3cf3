/**
 * DX as measures (DXの指標): hours by what becomes of them, in total and by department, and the people moved.
 *
 * dx.saved = dx.moved + dx.fragments + dx.kept + dx.givenUp in every department and year. `dx.freedFte` is what is realised, in full-time
 * people. `dx.people` have left their department so far, `dx.received` have come to it.
 */
import { type DxRow, type DxYear, HOUR, type RunPlan } from '../engine/index.ts'
import { type Column, type ColumnGroup, write } from './column.ts'

/** What becomes of hours saved (削減時間の行方). */
const HOURS = ['saved', 'moved', 'fragments', 'kept', 'givenUp'] as const

/** The DX ledger of a plan (DXの指標); no columns where DX is not in force. */
export function dxColumns(plan: RunPlan): readonly ColumnGroup[] {
  const dx = plan.transformation?.dx
  if (dx === undefined) return []
  const cost = dx.items.some(item => item.cost.some(yen => yen > 0))
  const read = (year: DxYear | undefined, values: (of: DxYear) => readonly number[], into: Float64Array, at: number): void =>
    write(year === undefined ? undefined : values(year), into, at)
  const group = (columns: readonly Column[], values: (of: DxYear) => readonly number[]): ColumnGroup => ({
    columns,
    read: ({ transformation }, into, at) => read(transformation?.dx, values, into, at),
  })
  const parts = (measure: Column['measure'], unit: Column['unit']): Column[] => [
    { measure, unit },
    ...plan.departments.map((item): Column => ({ measure, dimension: 'department', item, unit })),
  ]
  const byDepartment = (of: (department: number) => number): number[] => {
    const values = plan.departments.map((_, department) => of(department))
    return [values.reduce((sum, value) => sum + value, 0), ...values]
  }
  return [
    ...HOURS.map(key => group(parts(`dx.${key}`, 'hours'), ({ rows }) => byDepartment(at => sumRows(rows, at, key) / HOUR))),
    group(parts('dx.effort', 'hours'), ({ effort }) => byDepartment(at => (effort[at] ?? 0) / HOUR)),
    group(parts('dx.freedFte', 'fte'), ({ rows }) =>
      byDepartment(at => (sumRows(rows, at, 'saved') - sumRows(rows, at, 'givenUp')) / HOUR / dx.hoursPerFte),
    ),
    group(parts('dx.people', 'people'), ({ rows }) => byDepartment(at => sumRows(rows, at, 'people'))),
    group(parts('dx.received', 'people'), ({ received }) =>
      byDepartment(at => received.find(({ department }) => department === at)?.people ?? 0),
    ),
    ...(cost ? [group([{ measure: 'dx.cost', unit: 'yen' }], year => [Math.round(year.cost)])] : []),
  ]
}

const sumRows = (rows: readonly DxRow[], at: number, key: (typeof HOURS)[number] | 'people'): number =>
  rows.reduce((sum, row) => (row.department === at ? sum + row[key] : sum), 0)
