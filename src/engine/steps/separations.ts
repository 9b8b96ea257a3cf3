/**
 * Separations during the year (年度中の離職): resignation 普通退職, early retirement 勧奨・早期, death 死亡.
 *
 * Regular staff leave with the yearly probability of their job family and age on 1 April. The causes apply one after another,
 * each to those still in post. Whoever has passed the age at which staying is a choice leaves by the hazard of after-60.ts
 * instead; re-employed and fixed-term staff by the end of their terms.
 * Source of the default rates: the municipality's data. Not here: mandatory retirement, leave.
 */
import { REGULAR } from '../lattice.ts'
import { OLDEST } from '../ledger.ts'
import type { PreparedPlan } from '../prepare.ts'
import { leave, offset, type RunState } from '../run-state.ts'

/** Lets regular staff resign, retire early or die during the fiscal year (年度中の離職). */
export function separations(state: RunState): void {
  const now = offset(state, state.year)
  for (const rates of state.prepared.rates) if (rates.active[now] === true) separateFor(state, rates, now)
}

/** Lets everybody whom a cause may befall leave for it. */
function separateFor(state: RunState, { cause, byYearFamilyAndAge }: PreparedPlan['rates'][number], now: number): void {
  const { plan, prepared, members, chance, year, lattice } = state
  const { employmentType, jobFamily, people, key } = members
  chance.turnTo(cause, year)
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const reached = year - members.birthYearOf(cohort)
    const mayHaveChosen = reached > prepared.lowestChoiceAge
    const slot = now * lattice.jobFamilies * (OLDEST + 1) + Math.min(OLDEST, reached - 1)
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      if (employmentType[at] !== REGULAR) continue
      const family = jobFamily[at] as number
      if (mayHaveChosen && reached > (plan.choiceAge[family] as number)) continue
      const rate = byYearFamilyAndAge[slot + family * (OLDEST + 1)] as number
      if (rate === 0) continue
      const going = chance.take(people[at] as number, rate, key[at] as number)
      if (going > 0) leave(state, at, going, cause)
    }
  }
}
