/**
 * The seed (乱数の種): any text of the study or of `--seed`, expanded once into a key of 64 bits.
 *
 * Expanded by `seedrandom` (its generator `alea`, which uses exact arithmetic only), so that short and similar texts give unrelated
 * keys. Nothing else is drawn from that generator: every draw is a function of the key, see `draw.ts`.
 */
import alea from 'seedrandom/lib/alea.js'

/** The key of a seed (種の鍵): two signed 32-bit integers. Plain data; it travels to workers as it is. */
export interface SeedKey {
  readonly low: number
  readonly high: number
}

/** Expands the text of a seed (種の展開). Texts are compared as written: `1` and `01` are two seeds. */
export function seedKey(text: string): SeedKey {
  const expanded = alea(text)
  const low = expanded.int32()
  return { low, high: expanded.int32() }
}
