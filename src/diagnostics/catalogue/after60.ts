/**
 * What goes wrong in the finer forms from 60 on: shares of a group above everybody, surveys that fit no choice, managers without posts
 * or without people.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. `who` names the group in Japanese words of the file. */
export interface After60Arguments {
  readonly E_AFTER60_SHARES: {
    readonly jobFamily?: string
    readonly managers: boolean
    readonly cohort?: string
    readonly sum: string
    readonly year: string
  }
  readonly E_PARTIAL_LEAVE_HOURS: Readonly<Record<never, never>>
  readonly E_SURVEY_FORM: { readonly found: 'both' | 'none' | 'nobody' }
  readonly E_SURVEY_TWICE: { readonly cohort: string; readonly jobFamily?: string }
  readonly E_SURVEY_COHORT: {
    readonly cohort: string
    readonly reason: 'before-base' | 'retires' | 'no-choice'
    readonly year: string
    readonly age: number
    readonly base: string
  }
  readonly E_MANAGERS_MISSING: { readonly path: string }
  readonly E_MANAGERS_OVER_STAFF: {
    readonly ages: string
    readonly managers: number
    readonly staff: number
    readonly jobFamily?: string
  }
  /** `oldest`: the last age below the limit. */
  readonly E_MANAGER_AGES_PAST_LIMIT: { readonly ages: string; readonly limit: number; readonly oldest: number }
  readonly E_EXCEPTIONS_OVER_ONE: { readonly sum: string; readonly year: string }
}

type Group = After60Arguments['E_AFTER60_SHARES']

const groupJa = ({ cohort, jobFamily, managers }: Group): string =>
  [cohort === undefined ? '' : `${cohort}年度生まれ`, jobFamily ?? '', cohort === undefined && managers ? '管理職' : '']
    .filter(word => word !== '')
    .join('・')

const groupEn = ({ cohort, jobFamily, managers }: Group): string =>
  [
    cohort === undefined ? '' : `the cohort of ${cohort}`,
    jobFamily === undefined ? '' : `job family ${jobFamily}`,
    cohort === undefined && managers ? 'managers' : '',
  ]
    .filter(word => word !== '')
    .join(', ')

const MANAGERS = `managers:
  posts: 60
  ages: [{ ages: 50-59, share: 100% }]
  eligible: 45-59
  limitAge: 60`

