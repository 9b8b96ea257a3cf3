/**
 * What goes wrong in the form of a lever's value: a range without its ends, two forms at once, a form that nobody knows.
 *
 * What is wrong inside a form of uncertain values has its codes in `uncertain.ts`.
 */
import type { Part, Text } from '../text.ts'

/** Arguments of the text. */
export interface LeverFormArguments {
  /** `form`: the one of the keys that is a form of uncertain values, where others stand beside it. */
  readonly E_LEVER_FORM: { readonly keys: readonly string[]; readonly nearest?: string; readonly form?: string }
}

const RANGE_KEYS = ['low', 'mode', 'high']
/** The keys that a range lacks, where nothing else is wrong with it. */
const missingInRange = (keys: readonly string[]): readonly string[] =>
  keys.every(key => RANGE_KEYS.includes(key)) ? RANGE_KEYS.filter(key => !keys.includes(key)) : []

function wordingJa({ keys, nearest, form }: LeverFormArguments['E_LEVER_FORM']): Text {
  const missing = missingInRange(keys)
  if (missing.length > 0)
    return {
      what: `幅に「${missing.join('、')}」がありません。`,
      repair:
        '{ low: …, mode: …, high: … } の3つを書いてください。mode を決められないときは { interval: [低い値, 高い値] } と書けます。',
    }
  if (form !== undefined)
    return {
      what: `「${form}」は、ほかのキー（${keys.filter(key => key !== form).join('、')}）と並べて書けません。`,
      repair: `「${form}」だけを残してください。年度ごとの値は { R5: { ${form}: … }, R10: … } と書きます。${form === 'empirical' ? '出やすい値は、一覧に何度も書けます。' : ''}`,
    }
  return {
    what: `値の書き方「${keys.join('、')}」が分かりません。${nearest === undefined ? '' : `「${nearest}」ではありませんか。`}`,
    repair:
      '不確かな値は { low: …, mode: …, high: … }（triangular も同じ）、{ interval: [低い値, 高い値] }、{ normal: { mean: …, sd: … } }、{ beta: { mean: …, sd: … } }、{ empirical: [値, 値, 値] } のどれか、年度ごとの値は { R5: …, R10: … }、出所を付けるときは { value: …, status: …, source: … } と書いてください。',
  }
}

function wordingEn({ keys, nearest, form }: LeverFormArguments['E_LEVER_FORM']): Text {
  const missing = missingInRange(keys)
  if (missing.length > 0)
    return {
      what: `The range has no "${missing.join(', ')}".`,
      repair: 'Write all three: { low: …, mode: …, high: … }; without a mode, { interval: [low, high] }.',
    }
  if (form !== undefined)
    return {
      what: `No other key can stand beside "${form}" (${keys.filter(key => key !== form).join(', ')}).`,
      repair: `Keep "${form}" alone. Values by year are written as { R5: { ${form}: … }, R10: … }.${form === 'empirical' ? ' A value that is likelier may stand in the list several times.' : ''}`,
    }
  return {
    what: `The form of the value (${keys.join(', ')}) is not known.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
    repair:
      'Write an uncertain value as { low: …, mode: …, high: … } (triangular is the same), { interval: [low, high] }, { normal: { mean: …, sd: … } }, { beta: { mean: …, sd: … } } or { empirical: [value, value, value] }, values by year as { R5: …, R10: … }, and one with its source as { value: …, status: …, source: … }.',
  }
}

/** The wording of this code (文面), in Japanese and English. */
export const leverFormTexts: Part<LeverFormArguments> = {
  E_LEVER_FORM: {
    ja: wordingJa,
    en: wordingEn,
    about: {
      ja: '値には、数、不確かな値（幅 low・mode・high、interval、triangular、normal、beta、empirical）、年度ごとの値、数式、出所を付けた値（value）の5つの書き方があります。混ぜることはできません。',
      en: 'A value is a number, an uncertain value (low, mode and high, or interval, triangular, normal, beta, empirical), values by year, a formula, or a value with its source. They do not mix.',
    },
    bad: 'rate: { low: 1%, high: 3% }',
    good: 'rate: { low: 1%, mode: 2%, high: 3% }',
  },
}
