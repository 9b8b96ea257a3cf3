/**
 * Sections (節): strict mappings of the language, and the three keys that say where a section's values come from.
 *
 * Unknown keys are errors everywhere. In the municipality file every number must have a status and a source, its own or those of
 * the section around it; in scenario files they may be left out.
 */
import { z } from 'zod'
import { STATUSES } from '../../terms/index.ts'
import type { Meta } from './leaf.ts'
import { choice, text } from './values.ts'

/** Which file a section stands in: the municipality's must name its sources. */
export type Setting = 'municipality' | 'scenario'

/** A strict mapping with a name. */
export const section = <S extends z.core.$ZodLooseShape>(shape: S, meta: Meta) => {
  const { title, description } = meta
  return z.strictObject(shape).register(z.globalRegistry, { title, ...(description === undefined ? {} : { description }) })
}

const status = choice(STATUSES, {
  title: '出所区分',
  description: 'source: 資料に印刷されている、derived: その数字からの計算、assumed: 仮定',
})
const source = text({ title: '出所', description: '資料名とページ、計算の方法、または仮定の理由' })
const note = text({ title: '備考', description: '読み手への注意' })

/** The optional keys `status`, `source` and `note`. */
export const optionalOrigin = { status: status.optional(), source: source.optional(), note: note.optional() }

/** The keys `status` and `source`, required, and `note`. */
export const requiredOrigin = { status, source, note: note.optional() }
