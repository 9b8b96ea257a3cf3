/**
 * Effective manpower, DX and workload in `teiin.result/1` (実質マンパワー・DX・業務量の結果).
 *
 * `effectiveManpower` stands beside strength and is never added to it; `manpowerParts` add up to it. The hours of `dx` keep
 * saved = moved + fragments + kept + givenUp, in total and by department. A field that is absent is unknown, or DX is not in force.
 */
import { type Comparison, dxSummary, manpowerGrowth } from '../compare/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** Numbers by name (内訳). */
type Breakdown = Readonly<Record<string, number>>

/** Hours of DX in one year (DX), and people moved so far. */
export interface ResultDx {
  readonly saved: number
  readonly moved: number
  readonly fragments: number
  readonly kept: number
  readonly givenUp: number
  readonly effort: number
  readonly freedFte: number
  readonly peopleMoved: number
  readonly cost?: number
  readonly byDepartment: Readonly<Record<string, Breakdown>>
}

/** What this part adds to a year (年度の結果). */
export interface ResultTransformation {
  readonly effectiveManpower?: number
  readonly manpowerGrowth?: number
  readonly manpowerParts?: Breakdown
  readonly dx?: ResultDx
  /** Demand before and after DX, and demand less people in post, by department (業務量). */
  readonly workload?: Readonly<Record<string, Breakdown>>
}

/** What this part adds to the summary of a scenario (要約). */
export interface ResultTransformationSummary {
  readonly manpowerGrowth?: number
  readonly dx?: {
    readonly freedFte: number
    readonly peopleMoved: number
    readonly hoursForOneHire?: number
    readonly repaidIn?: number
  }
}

const HOURS = ['saved', 'moved', 'fragments', 'kept', 'givenUp', 'effort', 'freedFte'] as const

/** The part of a year (年度の結果). */
export function transformationOfYear(comparison: Comparison, scenario: string, year: FiscalYear): ResultTransformation {
  const { measures } = comparison
  const total = measures.value(scenario, year, 'effectiveManpower')
  const growth = measures.value(scenario, year, 'effectiveManpower.growth')
  const parts = measures.breakdown(scenario, year, 'effectiveManpower', 'part')
  const dx = dxOf(comparison, scenario, year)
  const workload = workloadOf(comparison, scenario, year)
  return {
    ...(total === undefined ? {} : { effectiveManpower: total, manpowerParts: Object.fromEntries(parts) }),
    ...(growth === undefined ? {} : { manpowerGrowth: growth }),
    ...(dx === undefined ? {} : { dx }),
    ...(workload === undefined ? {} : { workload }),
  }
}

function dxOf({ measures, municipality }: Comparison, scenario: string, year: FiscalYear): ResultDx | undefined {
  const value = (key: string): number => measures.value(scenario, year, `dx.${key}`) ?? Number.NaN
  if (measures.value(scenario, year, 'dx.saved') === undefined) return undefined
  const cost = measures.value(scenario, year, 'dx.cost')
  const of = (key: string): ReadonlyMap<string, number> => measures.breakdown(scenario, year, `dx.${key}`, 'department')
  const keys = [...HOURS, 'people', 'received']
  const concerned = municipality.departments.filter(({ id }) => keys.some(key => (of(key).get(id) ?? 0) !== 0))
  const hours = Object.fromEntries(HOURS.map(key => [key, value(key)])) as Omit<ResultDx, 'peopleMoved' | 'byDepartment'>
  return {
    ...hours,
    peopleMoved: value('people'),
    ...(cost === undefined ? {} : { cost }),
    byDepartment: Object.fromEntries(
      concerned.map(({ id }) => [id, Object.fromEntries(keys.map(key => [NAMES[key] ?? key, of(key).get(id) ?? 0]))]),
    ),
  }
}

/** Names in the file where they differ from those of the measures. */
const NAMES: Readonly<Record<string, string>> = { people: 'peopleMoved', received: 'peopleReceived' }

function workloadOf({ measures }: Comparison, scenario: string, year: FiscalYear): ResultTransformation['workload'] {
  const of = (key: string): ReadonlyMap<string, number> => measures.breakdown(scenario, year, `workload.${key}`, 'department')
  const [demand, after, gap] = [of('demand'), of('afterDx'), of('gap')]
  if (demand.size === 0) return undefined
  return Object.fromEntries(
    [...demand].map(([id, people]) => [id, { demand: people, afterDx: after.get(id) ?? 0, gap: gap.get(id) ?? 0 }]),
  )
}

/** The part of the summary (要約). */
export function transformationSummary(comparison: Comparison, scenario: string): ResultTransformationSummary {
  const growth = manpowerGrowth(comparison, scenario, comparison.study.closingYear)?.total
  const summary = dxSummary(comparison, scenario)
  const last = summary?.years.at(-1)
  if (summary === undefined || last === undefined) return growth === undefined ? {} : { manpowerGrowth: growth }
  const { hoursForOneHire, repaidIn } = summary
  return {
    ...(growth === undefined ? {} : { manpowerGrowth: growth }),
    dx: {
      freedFte: last.freedFte,
      peopleMoved: last.people,
      ...(hoursForOneHire === undefined ? {} : { hoursForOneHire }),
      ...(repaidIn === undefined ? {} : { repaidIn }),
    },
  }
}
