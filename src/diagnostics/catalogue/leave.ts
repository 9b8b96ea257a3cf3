/**
 * What goes wrong with leave and its substitutes (休業、育休代替).
 *
 * Shares above 1 and bands that overlap have the codes of every share and band.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface LeaveArguments {
  E_LEAVE_FILL_WITHOUT_MODEL: Readonly<Record<never, never>>
  E_LEAVE_SUBSTITUTES_TWICE: Readonly<Record<never, never>>
  E_LEAVE_MODEL_VALUE: { readonly key: string }
  E_LEAVE_WOMEN_SHARE: { readonly jobFamily: string }
  /** `years`: from the base date to the closing 1 April. */
  E_LEAVE_LONGER_THAN_HORIZON: { readonly months: number; readonly years: number }
}

/** The wording of these codes (文面), in Japanese and English. */
export const leaveTexts: Part<LeaveArguments> = {
  E_LEAVE_FILL_WITHOUT_MODEL: {
    ja: () => ({
      what: '育休代替を置く割合（fillShare）がありますが、育児休業者を数えていません。',
      repair: 'leave に model: by-age と書くか、fillShare を消して substitutes に人数を書いてください。',
    }),
    en: () => ({
      what: 'There is a fillShare of leave substitutes, but leaves are not counted.',
      repair: 'Write model: by-age under leave, or replace fillShare by a number of substitutes.',
    }),
    about: {
      ja: '育休代替の人数を育児休業者の割合で決めるには、育児休業者を数える計算（model: by-age）が要ります。',
      en: 'To let substitutes follow those on leave, leaves must be counted (model: by-age).',
    },
    bad: 'leave: { fillShare: 50% }',
    good: 'leave: { model: by-age, fillShare: 50% }',
  },
  E_LEAVE_SUBSTITUTES_TWICE: {
    ja: () => ({
      what: '育休代替の人数（substitutes）と割合（fillShare）が、同じファイルの両方にあります。',
      repair: 'どちらか一方を消してください。',
    }),
    en: () => ({
      what: 'The same file gives substitutes both as a number and as a fillShare.',
      repair: 'Remove one of them.',
    }),
    about: {
      ja: '育休代替は、決めた人数か、育児休業者に対する割合のどちらかで置きます。受け継いだ側の書き方は、書いた側の書き方に替わります。',
      en: 'Substitutes stand at a number, or at a share of those on leave. What a file writes replaces what it inherits.',
    },
    bad: 'leave: { substitutes: 4, fillShare: 50% }',
    good: 'leave: { fillShare: 50% }',
  },
  E_LEAVE_MODEL_VALUE: {
    ja: ({ key }) => ({
      what: `休業を数える計算（model: by-age）に要る leave.${key} がありません。`,
      repair: `leave.${key} を、このファイルか自治体のファイルに書いてください。`,
    }),
    en: ({ key }) => ({
      what: `Counting leaves (model: by-age) needs leave.${key}, which no file writes.`,
      repair: `Write leave.${key} here or in the municipality file.`,
    }),
    about: {
      ja: '休業は、出生・取得率・月数（男女別）と、休職の開始率・月数から数えます。一つでも欠けると計算できません。',
      en: 'Leaves follow from births, take-up and months by sex, and from the rate and months of administrative leave.',
    },
    bad: 'leave: { model: by-age }',
    good: 'leave: { model: by-age, takeUp: { women: 100%, men: 50% } }',
  },
  E_LEAVE_WOMEN_SHARE: {
    ja: ({ jobFamily }) => ({
      what: `職種「${jobFamily}」の女性の割合（leave.womenShare）がありません。`,
      repair: `leave.womenShare に「${jobFamily}: 40%」のように書いてください。`,
    }),
    en: ({ jobFamily }) => ({
      what: `There is no share of women (leave.womenShare) for the job family ${jobFamily}.`,
      repair: `Write it under leave.womenShare, for example "${jobFamily}: 40%".`,
    }),
    about: {
      ja: '職員構成表に性別がないため、育児休業は職種ごとの女性の割合から数えます。',
      en: 'The staff table has no sex; childcare leave is counted from the share of women of each job family.',
    },
    bad: 'leave: { model: by-age, womenShare: {} }',
    good: 'leave: { womenShare: { 一般事務: 40% } }',
  },
  E_LEAVE_LONGER_THAN_HORIZON: {
    ja: ({ months, years }) => ({
      what: `休業の月数 ${months} か月が、推計の期間（${years} 年）より長くなっています。`,
      why: '推計の間に誰も復帰しないことになります。',
      repair: '年数ではなく月数で書いているか、桁を確かめてください。',
    }),
    en: ({ months, years }) => ({
      what: `A leave of ${months} months is longer than the projection (${years} years).`,
      why: 'Nobody would come back within it.',
      repair: 'Check the digits, and that the value is a number of months.',
    }),
    about: {
      ja: '休業の平均の月数は、基準日から推計の終わりまでの長さより短くなければなりません。',
      en: 'The mean length of a leave must be shorter than the time from the base date to the end of the projection.',
    },
    bad: 'leave: { months: { women: 180 } }',
    good: 'leave: { months: { women: 18 } }',
  },
}
