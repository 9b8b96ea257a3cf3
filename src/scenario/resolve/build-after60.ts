/**
 * Building what happens from 60 on (60歳以後の組み立て), and the managerial posts, from the values of all layers.
 *
 * Nothing is checked here but formulas. The finer forms are absent where nobody wrote one, so that a scenario without them stays what it
 * was. Answers of a survey in people become shares of those who answered.
 */
import { type BirthYear, POST_EXCEPTIONS } from '../../terms/index.ts'
import type { ResolvedScenario } from '../resolved.ts'
import type { ResolvedChoices, ResolvedManagers, ResolvedShares, ResolvedSurvey } from '../resolved-after60.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import { placeOfPath, printPath, type ValuePath } from '../source-map.ts'
import type { FormulaNames } from './formula-names.ts'
import type { WrittenValue } from './layers.ts'
import type { LeverReader } from './lever-reader.ts'
import type { SurveyRow } from './survey-text.ts'

/** What the parts are built from. */
interface Materials {
  readonly spec: LeversSpec
  readonly reader: LeverReader
  readonly names: FormulaNames
}

/** Builds what happens from 60 on, or gives undefined where a value is absent that must be there (60歳以後). */
export function buildAfter60(materials: Materials): ResolvedScenario['after60'] | undefined {
  const { spec, reader, names } = materials
  const dated = (...path: string[]) => reader.dated(['after60', ...path], names.lever)
  const [stay, partTime, leaving] = [dated('stay'), dated('partTime'), dated('leaving')]
  const [uptake, fullTimeShare] = [dated('reemployment', 'uptake'), dated('reemployment', 'fullTimeShare')]
  const left = dated('reemployment', 'leaving')
  const untilAge = spec.after60?.reemployment?.untilAge?.value
  const lastYear = spec.after60?.reemployment?.lastYear?.value
  const choices = buildChoices(materials)
  if (!stay || !partTime || !leaving || !uptake || !fullTimeShare || !left || untilAge === undefined || lastYear === undefined)
    return undefined
  return {
    stay,
    partTime,
    leaving,
    ...(choices === undefined ? {} : { choices }),
    reemployment: { uptake, fullTimeShare, leaving: left, untilAge, lastYear },
  }
}

/** The finer forms; undefined where nobody wrote one that changes a number. */
function buildChoices(materials: Materials): ResolvedChoices | undefined {
  const { spec, reader, names } = materials
  const { partialLeave, managers, byJobFamily, leavingByAge, survey } = spec.after60 ?? {}
  if ([partialLeave, managers, byJobFamily, leavingByAge, survey].every(part => part === undefined)) return undefined
  const shares = (...path: string[]): ResolvedShares => sharesAt(materials, ['after60', ...path])
  const hours = reader.dated(['after60', 'partialLeaveHours'], names.lever)
  return {
    ...only('partialLeave', reader.dated(['after60', 'partialLeave'], names.lever)),
    ...only('partialLeaveHours', hours),
    managers: shares('managers'),
    byJobFamily: Object.keys(byJobFamily ?? {}).map(jobFamily => ({
      jobFamily,
      ...shares('byJobFamily', jobFamily),
      ...only('leaving', reader.dated(['after60', 'byJobFamily', jobFamily, 'leaving'], names.lever)),
      managers: shares('byJobFamily', jobFamily, 'managers'),
    })),
    leavingByAge: leavingBands(materials),
    survey: surveys(materials),
  }
}

const only = <K extends string, V>(key: K, value: V | undefined): { readonly [N in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [N in K]?: V })

function sharesAt({ reader, names }: Materials, path: readonly string[]): ResolvedShares {
  const dated = (key: string) => reader.dated([...path, key], names.lever)
  return {
    ...only('stay', dated('stay')),
    ...only('partialLeave', dated('partialLeave')),
    ...only('partTime', dated('partTime')),
  }
}

function leavingBands({ spec, reader, names }: Materials): ResolvedChoices['leavingByAge'] {
  const path = ['after60', 'leavingByAge']
  const written = reader.written(path)
  if (written === undefined) return []
  return (spec.after60?.leavingByAge ?? []).map(({ ages, jobFamily, rate }, index) => ({
    fromAge: ages.from,
    toAge: ages.to,
    rate: reader.datedIn(written, rate, [...path, index, 'rate'], names.lever),
    ...only('jobFamily', jobFamily),
  }))
}

function surveys(materials: Materials): ResolvedSurvey[] {
  const path = ['after60', 'survey']
  const written = materials.reader.written(path)
  if (written === undefined) return []
  return (materials.spec.after60?.survey ?? []).map((row, index) => ({
    path: printPath([...path, index]),
    place: placeIn(written, [...path, index, row.counts === undefined ? 'shares' : 'counts']),
    cohort: row.cohort as unknown as BirthYear,
    ...only('jobFamily', row.jobFamily),
    shares: answersOf(materials, written, row, [...path, index]),
  }))
}

const placeIn = ({ layer }: WrittenValue, path: ValuePath) => placeOfPath(layer.parsed.source, layer.parsed.map, path, 'key')

const KEYS = ['stay', 'partialLeave', 'partTime'] as const

/** The shares of an answer: as written, or people ÷ all who answered. */
function answersOf({ reader, names }: Materials, written: WrittenValue, row: SurveyRow, path: ValuePath) {
  const all = [...KEYS, 'leave' as const].reduce((sum, key) => sum + (row.counts?.[key] ?? 0), 0)
  const share = (key: (typeof KEYS)[number]) => {
    const lever = row.shares?.[key]
    if (lever !== undefined) return reader.datedIn(written, lever, [...path, 'shares', key], names.lever)
    const value = row.counts === undefined || all === 0 ? 0 : (row.counts[key] ?? 0) / all
    return { path: printPath([...path, 'counts', key]), entries: [{ quantity: { kind: 'fixed' as const, value } }] }
  }
  return { stay: share('stay'), partialLeave: share('partialLeave'), partTime: share('partTime') }
}

/** Builds the managerial posts; undefined where nobody wrote them in full (管理監督職). */
export function buildManagers({ spec, reader, names }: Materials): ResolvedManagers | undefined {
  const posts = reader.dated(['managers', 'posts'], names.lever)
  const { eligible, limitAge, ages } = spec.managers ?? {}
  const written = reader.written(['managers', 'ages'])
  const byJobFamily = Object.keys(spec.managers?.byJobFamily ?? {}).flatMap(jobFamily => {
    const own = reader.dated(['managers', 'byJobFamily', jobFamily, 'posts'], names.lever)
    return own === undefined ? [] : [{ jobFamily, posts: own }]
  })
  if (posts === undefined && byJobFamily.length === 0) return undefined
  if (eligible === undefined || limitAge === undefined || ages === undefined || written === undefined) return undefined
  const exceptions = POST_EXCEPTIONS.flatMap(key => {
    const share = reader.dated(['managers', key, 'share'], names.lever)
    const mostYears = spec.managers?.[key]?.mostYears?.value
    return share === undefined || mostYears === undefined ? [] : [{ kind: key, share, mostYears }]
  })
  return {
    ...only('posts', posts),
    byJobFamily,
    limitAge: limitAge.value,
    eligible: { fromAge: eligible.from, toAge: eligible.to },
    ages: ages.map(({ ages: band, jobFamily, share }, index) => ({
      fromAge: band.from,
      toAge: band.to,
      share,
      ...only('jobFamily', jobFamily),
      place: placeIn(written, ['managers', 'ages', index, 'share']),
    })),
    exceptions,
  }
}
