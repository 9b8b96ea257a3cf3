/**
 * Where forecasts work (見通しの作業域): two tables without departments and persons, and what of a year holds in a forecast.
 *
 * Not here: what a forecast does, see forecast.ts.
 */
import { Column, nowhere } from '../column'
import { Run } from '../run'
import { Table } from '../table'

/** Where the forecasts of a run work (見通しの作業域). engine/forecast-space.ts writes its first fields in this order, all of four bytes. */
@unmanaged
export class Ahead {
  /** Where the conditions of each year since the base year stand, as the city knows them. */
  years: Column<i32> = nowhere<i32>()
  yearCount: i32
  first: i32
  /** The steps of a year that a forecast takes. */
  steps: Column<i32> = nowhere<i32>()
  stepCount: i32
  /** Whether managers stay told apart, and whether something that stands outside is to be copied for every forecast. */
  managersApart: i32
  tellsHost: i32

  // From here on nobody else writes.
  /** Everybody in post when a decision is made; and the run in which their forecast goes on. */
  start: Table = changetype<Table>(0)
  run: Run = changetype<Run>(0)
  /** What was forecast last: leavers by year. */
  leavers: Column<f64> = nowhere<f64>()
}
