/**
 * Chance (偶然): who decides whether something befalls a member.
 *
 * The steps ask how many of a row's people are taken at a given rate. In the expected run (run 0) it is the share itself; a
 * sampled run would answer all or nothing for a person. The steps never know which.
 */

/** Decides how many people something befalls (偶然). */
export interface Chance {
  /**
   * @param people billionths of a person, whole. @param rate probability, 0–1.
   * @returns a whole number between 0 and `people`.
   */
  take(people: number, rate: number): number
}

/** The expected run (期待値): chance takes exactly its share, rounded to a billionth of a person. */
export const expectedChance: Chance = {
  take: (people, rate) => Math.round(people * rate),
}
