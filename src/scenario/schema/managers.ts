/**
 * Managerial posts (管理監督職): how many there are, who holds them on the base date, the age limit 役職定年 and its two exceptions.
 *
 * Headcount does not depend on them; what managers choose at 60 may (after60.managers). Source: 地方公務員法 第28条の2–第28条の5.
 */
import { z } from 'zod'
import { constantNumber } from './constant.ts'
import { peopleLever, shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { ages, number, text } from './values.ts'

const exception = (title: string, description: string) =>
  section(
    {
      share: shareLever({
        title: `${title}の割合`,
        description: '上限年齢に達した（または延長が終わる）管理職のうち、もう1年続ける割合',
        examples: ['5%'],
      }).optional(),
      mostYears: constantNumber(
        { unit: 'number', whole: true, min: 1, max: 10 },
        { title: `${title}の最長の年数`, description: '1年ごとに延長し、合わせて何年までか', examples: [3] },
      ).optional(),
      ...optionalOrigin,
    },
    { title, description },
  )

/** Managerial posts (管理監督職). */
export const managers = section(
  {
    posts: peopleLever(
      { title: '管理職のポスト数', description: '各年度4月1日、全体。byJobFamily だけを書けば、その計', examples: [64] },
      true,
    ).optional(),
    byJobFamily: z
      .record(
        z.string(),
        section(
          {
            posts: peopleLever({ title: '職種の管理職のポスト数', description: '各年度4月1日', examples: [8] }, true),
            ...optionalOrigin,
          },
          { title: '職種の管理職' },
        ),
      )
      .meta({
        title: '職種別のポスト',
        description:
          'その職種の人が就くポスト。posts（全体）も書けば、残りはほかの職種のポスト。ポストを占める人は、その職種に当てはまる ages の区分の割合の比で割り振る',
      })
      .optional(),
    ages: z
      .array(
        section(
          {
            ages: ages({ title: '年齢', description: '4月1日現在の年齢', examples: ['50-54'] }),
            jobFamily: text({ title: '職種', description: 'この職種だけの区分。書かなければ全職種' }).optional(),
            share: number({ unit: 'share', min: 0, max: 1 }, { title: '割合', examples: ['40%'] }),
            ...optionalOrigin,
          },
          { title: '管理職の年齢の区分' },
        ),
      )
      .meta({
        title: '基準日の管理職の年齢',
        description: '基準日のポストを占める人の年齢の割合。合計は100%。区分の中では正規職員の人数に比例して割り振る',
      })
      .optional(),
    eligible: ages({
      title: '管理職になる年齢',
      description: '空いたポストに就く人の4月1日現在の年齢。人数の最も多い生年度・職種・部門から1人ずつ就く',
      examples: ['45-59'],
    }).optional(),
    limitAge: constantNumber(
      { unit: 'number', whole: true, min: 50, max: 75 },
      { title: '役職定年の年齢', description: 'この年齢に達した年度の翌4月1日に管理職を離れる', examples: [60] },
    ).optional(),
    extension: exception('勤務延長型の特例任用', '職務の遂行上の特別の事情により、同じポストに1年ごとに留まる').optional(),
    group: exception('異動可能型の特例任用', '後任の少ない特定管理監督職群の中で、1年ごとに留まる').optional(),
    ...optionalOrigin,
  },
  { title: '管理職', description: '管理監督職のポスト、役職定年、後継者' },
)
