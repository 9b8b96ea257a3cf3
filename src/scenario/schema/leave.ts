/**
 * Leave (休業): childcare leave 育児休業 by sex and age, administrative leave 休職, and the substitutes 育休代替任期付.
 *
 * The staff table has no sex, so the share of women of each job family is an assumption here. Substitutes stand at a number, or at a share of
 * those on leave: the nearest file that writes either decides. Source: 地方公務員の育児休業等に関する法律. Not here: 高齢者部分休業 (after60).
 */
import { z } from 'zod'
import { ageRates } from './age-rates.ts'
import type { Meta } from './leaf.ts'
import { monthsLever, peopleLever, shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { choice } from './values.ts'

/** Whether leaves are counted (休業の扱い). */
export const LEAVE_MODELS = ['none', 'by-age'] as const

const bySex = <T extends z.ZodType>(women: T, men: T, meta: Meta) =>
  section({ women: women.optional(), men: men.optional(), ...optionalOrigin }, meta)

const births = (title: string) =>
  ageRates({ title }, { title: `${title}率`, description: '1年間に子が生まれる割合', examples: ['7%'] })

const administrative = section(
  {
    begin: ageRates(
      { title: '休職の開始' },
      { title: '休職の開始率', description: '1年間に休職（1か月以上）に入る割合', examples: ['0.8%'] },
    ).optional(),
    months: monthsLever({ title: '休職の平均の月数', examples: [12] }).optional(),
    ...optionalOrigin,
  },
  { title: '休職' },
)

/** Leave (休業) and its substitutes (育休代替). */
export const leave = section(
  {
    model: choice(LEAVE_MODELS, {
      title: '休業の計算',
      description: 'none: 休業を数えない、by-age: 性別・年齢別に数える。既定: none',
      examples: ['by-age'],
    }).optional(),
    womenShare: z
      .object(optionalOrigin)
      .catchall(shareLever({ title: '女性の割合', examples: ['40%'] }))
      .meta({ title: '女性の割合', description: '職種ごと。職員構成表に性別がないための仮定' })
      .optional(),
    births: bySex(births('女性の出生'), births('男性の出生'), {
      title: '出生',
      description: '4月1日の年齢ごとに、その年度に子が生まれる割合',
    }).optional(),
    takeUp: bySex(
      shareLever({ title: '女性の育児休業の取得率', examples: ['100%'] }),
      shareLever({ title: '男性の育児休業の取得率', examples: [{ R4: '31.8%', R5: '47.6%' }] }),
      { title: '育児休業の取得率', description: '年度ごとに書け、最後の値がその後も続く' },
    ).optional(),
    months: bySex(
      monthsLever({ title: '女性の育児休業の平均の月数', examples: [18] }),
      monthsLever({ title: '男性の育児休業の平均の月数', examples: [2.6] }),
      { title: '育児休業の平均の月数', description: '休業に入る年度ごとに書ける' },
    ).optional(),
    administrative: administrative.optional(),
    substitutes: peopleLever({
      title: '育休代替任期付職員の人数',
      description: '各年度4月1日の人数。fillShare と同じファイルには書かない',
      examples: [4],
    }).optional(),
    fillShare: shareLever({
      title: '育休代替を置く割合',
      description: '4月1日の育児休業者に対する育休代替任期付職員の割合（整数に四捨五入）。model: by-age のときだけ使える',
      examples: ['50%'],
    }).optional(),
    ...optionalOrigin,
  },
  { title: '休業と育休代替', description: '育児休業、休職と、育児休業の代替職員' },
)
