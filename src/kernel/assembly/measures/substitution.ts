/**
 * Substitution (任用形態の置換え) as measures: regular posts planned to be given up, given up and kept, and posts of the other types gained.
 *
 * Who holds posts is decided outside, see engine/posts-held.ts. Not here: which columns there are, see measure/substitution.ts.
 */
import { Column, columnFrom, nowhere } from '../column'
import { PERSON } from '../rows'
import { YearLedger } from '../year-ledger'

/** The substitutions of a plan (置換えの計画). measure/substitution.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Substitutions {
  count: i32
  /** How many types of staff take posts over, and which of them each substitution is for. */
  types: i32
  typeOf: Column<i32> = nowhere<i32>()
  /** By year: the posts planned, by substitution; then the FTE of a regular head, and of a post by type. */
  terms: Column<f64> = nowhere<f64>()
  /** By substitution: posts that nobody could hold. */
  unfilled: Column<f64> = nowhere<f64>()
}

/**
 * Writes posts given up; gained, in total and by type; both in full-time equivalents; planned and unfilled, each in total and by type. @param into where
 * the first stands.
 */
export function readSubstitution(ledger: YearLedger, plan: Substitutions, into: Column<f64>): void {
  const each = 1 + plan.types
  const gained = columnFrom<f64>(into, 1)
  const inFte = columnFrom<f64>(gained, each)
  const planned = columnFrom<f64>(inFte, 2)
  const posts = columnFrom<f64>(plan.terms, ledger.year * (plan.count + each))
  const fte = columnFrom<f64>(posts, plan.count)
  for (let index = 0; index < plan.count; index += 1) plan.unfilled[index] = whole(posts[index] - ledger.held[index]) / PERSON
  writeByType(plan, ledger.held, gained)
  writeByType(plan, posts, planned)
  writeByType(plan, plan.unfilled, columnFrom<f64>(planned, each))
  into[0] = gained[0]
  inFte[0] = whole(gained[0] * fte[0]) / PERSON
  let sum: f64 = 0
  for (let type = 1; type < each; type += 1) sum += whole(gained[type] * fte[type])
  inFte[1] = sum / PERSON
}

function writeByType(plan: Substitutions, posts: Column<f64>, into: Column<f64>): void {
  let total: f64 = 0
  for (let type = 0; type < plan.types; type += 1) {
    let sum: f64 = 0
    for (let index = 0; index < plan.count; index += 1) if (plan.typeOf[index] === type) sum += whole(posts[index])
    total += sum
    into[1 + type] = sum / PERSON
  }
  into[0] = total / PERSON
}

/** People in whole billionths, whose sums are the same in any order. */
function whole(people: f64): f64 {
  return Math.round(people * PERSON)
}
