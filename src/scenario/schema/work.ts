/**
 * Work beside headcount (常勤換算、会計年度任用、任用形態の置換え): FTE by employment type, appointees for a fiscal year, and posts of regular staff that
 * are given up for posts of another type.
 *
 * Heads and FTE are two numbers and never added. Posts given over to 再任用 are held by those who retired and came back, in FTE, while they are
 * there. Source: 地方公務員法 第22条の2 (会計年度任用職員). Not here: who counts as 現員, see counting rules.
 */
import { z } from 'zod'
import { POST_TYPE_TITLES, POST_TYPES, SUBSTITUTE_TYPES } from '../../terms/index.ts'
import { peopleLever, shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { choice, text } from './values.ts'

const factor = (title: string) => shareLever({ title: `${title}の常勤換算`, examples: ['80%'] }).optional()

/** FTE by employment type (常勤換算). */
export const fte = section(
  {
    ...(Object.fromEntries(POST_TYPES.map(type => [type, factor(POST_TYPE_TITLES[type])])) as Record<
      (typeof POST_TYPES)[number],
      ReturnType<typeof factor>
    >),
    ...optionalOrigin,
  },
  { title: '常勤換算', description: '1人の勤務時間は常勤の何割か。書かれていない任用形態は100%' },
)

/** Appointees for a fiscal year (会計年度任用職員), beside the projection. */
export const fiscalYearAppointees = section(
  {
    people: peopleLever({
      title: '会計年度任用職員の人数',
      description: '各年度4月1日の人数。現員に数えない',
      examples: [332, { R4: 332, R8: 320 }],
    }),
    ...optionalOrigin,
  },
  { title: '会計年度任用職員', description: '推計の外で人数と常勤換算だけを示す' },
)

/** Posts of regular staff given up for posts of another type (任用形態の置換え). */
export const substitution = z
  .array(
    section(
      {
        posts: peopleLever(
          {
            title: '置き換える職の数',
            description: 'その年度の4月1日に新たに置き換える数。書かれた年度より前は0。再任用では常勤換算で数える',
            examples: [{ R6: 2, R9: 0 }],
          },
          true,
        ),
        from: choice(['regular'], { title: 'もとの任用形態', examples: ['regular'] }),
        to: choice(SUBSTITUTE_TYPES, {
          title: '置き換える先の任用形態',
          description: '再任用は外から採用できないので、在職する再任用職員の常勤換算までを置き換え、退職した分は正規に戻る',
          examples: ['fiscal-year-appointee'],
        }),
        jobFamily: text({ title: '職種', description: '書かなければ、recruitment の方針でまとめて採用する職種' }).optional(),
        ...optionalOrigin,
      },
      { title: '任用形態の置換え' },
    ),
  )
  .meta({
    title: '任用形態の置換え',
    description:
      '正規の職をやめ、同じ数の別の任用形態の職を置く。採用方針はその職を埋まったものとして数える。再任用では、担う人がいる職だけをやめ、残りは正規のまま採用する。担う人が方針の数え方で既に数えられていれば、採用は変わらない',
  })
