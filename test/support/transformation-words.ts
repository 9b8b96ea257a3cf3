/**
 * Builders of DX, reallocation, effective manpower and workload from few words, as the worked rules write them.
 *
 * Whatever is not said does not happen: no DX, nobody moved, every weight that of 現員, no demand.
 */
import type { DatedQuantity, ResolvedTransformation } from '../../src/scenario/index.ts'
import type { EmploymentType } from '../../src/terms/index.ts'
import { dated, type Words, yearOf } from './city-words.ts'

/** An item of DX in few words: hours at maturity, realisation (default 100 %), start, ramp (default 1 year, linear). */
export interface DxWords {
  readonly hours: Words
  readonly realisation?: Words
  readonly start: string
  readonly ramp?: { readonly shape?: 'linear' | 'logistic'; readonly years: number }
  readonly departments: Readonly<Record<string, string>>
  readonly jobFamily?: string
  readonly dualRunning?: { readonly hours: Words; readonly from: string; readonly years: number }
}

export interface TransformationWords {
  readonly dx?: { readonly hoursPerFte?: number; readonly items: Readonly<Record<string, DxWords>> }
  readonly reallocation?: {
    readonly priorities: Readonly<Record<string, string>>
    readonly jobFamilies?: readonly string[]
    readonly threshold?: Words
    readonly lag?: number
    readonly lagWeight?: Words
    readonly ramp?: number
  }
  readonly effectiveManpower?: {
    readonly types?: Readonly<Partial<Record<EmploymentType, Words>>>
    readonly leave?: Words
    readonly newcomers?: { readonly start: Words; readonly years: number; readonly before?: Words }
  }
  readonly workload?: Readonly<Record<string, Readonly<Record<string, Words>>>>
}

const share = (text: string): number => Number(text.replace('%', '')) / 100
const shares = (words: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, share(text)]))
const optional = <K extends string>(key: K, words: Words | undefined): { readonly [key in K]?: DatedQuantity } =>
  words === undefined ? {} : ({ [key]: dated(key, words) } as { readonly [key in K]?: DatedQuantity })

/** The resolved parts (解決済みのDXと業務量). @param families the town's job families. */
export function transformation(words: TransformationWords, families: readonly string[]): ResolvedTransformation {
  const { dx, reallocation, effectiveManpower: manpower = {}, workload = {} } = words
  const newcomers = manpower.newcomers
  return {
    ...(dx && {
      dx: { hoursPerFte: dx.hoursPerFte ?? 1920, items: Object.entries(dx.items).map(([id, item]) => itemOf(id, item)) },
    }),
    ...(reallocation && {
      reallocation: {
        priorities: shares(reallocation.priorities),
        jobFamilies: reallocation.jobFamilies ?? families,
        ...optional('threshold', reallocation.threshold),
        lag: reallocation.lag ?? 0,
        ...optional('lagWeight', reallocation.lagWeight),
        ramp: reallocation.ramp ?? 1,
      },
    }),
    effectiveManpower: {
      types: Object.fromEntries(Object.entries(manpower.types ?? {}).map(([type, weight]) => [type, dated(type, weight)])),
      ...optional('leave', manpower.leave),
      newcomers: {
        ...optional('start', newcomers?.start),
        years: newcomers?.years ?? 1,
        ...optional('before', newcomers?.before),
      },
    },
    workload: Object.entries(workload).map(([department, { base, serviceLevel, additions, ...groups }]) => ({
      department,
      ...optional('base', base),
      ...optional('serviceLevel', serviceLevel),
      ...optional('additions', additions),
      groups: Object.fromEntries(Object.entries(groups).map(([group, part]) => [group, dated(group, part)])),
    })),
  }
}

function itemOf(id: string, item: DxWords): NonNullable<ResolvedTransformation['dx']>['items'][number] {
  const { dualRunning, jobFamily } = item
  return {
    id,
    title: id,
    hours: dated('hours', item.hours),
    realisation: dated('realisation', item.realisation ?? 1),
    start: yearOf(item.start),
    ramp: { shape: item.ramp?.shape ?? 'linear', years: item.ramp?.years ?? 1 },
    departments: shares(item.departments),
    ...(jobFamily === undefined ? {} : { jobFamily }),
    ...(dualRunning && {
      dualRunning: { hours: dated('hours', dualRunning.hours), from: yearOf(dualRunning.from), years: dualRunning.years },
    }),
  }
}
