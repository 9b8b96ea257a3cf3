/**
 * What goes wrong in pay and cost: curves with gaps, tables of the retirement allowance, ranks that the rules do not know, and keys
 * that need another one.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface PayArguments {
  readonly E_PAY_CURVE_ORDER: { readonly age: number; readonly before: number }
  readonly E_PAY_CURVE_GAP: { readonly from: number; readonly to: number; readonly where: 'start' | 'between' | 'end' }
  readonly E_PAY_CURVE_ZERO: Readonly<Record<never, never>>
  readonly E_PAY_RANK: { readonly rank: string; readonly known: readonly string[]; readonly nearest?: string }
  readonly E_PAY_CAREER_ORDER: { readonly first: boolean }
  readonly E_PAY_NO_REGULAR: Readonly<Record<never, never>>
  readonly E_PAY_MISSING: { readonly key: string }
  readonly E_ALLOWANCE_MONTHS: { readonly year: number }
  readonly E_ALLOWANCE_FALLS: { readonly year: number }
}

const CURVE = 'pay:\n  curve:\n    - { age: 18, index: 0.5 }'

/** The wording of these codes (文面), in Japanese and English. */
export const payTexts: Part<PayArguments> = {
  E_PAY_CURVE_ORDER: {
    ja: ({ age, before }) => ({
      what: `年齢別の給与（curve）は年齢の順に書きます。${before}歳の後に${age}歳があります。`,
      repair: '若い年齢から順に、同じ年齢は一度だけ書いてください。',
    }),
    en: ({ age, before }) => ({
      what: `The pay curve must ascend by age, but ${age} follows ${before}.`,
      repair: 'Write the ages in ascending order, each once.',
    }),
    about: {
      ja: '点の順序が違うと、間を直線で補えません。',
      en: 'Between points out of order nothing can be interpolated.',
    },
    bad: `${CURVE}\n    - { age: 40, index: 1.0 }\n    - { age: 30, index: 0.8 }`,
    good: `${CURVE}\n    - { age: 30, index: 0.8 }\n    - { age: 40, index: 1.0 }`,
  },
  E_PAY_CURVE_GAP: {
    ja: ({ from, to, where }) => ({
      what:
        where === 'between'
          ? `年齢別の給与（curve）に、${from}歳から${to}歳まで点がありません。`
          : where === 'start'
            ? `年齢別の給与（curve）の最初の点が${from}歳で、それより若い職員の給与が決まりません。`
            : `年齢別の給与（curve）の最後の点が${from}歳で、それより上の職員の給与が決まりません。`,
      repair:
        where === 'between'
          ? '点の間隔を10歳以内にしてください。'
          : where === 'start'
            ? '18歳以下の点を加えてください。'
            : '59歳以上の点を加えてください。',
    }),
    en: ({ from, to, where }) => ({
      what:
        where === 'between'
          ? `The pay curve has no point between ages ${from} and ${to}.`
          : where === 'start'
            ? `The pay curve begins at age ${from}; the pay of younger staff is not known.`
            : `The pay curve ends at age ${from}; the pay of older staff is not known.`,
      repair:
        where === 'between'
          ? 'Leave at most 10 years between points.'
          : where === 'start'
            ? 'Add a point at age 18 or below.'
            : 'Add a point at age 59 or above.',
    }),
    about: {
      ja: '年齢別の給与は18歳から59歳までのすべての年齢で決まっていなければなりません。10歳を超える空きを直線で補うと、行の書き落としに気づけません。',
      en: 'The curve must cover every age from 18 to 59. A gap of more than 10 years is taken for a forgotten line.',
    },
    bad: 'pay:\n  curve: [{ age: 22, index: 0.6 }, { age: 58, index: 1.2 }]',
    good: 'pay:\n  curve: [{ age: 18, index: 0.5 }, …, { age: 50, index: 1.1 }, { age: 60, index: 1.2 }]',
  },
  E_PAY_CURVE_ZERO: {
    ja: () => ({
      what: '年齢別の給与（curve）の指数が0です。',
      repair: 'すべての年齢の指数を、0より大きい数にしてください。',
    }),
    en: () => ({
      what: 'An index of the pay curve is 0.',
      repair: 'Give every age an index above 0.',
    }),
    about: {
      ja: '指数は互いの比です。0では、その年齢の職員の給与が0円になります。',
      en: 'Indices are relative to each other. Zero would mean that people of that age are not paid.',
    },
    bad: 'pay:\n  curve: [{ age: 18, index: 0 }, …]',
    good: 'pay:\n  curve: [{ age: 18, index: 0.5 }, …]',
  },
  E_PAY_RANK: {
    ja: ({ rank, known, nearest }) => ({
      what: `職「${rank}」は、給与の規則の points にありません。${nearest === undefined ? '' : `「${nearest}」でしょうか。`}`,
      repair: `${known.join('、')}のどれかを書いてください。`,
    }),
    en: ({ rank, known, nearest }) => ({
      what: `The rank "${rank}" is not among the points of the pay rules.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      repair: `Write one of ${known.join(', ')}.`,
    }),
    about: {
      ja: '退職手当の調整額は、職ごとの1月の点数から計算します。',
      en: 'The adjustment of the retirement allowance is computed from the monthly points of each rank.',
    },
    bad: 'pay:\n  career: [{ fromService: 0, rank: 社員 }]',
    good: 'pay:\n  career: [{ fromService: 0, rank: 主事 }]',
  },
  E_PAY_CAREER_ORDER: {
    ja: ({ first }) => ({
      what: first ? '職の歩み（career）が勤続0年から始まっていません。' : '職の歩み（career）が勤続年数の順になっていません。',
      repair: '勤続0年から順に、同じ年数は一度だけ書いてください。',
    }),
    en: ({ first }) => ({
      what: first ? 'The career does not begin at 0 years of service.' : 'The career does not ascend by years of service.',
      repair: 'Begin with 0 years of service and ascend, each once.',
    }),
    about: {
      ja: '勤続年数ごとの職が一つに決まるように、0年から順に書きます。',
      en: 'Every year of service must have one rank.',
    },
    bad: 'pay:\n  career: [{ fromService: 5, rank: 主事 }]',
    good: 'pay:\n  career: [{ fromService: 0, rank: 主事 }, { fromService: 10, rank: 主任 }]',
  },
  E_PAY_NO_REGULAR: {
    ja: () => ({
      what: '職員構成表に正規職員がいないので、1人あたり給与（meanAnnual）を年齢別の給与に割り当てられません。',
      repair: '職員構成表に正規職員（regular）を書くか、「pay」の節を消してください。',
    }),
    en: () => ({
      what: 'The staff table has no regular staff, so the mean pay (meanAnnual) cannot be spread over the curve.',
      repair: 'Put regular staff into the staff table, or delete the section "pay".',
    }),
    about: {
      ja: 'meanAnnual は基準日の正規職員の平均です。',
      en: 'meanAnnual is the mean of the regular staff on the base date.',
    },
    bad: 'pay: { meanAnnual: 7110000 }   # 職員構成表が再任用だけ',
    good: '# 職員構成表に regular の行がある\npay: { meanAnnual: 7110000 }',
  },
  E_PAY_MISSING: {
    ja: ({ key }) => ({
      what: `「${key}」があるのに、自治体のファイルに「pay」（給与）がありません。人件費を計算できません。`,
      repair: `自治体のファイルに「pay」を書くか、「${key}」を消してください。`,
    }),
    en: ({ key }) => ({
      what: `"${key}" is written, but the municipality file has no section "pay", so no cost can be computed.`,
      repair: `Write "pay" in the municipality file, or delete "${key}".`,
    }),
    about: {
      ja: '人件費は、自治体のファイルの pay（1人あたり給与、年齢別の給与、給与の規則）から計算します。',
      en: 'Cost is computed from "pay" in the municipality file: mean pay, pay curve, pay rules.',
    },
    bad: 'cost: { growth: 1%, prices: nominal }   # 自治体のファイルに pay がない',
    good: '# municipality.yaml\npay: { rules: ../statute/pay-rules-tokyo.yaml, meanAnnual: 7110000, … }',
  },
  E_ALLOWANCE_MONTHS: {
    ja: ({ year }) => ({
      what: `退職手当の支給率（months）に、勤続${year}年がありません。`,
      repair: '勤続1年から1年ごとに、抜けずに書いてください。',
    }),
    en: ({ year }) => ({
      what: `The months of the retirement allowance lack ${year} years of service.`,
      repair: 'Write every year of service from 1 on.',
    }),
    about: {
      ja: '退職手当の支給率は、勤続年数1年ごとに1つの値を書きます。',
      en: 'The table has one value for each whole year of service.',
    },
    bad: 'months: { 1: 0.9, 3: 2.7 }',
    good: 'months: { 1: 0.9, 2: 1.8, 3: 2.7 }',
  },
  E_ALLOWANCE_FALLS: {
    ja: ({ year }) => ({
      what: `退職手当の支給率（months）が、勤続${year}年で前の年数より小さくなっています。`,
      repair: '表の数字を確かめてください。支給率は勤続年数とともに下がりません。',
    }),
    en: ({ year }) => ({
      what: `The months of the retirement allowance fall at ${year} years of service.`,
      repair: 'Check the table: months never fall with service.',
    }),
    about: {
      ja: '勤続が長いほど支給率が下がる表は、写し間違いとみなします。',
      en: 'A table whose months fall with service is taken for a copying error.',
    },
    bad: 'months: { 1: 0.9, 2: 0.8 }',
    good: 'months: { 1: 0.9, 2: 1.8 }',
  },
}
