/**
 * Chances as printed (確率の表記): 「100回中83回」, as a planner counts, never a bare share.
 *
 * What some runs miss is never printed as always, and what some keep never as never: such chances are printed as the nearest bound. Of fewer runs than
 * percentiles need it is told how many there are: one of one is not a hundred of a hundred.
 */
import { FEWEST_RUNS } from '../measure/index.ts'
import { peopleAsPrinted } from './printed.ts'

/** How surely something happens (確率), and in how many runs that was counted. */
interface Counted {
  readonly probability: number
  readonly runs: number
}

const HUNDRED = 100

const roundsTo = (probability: number): number => peopleAsPrinted(probability * HUNDRED)

/** 「100回中83回」, 「100回中99回以上」, 「100回中1回未満」; 「5回中4回」 of 5 runs. */
export function printedChance({ probability, runs }: Counted): string {
  if (runs < FEWEST_RUNS) return `${runs}回中${peopleAsPrinted(probability * runs)}回`
  const times = roundsTo(probability)
  if (times === HUNDRED && probability < 1) return '100回中99回以上'
  if (times === 0 && probability > 0) return '100回中1回未満'
  return `100回中${times}回`
}

/** The number of times in a hundred where room is scarce: `83`, `>99`, `<1`. */
export function printedTimes(probability: number): string {
  const times = roundsTo(probability)
  if (times === HUNDRED && probability < 1) return '>99'
  if (times === 0 && probability > 0) return '<1'
  return String(times)
}
