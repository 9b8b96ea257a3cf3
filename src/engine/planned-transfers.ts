/**
 * The plan's transfers in the kernel (計画した異動の書込み): who moves where, and how many on each 1 April (kernel/assembly/planned-transfers.ts).
 *
 * Written once for a plan, whose numbers they follow. A forecast does not tell departments apart: a move between departments
 * only is none in it. Not here: how many move in a run, see kernel/assembly/steps/planned-transfers.ts.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import type { TransferPlan } from './transfer.ts'
import type { WrittenPart, WrittenPlan } from './written-plan.ts'

/** Where the transfers of a plan stand (異動の位置): those of its runs, and those of forecasts; 0 where there are none. */
export interface PlannedTransfers {
  readonly full: Place
  readonly coarse: Place
}

type Transfers = readonly TransferPlan[] | undefined

/** Writes the transfers of a plan (異動の書込み). @param years for how many years since the base year forecasts may go on. */
export function newPlannedTransfers(written: WrittenPlan, transfers: Transfers, years: number): PlannedTransfers {
  if (transfers === undefined) return { full: 0, coarse: 0 }
  const { kernel } = written
  const { call } = kernel
  const [full, coarse] = [call.newPlannedTransfers(transfers.length, years), call.newPlannedTransfers(transfers.length, years)]
  kernel.settle()
  transfers.forEach((transfer, index) => {
    writeFacts(kernel, full, transfer, index)
    writeFacts(kernel, coarse, withoutDepartments(transfer), index)
  })
  written.write('transfers', (drawn, part) => {
    drawn.forEach((transfer, index) => {
      part.copy(...numbersOf(kernel, full, transfer, index))
      if (transfer.toJobFamily !== undefined) part.copy(...numbersOf(kernel, coarse, transfer, index))
    })
  })
  return { full, coarse }
}

/** A transfer as a forecast sees it. */
const withoutDepartments = ({ from: _from, to: _to, ...rest }: TransferPlan): TransferPlan => rest

function writeFacts({ int32 }: Kernel, place: Place, transfer: TransferPlan, index: number): void {
  const list = (int32[(place >>> 2) + LIST] as Place) >>> 2
  const at = ((int32[list + LIST_FIELDS] as Place) >>> 2) + index * TRANSFER_FIELDS
  int32[at + 1] = transfer.from ?? ANY
  int32[at + 2] = transfer.to ?? ANY
  int32[at + 3] = transfer.jobFamily ?? ANY
  int32[at + 4] = transfer.toJobFamily ?? ANY
  if (transfer.ages === undefined) return
  int32[at + 5] = transfer.ages.from
  int32[at + 6] = transfer.ages.to
}

/** How many a transfer moves, and where that stands. */
function numbersOf({ int32 }: Kernel, place: Place, { people, share }: TransferPlan, index: number): CopyOf {
  const years = int32[(place >>> 2) + YEARS] as number
  const first = int32[(place >>> 2) + (people === undefined ? SHARES : PEOPLE)] as Place
  const series = people ?? share ?? []
  return [series, { place: first + index * years * Float64Array.BYTES_PER_ELEMENT, count: Math.min(years, series.length) }]
}

type CopyOf = Parameters<WrittenPart['copy']>

/** What is any, or stays as it is. */
const ANY = -1
/** Fields of PlannedTransfers in kernel/assembly/planned-transfers.ts, and where the attributes of a list stand. */
const [LIST, PEOPLE, SHARES, YEARS] = [0, 1, 2, 3] as const
const LIST_FIELDS = 2
/** How many fields a transfer has in kernel/assembly/transfers.ts. */
export const TRANSFER_FIELDS = 8
