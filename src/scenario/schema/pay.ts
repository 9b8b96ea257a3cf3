/**
 * Pay (給与): the mean of the base date, its curve by age, and how the pay of the other employment types follows from it.
 *
 * The municipality must write the section in full or leave it out; then there is no cost. A scenario may replace single values.
 * Shares are of yearly pay. Not here: the law (pay-rules.ts), growth, revenue and other money (cost.ts).
 */
import { z } from 'zod'
import { constantNumber } from './constant.ts'
import { shareLever, YEN } from './lever.ts'
import { optionalOrigin, type Setting, section } from './sections.ts'
import { number, text } from './values.ts'

const age = { unit: 'number', whole: true, min: 15, max: 75 } as const
const factor = { unit: 'number', min: 0, max: 3 } as const

const curve = z
  .array(
    section(
      {
        age: number(age, { title: '年齢', description: '4月1日現在', examples: [22] }),
        index: number(factor, { title: '指数', description: '1人1年の給与の、互いの比', examples: [0.56] }),
        ...optionalOrigin,
      },
      { title: '年齢の点' },
    ),
  )
  .meta({
    title: '年齢別の給与',
    description:
      '年齢の順に、18歳以下の点から59歳以上の点まで、10歳以内の間隔で書く。点の間は直線で補い、最初の点より若い年齢は最初の値、最後の点より上の年齢は最後の値とする。正規職員の平均が meanAnnual になるように、全体を何倍かする',
  })

const career = z
  .array(
    section(
      {
        fromService: number({ unit: 'number', whole: true, min: 0, max: 50 }, { title: '勤続年数', examples: [0] }),
        rank: text({ title: '職', description: '規則の points にある職', examples: ['主事'] }),
        ...optionalOrigin,
      },
      { title: '職の段階' },
    ),
  )
  .meta({ title: '職の歩み', description: '退職手当の調整額のための、勤続年数ごとの職。0年から順に書く' })

const factors = {
  basicPayShare: shareLever({
    title: '給与に占める給料の割合',
    description: '退職手当は、給料月額（給与×この割合÷12）をもとに計算する',
    examples: ['55%'],
  }),
  payLinkedShare: shareLever({
    title: '60歳を過ぎると減額される給与の割合',
    description: '給料と、給料に連動する手当の割合。残りの手当は減額されない',
    examples: ['90%'],
  }),
  employerShare: shareLever({
    title: '事業主負担の割合',
    description: '共済などの事業主負担の、給与に対する割合',
    examples: [{ low: '17%', mode: '18%', high: '20%' }],
  }),
  reemployedFullTime: shareLever({
    title: 'フルタイム再任用の給与',
    description: '本人の60歳時の給与に対する割合',
    examples: ['60%'],
  }),
  reemployedShortTime: shareLever({
    title: '短時間勤務の再任用の給与',
    description: '本人の60歳時の給与に対する割合。定年前再任用短時間にも使う',
    examples: ['48%'],
  }),
  fixedTerm: shareLever({
    title: '一般任期付職員の給与',
    description: '同じ年齢の正規職員の給与に対する割合',
    examples: ['100%'],
  }),
  leaveSubstitute: shareLever({
    title: '育休代替任期付職員の給与',
    description: '同じ年齢の正規職員の給与に対する割合',
    examples: ['100%'],
  }),
}

const meanAnnual = constantNumber(YEN, {
  title: '1人あたり給与（年額）',
  description: '基準日の正規職員の平均。円。手当と期末・勤勉手当を含み、退職手当と事業主負担を含まない',
  examples: [7110000],
})
const familyFactors = z
  .record(z.string(), constantNumber(factor, { title: '職種の倍率' }))
  .meta({ title: '職種の倍率', description: '同じ年齢の給与の、職種による違い。書かない職種は 1' })

const municipalityPay = section(
  {
    rules: text({
      title: '給与の規則',
      description: 'kind: pay-rules のファイル',
      examples: ['../statute/pay-rules-tokyo.yaml'],
    }),
    meanAnnual,
    curve,
    familyFactors: familyFactors.optional(),
    ...factors,
    career: career.optional(),
    ...optionalOrigin,
  },
  { title: '給与', description: '人件費の計算に使う給与。書かなければ人件費を計算しない' },
)

const optionalFactors = Object.fromEntries(Object.entries(factors).map(([key, lever]) => [key, lever.optional()])) as {
  readonly [K in keyof typeof factors]: z.ZodOptional<(typeof factors)[K]>
}

const scenarioPay = section(
  {
    meanAnnual: meanAnnual.optional(),
    curve: curve.optional(),
    familyFactors: familyFactors.optional(),
    ...optionalFactors,
    career: career.optional(),
    ...optionalOrigin,
  },
  { title: '給与', description: '自治体の給与のうち、この案で変えるもの' },
)

/** Pay (給与). The municipality writes it in full or not at all. */
export const pay = <S extends Setting>(setting: S): S extends 'municipality' ? typeof municipalityPay : typeof scenarioPay =>
  (setting === 'municipality' ? municipalityPay : scenarioPay) as ReturnType<typeof pay<S>>
