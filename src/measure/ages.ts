/**
 * Age structure as measures (年齢構成の指標): people by age and by five-year band, mean age, shares, age dent and succession ratios.
 *
 * People are those of 現員; succession counts regular staff only, because the posts of 係長 and 課長 are theirs. Everything but single
 * ages, mean and shares is also given by job family. An index whose denominator is nobody is unknown and has no row. Not here: length of
 * service, see service.ts.
 */
import { OLDEST, type RunPlan, SIXTY } from '../engine/index.ts'
import { PERSON } from '../terms/index.ts'
import { AGE_BANDS, type AgeBand, INDEX_AGES } from './age-bands.ts'
import { AgeCounts, ROW } from './age-counts.ts'
import type { Column, ColumnGroup } from './column.ts'
import type { OccupiedPlaces } from './occupied.ts'

const AGES = Array.from({ length: ROW }, (_, age) => age)

/** Ages that every table lists, also where nobody has them. */
const YOUNGEST_LISTED = 18
const OLDEST_LISTED = 69

/** The ages of the shares. */
const SIXTY_PLUS: AgeBand = { from: SIXTY, to: OLDEST }
const SIXTY_ONE_PLUS: AgeBand = { from: SIXTY + 1, to: OLDEST }
const UNDER_THIRTY: AgeBand = { from: 0, to: 29 }

/** All measures of age structure (年齢構成) on one 1 April: of the whole staff, then by job family. */
export function ageColumns(plan: RunPlan, occupied: OccupiedPlaces): ColumnGroup {
  const counts = new AgeCounts(plan)
  return {
    columns: [
      ...AGES.map((age): Column => ({ measure: 'strength', dimension: 'age', item: String(age), unit: 'people' })),
      { measure: 'age.mean', unit: 'years' },
      { measure: 'share.sixtyPlus', unit: 'share' },
      { measure: 'share.underThirty', unit: 'share' },
      { measure: 'share.sixtyOnePlus', unit: 'share' },
      ...AGE_BANDS.map((band): Column => ({ measure: 'strength', dimension: 'ageBand', item: band.id, unit: 'people' })),
      ...bandColumns({}),
      ...plan.jobFamilies.flatMap(item => bandColumns({ dimension: 'jobFamily', item })),
    ],
    read: ({ stock: { ageSpan } }, into, at) => {
      const bands = at + ROW + 4
      const ofAll = bands + BAND_COUNT
      counts.count(occupied, ageSpan)
      readAges(counts.counted.subarray(counts.ofAll), into, at)
      readBands(counts, counts.ofAll, into, ofAll)
      for (let band = 0; band < BAND_COUNT; band += 1) into[bands + band] = into[ofAll + band] as number
      let next = ofAll + BANDS_AND_INDICES
      for (let row = 0; row < counts.ofAll; row += ROW, next += BANDS_AND_INDICES) readBands(counts, row, into, next)
    },
  }
}

/** How many bands there are, and how many columns {@link bandColumns} has. */
const BAND_COUNT = AGE_BANDS.length
const BANDS_AND_INDICES = BAND_COUNT + 3

/** People of each five-year band, and the indices, of the whole staff or of a job family. */
const bandColumns = (of: Pick<Column, 'dimension' | 'item'>): Column[] => [
  ...AGE_BANDS.map((band): Column => ({ ...of, measure: `ageBand.${band.id}`, unit: 'people' })),
  ...(['age.dent', 'succession.supervisor', 'succession.manager'] as const).map(
    (measure): Column => ({ ...of, measure, unit: 'ratio' }),
  ),
]

/** People in a band of ages, both ends included, of the row that begins at `row`. */
function peopleIn(people: Float64Array, row: number, { from, to }: AgeBand): number {
  const last = row + to
  let sum = 0
  for (let at = row + from; at <= last; at += 1) sum += people[at] as number
  return sum
}

