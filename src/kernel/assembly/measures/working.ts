/**
 * Working strength (実働人員) as a measure: full-time equivalents of the people in post, and who of them is at work.
 *
 * Not here: which columns there are, see measure/working.ts, and how much of it reaches the residents, see ../working.ts.
 */
import { Column, columnFrom, nowhere } from '../column'
import { InPost } from '../in-post'
import { PERSON } from '../rows'
import { REGULAR } from '../table'
import { YearLedger } from '../year-ledger'
import { timeAway } from './leave'

/** What working strength is counted with (実働人員の係数). measure/working.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Working {
  /** By year: FTE of a head by employment type; then the share that those on partial leave do not work, and appointees for a fiscal year and their FTE. */
  terms: Column<f64> = nowhere<f64>()
  /** By absence, 1 where it is a leave. */
  leaves: Column<i32> = nowhere<i32>()
  /** How many kinds of leave have their time away told; none: nobody is away. */
  kinds: i32
  /** Which absence is partial leave. */
  partialLeave: i32
  /** Whether FTE are known, and whether there are appointees, whose FTE then have a column of their own. */
  withFte: i32
  besides: i32
}

/** Writes FTE and working strength, and after these the appointees for a fiscal year. @param into where the first stands. */
export function readWorking(inPost: InPost, ledger: YearLedger, working: Working, into: Column<f64>): void {
  const types = inPost.types
  const terms = columnFrom<f64>(working.terms, ledger.year * (types + 3))
  let next = 0
  if (working.withFte !== 0) {
    writeFte(inPost, ledger, working, into)
    next = types + working.besides + 3
  }
  if (working.besides !== 0) into[next] = terms[types + 1]
}

/**
 * Writes FTE in total, by employment type and of appointees; then who is present on 1 April, and who works over the year, which is left out where the time
 * away is not known.
 */
function writeFte(inPost: InPost, ledger: YearLedger, working: Working, into: Column<f64>): void {
  const types = inPost.types
  const terms = columnFrom<f64>(working.terms, ledger.year * (types + 3))
  const ofTypes = columnFrom<f64>(into, 1)
  const beside = Math.round(terms[types + 1] * terms[types + 2] * PERSON)
  const away = working.kinds === 0 ? 0 : timeAway(ledger, working.kinds)
  const notWorked = inPost.byAbsence[working.partialLeave] * terms[types]
  let projected: f64 = 0
  for (let type = 0; type < types; type += 1) {
    const heads = inPost.byType[type] - (type === REGULAR ? notWorked : 0)
    const fte = Math.round(heads * terms[type])
    projected += fte
    ofTypes[type] = fte / PERSON
  }
  into[0] = (projected + beside) / PERSON
  if (working.besides !== 0) ofTypes[types] = beside / PERSON
  const atWork = columnFrom<f64>(ofTypes, types + working.besides)
  atWork[0] = (projected - Math.round(onLeave(inPost, working) * terms[REGULAR])) / PERSON
  if (!Number.isNaN(away)) atWork[1] = (projected - Math.round(away * terms[REGULAR])) / PERSON
}

function onLeave(inPost: InPost, working: Working): f64 {
  let people: f64 = 0
  for (let kind = 0; kind < inPost.kinds; kind += 1) if (working.leaves[kind] !== 0) people += inPost.byAbsence[kind]
  return people
}
