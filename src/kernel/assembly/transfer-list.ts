/**
 * Transfers (異動) as numbers: whole people who change department or job family on a 1 April, one transfer after another.
 *
 * Whoever has reason to move people writes such a list: the planner's own moves and reallocation do. Not here: how they are carried out, see transfers.ts.
 */
import { place } from './column'
import { addLast, List } from './list'
import { make } from './memory'

/** What is any, or stays as it is. */
export const ANY: i32 = -1
/** Ages below and above all others: where there is no limit. */
const NO_AGE: i32 = 1000000

/** A transfer (異動) of whole people. engine/planned-transfers.ts writes, and engine/dx-ledger.ts reads, its fields in this order, all of four bytes. */
@unmanaged
export class Transfer {
  /** Its column in the flow book, see kinds.ts. */
  cause: i32
  /** Department that is left and department that is joined; {@link ANY}. */
  from: i32
  to: i32
  /** Whose people, and the job family they change to; {@link ANY}. */
  jobFamily: i32
  toJobFamily: i32
  /** Ages on that 1 April, both included. */
  youngest: i32
  oldest: i32
  /** Whole people. */
  people: i32
}

const FIELDS: i32 = offsetof<Transfer>() / sizeof<i32>()

/** A list of transfers (異動の一覧). */
@unmanaged
export class TransferList extends List {
  @inline
  transfer(index: i32): Transfer {
    return changetype<Transfer>(place<i32>(this.fields, index * FIELDS))
  }
}

/** An empty list. */
export function newTransferList(): TransferList {
  return make<TransferList>()
}

/** A transfer as the last of a list, of nobody in particular yet. */
export function addTransfer(list: TransferList, cause: i32): Transfer {
  const transfer = changetype<Transfer>(addLast(list, 0, FIELDS))
  transfer.cause = cause
  transfer.from = ANY
  transfer.to = ANY
  transfer.jobFamily = ANY
  transfer.toJobFamily = ANY
  transfer.youngest = -NO_AGE
  transfer.oldest = NO_AGE
  transfer.people = 0
  return transfer
}
