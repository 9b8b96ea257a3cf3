/**
 * From 60 on (60歳以後): staying, partial leave, moving to short time, leaving, by group and cohort, and re-employment after retirement.
 *
 * Source: 地方公務員法の一部を改正する法律 (令和3年法律第63号), 地方公務員法 第22条の4, 第26条の3. Not here: 役職定年, see managers.ts.
 */
import { z } from 'zod'
import { constantNumber, constantYear } from './constant.ts'
import { shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { ages, number, text, year } from './values.ts'

const reemployment = section(
  {
    uptake: shareLever({
      title: '再任用の割合',
      description: '65歳前に定年退職した人のうち暫定再任用される割合',
      examples: ['65%'],
    }).optional(),
    fullTimeShare: shareLever({ title: '再任用のうちフルタイムの割合', examples: ['55%'] }).optional(),
    leaving: shareLever({ title: '再任用の途中で離職する割合', description: '1年あたり', examples: ['5%'] }).optional(),
    untilAge: constantNumber(
      { unit: 'number', whole: true, min: 50, max: 75 },
      { title: '再任用の上限年齢', description: 'この年齢に達した年度の末日まで', examples: [65] },
    ).optional(),
    lastYear: constantYear({
      title: '暫定再任用の最後の年度',
      description: '基準日より前なら、再任用される人はいない',
      examples: ['R13'],
    }).optional(),
    ...optionalOrigin,
  },
  { title: '再任用', description: '暫定再任用の割合と期限' },
)

const shares = {
  stay: shareLever({
    title: '60歳以後も常勤で続ける割合',
    description: 'かつての定年を超えて正規職員として残る割合',
    examples: [{ low: '70%', mode: '78%', high: '90%' }],
  }).optional(),
  partialLeave: shareLever({
    title: '高齢者部分休業をとって続ける割合',
    description: '正規職員のまま勤務時間の一部を休む割合（stay の外数）。現員と定員には1人と数える。既定: 0%',
    examples: ['5%'],
  }).optional(),
  partTime: shareLever({
    title: '定年前再任用短時間へ移る割合',
    description: 'stay、partialLeave との合計は100%まで（幅のある値は mode どうしの合計で確かめる）。残りは退職する',
    examples: ['5%'],
  }).optional(),
}

const leaving = shareLever({
  title: '60歳を過ぎてから定年までに離職する割合',
  description: '1年あたり',
  examples: ['5%'],
}).optional()

const managers = section(
  { ...shares, ...optionalOrigin },
  { title: '管理職の選択', description: '60歳に達した年度に管理職の人の割合。書かなかった割合は、管理職以外と同じ' },
)

const jobFamily = section(
  { ...shares, leaving, managers: managers.optional(), ...optionalOrigin },
  { title: '職種の選択', description: '書かなかった割合は、職種を分けない割合と同じ' },
)

const counts = section(
  {
    stay: number({ unit: 'people', min: 0, max: 1_000_000 }, { title: '常勤で続ける人数' }).optional(),
    partialLeave: number({ unit: 'people', min: 0, max: 1_000_000 }, { title: '高齢者部分休業をとる人数' }).optional(),
    partTime: number({ unit: 'people', min: 0, max: 1_000_000 }, { title: '定年前再任用短時間へ移る人数' }).optional(),
    leave: number({ unit: 'people', min: 0, max: 1_000_000 }, { title: '退職する人数' }).optional(),
  },
  { title: '回答の人数', description: '未定の人は数えない' },
)

const answered = section(shares, { title: '回答の割合', description: '残りは退職する' })

const survey = z
  .array(
    section(
      {
        cohort: year({
          title: '生年度',
          description: '4月2日から翌年4月1日までに生まれた人。1964 は1964年4月2日～1965年4月1日生まれ',
          examples: [1964],
        }),
        jobFamily: text({ title: '職種', description: 'この職種だけの結果。書かなければ全職種' }).optional(),
        counts: counts.optional(),
        shares: answered.optional(),
        ...optionalOrigin,
      },
      { title: '意思確認の結果', description: 'counts（人数）か shares（割合）のどちらかを書く' },
    ),
  )
  .meta({
    title: '意思確認の結果',
    description:
      '生年度ごとの回答。その生年度の人には、ほかの割合より先に使う。優先順: survey（職種あり）＞survey（全職種）＞byJobFamily の managers＞byJobFamily＞managers＞ここの割合',
  })

const leavingByAge = z
  .array(
    section(
      {
        ages: ages({ title: '年齢', description: '4月1日現在の年齢。61歳に達する年度は60', examples: ['60-61', '62'] }),
        jobFamily: text({ title: '職種', description: 'この職種だけの率。書かなければ全職種' }).optional(),
        rate: shareLever({ title: '60歳以後の離職率', description: '1年間に離職する割合', examples: ['5%'] }),
        ...optionalOrigin,
      },
      { title: '年齢別の離職率' },
    ),
  )
  .meta({
    title: '60歳以後の年齢別の離職率',
    description: 'leaving より先に使う。優先順: 職種のある年齢区分＞byJobFamily の leaving＞職種のない年齢区分＞leaving',
  })

/** From 60 on (60歳以後). */
export const after60 = section(
  {
    ...shares,
    leaving,
    partialLeaveHours: shareLever({
      title: '高齢者部分休業で休む時間の割合',
      description: '勤務時間のうち休む割合。partialLeave を使うときに要る。上限は条例で定める（多くは2分の1）',
      examples: ['50%'],
    }).optional(),
    managers: managers.optional(),
    byJobFamily: z
      .record(z.string(), jobFamily)
      .meta({ title: '職種別の選択', description: '職種ごとの割合と離職率' })
      .optional(),
    leavingByAge: leavingByAge.optional(),
    survey: survey.optional(),
    reemployment: reemployment.optional(),
    ...optionalOrigin,
  },
  { title: '60歳以後', description: '60歳以後の働き方' },
)
