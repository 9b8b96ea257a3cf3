/**
 * Effective manpower (実質マンパワー): how much of the people in post reaches the residents, written into a row of measures. What is weighed with is that of
 * the year and may be drawn, so it is written anew for every year. Not here: which columns there are, see measure/effective-manpower.ts.
 */
import { Column, columnFrom, nowhere } from './column'
import { DxHours, effortFte, freedFte } from './dx-hours'
import { InPost } from './in-post'
import { PERSON } from './rows'
import { Stock } from './stock'
import { REGULAR } from './table'

/** What effective manpower is weighed with (実質マンパワーの重み). measure/effective-manpower.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Manpower {
  /**
   * Weight of a head by employment type; then the share of the others who are on leave, and how many people newcomers, and those who moved, are short of.
   */
  terms: Column<f64> = nowhere<f64>()
  /** By absence, 1 where nobody works at all. */
  away: Column<i32> = nowhere<i32>()
  /** Nowhere without DX. */
  dx: DxHours = changetype<DxHours>(0)
}

/** How many parts effective manpower has. */
const PARTS: i32 = 7

/** Writes effective manpower, and after its growth, which is left out, its parts. @param into where it stands itself. */
export function readManpower(inPost: InPost, stock: Stock, manpower: Manpower, into: Column<f64>): void {
  const types = inPost.types
  const terms = manpower.terms
  const parts = columnFrom<f64>(into, 2)
  let headcount: f64 = 0
  let shortTime: f64 = 0
  for (let type = 0; type < types; type += 1) {
    const people = inPost.byType[type] / PERSON
    const weight = inPost.weights[type]
    headcount += people * weight
    shortTime += people * (terms[type] - weight)
  }
  parts[0] = headcount
  // 0 less something, so that nothing is 0 and not −0.
  parts[1] = 0 - absentHeads(inPost, stock, manpower)
  parts[2] = shortTime
  parts[3] = 0 - terms[types + 1]
  parts[4] = 0 - terms[types + 2]
  parts[5] = freedFte(manpower.dx)
  parts[6] = 0 - effortFte(manpower.dx)
  let total: f64 = 0
  for (let part = 0; part < PARTS; part += 1) total += parts[part]
  into[0] = total
}

/** Regular staff who are not at work: those who are absent, and a share of the others. */
function absentHeads(inPost: InPost, stock: Stock, manpower: Manpower): f64 {
  let present: f64 = 0
  let absent: f64 = 0
  for (let family = 0; family < inPost.jobFamilies; family += 1) {
    const kinds = columnFrom<f64>(stock.byTypeFamilyAndAbsence, (REGULAR * inPost.jobFamilies + family) * inPost.kinds)
    for (let kind = 0; kind < inPost.kinds; kind += 1) {
      const people = kinds[kind] / PERSON
      if (manpower.away[kind] !== 0) absent += people
      else present += people
    }
  }
  return absent + present * manpower.terms[inPost.types]
}
