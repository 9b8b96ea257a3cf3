/**
 * The measures of a year (年度の指標), written into a row of numbers by one reader after another. Which columns there are, and what each reader has to know of
 * the plan, measure/ says.
 */
import { Column, columnFrom, nowhere } from '../column'
import { countInPost, InPost } from '../in-post'
import { YearLedger } from '../year-ledger'
import { AgeRanges, readAges } from './ages'
import { Authorities, readAuthorities } from './authorities'
import { Cost, readCost } from './cost'
import { DxHours, readDx, takeDxHours } from './dx-hours'
import { Causes, readByCause, readByPlace } from './flows'
import { Cohorts, readCells, readCohorts, readService } from './in-post-parts'
import { Leaves, readLeave } from './leave'
import { ManagerialPosts, readManagers } from './managers'
import { Manpower, readManpower } from './manpower'
import { Recruitment, Refusals, readOffers, readRecruitment } from './recruitment'
import { Rules, readStrength } from './strength'
import { readSubstitution, Substitutions } from './substitution'
import { readWorking, Working } from './working'
import { Demands, readWorkload } from './workload'

/** Readers of a year (年度の読み手), in their order. measure/year-reader.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Readers {
  inPost: InPost = changetype<InPost>(0)
  ledger: YearLedger = changetype<YearLedger>(0)
  count: i32
  /** Of each: its place in MEASURE_READERS of kernel/readers.ts, where it finds what it has to know, and its first column. */
  readers: Column<i32> = nowhere<i32>()
}

/** Reads a year: one reader after another writes what it knows. */
export function readYear(readers: Readers, row: Column<f64>): void {
  for (let index = 0; index < readers.count; index += 1) {
    const each = columnFrom<i32>(readers.readers, 3 * index)
    const into = columnFrom<f64>(row, each[2])
    if (each[0] < FIRST_OF_YEAR) readPeople(readers, each[0], <usize>each[1], into)
    else if (each[0] < FIRST_OF_WORK) readFlows(readers, each[0], <usize>each[1], into)
    else readWork(readers, each[0], <usize>each[1], into)
  }
}

/** The first reader that looks at what happened; those before it look at the people in post. */
const FIRST_OF_YEAR: i32 = 9
/** The first reader that looks at what the people's work comes to. */
const FIRST_OF_WORK: i32 = 17

/** Reads the people in post. @param terms what the reader has to know. @param into where its first column stands. */
function readPeople(readers: Readers, reader: i32, terms: usize, into: Column<f64>): void {
  const inPost = readers.inPost
  const ledger = readers.ledger
  switch (reader) {
    case 0:
      beginRow(inPost, ledger, changetype<Column<i32>>(terms), into)
      break
    case 1:
      readStrength(inPost, ledger.stock, changetype<Rules>(terms), into)
      break
    case 2:
      readAges(inPost, ledger.stock, changetype<AgeRanges>(terms), into)
      break
    case 3:
      readService(inPost, ledger.stock, into)
      break
    case 4:
      readCells(inPost, ledger.stock, into)
      break
    case 5:
      readCohorts(inPost, ledger, changetype<Cohorts>(terms), into)
      break
    case 6:
      readAuthorities(inPost, ledger, changetype<Authorities>(terms), into)
      break
    case 7:
      readManagers(inPost, ledger, changetype<ManagerialPosts>(terms), into)
      break
    case 8:
      readWorking(inPost, ledger, changetype<Working>(terms), into)
      break
    default:
      unreachable()
  }
}

/** Reads what happened in the year and on its 1 April, and what it cost. @param terms as of {@link readPeople}. */
function readFlows(readers: Readers, reader: i32, terms: usize, into: Column<f64>): void {
  const inPost = readers.inPost
  const ledger = readers.ledger
  switch (reader) {
    case 9:
      readRecruitment(inPost, ledger, changetype<Recruitment>(terms), into)
      break
    case 10:
      readOffers(inPost, ledger, changetype<Refusals>(terms), into)
      break
    case 11:
      readByCause(inPost, ledger, changetype<Causes>(terms), into)
      break
    case 12:
      readByPlace(inPost, ledger, changetype<Causes>(terms), into)
      break
    case 13:
      readLeave(inPost, ledger, changetype<Leaves>(terms), into)
      break
    case 14:
      readTransfers(ledger, into)
      break
    case 15:
      readCost(inPost, ledger, changetype<Cost>(terms), into)
      break
    case 16:
      readSubstitution(ledger, changetype<Substitutions>(terms), into)
      break
    default:
      unreachable()
  }
}

/** Reads what the work of the people in post comes to, with DX and without. @param terms as of {@link readPeople}. */
function readWork(readers: Readers, reader: i32, terms: usize, into: Column<f64>): void {
  const inPost = readers.inPost
  const ledger = readers.ledger
  switch (reader) {
    case 17:
      takeDxHours(ledger, changetype<DxHours>(terms))
      break
    case 18:
      readManpower(inPost, ledger, changetype<Manpower>(terms), into)
      break
    case 19:
      readDx(changetype<DxHours>(terms), into)
      break
    case 20:
      readWorkload(inPost, ledger, changetype<Demands>(terms), into)
      break
    default:
      unreachable()
  }
}

/** Begins a row, in which nothing is known yet, and counts the people in post for all that follow. @param columns how many a row has: one number. */
function beginRow(inPost: InPost, ledger: YearLedger, columns: Column<i32>, row: Column<f64>): void {
  for (let column = 0; column < columns[0]; column += 1) row[column] = NaN
  countInPost(inPost, ledger.stock)
}

/** Writes how many people were to move by planned transfers on the 1 April, and how many did; not known of the base date. */
function readTransfers(ledger: YearLedger, into: Column<f64>): void {
  if (changetype<usize>(ledger.joined) === 0) return
  into[0] = ledger.toMove
  into[1] = ledger.moved
}
