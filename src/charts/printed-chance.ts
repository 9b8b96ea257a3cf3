/**
 * Chances as printed (確率の表記): 「100回中83回」, as a planner counts, never a bare share.
 *
 * What some runs miss is never printed as always, and what some keep never as never: such chances are printed as the nearest bound.
 */
import { peopleAsPrinted } from './printed.ts'

const HUNDRED = 100

const roundsTo = (probability: number): number => peopleAsPrinted(probability * HUNDRED)

/** 「100回中83回」, 「100回中99回以上」, 「100回中1回未満」. */
export function printedChance(probability: number): string {
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
