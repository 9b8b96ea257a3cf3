/**
 * Chance (偶然): how many of a row's people something befalls, as engine/chance.ts has it, bit by bit.
 *
 * In the expected run it is the share itself, rounded to a billionth of a person; in a sampled run all or nothing for a person. The steps never know
 * which. Not here: whom a yearly rate strikes among everybody, see strike.ts.
 */
import { mix32, uniform } from './mix'

/** How many decisions a year may have; see random/draw.ts. */
const DECISIONS_PER_YEAR: i32 = 256

/** Decides (偶然). engine/kernel-run.ts writes its first fields in this order, all of four bytes. */
@unmanaged
export class Chance {
  sampled: bool
  /** What all salts of the run have in common. */
  first: i32
  second: i32
  /** The salt of the present decision. */
  salt: i32

  /** Turns to a decision of a fiscal year: the following draws belong to it. @param decision see kinds.ts. */
  turnTo(decision: i32, year: i32): void {
    if (this.sampled) this.salt = mix32(mix32((year * DECISIONS_PER_YEAR + decision) ^ this.first) + this.second)
  }

  /** @param people in billionths, whole. @param rate probability, 0–1. @param key the person, in a sampled run. @returns how many are taken. */
  take(people: f64, rate: f64, key: i32): f64 {
    if (this.sampled) return uniform(this.salt, key) < rate ? people : 0
    return Math.round(people * rate)
  }
}
