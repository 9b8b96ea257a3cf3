/**
 * Offers needed (必要な合格者数): planned hires ÷ (1 − refusal), rounded up to whole people, in total and for job families with a policy of
 * their own.
 *
 * One number a policy, since its exams are its own. Offers change nobody's headcount: that planned posts stay unfilled all the same is the
 * yield's matter. Not here: how many apply.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { wholeIn, YearTerms } from './in-kernel.ts'

/** The offers needed for the hires of a 1 April (必要な合格者数); no columns where no refusal is known. */
export function offerColumns(plan: RunPlan): readonly KernelColumns[] {
  const { refusals, recruitment } = plan
  if (refusals === undefined) return []
  const own = recruitment.filter(({ counts }) => counts === 'own-families')
  const people: Column = { measure: 'recruitment.offers', unit: 'people' }
  const ofFamily = (family: number): Column => ({ ...people, dimension: 'jobFamily', item: plan.jobFamilies[family] as string })
  return [
    {
      columns: [people, ...own.map(({ jobFamilies }) => ofFamily(jobFamilies[0] as number))],
      readIn: (kernel, written) => {
        const shares = new YearTerms(kernel, plan, recruitment.length)
        written.write('refusals', (drawn, part) => part.copyAll(drawn, shares.at(0, 0)))
        const policyOf = plan.jobFamilies.map((_, family) =>
          recruitment.findIndex(({ jobFamilies }) => jobFamilies.includes(family)),
        )
        const withColumn = recruitment.map(policy => Number(own.includes(policy)))
        return {
          reader: 'offers',
          terms: wholeIn(kernel, [recruitment.length, shares.place, wholeIn(kernel, policyOf), wholeIn(kernel, withColumn)]),
        }
      },
    },
  ]
}
