/**
 * The pay-rules file (給与と退職手当の規則): pay from the former retirement age on, and the retirement allowance, dated and sourced.
 *
 * Source of the shipped table: the 70 per cent rule of 令和3年法律第63号, and the retirement allowance of Tokyo. A city whose ordinance
 * differs copies the file. Not here: what the city pays, which the municipality file says under `pay`.
 */
import { z } from 'zod'
import { SEPARATION_CAUSES } from '../../terms/index.ts'
import { type Leaf, leaf } from './leaf.ts'
import { printed } from './number-text.ts'
import { requiredOrigin, section } from './sections.ts'
import { choices, number, readPlain, text, texts, year } from './values.ts'

const share = { unit: 'share', min: 0, max: 1 } as const
const amount = { unit: 'yen', whole: true, min: 0, max: 1_000_000 } as const

/** Months of monthly basic pay by whole years of service, from one year on (支給率). */
const months: Leaf<readonly number[]> = leaf(
  { type: 'object', additionalProperties: { type: 'number', minimum: 0 }, minProperties: 1 },
  (value, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return report('E_SCHEMA_TYPE', { expected: 'mapping', value: printed(value) })
    const read = Object.entries(value).map(([key, given]) =>
      readPlain(given, { unit: 'number', min: 0, max: 100 }, (code, args) => report(code, args, [key])),
    )
    const missing = Object.keys(value).findIndex((key, index) => key !== String(index + 1))
    if (missing >= 0 || read.length === 0) return report('E_ALLOWANCE_MONTHS', { year: Math.max(0, missing) + 1 })
    const falls = read.findIndex((rate, index) => index > 0 && (rate ?? 0) < (read[index - 1] ?? 0))
    if (falls >= 0 && !read.includes(undefined)) return report('E_ALLOWANCE_FALLS', { year: falls + 1 }, [String(falls + 1)])
    return read.includes(undefined) ? undefined : (read as number[])
  },
  {
    title: '支給率',
    description: '勤続年数ごとの、退職時の給料月額に対する月数。1年から順に書く。最後の年数を超えても最後の値',
    examples: [{ 1: 0.9, 2: 1.8 }],
  },
)

const after60 = section(
  {
    steps: z
      .array(
        section(
          {
            from: year({ title: 'この年度から', examples: ['R5'] }),
            factor: number(share, { title: '給料月額に乗じる割合', examples: ['70%'] }),
            ...requiredOrigin,
          },
          { title: '年度ごとの割合' },
        ),
      )
      .meta({
        title: '年度ごとの割合',
        description: 'かつての定年（choiceAge）に達した日後の最初の4月1日から。それより前の年度は減額しない',
      }),
    linked: texts({ title: '減額される手当など', examples: [['給料', '地域手当']] }),
    unchanged: texts({ title: '減額されない手当', examples: [['扶養手当', '住居手当']] }),
    exceptClasses: texts({ title: '減額しない定年区分', examples: [['doctors']] }, 0).optional(),
    ...requiredOrigin,
  },
  { title: '60歳を過ぎた職員の給与', description: 'どの割合を、どの手当に、いつから' },
)

const adjustment = section(
  {
    yenPerPoint: number(amount, { title: '1点の金額', description: '円', examples: [1100] }),
    countedMonths: number(
      { unit: 'number', whole: true, min: 12, max: 600 },
      { title: '数える月数', description: '退職前のこの月数の点数を合計する', examples: [240] },
    ),
    points: z
      .record(z.string(), number({ unit: 'number', min: 0, max: 1000 }, { title: '1月の点数' }))
      .meta({ title: '職ごとの1月の点数' }),
    causes: choices(SEPARATION_CAUSES, {
      title: '調整額のある退職事由',
      examples: [['mandatory-retirement', 'after-60']],
    }),
    ...requiredOrigin,
  },
  { title: '調整額', description: '職責の点数による加算' },
)

const retirementAllowance = section(
  {
    title: text({ title: '名前' }).optional(),
    tables: z
      .array(section({ from: year({ title: 'この年度から' }), months, ...requiredOrigin }, { title: '支給率の表' }))
      .meta({ title: '支給率の表', description: 'すべての退職事由に共通。その年度末の退職から使う' }),
    adjustment: adjustment.optional(),
  },
  { title: '退職手当', description: '退職時の給料月額×支給率＋調整額' },
)

/** The pay-rules file (給与と退職手当の規則). */
export const payRules = section(
  {
    kind: z.literal('pay-rules').meta({ title: 'ファイルの種類' }),
    after60,
    retirementAllowance,
  },
  { title: '給与と退職手当の規則', description: '60歳を過ぎた職員の給与と、退職手当の決まり' },
)

/** A pay-rules file as written. */
export type PayRulesSpec = z.infer<typeof payRules>
