/**
 * Assumptions of a scenario (前提値): the choice of staff table, and named numbers that formulas may use.
 *
 * A name begins with a letter, kana or kanji, because it stands in formulas.
 */
import { z } from 'zod'
import { numberLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { text } from './values.ts'

/** What a name in formulas looks like (前提値の名前). */
export const ASSUMPTION_NAME = /^[A-Za-z_ぁ-んァ-ヶー一-龯々][A-Za-z_ぁ-んァ-ヶー一-龯々0-9]*$/u

/** One named number (前提値). */
export const assumption = section(
  {
    title: text({ title: '名前', description: '報告書に出る名前' }).optional(),
    value: numberLever({ title: '値', examples: [3, { R5: 3, R8: 5 }] }),
    ...optionalOrigin,
  },
  { title: '前提値', description: '数式で使う、名前の付いた数' },
)

/** The assumptions of a scenario (前提値). `staffTable` chooses among the variants of the municipality. */
export const assumptions = z
  .object({
    staffTable: text({
      title: '職員構成表の別案',
      description: '自治体のファイルの staff.variants の名前',
      examples: ['younger'],
    }).optional(),
  })
  .catchall(assumption)
  .meta({ title: '前提値', description: '数式で使う名前付きの数と、職員構成表の選択' })
