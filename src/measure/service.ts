/**
 * Length of service as a measure (平均勤続年数): completed years since the 1 April of joining, over the regular staff, in total and by job
 * family.
 *
 * Unknown where any regular member of the base date has no year of joining: a mean over some would not be that of the staff. Whoever is
 * hired later has one. Not here: other employment types, whose terms are short.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Column, ColumnGroup, KernelColumns } from './column.ts'
import { placeIn } from './in-kernel.ts'
import type { PeopleInPost } from './people-in-post.ts'

/** The mean length of service on a 1 April (平均勤続年数); no columns where it is not known. */
export function serviceColumns(plan: RunPlan, inPost: PeopleInPost): ColumnGroup | KernelColumns {
  const known = plan.opening.every(row => row.employmentType !== 'regular' || row.entryYear !== undefined)
  if (!known) return { columns: [], read: () => undefined }
  const mean: Column = { measure: 'service.mean', unit: 'years' }
  return {
    columns: [mean, ...plan.jobFamilies.map((item): Column => ({ ...mean, dimension: 'jobFamily', item }))],
    readIn:
      ({ call }) =>
      (_, into, at) =>
        call.readService(inPost.place, inPost.stock, placeIn(into, at)),
  }
}
