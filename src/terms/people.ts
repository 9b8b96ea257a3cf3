/**
 * People (人数) as whole numbers, also where an expectation is a fraction.
 *
 * The projection counts in billionths of a person (十億分の一人). An expected 9.3 leavers is then the whole number
 * 9 300 000 000, sums are exact in any order, and "opening − separations + inflows = closing" holds to the last digit with
 * no tolerance. A number stays exact up to nine million people (2^53 ÷ 10^9).
 */

/** One person, in the unit the engine counts in. */
export const PERSON = 1_000_000_000

/** More people than that nobody plans for (人数の上限): what a formula gives beyond it is a mistake. */
export const MOST_PEOPLE = 1_000_000

/** Turns the engine's whole numbers into people. */
export const toPeople = (count: number): number => count / PERSON

/** A number of people (人数), possibly a fraction, in the engine's whole numbers: rounded to a billionth. */
export const fromPeople = (people: number): number => Math.round(people * PERSON)
