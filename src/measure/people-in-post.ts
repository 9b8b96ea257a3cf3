/**
 * The people in post on a 1 April (在職者), counted once for all measures that need them: by employment type, by absence, at the places where
 * somebody is, and by job family and age as the rule `actual` weighs them (現員).
 *
 * Most combinations of employment type, job family and age have nobody. They are looked through once a year. The arrays are used again for
 * every year and run. Not here: what is made of the counts.
 */
import { OLDEST, type RunPlan, type Stock } from '../engine/index.ts'
import { ABSENCES } from '../terms/index.ts'
import { actualWeights } from './column.ts'

/** How many ages a row of ages has. */
export const ROW = OLDEST + 1

/** The people in post on one 1 April (在職者), in the engine's unit. A group is an employment type and job family, as in a {@link Stock}. */
export class PeopleInPost {
  /** How much a head counts under `actual`, by employment type. */
  readonly weights: Float64Array
  /** By employment type, over all job families. */
  readonly byType: Float64Array
  /** By absence, over all employment types and job families. */
  readonly byAbsence = new Float64Array(ABSENCES.length)
  /** 現員 by job family and single age on 1 April, and a last row of all job families: index `row × ROW + age`. */
  readonly actual: Float64Array
  /** Where the row of all job families begins. */
  readonly ofAll: number
  /** Nobody is younger than the first of these ages, or older than the second. */
  youngest = 0
  oldest = OLDEST
  /** The groups that somebody is in, ascending: the first {@link groupCount} numbers. */
  readonly groups: Int32Array
  groupCount = 0
  /** Where in {@link Stock.byTypeFamilyAndAge} somebody is, ascending, and how many people are there: the first {@link count} numbers. */
  readonly places: Int32Array
  readonly people: Float64Array
  count = 0

  constructor(plan: RunPlan) {
    this.weights = Float64Array.from(actualWeights(plan))
    const types = this.weights.length
    const families = plan.jobFamilies.length
    this.byType = new Float64Array(types)
    this.ofAll = families * ROW
    this.actual = new Float64Array(this.ofAll + ROW)
    this.groups = new Int32Array(types * families)
    this.places = new Int32Array(types * families * ROW)
    this.people = new Float64Array(types * families * ROW)
  }

  /** Counts the people of a stock. */
  take(stock: Stock): void {
    this.actual.fill(0)
    this.youngest = stock.ageSpan[0] as number
    this.oldest = stock.ageSpan[1] as number
    this.count = 0
    this.groupCount = 0
    for (let type = 0; type < this.weights.length; type += 1) this.takeType(stock, type)
    this.takeAbsences(stock)
    this.addUp()
  }

  private takeType({ byGroup, byTypeFamilyAndAge }: Stock, type: number): void {
    const { groups, places, people, actual, weights, youngest, oldest } = this
    const row = ROW
    const families = groups.length / weights.length
    const weight = weights[type] as number
    let { count, groupCount } = this
    let heads = 0
    for (let group = type * families; group < (type + 1) * families; group += 1) {
      let left = byGroup[group] as number
      if (left === 0) continue
      heads += left
      groups[groupCount] = group
      groupCount += 1
      const start = type * families * row
      const end = group * row + oldest
      let place = group * row + youngest
      while (left > 0 && place <= end) {
        place = pastEmpty(byTypeFamilyAndAge, place, end)
        for (const stop = Math.min(place + EIGHT, end + 1); place < stop && left > 0; place += 1) {
          const there = byTypeFamilyAndAge[place] as number
          if (there === 0) continue
          places[count] = place
          people[count] = there
          count += 1
          actual[place - start] = (actual[place - start] as number) + there * weight
          left -= there
        }
      }
    }
    this.byType[type] = heads
    this.count = count
    this.groupCount = groupCount
  }

  private takeAbsences({ byTypeFamilyAndAbsence }: Stock): void {
    const { byAbsence, groups, groupCount } = this
    const kinds = byAbsence.length
    byAbsence.fill(0)
    for (let index = 0; index < groupCount; index += 1) {
      const start = (groups[index] as number) * kinds
      for (let kind = 0; kind < kinds; kind += 1) {
        byAbsence[kind] = (byAbsence[kind] as number) + (byTypeFamilyAndAbsence[start + kind] as number)
      }
    }
  }

  /** Adds the people of all job families up, one after another: weights may be fractions, whose sum depends on the order. */
  private addUp(): void {
    const { actual, ofAll, oldest } = this
    const row = ROW
    for (let age = this.youngest; age <= oldest; age += 1) {
      let sum = 0
      for (let at = age; at < ofAll; at += row) sum += actual[at] as number
      actual[ofAll + age] = sum
    }
  }
}

/** So many places are looked at together: adding them up takes less time than asking each. */
const EIGHT = 8

/** The next place, at or after one, from which on eight are not all empty, or fewer than eight are left. @param end the last place. */
function pastEmpty(people: Float64Array, place: number, end: number): number {
  let at = place
  for (; at + EIGHT <= end + 1; at += EIGHT) {
    const first = (people[at] as number) + (people[at + 1] as number) + (people[at + 2] as number) + (people[at + 3] as number)
    const second =
      (people[at + 4] as number) + (people[at + 5] as number) + (people[at + 6] as number) + (people[at + 7] as number)
    if (first + second !== 0) break
  }
  return at
}

/** People of some ages, both ends included, of the row of ages that begins at `row`: added one after another, five in a turn. */
export function peopleAged(people: Float64Array, row: number, from: number, to: number): number {
  const last = row + to
  let at = row + from
  let sum = 0
  for (; at + 4 <= last; at += 5) {
    sum += people[at] as number
    sum += people[at + 1] as number
    sum += people[at + 2] as number
    sum += people[at + 3] as number
    sum += people[at + 4] as number
  }
  for (; at <= last; at += 1) sum += people[at] as number
  return sum
}
