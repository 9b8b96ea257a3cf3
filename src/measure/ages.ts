/**
 * Age structure as measures (年齢構成の指標): people by age and by five-year band, mean age, shares, age dent and succession ratios.
 *
 * People are those of 現員; succession counts regular staff only, because the posts of 係長 and 課長 are theirs. Everything but single
 * ages, mean and shares is also given by job family. An index whose denominator is nobody is unknown and has no row. Not here: length of
 * service, see service.ts.
 */
import { OLDEST, REGULAR, type RunPlan, SIXTY, type Stock } from '../engine/index.ts'
import { PERSON } from '../terms/index.ts'
import { AGE_BANDS, type AgeBand, INDEX_AGES } from './age-bands.ts'
import type { Column, ColumnGroup } from './column.ts'
import { type PeopleInPost, peopleAged, ROW } from './people-in-post.ts'

const AGES = Array.from({ length: ROW }, (_, age) => age)

/** Ages that every table lists, also where nobody has them. */
const YOUNGEST_LISTED = 18
const OLDEST_LISTED = 69

/** The ages of the shares. */
const SIXTY_PLUS: AgeBand = { from: SIXTY, to: OLDEST }
const SIXTY_ONE_PLUS: AgeBand = { from: SIXTY + 1, to: OLDEST }
const UNDER_THIRTY: AgeBand = { from: 0, to: 29 }

/** All measures of age structure (年齢構成) on one 1 April: of the whole staff, then by job family. */
export function ageColumns(plan: RunPlan, inPost: PeopleInPost): ColumnGroup {
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
    read: ({ stock }, into, at) => {
      const bands = at + ROW + 4
      const indices = bands + BAND_COUNT
      readAges(inPost, into, at)
      readBands(inPost, inPost.ofAll, into, indices)
      for (let band = 0; band < BAND_COUNT; band += 1) into[bands + band] = into[indices + band] as number
      let next = indices + BANDS_AND_INDICES
      for (let row = 0; row < inPost.ofAll; row += ROW, next += BANDS_AND_INDICES) readBands(inPost, row, into, next)
      readSuccession(stock, into, indices + BAND_COUNT + 1)
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

/**
 * People by single age; the mean age in years, and the shares of people of 60 or more, under 30, and of 61 or more (0–1).
 *
 * The mean age (平均年齢) adds half a year to the age in whole years, since birthdays lie evenly over the year: those aged 42 on
 * 1 April are on average 42.5. Ages outside the listed ones have no number unless somebody is of that age.
 */
function readAges({ actual, ofAll }: PeopleInPost, into: Float64Array, at: number): void {
  const person = PERSON
  let total = 0
  let years = 0
  for (let age = 0; age <= OLDEST; age += 1) {
    const count = actual[ofAll + age] as number
    total += count
    years += count * (age + 0.5)
    if (count !== 0 || (age >= YOUNGEST_LISTED && age <= OLDEST_LISTED)) into[at + age] = count / person
  }
  if (total === 0) return
  into[at + ROW] = years / total
  into[at + ROW + 1] = peopleIn(actual, ofAll, SIXTY_PLUS) / total
  into[at + ROW + 2] = peopleIn(actual, ofAll, UNDER_THIRTY) / total
  into[at + ROW + 3] = peopleIn(actual, ofAll, SIXTY_ONE_PLUS) / total
}

/** People of each five-year band, and the age-dent index, of the row that begins at `row`. */
function readBands({ actual, youngest, oldest }: PeopleInPost, row: number, into: Float64Array, at: number): void {
  const person = PERSON
  let next = youngest
  for (let band = 0; band < BAND_COUNT; band += 1) {
    const last = Math.min(LAST_AGE_OF_BAND[band] as number, oldest)
    into[at + band] = peopleAged(actual, row, next, last) / person
    if (next <= last) next = last + 1
  }
  into[at + BAND_COUNT] = ageDent(actual, row)
}

/** The last age of each five-year band. */
const LAST_AGE_OF_BAND = Int32Array.from(AGE_BANDS, ({ to }) => to)

/** The succession ratios of all regular staff, and of each job family. @param at where those of all stand. */
function readSuccession({ byTypeFamilyAndAge, managers }: Stock, into: Float64Array, at: number): void {
  for (let ratio = 0; ratio < SUCCESSIONS.length; ratio += 1) {
    const { successors, incumbents } = SUCCESSIONS[ratio] as Succession
    let [rising, holding, next] = [0, 0, at + ratio]
    for (let family = 0; family < managers.length; family += 1) {
      const row = (REGULAR * managers.length + family) * ROW
      const risingHere = peopleIn(byTypeFamilyAndAge, row, successors)
      const holdingHere = peopleIn(byTypeFamilyAndAge, row, incumbents)
      rising += risingHere
      holding += holdingHere
      next += BANDS_AND_INDICES
      into[next] = successionRatio(risingHere, holdingHere)
    }
    into[at + ratio] = successionRatio(rising, holding)
  }
}

type Succession = (typeof INDEX_AGES)['supervisor' | 'manager']
const SUCCESSIONS: readonly Succession[] = [INDEX_AGES.supervisor, INDEX_AGES.manager]

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

/** People in a band of ages, of the row that begins at `row`. */
const peopleIn = (people: Float64Array, row: number, { from, to }: AgeBand): number => peopleAged(people, row, from, to)

/**
 * The succession ratio (後継者比率), this tool's own: regular staff of the ages that move up next ÷ those of the ages that hold the posts now.
 * 係長: 35–44 ÷ 45–54; 課長: 45–54 ÷ 55–64. Range 0 and up: below 1 the next generation is smaller than the one it follows.
 * @returns NaN when nobody is of the ages that hold the posts.
 */
const successionRatio = (successors: number, incumbents: number): number =>
  incumbents === 0 ? Number.NaN : successors / incumbents
