/**
 * Cost (費用): how pay grows, what stands beside pay, and the revenue that cost is held against.
 *
 * Everything is optional: without it the pay level of the base year holds, and what is not known is left out of the result
 * rather than counted as 0. Not here: pay itself (pay.ts), and the cost of DX items, which stands at the items.
 */
import type { z } from 'zod'
import { growthLever, peopleLever, yenLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { choice } from './values.ts'

const fiscalYearAppointees = section(
  {
    people: peopleLever({ title: '会計年度任用職員の人数', examples: [332] }).optional(),
    annualYen: yenLever({
      title: '会計年度任用職員1人の年額',
      description: '円。事業主負担を含む',
      examples: [2_800_000],
    }).optional(),
    ...optionalOrigin,
  },
  { title: '会計年度任用職員', description: '人数と1人の年額の両方を書く。書かなければ人件費に含めない' },
)

/** Cost (費用). */
export const cost = section(
  {
    growth: growthLever({
      title: '給与水準の伸び',
      description: '前年度からの増減率。書かなければ基準日の水準が続く',
      examples: ['1%', { R5: '1%', R10: '0.5%' }],
    }).optional(),
    prices: choice(['real', 'nominal'], {
      title: '実質か名目か',
      description: 'real: 物価の変動を除いた額、nominal: その年度の額。growth を書くときは必ず書く。既定: real',
    }).optional(),
    fiscalYearAppointees: fiscalYearAppointees.optional(),
    outsourcing: yenLever({
      title: '外部委託などの経費',
      description: '円。年度ごと。人件費とは別に示す',
      examples: [{ R5: 0, R7: 20_000_000 }],
    }).optional(),
    revenue: yenLever({
      title: '歳入',
      description: '円。年度ごと。書けば人件費比率を計算する',
      examples: [45_000_000_000],
    }).optional(),
    ...optionalOrigin,
  },
  { title: '費用', description: '給与水準の伸び、会計年度任用職員、外部委託、歳入' },
)

/** Cost as written (費用). */
export type CostSpec = z.infer<typeof cost>
