/**
 * Age structure as measures (年齢構成の指標): people by age and by five-year band, mean age, shares, age dent and succession ratios.
 *
 * People are those of 現員; succession counts regular staff only, because the posts of 係長 and 課長 are theirs. Everything but single
 * ages, mean and shares is also given by job family. An index whose denominator is nobody is unknown and has no row. Not here: length of
 * service, see service.ts.
 */
import { OLDEST, REGULAR, type RunPlan, SIXTY, type Stock } from '../engine/index.ts'
import { toPeople } from '../terms/index.ts'
import { AGE_BANDS, type AgeBand, INDEX_AGES } from './age-bands.ts'
import { actualWeights, type Column, type ColumnGroup } from './column.ts'

/** People by single age on 1 April, in the engine's unit. */
type PeopleByAge = ArrayLike<number>

const AGES = Array.from({ length: OLDEST + 1 }, (_, age) => age)

/** Ages that every table lists, also where nobody has them. */
const YOUNGEST_LISTED = 18
const OLDEST_LISTED = 69

/** All measures of age structure (年齢構成) on one 1 April: of the whole staff, then by job family. */
export function ageColumns(plan: RunPlan): ColumnGroup {
  const weights = actualWeights(plan)
  const all = new Float64Array(OLDEST + 1)
  const allRegular = new Float64Array(OLDEST + 1)
  const counted = new Float64Array(OLDEST + 1)
  const regular = new Float64Array(OLDEST + 1)
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
      const { byTypeFamilyAndAge, ageSpan } = stock
      const youngest = ageSpan[0] as number
      const oldest = ageSpan[1] as number
      for (const people of [all, allRegular, regular]) people.fill(0)
      const families = at + AGES.length + 4 + AGE_BANDS.length + BANDS_AND_INDICES
      for (let family = 0; family < jobFamilies; family += 1) {
        countAged(stock, { family, jobFamilies, weights }, counted)
        const start = (REGULAR * jobFamilies + family) * (OLDEST + 1)
        for (let age = youngest; age <= oldest; age += 1) {
          all[age] = (all[age] as number) + (counted[age] as number)
          regular[age] = byTypeFamilyAndAge[start + age] as number
          allRegular[age] = (allRegular[age] as number) + (regular[age] as number)
        }
        readBands(counted, regular, into, families + family * BANDS_AND_INDICES)
      }
      readAges(all, into, at)
      readPeopleInBands(all, into, at + AGES.length + 4)
      readBands(all, allRegular, into, at + AGES.length + 4 + AGE_BANDS.length)
    },
  }
}

/** How many columns {@link bandColumns} has. */
const BANDS_AND_INDICES = AGE_BANDS.length + 3

/** People of each five-year band, and the indices, of the whole staff or of a job family. */
const bandColumns = (of: Pick<Column, 'dimension' | 'item'>): Column[] => [
  ...AGE_BANDS.map((band): Column => ({ ...of, measure: `ageBand.${band.id}`, unit: 'people' })),
  ...(['age.dent', 'succession.supervisor', 'succession.manager'] as const).map(
    (measure): Column => ({ ...of, measure, unit: 'ratio' }),
  ),
]

/** Counts the people of one job family by age into `counted` (1職種の年齢別人数). */
function countAged(
  { byGroup, byTypeFamilyAndAge, ageSpan }: Stock,
  {
    family,
    jobFamilies,
    weights,
  }: { readonly family: number; readonly jobFamilies: number; readonly weights: readonly number[] },
  counted: Float64Array,
): void {
  const youngest = ageSpan[0] as number
  const oldest = ageSpan[1] as number
  const agesPerGroup = OLDEST + 1
  counted.fill(0)
  for (let type = 0; type < weights.length; type += 1) {
    const weight = weights[type] as number
    const group = type * jobFamilies + family
    if (weight === 0 || byGroup[group] === 0) continue
    const start = group * agesPerGroup
    for (let age = youngest; age <= oldest; age += 1) {
      counted[age] = (counted[age] as number) + (byTypeFamilyAndAge[start + age] as number) * weight
    }
  }
}

/** People in a band of ages, both ends included. */
function peopleIn(people: PeopleByAge, { from, to }: AgeBand): number {
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
function readAges(people: PeopleByAge, into: Float64Array, at: number): void {
  let total = 0
  let years = 0
  for (let age = 0; age <= OLDEST; age += 1) {
    const count = people[age] as number
    total += count
    years += count * (age + 0.5)
    if (count !== 0 || (age >= YOUNGEST_LISTED && age <= OLDEST_LISTED)) into[at + age] = toPeople(count)
  }
  if (total === 0) return
  const share = (from: number, to: number): number => peopleIn(people, { from, to }) / total
  into[at + AGES.length] = years / total
  into[at + AGES.length + 1] = share(SIXTY, OLDEST)
  into[at + AGES.length + 2] = share(0, 29)
  into[at + AGES.length + 3] = share(SIXTY + 1, OLDEST)
}

function readBands(counted: PeopleByAge, regular: PeopleByAge, into: Float64Array, at: number): void {
  readPeopleInBands(counted, into, at)
  const { supervisor, manager } = INDEX_AGES
  into[at + AGE_BANDS.length] = ageDent(counted) ?? Number.NaN
  into[at + AGE_BANDS.length + 1] = successionRatio(regular, supervisor) ?? Number.NaN
  into[at + AGE_BANDS.length + 2] = successionRatio(regular, manager) ?? Number.NaN
}

function readPeopleInBands(people: PeopleByAge, into: Float64Array, at: number): void {
  const bandOf = BAND_OF_AGE
  const bands = AGE_BANDS.length
  into.fill(0, at, at + bands)
  for (let age = 0; age < bandOf.length; age += 1) {
    const count = people[age] as number
    if (count === 0) continue
    const band = at + (bandOf[age] as number)
    into[band] = (into[band] as number) + count
  }
  for (let band = at; band < at + bands; band += 1) into[band] = toPeople(into[band] as number)
}

/** The index of the five-year band of each age. */
const BAND_OF_AGE = Int32Array.from(AGES, age => AGE_BANDS.findIndex(({ from, to }) => age >= from && age <= to))

/**
 * The age-dent index (年齢の谷指数), this tool's own: people aged 35–44 ÷ the mean of those aged 25–34 and 45–54. The three bands are equally
 * wide; were they not, each would be counted per year of age. Range 0 and up: 1 no dent, 0.5 half as many as beside it, above 1 a hump.
 * @param people by single age. @returns undefined when nobody is in the bands beside.
 */
export function ageDent(people: PeopleByAge): number | undefined {
  const { ages, younger, older } = INDEX_AGES.dent
  const perYear = (band: AgeBand): number => peopleIn(people, band) / (band.to - band.from + 1)
  const beside = (perYear(younger) + perYear(older)) / 2
  return beside === 0 ? undefined : perYear(ages) / beside
}

/**
 * The succession ratio (後継者比率), this tool's own: regular staff of the ages that move up next ÷ those of the ages that hold the posts now.
 * 係長: 35–44 ÷ 45–54; 課長: 45–54 ÷ 55–64. Range 0 and up: below 1 the next generation is smaller than the one it follows.
 * @param people regular staff by single age. @returns undefined when nobody is of the ages that hold the posts.
 */
export function successionRatio(
  people: PeopleByAge,
  bands: { readonly successors: AgeBand; readonly incumbents: AgeBand },
): number | undefined {
  const incumbents = peopleIn(people, bands.incumbents)
  return incumbents === 0 ? undefined : peopleIn(people, bands.successors) / incumbents
}
