/**
 * A run at work (試行の作業域): its table and flow book, chance, and whoever is put aside between two steps.
 *
 * Not here: what the city remembers for its decisions, see hiring/memory.ts.
 */
import { Allowances } from './allowance'
import { Apportionment } from './apportion'
import { Candidates, Taken } from './candidates'
import { Chance } from './chance'
import { Column, clear, column, copy, nowhere, place } from './column'
import { openLedger } from './dx-ledger'
import { Pages } from './flows'
import { List } from './list'
import { make } from './memory'
import { carryTransfers, newTransferred, nobodyTransferred, PlannedTransfers, Transferred } from './planned-transfers'
import { newPosts, noPostsMoved, Posts } from './posts'
import { newRowList, RowList } from './row-list'
import { SeatNumbers } from './seats'
import { Table } from './table'
import { restartTransformation, Transformation } from './transformation'
import { Year } from './year'

/** A run, or a forecast (実行中の試行・見通し). engine/kernel-run.ts reads and writes its fields in this order. */
@unmanaged
export class Run {
  /** People whose fixed term was renewed on this 31 March. */
  renewed: f64
  /** What happened to managerial posts on the coming 1 April (管理監督職の異動). */
  steppedDown: f64
  appointed: f64
  /** Fraction of a person left over from filling ended posts, where renewal leaves fractions (端数の繰越). */
  termCarry: f64

  table: Table = changetype<Table>(0)
  chance: Chance = changetype<Chance>(0)
  year: Year = changetype<Year>(0)
  /** Where the year is booked; none in a forecast. */
  pages: Pages | null = null
  /** What the allowances of those who leave are; none where pay is not known, or nobody asks. */
  allowances: Allowances | null = null
  /** Who leaves, where the plan asks for a list. */
  exits: List | null = null
  /** By absence: people who left the service this year, and people whose leave gave way to another absence. */
  left: Column<f64> = nowhere<f64>()
  replaced: Column<f64> = nowhere<f64>()
  /** By exception: managers who keep their posts for a year more. */
  kept: Column<f64> = nowhere<f64>()
  /** Whether anybody asks who leaves for which cause; in most forecasts nobody does. */
  tellsCauses: bool
  /** Whether people leave now with the last day of the fiscal year (31 March). */
  yearCompleted: bool

  /** Whose fixed term, or appointment as a leave substitute, ended on 31 March: to be appointed again or not. */
  endedTerms: RowList = changetype<RowList>(0)
  endedSubstitutes: RowList = changetype<RowList>(0)
  /** Whose fixed term was renewed on that day. */
  renewals: RowList = changetype<RowList>(0)
  /** Who is re-employed on 1 April, before the retirement age or after it (定年前再任用短時間・暫定再任用). */
  shortTime: RowList = changetype<RowList>(0)
  reemployed: RowList = changetype<RowList>(0)
  /** People of the same cell with other attributes from the coming 1 April on: a leave, a post (身分の変更). */
  changed: RowList = changetype<RowList>(0)
  /** Like whom others are appointed (任用の見本). */
  pattern: RowList = changetype<RowList>(0)

  /** Fixed-term posts that stand for regular ones, in people, by the last year of the term since the base year (置換えの職); and whether there were any. */
  standIns: Column<f64> = nowhere<f64>()
  standInYears: i32
  anyStandIns: bool
  /** The numbers of the seats of those who are appointed for a term. */
  fixedTermNumbers: SeatNumbers = changetype<SeatNumbers>(0)
  substituteNumbers: SeatNumbers = changetype<SeatNumbers>(0)
  apportioned: Apportionment = changetype<Apportionment>(0)

  /** Who may be appointed to managerial posts, and who is. */
  candidates: Candidates = changetype<Candidates>(0)
  taken: Taken = changetype<Taken>(0)

  /** The planner's own transfers, what became of them, and what DX and reallocation remember; none where the plan has none, or in a forecast. */
  plannedTransfers: PlannedTransfers | null = null
  transferred: Transferred = changetype<Transferred>(0)
  transformation: Transformation | null = null
  /** Posts moved by transfers: hires follow them (移った職). */
  posts: Posts = changetype<Posts>(0)
  /** Who moves, for the moment in no table. */
  moving: RowList = changetype<RowList>(0)
  /** Where it stands how many are hired, and who decides on it (採用), see hiring/recruiter.ts. */
  hiring: usize
  /** Whether this is a forecast. */
  looksAhead: bool
}

/** Room for the runs of a table, one after another. @param exceptions how many exceptions managers may have. @param years of the plan, and as many more as a fixed term has. @param transfers how many the planner has written. */
export function newRun(table: Table, exceptions: i32, years: i32, transfers: i32): Run {
  const run = make<Run>()
  run.table = table
  run.chance = make<Chance>()
  run.left = column<f64>(table.kinds)
  run.replaced = column<f64>(table.kinds)
  run.kept = column<f64>(exceptions)
  run.endedTerms = newRowList()
  run.endedSubstitutes = newRowList()
  run.renewals = newRowList()
  run.shortTime = newRowList()
  run.reemployed = newRowList()
  run.changed = newRowList()
  run.pattern = newRowList()
  run.standIns = column<f64>(years)
  run.standInYears = years
  run.apportioned = make<Apportionment>()
  run.candidates = make<Candidates>()
  run.taken = make<Taken>()
  run.transferred = newTransferred(transfers)
  run.posts = newPosts(table.jobFamilies * table.departments)
  run.moving = newRowList()
  return run
}

/** Begins a new run: whatever a run that failed had put aside is let go. */
export function restartRun(run: Run): void {
  const transformation = run.transformation
  run.renewed = 0
  run.steppedDown = 0
  run.appointed = 0
  run.termCarry = 0
  run.anyStandIns = false
  clear<f64>(run.standIns, run.standInYears)
  run.endedTerms.count = 0
  run.endedSubstitutes.count = 0
  run.renewals.count = 0
  run.shortTime.count = 0
  run.reemployed.count = 0
  run.changed.count = 0
  run.moving.count = 0
  nobodyTransferred(run.transferred)
  noPostsMoved(run.posts)
  if (transformation !== null) {
    restartTransformation(transformation)
    openLedger(transformation)
  }
  forgetAbsences(run)
}

/** The absent who left or changed have been read. */
export function forgetAbsences(run: Run): void {
  clear<f64>(run.left, run.table.kinds)
  clear<f64>(run.replaced, run.table.kinds)
}

/** Lets a forecast begin with what a run has left over for fixed-term posts and transfers. */
export function carryOver(from: Run, into: Run): void {
  into.termCarry = from.termCarry
  into.anyStandIns = from.anyStandIns
  copy<f64>(place<f64>(from.standIns, 0), place<f64>(into.standIns, 0), from.standInYears)
  carryTransfers(from.transferred, into.transferred)
}
