/**
 * The mixer (混ぜ合わせ): 32 bits in, 32 bits out, one to one, every input bit moving about half of the output bits.
 *
 * It is `triple32` of Chris Wellons’ hash-prospector (public domain, github.com/skeeto/hash-prospector), whose exact bias is given
 * there as 0.0209, the limit of what 32 bits can show; its best mixers of two rounds have 0.16. Only integer operations, so every computer gives the same bits. Why this
 * one: README.md. Not here: what is mixed, see `draw.ts`.
 */

/** Mixes 32 bits (混ぜ合わせ). @returns a signed 32-bit integer. */
export function mix32(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 17), FIRST)
  mixed = Math.imul(mixed ^ (mixed >>> 11), SECOND)
  mixed = Math.imul(mixed ^ (mixed >>> 15), THIRD)
  return mixed ^ (mixed >>> 14)
}

/**
 * Mixes 32 bits with a salt (塩つきの混ぜ合わせ): the salt enters twice, at the start and between the first two rounds, so that two
 * people whose keys differ as two salts differ do not exchange their draws. With a salt of 0 it is {@link mix32}.
 */
export function mixWithSalt(salt: number, bits: number): number {
  let mixed = bits ^ salt
  mixed = Math.imul(mixed ^ (mixed >>> 17), FIRST)
  mixed = Math.imul((mixed ^ (mixed >>> 11)) + salt, SECOND)
  mixed = Math.imul(mixed ^ (mixed >>> 15), THIRD)
  return mixed ^ (mixed >>> 14)
}

const FIRST = 0xed5ad4bb
const SECOND = 0xac4c1b51
const THIRD = 0x31848bab
