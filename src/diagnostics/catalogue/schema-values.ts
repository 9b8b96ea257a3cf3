/**
 * What goes wrong in single values: numbers, shares, years, dates, ages, ranges, seeds and horizons.
 *
 * A value that looks like a number to a person but not to the machine (full-width digits, △, commas) gets its own code,
 * because the repair differs.
 */
import type { Part } from '../text.ts'
import type { YearArguments } from './schema-years.ts'
import { yearTexts } from './schema-years.ts'

/** Arguments of the texts, by code. `value` is as written; `title` is the Japanese name of the key, where it has one. */
export interface ValueArguments extends YearArguments {
  readonly E_SCHEMA_RANGE: {
    readonly value: string
    readonly title?: string
    readonly min?: string
    readonly max?: string
    readonly suggestions: readonly string[]
  }
  readonly E_SCHEMA_NUMBER_FORM: { readonly value: string; readonly plain: string }
  readonly E_ASSUMPTION_FORM: { readonly id: string; readonly value: string }
  readonly E_SCHEMA_FULLWIDTH_NUMBER: { readonly value: string; readonly plain: string }
  readonly E_SCHEMA_NEGATIVE_MARK: { readonly value: string; readonly plain: string }
  readonly E_SCHEMA_PERCENT: { readonly value: string }
  readonly E_SCHEMA_NOT_FINITE: { readonly value: string }
  readonly E_AGES_FORMAT: { readonly value: string }
  readonly E_RANGE_ORDER: { readonly low: string; readonly mode: string; readonly high: string }
  readonly E_WITHIN_ORDER: { readonly low: string; readonly high: string }
  readonly E_SEED_RANGE: { readonly value: string }
  readonly E_RUNS_RANGE: { readonly value: string; readonly limit: number }
}

const boundsJa = (min: string | undefined, max: string | undefined): string =>
  min !== undefined && max !== undefined ? `${min}〜${max}` : min !== undefined ? `${min}以上` : `${max}以下`
const boundsEn = (min: string | undefined, max: string | undefined): string =>
  min !== undefined && max !== undefined ? `from ${min} to ${max}` : min !== undefined ? `${min} or more` : `${max} or less`

