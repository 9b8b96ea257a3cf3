/**
 * The roll (名簿): the regular staff of a sampled run as a dense list, for the draws of the year.
 *
 * The busiest loop of a sampled run asks of every regular member whether a cause befalls them. It reads three numbers a person that lie
 * side by side, and whom it strikes is noted first and acted upon afterwards. The list is in no particular order: a draw depends on the
 * person's key alone. Not here: what happens to those who are struck.
 */
import { draw32 } from '../random/index.ts'
import { BIRTH_SLOTS } from './tally.ts'

/** The age on 1 April, and the job family, as parts of an index: birth slots and ages are counted modulo the same number. */
const AGE = BIRTH_SLOTS - 1
const FAMILY = ~AGE

/** The regular staff of a sampled run (名簿). */
export class Roll {
  size = 0
  private key = new Int32Array(0)
  private group = new Int32Array(0)
  /** Where the person stands in the table of members. */
  row = new Int32Array(0)
  /** The rows of those whom {@link strike} has found. */
  struck = new Int32Array(0)

  /** Adds a person. @param group job family × BIRTH_SLOTS + slot of the birth year. @returns the place in the roll. */
  add(key: number, group: number, row: number): number {
    if (this.size === this.key.length) this.grow()
    const place = this.size
    this.key[place] = key
    this.group[place] = group
    this.row[place] = row
    this.size += 1
    return place
  }

  /** Takes a person out; the last one takes the place. @returns the row of whoever stands there now, or −1. */
  drop(place: number): number {
    this.size -= 1
    const last = this.size
    if (place === last) return -1
    this.key[place] = this.key[last] as number
    this.group[place] = this.group[last] as number
    this.row[place] = this.row[last] as number
    return this.row[place] as number
  }

  /**
   * Notes who is struck (該当者): whose draw lies below the rate of their group. Their rows stand first in {@link struck}, until the next call.
   * @param salt of the decision. @param thresholds rate × 2³² by job family and age on 1 April. @returns how many they are.
   */
  strike(salt: number, thresholds: Float64Array, year: number): number {
    const { key, group, row, struck, size } = this
    let found = 0
    for (let place = 0; place < size; place += 1) {
      const of = group[place] as number
      const at = (of & FAMILY) | ((year - 1 - of) & AGE)
      if (draw32(salt, key[place] as number) < (thresholds[at] as number)) {
        struck[found] = row[place] as number
        found += 1
      }
    }
    return found
  }

  /** Makes this roll equal to another one. */
  restore(from: Roll): void {
    while (this.key.length < from.size) this.grow()
    this.key.set(from.key.subarray(0, from.size))
    this.group.set(from.group.subarray(0, from.size))
    this.row.set(from.row.subarray(0, from.size))
    this.size = from.size
  }

  private grow(): void {
    const capacity = Math.max(1024, this.key.length * 2)
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const list = new Int32Array(capacity)
      list.set(old)
      return list
    }
    this.key = wider(this.key)
    this.group = wider(this.group)
    this.row = wider(this.row)
    this.struck = wider(this.struck)
  }
}
