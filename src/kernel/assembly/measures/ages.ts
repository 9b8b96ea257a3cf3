/**
 * The age structure of a 1 April (年齢構成), written into a row of measures: people by age and band, mean age, shares and indices.
 *
 * The columns are those of measure/ages.ts, in their order. What is not known stays as it is in the row, an index whose denominator is nobody is
 * NaN. Ages are added one after another, the youngest first. Not here: which ages a band or an index has.
 */
import { Column, columnFrom, nowhere } from '../column'
import { InPost, ROW } from '../in-post'
import { PERSON } from '../rows'
import { Stock } from '../stock'
import { REGULAR } from '../table'

/** Where the ranges stand: the ages that are always listed, of three shares, of the age dent and those beside it. */
const LISTED: i32 = 0
const SHARES: i32 = 1
const DENT: i32 = 4
const YOUNGER: i32 = 5
const OLDER: i32 = 6
/** Of each succession ratio those of the successors, then those of the incumbents. */
const SUCCESSIONS: i32 = 7
/** Of the bands: all that follow. */
const BANDS: i32 = 11

const SHARE_COUNT: i32 = 3
const SUCCESSION_COUNT: i32 = 2

/** Ranges of ages (年齢の幅), both ends included. measure/ages.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class AgeRanges {
  bands: i32
  /** First and last age of every range, in turn. */
  ends: Column<i32> = nowhere<i32>()

  first(range: i32): i32 {
    return this.ends[2 * range]
  }

  last(range: i32): i32 {
    return this.ends[2 * range + 1]
  }
}

/** Writes the whole age structure. @param into where its first column stands. */
export function readAges(inPost: InPost, stock: Stock, ranges: AgeRanges, into: Column<f64>): void {
  const families = inPost.jobFamilies
  const actual = inPost.actual
  const all = columnFrom<f64>(actual, families * ROW)
  const bands = columnFrom<f64>(into, ROW + 1 + SHARE_COUNT)
  const indices = columnFrom<f64>(bands, ranges.bands)
  const each = ranges.bands + 1 + SUCCESSION_COUNT
  readSingleAges(inPost, all, ranges, into)
  readBands(inPost, all, ranges, indices)
  for (let band = 0; band < ranges.bands; band += 1) bands[band] = indices[band]
  for (let family = 0; family < families; family += 1) {
    readBands(inPost, columnFrom<f64>(actual, family * ROW), ranges, columnFrom<f64>(indices, (family + 1) * each))
  }
  readSuccessions(inPost, stock, ranges, columnFrom<f64>(indices, ranges.bands + 1))
}

/** People by age, the mean age with half a year added, and the shares. */
function readSingleAges(inPost: InPost, people: Column<f64>, ranges: AgeRanges, into: Column<f64>): void {
  for (let age = ranges.first(LISTED); age <= ranges.last(LISTED); age += 1) into[age] = 0
  let total: f64 = 0
  let years: f64 = 0
  for (let age = inPost.youngest; age <= inPost.oldest; age += 1) {
    const there = people[age]
    if (there === 0) continue
    total += there
    years += there * (<f64>age + 0.5)
    into[age] = there / PERSON
  }
  if (total === 0) return
  into[ROW] = years / total
  for (let share = 0; share < SHARE_COUNT; share += 1) into[ROW + 1 + share] = peopleIn(people, ranges, SHARES + share) / total
}

/** People of every band, and the age dent. */
function readBands(inPost: InPost, people: Column<f64>, ranges: AgeRanges, into: Column<f64>): void {
  for (let band = 0; band < ranges.bands; band += 1) {
    const first = max(inPost.youngest, ranges.first(BANDS + band))
    into[band] = peopleAged(people, first, min(inPost.oldest, ranges.last(BANDS + band))) / PERSON
  }
  const beside = (perYearOfAge(people, ranges, YOUNGER) + perYearOfAge(people, ranges, OLDER)) / 2
  into[ranges.bands] = beside === 0 ? NaN : perYearOfAge(people, ranges, DENT) / beside
}

/** The succession ratios of all regular staff, and of each job family. @param into where those of all stand. */
function readSuccessions(inPost: InPost, stock: Stock, ranges: AgeRanges, into: Column<f64>): void {
  const each = ranges.bands + 1 + SUCCESSION_COUNT
  for (let ratio = 0; ratio < SUCCESSION_COUNT; ratio += 1) {
    const range = SUCCESSIONS + 2 * ratio
    let successors: f64 = 0
    let incumbents: f64 = 0
    for (let family = 0; family < inPost.jobFamilies; family += 1) {
      const people = columnFrom<f64>(stock.byTypeFamilyAndAge, (REGULAR * inPost.jobFamilies + family) * ROW)
      const rising = peopleIn(people, ranges, range)
      const holding = peopleIn(people, ranges, range + 1)
      successors += rising
      incumbents += holding
      into[(family + 1) * each + ratio] = ratioOf(rising, holding)
    }
    into[ratio] = ratioOf(successors, incumbents)
  }
}

function ratioOf(people: f64, others: f64): f64 {
  return others === 0 ? NaN : people / others
}

/** People of a range, per year of age that it has. */
function perYearOfAge(people: Column<f64>, ranges: AgeRanges, range: i32): f64 {
  return peopleIn(people, ranges, range) / <f64>(ranges.last(range) - ranges.first(range) + 1)
}

function peopleIn(people: Column<f64>, ranges: AgeRanges, range: i32): f64 {
  return peopleAged(people, ranges.first(range), ranges.last(range))
}

/** People of some ages of a row, both ends included (年齢の幅の人数). */
export function peopleAged(people: Column<f64>, first: i32, last: i32): f64 {
  let sum: f64 = 0
  for (let age = first; age <= last; age += 1) sum += people[age]
  return sum
}
