/**
 * Recruitment (採用): the policy, what it aims at, its limits, and the ages of those who are hired.
 *
 * Which keys belong to which policy is checked when the files of a scenario are put together, because a parent may have chosen
 * the policy.
 */
import { z } from 'zod'
import { RECRUITMENT_POLICIES } from '../resolved.ts'
import { entryAges, hiringShares } from './entry-ages.ts'
import { peopleLever, shareLever, yenLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { choice, flag, number, text, year } from './values.ts'

const bounds = section(
  {
    min: peopleLever({ title: '採用の下限', examples: [8] }, true).optional(),
    max: peopleLever({ title: '採用の上限', examples: [30] }, true).optional(),
    largestChange: peopleLever({ title: '前年度からの増減の上限', examples: [5] }, true).optional(),
    ...optionalOrigin,
  },
  { title: '採用の上下限' },
)

/** Recruitment in a municipality file (採用): only what every scenario inherits. */
export const municipalityRecruitment = section(
  { entryAges, bounds: bounds.optional(), ...hiringShares, ...optionalOrigin },
  { title: '採用', description: 'すべてのシナリオが受け継ぐ採用の前提' },
)

const target = section(
  {
    rule: text({ title: '目標の数え方', description: '自治体のファイルの countingRules の id', examples: ['actual'] }).optional(),
    path: peopleLever({
      title: '目標の人数',
      description: '各年度4月1日の人数',
      examples: [658, { R5: 658, R10: 640 }],
    }).optional(),
    ...optionalOrigin,
  },
  {
    title: '目標',
    description: 'hold、level、two-year-average、age-balance、excess、sixty-plus-on-top が目指す人数',
  },
)

const excess = section(
  {
    people: peopleLever({ title: '超過の上限', description: '目標を上回ってよい人数', examples: [8] }).optional(),
    until: year({
      title: '超過の期限',
      description: 'この年度の4月1日からは目標を上回らない。基準日の翌年度以後',
      examples: ['R15'],
    }).optional(),
    ...optionalOrigin,
  },
  { title: '暫定超過', description: '期限までの間、目標を上回ってよい人数' },
)

const AGE = { unit: 'number', whole: true, min: 15, max: 75 } as const

/** A policy with its conditions: the main one, or that of a job family. */
const hiring = {
  policy: choice(RECRUITMENT_POLICIES, {
    title: '採用方針',
    description:
      'replace-leavers: 退職者補充、hold: 目標まで補充、two-year-average: 2年平均、level: 期間で平準化、moving-average: 退職者の移動平均、age-balance: 年齢構成平準化、fixed: 年度ごとに指定、budget-cap: 人件費の上限まで、formula: 計算式',
    examples: ['level'],
  }).optional(),
  target: target.optional(),
  share: shareLever({
    title: '補充率',
    description: 'replace-leavers: 前年度の退職者のうち補充する割合。既定: 100%',
    examples: ['100%'],
  }).optional(),
  window: section(
    {
      from: year({
        title: '平準化の最初の採用年度',
        description: '基準日の翌年度以後（型では、過ぎた年度は除いて読む）',
        examples: ['R5'],
      }),
      to: year({ title: '平準化の最後の採用年度', examples: ['R14'] }),
    },
    { title: '平準化の期間', description: 'level: この期間の4月1日の採用を等しくする' },
  ).optional(),
  resolve: choice(['once', 'yearly'], {
    title: '平準化の見直し',
    description: 'level: once は一度だけ、yearly は毎年度計算し直す。既定: once',
  }).optional(),
  years: number({ unit: 'number', whole: true, min: 1, max: 20 }, { title: '移動平均の年数', examples: [3] }).optional(),
  centred: flag({ title: '中央移動平均', description: 'moving-average: 前後の年を平均する。既定: false' }).optional(),
  balance: section(
    {
      fromAge: number(AGE, { title: '下の年齢', description: '4月1日の年齢', examples: [22] }),
      toAge: number(AGE, { title: '上の年齢', description: 'この年齢までを同じ人数に近づける', examples: [64] }),
      largestExperiencedShare: shareLever({
        title: '経験者採用の割合の上限',
        description: '既定: 100%',
        examples: ['50%'],
      }).optional(),
    },
    {
      title: '年齢構成平準化',
      description:
        'age-balance: 目標人数÷年齢の数を各歳の目標とし、差の二乗の和が最も小さくなる採用者数と経験者採用の人数を、上下限の中で選ぶ。experiencedAges が要る',
    },
  ).optional(),
  hires: peopleLever(
    { title: '年度ごとの採用者数', description: 'fixed: 各年度4月1日の採用', examples: [{ R5: 16, R6: 20 }] },
    true,
  ).optional(),
  budget: yenLever({
    title: '人件費の上限',
    description: 'budget-cap: 各年度の人件費（退職手当を除く）の上限。円。自治体のファイルに pay が要る',
    examples: [{ R5: 5_600_000_000 }],
  }).optional(),
  formula: peopleLever({
    title: '採用の計算式',
    description: 'formula: 引用符で囲んだ計算式',
    examples: ['leavers * 0.5'],
  }).optional(),
  bounds: bounds.optional(),
  entryAges: entryAges.optional(),
  ...hiringShares,
  excess: excess.optional(),
  excessOnReturn: number(
    { unit: 'number', whole: true, min: 0, max: 3 },
    {
      title: '復帰による超過の年数',
      description: '休業者を除く数え方の目標で、復帰した人を目標の外に置く4月1日の回数（モデル条例では1年以内）。既定: 0',
      examples: [1],
    },
  ).optional(),
  'sixty-plus-on-top': section(
    {
      weight: shareLever({
        title: '60歳以上の重み',
        description: '60歳以上の正規職員を目標に対して何人と数えるか。既定: 0',
        examples: [0],
      }).optional(),
      ...optionalOrigin,
    },
    { title: '60歳超は定員外', description: '60歳以上の正規職員を目標の外に数える' },
  ).optional(),
  ...optionalOrigin,
}

/** Recruitment in a scenario (採用). */
export const scenarioRecruitment = section(
  {
    ...hiring,
    byJobFamily: z
      .record(
        z.string(),
        section(hiring, {
          title: '職種の採用',
          description:
            'recruitment と同じキー。byJobFamily は書けない。policy は必ず書く。書かなかった採用時の年齢・充足率・未充足の扱い・経験者採用は recruitment の値を受け継ぐ',
        }),
      )
      .meta({
        title: '職種別の採用方針',
        description:
          '独自の採用方針をもつ職種。目標、退職者数、計算式の人数はその職種だけを数える。ここにない職種は recruitment の方針でまとめて採用する',
      })
      .optional(),
  },
  { title: '採用', description: '採用方針とその条件' },
)
