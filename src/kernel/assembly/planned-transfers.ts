/**
 * The planner's own transfers (計画した異動) as numbers, and what became of them on a 1 April.
 *
 * Not here: how they are carried out, see steps/planned-transfers.ts.
 */
import { Column, clear, column, copy, nowhere, place } from './column'
import { TRANSFERRED } from './kinds'
import { make } from './memory'
import { addTransfer, newTransferList, TransferList } from './transfer-list'

/** The transfers of a plan (計画した異動). engine/planned-transfers.ts reads and writes its fields in this order, all of four bytes. */
@unmanaged
export class PlannedTransfers {
  list: TransferList = changetype<TransferList>(0)
  /** By transfer and year of the plan: how many people are to move; not a number where a share of those who may is to. */
  people: Column<f64> = nowhere<f64>()
  shares: Column<f64> = nowhere<f64>()
  /** How many years each of them has. */
  years: i32
}

/** Room for transfers, to be written; a year in which nothing is written moves nobody. */
export function newPlannedTransfers(count: i32, years: i32): PlannedTransfers {
  const plan = make<PlannedTransfers>()
  plan.list = newTransferList()
  plan.people = column<f64>(count * years)
  plan.shares = column<f64>(count * years)
  plan.years = years
  for (let index = 0; index < count; index += 1) addTransfer(plan.list, TRANSFERRED)
  for (let at = 0; at < count * years; at += 1) {
    plan.people[at] = NaN
    plan.shares[at] = NaN
  }
  return plan
}

/** What became of the transfers of a plan (異動の結果). engine/kernel-run.ts reads its fields in this order, all of four bytes. */
@unmanaged
export class Transferred {
  count: i32
  /** By transfer: people who were to move on the coming 1 April, and who did. */
  planned: Column<f64> = nowhere<f64>()
  moved: Column<f64> = nowhere<f64>()
  /** Fractions of a person left over from transfers given as shares (端数の繰越). */
  carry: Column<f64> = nowhere<f64>()
}

/** Nobody has been transferred yet. @param count how many transfers the plan has. */
export function newTransferred(count: i32): Transferred {
  const transferred = make<Transferred>()
  transferred.count = count
  transferred.planned = column<f64>(count)
  transferred.moved = column<f64>(count)
  transferred.carry = column<f64>(count)
  return transferred
}

/** Begins a new run. */
export function nobodyTransferred(transferred: Transferred): void {
  clear<f64>(transferred.planned, transferred.count)
  clear<f64>(transferred.moved, transferred.count)
  clear<f64>(transferred.carry, transferred.count)
}

/** Lets a forecast begin with the fractions that a run has left over. */
export function carryTransfers(from: Transferred, into: Transferred): void {
  copy<f64>(place<f64>(from.carry, 0), place<f64>(into.carry, 0), from.count)
}
