/**
 * Keyed draws (鍵つきの乱数): a draw is a pure function of seed, run, fiscal year, decision and person.
 *
 * Nothing is passed along and nothing is used up, so scenarios share luck, the order of people and workers does not matter, and a
 * new lever moves no other draw. The first four parts become a salt once per step and year; the identity of a person
 * becomes a key once per person; a draw mixes the two. Limits of 32-bit keys: README.md.
 */
import { DECISIONS, type Decision } from './decisions.ts'
import { mix32, mixWithSalt } from './mix.ts'
import type { SeedKey } from './seed-key.ts'

/**
 * The salt of a step in a year of a run (ステップの塩): a signed 32-bit integer.
 * Within a run, every pair of year and decision has a salt of its own.
 * @param run 1 to N. @param year a fiscal year, or 0 for what is drawn once per run.
 */
export const salt = (seed: SeedKey, run: number, year: number, decision: Decision): number =>
  stepSalt(runSalt(seed, run), year, decision)

/** What all salts of a run have in common (試行の塩). */
export interface RunSalt {
  readonly first: number
  readonly second: number
}

/** The part of a salt that is the same in all years and decisions of a run (試行の塩). */
export const runSalt = (seed: SeedKey, run: number): RunSalt => ({
  first: mix32(mix32(run ^ seed.low) + seed.high),
  second: mix32(mix32(run ^ seed.high) + seed.low),
})

/** The salt of a step in a year, within a run (ステップの塩): see {@link salt}. */
export const stepSalt = ({ first, second }: RunSalt, year: number, decision: Decision): number =>
  mix32(mix32((Math.imul(year, DECISIONS_PER_YEAR) + DECISIONS[decision]) ^ first) + second)

/** The key of a person or post (本人の鍵) from what it is in every scenario: birth year and place in its cell; or hire year, family, slot. */
export function personKey(...parts: readonly number[]): number {
  let key = START
  for (const part of parts) key = withPart(key, part)
  return key
}

/** A key with one more part (鍵の延長): `personKey(a, b, c)` is `withPart(personKey(a, b), c)`. Parts are whole numbers. */
export const withPart = (key: number, part: number): number => mix32(mix32(part) + key)

/** A draw as an unsigned 32-bit integer (整数の乱数): compare it with probability × 2³². What the kernel finds is held against it. */
export function draw32(salted: number, key: number): number {
  return mixWithSalt(salted, key) >>> 0
}

/**
 * The largest draw below a rate (率に当たる最大の乱数), its highest bit turned, so that draws can be compared as signed numbers: what the kernel
 * holds them against (kernel/assembly/strike.ts). @param rate 0–1; up to 2⁻³² there is none.
 */
export const limitOf = (rate: number): number => Math.max(0, Math.ceil(rate * DRAWS) - 1) + NOTHING

/** A draw from 0 up to, not including, 1 (一様乱数), in steps of 2⁻³². */
export function uniform(salted: number, key: number): number {
  return (mixWithSalt(salted, key) >>> 0) * STEP
}

/** A draw between 0 and 1 that is neither (開区間の一様乱数), as quantile functions need: the middle of its step of 2⁻³². */
export function openUniform(salted: number, key: number): number {
  return ((mixWithSalt(salted, key) >>> 0) + 0.5) * STEP
}

const DECISIONS_PER_YEAR = 256
/** 2³² ÷ golden ratio: where keys begin, so that an empty key and a part of 0 are not 0. */
const START = 0x9e3779b9 | 0
/** How many draws there are. */
const DRAWS = 4294967296
const STEP = 1 / DRAWS
/** The limit below which there is no draw. */
const NOTHING = -2147483648
