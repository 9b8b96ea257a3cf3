/**
 * What goes wrong with posts that are replaced by posts of another type (任用形態の置換え), and with terms.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface WorkArguments {
  E_SUBSTITUTION_FIXED_HIRES: Readonly<Record<never, never>>
  /** `staff`: regular staff on the base date in the job families concerned. */
  E_SUBSTITUTION_TOO_MANY: { readonly posts: number; readonly staff: number; readonly year: string; readonly jobFamily?: string }
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
