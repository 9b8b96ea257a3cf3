/**
 * Whom a decision strikes (該当者): persons whose draw is at most the limit of their rate. The busiest loop of a sampled run.
 *
 * A draw mixes the person's key with the salt of the decision, as random/mix.ts has it, here four keys at a time. Mixes and limits are compared as signed
 * numbers, the highest bit of the mix being turned. Integer operations only, so the draws are those of random/draw.ts, bit by bit.
 */
import { Column, place } from './column'
import { BIRTH_SLOTS, Table } from './table'

/** The limit below which there is no draw. */
const NOTHING: i32 = i32.MIN_VALUE

/**
 * Notes the rows that are struck, in their order.
 * @param limits the largest draw that strikes: index `rate group × BIRTH_SLOTS + age`; after all groups the highest of them. @param turn the age of cohort 0 on 1 April.
 * @returns how many they are.
 */
export function strike(table: Table, salt: i32, limits: Column<i32>, turn: i32): i32 {
  const keys = table.key
  const groups = table.rateGroup
  const noted = table.noted
  const salts = i32x4.splat(salt)
  const none = i32x4.splat(NOTHING)
  const highestGroup = (<usize>((table.jobFamilies + 1) * BIRTH_SLOTS)) << alignof<i32>()
  let found = 0
  for (let cohort = 0; cohort < table.cohorts; cohort += 1) {
    const end = table.end(cohort)
    // Where the age of this cohort stands among the limits of group 0.
    const ofAge = place<i32>(limits, (turn - cohort) & (BIRTH_SLOTS - 1))
    const highest = load<i32>(ofAge + highestGroup)
    if (highest === NOTHING) continue
    const most = i32x4.splat(highest)
    for (let row = table.start(cohort); row < end; row += 4) {
      const draws = mixWithSalt(v128.load(place<i32>(keys, row)), salts)
      // Mostly nobody is struck, whatever the group.
      if (!v128.any_true(i32x4.le_s(draws, most))) continue
      const limit = limitsOf(place<u16>(groups, row), ofAge)
      const struck = v128.andnot(i32x4.le_s(draws, limit), i32x4.eq(limit, none))
      // The rows beyond the end belong to nobody.
      const hits = i32x4.bitmask(struck) & (end - row >= 4 ? 15 : (1 << (end - row)) - 1)
      if (hits === 0) continue
      // Every row is written where the next hit belongs, and counted if it is one, without further branches.
      noted[found] = row
      found += hits & 1
      noted[found] = row + 1
      found += (hits >> 1) & 1
      noted[found] = row + 2
      found += (hits >> 2) & 1
      noted[found] = row + 3
      found += hits >> 3
    }
  }
  return found
}

/** Four draws, to be compared as signed numbers. */
function mixWithSalt(keys: v128, salts: v128): v128 {
  let mixed = v128.xor(keys, salts)
  mixed = i32x4.mul(v128.xor(mixed, i32x4.shr_u(mixed, 16)), i32x4.splat(0x7feb352d))
  mixed = i32x4.mul(i32x4.add(v128.xor(mixed, i32x4.shr_u(mixed, 15)), salts), i32x4.splat(0x846ca68b))
  return v128.xor(v128.xor(mixed, i32x4.shr_u(mixed, 16)), i32x4.splat(NOTHING))
}

/** The limits of four rows whose groups stand side by side. */
function limitsOf(groups: usize, ofAge: usize): v128 {
  let limits = v128.load32_zero(limitAt(load<u16>(groups), ofAge))
  limits = v128.load_lane<i32>(limitAt(load<u16>(groups, 2), ofAge), limits, 1)
  limits = v128.load_lane<i32>(limitAt(load<u16>(groups, 4), ofAge), limits, 2)
  return v128.load_lane<i32>(limitAt(load<u16>(groups, 6), ofAge), limits, 3)
}

/** Where the limit of a rate group stands. */
function limitAt(group: u16, ofAge: usize): usize {
  return ofAge + ((<usize>group * BIRTH_SLOTS) << alignof<i32>())
}
