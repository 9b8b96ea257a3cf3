/**
 * What can be wrong with DX and reallocation (DX・再配置): shares of priorities, and reallocation without DX.
 *
 * Hours below 0, realisation above 100 % and a ramp of 0 years are refused by the forms of the values, names that are not declared by
 * the common check; their codes stand with those of the schema and of meaning.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface DxArguments {
  readonly E_PRIORITIES_OVER_ONE: { readonly sum: string }
  readonly E_DRIVERS_OVER_ONE: { readonly department: string; readonly sum: string }
  readonly E_REALLOCATION_WITHOUT_DX: Readonly<Record<never, never>>
}

/** The wording of these codes (文面), in Japanese and English. */
export const dxTexts: Part<DxArguments> = {
  E_PRIORITIES_OVER_ONE: {
    ja: ({ sum }) => ({
      what: `priorities（重点配分）の割合の合計が ${sum} で、100% を超えています。`,
      why: '空いた人数より多くの人を異動させることになります。',
      repair: '合計が 100% 以下になるように直してください。100% に足りない分の人は、もとの部門にとどまります。',
    }),
    en: ({ sum }) => ({
      what: `The shares of priorities add up to ${sum}, more than 100%.`,
      why: 'More people would move than are free.',
      repair: 'Let them add up to 100% at most; whoever is left stays in the old department.',
    }),
    about: {
      ja: 'reallocation の priorities は、DXで空いた人を異動先の部門に分ける割合です。合計は 100% までです。',
      en: 'priorities divide the people whom DX has made free among departments; they add up to 100% at most.',
    },
    bad: 'reallocation:\n  priorities: { 民生: 70%, 土木: 50% }',
    good: 'reallocation:\n  priorities: { 民生: 60%, 土木: 40% }',
  },
  E_DRIVERS_OVER_ONE: {
    ja: ({ department, sum }) => ({
      what: `${department}の業務量のうち、人口に比例する割合の合計が ${sum} で、100% を超えています。`,
      repair: '合計が 100% 以下になるように直してください。100% に足りない分は、人口によらない業務量です。',
    }),
    en: ({ department, sum }) => ({
      what: `The shares of the demand of ${department} that follow the population add up to ${sum}, more than 100%.`,
      repair: 'Let them add up to 100% at most; the rest does not follow the population.',
    }),
    about: {
      ja: 'workload の total、age0to14、age15to64、age65plus は、部門の業務量のうちその人口に比例する割合です。合計は 100% までです。',
      en: 'total, age0to14, age15to64 and age65plus are the parts of a demand that follow these populations, 100% at most.',
    },
    bad: 'workload:\n  departments:\n    民生: { age0to14: 70%, age65plus: 50% }',
    good: 'workload:\n  departments:\n    民生: { age0to14: 40%, age65plus: 30% }',
  },
  E_REALLOCATION_WITHOUT_DX: {
    ja: () => ({
      what: 'reallocation（再配置）が書かれていますが、この案ではDXを見込んでいません。',
      why: '異動する人は、DXで空いた時間から決まります。DXがなければ、この節の値はどこにも使われません。',
      repair: 'dx: { inForce: true } を書くか、reallocation を消してください。',
    }),
    en: () => ({
      what: 'reallocation is written, but DX is not in force in this scenario.',
      why: 'Who moves follows from the hours that DX frees; without DX nothing of this section would be used.',
      repair: 'Write dx: { inForce: true }, or remove reallocation.',
    }),
    about: {
      ja: '再配置は、DXで空いた人手を重点業務へ移すことです。シナリオか、その親で dx.inForce を true にします。',
      en: 'Reallocation moves people whom DX has made free. The scenario or a parent sets dx.inForce to true.',
    },
    bad: 'reallocation:\n  priorities: { 民生: 100% }',
    good: 'dx: { inForce: true }\nreallocation:\n  priorities: { 民生: 100% }',
  },
}
