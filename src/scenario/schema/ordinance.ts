/**
 * 条例定数 by appointing authority (任命権者), and to which authority each department belongs.
 *
 * Source: 地方自治法 第172条第3項 and the city's 職員定数条例. The departments of the staff survey (部門) are not those of the ordinance: staff of
 * several authorities may be counted in one of them, so a department may name several. Not here: appointments beside the ordinance.
 */
import { z } from 'zod'
import { type Leaf, leaf, type Meta, type Report } from './leaf.ts'
import { printed } from './number-text.ts'
import { requiredOrigin, section } from './sections.ts'
import { number, text } from './values.ts'

const heads = { unit: 'people', min: 0, max: 1_000_000 } as const

/** One name, or several in a list. */
const names = (meta: Meta): Leaf<readonly string[]> =>
  leaf(
    {
      anyOf: [
        { type: 'string', minLength: 1 },
        { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      ],
    },
    readNames,
    meta,
  )

function readNames(value: unknown, report: Report): readonly string[] | undefined {
  const list = Array.isArray(value) ? value : [value]
  if (list.length === 0) return report('E_SCHEMA_EMPTY', { what: 'list' })
  const wrong = list.findIndex(item => typeof item !== 'string')
  if (wrong < 0) return [...new Set(list as readonly string[])]
  return report('E_SCHEMA_TYPE', { expected: 'text', value: printed(list[wrong]) }, Array.isArray(value) ? [wrong] : [])
}

const assignment = section(
  {
    departments: z
      .record(z.string(), names({ title: '任命権者', description: '1つか、分けられないときは一覧', examples: ['教育委員会'] }))
      .meta({ title: '部門ごとの任命権者', description: 'すべての部門について書く' }),
    ...requiredOrigin,
  },
  {
    title: '部門と任命権者の対応',
    description:
      '部門の職員がどの任命権者の定数に入るか。1つの部門に複数の任命権者の職員がいて分けられないときは一覧で書き、それらの定数は合わせて数える',
  },
)

/** 条例定数 (条例定数). */
export const ordinance = section(
  {
    rule: text({ title: '数え方', examples: ['ordinance'] }),
    authorities: z.record(z.string(), number(heads, { title: '人数' })).meta({ title: '任命権者ごとの定数' }),
    total: number(heads, { title: '合計', description: '任命権者ごとの定数の和がこれと違えば誤り', examples: [790] }).optional(),
    assignment: assignment.optional(),
    ...requiredOrigin,
  },
  { title: '条例定数' },
)
