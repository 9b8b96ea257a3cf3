/**
 * The readers of a year (年度の読み手), in the order of their numbers in assembly/measures/index.ts: each writes some measures into a row of numbers. What a reader
 * has to know, and which columns it writes, measure/ says.
 */
export const MEASURE_READERS = [
  'beginning',
  'strength',
  'ages',
  'service',
  'cells',
  'cohorts',
  'authorities',
  'managers',
  'working',
  'recruitment',
  'offers',
  'flowsByCause',
  'flowsByPlace',
  'leave',
  'transfers',
  'cost',
  'substitution',
  'dxHours',
  'manpower',
  'dx',
  'workload',
] as const

/** The name of a reader (読み手の名). */
export type MeasureReader = (typeof MEASURE_READERS)[number]
