/**
 * Building the transfers (異動の組み立て) of a scenario from the nearest layer that writes them.
 */
import type { ResolvedTransfer, TransferPlace } from '../resolved-transfers.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import { printPath } from '../source-map.ts'
import type { LeverReader } from './lever-reader.ts'

interface Materials {
  readonly spec: LeversSpec
  readonly reader: LeverReader
  readonly names: { readonly lever: ReadonlySet<string> }
}

/** The transfers of a scenario (異動); none where no layer writes any. */
export function buildTransfers({ spec, reader, names }: Materials): ResolvedTransfer[] {
  const written = reader.written(['transfers'])
  if (written === undefined) return []
  return (spec.transfers ?? []).map(({ from, to, people, share, ages }, index) => {
    const path = ['transfers', index]
    return {
      path: printPath(path),
      from: placeOf(from),
      to: placeOf(to),
      ...(people && { people: reader.datedIn(written, people, [...path, 'people'], names.lever) }),
      ...(share && { share: reader.datedIn(written, share, [...path, 'share'], names.lever) }),
      ...(ages && { ages: { from: ages.from, to: ages.to } }),
    }
  })
}

const placeOf = ({
  jobFamily,
  department,
}: {
  jobFamily?: string | undefined
  department?: string | undefined
}): TransferPlace => ({
  ...(jobFamily === undefined ? {} : { jobFamily }),
  ...(department === undefined ? {} : { department }),
})
