/**
 * Building the resolved scenario (解決済みシナリオの組み立て) from the values of all layers.
 *
 * Nothing is checked here but formulas; what is missing makes a part absent, and the caller gives no scenario when anything was
 * wrong.
 */
import type { Municipality, NamedAssumption, ResolvedScenario, SeparationBand } from '../resolved.ts'
import type { ResolvedTransformation } from '../resolved-dx.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import { buildAfter60, buildManagers } from './build-after60.ts'
import { buildCost } from './build-cost.ts'
import { buildTransformation } from './build-dx.ts'
import { buildRecruitment } from './build-hiring.ts'
import { buildLeave } from './build-leave.ts'
import { buildTransfers } from './build-transfers.ts'
import { buildWork } from './build-work.ts'
import { assumptionIds } from './check-levers.ts'
import type { FormulaNames } from './formula-names.ts'
import { originOf } from './layers.ts'
import type { LeverReader } from './lever-reader.ts'

/** The parts of a resolved scenario that come from levers. */
export type Built = Pick<
  ResolvedScenario,
  | 'recruitment'
  | 'separation'
  | 'after60'
  | 'fixedTerm'
  | 'leave'
  | 'work'
  | 'managers'
  | 'quota'
  | 'cost'
  | 'service'
  | 'transfers'
  | 'assumptions'
  | keyof ResolvedTransformation
>

/** What the parts are built from. */
interface Materials {
  readonly spec: LeversSpec
  readonly reader: LeverReader
  readonly names: FormulaNames
  readonly municipality: Municipality
}

/** Builds the parts, or gives undefined where a value is absent that must be there. */
export function buildScenario(materials: Materials): Built | undefined {
  const recruitment = buildRecruitment(materials)
  const after60 = buildAfter60(materials)
  const managers = buildManagers(materials)
  const separation = {
    resignation: buildBands(materials, 'resignation'),
    earlyRetirement: buildBands(materials, 'earlyRetirement'),
    death: buildBands(materials, 'death'),
  }
  const { spec, reader, names } = materials
  const termYears = spec.fixedTerm?.termYears?.value
  const replacement = reader.dated(['fixedTerm', 'replacement'], names.lever)
  const renewal = reader.dated(['fixedTerm', 'renewal'], names.lever)
  const longestYears = spec.fixedTerm?.longestYears
  const leave = buildLeave(materials)
  const planned = reader.dated(['quota', 'planned'], names.quota)
  const rule = spec.quota?.rule
  const cost = buildCost({ spec, reader, names: names.lever, rules: materials.municipality.payRules })
  const entryAge = reader.dated(['service', 'entryAge'], names.lever)
  const assumptions = buildAssumptions(materials)
  const transfers = buildTransfers(materials)
  const transformation = buildTransformation(materials)
  if (!recruitment || !after60 || termYears === undefined || !replacement || !leave || !planned || rule === undefined)
    return undefined
  return {
    recruitment,
    separation,
    after60,
    ...(managers === undefined ? {} : { managers }),
    fixedTerm: {
      termYears,
      replacement,
      ...(renewal && { renewal }),
      ...(longestYears && { longestYears: longestYears.value }),
    },
    leave,
    work: buildWork(materials),
    quota: { rule, planned },
    ...(cost === undefined ? {} : { cost }),
    service: { ...(entryAge && { entryAge }) },
    transfers,
    ...transformation,
    assumptions,
  }
}

function buildBands({ spec, reader, names }: Materials, cause: 'resignation' | 'earlyRetirement' | 'death'): SeparationBand[] {
  const path = ['separation', cause]
  const written = reader.written(path)
  if (written === undefined) return []
  return (spec.separation?.[cause] ?? []).map(({ ages, jobFamily, rate }, index) => ({
    fromAge: ages.from,
    toAge: ages.to,
    rate: reader.datedIn(written, rate, [...path, index, 'rate'], names.lever),
    ...(jobFamily === undefined ? {} : { jobFamily }),
  }))
}

function buildAssumptions({ spec, reader, names }: Materials): NamedAssumption[] {
  return assumptionIds(spec).flatMap(id => {
    const value = reader.dated(['assumptions', id, 'value'], names.assumption)
    const written = reader.written(['assumptions', id, 'value'])
    if (value === undefined || written === undefined) return []
    const title = reader.written(['assumptions', id, 'title'])?.value
    const { status, source } = originOf(undefined, written)
    return [{ id, title: typeof title === 'string' ? title : id, value, status, source }]
  })
}
