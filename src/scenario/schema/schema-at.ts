/**
 * Walking a schema (書式をたどる): what is allowed at a path, and what it is called.
 *
 * Reads zod's own declarations, so that messages, the reference and the list of assumptions need no second list of keys.
 */
import type { ValuePath } from '../source-map.ts'
import { type Meta, metaOf } from './leaf.ts'

interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, unknown>>
  readonly element?: unknown
  readonly valueType?: unknown
  readonly innerType?: unknown
  readonly catchall?: unknown
}

/** The declaration of a schema, looking through `optional`. */
export function definitionOf(schema: unknown): Definition | undefined {
  const definition = (schema as { readonly _zod?: { readonly def?: Definition } } | undefined)?._zod?.def
  return definition?.type === 'optional' ? definitionOf(definition.innerType) : definition
}

/** Whether a key may be left out. */
export const isOptional = (schema: unknown): boolean =>
  (schema as { readonly _zod?: { readonly def?: Definition } } | undefined)?._zod?.def?.type === 'optional'

/** The schema at a path, or undefined. */
function schemaAt(schema: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>((inner, step) => {
    const definition = definitionOf(inner)
    if (definition?.type === 'object') {
      const named = definition.shape?.[String(step)]
      return named ?? (definitionOf(definition.catchall)?.type === 'never' ? undefined : definition.catchall)
    }
    return definition?.type === 'array' ? definition.element : definition?.type === 'record' ? definition.valueType : undefined
  }, schema)
}

/** The keys allowed in the mapping at a path. */
export const allowedKeysAt = (schema: unknown, path: ValuePath): string[] =>
  Object.keys(definitionOf(schemaAt(schema, path))?.shape ?? {})

/** Whether a list or a mapping is expected at a path. */
export const expectedAt = (schema: unknown, path: ValuePath): 'list' | 'mapping' | 'text' => {
  const type = definitionOf(schemaAt(schema, path))?.type
  return type === 'array' ? 'list' : type === 'literal' ? 'text' : 'mapping'
}

/** The names of the value at a path (見出し). */
export function metaAt(schema: unknown, path: ValuePath): Meta | undefined {
  const found = schemaAt(schema, path)
  return found === undefined ? undefined : metaOf(found)
}
