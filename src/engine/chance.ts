/**
 * Chance (偶然): who decides whether something befalls a member.
 *
 * The steps ask how many of a row's people are taken at a given rate. In the expected run (run 0) it is the share itself; in a
 * sampled run it is all or nothing for a person, by one uniform number that depends on nothing but seed, run, year, decision and
 * person. The steps never know which. Not here: how the number is drawn, see random/.
 */
import { type Decision, type RunSalt, runSalt, type SeedKey, stepSalt, uniform } from '../random/index.ts'

/** Decides how many people something befalls (偶然). */
export class Chance {
  /** Whether people are whole and chance takes all or nothing. */
  readonly sampled: boolean
  /** What all salts of the run have in common; undefined in the expected run. */
  readonly ofRun: RunSalt | undefined
  private salt = 0

  /** @param seed absent: the expected run. @param run number of the sampled run, from 1. */
  constructor(seed?: SeedKey, run = 0) {
    this.ofRun = seed === undefined ? undefined : runSalt(seed, run)
    this.sampled = seed !== undefined
  }

  /** Turns to a decision of a fiscal year: the following draws belong to it. */
  turnTo(decision: Decision, year: number): void {
    if (this.ofRun !== undefined) this.salt = stepSalt(this.ofRun, year, decision)
  }

  /**
   * @param people billionths of a person, whole. @param rate probability, 0–1. @param key the person, in a sampled run.
   * @returns a whole number between 0 and `people`.
   */
  take(people: number, rate: number, key: number): number {
    if (this.sampled) return uniform(this.salt, key) < rate ? people : 0
    return Math.round(people * rate)
  }
}

/** The expected run (期待値): chance takes exactly its share, rounded to a billionth of a person. */
export const expectedChance = new Chance()
