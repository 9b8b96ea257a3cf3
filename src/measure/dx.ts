/**
 * DX as measures (DXの指標): hours by what becomes of them, in total and by department, and the people moved.
 *
 * dx.saved = dx.moved + dx.fragments + dx.kept + dx.givenUp in every department and year. `dx.freedFte` is what is realised, in full-time
 * people. `dx.people` have left their department so far, `dx.received` have come to it.
 */
import { type DxRow, type DxYear, HOUR, type RunPlan } from '../engine/index.ts'
import type { Column, ColumnGroup } from './column.ts'

/** What becomes of hours saved (削減時間の行方). */
const HOURS = ['saved', 'moved', 'fragments', 'kept', 'givenUp'] as const

/** The DX ledger of a plan (DXの指標); no columns where DX is not in force. */
export function dxColumns(plan: RunPlan): readonly ColumnGroup[] {
  const dx = plan.transformation?.dx
  if (dx === undefined) return []
  const cost = dx.items.some(item => item.cost.some(yen => yen > 0))
  const sums = new Float64Array(plan.departments.length)
  const group = (
    measure: Column['measure'],
    unit: Column['unit'],
    addUp: (of: DxYear, sums: Float64Array) => void,
  ): ColumnGroup => ({
    columns: [{ measure, unit }, ...plan.departments.map((item): Column => ({ measure, dimension: 'department', item, unit }))],
    read: ({ transformation }, into, at) => {
      if (transformation?.dx === undefined) return
      sums.fill(0)
      addUp(transformation.dx, sums)
      writeParts(sums, into, at)
    },
  })
  return [
    ...HOURS.map(key => group(`dx.${key}`, 'hours', ({ rows }, into) => addRows(rows, key, HOUR, into))),
    group('dx.effort', 'hours', ({ effort }, into) => {
      for (let at = 0; at < effort.length; at += 1) into[at] = (effort[at] as number) / HOUR
    }),
    group('dx.freedFte', 'fte', ({ rows }, into) => {
      for (const { department, saved, givenUp } of rows) into[department] = (into[department] as number) + saved - givenUp
      for (let at = 0; at < into.length; at += 1) into[at] = (into[at] as number) / HOUR / dx.hoursPerFte
    }),
    group('dx.people', 'people', ({ rows }, into) => addRows(rows, 'people', 1, into)),
    group('dx.received', 'people', ({ received }, into) => {
      for (const { department, people } of received) into[department] = people
    }),
    ...(cost ? [{ columns: [COST], read: readCost }] : []),
  ]
}

const COST: Column = { measure: 'dx.cost', unit: 'yen' }

const readCost: ColumnGroup['read'] = ({ transformation }, into, at) => {
  if (transformation?.dx !== undefined) into[at] = Math.round(transformation.dx.cost)
}

/** Adds a column of the rows up by department, in units of `unit`. */
function addRows(rows: readonly DxRow[], key: (typeof HOURS)[number] | 'people', unit: number, into: Float64Array): void {
  for (const row of rows) into[row.department] = (into[row.department] as number) + row[key]
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] as number) / unit
}

/** Writes the total and its parts. */
function writeParts(parts: Float64Array, into: Float64Array, at: number): void {
  let total = 0
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as number
    total += part
    into[at + 1 + index] = part
  }
  into[at] = total
}
