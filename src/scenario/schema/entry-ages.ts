/**
 * How people are hired (採用のしかた): their ages, the experienced among them, and how many of the planned posts are filled.
 *
 * The municipality gives what every scenario inherits; a scenario, and in it a job family, may say otherwise.
 */
import { z } from 'zod'
import { UNFILLED_RULES } from '../resolved.ts'
import { shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { ages, choice, number } from './values.ts'

const ageShares = (title: string, description: string) =>
  z
    .array(
      section(
        {
          ages: ages({
            title: '年齢',
            description: '採用される4月1日の年齢。基準日の翌年度の定年より若い年齢',
            examples: ['22-24'],
          }),
          share: number({ unit: 'share', min: 0, max: 1 }, { title: '割合', examples: ['45%'] }),
          ...optionalOrigin,
        },
        { title: `${title}の区分` },
      ),
    )
    .meta({ title, description })

/** Ages of those who are hired (採用時の年齢). */
export const entryAges = ageShares('採用時の年齢', '年齢区分ごとの割合。合計は100%')

/** Yield and experienced hires (充足率、経験者採用), each optional. */
export const hiringShares = {
  yield: shareLever({
    title: '充足率',
    description: '採用予定のうち実際に採用できる割合。既定: 100%',
    examples: ['60%', { R5: '50%', R8: '70%' }],
  }).optional(),
  refusal: shareLever({
    title: '辞退率',
    description:
      '合格者のうち採用を辞退する割合。100%未満。必要な合格者数＝採用予定÷（1−辞退率）を示すだけで、採用者数は変えない',
    examples: ['27%'],
  }).optional(),
  unfilled: choice(UNFILLED_RULES, {
    title: '未充足の扱い',
    description:
      'lost: 翌年度に持ち越さない、carried: 翌年度の採用予定に加える（目標との差から決めた採用予定には、すでに含まれるので加えない）。既定: lost',
    examples: ['carried'],
  }).optional(),
  experiencedShare: shareLever({
    title: '経験者採用の割合',
    description: '採用者のうち経験者採用の割合。既定: 0%',
    examples: ['20%'],
  }).optional(),
  experiencedAges: ageShares(
    '経験者採用の年齢',
    '年齢区分ごとの割合。合計は100%。採用時の年齢は (1−経験者採用の割合)×entryAges＋割合×experiencedAges',
  ).optional(),
}
