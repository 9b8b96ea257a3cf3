/**
 * What a policy remembers from one year to the next (採用の経緯).
 *
 * Runs use the same memory one after another; forecasts read it.
 */
import { Column, column, nowhere } from '../column'
import { make } from '../memory'

/** The memory of a policy. engine/hiring.ts reads its first fields in this order. */
@unmanaged
export class HiringMemory {
  /** People under the target's rule on the 1 April on which the year began. */
  openingCount: f64
  /** Planned hires that were not filled and are to be planned again (未充足の繰越). */
  unfilled: f64
  /** Fractions of a person left over from rounding: of the policy, of the yield, of experienced hires (端数の繰越). */
  policyCarry: f64
  filledCarry: f64
  experiencedCarry: f64
  /** Share of experienced hires that the policy itself chose for the coming 1 April; not a number: the plan's. */
  experiencedShare: f64
  /** How many times it has decided since the base date. */
  decided: i32
  /** By decision: net outflow under the target's rule in people (退職者数), hires planned and filled (採用予定数、採用者数). */
  leavers: Column<f64> = nowhere<f64>()
  planned: Column<f64> = nowhere<f64>()
  filled: Column<f64> = nowhere<f64>()
  /** Hires settled for coming years by a policy that plans ahead (決定済みの採用): where the next one stands, and one past the last. */
  settled: Column<f64> = nowhere<f64>()
  nextSettled: i32
  endSettled: i32

  /** Hires filled on the last 1 April; nobody before the first. */
  get lastFilled(): f64 {
    return this.decided === 0 ? 0 : this.filled[this.decided - 1]
  }
}

/** A memory with room for so many years. */
export function newHiringMemory(years: i32): HiringMemory {
  const memory = make<HiringMemory>()
  memory.leavers = column<f64>(years)
  memory.planned = column<f64>(years)
  memory.filled = column<f64>(years)
  memory.settled = column<f64>(years)
  return memory
}

/** Nothing is remembered (次の試行). */
export function forgetHiring(memory: HiringMemory): void {
  memory.openingCount = 0
  memory.unfilled = 0
  memory.policyCarry = 0
  memory.filledCarry = 0
  memory.experiencedCarry = 0
  memory.experiencedShare = NaN
  memory.decided = 0
  forgetSettled(memory)
}

/** What was settled for the coming years no longer holds. */
export function forgetSettled(memory: HiringMemory): void {
  memory.nextSettled = 0
  memory.endSettled = 0
}

/** Whether numbers are settled for the coming years. */
export function hasSettled(memory: HiringMemory): bool {
  return memory.nextSettled < memory.endSettled
}

/** The next of the settled numbers, of which there is one. */
export function takeSettled(memory: HiringMemory): f64 {
  const next = memory.nextSettled
  memory.nextSettled = next + 1
  return memory.settled[next]
}
