/**
 * From words to the finer forms from 60 on, and to managerial posts, as the worked rules write them.
 */
import type { DatedQuantity, ResolvedScenario, ResolvedShares } from '../../src/scenario/index.ts'
import { birthYear } from '../../src/terms/index.ts'
import { band, dated, numberOf, type Words } from './city-words.ts'

type Shares = Readonly<Partial<Record<'stay' | 'partialLeave' | 'partTime', Words>>>
type Counts = Readonly<Partial<Record<'stay' | 'partialLeave' | 'partTime' | 'leave', number>>>

/** Words of `after60` beside the general shares. */
export interface ChoiceWords {
  readonly partialLeave?: Words
  readonly partialLeaveHours?: Words
  readonly managers?: Shares
  readonly byJobFamily?: Readonly<Record<string, Shares & { readonly leaving?: Words; readonly managers?: Shares }>>
  readonly leavingByAge?: readonly { readonly ages: string | number; readonly rate: Words; readonly jobFamily?: string }[]
  readonly survey?: readonly {
    readonly cohort: number
    readonly jobFamily?: string
    readonly shares?: Shares
    readonly counts?: Counts
  }[]
}

interface ExceptionWords {
  readonly share: Words
  readonly mostYears: number
}

/** Words of `managers`. */
export interface ManagerWords {
  readonly posts?: Words
  readonly byJobFamily?: Readonly<Record<string, { readonly posts: Words }>>
  readonly ages: readonly { readonly ages: string | number; readonly share: string | number; readonly jobFamily?: string }[]
  readonly eligible: string
  readonly limitAge?: number
  readonly extension?: ExceptionWords
  readonly group?: ExceptionWords
}

const KEYS = ['stay', 'partialLeave', 'partTime'] as const

function sharesOf(words: Shares, path: string): ResolvedShares {
  const written = KEYS.flatMap(key => (words[key] === undefined ? [] : [[key, dated(`${path}.${key}`, words[key])] as const]))
  return Object.fromEntries(written)
}

/** The finer forms; nothing where the words have none. */
export function choicesOf(words: ChoiceWords): Pick<ResolvedScenario['after60'], 'choices'> {
  const { partialLeave, partialLeaveHours, managers, byJobFamily, leavingByAge, survey } = words
  if ([partialLeave, managers, byJobFamily, leavingByAge, survey].every(part => part === undefined)) return {}
  const lever = (path: string, value: Words | undefined): Record<string, DatedQuantity> =>
    value === undefined ? {} : { [path]: dated(`after60.${path}`, value) }
  return {
    choices: {
      ...lever('partialLeave', partialLeave),
      ...lever('partialLeaveHours', partialLeaveHours),
      managers: sharesOf(managers ?? {}, 'after60.managers'),
      byJobFamily: Object.entries(byJobFamily ?? {}).map(([jobFamily, own]) => ({
        jobFamily,
        ...sharesOf(own, `after60.byJobFamily.${jobFamily}`),
        ...(own.leaving === undefined ? {} : { leaving: dated(`after60.byJobFamily.${jobFamily}.leaving`, own.leaving) }),
        managers: sharesOf(own.managers ?? {}, `after60.byJobFamily.${jobFamily}.managers`),
      })),
      leavingByAge: (leavingByAge ?? []).map(({ ages, rate, jobFamily }, index) => ({
        ...band(ages),
        rate: dated(`after60.leavingByAge[${index}].rate`, rate),
        ...(jobFamily === undefined ? {} : { jobFamily }),
      })),
      survey: (survey ?? []).map(({ cohort, jobFamily, shares = {}, counts }, index) => {
        const all = Object.values(counts ?? {}).reduce((sum, people) => sum + people, 0)
        const share = (key: (typeof KEYS)[number]): DatedQuantity =>
          dated(`after60.survey[${index}].${key}`, counts === undefined ? (shares[key] ?? 0) : (counts[key] ?? 0) / all)
        return {
          path: `after60.survey[${index}]`,
          cohort: birthYear(cohort),
          ...(jobFamily === undefined ? {} : { jobFamily }),
          shares: { stay: share('stay'), partialLeave: share('partialLeave'), partTime: share('partTime') },
        }
      }),
    },
  }
}

/** Managerial posts; nothing where the words have none. */
export function managersOf(words: ManagerWords | undefined): Pick<ResolvedScenario, 'managers'> {
  if (words === undefined) return {}
  const exceptions = (['extension', 'group'] as const).flatMap(key => {
    const found = words[key]
    return found === undefined
      ? []
      : [{ kind: key, share: dated(`managers.${key}.share`, found.share), mostYears: found.mostYears }]
  })
  return {
    managers: {
      ...(words.posts === undefined ? {} : { posts: dated('managers.posts', words.posts) }),
      byJobFamily: Object.entries(words.byJobFamily ?? {}).map(([jobFamily, { posts }]) => ({
        jobFamily,
        posts: dated(`managers.byJobFamily.${jobFamily}.posts`, posts),
      })),
      limitAge: words.limitAge ?? 60,
      eligible: band(words.eligible),
      ages: words.ages.map(({ ages, share, jobFamily }) => ({
        ...band(ages),
        share: numberOf(share),
        ...(jobFamily === undefined ? {} : { jobFamily }),
      })),
      exceptions,
    },
  }
}
