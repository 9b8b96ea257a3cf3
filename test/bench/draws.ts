/**
 * The benchmark of keyed draws (`node --import tsx test/bench/draws.ts`): what one draw costs in a loop over 700 people.
 *
 * The mixers that were compared when one was chosen, and what the engine really calls. Philox4x32-10 must give the three known
 * answers of Random123 first. Speed stands here and in no test.
 */
import { Lattice } from '../../src/engine/index.ts'
import { Members } from '../../src/engine/members.ts'
import { rateTable, type YearRates } from '../../src/engine/rate-table.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { draw32, personKey, salt, seedKey, uniform } from '../../src/random/index.ts'
import { mixWithSalt } from '../../src/random/mix.ts'
import { joinedRow } from '../support/joined-row.ts'

const ROUNDS = 9
const PEOPLE = 700
const STEPS = 15_000

/** High 32 bits of a product of two 32-bit numbers. */
function highProduct(one: number, other: number): number {
  const a = one & 0xffff
  const b = one >>> 16
  const c = other & 0xffff
  const d = other >>> 16
  const middle = ((a * c) >>> 16) + ((b * c) & 0xffff) + ((a * d) & 0xffff)
  return (b * d + ((b * c) >>> 16) + ((a * d) >>> 16) + (middle >>> 16)) >>> 0
}

/** Philox4x32-10 of Salmon and others, 2011: a counter of four words, replaced by the draw, and a key of two. */
function philox(words: Uint32Array, first: number, second: number): void {
  let c0 = words[0]!
  let c1 = words[1]!
  let c2 = words[2]!
  let c3 = words[3]!
  let key0 = first
  let key1 = second
  for (let round = 0; round < 10; round += 1) {
    const next0 = highProduct(0xcd9e8d57, c2 >>> 0) ^ c1 ^ key0
    const next1 = Math.imul(0xcd9e8d57, c2)
    const next2 = highProduct(0xd2511f53, c0 >>> 0) ^ c3 ^ key1
    c3 = Math.imul(0xd2511f53, c0)
    c0 = next0
    c1 = next1
    c2 = next2
    key0 = (key0 + 0x9e3779b9) | 0
    key1 = (key1 + 0xbb67ae85) | 0
  }
  words[0] = c0
  words[1] = c1
  words[2] = c2
  words[3] = c3
}

