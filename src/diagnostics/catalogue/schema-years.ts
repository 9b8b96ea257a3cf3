/**
 * What goes wrong in years and dates: unreadable ones, dates outside their era, reversed horizons, repeated years.
 *
 * Texts name years as the planner does, by their era (R5). Not here: years without a value, which are in `meaning.ts`.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface YearArguments {
  readonly E_YEAR_FORMAT: { readonly value: string }
  readonly E_DATE_FORMAT: { readonly value: string }
  readonly E_WAREKI_RANGE: { readonly value: string; readonly instead?: string }
  readonly E_BASE_DATE: { readonly value: string }
  readonly E_DATED_DUPLICATE_YEAR: { readonly year: string }
  readonly E_HORIZON: {
    readonly from: string
    readonly to: string
    readonly problem: 'reversed' | 'too-late' | 'too-early'
    readonly limit?: string
  }
  readonly E_GOAL_YEARS: { readonly from: string; readonly to: string; readonly first: string; readonly last: string }
  readonly E_YEARS_ORDER: Readonly<Record<never, never>>
  readonly E_YEAR_BEFORE_BASE: {
    readonly key: 'window' | 'excess'
    readonly year: string
    readonly base: string
    readonly first: string
  }
  readonly E_YEARS_REVERSED: { readonly from: string; readonly to: string }
}

/** The wording of these codes (文面), in Japanese and English. */
export const yearTexts: Part<YearArguments> = {
  E_YEAR_FORMAT: {
    ja: ({ value }) => ({
      what: `年度「${value}」が読めません。`,
      repair: '「R5」「令和5年度」「2023」のどれかの形で書いてください（1900〜2200年度）。',
    }),
    en: ({ value }) => ({
      what: `The fiscal year "${value}" cannot be read.`,
      repair: 'Write it as R5, 令和5年度 or 2023 (from 1900 to 2200).',
    }),
    about: {
      ja: '年度は R5、R元、令和5年度、2023、H30、平成30年度の形で書きます（1900〜2200年度）。',
      en: 'Fiscal years are written as R5, R元, 令和5年度, 2023, H30 or 平成30年度 (1900 to 2200).',
    },
    bad: 'from: 05',
    good: 'from: R5',
  },
  E_DATE_FORMAT: {
    ja: ({ value }) => ({
      what: `日付「${value}」が読めません。`,
      repair: '「R4.4.1」「令和4年4月1日」「2022-04-01」のどれかの形で書いてください。',
    }),
    en: ({ value }) => ({
      what: `The date "${value}" cannot be read.`,
      repair: 'Write it as R4.4.1, 令和4年4月1日 or 2022-04-01.',
    }),
    about: {
      ja: '「04/01/2025」のような形は、月と日の順が人によって違うため使えません。',
      en: 'Forms such as 04/01/2025 are refused because the order of month and day is ambiguous.',
    },
    bad: 'baseDate: 04/01/2022',
    good: 'baseDate: R4.4.1',
  },
  E_WAREKI_RANGE: {
    ja: ({ value, instead }) => ({
      what: `「${value}」という日付は、その元号にはありません。`,
      repair: instead === undefined ? '元号の期間を確かめてください。' : `${instead} ではありませんか。`,
    }),
    en: ({ value, instead }) => ({
      what: `The date ${value} does not exist in its era.`,
      repair: instead === undefined ? 'Check when the era begins and ends.' : `Did you mean ${instead}?`,
    }),
    about: {
      ja: '昭和は64年1月7日まで、平成は元年1月8日から31年4月30日まで、令和は元年5月1日からです。年度の「R1」（令和元年度）は使えます。',
      en: 'Shōwa ends on 1989-01-07, Heisei runs from 1989-01-08 to 2019-04-30, Reiwa begins on 2019-05-01. The fiscal year R1 is fine.',
    },
    bad: 'baseDate: R1.4.1',
    good: 'baseDate: 平成31年4月1日',
  },
  E_BASE_DATE: {
    ja: ({ value }) => ({
      what: `基準日「${value}」が4月1日ではありません。`,
      repair: '職員数を数えた年の4月1日を書いてください（例: R4.4.1）。',
    }),
    en: ({ value }) => ({
      what: `The base date ${value} is not a 1 April.`,
      repair: 'Write the 1 April on which the staff were counted, such as R4.4.1.',
    }),
    about: {
      ja: '職員数は各年度の4月1日現在で数えるため、基準日は4月1日です。',
      en: 'Strength is counted on 1 April of each fiscal year, so the base date is a 1 April.',
    },
    bad: 'baseDate: R4.3.31',
    good: 'baseDate: R4.4.1',
  },
  E_DATED_DUPLICATE_YEAR: {
    ja: ({ year }) => ({
      what: `${year}の値が2つ書かれています。`,
      repair: 'どちらか一方を削除してください（R5 と 2023 は同じ年度です）。',
    }),
    en: ({ year }) => ({
      what: `There are two values for ${year}.`,
      repair: 'Delete one of them (R5 and 2023 are the same year).',
    }),
    about: { ja: '年度ごとの値では、1つの年度に1つの値だけを書きます。', en: 'Values by year have one value for each year.' },
    bad: 'share: { R5: 90%, 2023: 80% }',
    good: 'share: { R5: 90%, R6: 80% }',
  },
  E_HORIZON: {
    ja: ({ from, to, problem, limit }) => ({
      what:
        problem === 'reversed'
          ? `期間の始まり（${from}）が終わり（${to}）より後です。`
          : problem === 'too-late'
            ? `期間の終わり（${to}）が、推計できる最後の年度（${limit}）より後です。`
            : `期間の始まり（${from}）が、基準日の翌年度（${limit}）より前です。`,
      repair:
        problem === 'reversed'
          ? `horizon: { from: ${to}, to: ${from} } と書いてください。`
          : problem === 'too-late'
            ? `to を ${limit} 以前にしてください。`
            : `from を ${limit} 以後にしてください。`,
    }),
    en: ({ from, to, problem, limit }) => ({
      what:
        problem === 'reversed'
          ? `The horizon begins (${from}) after it ends (${to}).`
          : problem === 'too-late'
            ? `The horizon ends (${to}) after the last year that can be projected (${limit}).`
            : `The horizon begins (${from}) before the year after the base date (${limit}).`,
      repair:
        problem === 'reversed'
          ? `Write horizon: { from: ${to}, to: ${from} }.`
          : problem === 'too-late'
            ? `Let it end in ${limit} or before.`
            : `Let it begin in ${limit} or later.`,
    }),
    about: {
      ja: '推計期間は、基準日の翌年度から令和30年度までの間で、始まりを先に書きます。',
      en: 'The horizon lies between the year after the base date and R30, first year first.',
    },
    bad: 'horizon: { from: R14, to: R5 }',
    good: 'horizon: { from: R5, to: R14 }',
  },
  E_GOAL_YEARS: {
    ja: ({ from, to, first, last }) => ({
      what: `目標の期間（${from}〜${to}）が、推計する期間（${first}〜${last}）の外に出ています。`,
      repair: `years は ${first} から ${last} までの間で書いてください。`,
    }),
    en: ({ from, to, first, last }) => ({
      what: `The years of the goal (${from} to ${to}) reach outside the projection (${first} to ${last}).`,
      repair: `Write years between ${first} and ${last}.`,
    }),
    about: {
      ja: '目標は、基準日の年度（採用数は、その翌年度）から、推計期間の最後の年度の翌4月1日までの間でだけ判定できます。',
      en: 'A goal can be judged only from the base year (hires: from the year after it) to the 1 April after the last year of the horizon.',
    },
    bad: 'horizon: { from: R5, to: R14 }\n# goals:\nyears: { from: R3, to: R5 }',
    good: 'years: { from: R5, to: R15 }',
  },
  E_YEARS_ORDER: {
    ja: () => ({
      what: 'この行の年度が、前の行の年度より後になっていません。',
      repair: '早い年度から順に、1つの年度に1行だけ書いてください。',
    }),
    en: () => ({
      what: 'The year is not later than that of the row before.',
      repair: 'Write one row a year, the earliest first.',
    }),
    about: {
      ja: '定年の表は、年度の早い行から順に書きます。順序が違うと、どの定年が使われるか読み取れません。',
      en: 'The rows of a retirement-age table go from the earliest year to the latest.',
    },
    bad: '- { from: R7, age: 62 }\n- { from: R5, age: 61 }',
    good: '- { from: R5, age: 61 }\n- { from: R7, age: 62 }',
  },
  E_YEAR_BEFORE_BASE: {
    ja: ({ key, year, base, first }) => ({
      what: `${key === 'window' ? '平準化の始まり' : '暫定超過の期限'}（${year}）が、基準日の翌年度（${first}）より前です。`,
      why: `${base}の4月1日までの採用は、基準日の職員構成にもう含まれています。`,
      repair:
        key === 'window'
          ? `from を ${first} 以後にしてください。`
          : `until を ${first} より後の年度にするか、excess を書かずにおいてください。`,
    }),
    en: ({ key, year, base, first }) => ({
      what: `The ${key === 'window' ? 'window begins' : 'excess ends'} in ${year}, before the year after the base date (${first}).`,
      why: `Whoever was hired by 1 April ${base} is in the staff of the base date already.`,
      repair: key === 'window' ? `Let it begin in ${first} or later.` : `Let it end after ${first}, or leave out excess.`,
    }),
    about: {
      ja: '推計で決まる最初の採用は、基準日の翌年度の4月1日の採用です。それより前の採用をならしたり、それより前の超過を認めたりすることはできません。',
      en: 'The first recruitment that a projection decides is that of the 1 April after the base date.',
    },
    bad: '# baseDate: R4.4.1\nwindow: { from: R4, to: R14 }',
    good: 'window: { from: R5, to: R14 }',
  },
  E_YEARS_REVERSED: {
    ja: ({ from, to }) => ({
      what: `年度の始まり（${from}）が終わり（${to}）より後です。`,
      repair: `{ from: ${to}, to: ${from} } と書いてください。`,
    }),
    en: ({ from, to }) => ({
      what: `The years begin (${from}) after they end (${to}).`,
      repair: `Write { from: ${to}, to: ${from} }.`,
    }),
    about: { ja: '期間は始まりの年度を from、終わりの年度を to に書きます。', en: 'from is the first year, to the last.' },
    bad: 'window: { from: R14, to: R5 }',
    good: 'window: { from: R5, to: R14 }',
  },
}
