/**
 * Workload (業務量): the demand of each department, in people, driven by the population forecast, service levels and the law.
 *
 * Demand = base × (fixed part + Σ share × population of the group ÷ that of the base date) × service level + additions. The base is the
 * department's strength on the base date unless another is given. Savings by DX come off afterwards.
 */
import { z } from 'zod'
import { amountLever, peopleLever, shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'

const group = (title: string) =>
  shareLever({
    title,
    description: '業務量のうち、この人口に比例して増減する割合。書かない割合は人口によらない',
    examples: ['30%'],
  }).optional()

const demand = section(
  {
    base: peopleLever({
      title: '基準日の業務量',
      description: '人数。既定: 基準日の部門の現員（過不足なしとみなす）',
      examples: [60],
    }).optional(),
    age0to14: group('年少人口に比例する割合'),
    age15to64: group('生産年齢人口に比例する割合'),
    age65plus: group('老年人口に比例する割合'),
    total: group('総人口に比例する割合'),
    serviceLevel: amountLever({
      title: 'サービス水準',
      description: '1は今と同じ水準。1.05なら5%手厚くする。既定: 1',
      examples: [{ R5: 1, R10: 1.05 }],
    }).optional(),
    additions: peopleLever({
      title: '制度改正などで増える業務量',
      description: '人数。既定: 0',
      examples: [{ R6: 3 }],
    }).optional(),
    ...optionalOrigin,
  },
  { title: '部門の業務量' },
)

/** Workload (業務量). */
export const workload = section(
  {
    departments: z
      .record(z.string(), demand)
      .meta({ title: '部門別の業務量', description: '書いた部門について、需要と職員数を比べる' })
      .optional(),
    ...optionalOrigin,
  },
  { title: '業務量', description: '部門ごとの業務量の見通し' },
)
