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

/** Keys in blocks of the same room (鍵の組): block `b` has its keys from `b << shift` on. */
export interface KeyBlocks {
  readonly key: Int32Array
  /** The group of each key, whose limit applies. */
  readonly rateGroup: Uint16Array
  /** How many keys each block has. */
  readonly count: Int32Array
  readonly shift: number
  /** As long as `key`: where the places of keys are noted. */
  readonly noted: Int32Array
}

/**
 * Notes the places of the keys that mix to at most the limit of their group and block (限度以下の鍵): the busiest loop of a sampled run. It stands
 * beside {@link mixWithSalt} because a loop that calls a function of another file takes half as long again.
 * @param limits signed, mixes being taken in the order of unsigned numbers; {@link NOTHING} takes none. Index `group × 256 + (turn − block) modulo 256`.
 * @returns how many they are; they stand first in `noted`.
 */
export function mixesBelow(blocks: KeyBlocks, salt: number, limits: Int32Array, turn: number): number {
  const { key, rateGroup, count, shift, noted } = blocks
  let found = 0
  for (let block = 0; block < count.length; block += 1) {
    const column = (turn - block) & 255
    const end = (block << shift) + (count[block] as number)
    for (let at = block << shift; at < end; at += 1) {
      const limit = limits[((rateGroup[at] as number) << 8) + column] as number
      if ((mixWithSalt(salt, key[at] as number) ^ SMALLEST) <= limit && limit !== NOTHING) {
        noted[found] = at
        found += 1
      }
    }
  }
  return found
}

const SMALLEST = -2147483648
/** The limit below which there is nothing (該当なしの限度). */
export const NOTHING = SMALLEST
