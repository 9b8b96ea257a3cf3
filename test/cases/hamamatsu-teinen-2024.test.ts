/**
 * Hamamatsu city, ordinance ceiling 2023 → 2024 (Shizuoka Shimbun, February 2024): 5114 − 20 − 10 + 4 + 66 who stay past 60 = 5154.
 *
 * The ceiling is replayed as a town whose posts are all filled: the planned changes are the target, and staff past 60 stand on top of
 * it with weight 0. It fixes sign and timing of the first extra cohort: 1 April 2024 (R6), not 2023.
 */
import { expect, it } from 'vitest'
import { aPlan, regulars } from '../support/a-plan.ts'
import { type Replay, readKeys, replay } from '../support/published-case.ts'

const {
  ceiling_fy2023,
  planned_reduction_fy2024,
  reorganisation_of_wards,
  community_staff,
  retained_past_60_turning_61_in_fy2024,
} = readKeys('hamamatsu-teinen-2024/inputs.csv') as Record<string, number> & Record<'ceiling_fy2023', number>
const published = readKeys('hamamatsu-teinen-2024/outputs.csv')
const retained = retained_past_60_turning_61_in_fy2024 as number
const planned = ceiling_fy2023 + Number(planned_reduction_fy2024) + Number(reorganisation_of_wards) + Number(community_staff)

/** R5 only: who turns 60 in FY2023 (born from 2 April 1963 to 1 April 1964), and everybody else. */
function city(retirementAge: (year: number) => number): Replay {
  const opening = [regulars(1963, retained), regulars(1985, ceiling_fy2023 - retained)]
  const plan = {
    from: 2023,
    to: 2023,
    opening,
    policy: { policy: 'hold' },
    target: planned,
    sixtyPlusWeight: 0,
    retirementAge,
  } as const
  return replay(aPlan(plan))
}

it('with the retirement age of 61 in FY2023, the extra cohort of 66 first stands on top of 5088 on 1 April 2024', () => {
  expect(planned).toBe(published.ceiling_fy2024_without_retained)
  expect(city(() => 61).series('strength.actual')).toEqual([ceiling_fy2023, published.ceiling_fy2024])
})

it('the net change of the ceiling is +40', () => {
  const [before, after] = city(() => 61).series('strength.actual')
  expect((after ?? 0) - (before ?? 0)).toBe(published.net_change)
})

it('with the old retirement age of 60 the same plan gives 5088: the 66 left on 31 March 2024', () => {
  const old = city(() => 60)
  expect(old.causes('separations', 'mandatory-retirement')[0]).toBe(retained)
  expect(old.series('strength.actual')[1]).toBe(published.ceiling_fy2024_without_retained)
})

it('the old plan, 5114 − 20, is the published 5094', () => {
  expect(ceiling_fy2023 + Number(planned_reduction_fy2024)).toBe(published.ceiling_fy2024_in_old_plan)
})
