/**
 * Separations during the year (年度中の離職): resignation 普通退職, early retirement 勧奨・早期, death 死亡.
 *
 * Regular staff leave with the yearly probability of their job family and age on 1 April. The causes apply one after another,
 * each to those still in post. Whoever has passed the age at which staying is a choice leaves by the hazard of after-60.ts
 * instead; re-employed and fixed-term staff by the end of their terms.
 * Source of the default rates: the municipality's data. Not here: mandatory retirement, leave.
 */
import type { Place } from '../../kernel/index.ts'
import { InvariantError } from '../invariant-error.ts'
import { leaveByShares, leaveNoted } from '../moves.ts'
import type { YearRates } from '../rate-table.ts'
import { offset, type RunState } from '../run-state.ts'

/** Lets regular staff resign, retire early or die during the fiscal year (年度中の離職). */
export function separations(state: RunState): void {
  const { prepared, chance, year, members } = state
  if (!chance.sampled && !state.book.kept && state.leave === undefined) {
    // In a forecast nobody asks who leaves for which cause.
    if (prepared.rates.length > 0) members.thin(stayingIn(state), year)
    return
  }
  for (const { cause, years } of prepared.rates) {
    const table = years[offset(state, year)] as YearRates
    if (!table.active) continue
    chance.turnTo(cause, year)
    if (chance.sampled) leaveNoted(state, chance.strike(members, table, year), cause)
    else leaveByShares(state, table, cause)
  }
}

/** The shares that stay in the year. @throws InvariantError beyond the rates of the plan, where no forecast goes. */
function stayingIn({ prepared, plan: { scenario, from }, year }: RunState): Place {
  const staying = prepared.staying[year - from]
  if (staying === undefined) throw new InvariantError('A forecast goes beyond the rates of the plan', { scenario, year })
  return staying
}
