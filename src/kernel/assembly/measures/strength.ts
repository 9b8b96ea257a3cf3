/**
 * Strength on a 1 April (職員数) under counting rules and by employment type, written into a row of measures.
 *
 * Not here: what a rule says, see engine/counting.ts, and which columns there are, see measure/strength.ts.
 */
import { Column, columnFrom, nowhere } from '../column'
import { InPost } from '../in-post'
import { PERSON } from '../rows'
import { Stock } from '../stock'

/** A counting rule (数え方). measure/strength.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Rule {
  /** How much a head counts, by employment type; after these how much a regular one does, and what of that it loses past 60. */
  weights: Column<f64> = nowhere<f64>()
  /** How much of that counts, by absence; nowhere: all of it. */
  absent: Column<f64> = nowhere<f64>()
}

/** Counting rules (数え方の並び). measure/strength.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Rules {
  count: i32
  /** A {@link Rule} each. */
  rules: Column<Rule> = nowhere<Rule>()
}

/** Writes strength under each rule; then heads by employment type, and those of the types that `actual` leaves out. @param into where the first stands. */
export function readStrength(inPost: InPost, stock: Stock, rules: Rules, into: Column<f64>): void {
  for (let index = 0; index < rules.count; index += 1) into[index] = countUnder(inPost, stock, rules.rules[index]) / PERSON
  const ofTypes = columnFrom<f64>(into, rules.count)
  let outside: f64 = 0
  for (let type = 0; type < inPost.types; type += 1) {
    const people = inPost.byType[type]
    ofTypes[type] = people / PERSON
    if (inPost.weights[type] === 0) outside += people
  }
  ofTypes[inPost.types] = outside / PERSON
}

/** People under a rule, in billionths. */
function countUnder(inPost: InPost, stock: Stock, rule: Rule): f64 {
  const weights = rule.weights
  let weighted: f64 = 0
  for (let type = 0; type < inPost.types; type += 1) weighted += headsOf(inPost, stock, rule, type) * weights[type]
  return weighted - regularPastSixty(inPost, stock, rule) * weights[inPost.types] * weights[inPost.types + 1]
}

/** Heads of an employment type, those absent by what they count. */
function headsOf(inPost: InPost, stock: Stock, rule: Rule, type: i32): f64 {
  const absent = rule.absent
  if (changetype<usize>(absent) === 0) return inPost.byType[type]
  const perType = inPost.jobFamilies * inPost.kinds
  const end = (type + 1) * perType
  let sum: f64 = 0
  for (let slot = type * perType; slot < end; slot += inPost.kinds) {
    for (let kind = 0; kind < inPost.kinds; kind += 1) sum += stock.byTypeFamilyAndAbsence[slot + kind] * absent[kind]
  }
  return sum
}

/** Regular staff of 60 or more, those absent by what they count. */
function regularPastSixty(inPost: InPost, stock: Stock, rule: Rule): f64 {
  const absent = rule.absent
  const everybody = changetype<usize>(absent) === 0
  let sum: f64 = 0
  for (let kind = 0; kind < inPost.kinds; kind += 1) sum += stock.pastSixtyByAbsence[kind] * (everybody ? 1 : absent[kind])
  return sum
}
