/**
 * Effective manpower (実質マンパワー): how much of a person's work counts, by employment type, on leave, and in the first years.
 *
 * Shown beside headcount and never mixed with it. Without this section every weight is that of the counting rule `actual`, and
 * effective manpower is 現員 plus what DX frees.
 */
import { z } from 'zod'
import { EMPLOYMENT_TYPES } from '../../terms/index.ts'
import { constantNumber } from './constant.ts'
import { peopleLever, shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'

const types = z
  .strictObject(
    Object.fromEntries(
      EMPLOYMENT_TYPES.map(type => [
        type,
        shareLever({ title: '任用形態の重み', description: '1人を何人分の働きと数えるか', examples: ['60%'] }).optional(),
      ]),
    ) as { readonly [type in (typeof EMPLOYMENT_TYPES)[number]]: z.ZodOptional<ReturnType<typeof shareLever>> },
  )
  .meta({ title: '任用形態の重み', description: '書かない任用形態は、現員（actual）の数え方の重みで数える' })

/** Effective manpower (実質マンパワー). */
export const effectiveManpower = section(
  {
    types: types.optional(),
    leave: shareLever({
      title: '休業・休職の割合',
      description: '正規職員のうち、育児休業・休職などで働いていない人の割合。既定: 0%',
      examples: ['2%'],
    }).optional(),
    newcomers: section(
      {
        start: shareLever({ title: '採用1年目の戦力', description: '既定: 100%', examples: ['60%'] }).optional(),
        years: constantNumber(
          { unit: 'number', whole: true, min: 1, max: 10 },
          {
            title: '採用後の習熟の年数',
            description: '1人分の戦力になるまでの年数。毎年度同じ幅で増える。既定: 1',
            examples: [3],
          },
        ).optional(),
        before: peopleLever({
          title: '基準日までの採用者数',
          description: '基準日以前の1年あたりの採用者数。基準日の新規採用者の習熟に使う。既定: 0',
          examples: [17],
        }).optional(),
        ...optionalOrigin,
      },
      { title: '新規採用者の習熟' },
    ).optional(),
    ...optionalOrigin,
  },
  { title: '実質マンパワー', description: '現員とは別に示す、働きに換算した人数' },
)
