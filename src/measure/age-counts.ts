/**
 * People by single age (年齢別人数) of every job family and of all of them together: those of 現員, and the regular staff.
 *
 * One row of ages a job family, and a last row of all. The arrays are used again for every year and run. Not here: what is made of the
 * counts, see ages.ts.
 */
import { OLDEST, REGULAR, type RunPlan } from '../engine/index.ts'
import { actualWeights } from './column.ts'
import type { OccupiedPlaces } from './occupied.ts'

/** How many ages a row has. */
export const ROW = OLDEST + 1

/** People by job family and single age on 1 April, in the engine's unit: index `row × ROW + age`. */
export class AgeCounts {
  /** Those of 現員. */
  readonly counted: Float64Array
  readonly regular: Float64Array
  /** Where the row of all job families begins. */
  readonly ofAll: number
  /** Nobody is younger than the first of these ages, or older than the second. */
  youngest = 0
  oldest = OLDEST
  /** How much a head counts, by employment type. */
  private readonly weights: Float64Array

  constructor(plan: RunPlan) {
    this.weights = Float64Array.from(actualWeights(plan))
    this.ofAll = plan.jobFamilies.length * ROW
    this.counted = new Float64Array(this.ofAll + ROW)
    this.regular = new Float64Array(this.ofAll + ROW)
  }

  /** Counts the people of a 1 April. @param ageSpan of its stock. */
  count(occupied: OccupiedPlaces, ageSpan: Int32Array): void {
    this.youngest = ageSpan[0] as number
    this.oldest = ageSpan[1] as number
    this.countFamilies(occupied)
    this.addUp()
  }

  private countFamilies({ count, places, people, perType }: OccupiedPlaces): void {
    const { counted, regular, weights, ofAll } = this
    const row = ROW
    counted.fill(0)
    regular.fill(0)
    let next = 0
    for (let type = 0; type < weights.length; type += 1) {
      const weight = weights[type] as number
      const start = type * perType
      for (; next < count && (places[next] as number) < start + perType; next += 1) {
        const at = (places[next] as number) - start
        const heads = people[next] as number
        counted[at] = (counted[at] as number) + heads * weight
        if (type !== REGULAR) continue
        const age = ofAll + (at % row)
        regular[at] = heads
        regular[age] = (regular[age] as number) + heads
      }
    }
  }

  /** Adds the people of all job families up, one after another: weights may be fractions, whose sum depends on the order. */
  private addUp(): void {
    const { counted, ofAll, oldest } = this
    const row = ROW
    for (let age = this.youngest; age <= oldest; age += 1) {
      let sum = 0
      for (let at = age; at < ofAll; at += row) sum += counted[at] as number
      counted[ofAll + age] = sum
    }
  }
}
