/**
 * Recruitment as measures (採用の指標): as planned and as filled, by job family where some have a policy of their own, and the
 * experienced among the filled where a scenario hires experienced people.
 *
 * Planned and experienced are decisions, in whole people; filled are the people who joined, counted under `actual` (現員).
 */
import { JOINED, type RunPlan } from '../engine/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { numbersIn, wholeIn } from './in-kernel.ts'

/** The recruitment of a 1 April (採用). */
export function recruitmentColumns(plan: RunPlan): KernelColumns {
  const people = (measure: Column['measure']): Column => ({ measure, unit: 'people' })
  const byFamily = plan.recruitment.length > 1
  const ofFamilies = (measure: Column['measure']): Column[] =>
    byFamily ? plan.jobFamilies.map(item => ({ ...people(measure), dimension: 'jobFamily', item })) : []
  const experienced = plan.recruitment.some(
    ({ policy, experienced: { share } }) => policy.policy === 'age-balance' || share.some(part => part > 0),
  )
  return {
    columns: [
      people('recruitment.planned'),
      people('recruitment.filled'),
      ...ofFamilies('recruitment.planned'),
      ...ofFamilies('recruitment.filled'),
      ...(experienced ? [people('recruitment.experienced')] : []),
    ],
    readIn: kernel => {
      const filled = numbersIn(kernel, new Float64Array(plan.jobFamilies.length))
      return {
        reader: 'recruitment',
        terms: wholeIn(kernel, [JOINED.recruitment, Number(byFamily), Number(experienced), filled]),
      }
    },
  }
}
