/**
 * Forecast (見通し): what the city expects of the coming years when it decides, by the same yearly cycle as the projection.
 *
 * The forecast starts from the people in post before recruitment on the coming 1 April, hires the given whole numbers, and lets every
 * chance take its expected share. It reads the law and the rates, never a draw.
 */
import { expectedChance } from './chance.ts'
import { countUnderTarget, type Situation } from './policies/situation.ts'
import { copyForForecast, type RunState } from './run-state.ts'
import { placeHires } from './steps/placement.ts'

/**
 * Strength under the target's rule on each 1 April from `year` on, after the given hires (人数の見通し).
 * @param hires hires of each 1 April, from that of `year` on.
 */
export function forecastStrength(state: RunState, year: number, hires: readonly number[]): number[] {
  const ahead = copyForForecast(state, expectedChance)
  return hires.map((number, index) => {
    if (index > 0) {
      ahead.year += 1
      ahead.untilRecruitment(ahead)
    }
    placeHires(ahead, number)
    return countUnderTarget(ahead, ahead.members, year + index)
  })
}

/** Net outflow of the coming years under the target's rule, when every year hires last year's leavers (退職者数の見通し). */
export function forecastLeavers(state: RunState, situation: Situation, years: number): number[] {
  const ahead = copyForForecast(state, expectedChance)
  let hires = Math.max(0, Math.round(situation.leavers))
  const leavers: number[] = []
  for (let year = situation.year; year < situation.year + years; year += 1) {
    placeHires(ahead, hires)
    const opening = countUnderTarget(ahead, ahead.members, year)
    ahead.year = year
    ahead.untilRecruitment(ahead)
    const net = opening - countUnderTarget(ahead, ahead.members, year + 1)
    leavers.push(net)
    hires = Math.max(0, Math.round(net))
  }
  return leavers
}
