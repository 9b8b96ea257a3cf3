/**
 * Building leave (休業の組み立て) from the values of all layers.
 *
 * Nothing is checked here but formulas; where the model lacks a value there is no model, and check-leave.ts has said so.
 */
import type { Municipality } from '../resolved.ts'
import type { AgeRate, ResolvedChildcareLeave, ResolvedLeave, ResolvedLeaveModel } from '../resolved-leave.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import type { FormulaNames } from './formula-names.ts'
import type { LeverReader } from './lever-reader.ts'

interface Materials {
  readonly spec: LeversSpec
  readonly reader: LeverReader
  readonly names: FormulaNames
  readonly municipality: Municipality
}

/** Leave and its substitutes, or undefined where neither number nor share of substitutes is written. */
export function buildLeave(materials: Materials): ResolvedLeave | undefined {
  const { spec, reader, names } = materials
  const substitutes = reader.dated(['leave', 'substitutes'], names.lever)
  const fillShare = reader.dated(['leave', 'fillShare'], names.lever)
  const model = spec.leave?.model === 'by-age' ? buildModel(materials) : undefined
  if (substitutes === undefined && fillShare === undefined) return undefined
  return {
    ...(substitutes === undefined ? {} : { substitutes }),
    ...(fillShare === undefined ? {} : { fillShare }),
    ...(model === undefined ? {} : { model }),
  }
}

function buildModel(materials: Materials): ResolvedLeaveModel | undefined {
  const { reader, names, municipality } = materials
  const [women, men] = [childcare(materials, 'women'), childcare(materials, 'men')]
  const months = reader.dated(['leave', 'administrative', 'months'], names.lever)
  if (women === undefined || men === undefined || months === undefined) return undefined
  const begin = ageRates(materials, ['leave', 'administrative', 'begin'], materials.spec.leave?.administrative?.begin)
  const womenShare = municipality.jobFamilies.flatMap(({ id }) => {
    const share = reader.dated(['leave', 'womenShare', id], names.lever)
    return share === undefined ? [] : [{ jobFamily: id, share }]
  })
  return { womenShare, women, men, administrative: { begin, months } }
}

function childcare(materials: Materials, sex: 'women' | 'men'): ResolvedChildcareLeave | undefined {
  const { spec, reader, names } = materials
  const takeUp = reader.dated(['leave', 'takeUp', sex], names.lever)
  const months = reader.dated(['leave', 'months', sex], names.lever)
  if (takeUp === undefined || months === undefined) return undefined
  return { births: ageRates(materials, ['leave', 'births', sex], spec.leave?.births?.[sex]), takeUp, months }
}

type Bands = NonNullable<NonNullable<LeversSpec['leave']>['births']>['women']

function ageRates({ reader, names }: Materials, path: readonly string[], bands: Bands): AgeRate[] {
  const written = reader.written(path)
  if (written === undefined) return []
  return (bands ?? []).map(({ ages, rate }, index) => ({
    fromAge: ages.from,
    toAge: ages.to,
    rate: reader.datedIn(written, rate, [...path, index, 'rate'], names.lever),
  }))
}
