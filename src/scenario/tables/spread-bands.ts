/**
 * Age bands → single ages (年齢階級の各歳への割り振り): a band fixes its total only; the ages within it are an assumption.
 *
 * `even` puts equally many people on every age; `smooth` lays a straight line through the band whose slope is that between the
 * neighbouring bands. Either way the band of an employment type is spread as a whole and its people are then dealt to its rows
 * (職種・部門), so that many rows of one or two people do not all fall on the youngest age. Totals of rows and bands are kept.
 * Fractions go by largest remainder, ties to the younger age. Leaves out: any knowledge of real cohorts.
 */
import { apportion } from '../../numeric/index.ts'
import type { AgeBand } from './age-band.ts'

/** A row of people in an age band (年齢階級の人数). Rows of one pool are spread together. */
interface BandedPeople extends AgeBand {
  readonly pool: string
  readonly people: number
}

/** How a band is spread over its ages (割り振り方). */
export type Spread = 'even' | 'smooth'

/** For every row the people of each age, from the band's first age on. */
export function spreadBands(rows: readonly BandedPeople[], spread: Spread): readonly (readonly number[])[] {
  const shares: number[][] = rows.map(() => [])
  for (const members of groupedBy(
    rows.map((row, index) => ({ row, index })),
    ({ row }) => `${row.fromAge} ${row.toAge} ${row.pool}`,
  )) {
    const first = members[0]?.row
    if (first === undefined) continue
    const total = members.reduce((sum, { row }) => sum + row.people, 0)
    const pool = rows.filter(row => row.pool === first.pool)
    const left = apportion(total, spread === 'even' ? equally(first) : sloping(first, total, pool))
    for (const { row, index } of members) {
      const dealt = apportion(row.people, left)
      shares[index] = dealt
      dealt.forEach((people, age) => {
        left[age] = (left[age] ?? 0) - people
      })
    }
  }
  return shares
}

const widthOf = (band: AgeBand): number => band.toAge - band.fromAge + 1
const centreOf = (band: AgeBand): number => (band.fromAge + band.toAge) / 2
const equally = (band: AgeBand): number[] => Array.from({ length: widthOf(band) }, () => 1)

/**
 * The line through a band: its mean is the band's people per age, its slope the difference of people per age between the bands
 * on either side divided by the years between their centres; at the edge of the table, between the band and its one neighbour.
 * The slope is limited so that no age falls below 0.
 */
function sloping(band: AgeBand, total: number, pool: readonly BandedPeople[]): number[] {
  const width = widthOf(band)
  const own = { density: total / width, centre: centreOf(band) }
  const below = neighbour(pool, row => row.toAge === band.fromAge - 1) ?? own
  const above = neighbour(pool, row => row.fromAge === band.toAge + 1) ?? own
  const rise = above.centre === below.centre ? 0 : (above.density - below.density) / (above.centre - below.centre)
  const steepest = width > 1 ? own.density / ((width - 1) / 2) : 0
  const slope = Math.max(-steepest, Math.min(steepest, rise))
  return Array.from({ length: width }, (_, age) => own.density + slope * (band.fromAge + age - own.centre))
}

interface Neighbour {
  readonly density: number
  readonly centre: number
}

/** The band that touches this one; where rows of the pool have different bands there, the first of them. */
function neighbour(pool: readonly BandedPeople[], touches: (row: BandedPeople) => boolean): Neighbour | undefined {
  const first = pool.find(touches)
  if (first === undefined) return undefined
  const same = pool.filter(row => row.fromAge === first.fromAge && row.toAge === first.toAge)
  return { density: same.reduce((sum, row) => sum + row.people, 0) / widthOf(first), centre: centreOf(first) }
}

/** Groups in the order of their first member. */
function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}
