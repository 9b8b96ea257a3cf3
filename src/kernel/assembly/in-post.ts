/**
 * The people in post on a 1 April (在職者), counted once for all measures of a year: by employment type and absence, by job family and age as a
 * counting rule weighs them, and what they are paid in full.
 *
 * Weights may be fractions, whose sums depend on the order: ages and job families are added in theirs. Not here: what is made of the counts, see
 * measures/, and the rule, see measure/people-in-post.ts.
 */
import { Column, clear, column, columnFrom, nowhere } from './column'
import { make } from './memory'
import { PERSON } from './rows'
import { OLDEST, Stock } from './stock'
import { Lattice, REGULAR } from './table'

/** How many ages a row of ages has: all of them. */
export const ROW: i32 = OLDEST + 1
/** So many ages are looked at together; a row is so many times some. */
const TOGETHER: i32 = 4

/** The people in post (在職者). measure/people-in-post.ts reads its fields in this order, all of four bytes. */
@unmanaged
export class InPost {
  /** How much a head counts under the rule, by employment type. */
  weights: Column<f64> = nowhere<f64>()
  /** In billionths of a person, by employment type and by absence. */
  byType: Column<f64> = nowhere<f64>()
  byAbsence: Column<f64> = nowhere<f64>()
  /** Pay of a person in full, by job family and age. */
  fullPay: Column<f64> = nowhere<f64>()
  /** The first age at which pay of regular staff is reduced, by job family; {@link ROW} where it never is. */
  reducedFrom: Column<i32> = nowhere<i32>()
  /** People × full pay by employment type, and last that of regular staff whose pay is reduced. */
  paid: Column<f64> = nowhere<f64>()
  /** Weighed people by job family and age, and a last row of all job families. */
  actual: Column<f64> = nowhere<f64>()
  // From here on nobody else reads.
  types: i32
  jobFamilies: i32
  departments: i32
  kinds: i32
  /** Whether pay is known. */
  paying: bool
  /** Nobody is younger than the first, or older than the second. */
  youngest: i32
  oldest: i32
}

/** Nobody has been counted yet. @param paying whether pay is known. */
export function newInPost(lattice: Lattice, paying: bool): InPost {
  const inPost = make<InPost>()
  const families = lattice.jobFamilies
  inPost.types = lattice.types
  inPost.jobFamilies = families
  inPost.departments = lattice.departments
  inPost.kinds = lattice.kinds
  inPost.paying = paying
  inPost.weights = column<f64>(lattice.types)
  inPost.byType = column<f64>(lattice.types)
  inPost.byAbsence = column<f64>(lattice.kinds)
  inPost.fullPay = column<f64>(families * ROW)
  inPost.reducedFrom = column<i32>(families)
  inPost.paid = column<f64>(lattice.types + 1)
  inPost.actual = column<f64>((families + 1) * ROW)
  return inPost
}

/** Counts the people of a stock. */
export function countInPost(inPost: InPost, stock: Stock): void {
  inPost.youngest = stock.ageSpan[0]
  inPost.oldest = stock.ageSpan[1]
  clear<f64>(inPost.actual, (inPost.jobFamilies + 1) * ROW)
  clear<f64>(inPost.byAbsence, inPost.kinds)
  clear<f64>(inPost.paid, inPost.types + 1)
  for (let type = 0; type < inPost.types; type += 1) countType(inPost, stock, type)
  addFamilies(inPost)
}

function countType(inPost: InPost, stock: Stock, type: i32): void {
  let heads: f64 = 0
  for (let family = 0; family < inPost.jobFamilies; family += 1) {
    const group = type * inPost.jobFamilies + family
    const there = stock.byGroup[group]
    if (there === 0) continue
    heads += there
    countAges(inPost, columnFrom<f64>(stock.byTypeFamilyAndAge, group * ROW), type, family)
    const absent = columnFrom<f64>(stock.byTypeFamilyAndAbsence, group * inPost.kinds)
    for (let kind = 0; kind < inPost.kinds; kind += 1) inPost.byAbsence[kind] += absent[kind]
  }
  inPost.byType[type] = heads
}

/** Adds the ages of a group, weighed, and what people of these ages are paid in full; most ages have nobody. */
function countAges(inPost: InPost, people: Column<f64>, type: i32, family: i32): void {
  const weights = f64x2.splat(inPost.weights[type])
  const person = f64x2.splat(PERSON)
  const actual = columnFrom<f64>(inPost.actual, family * ROW)
  const fullPay = columnFrom<f64>(inPost.fullPay, family * ROW)
  const reducedFrom = type === REGULAR ? inPost.reducedFrom[family] : ROW
  const paying = inPost.paying
  let whole = inPost.paid[type]
  let reduced = inPost.paid[inPost.types]
  for (let age = inPost.youngest & ~(TOGETHER - 1); age <= inPost.oldest; age += TOGETHER) {
    const first = people.pair(age)
    const second = people.pair(age + 2)
    if (!v128.any_true(v128.or(first, second))) continue
    actual.putPair(age, f64x2.add(actual.pair(age), f64x2.mul(first, weights)))
    actual.putPair(age + 2, f64x2.add(actual.pair(age + 2), f64x2.mul(second, weights)))
    if (!paying) continue
    const yen = f64x2.mul(f64x2.div(first, person), fullPay.pair(age))
    const more = f64x2.mul(f64x2.div(second, person), fullPay.pair(age + 2))
    if (age + TOGETHER <= reducedFrom) whole = inOrder(whole, yen, more)
    else if (age >= reducedFrom) reduced = inOrder(reduced, yen, more)
    else {
      for (let each = age; each < age + TOGETHER; each += 1) {
        if (each < reducedFrom) whole += (people[each] / PERSON) * fullPay[each]
        else reduced += (people[each] / PERSON) * fullPay[each]
      }
    }
  }
  inPost.paid[type] = whole
  inPost.paid[inPost.types] = reduced
}

/** A sum to which four numbers are added, one after another. */
function inOrder(sum: f64, first: v128, second: v128): f64 {
  const two = sum + f64x2.extract_lane(first, 0) + f64x2.extract_lane(first, 1)
  return two + f64x2.extract_lane(second, 0) + f64x2.extract_lane(second, 1)
}

/** Adds all job families up, one after another. */
function addFamilies(inPost: InPost): void {
  const actual = inPost.actual
  const all = inPost.jobFamilies * ROW
  for (let age = inPost.youngest & ~1; age <= inPost.oldest; age += 2) {
    let sum = f64x2.splat(0)
    for (let at = age; at < all; at += ROW) sum = f64x2.add(sum, actual.pair(at))
    actual.putPair(all + age, sum)
  }
}
