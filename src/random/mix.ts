/**
 * The mixers (混ぜ合わせ): 32 bits in, 32 bits out, one to one, every input bit moving about half of the output bits.
 *
 * `triple32` (three rounds) and `lowbias32` (two) of Chris Wellons’ hash-prospector (public domain, github.com/skeeto/hash-prospector),
 * whose exact bias is given there as 0.021 and 0.17 thousandths of an even chance. Three rounds where something is mixed once, two
 * in the loop over people, whose keys and salts are mixed already. Only integer operations, so every computer gives the same
 * bits. Why these: README.md. Not here: what is mixed, see `draw.ts`.
 */

/** Mixes 32 bits thoroughly (混ぜ合わせ). @returns a signed 32-bit integer. */
export function mix32(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 17), 0xed5ad4bb)
  mixed = Math.imul(mixed ^ (mixed >>> 11), 0xac4c1b51)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x31848bab)
  return mixed ^ (mixed >>> 14)
}

/**
 * Mixes a key of 32 bits with a salt (塩つきの混ぜ合わせ): the salt enters at the start and again between the rounds, so that two
 * people whose keys differ as two salts differ do not exchange their draws. With a salt of 0 it is `lowbias32`.
 */
export function mixWithSalt(salt: number, key: number): number {
  let mixed = key ^ salt
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
  mixed = Math.imul((mixed ^ (mixed >>> 15)) + salt, 0x846ca68b)
  return mixed ^ (mixed >>> 16)
}
