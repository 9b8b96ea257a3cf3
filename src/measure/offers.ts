/**
 * Offers needed (必要な合格者数): planned hires ÷ (1 − refusal), rounded up to whole people, in total and for job families with a policy of
 * their own.
 *
 * One number a policy, since its exams are its own. Offers change nobody's headcount: that planned posts stay unfilled all the same is the
 * yield's matter. Not here: how many apply.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Column, ColumnGroup } from './column.ts'

/** Binary fractions may lie a hair above a whole number of people. */
const TIE = 1e-9

/** The offers needed for the hires of a 1 April (必要な合格者数); no columns where no refusal is known. */
export function offerColumns(plan: RunPlan): ColumnGroup {
  const { refusals } = plan
  if (refusals === undefined) return { columns: [], read: () => undefined }
  const own = plan.recruitment.filter(({ counts }) => counts === 'own-families')
  const people: Column = { measure: 'recruitment.offers', unit: 'people' }
  return {
    columns: [
      people,
      ...own.map(
        ({ jobFamilies: [family] }): Column => ({
          ...people,
          dimension: 'jobFamily',
          item: plan.jobFamilies[family as number] as string,
        }),
      ),
    ],
    read: ({ joined, fiscalYear }, into, at, drawn) => {
      if (joined === undefined) return
      let [all, next] = [0, at + 1]
      for (let order = 0; order < plan.recruitment.length; order += 1) {
        const { jobFamilies, counts } = plan.recruitment[order] as RunPlan['recruitment'][number]
        const share = drawn.refusals?.[order]?.[fiscalYear - plan.from] ?? 0
        const offers = Math.ceil(plannedIn(joined.plannedByJobFamily, jobFamilies) / (1 - share) - TIE)
        all += offers
        if (counts === 'own-families') into[next++] = offers
      }
      into[at] = all
    },
  }
}

function plannedIn(planned: readonly number[], jobFamilies: readonly number[]): number {
  let people = 0
  for (let index = 0; index < jobFamilies.length; index += 1) people += planned[jobFamilies[index] as number] as number
  return people
}
