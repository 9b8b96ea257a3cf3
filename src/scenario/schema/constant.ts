/**
 * Constants with a source (出所付きの定数): values that do not vary over time but may be written in the long form, such as the
 * age until which re-employment lasts.
 */
import { type FiscalYear, STATUSES } from '../../terms/index.ts'
import { type JsonSchema, type Leaf, leaf, type Meta, type Report } from './leaf.ts'
import { type LeverSpec, readOrigin } from './lever.ts'
import { isShare, type NumberRule } from './number-text.ts'
import { numberJson, readPlain, readYear, YEAR_JSON } from './values.ts'

/** A constant as written (定数), with the source given in its long form, if any. */
export interface ConstantSpec<T> extends Pick<LeverSpec, 'status' | 'source' | 'note'> {
  readonly kind: 'constant'
  readonly value: T
  /** A share, which is printed as a percentage. */
  readonly share?: true
}

/** A number that may carry its own source. */
export const constantNumber = (rule: NumberRule, meta: Meta): Leaf<ConstantSpec<number>> =>
  leaf(
    withLongForm(numberJson(rule)),
    (value, report) => {
      const found = readConstant(value, (plain, at) => readPlain(plain, { title: meta.title, ...rule }, at), report)
      return found && isShare(rule.unit) ? { ...found, share: true } : found
    },
    meta,
  )

/** A fiscal year that may carry its own source. */
export const constantYear = (meta: Meta): Leaf<ConstantSpec<FiscalYear>> =>
  leaf(withLongForm(YEAR_JSON), (value, report) => readConstant(value, readYear, report), meta)

/** Reads a constant in its short or long form, or reports. */
export function readConstant<T>(
  value: unknown,
  read: (value: unknown, report: Report) => T | undefined,
  report: Report,
): ConstantSpec<T> | undefined {
  if (typeof value !== 'object' || value === null || !('value' in value)) {
    const plain = read(value, report)
    return plain === undefined ? undefined : { kind: 'constant', value: plain }
  }
  const origin = readOrigin(value as Readonly<Record<string, unknown>>, report)
  const plain = read(value.value, (code, args, path = []) => report(code, args, ['value', ...path]))
  return origin === undefined || plain === undefined ? undefined : { kind: 'constant', value: plain, ...origin }
}

/** The JSON Schema of a constant's two forms. */
export const withLongForm = (plain: JsonSchema): JsonSchema => ({
  anyOf: [
    plain,
    {
      type: 'object',
      properties: {
        value: plain,
        status: { type: 'string', enum: STATUSES },
        source: { type: 'string' },
        note: { type: 'string' },
      },
      required: ['value'],
      additionalProperties: false,
    },
  ],
})
