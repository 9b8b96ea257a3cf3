/**
 * What the people in post do (実働人員、実質マンパワー): full-time equivalents, who is at work, and how much of it reaches the residents, written into a row
 * of measures. What is weighed with is that of the year and may be drawn, so it is written anew for every year. Not here: which columns there are, see
 * measure/working.ts and effective-manpower.ts.
 */
import { Column, columnFrom, nowhere } from './column'
import { DxHours, effortFte, freedFte } from './dx-hours'
import { InPost } from './in-post'
import { PERSON } from './rows'
import { Stock } from './stock'
import { REGULAR } from './table'

/** What working strength is counted with (実働人員の係数). measure/working.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Working {
  /** FTE of a head by employment type; then the share that those on partial leave do not work, and in billionths the FTE beside and the person-years away. */
  terms: Column<f64> = nowhere<f64>()
  /** By absence, 1 where it is a leave. */
  leaves: Column<i32> = nowhere<i32>()
  /** Which absence is partial leave. */
  partialLeave: i32
  /** Whether the FTE beside have a column of their own. */
  besides: bool
}

/**
 * Writes FTE in total, by employment type and beside; then who is present on 1 April, and who works over the year, which is left out where the time away
 * is not known. @param into where the total stands.
 */
export function readWorking(inPost: InPost, working: Working, into: Column<f64>): void {
  const types = inPost.types
  const terms = working.terms
  const ofTypes = columnFrom<f64>(into, 1)
  const beside = terms[types + 1]
  const away = terms[types + 2]
  const notWorked = inPost.byAbsence[working.partialLeave] * terms[types]
  let projected: f64 = 0
  for (let type = 0; type < types; type += 1) {
    const heads = inPost.byType[type] - (type === REGULAR ? notWorked : 0)
    const fte = Math.round(heads * terms[type])
    projected += fte
    ofTypes[type] = fte / PERSON
  }
  into[0] = (projected + beside) / PERSON
  if (working.besides) ofTypes[types] = beside / PERSON
  const atWork = columnFrom<f64>(ofTypes, types + i32(working.besides))
  atWork[0] = (projected - Math.round(onLeave(inPost, working) * terms[REGULAR])) / PERSON
  if (!Number.isNaN(away)) atWork[1] = (projected - Math.round(away * terms[REGULAR])) / PERSON
}

function onLeave(inPost: InPost, working: Working): f64 {
  let people: f64 = 0
  for (let kind = 0; kind < inPost.kinds; kind += 1) if (working.leaves[kind] !== 0) people += inPost.byAbsence[kind]
  return people
}

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
