/**
 * Leaves of the language (値の書式): single values with checks and wording of their own.
 *
 * A leaf is a zod schema whose check is ours, so that every finding has one of our codes, and whose JSON Schema is written beside
 * it, so that an editor knows the same forms. `issueOf` carries code and arguments through zod untouched.
 */
import { z } from 'zod'
import type { Arguments, Code } from '../../diagnostics/index.ts'

// A file is validated once or twice: code that zod would write for every schema takes longer than it saves.
z.config({ jitless: true })

/** A JSON Schema (draft 7) as plain data. */
export type JsonSchema = { readonly [key: string]: unknown }

/** What the planner is told about a value: name, meaning, examples. Written into the JSON Schema and the reference. */
export interface Meta {
  /** The Japanese name of the value. */
  readonly title: string
  readonly description?: string
  readonly examples?: readonly unknown[]
}

/** A finding inside a leaf, as it travels through zod. */
export interface LeafFinding {
  readonly code: Code
  readonly args: unknown
  /** The finding concerns the key at the end of the path, not its value. */
  readonly atKey: boolean
}

/** How a leaf reports: code, arguments, and the path below the leaf. */
export type Report = <C extends Code>(
  code: C,
  args: Arguments[C],
  path?: readonly (string | number)[],
  atKey?: boolean,
) => undefined

/** A schema of one value. */
export type Leaf<T> = z.ZodType<T>

const jsonOf = new WeakMap<object, JsonSchema>()

/**
 * Declares a leaf (値の書式).
 * @param json The JSON Schema of the forms that `read` accepts.
 * @param read Gives the value, or undefined after reporting. The findings use `undefined` for "absent" only in required keys.
 */
export function leaf<T>(json: JsonSchema, read: (value: unknown, report: Report) => T | undefined, meta: Meta): Leaf<T> {
  const input = z.unknown()
  jsonOf.set(input, json)
  const schema = input.transform((value, context): T => {
    const report: Report = (code, args, path = [], atKey = false) => {
      const params: LeafFinding = { code, args, atKey }
      context.issues.push({ code: 'custom', input: value, path: [...path], params: { ...params } })
      return undefined
    }
    const result = read(value, report)
    return result === undefined ? z.NEVER : result
  })
  // Not `meta`, which names a copy: every schema would be made twice.
  return schema.register(z.globalRegistry, jsonMeta(meta))
}

const jsonMeta = ({ title, description, examples }: Meta): { title: string; description?: string; examples?: unknown[] } => ({
  title,
  ...(description === undefined ? {} : { description }),
  ...(examples === undefined ? {} : { examples: [...examples] }),
})

/** The JSON Schema of a leaf, or undefined for other schemas. */
export function leafJson(schema: unknown): JsonSchema | undefined {
  const definition = (schema as { readonly _zod?: { readonly def?: { readonly in?: object } } })._zod?.def
  return definition?.in === undefined ? undefined : jsonOf.get(definition.in)
}

/** The title and description of a schema (見出し), looking through `optional`. */
export function metaOf(schema: unknown): Meta | undefined {
  const found = z.globalRegistry.get(schema as z.ZodType)
  if (found?.title !== undefined) return found as Meta
  const inner = (schema as { readonly _zod?: { readonly def?: { readonly innerType?: unknown } } })._zod?.def?.innerType
  return inner === undefined ? undefined : metaOf(inner)
}
