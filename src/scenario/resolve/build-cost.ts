/**
 * Building pay and cost (給与と費用の組み立て) from the values of all layers.
 *
 * Nothing is checked here; without the municipality's pay there is no cost.
 */

import type { DatedQuantity } from '../resolved.ts'
import { PAY_SHARES, type PayRules, type PayShare, type ResolvedCost, type ResolvedPay } from '../resolved-cost.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import type { LeverReader } from './lever-reader.ts'

/** What pay and cost are built from. */
interface CostMaterials {
  readonly spec: LeversSpec
  readonly reader: LeverReader
  readonly names: ReadonlySet<string>
  readonly rules: PayRules | undefined
}

/** Builds pay and cost (費用); undefined where the municipality says nothing of pay. */
export function buildCost({ spec, reader, names, rules }: CostMaterials): ResolvedCost | undefined {
  const dated = (...path: string[]): DatedQuantity | undefined => reader.dated(path, names)
  const money = {
    growth: dated('cost', 'growth'),
    outsourcing: dated('cost', 'outsourcing'),
    revenue: dated('cost', 'revenue'),
  }
  const people = dated('cost', 'fiscalYearAppointees', 'people')
  const annualYen = dated('cost', 'fiscalYearAppointees', 'annualYen')
  const pay = buildPay({ spec, reader, names, rules })
  if (pay === undefined) return undefined
  return {
    pay,
    prices: spec.cost?.prices ?? 'real',
    ...Object.fromEntries(Object.entries(money).filter(([, value]) => value !== undefined)),
    ...(people === undefined || annualYen === undefined ? {} : { fiscalYearAppointees: { people, annualYen } }),
  }
}

function buildPay({ spec, reader, names, rules }: CostMaterials): ResolvedPay | undefined {
  const found = PAY_SHARES.map(share => [share, reader.dated(['pay', share], names)] as const)
  const shares = Object.fromEntries(found) as Record<PayShare, DatedQuantity>
  const { meanAnnual, curve, familyFactors, career } = spec.pay ?? {}
  if (rules === undefined || meanAnnual === undefined || curve === undefined) return undefined
  if (found.some(([, value]) => value === undefined)) return undefined
  return {
    rules,
    meanAnnual: meanAnnual.value,
    curve: curve.map(({ age, index }) => ({ age, index })),
    familyFactors: Object.fromEntries(Object.entries(familyFactors ?? {}).map(([id, { value }]) => [id, value])),
    shares,
    career: (career ?? []).map(({ fromService, rank }) => ({ fromService, rank })),
  }
}
