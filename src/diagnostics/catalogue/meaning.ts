/**
 * What goes wrong between values and files: inheritance, unknown names, shares, bands, years without a value.
 *
 * Inheritance and references to other files are worded in `meaning-files.ts`, the municipality of a chain in
 * `meaning-municipality.ts`.
 */
import type { Part } from '../text.ts'
import type { ReferenceArguments } from './meaning-files.ts'
import { referenceTexts } from './meaning-files.ts'
import type { ChainArguments } from './meaning-municipality.ts'
import { chainTexts } from './meaning-municipality.ts'

/** What kind of name is not known (名前の種類). */
type Group =
  | 'job-family'
  | 'department'
  | 'employment-type'
  | 'counting-rule'
  | 'retirement-class'
  | 'staff-variant'
  | 'authority'
  | 'scenario'
  | 'measure'

/** Arguments of the texts, by code. */
export interface MeaningArguments extends ReferenceArguments, ChainArguments {
  readonly E_UNKNOWN_GROUP: {
    readonly group: Group
    readonly value: string
    readonly nearest?: string
    readonly known: readonly string[]
  }
  readonly E_SHARES_NOT_ONE: { readonly sum: string }
  readonly E_SHARES_OVER_ONE: { readonly sum: string; readonly year?: string }
  readonly E_BANDS_OVERLAP: { readonly age: number; readonly first: string; readonly second: string }
  readonly E_CONTROL_TOTAL: { readonly rule: string; readonly expected: string; readonly counted: string; readonly table: string }
  readonly E_POLICY_KEY: { readonly key: string; readonly policy: string; readonly belongsTo: string }
  readonly E_POLICY_REQUIRED_KEY: {
    readonly key: string
    readonly policy: string
    readonly example: string
    readonly section?: string
  }
  readonly E_YEAR_WITHOUT_VALUE: { readonly year: string; readonly first?: string }
  readonly E_NAME_DUPLICATE: { readonly id: string; readonly files: readonly string[] }
  readonly E_ASSUMPTION_NAME: { readonly id: string }
  readonly E_ASSUMPTION_CYCLE: { readonly chain: readonly string[] }
  readonly E_STUDY_MUNICIPALITY: {
    readonly scenario: string
    readonly file: string
    readonly first: string
    readonly firstFile: string
  }
  readonly E_BOUNDS_ORDER: { readonly min: string; readonly max: string; readonly year?: string }
}

const GROUPS_JA: Readonly<Record<Group, string>> = {
  'job-family': '職種',
  department: '部門',
  'employment-type': '任用形態',
  'counting-rule': '数え方',
  'retirement-class': '定年区分',
  'staff-variant': '職員構成表の別案',
  authority: '任命権者',
  scenario: 'シナリオ',
  measure: '指標',
}
const GROUPS_EN: Readonly<Record<Group, string>> = {
  'job-family': 'job family',
  department: 'department',
  'employment-type': 'employment type',
  'counting-rule': 'counting rule',
  'retirement-class': 'retirement class',
  'staff-variant': 'variant of the staff table',
  authority: 'appointing authority',
  scenario: 'scenario',
  measure: 'measure',
}

