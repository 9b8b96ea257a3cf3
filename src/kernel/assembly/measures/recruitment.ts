/**
 * Recruitment (採用) as measures: planned, filled and experienced, and the offers that are needed for it.
 *
 * Not here: which columns there are, see measure/recruitment.ts and offers.ts.
 */
import { Column, clear, columnFrom, nowhere } from '../column'
import { cellsOfCause, Pages, typesOfCause } from '../flows'
import { InPost } from '../in-post'
import { PERSON } from '../rows'
import { YearLedger } from '../year-ledger'

/** Which columns recruitment has (採用の列). measure/recruitment.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Recruitment {
  /** Its column in the flow book. */
  cause: i32
  /** Whether job families have columns of their own, and the experienced. */
  byFamily: i32
  withExperienced: i32
  /** By job family: the filled, in billionths. */
  filled: Column<f64> = nowhere<f64>()
}

/** Writes planned and filled in total, by job family, and the experienced. @param into where the first stands. */
export function readRecruitment(inPost: InPost, ledger: YearLedger, recruitment: Recruitment, into: Column<f64>): void {
  if (changetype<usize>(ledger.joined) === 0) return
  const families = inPost.jobFamilies
  const filled = recruitment.filled
  countFilled(inPost, ledger.joined, recruitment)
  let all: f64 = 0
  for (let family = 0; family < families; family += 1) all += filled[family]
  into[0] = ledger.planned
  into[1] = all / PERSON
  let next = columnFrom<f64>(into, 2)
  if (recruitment.byFamily !== 0) {
    for (let family = 0; family < families; family += 1) {
      next[family] = ledger.plannedByJobFamily[family]
      next[families + family] = filled[family] / PERSON
    }
    next = columnFrom<f64>(next, 2 * families)
  }
  if (recruitment.withExperienced !== 0) next[0] = ledger.experienced
}

/** Counts the people who joined by job family, as the rule weighs them. */
function countFilled(inPost: InPost, pages: Pages, recruitment: Recruitment): void {
  const departments = inPost.departments
  const cells = cellsOfCause(pages, recruitment.cause)
  const byType = typesOfCause(pages, recruitment.cause)
  const filled = recruitment.filled
  clear<f64>(filled, inPost.jobFamilies)
  for (let type = 0; type < inPost.types; type += 1) {
    if (byType[type] === 0) continue
    const weight = inPost.weights[type]
    for (let family = 0; family < inPost.jobFamilies; family += 1) {
      const cell = (type * inPost.jobFamilies + family) * departments
      let people = filled[family]
      for (let at = cell; at < cell + departments; at += 1) people += cells[at] * weight
      filled[family] = people
    }
  }
}

/** Who refuses offers (辞退). measure/offers.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Refusals {
  policies: i32
  /** The share that refuses, 0–1: index `year × policies + policy`. */
  shares: Column<f64> = nowhere<f64>()
  /** By job family: by which policy it is hired for; below zero by none. */
  policyOf: Column<i32> = nowhere<i32>()
  /** By policy: whether it has a column of its own. */
  own: Column<i32> = nowhere<i32>()
}

/** Binary fractions may lie a hair above a whole number of people. */
const TIE: f64 = 1e-9

/** Writes the offers needed for the planned hires, in total and by policy. @param into where the total stands. */
export function readOffers(inPost: InPost, ledger: YearLedger, refusals: Refusals, into: Column<f64>): void {
  if (changetype<usize>(ledger.joined) === 0) return
  const shares = columnFrom<f64>(refusals.shares, ledger.year * refusals.policies)
  let all: f64 = 0
  let next = 1
  for (let policy = 0; policy < refusals.policies; policy += 1) {
    let planned: f64 = 0
    for (let family = 0; family < inPost.jobFamilies; family += 1) {
      if (refusals.policyOf[family] === policy) planned += ledger.plannedByJobFamily[family]
    }
    const offers = Math.ceil(planned / (1 - shares[policy]) - TIE)
    all += offers
    if (refusals.own[policy] === 0) continue
    into[next] = offers
    next += 1
  }
  into[0] = all
}
