/**
 * The study file (比較の設定): which scenarios are compared, over which years, against which goals.
 *
 * A goal names a measure, one condition and its years; exactly one condition is asked for when goals are resolved. Not here:
 * values of levers, which only scenarios and municipalities hold.
 */
import { z } from 'zod'
import { type Leaf, leaf, type Meta } from './leaf.ts'
import { certainPeopleLever } from './lever.ts'
import { printed } from './number-text.ts'
import { section } from './sections.ts'
import { choices, id, number, readPlain, text, texts, year } from './values.ts'

/** The charts that a study can ask for (図). */
export const CHART_IDS = [
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13'] as const),
  ...(['C14', 'C17', 'C18', 'C19', 'C20', 'C21', 'C23'] as const),
] as const
/** The reports that a study can ask for (報告書). */
export const REPORT_FORMS = ['html'] as const
/** The most sampled runs (試行回数の上限). */
export const MOST_RUNS = 100_000

const years = (meta: Meta) => section({ from: year({ title: '始まりの年度' }), to: year({ title: '終わりの年度' }) }, meta)

/** The seed (乱数の種): a text, or a whole number that is exact. */
const seed = (meta: Meta): Leaf<string> =>
  leaf(
    {
      anyOf: [
        { type: 'string', minLength: 1 },
        { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      ],
    },
    (value, report) => {
      if (typeof value === 'string' && value.trim() !== '') return value
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return String(value)
      return report('E_SEED_RANGE', { value: printed(value) })
    },
    meta,
  )

const runs = (meta: Meta): Leaf<number> =>
  leaf(
    { type: 'integer', minimum: 0, maximum: MOST_RUNS },
    (value, report) => {
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_RUNS) return value
      const numeric = typeof value === 'number' || typeof value === 'bigint'
      return numeric
        ? report('E_RUNS_RANGE', { value: printed(value), limit: MOST_RUNS })
        : readPlain(value, { unit: 'number', whole: true }, report)
    },
    meta,
  )

const within = (meta: Meta): Leaf<readonly [number, number]> =>
  leaf(
    { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } },
    (value, report) => {
      if (!Array.isArray(value) || value.length !== 2) return report('E_SCHEMA_TYPE', { expected: 'list', value: printed(value) })
      const [low, high] = value.map((item, index) =>
        readPlain(item, { unit: 'people', min: 0, max: 1_000_000 }, (code, args) => report(code, args, [index])),
      )
      if (low === undefined || high === undefined) return undefined
      return low <= high ? [low, high] : report('E_WITHIN_ORDER', { low: printed(low), high: printed(high) })
    },
    meta,
  )

const goal = section(
  {
    id: id({ title: 'id', examples: ['maintain-headcount'] }),
    title: text({ title: '名前', examples: ['現員658人を毎年度維持する'] }),
    measure: text({ title: '指標', description: 'strength.<数え方> または recruitment', examples: ['strength.actual'] }),
    'at-least': certainPeopleLever({ title: '下限', examples: [658] }).optional(),
    'at-most': certainPeopleLever({ title: '上限', examples: [665] }).optional(),
    within: within({ title: '下限と上限', examples: [[650, 665]] }).optional(),
    years: years({ title: '期間', description: '既定: 推計期間と、その翌年度の4月1日' }).optional(),
    probability: number(
      { unit: 'share', min: 0, max: 1 },
      { title: '確率', description: '試行のうち目標を満たす割合', examples: ['90%'] },
    ).optional(),
  },
  { title: '目標' },
)

/** The study file (比較の設定). */
export const study = section(
  {
    kind: z.literal('study').meta({ title: 'ファイルの種類' }),
    id: id({ title: 'id', examples: ['koganei-r5-r14'] }),
    title: text({ title: '名前' }),
    scenarios: texts({
      title: '比べるシナリオ',
      description: 'このファイルから見たパス',
      examples: [['../koganei/baseline.yaml']],
    }),
    reference: text({
      title: '基準にするシナリオ',
      description: '差はこの id のシナリオに対して計算する。既定: 最初のもの',
    }).optional(),
    horizon: years({ title: '推計期間', description: '基準日の翌年度から R30 まで' }),
    seed: seed({ title: '乱数の種', description: '語か整数。同じ種なら同じ結果になる', examples: ['koganei'] }),
    runs: runs({ title: '試行回数', description: '0 なら期待値だけを計算する。既定: 0', examples: [1000] }).optional(),
    goals: z.array(goal).meta({ title: '目標' }).optional(),
    charts: choices(CHART_IDS, { title: '図', description: '既定: すべて' }).optional(),
    reports: choices(REPORT_FORMS, { title: '報告書', description: '既定: html' }).optional(),
  },
  { title: '比較の設定', description: 'どのシナリオを、どの期間、どの目標に照らして比べるか' },
)

/** A study file as written. */
export type StudySpec = z.infer<typeof study>
