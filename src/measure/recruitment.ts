/**
 * Recruitment as measures (採用の指標): as planned and as filled, by job family where some have a policy of their own, and the
 * experienced among the filled where a scenario hires experienced people.
 *
 * Planned and experienced are decisions, in whole people; filled are the people who joined, counted under `actual` (現員).
 */
import type { RunPlan, YearLedger } from '../engine/index.ts'
import { toPeople } from '../terms/index.ts'
import { actualWeights, type Column, type ColumnGroup } from './column.ts'

/** The recruitment of a 1 April (採用). */
export function recruitmentColumns(plan: RunPlan): ColumnGroup {
  const weights = actualWeights(plan)
  const people = (measure: Column['measure']): Column => ({ measure, unit: 'people' })
  const byFamily = plan.recruitment.length > 1
  const ofFamilies = (measure: Column['measure']): Column[] =>
    byFamily ? plan.jobFamilies.map(item => ({ ...people(measure), dimension: 'jobFamily', item })) : []
  const experienced = plan.recruitment.some(
    ({ policy, experienced: { share } }) => policy.policy === 'age-balance' || share.some(part => part > 0),
  )
  const filled = new Float64Array(plan.jobFamilies.length)
  return {
    columns: [
      people('recruitment.planned'),
      people('recruitment.filled'),
      ...ofFamilies('recruitment.planned'),
      ...ofFamilies('recruitment.filled'),
      ...(experienced ? [people('recruitment.experienced')] : []),
    ],
    read: ({ joined }, into, at) => {
      if (joined === undefined) return
      fillByJobFamily(joined, weights, filled)
      let all = 0
      for (let family = 0; family < filled.length; family += 1) all += filled[family] as number
      into[at] = joined.planned
      into[at + 1] = toPeople(all)
      let next = at + 2
      if (byFamily) {
        for (let family = 0; family < filled.length; family += 1, next += 1) {
          into[next] = joined.plannedByJobFamily[family] as number
          into[next + filled.length] = toPeople(filled[family] as number)
        }
        next += filled.length
      }
      if (experienced) into[next] = joined.experienced
    },
  }
}

/** Counts the people who joined by job family into `filled`, in the engine's unit. */
function fillByJobFamily(
  { flows, flowsByType }: NonNullable<YearLedger['joined']>,
  weights: readonly number[],
  filled: Float64Array,
): void {
  filled.fill(0)
  const cells = flows.get('recruitment')
  const byType = flowsByType.get('recruitment')
  if (cells === undefined || byType === undefined) return
  const perType = cells.length / weights.length
  const departments = perType / filled.length
  for (let type = 0; type < weights.length; type += 1) {
    if (byType[type] === 0) continue
    const weight = weights[type] as number
    for (let family = 0, cell = type * perType; family < filled.length; family += 1) {
      let people = filled[family] as number
      for (const end = cell + departments; cell < end; cell += 1) people += (cells[cell] as number) * weight
      filled[family] = people
    }
  }
}