/**
 * People by single age; the mean age in years, and the shares of people of 60 or more, under 30, and of 61 or more (0–1).
 *
 * The mean age (平均年齢) adds half a year to the age in whole years, since birthdays lie evenly over the year: those aged 42 on
 * 1 April are on average 42.5. Ages outside the listed ones have no number unless somebody is of that age.
 */
function readAges(people: Float64Array, into: Float64Array, at: number): void {
  const person = PERSON
  let total = 0
  let years = 0
  for (let age = 0; age <= OLDEST; age += 1) {
    const count = people[age] as number
    total += count
    years += count * (age + 0.5)
    if (count !== 0 || (age >= YOUNGEST_LISTED && age <= OLDEST_LISTED)) into[at + age] = count / person
  }
  if (total === 0) return
  into[at + ROW] = years / total
  into[at + ROW + 1] = peopleIn(people, 0, SIXTY_PLUS) / total
  into[at + ROW + 2] = peopleIn(people, 0, UNDER_THIRTY) / total
  into[at + ROW + 3] = peopleIn(people, 0, SIXTY_ONE_PLUS) / total
}

/** People of each five-year band, and the indices, of the row that begins at `row`. */
function readBands(counts: AgeCounts, row: number, into: Float64Array, at: number): void {
  const { counted, regular } = counts
  readPeopleInBands(counts, row, into, at)
  const indices = at + BAND_COUNT
  into[indices] = ageDent(counted, row)
  into[indices + 1] = successionRatio(regular, INDEX_AGES.supervisor, row)
  into[indices + 2] = successionRatio(regular, INDEX_AGES.manager, row)
}

function readPeopleInBands({ counted, youngest, oldest }: AgeCounts, row: number, into: Float64Array, at: number): void {
  const lastAge = LAST_AGE_OF_BAND
  const person = PERSON
  let next = row + youngest
  for (let band = 0; band < lastAge.length; band += 1) {
    const last = row + Math.min(lastAge[band] as number, oldest)
    let sum = 0
    for (; next <= last; next += 1) sum += counted[next] as number
    into[at + band] = sum / person
  }
}

/** The last age of each five-year band. */
const LAST_AGE_OF_BAND = Int32Array.from(AGE_BANDS, ({ to }) => to)

/**
 * The age-dent index (年齢の谷指数), this tool's own: people aged 35–44 ÷ the mean of those aged 25–34 and 45–54. The three bands are equally
 * wide; were they not, each would be counted per year of age. Range 0 and up: 1 no dent, 0.5 half as many as beside it, above 1 a hump.
 * @param people by single age. @param row where the ages begin. @returns NaN when nobody is in the bands beside.
 */
export function ageDent(people: Float64Array, row = 0): number {
  const { ages, younger, older } = INDEX_AGES.dent
  const beside = (perYearOfAge(people, row, younger) + perYearOfAge(people, row, older)) / 2
  return beside === 0 ? Number.NaN : perYearOfAge(people, row, ages) / beside
}

/** People in a band of ages, per year of age that the band has. */
const perYearOfAge = (people: Float64Array, row: number, band: AgeBand): number =>
  peopleIn(people, row, band) / (band.to - band.from + 1)

/**
 * The succession ratio (後継者比率), this tool's own: regular staff of the ages that move up next ÷ those of the ages that hold the posts now.
 * 係長: 35–44 ÷ 45–54; 課長: 45–54 ÷ 55–64. Range 0 and up: below 1 the next generation is smaller than the one it follows.
 * @param people regular staff by single age. @param row where the ages begin. @returns NaN when nobody is of the ages that hold the posts.
 */
export function successionRatio(
  people: Float64Array,
  { successors, incumbents }: { readonly successors: AgeBand; readonly incumbents: AgeBand },
  row = 0,
): number {
  const holding = peopleIn(people, row, incumbents)
  return holding === 0 ? Number.NaN : peopleIn(people, row, successors) / holding
}