export const after60Texts: Part<After60Arguments> = {
  E_AFTER60_SHARES: {
    ja: args => ({
      what: `60歳時の選択（${groupJa(args) || '全体'}）の stay、partialLeave、partTime の合計が${args.cohort === undefined ? ` ${args.year}に` : ''} ${args.sum} で、100% を超えています。`,
      repair: '合計が 100% 以下になるように、どれかを小さくしてください（残りは退職する人の割合です）。',
    }),
    en: args => ({
      what: `The shares stay, partialLeave and partTime (${groupEn(args) || 'everybody'}) add up to ${args.sum}${args.cohort === undefined ? ` in ${args.year}` : ''}, more than 100%.`,
      repair: 'Make one of them smaller; the rest is the share that leaves.',
    }),
    about: {
      ja: '職種や管理職に書かなかった割合は、より広い区分の割合を使います。片方だけを大きくすると、合計が 100% を超えることがあります。',
      en: 'A share that a group does not write is that of the wider group, so raising one of them alone may exceed 100% together.',
    },
    bad: 'after60: { stay: 80%, partTime: 10%, byJobFamily: { 保育士: { stay: 95% } } }',
    good: 'after60: { stay: 80%, partTime: 10%, byJobFamily: { 保育士: { stay: 95%, partTime: 5% } } }',
  },
  E_PARTIAL_LEAVE_HOURS: {
    ja: () => ({
      what: '高齢者部分休業（partialLeave）の割合がありますが、休む時間の割合がありません。',
      repair: '例: after60 に partialLeaveHours: 50%（勤務時間の2分の1を休む）を書いてください。',
    }),
    en: () => ({
      what: 'There is a share on partial leave, but not the share of the hours that are not worked.',
      repair: 'Write for example partialLeaveHours: 50% under after60.',
    }),
    about: {
      ja: '高齢者部分休業の職員は現員と定員に1人と数えますが、働く時間は短くなります。休む時間の割合が、常勤換算の計算に要ります。',
      en: 'Staff on partial leave count as one head but work fewer hours; full-time equivalents need the share that is not worked.',
    },
    bad: 'after60: { partialLeave: 5% }',
    good: 'after60: { partialLeave: 5%, partialLeaveHours: 50% }',
  },
  E_SURVEY_FORM: {
    ja: ({ found }) => ({
      what:
        found === 'both'
          ? '意思確認の結果に counts（人数）と shares（割合）の両方があります。'
          : found === 'none'
            ? '意思確認の結果に counts（人数）も shares（割合）もありません。'
            : '意思確認の結果（counts）の人数がすべて0です。',
      repair:
        found === 'nobody'
          ? '答えた人の人数を書くか、この生年度の行を消してください（消せば、ほかの割合を使います）。'
          : '例: counts: { stay: 12, partTime: 2, leave: 3 } か、shares: { stay: 70%, partTime: 12% } のどちらかを書いてください。',
    }),
    en: ({ found }) => ({
      what:
        found === 'both'
          ? 'The survey gives both counts and shares.'
          : found === 'none'
            ? 'The survey gives neither counts nor shares.'
            : 'Nobody answered this survey: all counts are 0.',
      repair:
        found === 'nobody'
          ? 'Write how many people answered, or delete the row; then the other shares apply.'
          : 'Write either counts: { stay: 12, partTime: 2, leave: 3 } or shares: { stay: 70%, partTime: 12% }.',
    }),
    about: {
      ja: '意思確認の結果は、答えた人数か割合のどちらかで書きます。未定の人は数えません。',
      en: 'A survey is written either in people or in shares. Whoever is undecided is not counted.',
    },
    bad: 'survey: [{ cohort: 1964 }]',
    good: 'survey: [{ cohort: 1964, counts: { stay: 12, partTime: 2, leave: 3 } }]',
  },
  E_SURVEY_TWICE: {
    ja: ({ cohort, jobFamily }) => ({
      what: `${cohort}年度生まれ${jobFamily === undefined ? '' : `（${jobFamily}）`}の意思確認の結果が2つあります。`,
      repair: 'どちらかの行を消してください。',
    }),
    en: ({ cohort, jobFamily }) => ({
      what: `There are two surveys of the cohort of ${cohort}${jobFamily === undefined ? '' : ` in ${jobFamily}`}.`,
      repair: 'Delete one of them.',
    }),
    about: {
      ja: '同じ生年度（と職種）の結果は1つだけ書きます。職種ごとの結果と全職種の結果は、並べて書けます。',
      en: 'A cohort has one survey, or one for each job family beside one for all.',
    },
    bad: 'survey:\n  - { cohort: 1964, shares: { stay: 70% } }\n  - { cohort: 1964, shares: { stay: 80% } }',
    good: 'survey:\n  - { cohort: 1964, shares: { stay: 70% } }\n  - { cohort: 1965, shares: { stay: 80% } }',
  },
  E_SURVEY_COHORT: {
    ja: ({ cohort, reason, year, age, base }) => ({
      what:
        reason === 'no-choice'
          ? `${cohort}年度生まれの意思確認の結果がありますが、この職種の定年は引き上げられないので、選択がありません。`
          : reason === 'before-base'
            ? `${cohort}年度生まれは ${year}年度に${age}歳に達していて、基準日（${base}.4.1）より前に選択が済んでいます。`
            : `${cohort}年度生まれは ${year}年度に${age}歳で定年退職するので、続けるかどうかの選択がありません。`,
      repair: '生年度を確かめて直すか、この行を消してください。生年度は4月2日から翌年4月1日までに生まれた人です。',
    }),
    en: ({ cohort, reason, year, age, base }) => ({
      what:
        reason === 'no-choice'
          ? `The cohort of ${cohort} has no choice: the retirement age of this job family is not raised.`
          : reason === 'before-base'
            ? `The cohort of ${cohort} reached ${age} in ${year}, before the base date (1 April ${base}): its choice is past.`
            : `The cohort of ${cohort} retires in ${year} at ${age} and has no choice.`,
      repair: 'Correct the birth year or delete the row. A birth year runs from 2 April to 1 April of the next year.',
    }),
    about: {
      ja: '選択があるのは、かつての定年に達する年度の定年がそれより高い人だけです。原則の定年では1963年度生まれからです。',
      en: 'Only those have a choice whose limit lies above the former retirement age in the year in which they reach it: by the general schedule, from the cohort of 1963 on.',
    },
    bad: 'survey: [{ cohort: 1962, shares: { stay: 80% } }]',
    good: 'survey: [{ cohort: 1963, shares: { stay: 80% } }]',
  },
  E_MANAGERS_MISSING: {
    ja: ({ path }) => ({
      what: `管理職の割合（${path}）がありますが、だれが管理職かを書く「managers」の節がありません。`,
      repair: '自治体ファイルかシナリオに managers: （posts、ages、eligible、limitAge）を書くか、この行を消してください。',
    }),
    en: ({ path }) => ({
      what: `There is a share for managers (${path}), but no section "managers" that says who is one.`,
      repair: 'Write managers: (posts, ages, eligible, limitAge) in the municipality or the scenario, or delete this.',
    }),
    about: {
      ja: '管理職の選択の割合は、管理職の人数と年齢が分からないと使えません。',
      en: 'Shares of managers can be used only where it is known how many managers there are and of which ages.',
    },
    bad: 'after60: { managers: { stay: 72% } }',
    good: `after60: { managers: { stay: 72% } }\n${MANAGERS}`,
  },
  E_MANAGERS_OVER_STAFF: {
    ja: ({ ages, managers, staff, jobFamily }) => ({
      what: `基準日の管理職が「${ages}」歳${jobFamily === undefined ? '' : `（${jobFamily}）`}に${managers}人となりますが、その年齢の正規職員は${staff}人しかいません。`,
      repair: 'この区分の割合（share）を小さくするか、ポスト数（posts）を直してください。',
    }),
    en: ({ ages, managers, staff, jobFamily }) => ({
      what: `On the base date ${managers} managers would be ${ages} years old${jobFamily === undefined ? '' : ` in ${jobFamily}`}, but there are only ${staff} regular staff of these ages.`,
      repair: 'Lower the share of these ages, or correct the number of posts.',
    }),
    about: {
      ja: '基準日の管理職は、ポスト数×その年齢区分の割合です。正規職員より多くはなれません。',
      en: 'Managers of an age band on the base date are posts × share, and cannot be more than the regular staff of these ages.',
    },
    bad: 'managers: { posts: 60, ages: [{ ages: 59, share: 100% }], eligible: 45-59, limitAge: 60 }',
    good: MANAGERS,
  },
  E_MANAGER_AGES_PAST_LIMIT: {
    ja: ({ ages, limit, oldest }) => ({
      what: `管理職の年齢「${ages}」が、役職定年の年齢（${limit}歳）に達しています。`,
      why: '4月1日に役職定年の年齢に達している人は、その日までに管理職を離れます。',
      repair: `${oldest}歳までの年齢にしてください。`,
    }),
    en: ({ ages, limit, oldest }) => ({
      what: `The ages of managers ${ages} reach the age limit for managerial posts (${limit}).`,
      why: 'Whoever has reached the limit on 1 April has left the post by that day.',
      repair: `Let the ages end at ${oldest}.`,
    }),
    about: {
      ja: '役職定年の年齢に達した人は、翌4月1日までに管理職を離れます。延長する人は特例任用（extension、group）で書きます。',
      en: 'Managers leave their posts by the 1 April after they reach the limit. Those who keep it are written as exceptions (extension, group).',
    },
    bad: 'managers: { eligible: 45-62, limitAge: 60 }',
    good: 'managers: { eligible: 45-59, limitAge: 60 }',
  },
  E_EXCEPTIONS_OVER_ONE: {
    ja: ({ sum, year }) => ({
      what: `特例任用の割合（extension と group）の合計が ${year}に ${sum} で、100% を超えています。`,
      repair: '合計が 100% 以下になるように、どちらかを小さくしてください（残りは管理職を離れる人の割合です）。',
    }),
    en: ({ sum, year }) => ({
      what: `The shares of the two exceptions (extension, group) add up to ${sum} in ${year}, more than 100%.`,
      repair: 'Make one of them smaller; the rest leaves the posts.',
    }),
    about: {
      ja: '役職定年の年齢に達した管理職は、特例で留まるか、管理職を離れるかのどちらかです。',
      en: 'Managers at the limit keep their posts by one of the exceptions or leave them.',
    },
    bad: 'managers: { extension: { share: 60%, mostYears: 3 }, group: { share: 50%, mostYears: 5 } }',
    good: 'managers: { extension: { share: 5%, mostYears: 3 }, group: { share: 10%, mostYears: 5 } }',
  },
}
