/**
 * The retirement-age file (定年の表): retirement class by fiscal year, each step with its source.
 *
 * Source of the shipped table: 地方公務員法 第28条の6 and the law of 2021 that raises the age (令和3年法律第63号). Not here: 勤務延長
 * and 役職定年, which change no headcount.
 */
import { z } from 'zod'
import type { Meta } from './leaf.ts'
import { requiredOrigin, section } from './sections.ts'
import { number, text, year } from './values.ts'

const age = { unit: 'number', whole: true, min: 50, max: 75 } as const

/** Retirement classes by id: dated ages, each step with its source (定年区分). */
export const retirementClasses = (meta: Meta) =>
  z
    .record(
      z.string(),
      section(
        {
          title: text({ title: '名前', examples: ['原則'] }).optional(),
          choiceAge: number(age, {
            title: 'かつての定年',
            description: 'これを超えて残るかどうかが本人の選択になる年齢。なければ書かない',
            examples: [60],
          }).optional(),
          ages: z
            .array(
              section(
                {
                  from: year({ title: 'この年度から' }),
                  age: number(age, { title: '定年', examples: [61] }),
                  ...requiredOrigin,
                },
                { title: '定年' },
              ),
            )
            .meta({ title: '年度ごとの定年' }),
        },
        { title: '定年区分' },
      ),
    )
    .meta({ title: meta.title, ...(meta.description === undefined ? {} : { description: meta.description }) })

/** The retirement-age file (定年の表). */
export const retirementAge = section(
  {
    kind: z.literal('retirement-age').meta({ title: 'ファイルの種類' }),
    classes: retirementClasses({ title: '定年区分' }),
  },
  { title: '定年の表', description: '定年区分ごとの、年度による定年' },
)

/** A retirement-age file as written. */
export type RetirementAgeSpec = z.infer<typeof retirementAge>
