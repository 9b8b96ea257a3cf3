/**
 * Largest-remainder rounding (最大剰余法): whole numbers that keep a total, as numeric/largest-remainder.ts has it, bit by bit.
 *
 * Every share first gets the whole part of its quota, total × its weight ÷ all weights; what is left goes one each to the largest fractions, of equal
 * ones to the earlier.
 */
import { Column, column, nowhere } from './column'

/** Fractions are compared in billionths: 0.1 × 3 and 0.3 differ in binary only, and are a tie. */
const BILLION: f64 = 1000000000

/** What each share has of a total (配分), written over by the next one. */
@unmanaged
export class Apportionment {
  shares: Column<i32> = nowhere<i32>()
  fractions: Column<f64> = nowhere<f64>()
  room: i32
}

/** Shares out a whole total, 0 or more, over weights (配分). Where all are 0 they count as equal. */
export function apportion(into: Apportionment, weights: Column<f64>, count: i32, total: i32): void {
  if (count > into.room) makeRoom(into, count)
  let sum: f64 = 0
  for (let index = 0; index < count; index += 1) sum += weights[index]
  let left = total
  for (let index = 0; index < count; index += 1) {
    const quota = sum > 0 ? (<f64>total * weights[index]) / sum : <f64>total / <f64>count
    const share = Math.floor(quota + 1 / BILLION)
    into.shares[index] = <i32>share
    into.fractions[index] = Math.round((quota - share) * BILLION)
    left -= <i32>share
  }
  for (; left > 0; left -= 1) giveToLargest(into, count)
}

/** Gives one to the largest fraction, which then is used up. */
function giveToLargest(into: Apportionment, count: i32): void {
  const fractions = into.fractions
  let largest = 0
  for (let index = 1; index < count; index += 1) if (fractions[index] > fractions[largest]) largest = index
  into.shares[largest] += 1
  fractions[largest] = -Infinity
}

function makeRoom(into: Apportionment, count: i32): void {
  into.room = 2 * count
  into.shares = column<i32>(into.room)
  into.fractions = column<f64>(into.room)
}
