/**
 * What the plan says of one policy of hiring (採用方針の計画), in numbers: engine/hiring-plan.ts writes them.
 *
 * Series are by year since the base year, and not a number where the plan says nothing. Not here: what is done with them, see the policies beside this file.
 */
import { Column, column, nowhere } from '../column'
import { Count } from '../count'
import { make } from '../memory'
import { EntryAges, newEntryAges } from '../seats'
import { HiringPlaces } from './places'

/** The plan of one policy. engine/hiring-plan.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class HiringPlan {
  /** Which policy it is, see ../kinds.ts. */
  policy: i32
  /**
   * The series of its own: the share that is replaced (replace-leavers), the hires (fixed), 1 where a pair starts (two-year-average), the largest share of
   * experienced hires (age-balance).
   */
  series: Column<f64> = nowhere<f64>()
  /** The window (level), in fiscal years; or the span of ages (age-balance). Both ends included. */
  from: i32
  to: i32
  /** Over how many years the mean is taken, and whether around the last of them (moving-average). */
  years: i32
  centred: i32
  /** Whether it is decided anew every year (level). */
  yearly: i32

  /** People aimed at, and where it is 1 that a formula says how many. */
  target: Column<f64> = nowhere<f64>()
  asksTarget: Column<i32> = nowhere<i32>()
  /** How far strength may stand above the target; infinite where no allowance was set. */
  excess: Column<f64> = nowhere<f64>()
  /** The smallest and largest number of hires, and their largest change (採用の上下限); infinite where there is no limit. */
  least: Column<f64> = nowhere<f64>()
  most: Column<f64> = nowhere<f64>()
  largestChange: Column<f64> = nowhere<f64>()
  /** Share of the planned hires that is filled, and share of experienced ones. */
  filledShare: Column<f64> = nowhere<f64>()
  experiencedShare: Column<f64> = nowhere<f64>()
  /** Whether posts that stay unfilled are planned again a year later. */
  carries: i32

  /** The rule of the target (none: there is no such rule), and what it counts regular staff past 60 for. */
  count: Count = changetype<Count>(0)
  pastSixty: Column<f64> = nowhere<f64>()
  /** Whether those lately back from leave, and posts given up, are to be asked for. */
  asksBack: i32
  asksGivenUp: i32

  /** The job families that are hired for. */
  families: Column<i32> = nowhere<i32>()
  familyCount: i32
  /** Ages of hires, and of experienced ones. */
  entry: EntryAges = changetype<EntryAges>(0)
  experienced: EntryAges = changetype<EntryAges>(0)
  /** Where the hires go, in a run and in its forecasts. */
  places: HiringPlaces = changetype<HiringPlaces>(0)
  placesAhead: HiringPlaces = changetype<HiringPlaces>(0)
  /** The base year. */
  first: i32

  // From here on nobody else writes.
  /** The ages of all hires, with the share of experienced ones for which they have been reckoned. */
  mixed: EntryAges = changetype<EntryAges>(0)

  /** The value of a series in a fiscal year. */
  @inline
  inYear(series: Column<f64>, year: i32): f64 {
    return series[year - this.first]
  }
}

/** A plan with room for its series, to be written. @param ages of hires and of experienced hires together. */
export function newHiringPlan(years: i32, ages: i32): HiringPlan {
  const plan = make<HiringPlan>()
  plan.series = column<f64>(years)
  plan.target = column<f64>(years)
  plan.asksTarget = column<i32>(years)
  plan.excess = column<f64>(years)
  plan.least = column<f64>(years)
  plan.most = column<f64>(years)
  plan.largestChange = column<f64>(years)
  plan.filledShare = column<f64>(years)
  plan.experiencedShare = column<f64>(years)
  plan.pastSixty = column<f64>(years)
  plan.mixed = newEntryAges(ages)
  return plan
}
