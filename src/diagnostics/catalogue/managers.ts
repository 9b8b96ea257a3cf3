/**
 * What goes wrong with managerial posts by job family (職種別の管理職のポスト).
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface ManagersArguments {
  /** `total`: posts of the city. `sum`: those of the job families. */
  readonly E_MANAGERS_POSTS_SUM: { readonly total: number; readonly sum: number; readonly year: string }
  readonly E_MANAGERS_AGES_MISSING: { readonly jobFamily: string; readonly posts: number }
}

/** The wording of these codes (文面), in Japanese and English. */
export const managersTexts: Part<ManagersArguments> = {
  E_MANAGERS_POSTS_SUM: {
    ja: ({ total, sum, year }) => ({
      what: `管理職のポストが ${year}年度に、職種別（byJobFamily）の合計 ${sum}、全体（posts） ${total} となり、合いません。`,
      repair:
        sum > total
          ? `職種別の合計を ${total} 以下にするか、全体の posts を直してください。`
          : `すべての職種にポストがあるので、合計を ${total} に合わせるか、全体の posts を消してください。`,
    }),
    en: ({ total, sum, year }) => ({
      what: `In ${year}, the managerial posts by job family add up to ${sum}, and posts says ${total} for all.`,
      repair:
        sum > total
          ? `Let the job families have ${total} posts at most, or correct posts.`
          : `Every job family has posts of its own: let them add up to ${total}, or delete posts.`,
    }),
    about: {
      ja: '全体の posts から職種別のポストを引いた残りが、ほかの職種のポストです。負になることも、持ち主のない残りが出ることもできません。',
      en: 'What is left of posts belongs to the job families without posts of their own. It cannot be negative, nor be left to nobody.',
    },
    bad: 'managers: { posts: 10, byJobFamily: { 土木: { posts: 12 } } }',
    good: 'managers: { posts: 64, byJobFamily: { 土木: { posts: 6 } } }',
  },
  E_MANAGERS_AGES_MISSING: {
    ja: ({ jobFamily, posts }) => ({
      what: `職種「${jobFamily}」には管理職のポストが ${posts} ありますが、それを占める人の年齢が managers.ages にありません。`,
      why: '基準日にだれが管理職かが決まりません。',
      repair: '職種を書かない区分か、この職種の区分を ages に加えてください。',
    }),
    en: ({ jobFamily, posts }) => ({
      what: `The job family "${jobFamily}" has ${posts} managerial posts, but managers.ages has no ages of those who hold them.`,
      why: 'It is not known who is a manager on the base date.',
      repair: 'Add ages without a job family, or ages of this one.',
    }),
    about: {
      ja: '職種のポストは、その職種の区分と、職種を書かない区分の割合の比で、年齢に割り振ります。',
      en: 'The posts of a job family are split over the ages that name it or name none, in proportion to their shares.',
    },
    bad: 'managers: { byJobFamily: { 土木: { posts: 6 } }, ages: [{ ages: 50-59, jobFamily: 一般事務, share: 100% }] }',
    good: 'managers: { byJobFamily: { 土木: { posts: 6 } }, ages: [{ ages: 50-59, share: 100% }] }',
  },
}