/** The wording of these codes (文面), in Japanese and English. */
export const valueTexts: Part<ValueArguments> = {
  ...yearTexts,
  E_SCHEMA_RANGE: {
    ja: ({ value, title, min, max, suggestions }) => ({
      what: `${title ?? '値'}が ${value} です。${boundsJa(min, max)}の値が必要です。`,
      repair:
        suggestions.length === 0
          ? '桁や単位を確かめて、範囲の中の値に直してください。'
          : `${suggestions[0]} のつもりなら ${suggestions.join(' または ')} と書いてください。`,
    }),
    en: ({ value, min, max, suggestions }) => ({
      what: `The value is ${value}; it must be ${boundsEn(min, max)}.`,
      repair:
        suggestions.length === 0
          ? 'Check the digits and the unit.'
          : `Write ${suggestions.join(' or ')} if ${suggestions[0]} is meant.`,
    }),
    about: {
      ja: '値が、意味のある範囲の外にあります。割合は 0〜1（0%〜100%）で、1.6% は 1.6% か 0.016 と書きます。',
      en: 'The value is outside its meaningful range. Shares are 0 to 1 (0% to 100%): write 1.6% as 1.6% or 0.016.',
    },
    bad: 'rate: 1.6',
    good: 'rate: 1.6%',
  },
  E_SCHEMA_NUMBER_FORM: {
    ja: ({ value, plain }) => ({
      what: `「${value}」は、ふつうの十進の数の書き方ではありません。`,
      why: '先頭の 0、0x、0o、指数（1e3）は、読む道具によって違う数になります。',
      repair: `${plain} と書いてください。数でなく文字のつもりなら "${value}" と引用符で囲んでください。`,
    }),
    en: ({ value, plain }) => ({
      what: `${value} is not written as a plain decimal number.`,
      why: 'Leading zeros, 0x, 0o and exponents (1e3) are read as different numbers by different tools.',
      repair: `Write ${plain}. If a text is meant, put it in quotes: "${value}".`,
    }),
    about: {
      ja: '数は 10、0.5、-3 のように十進で書きます。010 は YAML の版によって 10 とも 8 とも読まれ、0x10 は 16 になります。',
      en: 'Numbers are written in plain decimal digits: 10, 0.5, -3. Depending on the version of YAML 010 is 10 or 8, and 0x10 is 16.',
    },
    bad: 'bounds: { min: 010 }',
    good: 'bounds: { min: 10 }',
  },
  E_ASSUMPTION_FORM: {
    ja: ({ id, value }) => ({
      what: `前提値「${id}」に値（${value}）だけが書かれています。`,
      why: '前提値には、名前（title）、値（value）、出所区分（status）、出所（source）が要ります。',
      repair: `${id}: { title: 名前, value: ${value}, status: assumed, source: 仮定の理由 } のように書いてください。`,
    }),
    en: ({ id, value }) => ({
      what: `The assumption "${id}" has a value (${value}) and nothing else.`,
      why: 'An assumption needs a title, a value, a status and a source.',
      repair: `Write ${id}: { title: its name, value: ${value}, status: assumed, source: the reason }.`,
    }),
    about: {
      ja: '前提値は報告書の前提一覧に載るので、名前と出所を付けて書きます。title を省くと id が、status と source を省くと「仮定」とシナリオの because が使われます。',
      en: 'Assumptions are listed in every report with their names and sources. Without a title the id stands for it; without status and source they are assumed, for the reason in because.',
    },
    bad: 'assumptions: { 甲: 5 }',
    good: 'assumptions:\n  甲: { title: 窓口の応援, value: 5, status: assumed, source: 担当課の見込み }',
  },
  E_SCHEMA_FULLWIDTH_NUMBER: {
    ja: ({ value, plain }) => ({ what: `「${value}」は全角の数字です。`, repair: `半角で「${plain}」と書いてください。` }),
    en: ({ value, plain }) => ({
      what: `"${value}" is written in full-width digits.`,
      repair: `Write ${plain} in half-width digits.`,
    }),
    about: {
      ja: '数値は半角で書きます。年度（令和５年度）や文章の中では全角の数字も使えます。',
      en: 'Numbers are written in half-width digits. Years such as 令和５年度 and texts may use full-width ones.',
    },
    bad: 'runs: １０００',
    good: 'runs: 1000',
  },
  E_SCHEMA_NEGATIVE_MARK: {
    ja: ({ value, plain }) => ({
      what: `「${value}」の「${[...value][0] ?? ''}」は数値の符号として読めません。`,
      repair: `負の数は半角の「-」を使い「${plain}」と書いてください。`,
    }),
    en: ({ value, plain }) => ({
      what: `The sign in "${value}" is not read as minus.`,
      repair: `Write ${plain} for a negative number.`,
    }),
    about: {
      ja: '公文書の表の△や▲は、数値の符号として読めません。負の数は「-3」のように半角で書きます。',
      en: 'The marks △ and ▲ of official tables are not minus signs here. Write -3.',
    },
    bad: 'low: △3',
    good: 'low: -3',
  },
  E_SCHEMA_PERCENT: {
    ja: ({ value }) => ({
      what: `ここでは「${value}」のような百分率は使えません。`,
      repair: '人数や年数などの数をそのまま書いてください。',
    }),
    en: ({ value }) => ({
      what: `A percentage such as ${value} is not allowed here.`,
      repair: 'Write the plain number (of people or years).',
    }),
    about: {
      ja: '「%」を付けられるのは割合の値だけです。人数や年数には付けられません。',
      en: 'Only shares may carry a % sign, not numbers of people or years.',
    },
    bad: 'bounds: { min: 8% }',
    good: 'bounds: { min: 8 }',
  },
  E_SCHEMA_NOT_FINITE: {
    ja: ({ value }) => ({
      what: `「${value}」は数値として大きすぎるか、数ではありません。`,
      repair: '実際の値を数字で書いてください。',
    }),
    en: ({ value }) => ({ what: `"${value}" is too large, infinite or not a number.`, repair: 'Write the actual number.' }),
    about: {
      ja: '無限大（.inf）、非数（.nan）、正確に表せない大きな数は使えません。上限を設けないときは、そのキーを書かずにおきます。',
      en: 'Infinity, not-a-number and numbers too large to be exact are refused. Leave the key out where no limit is meant.',
    },
    bad: 'max: .inf',
    good: 'max: 30',
  },
  E_AGES_FORMAT: {
    ja: ({ value }) => ({
      what: `年齢「${value}」が読めません。`,
      repair: '「18-24」のように半角の「-」で結ぶか、1つの年齢を「60」と書いてください（15〜75歳、小さいほうが先）。',
    }),
    en: ({ value }) => ({
      what: `The ages "${value}" cannot be read.`,
      repair: 'Write a band as 18-24, or a single age as 60 (15 to 75, the lower age first).',
    }),
    about: {
      ja: '年齢は4月1日現在の年齢です。両端を含む幅を「18-24」と書きます。',
      en: 'Ages are ages on 1 April. A band such as 18-24 includes both ends.',
    },
    bad: 'ages: 18～24歳',
    good: 'ages: 18-24',
  },
  E_RANGE_ORDER: {
    ja: ({ low, mode, high }) => ({
      what: `幅の順序が逆です（low ${low}、mode ${mode}、high ${high}）。`,
      repair: 'low ≦ mode ≦ high になるように書いてください。',
    }),
    en: ({ low, mode, high }) => ({
      what: `The range is out of order (low ${low}, mode ${mode}, high ${high}).`,
      repair: 'Write it so that low ≤ mode ≤ high.',
    }),
    about: {
      ja: '幅は、低い見込み（low）、標準（mode）、高い見込み（high）の順に小さい値から書きます。',
      en: 'A range has a low, a most likely and a high value, in this order.',
    },
    bad: 'rate: { low: 3%, mode: 2%, high: 1% }',
    good: 'rate: { low: 1%, mode: 2%, high: 3% }',
  },
  E_WITHIN_ORDER: {
    ja: ({ low, high }) => ({
      what: `within の下限 ${low} が上限 ${high} より大きくなっています。`,
      repair: `within: [${high}, ${low}] と書いてください。`,
    }),
    en: ({ low, high }) => ({
      what: `The lower bound ${low} is above the upper bound ${high}.`,
      repair: `Write within: [${high}, ${low}].`,
    }),
    about: { ja: 'within は [下限, 上限] の順に書きます。', en: 'within takes [lower bound, upper bound].' },
    bad: 'within: [665, 650]',
    good: 'within: [650, 665]',
  },
  E_SEED_RANGE: {
    ja: ({ value }) => ({
      what: `乱数の種「${value}」は使えません。`,
      repair: '0〜9007199254740991 の整数か、好きな語（例: koganei）を書いてください。',
    }),
    en: ({ value }) => ({
      what: `The seed "${value}" cannot be used.`,
      repair: 'Write a whole number from 0 to 9007199254740991, or a word such as koganei.',
    }),
    about: {
      ja: '同じ種からは必ず同じ結果が出ます。小数、負の数、正確に表せない大きな数は、記録した種と実際の種が食い違うため使えません。',
      en: 'The same seed always gives the same result. Fractions, negative and inexact numbers would not be reproduced.',
    },
    bad: 'seed: 1.5',
    good: 'seed: koganei',
  },
  E_RUNS_RANGE: {
    ja: ({ value, limit }) => ({
      what: `試行回数が ${value} です。`,
      repair: `0〜${limit} の整数で書いてください。通常は 1000 で十分です。`,
    }),
    en: ({ value, limit }) => ({
      what: `The number of runs is ${value}.`,
      repair: `Write a whole number from 0 to ${limit}; 1000 is usually enough.`,
    }),
    about: {
      ja: 'runs は乱数による試行の回数です。0 なら期待値の計算だけを行います。',
      en: 'runs is the number of sampled runs. 0 computes the expected projection only.',
    },
    bad: 'runs: 1000000000',
    good: 'runs: 1000',
  },
}
