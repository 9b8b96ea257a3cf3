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
import { actualWeights, type Column, type ColumnGroup } from './column.ts'

const AGES_PER_GROUP = OLDEST + 1
const AGES = Array.from({ length: AGES_PER_GROUP }, (_, age) => age)

/** Ages that every table lists, also where nobody has them. */
const YOUNGEST_LISTED = 18
const OLDEST_LISTED = 69

/** People of a job family, or of the whole staff, by single age (年齢別人数). */
interface AgeStructure {
  /** Those of 現員. */
  readonly counted: Float64Array
  readonly regular: Float64Array
}

const emptyStructure = (): AgeStructure => ({
  counted: new Float64Array(OLDEST + 1),
  regular: new Float64Array(OLDEST + 1),
})

/** All measures of age structure (年齢構成) on one 1 April: of the whole staff, then by job family. */
export function ageColumns(plan: RunPlan): ColumnGroup {
  const weights = Float64Array.from(actualWeights(plan))
  const all = emptyStructure()
  const one = emptyStructure()
  const jobFamilies = plan.jobFamilies.length
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
      const bands = at + AGES.length + 4
      const ofAll = bands + AGE_BANDS.length
      all.counted.fill(0)
      all.regular.fill(0)
      for (let family = 0; family < jobFamilies; family += 1) {
        countFamily(stock, weights, family, one)
        addAges(one, stock.ageSpan, all)
        readBands(one, into, ofAll + (family + 1) * BANDS_AND_INDICES)
      }
      readAges(all.counted, into, at)
      readBands(all, into, ofAll)
      for (let band = 0; band < AGE_BANDS.length; band += 1) into[bands + band] = into[ofAll + band] as number
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

/** Counts the people of one job family by age (1職種の年齢別人数). */
function countFamily(
  { byGroup, byTypeFamilyAndAge, ageSpan }: Stock,
  weights: Float64Array,
  family: number,
  { counted, regular }: AgeStructure,
): void {
  const youngest = ageSpan[0] as number
  const oldest = ageSpan[1] as number
  const jobFamilies = byGroup.length / weights.length
  const regularFrom = (REGULAR * jobFamilies + family) * AGES_PER_GROUP
  counted.fill(0)
  regular.fill(0)
  for (let age = youngest; age <= oldest; age += 1) regular[age] = byTypeFamilyAndAge[regularFrom + age] as number
  for (let type = 0; type < weights.length; type += 1) {
    const weight = weights[type] as number
    const group = type * jobFamilies + family
    if (weight === 0 || byGroup[group] === 0) continue
    const from = group * AGES_PER_GROUP
    for (let age = youngest; age <= oldest; age += 1) {
      counted[age] = (counted[age] as number) + (byTypeFamilyAndAge[from + age] as number) * weight
    }
  }
}

/** Adds the people of a job family to those of all. */
function addAges(one: AgeStructure, ageSpan: Float64Array, all: AgeStructure): void {
  const oldest = ageSpan[1] as number
  for (let age = ageSpan[0] as number; age <= oldest; age += 1) {
    all.counted[age] = (all.counted[age] as number) + (one.counted[age] as number)
    all.regular[age] = (all.regular[age] as number) + (one.regular[age] as number)
  }
}

/** People in a band of ages, both ends included. */
function peopleIn(people: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let age = from; age <= to; age += 1) sum += people[age] as number
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
  into[at + AGES_PER_GROUP] = years / total
  into[at + AGES_PER_GROUP + 1] = peopleIn(people, SIXTY, OLDEST) / total
  into[at + AGES_PER_GROUP + 2] = peopleIn(people, 0, 29) / total
  into[at + AGES_PER_GROUP + 3] = peopleIn(people, SIXTY + 1, OLDEST) / total
}

function readBands({ counted, regular }: AgeStructure, into: Float64Array, at: number): void {
  readPeopleInBands(counted, into, at)
  const indices = at + BAND_COUNT
  into[indices] = ageDent(counted)
  into[indices + 1] = successionRatio(regular, INDEX_AGES.supervisor)
  into[indices + 2] = successionRatio(regular, INDEX_AGES.manager)
}

function readPeopleInBands(people: Float64Array, into: Float64Array, at: number): void {
  const bandOf = BAND_OF_AGE
  const end = at + BAND_COUNT
  const person = PERSON
  for (let band = at; band < end; band += 1) into[band] = 0
  for (let age = 0; age < people.length; age += 1) {
    const count = people[age] as number
    if (count === 0) continue
    const band = at + (bandOf[age] as number)
    into[band] = (into[band] as number) + count
  }
  for (let band = at; band < end; band += 1) into[band] = (into[band] as number) / person
}

/** The index of the five-year band of each age. */
const BAND_OF_AGE = Int32Array.from(AGES, age => AGE_BANDS.findIndex(({ from, to }) => age >= from && age <= to))

/**
 * The age-dent index (年齢の谷指数), this tool's own: people aged 35–44 ÷ the mean of those aged 25–34 and 45–54. The three bands are equally
 * wide; were they not, each would be counted per year of age. Range 0 and up: 1 no dent, 0.5 half as many as beside it, above 1 a hump.
 * @param people by single age. @returns NaN when nobody is in the bands beside.
 */
export function ageDent(people: Float64Array): number {
  const { ages, younger, older } = INDEX_AGES.dent
  const beside = (perYearOfAge(people, younger) + perYearOfAge(people, older)) / 2
  return beside === 0 ? Number.NaN : perYearOfAge(people, ages) / beside
}

/** People in a band of ages, per year of age that the band has. */
const perYearOfAge = (people: Float64Array, { from, to }: AgeBand): number => peopleIn(people, from, to) / (to - from + 1)

/**
 * The succession ratio (後継者比率), this tool's own: regular staff of the ages that move up next ÷ those of the ages that hold the posts now.
 * 係長: 35–44 ÷ 45–54; 課長: 45–54 ÷ 55–64. Range 0 and up: below 1 the next generation is smaller than the one it follows.
 * @param people regular staff by single age. @returns NaN when nobody is of the ages that hold the posts.
 */
export function successionRatio(
  people: Float64Array,
  { successors, incumbents }: { readonly successors: AgeBand; readonly incumbents: AgeBand },
): number {
  const holding = peopleIn(people, incumbents.from, incumbents.to)
  return holding === 0 ? Number.NaN : peopleIn(people, successors.from, successors.to) / holding
}