/** The wording of these codes (文面), in Japanese and English. */
export const meaningTexts: Part<MeaningArguments> = {
  ...referenceTexts,
  ...chainTexts,
  E_UNKNOWN_GROUP: {
    ja: ({ group, value, nearest, known }) => ({
      what: `「${value}」という${GROUPS_JA[group]}はありません。${nearest === undefined ? '' : `「${nearest}」ではありませんか。`}`,
      repair:
        known.length === 0
          ? `${GROUPS_JA[group]}はひとつも登録されていません。`
          : `使える${GROUPS_JA[group]}: ${known.join('、')}。`,
    }),
    en: ({ group, value, nearest, known }) => ({
      what: `There is no ${GROUPS_EN[group]} "${value}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      repair: known.length === 0 ? `No ${GROUPS_EN[group]} is declared.` : `Known: ${known.join(', ')}.`,
    }),
    about: {
      ja: '職種、部門、数え方などの名前は、自治体のファイルで登録したものだけが使えます。',
      en: 'Names of job families, departments, counting rules and so on must be declared in the municipality file.',
    },
    bad: 'jobFamily: 一般事務職',
    good: 'jobFamily: 一般事務',
  },
  E_SHARES_NOT_ONE: {
    ja: ({ sum }) => ({ what: `割合の合計が ${sum} です。`, repair: '合計がちょうど 100% になるように直してください。' }),
    en: ({ sum }) => ({ what: `The shares add up to ${sum}.`, repair: 'Let them add up to exactly 100%.' }),
    about: {
      ja: '採用時年齢の割合のように全体を分けるものは、合計が 100% でなければなりません。',
      en: 'Shares that divide a whole, such as entry ages, must add up to 100%.',
    },
    bad: 'entryAges:\n  - { ages: 18-21, share: 50% }\n  - { ages: 22-25, share: 40% }',
    good: 'entryAges:\n  - { ages: 18-21, share: 50% }\n  - { ages: 22-25, share: 50% }',
  },
  E_SHARES_OVER_ONE: {
    ja: ({ sum, year }) => ({
      what: `stay（継続勤務）と partTime（短時間勤務）の割合の合計が${year === undefined ? '' : `${year}に`} ${sum} で、100% を超えています。`,
      repair: '合計が 100% 以下になるように、どちらかを小さくしてください（残りは退職する人の割合です）。',
    }),
    en: ({ sum, year }) => ({
      what: `The shares stay and partTime add up to ${sum}${year === undefined ? '' : ` in ${year}`}, more than 100%.`,
      repair: 'Make one of them smaller; the rest is the share that leaves.',
    }),
    about: {
      ja: '60歳以後は、常勤で続ける人（stay）、短時間に移る人（partTime）、退職する人に分かれます。初めの2つの合計は 100% までです。',
      en: 'Past 60 people stay, move to part time, or leave; the first two shares cannot exceed 100% together.',
    },
    bad: 'after60: { stay: 80%, partTime: 30% }',
    good: 'after60: { stay: 80%, partTime: 10% }',
  },
  E_BANDS_OVERLAP: {
    ja: ({ age, first, second }) => ({
      what: `年齢区分「${first}」と「${second}」が重なっています（${age}歳）。`,
      repair: '同じ年齢が2つの区分に入らないように直してください。',
    }),
    en: ({ age, first, second }) => ({
      what: `The age bands ${first} and ${second} overlap at ${age}.`,
      repair: 'Change them so that each age is in one band only.',
    }),
    about: {
      ja: '年齢区分は両端を含みます。「18-24」の次は「25-29」です。',
      en: 'Bands include both ends: 18-24 is followed by 25-29.',
    },
    bad: '- { ages: 20-29, rate: 1% }\n- { ages: 29-39, rate: 2% }',
    good: '- { ages: 20-29, rate: 1% }\n- { ages: 30-39, rate: 2% }',
  },
  E_CONTROL_TOTAL: {
    ja: ({ rule, expected, counted, table }) => ({
      what: `職員構成表 ${table} の人数が、数え方「${rule}」で ${counted}人です。total は ${expected}人としています。`,
      repair: '表の人数か、total: の people を直してください。',
    }),
    en: ({ rule, expected, counted, table }) => ({
      what: `The staff table ${table} holds ${counted} people under the rule ${rule}, but total says ${expected}.`,
      repair: 'Correct the table, or people under total.',
    }),
    about: {
      ja: '職員構成表の写し間違いを見つけるため、公表されている合計（total）と表の合計を照らし合わせます。',
      en: 'The sum of the staff table is held against the published total, to find copying errors.',
    },
    bad: 'total: { rule: actual, people: 685 }',
    good: 'total: { rule: actual, people: 658 }',
  },
  E_POLICY_KEY: {
    ja: ({ key, policy, belongsTo }) => ({
      what: `「${key}」は採用方針 ${policy} では使いません（${belongsTo} のキーです）。`,
      repair: `policy: ${belongsTo} にするか、「${key}」の行を削除してください。`,
    }),
    en: ({ key, policy, belongsTo }) => ({
      what: `"${key}" is not used by the policy ${policy}; it belongs to ${belongsTo}.`,
      repair: `Write policy: ${belongsTo}, or delete the line "${key}".`,
    }),
    about: {
      ja: '採用方針ごとに使うキーが決まっています。使われない値が黙って無視されることのないよう、誤りとして扱います。',
      en: 'Each policy has its own keys. A key that would have no effect is an error.',
    },
    bad: 'policy: hold\nwindow: { from: R5, to: R14 }',
    good: 'policy: level\nwindow: { from: R5, to: R14 }',
  },
  E_POLICY_REQUIRED_KEY: {
    ja: ({ key, policy, example, section = 'recruitment' }) => ({
      what: `採用方針 ${policy} には「${key}」が必要です。`,
      repair: `${section} の中に ${example} のように書き足してください。`,
    }),
    en: ({ key, policy, example, section = 'recruitment' }) => ({
      what: `The policy ${policy} needs "${key}".`,
      repair: `Add it to ${section}, for example ${example}.`,
    }),
    about: {
      ja: '採用方針を決めるのに欠かせない値がありません。level は window、moving-average は years、fixed は hires、budget-cap は budget、formula は formula が必要です。',
      en: 'level needs window, moving-average needs years, fixed needs hires, budget-cap needs budget, formula needs formula.',
    },
    bad: 'policy: level',
    good: 'policy: level\nwindow: { from: R5, to: R14 }',
  },
  E_YEAR_WITHOUT_VALUE: {
    ja: ({ year, first }) => ({
      what: `${year}の値がありません${first === undefined || first === '' ? '' : `（最初の値は${first}からです）`}。`,
      repair: `${year}以前から始まる値を書き足してください。`,
    }),
    en: ({ year, first }) => ({
      what: `There is no value for ${year}${first === undefined || first === '' ? '' : ` (the first one begins in ${first})`}.`,
      repair: `Add a value that begins in ${year} or before.`,
    }),
    about: {
      ja: '年度ごとの値は、その年度から次の値の前の年度まで使われます。最初の値より前の年度には値がありません。',
      en: 'A value by year holds until the next one. Before the first one there is no value.',
    },
    bad: 'hires: { R8: 16 }',
    good: 'hires: { R5: 16, R8: 18 }',
  },
  E_NAME_DUPLICATE: {
    ja: ({ id, files }) => ({
      what: `id「${id}」が2か所で使われています（${files.join('、')}）。`,
      repair:
        new Set(files).size < files.length ? 'どちらか一方を削除してください。' : 'どちらかの id を別の名前にしてください。',
    }),
    en: ({ id, files }) => ({
      what: `The id "${id}" is used twice (${files.join(', ')}).`,
      repair: new Set(files).size < files.length ? 'Delete one of them.' : 'Give one of them another id.',
    }),
    about: {
      ja: '比較の結果は id で見分けるため、1つの比較の中で同じ id は使えません。',
      en: 'Results are told apart by id, so ids must differ inside a study.',
    },
  },
  E_ASSUMPTION_NAME: {
    ja: ({ id }) => ({
      what: `前提値の名前「${id}」は、数式であらかじめ決まった意味を持っています。`,
      repair: '別の名前にしてください。',
    }),
    en: ({ id }) => ({
      what: `The name "${id}" already has a meaning in formulas.`,
      repair: 'Choose another name for the assumption.',
    }),
    about: {
      ja: 'year、leavers、定員、min など、数式で決まった意味を持つ名前は前提値に使えません。',
      en: 'Names that formulas already know (year, leavers, 定員, min …) cannot be assumptions.',
    },
    bad: 'assumptions:\n  定員: { title: 独自の定員, value: 660 }',
    good: 'assumptions:\n  独自定員: { title: 独自の定員, value: 660 }',
  },
  E_ASSUMPTION_CYCLE: {
    ja: ({ chain }) => ({
      what: `前提値の計算式が循環しています: ${chain.join(' → ')}。`,
      repair: 'どれか1つを、ほかの前提値を使わない値にしてください。',
    }),
    en: ({ chain }) => ({
      what: `The formulas of the assumptions run in a circle: ${chain.join(' → ')}.`,
      repair: 'Give one of them a value that does not use the others.',
    }),
    about: {
      ja: '前提値の計算式が、めぐりめぐって自分自身を使っており、値が決まりません。',
      en: 'A formula uses itself by way of other assumptions, so it has no value.',
    },
    bad: 'assumptions:\n  a: { title: a, value: "b + 1" }\n  b: { title: b, value: "a + 1" }',
    good: 'assumptions:\n  a: { title: a, value: "b + 1" }\n  b: { title: b, value: 2 }',
  },
  E_STUDY_MUNICIPALITY: {
    ja: ({ scenario, file, first, firstFile }) => ({
      what: `シナリオ「${scenario}」は自治体ファイル ${file} に、「${first}」は ${firstFile} に基づいています。`,
      repair: '同じ自治体ファイルに基づくシナリオだけを比べてください。',
    }),
    en: ({ scenario, file, first, firstFile }) => ({
      what: `The scenario ${scenario} rests on ${file}, but ${first} on ${firstFile}.`,
      repair: 'Compare scenarios of the same municipality file only.',
    }),
    about: {
      ja: '出発点の違うシナリオを並べても、差が方針の違いなのか分かりません。',
      en: 'Scenarios with different starting points cannot be compared: the difference would not be due to the policy.',
    },
  },
  E_BOUNDS_ORDER: {
    ja: ({ min, max, year }) => ({
      what: `${year === undefined ? '' : `${year}年度に、`}採用の下限 min（${min}人）が上限 max（${max}人）より大きくなっています。`,
      repair: 'min を max 以下にしてください。',
    }),
    en: ({ min, max, year }) => ({
      what: `${year === undefined ? 'The' : `In ${year} the`} lower limit min (${min}) is above the upper limit max (${max}).`,
      repair: 'Let min be at most max.',
    }),
    about: {
      ja: '採用者数の下限は上限以下でなければなりません。計算式は、期待値の計算での値で確かめます。',
      en: 'The lower limit of recruitment cannot be above the upper one. Formulas are checked by their values in the expected run.',
    },
    bad: 'bounds: { min: 30, max: 8 }',
    good: 'bounds: { min: 8, max: 30 }',
  },
}
