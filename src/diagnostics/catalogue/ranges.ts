/**
 * What goes wrong with the range of an uncertain value: one of a single point, one that cannot be drawn as it is written, one that stands where nothing may vary.
 *
 * How the forms are written has its codes in `uncertain.ts`.
 */
import type { Part } from '../text.ts'

/** What eight runs of ten lie between; of a certain value, twice the same. */
interface Ends {
  readonly low: string
  readonly high: string
}

const peopleJa = ({ low, high }: Ends): string => (low === high ? `${low}人` : `10回中8回は${low}～${high}人`)
const peopleEn = ({ low, high }: Ends): string => (low === high ? low : `eight runs of ten between ${low} and ${high}`)

/** Arguments of the texts, by code. */
export interface RangeArguments {
  readonly E_UNCERTAIN_ONE_VALUE: { readonly value: string }
  readonly W_INTERVAL_CUT: { readonly low: string; readonly high: string; readonly drawnLow: string; readonly drawnHigh: string }
  readonly W_BOUNDS_MAY_CROSS: { readonly min: Ends; readonly max: Ends; readonly chance: string; readonly year?: string }
  /** `key`: the shock; `mean` and `low`: the mean of the rate without and with the cut; `cut`: the share of the years that are cut. */
  readonly W_SHOCK_CUT: {
    readonly key: string
    readonly sd: string
    readonly mean: string
    readonly cut: string
    readonly low: string
    readonly year?: string
  }
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
  W_INTERVAL_CUT: {
    ja: ({ low, high, drawnLow, drawnHigh }) => ({
      what: `interval: [${low}, ${high}] と書かれていますが、試行10回中8回が入るのは ${drawnLow}～${drawnHigh} です。`,
      why: '取りえない値（0%未満や100%超の割合など）を除いて引くため、両端が10％点と90％点からずれます。',
      repair:
        'それでよければこのままで、そうでなければ { low: …, mode: …, high: … } と書くか、両端を限界から離してください。割合には beta も使えます。',
    }),
    en: ({ low, high, drawnLow, drawnHigh }) => ({
      what: `The interval is [${low}, ${high}], but eight runs of ten lie between ${drawnLow} and ${drawnHigh}.`,
      why: 'Values without meaning, such as shares below 0% or above 100%, are not drawn, which moves P10 and P90 away from its ends.',
      repair:
        'Leave it if that is meant; otherwise write { low: …, mode: …, high: … }, or move the ends away from the limit. A share may also be a beta.',
    }),
    about: {
      ja: 'interval は両端を10％点と90％点とする正規分布から、意味のある範囲（割合なら 0%〜100%）の外を除いて引きます。限界の近くでは除く分が多く、10回中8回の範囲が書いた両端から、幅の20分の1より大きくずれるときに注意します。',
      en: 'An interval is a normal with P10 and P90 at its ends, without what lies outside the range of the value (0% to 100% for a share). Near a limit much is left out; this warns where P10 or P90 then lie more than a twentieth of its width from its ends.',
    },
    bad: 'yield: { interval: [90%, 100%] }',
    good: 'yield: { low: 88%, mode: 97%, high: 100% }',
  },
  W_BOUNDS_MAY_CROSS: {
    ja: ({ min, max, chance, year }) => ({
      what: `${year === undefined ? '' : `${year}年度から、`}採用の下限 min（${peopleJa(min)}）が、試行の約${chance}で上限 max（${peopleJa(max)}）を上回ります。`,
      why: 'そのような試行では、上限が優先され、下限は守られません。',
      repair: 'それでよければこのままで、そうでなければ、min と max の幅が重ならないように書き直してください。',
    }),
    en: ({ min, max, chance, year }) => ({
      what: `${year === undefined ? 'In' : `From ${year} on, in`} about ${chance} of the runs the lower limit of hires, min (${peopleEn(min)}), is above the upper limit, max (${peopleEn(max)}).`,
      why: 'In such a run the upper limit holds, and the lower one is not kept.',
      repair: 'Leave it if that is meant; otherwise write ranges of min and max that do not overlap.',
    }),
    about: {
      ja: '不確かな下限と上限は試行ごとに引くので、下限が上限を上回ることがあります。その年度に効いている値どうしで、上回る確率が1000分の1以上のときに注意します（相関が書かれていれば、それも考えに入れます）。期待値の計算に使う値どうしが逆なら、E_BOUNDS_ORDER です。',
      en: 'Uncertain limits of hires are drawn in every run, and the lower one may come out above the upper one. This warns where the chance of it, among the values in force in the same year, is one in a thousand or more; a correlation between the two is taken into account. Where their central values are in the wrong order, that is E_BOUNDS_ORDER.',
    },
    bad: 'bounds: { min: { interval: [8, 16] }, max: { interval: [12, 24] } }',
    good: 'bounds: { min: { low: 8, mode: 10, high: 12 }, max: { low: 16, mode: 20, high: 24 } }',
  },
  W_SHOCK_CUT: {
    ja: ({ key, sd, mean, cut, low, year }) => ({
      what: `${year === undefined ? '' : `${year}年度から、`}平均 ${mean} のこの率は、年ごとの変動 uncertainty.shocks.${key}（標準偏差 ${sd}）を掛けると、約${cut}の年に100%を超えます。`,
      why: `100%を超える分は切るので、率の平均は ${low} に下がり、試行の退職者は期待値の計算より少なくなります。`,
      repair: `それでよければこのままで、そうでなければ、この率か uncertainty.shocks.${key} を小さくしてください。`,
    }),
    en: ({ key, sd, mean, cut, low, year }) => ({
      what: `${year === undefined ? 'With' : `From ${year} on, with`} the yearly shock uncertainty.shocks.${key} (standard deviation ${sd}), this rate, ${mean} on average, comes to more than 100% in about ${cut} of the years.`,
      why: `What is above 100% is cut, so the mean of the rate falls to ${low}, and in sampled runs fewer people leave than in the expected one.`,
      repair: `Leave it if that is meant; otherwise lower this rate or uncertainty.shocks.${key}.`,
    }),
    about: {
      ja: '年ごとの変動は、平均1の倍率（0〜2で切った正規分布）を率に掛けます。率は100%を超えられないので、超えた分は切り、そのぶん率の平均が下がります。下がり方が、書かれた率の100分の1を超えるときに注意します。標準偏差20%ならおよそ80%、50%ならおよそ60%より高い率が当てはまります。',
      en: 'A yearly shock multiplies a rate by a factor with mean 1, a normal cut at 0 and 2. A rate cannot exceed 100%: what is above is cut, and the mean of the rate falls. This warns where it falls by more than a hundredth of itself. With a standard deviation of 20% that is so for rates above some 80%, with 50% for rates above some 60%.',
    },
    bad: 'separation: { resignation: [{ ages: 60-64, rate: 90% }] }\nuncertainty: { shocks: { resignation: 20% } }',
    good: 'separation: { resignation: [{ ages: 60-64, rate: 90% }] }\nuncertainty: { shocks: { resignation: 5% } }',
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
