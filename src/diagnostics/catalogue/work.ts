/**
 * What goes wrong with posts that are replaced by posts of another type (任用形態の置換え), and with terms.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface WorkArguments {
  E_SUBSTITUTION_FIXED_HIRES: Readonly<Record<never, never>>
  /** `staff`: regular staff on the base date in the job families concerned. */
  E_SUBSTITUTION_TOO_MANY: { readonly posts: number; readonly staff: number; readonly year: string; readonly jobFamily?: string }
  /** `last`: the last fiscal year of re-employment. */
  E_SUBSTITUTION_NOBODY_REEMPLOYED: {
    readonly posts: number
    readonly year: string
    readonly last: string
    readonly untilAge: number
    readonly jobFamily?: string
  }
  E_SUBSTITUTION_SHORT_TIME_FTE: Readonly<Record<never, never>>
  /** `planned` and `held`: posts until the first year that gives posts over and finds too few. `years`: how many such years there are. */
  W_SUBSTITUTION_UNFILLED: { readonly year: string; readonly years: number; readonly planned: number; readonly held: number }
  E_TERM_LONGEST: { readonly termYears: number; readonly longestYears: number }
}

/** The wording of these codes (文面), in Japanese and English. */
export const workTexts: Part<WorkArguments> = {
  E_SUBSTITUTION_FIXED_HIRES: {
    ja: () => ({
      what: '任用形態の置換え（substitution）がありますが、採用方針が fixed（年度ごとに指定）です。',
      why: '決めた人数を採用するので、やめた正規の職が採用から減りません。',
      repair: '採用方針を別のものにするか、substitution を消して hires の人数を減らしてください。',
    }),
    en: () => ({
      what: 'There is a substitution, but the recruitment policy is fixed.',
      why: 'Fixed numbers are hired whatever posts are given up.',
      repair: 'Choose another policy, or remove the substitution and lower hires.',
    }),
    about: {
      ja: 'やめた正規の職は、採用方針が人数や退職者数から採用を決めるときに、埋まったものとして数えます。fixed はどちらも見ません。',
      en: 'Posts that are given up count as filled when a policy looks at strength or leavers. The policy fixed looks at neither.',
    },
    bad: 'recruitment: { policy: fixed, hires: 20 }',
    good: 'recruitment: { policy: replace-leavers }',
  },
  E_SUBSTITUTION_TOO_MANY: {
    ja: ({ posts, staff, year, jobFamily }) => ({
      what: `${year}年度までに置き換える職が ${posts} になり、${jobFamily === undefined ? '' : `職種「${jobFamily}」の`}正規職員 ${staff}人を超えます。`,
      repair: 'posts は年度ごとに新たに置き換える数です。累計を書いていないか、いつまで続くかを確かめてください。',
    }),
    en: ({ posts, staff, year, jobFamily }) => ({
      what: `By ${year}, ${posts} posts are replaced, more than the ${staff} regular staff${jobFamily === undefined ? '' : ` of ${jobFamily}`}.`,
      repair: 'The value is the number newly replaced each year: look for a running total, or an end that is missing.',
    }),
    about: {
      ja: '置き換えた職の累計は、基準日の正規職員の数を超えられません。',
      en: 'The posts replaced in all cannot exceed the regular staff on the base date.',
    },
    bad: 'substitution: [{ from: regular, to: fiscal-year-appointee, posts: 200 }]',
    good: 'substitution: [{ from: regular, to: fiscal-year-appointee, posts: { R6: 2, R9: 0 } }]',
  },
  E_SUBSTITUTION_NOBODY_REEMPLOYED: {
    ja: ({ posts, year, last, untilAge, jobFamily }) => ({
      what: `${year}年度に${jobFamily === undefined ? '' : `職種「${jobFamily}」の`} ${posts} の職を再任用に置き換える計画ですが、その4月1日に再任用の職員はいません。`,
      why: `暫定再任用は、${untilAge}歳より前に定年退職した人だけが対象で、${last}年度で終わります。`,
      repair: `posts を ${year}年度から 0 にしてください（${year}: 0）。それまでに置き換えた職は、再任用の職員が退職した分から自動的に正規に戻ります。`,
    }),
    en: ({ posts, year, last, untilAge, jobFamily }) => ({
      what: `In ${year}, ${posts} posts${jobFamily === undefined ? '' : ` of ${jobFamily}`} are to be given over to re-employed staff, but on that 1 April there are none.`,
      why: `Only those who retired before ${untilAge} are eligible, and the scheme ends with ${last}.`,
      repair: `Write 0 from ${year} on (${year}: 0). Posts given over before go back to regular staff by themselves as the re-employed leave.`,
    }),
    about: {
      ja: '再任用の職員は外から採用できません。定年退職して再任用された人がいる年度だけ、その人たちの常勤換算の分まで置き換えられます。',
      en: 'Re-employed staff cannot be recruited from outside. Posts can be given over only while those who retired and came back are there.',
    },
    bad: 'substitution: [{ from: regular, to: reemployed-short-time, posts: 2 }]',
    good: 'substitution: [{ from: regular, to: reemployed-short-time, posts: { R6: 2, R9: 0 } }]',
  },
  E_SUBSTITUTION_SHORT_TIME_FTE: {
    ja: () => ({
      what: '短時間再任用への置換え（substitution）がありますが、短時間再任用の常勤換算（fte）が書かれていません。',
      why: '短時間の職員が何人で一つの職を担うかが決まりません。',
      repair: 'fte に reemployed-short-time を書いてください。たとえば  fte: { reemployed-short-time: 80% }  です。',
    }),
    en: () => ({
      what: 'Posts are given over to short-time re-employed staff, but their FTE is not written.',
      why: 'It is not known how many of them hold one post.',
      repair: 'Write it, for instance  fte: { reemployed-short-time: 80% }.',
    }),
    about: {
      ja: '再任用への置換えは常勤換算で数えます。短時間の職員は、fte に書いた割合だけ職を担います。',
      en: 'Posts given over to re-employed staff are counted in FTE: somebody on short time holds as much of a post as fte says.',
    },
    bad: 'substitution: [{ from: regular, to: reemployed-short-time, posts: { R6: 2, R9: 0 } }]',
    good: 'fte: { reemployed-short-time: 80% }',
  },
  W_SUBSTITUTION_UNFILLED: {
    ja: ({ year, years, planned, held }) => ({
      what: `再任用に置き換える職は${year}年度に ${planned} の計画ですが、担える再任用の職員は常勤換算で ${held} です。職を移す年度のうち ${years} か年で計画に届きません。`,
      why: '届かない分は正規の職のまま残り、採用の対象になります。',
      repair: 'posts の数を減らすか、再任用の割合（after60.reemployment）の前提を確かめてください。',
    }),
    en: ({ year, years, planned, held }) => ({
      what: `In ${year}, ${planned} posts are to be held by re-employed staff, but they are ${held} FTE. In ${years} of the years that give posts over, the plan is not reached.`,
      why: 'The rest stays with the regular staff and is hired for.',
      repair: 'Lower posts, or look at the assumptions about re-employment (after60.reemployment).',
    }),
    about: {
      ja: '再任用の職員が足りない年度は、足りない分の職が正規に残ります。表に「置き換えられず正規に残る職」として出ます。',
      en: 'Where re-employed staff are too few, posts stay with the regular staff; tables show them as unfilled.',
    },
    bad: 'substitution: [{ from: regular, to: reemployed-short-time, posts: { R6: 50, R7: 0 } }]',
    good: 'substitution: [{ from: regular, to: reemployed-short-time, posts: { R6: 2, R9: 0 } }]',
  },
  E_TERM_LONGEST: {
    ja: ({ termYears, longestYears }) => ({
      what: `更新を含む最長の年数（longestYears）が ${longestYears} で、任期 ${termYears} 年より短くなっています。`,
      repair: `${termYears} 以上にするか、任期を短くしてください。`,
    }),
    en: ({ termYears, longestYears }) => ({
      what: `The longest service (longestYears: ${longestYears}) is shorter than one term (${termYears} years).`,
      repair: `Make it at least ${termYears}, or the term shorter.`,
    }),
    about: {
      ja: '任期付職員の更新は、通算の年数が longestYears を超えない間だけ行います。',
      en: 'A term is renewed only while the years of service do not exceed longestYears.',
    },
    bad: 'fixedTerm: { termYears: 3, renewal: 50%, longestYears: 2 }',
    good: 'fixedTerm: { termYears: 3, renewal: 50%, longestYears: 6 }',
  },
}
