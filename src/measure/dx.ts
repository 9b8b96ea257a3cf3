/**
 * DX as measures (DXの指標): hours by what becomes of them, in total and by department, and the people moved.
 *
 * dx.saved = dx.moved + dx.fragments + dx.kept + dx.givenUp in every department and year. `dx.freedFte` is what is realised, in full-time
 * people. `dx.people` have left their department so far, `dx.received` have come to it.
 */
import { type DxRow, type DxYear, HOUR, type RunPlan } from '../engine/index.ts'
import type { Column, ColumnGroup } from './column.ts'

/** The measures by department (部局別の指標), in their order, and their units. */
const MEASURES = [
  ['dx.saved', 'hours'],
  ['dx.moved', 'hours'],
  ['dx.fragments', 'hours'],
  ['dx.kept', 'hours'],
  ['dx.givenUp', 'hours'],
  ['dx.effort', 'hours'],
  ['dx.freedFte', 'fte'],
  ['dx.people', 'people'],
  ['dx.received', 'people'],
] as const satisfies readonly (readonly [Column['measure'], Column['unit']])[]

/** The DX ledger of a plan (DXの指標); no columns where DX is not in force. */
export function dxColumns(plan: RunPlan): readonly ColumnGroup[] {
  const dx = plan.transformation?.dx
  if (dx === undefined) return []
  const withCost = dx.items.some(item => item.cost.some(yen => yen > 0))
  const departments = plan.departments.length
  const sums = new Float64Array(MEASURES.length * departments)
  const byDepartment = MEASURES.flatMap(([measure, unit]): Column[] => [
    { measure, unit },
    ...plan.departments.map((item): Column => ({ measure, dimension: 'department', item, unit })),
  ])
  return [
    {
      columns: [...byDepartment, ...(withCost ? [COST] : [])],
      read: ({ transformation }, into, at) => {
        const ofYear = transformation?.dx
        if (ofYear === undefined) return
        sums.fill(0)
        addUp(ofYear, departments, sums)
        convert(dx.hoursPerFte, departments, sums)
        writeParts(sums, departments, into, at)
        if (withCost) into[at + byDepartment.length] = Math.round(ofYear.cost)
      },
    },
  ]
}

const COST: Column = { measure: 'dx.cost', unit: 'yen' }

/** Adds a year up by measure and department, in the engine's units: index `measure × departments + department`. */
function addUp({ rows, effort, received }: DxYear, departments: number, sums: Float64Array): void {
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as DxRow
    let at = row.department
    sums[at] = (sums[at] as number) + row.saved
    at += departments
    sums[at] = (sums[at] as number) + row.moved
    at += departments
    sums[at] = (sums[at] as number) + row.fragments
    at += departments
    sums[at] = (sums[at] as number) + row.kept
    at += departments
    sums[at] = (sums[at] as number) + row.givenUp
    at += 2 * departments
    sums[at] = (sums[at] as number) + row.saved - row.givenUp
    at += departments
    sums[at] = (sums[at] as number) + row.people
  }
  for (let department = 0; department < effort.length; department += 1) {
    sums[EFFORT * departments + department] = effort[department] as number
  }
  for (const { department, people } of received) sums[RECEIVED * departments + department] = people
}

/** Turns what is hours in the engine's unit into hours, and what is freed into full-time people. */
function convert(hoursPerFte: number, departments: number, sums: Float64Array): void {
  const hour = HOUR
  const freed = FREED * departments
  for (let at = 0; at < freed; at += 1) sums[at] = (sums[at] as number) / hour
  for (let at = freed; at < freed + departments; at += 1) sums[at] = (sums[at] as number) / hour / hoursPerFte
}

const indexOf = (name: (typeof MEASURES)[number][0]): number => MEASURES.findIndex(([measure]) => measure === name)
const EFFORT = indexOf('dx.effort')
const FREED = indexOf('dx.freedFte')
const RECEIVED = indexOf('dx.received')

/** Writes the total of each measure and its parts by department. */
function writeParts(sums: Float64Array, departments: number, into: Float64Array, at: number): void {
  let next = at
  for (let start = 0; start < sums.length; start += departments) {
    let total = 0
    for (let department = 0; department < departments; department += 1) {
      const part = sums[start + department] as number
      total += part
      into[next + 1 + department] = part
    }
    into[next] = total
    next += 1 + departments
  }
}
