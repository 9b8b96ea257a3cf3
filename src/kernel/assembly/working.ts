/**
 * What the people in post do (実働人員): full-time equivalents, and who is at work, written into a row of measures. What is weighed with is that of the year
 * and may be drawn, so it is written anew for every year. Not here: which columns there are, see measure/working.ts, and how much of the work reaches the
 * residents, see manpower.ts.
 */
import { Column, columnFrom, nowhere } from './column'
import { InPost } from './in-post'
import { PERSON } from './rows'
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
