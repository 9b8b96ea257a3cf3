/**
 * What goes wrong with the range of an uncertain value: one of a single point, one that stands where nothing may vary.
 *
 * How the forms are written has its codes in `uncertain.ts`.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface RangeArguments {
  readonly E_UNCERTAIN_ONE_VALUE: { readonly value: string }
  readonly E_GOAL_UNCERTAIN: { readonly name?: string }
}

/** The wording of these codes (文面), in Japanese and English. */
export const rangeTexts: Part<RangeArguments> = {
  E_UNCERTAIN_ONE_VALUE: {
    ja: ({ value }) => ({
      what: `幅のある値ですが、取りうる値は ${value} だけです。`,
      repair: `いつも同じ値なら ${value} とだけ書き、幅があるなら違う値を書いてください。`,
    }),
    en: ({ value }) => ({
      what: `This uncertain value can only be ${value}.`,
      repair: `Write just ${value} if nothing is uncertain; otherwise write values that differ.`,
    }),
    about: {
      ja: '幅のある値（low・mode・high、interval、triangular、empirical、normal の low と high）には、違う値が2つ以上必要です。1つの値なら、幅にせず数だけを書きます。',
      en: 'An uncertain value has at least two different values, whichever its form. One value is written as a plain number.',
    },
    bad: 'rate: { low: 2%, mode: 2%, high: 2% }',
    good: 'rate: 2%',
  },
  E_GOAL_UNCERTAIN: {
    ja: ({ name }) => ({
      what:
        name === undefined
          ? '目標に、不確かな値（幅のある値）が書かれています。'
          : `目標の計算式に、不確かな値（幅のある値）「${name}」が使われています。`,
      why: '目標は決めるもので、試行ごとに変わる値ではありません。',
      repair: '1つの数か、年度ごとの数を書いてください。幅の両端でどうなるかを見るには、それぞれを別の目標として書いてください。',
    }),
    en: ({ name }) => ({
      what:
        name === undefined
          ? 'A goal is written with an uncertain value.'
          : `The formula of a goal uses the uncertain value "${name}".`,
      why: 'A goal is decided on; it does not differ from run to run.',
      repair: 'Write one number, or numbers by year. To see both ends of a range, write each as a goal of its own.',
    }),
    about: {
      ja: '目標（at-least、at-most、within）は、数、年度ごとの数、計算式で書きます。幅のある値は、直接にも、計算式の名前としても使えません。',
      en: 'The bound of a goal is a number, numbers by year, or a formula. It is not an uncertain value, nor a formula over one.',
    },
    bad: 'at-least: { interval: [650, 665] }',
    good: 'at-least: 658',
  },
}
