/**
 * The occupied places of a stock (在職者のいる区分): each employment type, job family and age that somebody has, and how many.
 *
 * Most combinations have nobody. They are looked through once a year; ages and cost then read only those that somebody has.
 */
import { OLDEST, type RunPlan, type Stock } from '../engine/index.ts'
import { EMPLOYMENT_TYPES } from '../terms/index.ts'

/** The occupied places of one 1 April (在職者のいる区分); the memory is used again for every year and run. */
export class OccupiedPlaces {
  /** How many there are; the rest of the arrays means nothing. */
  count = 0
  /** Indices into {@link Stock.byTypeFamilyAndAge}, ascending. */
  readonly places: Int32Array
  /** People there, in the engine's unit. */
  readonly people: Float64Array
  /** How many places an employment type has. */
  readonly perType: number

  constructor({ jobFamilies }: Pick<RunPlan, 'jobFamilies'>) {
    this.perType = jobFamilies.length * (OLDEST + 1)
    const size = EMPLOYMENT_TYPES.length * this.perType
    this.places = new Int32Array(size)
    this.people = new Float64Array(size)
  }

  /** Looks through a stock. */
  find({ byGroup, byTypeFamilyAndAge, ageSpan }: Stock): void {
    const { places, people } = this
    const ages = OLDEST + 1
    const youngest = ageSpan[0] as number
    const oldest = ageSpan[1] as number
    let found = 0
    for (let group = 0; group < byGroup.length; group += 1) {
      let left = byGroup[group] as number
      if (left === 0) continue
      const end = group * ages + oldest
      for (let place = group * ages + youngest; place <= end; place += 1) {
        const heads = byTypeFamilyAndAge[place] as number
        if (heads === 0) continue
        places[found] = place
        people[found] = heads
        found += 1
        left -= heads
        if (left === 0) break
      }
    }
    this.count = found
  }
}
