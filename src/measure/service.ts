/**
 * Length of service as a measure (平均勤続年数): completed years since the 1 April of joining, over the regular staff, in total and by job
 * family.
 *
 * Unknown where any regular member of the base date has no year of joining: a mean over some would not be that of the staff. Whoever is
 * hired later has one. Not here: other employment types, whose terms are short.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Column, KernelColumns } from './column.ts'

/** The mean length of service on a 1 April (平均勤続年数); no columns where it is not known. */
export function serviceColumns(plan: RunPlan): readonly KernelColumns[] {
  const known = plan.opening.every(row => row.employmentType !== 'regular' || row.entryYear !== undefined)
  if (!known) return []
  const mean: Column = { measure: 'service.mean', unit: 'years' }
  const ofFamilies = plan.jobFamilies.map((item): Column => ({ ...mean, dimension: 'jobFamily', item }))
  return [{ columns: [mean, ...ofFamilies], readIn: () => ({ reader: 'service' }) }]
}
