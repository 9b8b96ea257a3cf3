/**
 * Transfers (異動): moves between job families or departments on 1 April that the planner decides, in people or as a share.
 *
 * Headcount is conserved and the posts move with the people: later hires follow. Not here: DX reallocation, which makes its own moves,
 * and moves to other employers.
 */
import { z } from 'zod'
import { peopleLever, shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { ages, text } from './values.ts'

const place = (title: string) =>
  section(
    {
      jobFamily: text({ title: '職種', examples: ['技能労務'] }).optional(),
      department: text({ title: '部門', examples: ['教育'] }).optional(),
    },
    { title, description: '職種、部門のどちらか、または両方' },
  )

/** Transfers (異動). */
export const transfers = z
  .array(
    section(
      {
        from: place('異動元'),
        to: place('異動先'),
        people: peopleLever(
          { title: '異動する人数', description: '各年度4月1日の人数', examples: [{ R6: 2, R11: 0 }] },
          true,
        ).optional(),
        share: shareLever({
          title: '異動する割合',
          description: '異動できる職員のうち、各年度4月1日に異動する割合。人数は整数にし、端数は翌年度に繰り越す',
          examples: ['5%'],
        }).optional(),
        ages: ages({
          title: '年齢',
          description: '異動する4月1日の年齢。両端を含む。書かなければ全年齢',
          examples: ['30-50'],
        }).optional(),
        ...optionalOrigin,
      },
      { title: '異動' },
    ),
  )
  .meta({
    title: '異動',
    description:
      '職種間・部門間の異動。people か share のどちらかを書く。正規職員（休業中と管理職を除く）が移り、人数の合計は変わらない。ポストも移り、その後の採用は移った先で補う',
  })
