/**
 * What goes wrong in uncertain values: intervals, normal and beta distributions, lists, and the `uncertainty` section.
 *
 * The order of `{ low, mode, high }` has its code in `schema-values.ts`. Amounts stand as the planner writes them.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface UncertainArguments {
  readonly E_INTERVAL_FORM: { readonly value: string }
  readonly E_INTERVAL_ORDER: { readonly low: string; readonly high: string }
  readonly E_SD_NOT_POSITIVE: { readonly value: string }
  readonly E_MEAN_OUTSIDE: { readonly mean: string; readonly min?: string; readonly max?: string }
  readonly E_NORMAL_CUT: {
    readonly mean: string
    readonly sd: string
    readonly cut: string
    readonly side: 'low' | 'high'
    readonly end: string
  }
  readonly E_CORRELATION_PAIR: { readonly value: string }
  readonly E_CORRELATION_PATH: { readonly value: string; readonly nearest?: string }
  readonly E_CORRELATION_TWICE: { readonly first: string; readonly second: string }
  readonly E_CORRELATIONS_IMPOSSIBLE: object
  readonly W_CORRELATION_CERTAIN: { readonly value: string }
  readonly E_BETA_SHARE: { readonly unit: string }
  readonly E_BETA_MEAN: { readonly mean: string }
  readonly W_SHARES_MAY_EXCEED_ONE: { readonly sum: string; readonly year?: string }
  readonly E_BETA_SPREAD: { readonly mean: string; readonly sd: string; readonly largest: string }
}

const endsJa = (min: string | undefined, max: string | undefined): string =>
  [min === undefined ? '' : `${min}以上`, max === undefined ? '' : `${max}以下`].join('')
const endsEn = (min: string | undefined, max: string | undefined): string =>
  [...(min === undefined ? [] : [`${min} or more`]), ...(max === undefined ? [] : [`${max} or less`])].join(' and ')

/** The wording of these codes (文面), in Japanese and English. */
export const uncertainTexts: Part<UncertainArguments> = {
  E_INTERVAL_FORM: {
    ja: ({ value }) => ({
      what: `interval の「${value}」が読めません。`,
      repair: '10回中8回がその間に入ると考える、低い値と高い値の2つを interval: [1%, 2%] のように書いてください。',
    }),
    en: ({ value }) => ({
      what: `The interval ${value} cannot be read.`,
      repair: 'Write the two values that eight cases of ten lie between: interval: [1%, 2%].',
    }),
    about: {
      ja: 'interval は、10回中8回がその間に入ると考える2つの値（10％点と90％点）です。低い値を先に書きます。',
      en: 'An interval is the two values that eight cases of ten lie between (P10 and P90), the lower one first.',
    },
    bad: 'rate: { interval: 2% }',
    good: 'rate: { interval: [1.4%, 3.0%] }',
  },
  E_INTERVAL_ORDER: {
    ja: ({ low, high }) => ({
      what: `低い値 ${low} が高い値 ${high} より小さくなっていません。`,
      repair: `低い値を先に書いてください（${high}、${low} の順）。`,
    }),
    en: ({ low, high }) => ({
      what: `The low value ${low} is not below the high value ${high}.`,
      repair: `Write the lower value first: ${high}, ${low}.`,
    }),
    about: {
      ja: '幅の両端は、低い値、高い値の順に書きます。',
      en: 'The ends of a range are written from low to high.',
    },
    bad: 'rate: { interval: [3.0%, 1.4%] }',
    good: 'rate: { interval: [1.4%, 3.0%] }',
  },
  E_SD_NOT_POSITIVE: {
    ja: ({ value }) => ({
      what: `標準偏差（sd）が ${value} です。`,
      repair: '0より大きい値を書いてください。ばらつきがないなら、数だけを書いてください。',
    }),
    en: ({ value }) => ({
      what: `The standard deviation (sd) is ${value}.`,
      repair: 'Write a value above 0, or the plain number where nothing is uncertain.',
    }),
    about: { ja: '標準偏差は、値のばらつきの大きさで、必ず正の数です。', en: 'A standard deviation is always above 0.' },
    bad: 'rate: { normal: { mean: 2%, sd: 0 } }',
    good: 'rate: { normal: { mean: 2%, sd: 0.5% } }',
  },
  E_MEAN_OUTSIDE: {
    ja: ({ mean, min, max }) => ({
      what: `平均（mean）${mean} が、取りうる範囲（${endsJa(min, max)}）の中にありません。`,
      repair: '平均を範囲の内側の値に直すか、low と high を直してください。',
    }),
    en: ({ mean, min, max }) => ({
      what: `The mean ${mean} is not inside the range of the value (${endsEn(min, max)}).`,
      repair: 'Move the mean inside the range, or correct low and high.',
    }),
    about: {
      ja: '平均は、値の取りうる範囲（割合なら 0%〜100%、low と high を書いたときはその間）の内側に置きます。',
      en: 'The mean lies inside the range of the value: 0% to 100% for a share, or between low and high where they are written.',
    },
    bad: 'rate: { normal: { mean: 2%, sd: 1%, low: 3% } }',
    good: 'rate: { normal: { mean: 2%, sd: 1%, low: 0% } }',
  },
  E_NORMAL_CUT: {
    ja: ({ mean, sd, cut, side, end }) => ({
      what: `平均 ${mean}、標準偏差 ${sd} の正規分布では、${cut}が ${end} を${side === 'low' ? '下回り' : '上回り'}ます。`,
      why: '取りえない値が1割を超えると、使われる値の平均が、書かれた平均からずれてしまいます。',
      repair: `標準偏差を小さくするか、triangular など別の書き方を選んでください。それでよければ ${side}: ${end} と書き添えてください。`,
    }),
    en: ({ mean, sd, cut, side, end }) => ({
      what: `Of a normal with mean ${mean} and standard deviation ${sd}, ${cut} lies ${side === 'low' ? 'below' : 'above'} ${end}.`,
      why: 'When more than a tenth cannot occur, the values that are used have another mean than the one written.',
      repair: `Write a smaller standard deviation or another form, such as triangular. If it is meant, add ${side}: ${end}.`,
    }),
    about: {
      ja: '正規分布には端がないので、割合が負になるような値は捨てて引き直します。捨てる分が1割を超えるときは、平均が変わるため受け付けません。端を low、high で自分で書けば受け付けます。',
      en: 'A normal has no ends, so values without meaning, such as negative shares, are left out. Where that is more than a tenth it is refused unless the planner writes the end with low or high.',
    },
    bad: 'rate: { normal: { mean: 1%, sd: 2% } }',
    good: 'rate: { triangular: { low: 0%, mode: 1%, high: 3% } }',
  },
  E_CORRELATION_PAIR: {
    ja: ({ value }) => ({
      what: `between の「${value}」は、2つの違う前提になっていません。`,
      repair: 'between: [after60.stay, after60.leaving] のように、値の場所を2つ書いてください。',
    }),
    en: ({ value }) => ({
      what: `The pair ${value} is not two different values.`,
      repair: 'Write the paths of two values: between: [after60.stay, after60.leaving].',
    }),
    about: {
      ja: '相関は、違う2つの不確かな値の間に書きます。',
      en: 'A correlation stands between two different uncertain values.',
    },
    bad: 'between: [after60.stay, after60.stay]',
    good: 'between: [after60.stay, after60.leaving]',
  },
  E_CORRELATION_PATH: {
    ja: ({ value, nearest }) => ({
      what: `「${value}」という値はありません。${nearest === undefined ? '' : `「${nearest}」ではありませんか。`}`,
      repair: '値の場所を、teiin explain が示すとおりに書いてください（例: separation.resignation[0].rate）。',
    }),
    en: ({ value, nearest }) => ({
      what: `There is no value ${value}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
      repair: 'Write the path as teiin explain shows it, such as separation.resignation[0].rate.',
    }),
    about: {
      ja: '相関の相手は、値の場所（キーを「.」でつないだもの。一覧の項目は [0] から数える）で名ざします。',
      en: 'A correlation names values by their paths: keys joined by dots, list items counted from [0].',
    },
    bad: 'between: [after60.stey, after60.leaving]',
    good: 'between: [after60.stay, after60.leaving]',
  },
  E_CORRELATION_TWICE: {
    ja: ({ first, second }) => ({
      what: `${first} と ${second} の相関が2回書かれています。`,
      repair: 'どちらか1つを残してください。',
    }),
    en: ({ first, second }) => ({
      what: `The correlation between ${first} and ${second} is written twice.`,
      repair: 'Keep one of them.',
    }),
    about: { ja: '1組の相関は1回だけ書きます。順序は関係ありません。', en: 'Each pair is written once, in either order.' },
  },
  E_CORRELATIONS_IMPOSSIBLE: {
    ja: () => ({
      what: '書かれた相関は、同時には成り立ちません。',
      why: 'たとえば甲と乙、乙と丙がとても強く結びついているのに、甲と丙は逆に動く、ということはありえません。書かれていない組は、相関係数 0 とします。',
      repair: '相関係数を 0 に近づけるか、書かれていない組（甲と丙）の相関も書いてください。',
    }),
    en: () => ({
      what: 'These correlations cannot all hold at once.',
      why: 'If one value moves with a second and the second with a third, the first cannot move against the third. Pairs that are not written count as 0.',
      repair:
        'Bring the coefficients nearer to 0, or write the correlation of the pair that is not there (the first and the third).',
    }),
    about: {
      ja: '相関係数をすべて並べた行列が正定値でないと、その相関をもつ値は引けません。3つ以上の値を結ぶときに起こります。',
      en: 'The matrix of all correlations has to be positive definite. It can fail where three or more values are tied to each other.',
    },
    bad: 'correlations:\n  - { between: [after60.stay, after60.leaving], r: 0.9 }\n  - { between: [after60.leaving, after60.partTime], r: 0.9 }\n  - { between: [after60.stay, after60.partTime], r: -0.9 }',
    good: 'correlations:\n  - { between: [after60.stay, after60.leaving], r: 0.9 }\n  - { between: [after60.leaving, after60.partTime], r: 0.9 }\n  - { between: [after60.stay, after60.partTime], r: 0.7 }',
  },
  W_CORRELATION_CERTAIN: {
    ja: ({ value }) => ({
      what: `相関の相手「${value}」は、この案では不確かな値ではありません。`,
      why: 'その相関は値の散らばり方を変えません。ただし、もう一方の値がどの試行でいくつになるかは、相関のない案と変わることがあります。',
      repair: '幅のある値を書くか、この相関を削除してください。',
    }),
    en: ({ value }) => ({
      what: `The correlated value ${value} is not uncertain in this scenario.`,
      why: 'The correlation changes the spread of no value; but what each run draws of the other one may differ from scenarios without it.',
      repair: 'Write an uncertain value there, or delete the correlation.',
    }),
    about: {
      ja: '相関は、2つとも不確かな値のときにだけ働きます。1つの数や計算式には働きません。',
      en: 'A correlation works between two uncertain values only, not with plain numbers and formulas.',
    },
  },
  E_BETA_SHARE: {
    ja: () => ({
      what: 'beta は割合の値にだけ使えます。',
      repair: '人数や数には triangular、interval、normal、empirical のどれかを使ってください。',
    }),
    en: () => ({
      what: 'Only a share can have the form beta.',
      repair: 'Use triangular, interval, normal or empirical for people and other numbers.',
    }),
    about: {
      ja: 'ベータ分布は 0%〜100% の割合のための分布です。',
      en: 'The beta distribution is one of shares from 0% to 100%.',
    },
    bad: 'target: { rule: actual, path: { beta: { mean: 0.5, sd: 0.1 } } }',
    good: 'target: { rule: actual, path: { interval: [650, 665] } }',
  },
  E_BETA_MEAN: {
    ja: ({ mean }) => ({
      what: `ベータ分布の平均（mean）が ${mean} です。`,
      repair: '0% より大きく 100% より小さい値を書いてください。いつも同じ値なら、数だけを書いてください。',
    }),
    en: ({ mean }) => ({
      what: `The mean of the beta distribution is ${mean}.`,
      repair: 'Write a value above 0% and below 100%, or the plain number where nothing is uncertain.',
    }),
    about: {
      ja: '平均が 0% か 100% の割合は、ばらつくことができません。',
      en: 'A share whose mean is 0% or 100% cannot vary.',
    },
    bad: 'stay: { beta: { mean: 0%, sd: 1% } }',
    good: 'stay: { beta: { mean: 1%, sd: 1% } }',
  },
  E_BETA_SPREAD: {
    ja: ({ mean, sd, largest }) => ({
      what: `平均 ${mean} の割合に、標準偏差 ${sd} は大きすぎます。`,
      repair: `標準偏差は ${largest} くらいまでにしてください。`,
    }),
    en: ({ mean, sd, largest }) => ({
      what: `A standard deviation of ${sd} is too large for a share with the mean ${mean}.`,
      repair: `Write at most about ${largest}.`,
    }),
    about: {
      ja: '割合は 0%〜100% にしかならないので、平均が決まると、ばらつきの大きさに限りがあります（平均×(1−平均) の平方根）。',
      en: 'A share lies between 0% and 100%, so its mean limits its spread: the square root of mean × (1 − mean).',
    },
    bad: 'stay: { beta: { mean: 80%, sd: 50% } }',
    good: 'stay: { beta: { mean: 80%, sd: 5% } }',
  },
  W_SHARES_MAY_EXCEED_ONE: {
    ja: ({ sum, year }) => ({
      what: `${year === undefined ? '' : `${year}年度から、`}続ける割合と短時間勤務に移る割合の高めの値（10回に1回はそれを超える値）を足すと ${sum} です。`,
      why: '合計が100%を超えた試行では、合計が100%になるように両方を同じ比率で縮めます。',
      repair: 'それでよければこのままで、そうでなければ、どちらかの幅を狭めてください。',
    }),
    en: ({ sum, year }) => ({
      what: `The high values of staying and of short time, each passed in one run of ten, come to ${sum}${year === undefined ? '' : ` from ${year} on`}.`,
      why: 'In runs where the two exceed 100% together, both are reduced in proportion, so that they come to 100%.',
      repair: 'Leave it if that is meant; otherwise narrow one of the ranges.',
    }),
    about: {
      ja: '不確かな割合は試行ごとに別々に引くので、合計が100%を超えることがあります。そのときは両方を同じ比率で縮めます。',
      en: 'Uncertain shares are drawn separately in every run and may come to more than 100%; then both are reduced in proportion.',
    },
    bad: 'after60: { stay: { interval: [70%, 95%] }, partTime: { interval: [2%, 12%] } }',
    good: 'after60: { stay: { interval: [70%, 85%] }, partTime: { interval: [2%, 10%] } }',
  },
}
