/**
 * Draws for parameters (前提の乱数) and for yearly shocks, keyed by text: the name of a lever, that of a cause.
 *
 * A text is hashed by its UTF-16 units, one after the other. All dated entries of a lever share its one draw, and two scenarios share
 * the draw of a lever also where they write different ranges there. Not here: what is made of the draw, see `distributions.ts`, and
 * the names of levers, see `scenario/resolve/draw-names.ts`.
 */
import { openUniform, personKey, salt, withPart } from './draw.ts'
import type { SeedKey } from './seed-key.ts'

/** The key of a text (文字列の鍵): its length, then its UTF-16 units. */
export function textKey(text: string): number {
  let key = personKey(text.length)
  for (let index = 0; index < text.length; index += 1) key = withPart(key, text.charCodeAt(index))
  return key
}

/** The draw of a parameter in a run (前提の一様乱数), between 0 and 1, neither included. */
export const parameterUniform = (seed: SeedKey, run: number, lever: string): number =>
  openUniform(salt(seed, run, 0, 'parameter'), textKey(lever))

/** The draw of a year's shock on a cause (年次ショックの一様乱数), between 0 and 1, neither included. */
export const shockUniform = (seed: SeedKey, run: number, year: number, cause: string): number =>
  openUniform(salt(seed, run, year, 'shock'), textKey(cause))
