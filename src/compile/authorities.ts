/**
 * Appointing authorities of a plan (任命権者): the groups whose departments are known, as indices.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Municipality } from '../scenario/index.ts'

/** The authorities of a municipality for the measures (任命権者); nothing where departments have none. */
export function authorityPlan({ ordinance, countingRules, departments }: Municipality): Pick<RunPlan, 'authorities'> {
  if (ordinance.groups === undefined) return {}
  const groups = ordinance.groups.filter(group => group.departments.length > 0)
  return {
    authorities: {
      rule: countingRules.findIndex(({ id }) => id === ordinance.rule),
      groups: groups.map(group => ({
        id: group.id,
        departments: group.departments.map(name => departments.findIndex(({ id }) => id === name)),
      })),
    },
  }
}
