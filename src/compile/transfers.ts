/**
 * The transfers of a plan (異動): names as indices, numbers by year.
 */
import type { RunPlan, TransferPlan } from '../engine/index.ts'
import type { ResolvedScenario, ResolvedTransfer } from '../scenario/index.ts'
import { COUNT, type Compilation, numbersFromSecondYear, SHARE } from './series.ts'

/** The planned transfers of a scenario (異動); undefined where there are none. */
export function transferPlans({ transfers, municipality }: ResolvedScenario, compilation: Compilation): RunPlan['transfers'] {
  if (transfers.length === 0) return undefined
  const index = (items: readonly { readonly id: string }[], name: string): number => items.findIndex(({ id }) => id === name)
  const planOf = ({ path, from, to, people, share, ages }: ResolvedTransfer): TransferPlan => ({
    path,
    ...(from.department !== undefined && { from: index(municipality.departments, from.department) }),
    ...(to.department !== undefined && { to: index(municipality.departments, to.department) }),
    ...(from.jobFamily !== undefined && { jobFamily: index(municipality.jobFamilies, from.jobFamily) }),
    ...(to.jobFamily !== undefined && { toJobFamily: index(municipality.jobFamilies, to.jobFamily) }),
    ...(people && { people: fromItsFirstYear(compilation, people, COUNT) }),
    ...(share && { share: fromItsFirstYear(compilation, share, SHARE) }),
    ...(ages && { ages }),
  })
  return transfers.map(planOf)
}

/** A dated number of transfers begins with its first year; nobody moves before it. */
function fromItsFirstYear(
  compilation: Compilation,
  dated: NonNullable<ResolvedTransfer['people']>,
  range: typeof COUNT,
): number[] {
  const first = dated.entries[0]?.from
  const begins = first === undefined ? dated : { ...dated, entries: [NOBODY, ...dated.entries] }
  return numbersFromSecondYear(compilation, begins, range)
}

const NOBODY = { quantity: { kind: 'fixed', value: 0 } } as const
