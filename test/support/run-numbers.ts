/** The numbers of sampled runs for tests (試行の値): memory for them, and the runs put together. */
import {
  type Ensemble,
  gather,
  type MeasureLayout,
  peopleIn,
  type RunNumbers,
  slotsOf,
  spreadsOf,
  totalsIn,
} from '../../src/measure/index.ts'

/** Memory for as many runs of a plan. */
export const numbersFor = (layout: MeasureLayout, runs: number): RunNumbers => ({
  runs,
  values: new Float64Array(slotsOf(layout) * runs),
  totals: new Float64Array(totalsIn(layout).slots.length * runs),
})

/** The runs of a plan put together, their spreads reckoned in one part. */
export const gathered = (layout: MeasureLayout, numbers: RunNumbers): Ensemble =>
  gather(layout, numbers, [spreadsOf(numbers, peopleIn(layout), { from: 0, until: slotsOf(layout) })])
