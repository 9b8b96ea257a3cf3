/**
 * DX as measures (DXの指標): hours by what becomes of them, in total and by department, and the people moved.
 *
 * dx.saved = dx.moved + dx.fragments + dx.kept + dx.givenUp in every department and year. `dx.freedFte` is what is realised, in full-time
 * people. `dx.people` have left their department so far, `dx.received` have come to it.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Column, KernelColumns } from './column.ts'
import type { DxHours } from './dx-hours.ts'

/** The measures by department (部局別の指標), in the order of kernel/assembly/measures/dx-hours.ts, and their units. */
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
export function dxColumns(plan: RunPlan, hours: DxHours): readonly KernelColumns[] {
  const dx = plan.transformation?.dx
  if (dx === undefined) return []
  const byDepartment = MEASURES.flatMap(([measure, unit]): Column[] => [
    { measure, unit },
    ...plan.departments.map((item): Column => ({ measure, dimension: 'department', item, unit })),
  ])
  return [
    {
      columns: [...byDepartment, ...(hours.withCost ? [COST] : [])],
      readIn: () => ({ reader: 'dx', terms: hours.place }),
    },
  ]
}

const COST: Column = { measure: 'dx.cost', unit: 'yen' }
