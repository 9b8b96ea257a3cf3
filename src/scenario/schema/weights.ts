/**
 * Weights of a counting rule (数え方の重み): how much one person of each employment type counts.
 *
 * A list counts each type as one; a mapping gives weights, such as 0.8 for short-time staff.
 */
import { suggestion } from '../../diagnostics/index.ts'
import { EMPLOYMENT_TYPES, type EmploymentType } from '../../terms/index.ts'
import { type Leaf, leaf, type Meta, type Report } from './leaf.ts'
import { printed } from './number-text.ts'
import { readPlain } from './values.ts'

/** Weights by employment type (数え方の重み). Types not named count 0. */
export type Weights = Readonly<Partial<Record<EmploymentType, number>>>

/** The weights of a counting rule (数え方の重み). */
export const weights = (meta: Meta): Leaf<Weights> =>
  leaf(
    {
      anyOf: [
        { type: 'array', minItems: 1, items: { type: 'string', enum: EMPLOYMENT_TYPES } },
        {
          type: 'object',
          properties: Object.fromEntries(EMPLOYMENT_TYPES.map(type => [type, { type: 'number', minimum: 0, maximum: 10 }])),
          additionalProperties: false,
        },
      ],
    },
    (value, report) => {
      if (Array.isArray(value)) return readList(value, report)
      if (typeof value === 'object' && value !== null) return readMapping(value, report)
      return report('E_SCHEMA_TYPE', { expected: 'list', value: printed(value) })
    },
    meta,
  )

function readList(values: readonly unknown[], report: Report): Weights | undefined {
  if (values.length === 0) return report('E_SCHEMA_EMPTY', { what: 'list' })
  const types = values.map((value, index) => typeOf(value, (code, args) => report(code, args, [index])))
  return types.includes(undefined) ? undefined : Object.fromEntries(types.map(type => [type, 1]))
}

function readMapping(mapping: object, report: Report): Weights | undefined {
  const pairs = Object.entries(mapping).map(([key, value]) => [
    typeOf(key, (code, args) => report(code, args, [key], true)),
    readPlain(value, { unit: 'number', min: 0, max: 10 }, (code, args) => report(code, args, [key])),
  ])
  return pairs.some(pair => pair.includes(undefined)) ? undefined : Object.fromEntries(pairs)
}

function typeOf(value: unknown, report: Report): EmploymentType | undefined {
  const known = EMPLOYMENT_TYPES.find(type => type === value)
  if (known !== undefined) return known
  const near = typeof value === 'string' ? suggestion(value, EMPLOYMENT_TYPES) : {}
  return report('E_UNKNOWN_GROUP', { group: 'employment-type', value: printed(value), known: EMPLOYMENT_TYPES, ...near })
}
