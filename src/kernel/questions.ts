/**
 * What the kernel asks for (問い合わせ): steps and formulas that it does not know, in the order of their numbers in assembly/host.ts, where it stands what the numbers
 * beside each question say.
 */
export const QUESTIONS = [
  'step',
  'begin forecast',
  'target',
  'hires',
  'back from leave',
  'posts given up',
  'too many hires',
  'beyond conditions',
  'year opens',
  'year closes',
  'unbalanced',
  'miscounted',
] as const

/** What is asked (問い). */
export type Question = (typeof QUESTIONS)[number]
