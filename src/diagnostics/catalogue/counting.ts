/**
 * What goes wrong with counting rules that leave the absent out (数え方と休業者).
 *
 * An absence that no rule knows is an unknown key, a weight above 1 a number out of its range.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface CountingArguments {
  E_ACTUAL_RULE_ABSENT: { readonly absence: string; readonly weight: number }
  E_RETURN_EXCESS_RULE: { readonly rule: string; readonly problem: 'counts-everybody' | 'no-leave' }
  E_RULE_NAME: { readonly id: string }
}

/** The wording of these codes (文面), in Japanese and English. */
export const countingTexts: Part<CountingArguments> = {
  E_ACTUAL_RULE_ABSENT: {
    ja: ({ absence, weight }) => ({
      what: `数え方 actual（現員）の absent.${absence} が ${weight} です。`,
      why: '採用・退職は現員で数えるので、休業に入るだけで人数が変わる数え方は使えません。',
      repair: 'actual から absent を消し、別の数え方（例: quota）に書いてください。',
    }),
    en: ({ absence, weight }) => ({
      what: `The counting rule actual has absent.${absence} ${weight}.`,
      why: 'Flows are counted under actual, so a rule under which a leave changes the number cannot be used there.',
      repair: 'Remove absent from actual and declare another rule with it.',
    }),
    about: {
      ja: '現員 (actual) は、期首－退職＋採用＝期末 が人数で成り立つ数え方でなければなりません。休業は人数を変えません。',
      en: 'Under the rule actual, opening − separations + inflows must equal closing in heads; a leave is neither.',
    },
    bad: 'countingRules: { actual: { counts: [regular], absent: { childcare-leave: 0 } } }',
    good: 'countingRules: { quota: { counts: [regular], absent: { childcare-leave: 0 } } }',
  },
  E_RETURN_EXCESS_RULE: {
    ja: ({ rule, problem }) => ({
      what:
        problem === 'no-leave'
          ? '復帰による超過（excessOnReturn）がありますが、休業を数えていません。'
          : `復帰による超過（excessOnReturn）がありますが、目標の数え方「${rule}」は休業者を除いていません。`,
      repair:
        problem === 'no-leave'
          ? 'leave に model: by-age と書くか、excessOnReturn を消してください。'
          : `数え方「${rule}」に absent: { childcare-leave: 0 } のように書くか、excessOnReturn を消してください。`,
    }),
    en: ({ rule, problem }) => ({
      what:
        problem === 'no-leave'
          ? 'There is an excessOnReturn, but leaves are not counted.'
          : `There is an excessOnReturn, but the target's rule ${rule} does not leave the absent out.`,
      repair:
        problem === 'no-leave'
          ? 'Write model: by-age under leave, or remove excessOnReturn.'
          : `Write for example absent: { childcare-leave: 0 } in the rule ${rule}, or remove excessOnReturn.`,
    }),
    about: {
      ja: '休業者を定数の外に置く条例では、復帰した人による超過を一定期間（モデル条例では1年以内）認めます。休業者を除かない数え方では、復帰しても人数は変わりません。',
      en: 'Where the absent stand outside the quota, an excess by those who come back may be allowed for a time. Where they are counted, coming back changes nothing.',
    },
    bad: 'recruitment: { target: { rule: actual, path: 658 }, excessOnReturn: 1 }',
    good: 'recruitment: { target: { rule: quota, path: 665 }, excessOnReturn: 1 }',
  },
  E_RULE_NAME: {
    ja: ({ id }) => ({
      what: `数え方の名前「${id}」は、指標の名前として使われています。`,
      repair: '別の名前にしてください。',
    }),
    en: ({ id }) => ({
      what: `A counting rule cannot be named ${id}: a measure has this name.`,
      repair: 'Choose another name.',
    }),
    about: {
      ja: '数え方ごとの職員数は strength.<名前> という指標になります。working（実働人員）、present、fte はほかの指標の名前です。',
      en: 'Strength under a rule is the measure strength.<name>; working, present and fte are measures of their own.',
    },
    bad: 'countingRules: { working: { counts: [regular] } }',
    good: 'countingRules: { on-duty: { counts: [regular] } }',
  },
}
