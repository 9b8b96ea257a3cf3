/**
 * One draw at a time (1つの乱数), as random/mix.ts and random/draw.ts have it, bit by bit.
 */

/** Mixes a key with a salt (塩つきの混ぜ合わせ). */
export function mixWithSalt(salt: i32, key: i32): u32 {
  let mixed = <u32>(key ^ salt)
  mixed = (mixed ^ (mixed >> 16)) * 0x7feb352d
  mixed = ((mixed ^ (mixed >> 15)) + <u32>salt) * 0x846ca68b
  return mixed ^ (mixed >> 16)
}

/** A key with one more part (鍵の延長). */
export function withPart(key: i32, part: i32): i32 {
  return mix32(mix32(part) + key)
}

/** Mixes 32 bits thoroughly. */
export function mix32(bits: i32): i32 {
  let mixed = <u32>bits
  mixed = (mixed ^ (mixed >> 17)) * 0xed5ad4bb
  mixed = (mixed ^ (mixed >> 11)) * 0xac4c1b51
  mixed = (mixed ^ (mixed >> 15)) * 0x31848bab
  return mixed ^ (mixed >> 14)
}

/** A draw from 0 up to, not including, 1, in steps of 2⁻³². */
export function uniform(salt: i32, key: i32): f64 {
  return <f64>mixWithSalt(salt, key) * (1.0 / 4294967296.0)
}
