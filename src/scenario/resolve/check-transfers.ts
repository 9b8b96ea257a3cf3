/**
 * Checks of transfers (異動の点検): names that must be declared, places that are no places, and moves that go nowhere.
 */
import type { LeversSpec } from '../schema/scenario.ts'
import { checkKnown } from './check-known.ts'
import { type Levers, writtenAt } from './check-levers.ts'
import type { WrittenValue } from './layers.ts'
import type { Reading } from './reading.ts'

type TransferSpec = NonNullable<LeversSpec['transfers']>[number]

/** Reports what is wrong with the transfers of a scenario. */
export function checkTransfers(reading: Reading, levers: Levers): void {
  const written = writtenAt(levers, ['transfers'])
  if (written === undefined) return
  levers.spec.transfers?.forEach((transfer, index) => {
    const path = ['transfers', index]
    for (const end of ['from', 'to'] as const)
      checkPlace(reading, levers, { written, place: transfer[end], path: [...path, end] })
    const found = (['people', 'share'] as const).filter(key => transfer[key] !== undefined)
    if (found.length !== 1) reading.report(written.layer, 'E_TRANSFER_AMOUNT', { found }, path)
    if (isNowhere(transfer)) reading.report(written.layer, 'E_TRANSFER_SELF', { name: nameOf(transfer) }, [...path, 'to'])
  })
}

interface Place {
  readonly written: WrittenValue
  readonly place: TransferSpec['from']
  readonly path: readonly (string | number)[]
}

function checkPlace(reading: Reading, { municipality }: Levers, { written, place, path }: Place): void {
  const { jobFamily, department } = place
  if (jobFamily === undefined && department === undefined) {
    reading.report(written.layer, 'E_TRANSFER_PLACE', { key: String(path.at(-1)) }, path)
  }
  const known = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
  if (jobFamily !== undefined) {
    const name = { group: 'job-family', value: jobFamily, known: known(municipality.jobFamilies) } as const
    checkKnown(reading, written.layer, [...path, 'jobFamily'], name)
  }
  if (department !== undefined) {
    const name = { group: 'department', value: department, known: known(municipality.departments) } as const
    checkKnown(reading, written.layer, [...path, 'department'], name)
  }
}

/** Whether everybody who may move is already where the transfer goes. */
const isNowhere = ({ from, to }: TransferSpec): boolean =>
  (to.jobFamily !== undefined || to.department !== undefined) &&
  (to.jobFamily === undefined || to.jobFamily === from.jobFamily) &&
  (to.department === undefined || to.department === from.department)

const nameOf = ({ to }: TransferSpec): string => [to.jobFamily, to.department].filter(name => name !== undefined).join('・')
