/**
 * Age structure as measures (年齢構成の指標): people by age and by five-year band, mean age, shares, age dent and succession ratios.
 *
 * People are those of 現員; succession counts regular staff only, because the posts of 係長 and 課長 are theirs. Everything but single
 * ages, mean and shares is also given by job family. An index whose denominator is nobody is unknown and has no row. Not here: length of
 * service, which the staff table does not hold.
 */
import { OLDEST, type RunPlan, SIXTY, type Stock, typeIndex } from '../engine/index.ts'
import { toPeople } from '../terms/index.ts'
import { AGE_BANDS, type AgeBand, INDEX_AGES } from './age-bands.ts'
import { actualWeights, type Reading } from './reading.ts'

/** People by single age on 1 April, in the engine's unit. */
type PeopleByAge = readonly number[]

/** The people whose ages are measured: those of 現員, and the regular staff among them. */
interface Aged {
  readonly counted: PeopleByAge
  readonly regular: PeopleByAge
}

const AGES = Array.from({ length: OLDEST + 1 }, (_, age) => age)

/** Ages that every table lists, also where nobody has them. */
const YOUNGEST_LISTED = 18
const OLDEST_LISTED = 69

/** All measures of age structure (年齢構成) on one 1 April: of the whole staff, then by job family. */
export function ageRows(plan: RunPlan, stock: Stock): Reading[] {
  const families = plan.jobFamilies.map((_, family) => agedIn(plan, stock, family))
  const all: Aged = {
    counted: added(families.map(({ counted }) => counted)),
    regular: added(families.map(({ regular }) => regular)),
  }
  return [
    ...singleAges(all.counted),
    ...meanAndShares(all.counted),
    ...AGE_BANDS.map(
      (band): Reading => ({
        measure: 'strength',
        dimension: 'ageBand',
        item: band.id,
        value: toPeople(peopleIn(all.counted, band)),
        unit: 'people',
      }),
    ),
    ...bandsAndIndices(all, {}),
    ...plan.jobFamilies.flatMap((item, family) => bandsAndIndices(families[family] as Aged, { dimension: 'jobFamily', item })),
  ]
}

/** The people of one job family by age. */
function agedIn(plan: RunPlan, stock: Stock, family: number): Aged {
  const counted = new Array<number>(OLDEST + 1).fill(0)
  const weights = actualWeights(plan)
  const startOf = (type: number): number => (type * plan.jobFamilies.length + family) * (OLDEST + 1)
  for (let type = 0; type < weights.length; type += 1) {
    const weight = weights[type] as number
    if (weight === 0) continue
    const start = startOf(type)
    for (let age = 0; age <= OLDEST; age += 1) {
      counted[age] = (counted[age] as number) + (stock.byTypeFamilyAndAge[start + age] as number) * weight
    }
  }
  const regular = startOf(typeIndex('regular'))
  return { counted, regular: [...stock.byTypeFamilyAndAge.subarray(regular, regular + OLDEST + 1)] }
}

const added = (parts: readonly PeopleByAge[]): PeopleByAge =>
  AGES.map(age => {
    let sum = 0
    for (const people of parts) sum += people[age] as number
    return sum
  })

/** People in a band of ages, both ends included. */
function peopleIn(people: PeopleByAge, { from, to }: AgeBand): number {
  let sum = 0
  for (let age = from; age <= to; age += 1) sum += people[age] as number
  return sum
}

function singleAges(people: PeopleByAge): Reading[] {
  return AGES.filter(age => (age >= YOUNGEST_LISTED && age <= OLDEST_LISTED) || people[age] !== 0).map(age => ({
    measure: 'strength',
    dimension: 'age',
    item: String(age),
    value: toPeople(people[age] as number),
    unit: 'people',
  }))
}

/**
 * Mean age in years, and the shares of people of 60 or more, under 30, and of 61 or more (0–1).
 *
 * The mean age (平均年齢) adds half a year to the age in whole years, since birthdays lie evenly over the year: those aged 42 on
 * 1 April are on average 42.5.
 */
function meanAndShares(people: PeopleByAge): Reading[] {
  const total = peopleIn(people, { from: 0, to: OLDEST })
  if (total === 0) return []
  const share = (from: number, to: number): number => peopleIn(people, { from, to }) / total
  const mean = people.reduce((sum, count, age) => sum + count * (age + 0.5), 0) / total
  return [
    { measure: 'age.mean', value: mean, unit: 'years' },
    { measure: 'share.sixtyPlus', value: share(SIXTY, OLDEST), unit: 'share' },
    { measure: 'share.underThirty', value: share(0, 29), unit: 'share' },
    { measure: 'share.sixtyOnePlus', value: share(SIXTY + 1, OLDEST), unit: 'share' },
  ]
}

/** People of each five-year band, and the indices, of the whole staff or of a job family. */
function bandsAndIndices({ counted, regular }: Aged, of: Pick<Reading, 'dimension' | 'item'>): Reading[] {
  const { supervisor, manager } = INDEX_AGES
  return [
    ...AGE_BANDS.map(
      (band): Reading => ({ ...of, measure: `ageBand.${band.id}`, value: toPeople(peopleIn(counted, band)), unit: 'people' }),
    ),
    ...ratioRow('age.dent', ageDent(counted), of),
    ...ratioRow('succession.supervisor', successionRatio(regular, supervisor), of),
    ...ratioRow('succession.manager', successionRatio(regular, manager), of),
  ]
}

const ratioRow = (measure: Reading['measure'], value: number | undefined, of: Pick<Reading, 'dimension' | 'item'>): Reading[] =>
  value === undefined ? [] : [{ ...of, measure, value, unit: 'ratio' }]

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
