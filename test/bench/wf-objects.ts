/**
 * WF-700x15 as anybody would first write it in TypeScript: an array of people, `filter` and `map`.
 *
 * usage: wf-objects.ts MODEL REPLICATIONS SEED; prints one JSON object. Slow on purpose: the readable oracle, and the measure of what typed arrays
 * save.
 */
import { readFileSync } from 'node:fs'
import { fromText } from './reference-model.ts'
import { type Replication, report } from './report.ts'

interface Person {
  readonly age: number
}

const [, , path = '', replications = '0', seed = '0'] = process.argv
const model = fromText(readFileSync(path, 'utf8'))
const random = stream(Number(seed))

report(model.years, Number(replications), replicate)

function replicate(): Replication {
  let staff: Person[] = model.start.flatMap((people, at) => Array.from({ length: people }, () => ({ age: model.youngest + at })))
  return model.retirementAge.map(limit => {
    const before = staff
    const remaining = before.filter(({ age }) => random() >= (model.separation[age - model.youngest] as number))
    const serving = remaining.filter(({ age }) => age < limit)
    const hires = Array.from({ length: model.posts - serving.length }, () => ({ age: entryAge() }))
    staff = [...serving.map(({ age }) => ({ age: age + 1 })), ...hires]
    return [
      hires.length,
      before.length - remaining.length,
      remaining.length - serving.length,
      before.map(({ age }) => age).reduce((sum, age) => sum + age, 0),
      before.map(({ age }) => model.cost[age - model.youngest] as number).reduce((sum, cost) => sum + cost, 0),
    ]
  })
}

function entryAge(): number {
  let left = random()
  const at = model.entry.findIndex(share => {
    left -= share
    return left < 0
  })
  return model.youngest + (at === -1 ? model.entry.findLastIndex(share => share > 0) : at)
}

/** xoshiro128++ of Blackman and Vigna, as in wf-person.c, seeded by a multiplicative sequence. */
function stream(start: number): () => number {
  const state = Uint32Array.from([1, 2, 3, 4], part => Math.imul(start * 4 + part, 0x9e3779b1) ^ 0x85ebca6b)
  const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by))
  const next = (): number => {
    const [a, b, c, d] = state as unknown as [number, number, number, number]
    const result = (rotate((a + d) | 0, 7) + a) >>> 0
    const third = c ^ a
    const fourth = d ^ b
    state[1] = b ^ third
    state[0] = a ^ fourth
    state[2] = third ^ (b << 9)
    state[3] = rotate(fourth, 11)
    return result / 4294967296
  }
  for (let skip = 0; skip < 20; skip += 1) next()
  return next
}
