/**
 * Age bands (年齢の幅): the five-year bands people are counted in, and the ages that the indices of age structure compare.
 *
 * The five-year bands are those of the published tables. The ages of the indices are this tool's own and assumed: at which age
 * somebody becomes 係長 or 課長 differs from city to city. This is their one place; the report prints them. All ages are ages on 1 April.
 */
import { OLDEST } from '../engine/index.ts'
import type { Status } from '../terms/index.ts'

/** A range of ages on 1 April (年齢の幅), both ends included. */
export interface AgeBand {
  readonly from: number
  readonly to: number
}

/** A five-year band (5歳階級) and its name in measures: `20-24`. */
export interface NamedAgeBand extends AgeBand {
  readonly id: string
}

/**
 * The five-year bands (5歳階級), ascending: 18–19, 20–24, … 60–64, 65 and more. The first also takes in everyone younger, so that
 * the bands add up to 現員.
 */
export const AGE_BANDS: readonly NamedAgeBand[] = [
  { id: '18-19', from: 0, to: 19 },
  ...[20, 25, 30, 35, 40, 45, 50, 55, 60].map(from => ({ id: `${from}-${from + 4}`, from, to: from + 4 })),
  { id: '65+', from: 65, to: OLDEST },
]

/** The ages that the indices of age structure compare (指標の年齢の幅). */
export const INDEX_AGES = {
  status: 'assumed' as Status,
  source: '本推計の用語（昇任の年齢は市により異なる）',
  dent: { ages: { from: 35, to: 44 }, younger: { from: 25, to: 34 }, older: { from: 45, to: 54 } },
  supervisor: { successors: { from: 35, to: 44 }, incumbents: { from: 45, to: 54 } },
  manager: { successors: { from: 45, to: 54 }, incumbents: { from: 55, to: 64 } },
} as const
