/**
 * Length of service (勤続): from when the years of regular staff count where the staff table does not say.
 *
 * A staff table may give the year of joining; where it does not, everybody is taken to have joined at one assumed age. Not here: those who
 * join later, whose year is known.
 */
import { ageLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'

/** Length of service (勤続). */
export const service = section(
  {
    entryAge: ageLever({
      title: '入庁時の年齢',
      description:
        '職員構成表に入庁年度がない職員は、4月1日にこの年齢であった年度に入庁したものとする（これより若い職員は基準日に入庁）。幅は前提一覧に示すだけで、計算には中央の値を使う。書かなければ、入庁年度のない表の勤続年数は示さない',
      examples: [{ low: 23, mode: 27, high: 32 }],
    }).optional(),
    ...optionalOrigin,
  },
  { title: '勤続', description: '勤続年数の起点' },
)
