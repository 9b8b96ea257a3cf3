/**
 * Flows by job family and department in the result file (職種別・部門別の増減), so that each of them can be balanced from the file alone.
 *
 * `strength.byJobFamily[t+1] = strength.byJobFamily[t] − separations[t] + (recruitment + inflows + transfers)[t+1]`, and so by department.
 */
import type { Comparison } from '../compare/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { Breakdown } from './result-breakdown.ts'

/** The flows of a job family or department (増減): separations of the year that begins, the others of its 1 April. Transfers are net. */
export type ResultPlaceFlows = Readonly<Partial<Record<'separations' | 'recruitment' | 'inflows' | 'transfers', number>>>

/** The flows of a year by place, and the planned transfers (異動). */
export interface ResultFlows {
  readonly flows?: {
    readonly byJobFamily: Readonly<Record<string, ResultPlaceFlows>>
    readonly byDepartment: Readonly<Record<string, ResultPlaceFlows>>
  }
  /** Present where somebody is to move: people planned and moved, and what each job family and department gains (net). */
  readonly transfers?: {
    readonly planned?: number
    readonly moved?: number
    readonly byJobFamily: Breakdown
    readonly byDepartment: Breakdown
  }
}

const FLOWS = ['separations', 'recruitment', 'inflows', 'transfers'] as const

/** The flows of a scenario's year by job family and department (職種別・部門別の増減). */
export function flowsOfYear(comparison: Comparison, scenario: string, year: FiscalYear): ResultFlows {
  const { measures } = comparison
  const by = (dimension: 'jobFamily' | 'department'): Record<string, ResultPlaceFlows> => {
    const places: Record<string, Record<string, number>> = {}
    for (const flow of FLOWS) {
      for (const [item, people] of measures.breakdown(scenario, year, `flows.${flow}`, dimension)) {
        places[item] = { ...places[item], [flow]: people }
      }
    }
    return places
  }
  const net = (dimension: 'jobFamily' | 'department'): Breakdown =>
    Object.fromEntries(measures.breakdown(scenario, year, 'flows.transfers', dimension))
  const [byJobFamily, byDepartment] = [by('jobFamily'), by('department')]
  const known = Object.keys(byJobFamily).length > 0
  const [planned, moved] = ['planned', 'moved'].map(of => measures.value(scenario, year, `transfers.${of}`))
  const moves = { byJobFamily: net('jobFamily'), byDepartment: net('department') }
  const anyMove =
    planned !== undefined || [moves.byJobFamily, moves.byDepartment].some(all => Object.values(all).some(people => people !== 0))
  return {
    ...(known ? { flows: { byJobFamily, byDepartment } } : {}),
    ...(anyMove
      ? { transfers: { ...(planned === undefined ? {} : { planned }), ...(moved === undefined ? {} : { moved }), ...moves } }
      : {}),
  }
}