function checkPhilox(): void {
  const known = [
    [0, 0, 0, 0, 0, 0, '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    [-1, -1, -1, -1, -1, -1, '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ] as const
  for (const [c0, c1, c2, c3, key0, key1, answer] of known) {
    const counter = Uint32Array.of(c0, c1, c2, c3)
    philox(counter, key0, key1)
    const found = [...counter].map(word => word.toString(16).padStart(8, '0')).join(' ')
    if (found !== answer) throw new Error(`Philox4x32-10 gives ${found}, known is ${answer}`)
  }
}

/** Two rounds: MurmurHash3's finaliser. */
function murmur(step: number, key: number): number {
  let mixed = step ^ key
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Three rounds: triple32 with the salt twice, as draw32 has two. */
function threeRounds(step: number, key: number): number {
  let mixed = step ^ key
  mixed = Math.imul(mixed ^ (mixed >>> 17), 0xed5ad4bb)
  mixed = Math.imul((mixed ^ (mixed >>> 11)) + step, 0xac4c1b51)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x31848bab)
  return (mixed ^ (mixed >>> 14)) >>> 0
}

const counter = new Uint32Array(4)
function philoxDraw(step: number, key: number): number {
  counter[0] = key
  counter[1] = step
  counter[2] = 0
  counter[3] = 0
  philox(counter, 1, 2)
  return counter[0]
}

checkPhilox()
const seed = seedKey('bench')
const keys = Int32Array.from({ length: PEOPLE }, (_, person) => personKey(1970, person))
const salts = Int32Array.from({ length: STEPS }, (_, step) =>
  salt(seed, Math.floor(step / 15), 2023 + (step % 15), 'resignation'),
)
/** Each loop is a text of its own, so that it is compiled for its own draw. */
const loopOf = (draw: (step: number, key: number) => number): ((limit: number) => number) =>
  new Function(
    'draw',
    'keys',
    'salts',
    `/* ${draw.name} */ return limit => {
      let leavers = 0
      for (let step = 0; step < salts.length; step += 1)
        for (let person = 0; person < keys.length; person += 1) if (draw(salts[step], keys[person]) < limit) leavers += 1
      return leavers
    }`,
  )(draw, keys, salts)

/** 700 people in 44 cohorts of 15 or 16, all at a rate of 2% a year, as the engine keeps them. */
const COHORTS = 44
const OLDEST_BORN = 1960
const TURN = 2023 - OLDEST_BORN
const kernel = new Kernel()
const members = new Members(kernel, new Lattice({ jobFamilies: ['all'], departments: ['all'] }), true)
for (let cohort = 0; cohort < COHORTS; cohort += 1) {
  const birthYear = OLDEST_BORN + cohort
  for (let at = 0; at < (cohort < 40 ? 16 : 15); at += 1)
    members.add(joinedRow({ birthYear, jobFamily: 0, employmentType: 0, key: personKey(birthYear, at), people: 1 }))
}
const rates = [[new Array<number>(100).fill(0.02)]]
const { limits } = rateTable({ cause: 'death', rates }, { kernel, choiceAge: [1000] }).years[0] as YearRates
/** The highest bit, which is turned so that draws can be compared as signed numbers. */
const HIGHEST = -2147483648

const noted = new Int32Array(2048)

/** The same question asked by a loop over typed arrays. */
function overTypedArrays(step: number): number {
  const { key, jobFamily } = members
  const limitsAt = limits >> 2
  let found = 0
  for (let cohort = 0; cohort < COHORTS; cohort += 1) {
    const column = limitsAt + ((TURN - cohort) & 255)
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      const limit = kernel.int32[((jobFamily[at] as number) << 8) + column] as number
      if ((mixWithSalt(step, key[at] as number) ^ HIGHEST) > limit) continue
      noted[found] = at
      found += 1
    }
  }
  return found
}

const overSteps = (ask: (step: number) => number) => () => {
  let leavers = 0
  for (const step of salts) leavers += ask(step)
  return leavers
}

const contenders = {
  'uniform (lowbias32, salt twice)': { loop: loopOf(uniform), limit: 0.02 },
  'draw32 (the same, whole numbers)': { loop: loopOf(draw32), limit: 0.02 * 4294967296 },
  'triple32 (three rounds, salt twice)': { loop: loopOf(threeRounds), limit: 0.02 * 4294967296 },
  'murmur3 finaliser (two rounds)': { loop: loopOf(murmur), limit: 0.02 * 4294967296 },
  'Philox4x32-10': { loop: loopOf(philoxDraw), limit: 0.02 * 4294967296 },
  'cohorts, typed arrays': { loop: overSteps(overTypedArrays), limit: 0 },
  'cohorts, kernel (WebAssembly)': { loop: overSteps(step => kernel.call.strike(members.table, step, limits, TURN)), limit: 0 },
}
const times = new Map(Object.keys(contenders).map(name => [name, [] as number[]]))
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, { loop, limit }] of Object.entries(contenders)) {
    const start = performance.now()
    loop(limit)
    times.get(name)?.push(((performance.now() - start) * 1e6) / (PEOPLE * STEPS))
  }
}
for (const [name, all] of times) {
  const sorted = [...all].sort((one, other) => one - other)
  console.log(
    `${name.padEnd(36)} ${sorted[Math.floor(ROUNDS / 2)]?.toFixed(2)} ns (${sorted[0]?.toFixed(2)}–${sorted.at(-1)?.toFixed(2)})`,
  )
}
