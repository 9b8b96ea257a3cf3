/**
 * Length of service as a measure (平均勤続年数): completed years since the 1 April of joining, over the regular staff, in total and by job
 * family.
 *
 * Unknown where any regular member of the base date has no year of joining: a mean over some would not be that of the staff. Whoever is
 * hired later has one. Not here: other employment types, whose terms are short.
 */
import { REGULAR, type RunPlan } from '../engine/index.ts'
import type { Column, ColumnGroup } from './column.ts'

/** The mean length of service on a 1 April (平均勤続年数); no columns where it is not known. */
export function serviceColumns(plan: RunPlan): ColumnGroup {
  const known = plan.opening.every(row => row.employmentType !== 'regular' || row.entryYear !== undefined)
  if (!known) return { columns: [], read: () => undefined }
  const mean: Column = { measure: 'service.mean', unit: 'years' }
  return {
    columns: [mean, ...plan.jobFamilies.map((item): Column => ({ ...mean, dimension: 'jobFamily', item }))],
    read: ({ stock }, into, at) => {
      let [years, people] = [0, 0]
      for (let family = 0; family < plan.jobFamilies.length; family += 1) {
        const served = stock.serviceYears[REGULAR * plan.jobFamilies.length + family] as number
        const heads = stock.byGroup[REGULAR * plan.jobFamilies.length + family] as number
        years += served
        people += heads
        if (heads > 0) into[at + 1 + family] = served / heads
      }
      if (people > 0) into[at] = years / people
    },
  }
}
