/**
 * The decisions of chance (偶然で決まること): what is drawn for a person, a post, a parameter or a cause, each with a number of its own.
 *
 * The numbers are part of the program's promise: the same seed gives the same people leaving in later versions. A new decision gets
 * the next free number; a number is never changed, and never given to another decision after its own is gone.
 */

/** The decisions (偶然で決まること) and their numbers, 0 to 255. */
export const DECISIONS = {
  /** A lever's uncertain value, once per run; keyed by its path. */
  parameter: 0,
  /** The shock of a year on a rate; keyed by the cause. */
  shock: 1,
  resignation: 2,
  'early-retirement': 3,
  death: 4,
  'after-60-leaving': 5,
  'choice-at-60': 6,
  'managerial-age-limit': 7,
  're-employment': 8,
  'full-time': 9,
  'reemployed-leaving': 10,
  'entry-age': 11,
  'experienced-entry': 12,
  'term-renewal': 13,
  'term-end': 14,
  'leave-start': 15,
  'leave-length': 16,
  'leave-substitute': 17,
  yield: 18,
  transfer: 19,
  sex: 20,
  placement: 21,
  'partial-leave': 22,
  'short-time-at-60': 23,
  'administrative-leave-start': 24,
  'administrative-leave-length': 25,
} as const

/** The name of a decision of chance (偶然で決まることの名). */
export type Decision = keyof typeof DECISIONS
