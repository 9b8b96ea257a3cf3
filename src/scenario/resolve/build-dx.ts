/**
 * Building DX, reallocation, effective manpower and workload (DX・再配置・実質マンパワー・業務量の組み立て).
 *
 * An item takes realisation, job family and ramp from the section around it where it has none of its own. Nothing is checked here but
 * formulas; an item without a value that it needs is left out, and the caller gives no scenario.
 */
import { EMPLOYMENT_TYPES } from '../../terms/index.ts'
import type { Municipality } from '../resolved.ts'
import type { ResolvedDemand, ResolvedDxItem, ResolvedManpower, ResolvedTransformation } from '../resolved-dx.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import type { FormulaNames } from './formula-names.ts'
import type { LeverReader } from './lever-reader.ts'

interface Materials {
  readonly spec: LeversSpec
  readonly reader: LeverReader
  readonly names: FormulaNames
  readonly municipality: Municipality
}

type DxSpec = NonNullable<LeversSpec['dx']>
type ItemSpec = NonNullable<DxSpec['items']>[string]

/** The items that are in force (見込む取組), with their ids; none while DX is not in force. */
export function itemsInForce({ dx }: LeversSpec): (readonly [string, ItemSpec])[] {
  return dx?.inForce === true ? Object.entries(dx.items ?? {}).filter(([, item]) => item.inForce !== false) : []
}

/** Builds the parts (組み立て). */
export function buildTransformation(materials: Materials): ResolvedTransformation {
  const { dx } = materials.spec
  const items = itemsInForce(materials.spec).flatMap(([id, item]) => buildItem(materials, id, item) ?? [])
  const hoursPerFte = dx?.hoursPerFte?.value
  const inForce = dx?.inForce === true && hoursPerFte !== undefined
  const reallocation = inForce ? buildReallocation(materials) : undefined
  return {
    ...(inForce ? { dx: { hoursPerFte, items } } : {}),
    ...(reallocation === undefined ? {} : { reallocation }),
    effectiveManpower: buildManpower(materials),
    workload: buildWorkload(materials),
  }
}

function buildItem({ spec, reader, names, municipality }: Materials, id: string, item: ItemSpec): ResolvedDxItem | undefined {
  const dated = (...path: string[]) => reader.dated(['dx', 'items', id, ...path], names.lever)
  const [hours, yearly, tiedUp] = [dated('hours'), dated('cost', 'yearly'), dated('dualRunning', 'hours')]
  const realisation = dated('realisation') ?? reader.dated(['dx', 'realisation'], names.lever)
  const start = item.start?.value
  const departments = item.departments?.value
  if (!hours || !realisation || start === undefined || departments === undefined) return undefined
  const jobFamily = item.jobFamily ?? spec.dx?.jobFamily
  const ramp = { ...spec.dx?.ramp, ...item.ramp }
  const { from, years } = item.dualRunning ?? {}
  return {
    id,
    title: item.title ?? municipality.dxActionPlan.find(row => row.id === id)?.title ?? id,
    hours,
    realisation,
    start,
    ramp: { shape: ramp.shape ?? 'linear', years: ramp.years?.value ?? 1 },
    departments,
    ...(jobFamily === undefined ? {} : { jobFamily }),
    ...(tiedUp && { dualRunning: { hours: tiedUp, from: from?.value ?? start, years: years?.value ?? 1 } }),
    ...(yearly && { cost: yearly }),
  }
}

function buildReallocation({ spec, reader, names, municipality }: Materials): ResolvedTransformation['reallocation'] {
  const { priorities, jobFamilies, lag, ramp } = spec.reallocation ?? {}
  const dated = (key: string) => reader.dated(['reallocation', key], names.lever)
  const [threshold, lagWeight] = [dated('threshold'), dated('lagWeight')]
  if (priorities === undefined) return undefined
  return {
    priorities: priorities.value,
    jobFamilies: jobFamilies?.value ?? municipality.jobFamilies.map(({ id }) => id),
    ...(threshold && { threshold }),
    lag: lag?.value ?? 0,
    ...(lagWeight && { lagWeight }),
    ramp: ramp?.value ?? 1,
  }
}

function buildManpower({ spec, reader, names }: Materials): ResolvedManpower {
  const dated = (...path: string[]) => reader.dated(['effectiveManpower', ...path], names.lever)
  const types = EMPLOYMENT_TYPES.flatMap(type => {
    const weight = dated('types', type)
    return weight === undefined ? [] : [[type, weight] as const]
  })
  const [leave, start, before] = [dated('leave'), dated('newcomers', 'start'), dated('newcomers', 'before')]
  return {
    types: Object.fromEntries(types),
    ...(leave && { leave }),
    newcomers: {
      ...(start && { start }),
      years: spec.effectiveManpower?.newcomers?.years?.value ?? 1,
      ...(before && { before }),
    },
  }
}

function buildWorkload({ spec, reader, names, municipality }: Materials): ResolvedDemand[] {
  const written = spec.workload?.departments ?? {}
  const ids = municipality.departments.map(({ id }) => id).filter(id => written[id] !== undefined)
  return ids.map(department => {
    const dated = (key: string) => reader.dated(['workload', 'departments', department, key], names.lever)
    const groups = (['total', 'age0to14', 'age15to64', 'age65plus'] as const).flatMap(group => {
      const share = dated(group)
      return share === undefined ? [] : [[group, share] as const]
    })
    const [base, serviceLevel, additions] = [dated('base'), dated('serviceLevel'), dated('additions')]
    return {
      department,
      ...(base && { base }),
      groups: Object.fromEntries(groups),
      ...(serviceLevel && { serviceLevel }),
      ...(additions && { additions }),
    }
  })
}
