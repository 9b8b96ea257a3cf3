/**
 * Separations during the year (年度中の離職): resignation 普通退職, early retirement 勧奨・早期, death 死亡.
 *
 * Regular staff leave with the yearly probability of their job family and age on 1 April. The causes apply one after another,
 * each to those still in post. Whoever has passed the age at which staying is a choice leaves by the hazard of after-60.ts
 * instead; re-employed and fixed-term staff by the end of their terms.
 * Source of the default rates: the municipality's data. Not here: mandatory retirement, leave.
 */
import { ageIn, ageOnFirstApril } from '../../terms/index.ts'
import { isType, leave, offset, type RunState } from '../run-state.ts'

/** Lets regular staff resign, retire early or die during the fiscal year (年度中の離職). */
export function separations(state: RunState): void {
  const { plan, members, chance, year } = state
  const now = offset(state, year)
  for (let at = 0; at < members.size; at += 1) {
    if (!isType(members, at, 'regular')) continue
    const born = members.birthYear[at] as number
    const family = members.jobFamily[at] as number
    if (ageIn(born, year) > (plan.choiceAge[family] as number)) continue
    const age = ageOnFirstApril(born, year)
    for (const { cause, rates } of plan.separations) {
      const rate = rates[now]?.[family]?.[age] ?? 0
      if (rate > 0) leave(state, at, chance.take(members.people[at] as number, rate), cause)
    }
  }
}
