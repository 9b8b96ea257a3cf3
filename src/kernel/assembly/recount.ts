/**
 * Whether as many people are in the table as its sums say, by birth year (生年度別の検査): the quick check at the end of every sampled run.
 *
 * Whole billionths are added exactly in any order. Not here: what is said where they differ, and the check of every sum in the expected run, see engine/ledger.ts.
 */
import { Column, clear } from './column'
import { BIRTH_SLOTS, Table } from './table'
import { birthSlot } from './tally'

/** Whether the people of every birth year are as many as the sums say. */
export function cohortsAgree(table: Table): bool {
  const kept = keptByBirth(table)
  const people = table.people
  const cohorts = table.cohorts
  for (let cohort = 0; cohort < cohorts; cohort += 1)
    if (sumOf(people, table.start(cohort), table.end(cohort)) !== kept[birthSlot(table.first + cohort)]) return false
  return true
}

/** The sums by birth year, over all groups, in the places of the birth years that the table has. */
function keptByBirth(table: Table): Column<f64> {
  const kept = table.recounted
  const byBirth = table.byBirth
  const slots = table.groups * BIRTH_SLOTS
  const youngest = birthSlot(table.first + table.cohorts - 1)
  const oldest = birthSlot(table.first)
  const around = youngest > oldest
  const from = around ? 0 : youngest & ~1
  const until = around ? BIRTH_SLOTS : oldest + 1
  clear<f64>(kept, BIRTH_SLOTS)
  for (let group = 0; group < slots; group += BIRTH_SLOTS)
    for (let slot = from; slot < until; slot += 2) kept.putPair(slot, f64x2.add(kept.pair(slot), byBirth.pair(group + slot)))
  return kept
}

/** The sum of some numbers. @param end one past the last. */
function sumOf(numbers: Column<f64>, first: i32, end: i32): f64 {
  let pairs = f64x2.splat(0)
  let at = first
  for (; at + 2 <= end; at += 2) pairs = f64x2.add(pairs, numbers.pair(at))
  const sum = f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1)
  return at < end ? sum + numbers[at] : sum
}
