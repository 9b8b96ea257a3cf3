/**
 * Forecast (見通し): what the city expects of the coming years when one of its policies decides, by the same yearly cycle as the
 * projection.
 *
 * The forecast starts from the people in post before that policy hires on the coming 1 April, hires the given whole numbers, and lets
 * every chance take its expected share. It reads the law and the expected rates, never a draw, nor a lever's drawn value. The city expects its plans to be filled in full:
 * it plans posts, and learns of a shortfall when it has happened. Where several policies hire, each expects the others to hire every
 * year as many as they did last; those that decide before it on the coming 1 April have already hired.
 */
import { expectedChance } from './chance.ts'
import { gatherForForecasts, stateOfForecast } from './forecast-state.ts'
import { countUnderTarget, type Situation } from './policies/situation.ts'
import { type Recruiter, recruitersOf } from './run-state.ts'
import { placeHires, seatsByShortage } from './steps/placement.ts'

/**
 * Strength under the target's rule on each 1 April from `year` on, after the given hires (人数の見通し).
 * @param hires hires of each 1 April, from that of `year` on.
 */
export function forecastStrength(recruiter: Recruiter, year: number, hires: readonly number[]): number[] {
  gatherForForecasts(recruiter.state)
  return strengthAfter(recruiter, year, hires)
}

/** Strength at the end of as many years without any hires, and with one hire on every 1 April (採用なし・毎年1人の見通し). */
export function forecastWithOne(
  recruiter: Recruiter,
  year: number,
  years: number,
): { readonly none: number; readonly one: number } {
  gatherForForecasts(recruiter.state)
  const endWith = (hires: number): number => strengthAfter(recruiter, year, new Array<number>(years).fill(hires)).at(-1) as number
  return { none: endWith(0), one: endWith(1) }
}

function strengthAfter(recruiter: Recruiter, year: number, hires: readonly number[]): number[] {
  const ahead = inForecast(recruiter)
  return hires.map((number, index) => {
    if (index > 0) {
      ahead.state.year += 1
      ahead.state.untilRecruitment(ahead.state)
    }
    othersHire(ahead, index > 0 ? 'all' : 'later')
    placeHires(ahead, seatsByShortage(ahead, number), 0)
    return countUnderTarget(ahead, ahead.state.members, year + index)
  })
}

/**
 * Net outflow of the coming years under the target's rule, when every year last year's leavers are hired, by the others and by this
 * policy together (退職者数の見通し).
 */
export function forecastLeavers(recruiter: Recruiter, situation: Situation, years: number): number[] {
  gatherForForecasts(recruiter.state)
  const ahead = inForecast(recruiter)
  const { state } = ahead
  let wanted = Math.max(0, Math.round(situation.leavers)) - Math.round(situation.already)
  const leavers: number[] = []
  for (let year = situation.year; year < situation.year + years; year += 1) {
    const already = othersHire(ahead, year > situation.year ? 'all' : 'later')
    placeHires(ahead, seatsByShortage(ahead, Math.max(0, wanted - already)), 0)
    const opening = countUnderTarget(ahead, state.members, year)
    state.year = year
    state.untilRecruitment(state)
    const net = opening - countUnderTarget(ahead, state.members, year + 1)
    leavers.push(net)
    wanted = Math.max(0, Math.round(net))
  }
  return leavers
}

/** The same policy in a copy of its run. */
const inForecast = (recruiter: Recruiter): Recruiter => ({
  ...recruiter,
  state: stateOfForecast(recruiter.state, expectedChance),
})

/** Lets the other policies hire as many as they did last. @returns by how many whole people the count of this policy grew. */
function othersHire(ahead: Recruiter, which: 'all' | 'later'): number {
  const { state, order } = ahead
  const others = recruitersOf(state).filter(other => other.order !== order && (which === 'all' || other.order > order))
  if (others.length === 0) return 0
  const before = countUnderTarget(ahead, state.members, state.year + 1)
  for (const other of others) placeHires(other, seatsByShortage(other, other.memory.filled.at(-1) ?? 0), 0)
  return Math.round(countUnderTarget(ahead, state.members, state.year + 1) - before)
}
